// C3: fields, codes, ids and policies that readers keep and that an append refuses.

import CareEvents
import Dates
import Policies
import TextFormats

/// Holds each event against the vocabulary.
struct VocabularyRule: Sendable {
    private let vocabulary = CheckedFields.all
    /// A bit for each text that could be an id.
    private let ids: [UInt64]
    private let badChildren: Set<ChildNumber>

    init(_ known: KnownFacts, threads: Int) {
        let recorded = known.record.recorded
        let parts = SharedWork.parts(of: (recorded.symbols.count + 63) / 64, atMost: threads)
        ids = SharedWork.map(parts.count, on: threads) { part in
            recorded.symbols.marks(in: parts[part], of: IDGrammar.isID)
        }.flatMap(\.self)
        let children = recorded.children.marks(
            in: 0..<(recorded.children.count + 63) / 64, of: IDGrammar.isChildID)
        badChildren = Set(
            (0..<UInt32(recorded.children.count)).lazy.filter {
                children[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 0
            }.map(ChildNumber.init))
    }

    @inline(__always)
    private func isID(_ symbol: Symbol) -> Bool {
        ids[Int(symbol.number >> 6)] >> UInt64(symbol.number & 63) & 1 == 1
    }

    /// Holds a fact.
    func take(
        _ fact: Fact, _ record: borrowing CorrectedRecord, _ notes: inout FindingNotes
    ) {
        let type = Int(fact.type.rawValue)
        var bits = fact.fields.bits & vocabulary.masks[type]
        while bits != 0 {
            let place = bits.trailingZeroBitCount
            bits &= bits - 1
            let check = vocabulary.field(at: place, of: type)
            let slot = record.slot(fact, at: place)
            let symbol = Symbol(number: UInt32(bitPattern: slot))
            if check.isList {
                for member in record.members(ListPlace(place: slot)) {
                    judge(Symbol(number: member), check, fact, &notes)
                }
            } else if check.codes >= 0 {
                if !vocabulary.allows(symbol, at: check) { judge(symbol, check, fact, &notes) }
            } else if !isID(symbol) {
                judge(symbol, check, fact, &notes)
            }
        }
        if record.recorded.events[Int(fact.seq)].hasUnknowns {
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
            let line = record.fact(at: Int(correction.seq))
            let child = notes.known.canonical(line.child)
            if record.recorded.events[Int(correction.seq)].hasUnknowns {
                noteUnknownField(correction.seq, line.type, child, &notes)
            }
            let reason = record.symbol(line, .reason)
            if CorrectionReason(reason) == nil {
                notes.note(
                    .unknownCode, seq: correction.seq, of: child,
                    "\"\(notes.text(reason))\" is not a code of reason")
            }
            if line.type == .eventAmended, correction.hadEffect {
                judgeKeys(of: line, correction.target, child, &notes)
            }
        }
    }

    /// An amendment names fields that its target's type has.
    private func judgeKeys(
        of line: Fact, _ target: Int32, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        let record = notes.known.record
        let type = record.recorded.events[Int(target)].type
        guard type != .erased else { return }
        func judge(_ key: FieldKey?, _ name: @autoclosure () -> String) {
            if let key, key == .occurredOn || SlotLayout.place(of: key, in: type) >= 0 { return }
            notes.note(
                .unknownField, seq: line.seq, of: child,
                "the amendment names \"\(name())\", which \(type.name) does not have")
        }
        let pairs = record.members(record.list(line, .set))
        for place in stride(from: pairs.startIndex, to: pairs.endIndex, by: 2) {
            let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place]))
            judge(key, key?.name ?? "")
        }
        for symbol in record.members(record.list(line, .unset)).map(Symbol.init(number:)) {
            judge(FieldKey(symbol), record.recorded.text(symbol))
        }
    }

    private func noteUnknownField(
        _ seq: Int32, _ type: EventType, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        notes.note(
            .unknownField, seq: seq, of: child,
            "the line has a field that \(type.name) does not have")
    }

    private func judge(
        _ symbol: Symbol, _ check: CheckedFields.Field, _ fact: Fact, _ notes: inout FindingNotes
    ) {
        if check.codes >= 0 {
            guard !vocabulary.allows(symbol, at: check) else { return }
            notes.note(
                .unknownCode, fact, of: fact.child,
                "\"\(notes.text(symbol))\" is not a code of \(check.key.name)")
            return
        }
        if !isID(symbol) {
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
                ? "both born_on and expected_on are said"
                : "neither born_on nor expected_on is said")
    }

    private func judgePolicy(_ fact: Fact, _ notes: inout FindingNotes) {
        for complaint in PolicyComplaints.of(fact, notes.known.record) {
            notes.note(.policyNotTaken, fact, of: .none, complaint)
        }
    }
}
