// Where the lines of a log stand in its files: a mark now and then, the rest counted when asked
// for.

/// Finds the file, the number there and the first byte of a line. Holds a place for every 1,024
/// lines or so, and reads from there when asked.
public struct LinePlaces: Sendable {
    private var files: [(file: LogDirectory.YearFile, firstLine: Int)] = []
    private var marks: [Mark] = []

    /// A line whose first byte is known.
    struct Mark: Sendable {
        let seq: Int
        let offset: Int
    }

    /// How many lines there are from a mark to the next at the most.
    static let spacing = 1024

    /// The lines of a file begin with this one.
    mutating func begin(_ file: LogDirectory.YearFile, at seq: Int) {
        files.append((file, seq))
        marks.append(Mark(seq: seq, offset: 0))
    }

    /// Notes where a line begins.
    mutating func note(_ mark: Mark) { marks.append(mark) }

    /// The file of a line and its number in that file from 1; nil where no file had it. Nothing is
    /// read.
    public func number(of seq: Int) -> (file: LogDirectory.YearFile, line: Int)? {
        files.last { $0.firstLine <= seq }.map { ($0.file, seq - $0.firstLine + 1) }
    }

    /// The file of a line, its number in that file from 1, and its first byte there; nil where the
    /// log no longer has it. Precondition: it was read.
    public func place(
        of seq: Int, in directory: LogDirectory
    ) -> (file: LogDirectory.YearFile, line: Int, offset: Int)? {
        guard let (file, line) = number(of: seq) else { return nil }
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].seq <= seq { low = middle + 1 } else { high = middle }
        }
        let mark = marks[low - 1]
        var offset = mark.offset
        guard mark.seq < seq else { return (file, line, offset) }
        guard var reader = BlockReader(path: directory.path(of: file.name), from: offset) else {
            return nil
        }
        for _ in mark.seq..<seq {
            switch reader.nextPiece() {
            case .line(_, let count), .oversized(_, let count): offset += count + 1
            case .tail, .end, .failure: return nil
            }
        }
        return (file, line, offset)
    }
}
