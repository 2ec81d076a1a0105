// What can be wrong with one line of the log.

public import TextFormats

/// A line that does not hold what the format asks, with the bytes where that shows.
public struct LineFault: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: Problem
    /// The bytes of the line that are meant.
    public let range: Range<Int>

    /// A fault at a place.
    public init(_ problem: Problem, at range: Range<Int>) {
        self.problem = problem
        self.range = range
    }

    /// The things that can be wrong with a line.
    public enum Problem: Hashable, Sendable {
        /// It is not an object of the strict JSON of the format.
        case json(JSONFault.Kind)
        /// A key that every line has is missing.
        case missingKey(String)
        /// The type is about one child and names none.
        case missingChild(type: String)
        /// A required field is missing.
        case missingField(String, type: String)
        /// The type is not in the vocabulary.
        case unknownType(String)
        /// The version of the type is above what this program knows.
        case versionTooNew(type: String, version: String)
        /// `v` is left out when it is 1.
        case versionWrittenAsOne
        /// The value of a known key has another JSON type than it has for ever.
        case wrongShape(key: String, expected: String)
        /// The text is not a day of the calendar within the range of the ledger.
        case notADay(key: String, text: String)
        /// The text is not a UTC instant.
        case notAnInstant(text: String)
        /// The text is not a UUIDv7.
        case notAnID(text: String)
        /// Nobody is named as having recorded it.
        case nobodyRecorded
        /// It is neither an event nor exactly an erased stub.
        case notAStub
    }
}

/// What a `seq`, an instant or a file makes wrong between lines, or of the log as a whole.
public enum OrderProblem: Hashable, Sendable {
    /// The line does not carry the number of its place.
    case outOfSequence(expected: Int, found: Int)
    /// The line says it was recorded before the line above it.
    case recordedBeforeLast(last: String, found: String)
    /// The line was recorded in another year than its file is named for.
    case wrongYear(file: Int, found: Int)
    /// The log does not begin with `ledger_opened`.
    case notOpened(found: String)
    /// A second `ledger_opened`.
    case openedAgain
    /// A file before the last does not end in a line feed.
    case tornWithin(bytes: Int)
    /// A file without a line.
    case emptyFile
    /// A stub that no `event_erased` authorises.
    case unauthorisedErasure(seq: Int, claimed: Int)
    /// The checkpoint does not agree with the log.
    case checkpointDisagrees(size: Int)
    /// The checkpoint speaks of more lines than the log has.
    case checkpointLonger(size: Int, log: Int)
    /// The checkpoint cannot be read.
    case checkpointUnreadable(String)
    /// The checkpoint is that of a log of another name.
    case checkpointOfAnother(String)
    /// Two lines carry one id.
    case repeatedID(first: Int)
    /// Two lines carry one idempotency key.
    case repeatedKey(first: Int)
    /// Two stubs, or a stub and a line, share one leaf.
    case repeatedLeaf(first: Int)
}
