// Unsafe: the slices of a log, scanned side by side, put into one record.
//
// The events and slots of the whole log have room reserved for as many as its bytes can hold.
// Slices are handed in one after the other, in the order of the log: then each is given the stretch
// of room that is its own, and only into that stretch does its thread write. Nobody reads before
// all have ended.

import CareEvents
import Dates

/// The record that slices are joined into, and what must hold from one slice to the next.
struct JoinedRecord: SliceTaker {
    private let room: RecordRoom
    /// Whether only some lines are read, of a log that was found right before.
    private let isPart: Bool
    private(set) var eventCount = 0
    private(set) var slotCount = 0
    /// Everything but the events and slots.
    var rest: RecordedEvents
    private(set) var places = LinePlaces()
    private(set) var stubs: [(seq: Int, by: Int)] = []
    private(set) var byteCount = 0
    private(set) var tail: LogContents.TornTail?
    private var lastRecorded = Instant(seconds: .min)
    private var file: LogDirectory.YearFile?

    /// How many events and slots so many bytes can hold at the most: the shortest line is a stub of
    /// over 100, a field takes 8 bytes at least, and there are at most 16 in a line.
    static func mostIn(bytes count: Int) -> (events: Int, slots: Int) {
        (count / 100 + 1, count / 12 + 1)
    }

    /// An empty record over texts and children that have numbers already. `isPart` says that it is
    /// of some lines only, of a log that was found right before.
    init(in room: RecordRoom, over rest: RecordedEvents, isPart: Bool) {
        self.room = room
        self.isPart = isPart
        self.rest = rest
    }

    /// Hands in the next slice of the log: nil where it does not follow, else what its numbers are
    /// here and which stretches are its own.
    mutating func handIn(
        _ slice: inout ScannedSlice, of file: LogDirectory.YearFile
    ) -> JoinedFilling? {
        guard isPart || slice.record.count == 0 || slice.firstSeq == eventCount,
            slice.firstRecorded.map({ $0 >= lastRecorded }) ?? true,
            eventCount + slice.record.count <= room.events.count,
            slotCount + slice.record.slots.count <= room.slots.count,
            isPart || eventCount > 0 || slice.leadingStubs == 0
        else { return nil }
        if file != self.file { places.begin(file, at: eventCount) }
        self.file = file
        for mark in slice.marks {
            places.note(LinePlaces.Mark(seq: eventCount + mark.seq, offset: mark.offset))
        }
        if slice.tail > 0 { tail = LogContents.TornTail(file: file.name, count: slice.tail) }
        stubs += slice.stubs
        byteCount += slice.byteCount
        rest.symbols.take(slice.record.symbols, into: &slice.symbols)
        rest.children.take(slice.met, into: &slice.metChildren)
        let numbers = JoinedNumbers(
            symbols: slice.symbols, children: slice.children.then(slice.metChildren),
            firstEvent: eventCount, firstSlot: slotCount, firstNumber: rest.numbers.count,
            firstList: rest.lists.count, firstObject: rest.objects.count,
            stubsRecorded: lastRecorded)
        numbers.renumberLists(of: &slice.record)
        rest.join(slice.record, at: eventCount)
        eventCount += slice.record.count
        slotCount += slice.record.slots.count
        lastRecorded = slice.lastRecorded ?? lastRecorded
        return JoinedFilling(room: room, numbers: numbers)
    }

    /// What was read, its events and slots aside.
    var contents: LogContents {
        var contents = LogContents()
        contents.record = rest
        contents.places = places
        contents.byteCount = byteCount
        contents.tornTail = tail
        contents.stubs = stubs
        return contents
    }
}

/// The stretches of room that wait for the events and slots of one slice.
struct JoinedFilling: SliceFilling {
    let room: RecordRoom
    let numbers: JoinedNumbers

    func fill(_ slice: borrowing ScannedSlice) { room.fill(slice, numbers) }
}

/// The room for the events and the slots of a whole log.
struct RecordRoom {
    let events: UnsafeMutableBufferPointer<RecordedEvent>
    let slots: UnsafeMutableBufferPointer<Int32>

    /// Puts the events and slots of a slice into its stretches. Each slice by one thread, once.
    func fill(_ slice: borrowing ScannedSlice, _ numbers: borrowing JoinedNumbers) {
        let record = slice.record
        for (place, event) in record.events.enumerated() {
            var joined = numbers.joined(event)
            if place < slice.leadingStubs { joined = joined.recorded(at: numbers.stubsRecorded) }
            events.initializeElement(at: numbers.firstEvent + place, to: joined)
            numbers.forEachSlot(of: event, in: record) { slot, value in
                slots.initializeElement(at: numbers.firstSlot + slot, to: value)
            }
        }
    }
}
