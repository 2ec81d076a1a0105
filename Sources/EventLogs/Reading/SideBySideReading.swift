// Unsafe: a log read by several threads at once, into arrays whose room is reserved beforehand.

import CareEvents
import Dispatch
import Synchronization

extension LogReader {
    /// Reads everything with several threads, or answers nil where anything is not as it should be:
    /// then the pass that reads line after line says what.
    func readSideBySide(threads: Int, progress: (Int) -> Void) -> LogContents? {
        guard let slices = LogSlice.slices(of: directory, size: sliceSize) else { return nil }
        let contents = JoinedRecord.read(
            directory, slices, JoinedRecord.mostIn(bytes: directory.byteCount),
            over: RecordedEvents(), threads: threads, progress: progress)
        guard let contents, contents.areErasuresAuthorised else { return nil }
        return contents
    }
}

extension JoinedRecord {
    /// Reads slices of a log with several threads, into arrays of which so much room is reserved;
    /// nil where anything is not as it should be. `rest` is what texts and children have numbers
    /// already; with a filter only the lines that it takes are read.
    static func read(
        _ directory: LogDirectory, _ slices: [LogSlice], _ most: (events: Int, slots: Int),
        over rest: RecordedEvents, _ filter: PartFilter? = nil, threads: Int,
        progress: (Int) -> Void = { _ in }
    ) -> LogContents? {
        var contents: LogContents?
        var slots: [Int32] = []
        let events = [RecordedEvent](
            unsafeUninitializedCapacity: most.events
        ) { events, eventCount in
            slots = [Int32](unsafeUninitializedCapacity: most.slots) { slots, slotCount in
                if filter == nil {
                    events.askForLargePages()
                    slots.askForLargePages()
                }
                var joined = JoinedRecord(
                    in: RecordRoom(events: events, slots: slots), over: rest,
                    isPart: filter != nil)
                if filter == nil { joined.rest.reserveBeside(forBytes: directory.byteCount) }
                let reading = SideBySide(directory, slices, joined, filter: filter)
                withoutActuallyEscaping(progress) { reading.run(threads: threads, progress: $0) }
                // What was filled is initialised; after a failure there may be gaps, and none
                // count.
                guard !reading.hasFailed else { return }
                contents = reading.taker.contents
                eventCount = reading.taker.eventCount
                slotCount = reading.taker.slotCount
            }
        }
        contents?.record.events = events
        contents?.record.slots = slots
        return contents
    }
}

/// Takes the slices of a log in its order.
protocol SliceTaker: SendableMetatype {
    associatedtype Filling: SliceFilling
    /// How many bytes the slices taken so far have.
    var byteCount: Int { get }
    /// Takes the next slice of the log, and says what of it is left to do beside the others; nil
    /// where it does not follow.
    mutating func handIn(
        _ slice: inout ScannedSlice, of file: LogDirectory.YearFile
    ) -> Filling?
}

/// What is left to do of a slice that was handed in, while others are.
protocol SliceFilling {
    func fill(_ slice: borrowing ScannedSlice)
}

/// The slices, taken one after the other by whoever is free, and handed in in their order.
///
/// Sendable though the compiler cannot see it: `taker` is touched only by the thread whose turn it
/// is, and the semaphores put the turns in order.
final class SideBySide<Taker: SliceTaker>: @unchecked Sendable {
    private let directory: LogDirectory
    private let slices: [LogSlice]
    /// Which lines are read; nil for all.
    private let filter: PartFilter?
    private(set) var taker: Taker
    private let next = Atomic(0)
    private let failed = Atomic(false)
    /// One for each slice: whether it is its turn to be handed in.
    private let turns: [DispatchSemaphore]

    init(
        _ directory: LogDirectory, _ slices: [LogSlice], _ taker: Taker, filter: PartFilter? = nil
    ) {
        self.directory = directory
        self.slices = slices
        self.taker = taker
        self.filter = filter
        // From nothing, all of them: one that ends below where it began traps.
        turns = slices.map { _ in DispatchSemaphore(value: 0) }
        turns.first?.signal()
    }

    var hasFailed: Bool { failed.load(ordering: .acquiring) }

    func run(threads: Int, progress: (Int) -> Void) {
        nonisolated(unsafe) let progress = progress
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            var scanner = SliceScanner(filter)
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < slices.count else { return }
                read(number, &scanner, progress)
            }
        }
    }

    private func read(_ number: Int, _ scanner: inout SliceScanner, _ progress: (Int) -> Void) {
        let slice = slices[number]
        let file = slice.file
        let isRight =
            !hasFailed
            && scanner.scan(slice, isLastFile: file == directory.yearFiles.last)
        turns[number].wait()
        let filling =
            isRight && !hasFailed ? taker.handIn(&scanner.scanned, of: file) : nil
        if filling == nil { failed.store(true, ordering: .releasing) }
        if filling != nil { progress(taker.byteCount) }
        if number + 1 < turns.count { turns[number + 1].signal() }
        filling?.fill(scanner.scanned)
    }
}
