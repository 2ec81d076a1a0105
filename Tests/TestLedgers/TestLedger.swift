// A ledger for a test, written by hand in one short line an event, or made by seeded chance.

public import CareEvents
public import Dates
public import EventLogs

/// The lines of a ledger, and what readers make of them.
public struct TestLedger: Sendable {
    /// The lines without their line feeds.
    public let lines: [String]
    /// The lines read whole, by the slow reader.
    public let parsed: [LogLine]

    /// A ledger of these lines; one that is no line of a ledger is a bug of the test.
    public init(lines: [String]) {
        self.init(
            lines: lines,
            parsed: lines.map { text in
                do {
                    return try LineReading.read(Array(text.utf8))
                } catch {
                    preconditionFailure("\(text): \(error)")
                }
            })
    }

    private init(lines: [String], parsed: [LogLine]) {
        self.lines = lines
        self.parsed = parsed
    }

    /// The ledger, two officers, and three girls born on 1 June 2005: lines 0 to 5.
    public static let prelude = """
        2010-01-01 - ledger_opened
        2010-01-01 - worker_joined worker_id=iro-1
        2010-01-01 - worker_joined worker_id=iro-2 fte=0.5
        2012-01-01 A child_registered born_on=2005-06-01
        2012-01-01 B child_registered born_on=2005-06-01
        2012-01-01 C child_registered born_on=2005-06-01
        """

    /// The ledger of the prelude and these sayings, one a line: `2013-04-01 A review_held`.
    ///
    /// Fields that a test does not care about are filled in; a review without an id gets `r` and
    /// its `seq`. Everything is recorded at noon on 1 January 2018, unless `recorded_at=` says
    /// otherwise from a line on.
    public init(_ sayings: String, after prelude: String = TestLedger.prelude) {
        var lines: [String] = []
        var recordedAt = "2018-01-01T12:00:00Z"
        for text in (prelude + "\n" + sayings).split(separator: "\n") {
            var saying = Saying(String(text))
            if let instant = saying.take("recorded_at") { recordedAt = instant }
            if saying.type == "review_held" && !saying.has("review_id") {
                saying.say("review_id", "r\(lines.count)")
            }
            lines.append(saying.line(seq: lines.count, recordedAt: recordedAt))
        }
        self.init(lines: lines)
    }

    /// The same lines recorded by several people, by seeded chance.
    public func recorded(by people: [String], seed: UInt64) -> TestLedger {
        var chance = SeededChance(seed: seed)
        return TestLedger(
            lines: lines.map { line in
                line.replacing(
                    #""recorded_by":"clerk""#, with: #""recorded_by":"\#(chance.one(of: people))""#)
            })
    }

    /// The flat record, by the slow reader.
    public var record: RecordedEvents {
        var record = RecordedEvents()
        for (text, line) in zip(lines, parsed) {
            switch line {
            case .event(let event): record.append(event, from: Array(text.utf8))
            case .stub(let stub): record.append(stub)
            }
        }
        return record
    }

    /// The log cut after the last line recorded by an instant.
    public func cut(at instant: Instant) -> TestLedger {
        var last = Instant(seconds: .min)
        var kept = 0
        for line in parsed {
            if case .event(let event) = line { last = event.recordedAt }
            guard last <= instant else { break }
            kept += 1
        }
        return TestLedger(lines: Array(lines.prefix(kept)), parsed: Array(parsed.prefix(kept)))
    }
}
