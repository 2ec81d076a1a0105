// The audit trail counted: by person, by type or by month, with corrections, lateness and lag.

import CareEvents
import Dates
public import Journeys

/// How much was recorded, and how late, by person, type or month.
public struct AuditSummary: Sendable {
    /// What the lines are counted by.
    public enum Grouping: String, CaseIterable, Sendable {
        /// Who recorded them.
        case person
        /// Their type.
        case type
        /// The month in London in which they were recorded.
        case month
    }

    /// The rows, in order of their names; what was erased has no person, and comes first.
    public let rows: [Row]

    /// One person, type or month.
    public struct Row: Hashable, Sendable {
        /// The name of the person or type, or the month, `2016-07`; empty where it was erased.
        public let name: String
        /// How many lines.
        public internal(set) var lines = 0
        /// How many of them are corrections.
        public internal(set) var corrections = 0
        /// How many facts were recorded at least as late as was asked, or on a later day.
        public internal(set) var late = 0
        /// How many facts there are, which are neither corrections nor erased: the base of the lag.
        public internal(set) var facts = 0
        /// The days of lag of the facts, summed.
        public internal(set) var lagDays = 0
        /// The days of lag of each fact, the shortest first.
        public internal(set) var lags: [Int] = []

        /// Twice the median of the days of lag, which is whole: the middle one, or of two in the
        /// middle their mean; nil where there is no fact.
        public var doubledMedian: Int? {
            guard !lags.isEmpty else { return nil }
            return lags[(lags.count - 1) / 2] + lags[lags.count / 2]
        }

        /// The longest lag in days, nil where there is no fact.
        public var greatestLag: Int? { lags.last }
    }

    /// The lines that fit a question, counted. What is asked of lateness leaves no line out here:
    /// it says which are counted as late, from one day on where nothing is asked.
    public init(
        _ question: AuditQuestion = AuditQuestion(), by grouping: Grouping, in known: KnownFacts,
        against setting: Setting
    ) throws(AuditRefusal) {
        let selection = try AuditSelection(question, in: known, against: setting)
        let lateBy = question.lateBy ?? Length(1, .days)
        var rows: [String: Row] = [:]
        for seq in 0..<known.lineCount where selection.takes(seq) {
            let event = known.record.recorded.events[seq]
            let isErased = selection.isErased(seq)
            let day = event.recordedAt.londonDay
            let name =
                switch grouping {
                case .person: isErased ? "" : known.text(event.recordedBy)
                case .type: isErased ? EventType.erased.name : event.type.name
                case .month: String(day.description.prefix(7))
                }
            rows[name, default: Row(name: name)].count(
                isCorrection: event.type.isCorrection && !isErased,
                lag: isErased || event.type.isCorrection ? nil : day - event.day,
                isLate: day >= setting.date(lateBy, after: event.day))
        }
        self.rows = rows.values.map(\.inOrder).sorted { a, b in
            a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
        }
    }
}

extension AuditSummary.Row {
    fileprivate mutating func count(isCorrection: Bool, lag: Int?, isLate: Bool) {
        lines += 1
        if isCorrection { corrections += 1 }
        if let lag {
            facts += 1
            lagDays += lag
            lags.append(lag)
            if isLate { late += 1 }
        }
    }

    fileprivate var inOrder: Self {
        var row = self
        row.lags.sort()
        return row
    }
}
