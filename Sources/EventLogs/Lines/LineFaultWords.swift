// The words for every fault of a line: what is wrong, and what to do.

import TextFormats

extension LineFault.Problem {
    /// What is wrong, as a phrase.
    public var what: String {
        switch self {
        case .json(let kind): kind.what
        case .missingKey(let key): "the key \"\(key)\", which every event has, is missing"
        case .missingChild(let type): "\"child_id\" is missing, and \(type) is about one child"
        case .missingField(let key, let type): "\(type) needs the field \"\(key)\""
        case .unknownType(let type): "there is no event type \"\(type)\""
        case .versionTooNew(let type, let version):
            "version \(version) of \(type) is newer than this program knows"
        case .versionWrittenAsOne: "\"v\" is written as 1"
        case .wrongShape(let key, let expected): "\"\(key)\" is not \(expected)"
        case .notADay(let key, let text):
            "\"\(text)\" in \"\(key)\" is not a day from 1900-01-01 to 2199-12-31"
        case .notAnInstant(let text): "\"\(text)\" is not an instant in UTC"
        case .notAnID(let text): "\"\(text)\" is not a UUIDv7"
        case .nobodyRecorded: "\"recorded_by\" is empty"
        case .notAStub: "the line has \"erased_by\" and is not exactly an erased stub"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .json(let kind): kind.remedy
        case .missingKey, .missingChild, .missingField, .wrongShape, .notAStub, .notAnID:
            Self.restore
        case .unknownType: "check the spelling, or read the log with a newer program"
        case .versionTooNew: "this program is too old for the log: use a newer one"
        case .versionWrittenAsOne: "leave \"v\" out: it is written only above 1"
        case .notADay: "write the day as YYYY-MM-DD, and make sure that the month has it"
        case .notAnInstant: "write it as 2017-03-31T09:30:00Z"
        case .nobodyRecorded: "name who recorded the event"
        }
    }

    private static let restore = "put the line back from a copy that `careledger verify` accepts"
}

extension OrderProblem {
    /// What is wrong, as a phrase.
    public var what: String {
        switch self {
        case .outOfSequence(let expected, let found):
            "\"seq\" is \(found), and the line's place is \(expected)"
        case .recordedBeforeLast(let last, let found):
            "recorded at \(found), before the line above it (\(last))"
        case .wrongYear(let file, let found):
            "recorded in \(found), in the file of \(file)"
        case .notOpened(let found): "the log begins with \(found), not with ledger_opened"
        case .openedAgain: "a second ledger_opened"
        case .tornWithin(let bytes):
            "the last \(bytes) bytes have no line feed, and a later file follows"
        case .emptyFile: "the file has no line"
        case .unauthorisedErasure(let seq, let claimed):
            "line \(seq) is erased, and event \(claimed) does not authorise that"
        case .checkpointDisagrees(let size):
            "the first \(size) lines do not give the root that the checkpoint says"
        case .checkpointLonger(let size, let log):
            "the checkpoint speaks of \(size) lines, and the log has \(log)"
        case .checkpointUnreadable(let why): "the checkpoint cannot be read: \(why)"
        case .checkpointOfAnother(let origin): "the checkpoint is that of \(origin)"
        case .repeatedID(let first): "the id is that of line \(first) as well"
        case .repeatedKey(let first): "the key is that of line \(first) as well"
        case .repeatedLeaf(let first): "the erased line repeats line \(first)"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .outOfSequence:
            "lines were dropped, repeated or moved: put the file back from a verified copy"
        case .recordedBeforeLast, .wrongYear, .notOpened, .openedAgain, .emptyFile, .repeatedID,
            .repeatedKey, .repeatedLeaf, .checkpointDisagrees, .checkpointLonger,
            .checkpointOfAnother:
            "put the file back from a copy that `careledger verify` accepts"
        case .tornWithin:
            "only the last file may end in a torn line: put the file back from a verified copy"
        case .unauthorisedErasure:
            "put the line back from a copy, or find the event_erased that was lost"
        case .checkpointUnreadable:
            "put the file back, or delete it and keep a checkpoint from elsewhere to compare"
        }
    }
}
