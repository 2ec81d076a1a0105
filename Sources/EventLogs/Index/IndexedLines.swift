// Single lines of a log, read through its index.

public import Dates

/// The lines of a log by their numbers, where there is an index of it.
public struct IndexedLines {
    private let index: LogIndex
    /// When the last line was recorded.
    public let lastRecordedAt: Instant

    /// The lines of a log; nil where there is no index of this very log.
    public init?(of directory: LogDirectory) {
        guard let index = IndexKeeping.current(of: directory),
            let last = IndexedLog.lastInstant(index)
        else { return nil }
        self.index = index
        lastRecordedAt = last
    }

    /// An event; nil where there is none of that number, or only what an erasure left of it.
    public func event(_ seq: Int) -> EventLine? {
        guard let bytes = index.line(seq), case .event(let line)? = try? LineReading.read(bytes)
        else { return nil }
        return line
    }
}
