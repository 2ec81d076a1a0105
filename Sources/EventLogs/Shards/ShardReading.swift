// A shard read by several threads, into arrays of the room its lines need.

public import CareEvents
import Dates

/// A shard as it was read: its lines, and which of its children are counted with it.
public struct ShardContents: Sendable {
    /// What the shard remembers of the whole ledger.
    public let note: ShardNote
    /// The lines, with the numbers that they have in the ledger.
    public var record: RecordedEvents
    /// The numbers of its own children, in their order.
    public let children: [Int]
}

extension LogReader {
    /// Reads a shard, strictly: lines of the grammar, in the order of their numbers, as many as
    /// were written.
    public static func readShard(
        _ directory: LogDirectory, threads: Int = 1, progress: (Int) -> Void = { _ in }
    ) throws(ShardFault) -> ShardContents {
        let path = directory.path(of: ShardNote.name)
        guard let bytes = try? FileOperations.readBytes(path) else {
            throw .noNote(path: directory.path)
        }
        guard let note = ShardNote(bytes) else { throw .badNote(path: directory.path) }
        guard directory.byteCount == note.bytes,
            var record = shardRecord(directory, note, threads: threads, progress: progress),
            record.count == note.lines, record.isInOrder, record.areErasuresNamed
        else { throw .otherLines(path: directory.path) }
        record.dropCorrectionsOfAbsentLines()
        let children = record.childrenOfOwn(and: note.children)
        return ShardContents(note: note, record: record, children: children)
    }

    private static func shardRecord(
        _ directory: LogDirectory, _ note: ShardNote, threads: Int, progress: (Int) -> Void
    ) -> RecordedEvents? {
        guard let slices = LogSlice.slices(of: directory, size: 8 << 20) else { return nil }
        let contents = JoinedRecord.read(
            directory, slices, JoinedRecord.mostIn(bytes: note.bytes), over: RecordedEvents(),
            .everyLine, threads: threads, progress: progress)
        return contents?.tornTail == nil ? contents?.record : nil
    }
}

extension PartFilter {
    /// Takes every line of a log in which numbers are left out.
    static var everyLine: PartFilter {
        PartFilter(taking: .everyLine, children: SymbolTable(), parts: [], listed: [])
    }
}

extension RecordedEvents {
    /// Whether the numbers of the lines ascend, from the first line of a ledger on.
    fileprivate var isInOrder: Bool {
        lineNumbers.first == 0 && zip(lineNumbers, lineNumbers.dropFirst()).allSatisfy(<)
    }

    /// Whether each erased line stands on an `event_erased` that names it.
    fileprivate var areErasuresNamed: Bool {
        let corrected = CorrectedRecord(self)
        return repairs.map(Int.init).allSatisfy { place in
            guard events[place].type == .erased else { return true }
            let claimed = self.place(ofLine: Int(events[place].firstSlot))
            return claimed < count && events[claimed].type == .eventErased
                && corrected.correctedLine(claimed) == lineNumber(at: place)
        }
    }

    /// The children whom a line shows to be of this shard, and those who are named besides.
    fileprivate func childrenOfOwn(and named: [String]) -> [Int] {
        var isOwn = [Bool](repeating: false, count: children.count)
        let corrected = CorrectedRecord(self)
        for place in events.indices {
            let event = events[place]
            switch TypeHome.all[Int(event.type.rawValue)] {
            case .byChild: if event.child != .none { isOwn[Int(event.child.number)] = true }
            case .byChildren:
                for child in corrected.members(corrected.list(corrected.fact(at: place), .childIDs))
                {
                    isOwn[Int(child)] = true
                }
            case .everywhere, .whole: continue
            }
        }
        for child in named.compactMap({ children.find($0) }) { isOwn[Int(child)] = true }
        return isOwn.indices.filter { isOwn[$0] }
    }
}
