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

    /// A question about that child.
    public init(childID: String, asAt: CalendarDate? = nil, withCorrections: Bool = false) {
        self.childID = childID
        self.asAt = asAt
        self.withCorrections = withCorrections
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
        let erasures = Timeline.erasures(of: child, in: known)
        guard lines.isNamed || !erasures.isEmpty else { return nil }

        let telling = EventWords(
            lines, in: known, against: setting, asAt: question.asAt, words: words)
        let recorded = known.record.recorded
        func happened(_ day: CalendarDate) -> Bool { question.asAt.map { day <= $0 } ?? true }

        var rows: [(order: UInt8, row: Row)] = []
        for fact in lines.live where happened(fact.day) {
            let row = Row(fact, .live, telling.words(for: fact), in: known)
            rows.append((fact.type.classOfDay, row))
        }
        if question.withCorrections {
            for fact in lines.withdrawn where happened(fact.day) {
                let words = "withdrawn: " + telling.words(for: fact)
                rows.append((fact.type.classOfDay, Row(fact, .withdrawn, words, in: known)))
            }
            for correction in lines.corrections {
                let fact = known.record.fact(at: Int(correction.seq))
                guard happened(fact.day) else { continue }
                let words = telling.words(for: fact)
                let target = recorded.lineNumber(at: Int(correction.target))
                let row = Row(fact, .correction, words, corrects: target, in: known)
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
    }

    /// The erased lines that an `event_erased` of the child names, as far as the log was known.
    private static func erasures(of child: ChildNumber, in known: KnownFacts) -> [Erasure] {
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
                    recordedBy: known.text(line.recordedBy),
                    approvedBy: known.text(record.symbol(fact, .approvedBy)),
                    authority: known.text(record.symbol(fact, .authority))))
        }
        return found.sorted { $0.seq < $1.seq }
    }
}

extension Timeline.Row {
    fileprivate init(
        _ fact: Fact, _ standing: Timeline.Standing, _ what: String, corrects: Int? = nil,
        in known: KnownFacts
    ) {
        let line = known.record.recorded.events[Int(fact.seq)]
        self.init(
            occurredOn: fact.day, recordedAt: line.recordedAt,
            seq: known.record.recorded.lineNumber(at: Int(fact.seq)), type: fact.type, what: what,
            recordedBy: known.text(line.recordedBy),
            lagDays: line.recordedAt.londonDay - fact.day, corrects: corrects, standing: standing)
    }
}
