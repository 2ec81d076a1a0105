// Unsafe: a log read by several threads at once, into arrays whose room is reserved beforehand.

import CareEvents
import Dispatch
import Synchronization

extension LogReader {
    /// Reads everything with several threads, or answers nil where anything is not as it should be:
    /// then the pass that reads line after line says what.
    func readSideBySide(threads: Int, progress: (Int) -> Void) -> LogContents? {
        guard let slices = LogSlice.slices(of: directory, size: sliceSize) else { return nil }
        let bytes = directory.byteCount
        var contents: LogContents?
        var slots: [Int32] = []
        let events = [RecordedEvent](
            unsafeUninitializedCapacity: JoinedRecord.mostEvents(inBytes: bytes)
        ) { events, eventCount in
            slots = [Int32](
                unsafeUninitializedCapacity: JoinedRecord.mostSlots(inBytes: bytes)
            ) { slots, slotCount in
                events.askForLargePages()
                slots.askForLargePages()
                let reading = SideBySide(
                    directory, slices, RecordRoom(events: events, slots: slots))
                withoutActuallyEscaping(progress) { reading.run(threads: threads, progress: $0) }
                // What was filled is initialised; after a failure there may be gaps, and none
                // count.
                guard !reading.hasFailed else { return }
                contents = reading.contents
                eventCount = reading.joined.eventCount
                slotCount = reading.joined.slotCount
            }
        }
        contents?.record.events = events
        contents?.record.slots = slots
        guard let contents, contents.areErasuresAuthorised else { return nil }
        return contents
    }
}

/// The slices, taken one after the other by whoever is free, and handed in in their order.
///
/// Sendable though the compiler cannot see it: `joined` is touched only by the thread whose turn it
/// is, and the semaphores put the turns in order.
private final class SideBySide: @unchecked Sendable {
    private let directory: LogDirectory
    private let slices: [LogSlice]
    private let room: RecordRoom
    private(set) var joined: JoinedRecord
    private let next = Atomic(0)
    private let failed = Atomic(false)
    /// One for each slice: whether it is its turn to be handed in.
    private let turns: [DispatchSemaphore]

    init(_ directory: LogDirectory, _ slices: [LogSlice], _ room: RecordRoom) {
        self.directory = directory
        self.slices = slices
        self.room = room
        joined = JoinedRecord(in: room)
        // From nothing, all of them: one that ends below where it began traps.
        turns = slices.map { _ in DispatchSemaphore(value: 0) }
        turns.first?.signal()
    }

    var hasFailed: Bool { failed.load(ordering: .acquiring) }

    func run(threads: Int, progress: (Int) -> Void) {
        nonisolated(unsafe) let progress = progress
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            var scanner = SliceScanner()
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
        let numbers =
            isRight && !hasFailed
            ? joined.handIn(&scanner.scanned, of: file) : nil
        if numbers == nil { failed.store(true, ordering: .releasing) }
        if numbers != nil { progress(joined.byteCount) }
        if number + 1 < turns.count { turns[number + 1].signal() }
        if let numbers { room.fill(scanner.scanned, numbers) }
    }

    /// What was read, its events and slots aside.
    var contents: LogContents {
        var contents = LogContents()
        contents.record = joined.rest
        contents.places = joined.places
        contents.byteCount = joined.byteCount
        contents.tornTail = joined.tail
        contents.stubs = joined.stubs
        return contents
    }
}
