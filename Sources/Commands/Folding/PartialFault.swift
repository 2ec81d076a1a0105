// Why partial answers are not put together; the words for each.

/// What is wrong with a partial answer, or between two of them.
enum PartialFault: Error {
    /// The file is no partial answer.
    case notPartial(path: String)
    /// It is one of another version of the format.
    case otherVersion(path: String, found: Int)
    /// Another version of the program folded it.
    case otherProgram(path: String, found: String)
    /// It is not as it was written.
    case damaged(path: String)
    /// It answers another question than the first file.
    case otherQuestion(path: String, asked: [String], first: String, of: [String])
    /// It is of a ledger of the same name that is another, or was at another time.
    case otherLedger(path: String, ledger: String)
    /// A shard is in two files.
    case twice(path: String, ledger: String, shard: Int)
    /// Shards are in no file.
    case missing(ledger: String, shards: [Int], count: Int)
}
