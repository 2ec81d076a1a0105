// J4: a review id is held once in the ledger, and the codes of participation go with age.

import CareEvents
import Dates
import Policies

/// J4 over the whole ledger: which line held each review first.
struct HoldingRule {
    /// By the number of the symbol of the id: 0, or one more than the line.
    private var heldBy: [Int32]

    init(_ known: KnownFacts) {
        heldBy = [Int32](repeating: 0, count: known.record.recorded.symbols.count)
    }

    /// Takes a review held, in the order of lines.
    mutating func take(_ fact: Fact, _ notes: inout FindingNotes) {
        let id = notes.known.record.symbol(fact, .reviewID)
        let place = Int(id.number)
        guard heldBy[place] != 0 else {
            heldBy[place] = fact.seq + 1
            return
        }
        let first = heldBy[place] - 1
        let day = notes.known.fact(of: first).map { " on \($0.day)" } ?? ""
        notes.note(
            .heldTwice, fact, of: fact.child,
            "the review \(notes.text(id)) was held already\(day) (seq \(notes.number(first)))")
    }
}

/// J4 over the story of one child: PN0 under four, PN1 to PN7 from four on, by the code that
/// stands.
struct ParticipationRule: Sendable {
    private struct Held {
        let id: Symbol
        let day: CalendarDate
        let code: Symbol
        let seq: Int32
    }
    private struct Said {
        let id: Symbol
        let code: Symbol
        let seq: Int32
    }
    private struct Part {
        let id: Symbol
        let day: CalendarDate
    }

    /// The age from which a child's own part in a review is coded PN1 to PN7.
    static let codedFromAge = 4
    private static let youngest = Participation.PN0.symbol
    private static let older: [Symbol] = [
        Participation.PN1, .PN2, .PN3, .PN4, .PN5, .PN6, .PN7,
    ].map(\.symbol)

    private var held: [Held] = []
    private var codes: [Said] = []
    private var parts: [Part] = []

    /// Begins another story.
    mutating func begin() {
        held.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
    }

    /// Takes a review, a part of one or a code.
    mutating func take(_ fact: Fact, _ known: borrowing KnownFacts) {
        let id = known.record.symbol(fact, .reviewID)
        switch fact.type {
        case .reviewHeld:
            let code = known.record.symbol(fact, .participation)
            held.append(Held(id: id, day: fact.day, code: code, seq: fact.seq))
        case .reviewPartHeld: parts.append(Part(id: id, day: fact.day))
        case .participationRecorded:
            let code = known.record.symbol(fact, .participation)
            codes.append(Said(id: id, code: code, seq: fact.seq))
        default: return
        }
    }

    /// Judges the codes that stand, once the story is told.
    func judge(
        _ journey: borrowing Journey, bornOn: CalendarDate?, _ notes: inout FindingNotes
    ) {
        guard let bornOn, !held.isEmpty else { return }
        let child = journey.child
        var counted: Journey?
        for review in held {
            let said = codes.last { $0.id == review.id }
            let code = said?.code ?? review.code
            guard code != .none else { continue }
            let opening = parts.first { $0.id == review.id }?.day ?? review.day
            // Which day counts is dear to know, and matters only where the two disagree.
            guard
                breach(code, bornOn, review.day) != nil || breach(code, bornOn, opening) != nil
            else { continue }
            if counted == nil {
                var folded = copy journey
                folded.fold(.whole, in: notes.known, against: notes.setting)
                counted = folded
            }
            let day = counted?.reviews.first { $0.seq == review.seq }?.heldOn ?? review.day
            guard let breach = breach(code, bornOn, day) else { continue }
            notes.note(
                breach, seq: said?.seq ?? review.seq, of: child,
                "\(notes.id(child)) was \(Age.years(bornOn: bornOn, on: day)) on \(day), the day "
                    + "of the review \(notes.text(review.id)): \(words(breach, notes.text(code)))")
        }
    }

    private func breach(
        _ code: Symbol, _ bornOn: CalendarDate, _ day: CalendarDate
    ) -> Breach? {
        guard day >= bornOn else { return nil }
        // Only near the birthday must its day be known.
        let days = day - bornOn - Self.codedFromAge * 365
        let isOlder =
            (0...2).contains(days)
            ? Age.years(bornOn: bornOn, on: day) >= Self.codedFromAge : days > 2
        if code == Self.youngest { return isOlder ? .codeForYoungerChildren : nil }
        return !isOlder && Self.older.contains(code) ? .codeForOlderChildren : nil
    }

    private func words(_ breach: Breach, _ code: String) -> String {
        breach == .codeForYoungerChildren
            ? "\(code) is for children under four" : "\(code) is for children of four and over"
    }
}
