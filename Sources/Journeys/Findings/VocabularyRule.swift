// C3: fields, codes, ids and policies that readers keep and that an append refuses.

import CareEvents
import Dates
import Policies
import TextFormats

/// Holds each event against the vocabulary.
struct VocabularyRule {
    /// A field to look at: a coded one with the place of its codes, or an id.
    private struct Check {
        let key: FieldKey
        let place: UInt8
        let isList: Bool
        /// The first word of the bits of its codes, or -1 for an id.
        let codes: Int32
    }

    private enum Grammar: UInt8 { case unknown, good, bad }

    private let checks: [Check]
    private let starts: [UInt16]
    /// One bit for each text that every ledger shares, field by field.
    private let bits: [UInt64]
    private var symbols: [Grammar]
    private let badChildren: Set<ChildNumber>

    private static let words = (SeededTexts.all.count + 63) / 64

    init(_ known: KnownFacts) {
        var checks: [Check] = []
        var starts: [UInt16] = [0]
        var bits: [UInt64] = []
        var numbers: [String: Int] = [:]
        for (number, text) in SeededTexts.all.enumerated() { numbers[text] = number }
        for type in EventType.allCases {
            for (place, field) in type.declaration.fields.enumerated() {
                let isList = field.key.shape == .list
                if let codes = field.codes {
                    checks.append(
                        Check(
                            key: field.key, place: UInt8(place), isList: isList,
                            codes: Int32(bits.count)))
                    let first = bits.count
                    bits += [UInt64](repeating: 0, count: Self.words)
                    for code in codes.compactMap({ numbers[$0] }) {
                        bits[first + code / 64] |= 1 << UInt64(code % 64)
                    }
                } else if field.key.isID {
                    checks.append(
                        Check(key: field.key, place: UInt8(place), isList: isList, codes: -1))
                }
            }
            starts.append(UInt16(checks.count))
        }
        self.checks = checks
        self.starts = starts
        self.bits = bits
        let recorded = known.record.recorded
        symbols = [Grammar](repeating: .unknown, count: recorded.symbols.count)
        badChildren = Set(
            (0..<UInt32(recorded.children.count)).filter {
                !IDGrammar.isChildID(recorded.children.bytes(of: $0))
            }.map(ChildNumber.init))
    }

    /// Holds a fact, in the order of lines.
    mutating func take(_ fact: Fact, _ notes: inout FindingNotes) {
        let type = Int(fact.type.rawValue)
        for index in Int(starts[type])..<Int(starts[type + 1]) {
            let check = checks[index]
            let slot = notes.known.record.slot(fact, check.key)
            guard slot != SlotLayout.absent else { continue }
            if check.isList {
                for symbol in notes.known.record.texts(ListPlace(place: slot)) {
                    judge(symbol, check, fact, &notes)
                }
            } else {
                judge(Symbol(number: UInt32(bitPattern: slot)), check, fact, &notes)
            }
        }
        if notes.known.record.recorded.events[Int(fact.seq)].hasUnknowns {
            noteUnknownField(fact.seq, fact.type, fact.child, &notes)
        }
        if !badChildren.isEmpty { judgeChildren(fact, &notes) }
        switch fact.type {
        case .childRegistered: judgeBirth(fact, &notes)
        case .childBorn:
            guard let day = notes.known.record.date(fact, .bornOn), day != fact.day else { return }
            notes.note(
                .birthNotSaid, fact, of: fact.child,
                "born_on is \(day), and the birth occurred on \(fact.day)")
        case .policyAdopted: judgePolicy(fact, &notes)
        default: return
        }
    }

    /// Holds the corrections.
    func judgeCorrections(_ notes: inout FindingNotes) {
        let record = notes.known.record
        for correction in notes.known.corrections {
            let event = record.recorded.events[Int(correction.seq)]
            let child = notes.known.canonical(event.child)
            if event.hasUnknowns {
                noteUnknownField(correction.seq, event.type, child, &notes)
            }
            let reason = record.symbol(record.fact(at: Int(correction.seq)), .reason)
            if CorrectionReason(reason) == nil {
                notes.note(
                    .unknownCode, seq: correction.seq, of: child,
                    "\"\(notes.text(reason))\" is not a code of reason")
            }
        }
    }

    private func noteUnknownField(
        _ seq: Int32, _ type: EventType, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        notes.note(
            .unknownField, seq: seq, of: child,
            "the line has a field that \(type.name) does not have")
    }

    private mutating func judge(
        _ symbol: Symbol, _ check: Check, _ fact: Fact, _ notes: inout FindingNotes
    ) {
        let number = Int(symbol.number)
        if check.codes >= 0 {
            if number < Self.words * 64,
                bits[Int(check.codes) + number / 64] >> UInt64(number % 64) & 1 == 1
            { return }
            notes.note(
                .unknownCode, fact, of: fact.child,
                "\"\(notes.text(symbol))\" is not a code of \(check.key.name)")
            return
        }
        if symbols[number] == .unknown {
            let isGood = IDGrammar.isID(notes.known.record.recorded.symbols.bytes(of: symbol.number))
            symbols[number] = isGood ? .good : .bad
        }
        if symbols[number] == .bad {
            notes.note(
                .malformedID, fact, of: fact.child,
                "\"\(notes.text(symbol))\" is not an id: \(IDGrammar.words)")
        }
    }

    private func judgeChildren(_ fact: Fact, _ notes: inout FindingNotes) {
        let record = notes.known.record
        var named = [record.recorded.events[Int(fact.seq)].child]
        if fact.type.declaration.subject == .severalChildren {
            named += record.children(record.list(fact, .childIDs))
        }
        if fact.type == .childrenMerged { named.append(record.child(fact, .into)) }
        for child in named where badChildren.contains(child) {
            notes.note(
                .malformedID, fact, of: fact.child,
                "\"\(notes.id(child))\" is not a child's id: a letter, and then \(IDGrammar.words)")
        }
    }

    private func judgeBirth(_ fact: Fact, _ notes: inout FindingNotes) {
        let record = notes.known.record
        let isBorn = record.date(fact, .bornOn) != nil
        guard isBorn == (record.date(fact, .expectedOn) != nil) else { return }
        notes.note(
            .birthNotSaid, fact, of: fact.child,
            isBorn
                ? "both born_on and expected_on are said" : "neither born_on nor expected_on is said")
    }

    private func judgePolicy(_ fact: Fact, _ notes: inout FindingNotes) {
        for complaint in PolicyComplaints.of(fact, notes.known.record) {
            notes.note(.policyNotTaken, fact, of: .none, complaint)
        }
    }
}

extension FieldKey {
    /// Whether the texts of the field are ids of a kind other than children.
    var isID: Bool {
        (name.hasSuffix("_id") && shape == .text) || (name.hasSuffix("_ids") && shape == .list)
    }
}
