// Some lines of an import, as those who judge them see them.

public import CareEvents

/// Judges some lines of an import, which stand at the end of a record on trial behind those of the
/// log; lines of the import that were taken before are not in it.
public typealias ImportValidation = (borrowing RecordedEvents, ImportedBatch) -> [Refusal]

/// Some of the lines that an import would write. They are numbered from 1, in their order.
public struct ImportedBatch: Sendable {
    /// The place of the first in the record that they are judged in.
    public let first: Int
    /// How many there are.
    public let count: Int
    private let blocks: [LineBlock]
    private let ends: [Int]

    init(_ blocks: [LineBlock], from first: Int) {
        self.first = first
        self.blocks = blocks
        var end = 0
        ends = blocks.map { block in
            end += block.count
            return end
        }
        count = end
    }

    /// A line by its place in the record, as a proposal; nil for a place that is none of theirs.
    public func line(_ seq: Int) -> ProposedLine? {
        let place = seq - first
        guard place >= 0, place < count, let block = ends.firstIndex(where: { place < $0 }),
            case .event(let line) = try? LineReading.read(
                blocks[block].line(place - (ends[block] - blocks[block].count)))
        else { return nil }
        var judged = line
        judged.seq = seq
        return ProposedLine(line: line, judgedAs: judged, inputLine: place + 1)
    }
}
