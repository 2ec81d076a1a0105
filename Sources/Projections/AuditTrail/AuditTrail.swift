// Every line as it was written: who recorded, amended, withdrew, erased what, when and why.

public import CareEvents
public import Dates
public import Journeys

/// The lines of the log that fit a question, in `seq` order, with their values as written.
///
/// Source: the contract, `commands.md`, "What the rows are". An erased line keeps its `seq` and
/// its place, and everything else about it is empty.
public struct AuditTrail: Sendable {
    /// The lines.
    public let lines: [Line]

    /// One line of the log.
    public struct Line: Sendable {
        /// Its place in the log.
        public let seq: Int
        /// The type, `erased` for what is left of an erased line.
        public let type: EventType
        /// When it was recorded; an erased line counts as recorded with the line before it.
        public let recordedAt: Instant
        /// What else it says, nil where it was erased.
        public let said: Said?

        /// Whether it was recorded as late as was asked.
        public let isLate: Bool
        /// Why it was recorded outside the hours asked for, nil where none were.
        public let outside: WorkingHours.Outside?
    }

    /// What a line says beside its type.
    public struct Said: Sendable {
        /// Who recorded it.
        public let recordedBy: String
        /// The one child it names, as it was written.
        public let childID: String?
        /// The day it tells of, as it was written.
        public let occurredOn: CalendarDate
        /// Days from that day to the London day on which it was recorded.
        public let lagDays: Int
        /// The line that it puts right.
        public let corrects: Int?
        /// Why, by the code of the record.
        public let reason: String?
        /// What changed, or what was said, in words.
        public let change: String
    }

    /// The lines that fit a question.
    ///
    /// - Parameters:
    ///   - only: the lines to look at, nil for all.
    ///   - words: gives the free words of a line, which are left out without it.
    ///   - unknowns: gives the fields of a line that the vocabulary does not have, `key: value`.
    /// - Throws: `AuditRefusal` where the child or the event that is asked for is not there.
    public init(
        _ question: AuditQuestion = AuditQuestion(), in known: KnownFacts,
        against setting: Setting, only chosen: [Int]? = nil,
        words: @escaping FreeWords = { _, _ in nil },
        unknowns: @escaping (_ seq: Int) -> [String] = { _ in [] }
    ) throws(AuditRefusal) {
        let selection = try AuditSelection(question, in: known, against: setting)
        let reading = AuditReading(known: known, words: words, unknowns: unknowns)
        var lines: [Line] = []
        for seq in chosen ?? Array(0..<known.lineCount) where selection.takes(seq) {
            let event = known.record.recorded.events[seq]
            let isErased = selection.isErased(seq)
            let isLate =
                !isErased
                && event.recordedAt.londonDay
                    >= setting.date(question.lateBy ?? Length(1, .days), after: event.day)
            if question.lateBy != nil && !isLate { continue }
            lines.append(
                Line(
                    seq: seq, type: isErased ? .erased : event.type, recordedAt: event.recordedAt,
                    said: isErased ? nil : reading.said(at: seq), isLate: isLate,
                    outside: selection.outside(seq)))
        }
        self.lines = lines
    }
}
