// What is asked of a timeline, and the making of its rows.

public import CareEvents
public import Dates
public import Journeys

/// The free words of a line, which the record does not hold: asked by `seq` and key, nil where they
/// cannot be had.
public typealias FreeWords = (_ seq: Int, _ key: FieldKey) -> String?

/// A question about one child's journey.
public struct TimelineQuestion: Sendable {
    /// The child's id, either of two that were merged.
    public var childID: String
    /// Only what happened by the end of this day, nil for everything.
    public var asAt: CalendarDate?
    /// Whether the corrections and the withdrawn originals are wanted too.
    public var withCorrections: Bool
    /// Whether it is for a copy to hand over, in which other people are roles. Then the whole
    /// ledger is to be known, so that no id of anybody goes unnoticed.
    public var isRedacted: Bool

    /// A question about that child.
    public init(
        childID: String, asAt: CalendarDate? = nil, withCorrections: Bool = false,
        isRedacted: Bool = false
    ) {
        self.childID = childID
        self.asAt = asAt
        self.withCorrections = withCorrections
        self.isRedacted = isRedacted
    }
}

extension Timeline {
    /// The timeline that answers a question; nil where no line known then names the child.
    ///
    /// A child all of whose lines are withdrawn or erased has a timeline, which says so. `words` is
    /// asked for the free words of a line; without it they are left out.
    public init?(
        _ question: TimelineQuestion, in known: KnownFacts, against setting: Setting,
        words: @escaping FreeWords = { _, _ in nil }
    ) {
        guard let asked = known.record.recorded.child(withID: question.childID) else { return nil }
        let child = known.canonical(asked)
        let lines = ChildLines(of: child, in: known)
        let roles =
            question.isRedacted
            ? Roles(for: child, in: lines.inOrder(in: known), of: known, against: setting) : nil
        let names = Naming(known: known, roles: roles)
        let erasures = Timeline.erasures(of: child, in: known, names)
        guard lines.isNamed || !erasures.isEmpty else { return nil }

        let telling = EventWords(
            lines, in: known, against: setting, asAt: question.asAt, roles: roles, words: words)
        let recorded = known.record.recorded
        func happened(_ day: CalendarDate) -> Bool { question.asAt.map { day <= $0 } ?? true }

        var rows: [(order: UInt8, row: Row)] = []
        var told: [Fact] = []
        for fact in lines.live where happened(fact.day) {
            told.append(fact)
            let row = Row(fact, .live, telling.words(for: fact), in: known, names)
            rows.append((fact.type.classOfDay, row))
        }
        if question.withCorrections {
            for fact in lines.withdrawn where happened(fact.day) {
                told.append(fact)
                let words = "withdrawn: " + telling.words(for: fact)
                rows.append((fact.type.classOfDay, Row(fact, .withdrawn, words, in: known, names)))
            }
            for correction in lines.corrections {
                let fact = known.record.fact(at: Int(correction.seq))
                guard happened(fact.day) else { continue }
                told.append(fact)
                let words = telling.words(for: fact)
                let target = recorded.lineNumber(at: Int(correction.target))
                let row = Row(fact, .correction, words, corrects: target, in: known, names)
                rows.append((.max, row))
            }
        }
        rows.sort { a, b in
            (a.row.occurredOn, a.order, a.row.seq) < (b.row.occurredOn, b.order, b.row.seq)
        }
        self.childID = known.id(of: child)
        self.rows = rows.map(\.row)
        self.erasures = erasures
        isAllWithdrawnOrErased = lines.live.isEmpty
        leftOut = roles.map { LeftOut(told, of: child, in: known, told: $0) }
    }

    /// The erased lines that an `event_erased` of the child names, as far as the log was known.
    static func erasures(
        of child: ChildNumber, in known: KnownFacts, _ names: Naming
    ) -> [Erasure] {
        let record = known.record
        var found: [Erasure] = []
        for seq in record.recorded.events.indices {
            let line = record.recorded.events[seq]
            guard line.type == .eventErased, known.canonical(line.child) == child,
                let target = record.erases(seq), target >= 0, target < known.lineCount
            else { continue }
            let fact = record.fact(at: seq)
            found.append(
                Erasure(
                    seq: record.recorded.lineNumber(at: target),
                    erasedBy: record.recorded.lineNumber(at: seq), recordedAt: line.recordedAt,
                    recordedBy: names.id(line.recordedBy),
                    approvedBy: names.id(record.symbol(fact, .approvedBy)),
                    authority: names.open(record.symbol(fact, .authority))))
        }
        return found.sorted { $0.seq < $1.seq }
    }
}

extension Timeline.Row {
    init(
        _ fact: Fact, _ standing: Timeline.Standing, _ what: String, corrects: Int? = nil,
        in known: KnownFacts, _ names: Naming
    ) {
        let line = known.record.recorded.events[Int(fact.seq)]
        self.init(
            occurredOn: fact.day, recordedAt: line.recordedAt,
            seq: known.record.recorded.lineNumber(at: Int(fact.seq)), type: fact.type, what: what,
            recordedBy: names.id(line.recordedBy),
            lagDays: line.recordedAt.londonDay - fact.day, corrects: corrects, standing: standing)
    }
}
