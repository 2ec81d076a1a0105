// What the numbers of one slice are in the record of the whole log.

import CareEvents
import Dates

/// The numbers that a slice gave to texts, children, lists and large numbers, and what these are in
/// the whole record.
struct JoinedNumbers {
    let symbols: SymbolTable.Numbers
    let children: SymbolTable.Numbers
    let firstEvent: Int
    let firstSlot: Int
    let firstNumber: Int
    let firstList: Int
    let firstObject: Int
    /// With which instant erased lines at the beginning of the slice count as recorded.
    let stubsRecorded: Instant
    private let shapes = SlotShapes.all

    init(
        symbols: SymbolTable.Numbers, children: SymbolTable.Numbers, firstEvent: Int,
        firstSlot: Int, firstNumber: Int,
        firstList: Int, firstObject: Int, stubsRecorded: Instant
    ) {
        self.symbols = symbols
        self.children = children
        self.firstEvent = firstEvent
        self.firstSlot = firstSlot
        self.firstNumber = firstNumber
        self.firstList = firstList
        self.firstObject = firstObject
        self.stubsRecorded = stubsRecorded
    }

    /// An event of the slice with the numbers of the whole record.
    @inline(__always)
    func joined(_ event: RecordedEvent) -> RecordedEvent {
        var joined = event
        if event.type == .erased { return joined }
        if event.child != .none { joined.child = ChildNumber(children[event.child.number]) }
        joined.recordedBy = Symbol(number: symbols[event.recordedBy.number])
        joined.firstSlot = event.firstSlot &+ UInt32(truncatingIfNeeded: firstSlot)
        return joined
    }

    /// Visits the slots of an event: the place of each in the slice, and its value here.
    @inline(__always)
    func forEachSlot(
        of event: RecordedEvent, in record: borrowing RecordedEvents, _ body: (Int, Int32) -> Void
    ) {
        guard event.type != .erased else { return }
        let shape = shapes[Int(event.type.rawValue)]
        var bits = event.fields.bits
        var slot = Int(event.firstSlot)
        while bits != 0 {
            let bit = bits & (0 &- bits)
            body(slot, joined(record.slots[slot], bit, shape))
            slot += 1
            bits ^= bit
        }
    }

    @inline(__always)
    private func joined(_ slot: Int32, _ bit: UInt16, _ shape: SlotShapes) -> Int32 {
        if shape.symbols & bit != 0 {
            return Int32(bitPattern: symbols[UInt32(bitPattern: slot)])
        }
        if shape.plain & bit != 0 { return slot }
        if shape.numbers & bit != 0 { return joined(slot, as: .number) }
        return joined(slot, as: shape.lists & bit != 0 ? .list : .child)
    }

    /// What a slot of that shape is in the whole record.
    private func joined(_ slot: Int32, as shape: FieldShape) -> Int32 {
        switch shape {
        case .text: return Int32(bitPattern: symbols[UInt32(bitPattern: slot)])
        case .child: return Int32(bitPattern: children[UInt32(bitPattern: slot)])
        case .number, .integer:
            return slot & 1 == 0 ? slot : slot &+ Int32(truncatingIfNeeded: firstNumber << 1)
        case .list, .children, .object, .replacements:
            return slot &+ Int32(truncatingIfNeeded: firstList)
        case .date, .words, .flag: return slot
        }
    }

    /// Gives the lists of a slice the numbers of the whole record, while they are still its own.
    func renumberLists(of record: inout RecordedEvents) {
        guard !record.lists.isEmpty else { return }
        for place in record.events.indices {
            let event = record.events[place]
            let shape = shapes[Int(event.type.rawValue)]
            guard event.fields.bits & shape.lists != 0 else { continue }
            var slot = Int(event.firstSlot)
            for (place, field) in event.type.declaration.fields.enumerated()
            where event.fields.has(place) {
                renumber(Int(record.slots[slot]), field.key.shape, &record.lists)
                slot += 1
            }
        }
    }

    /// Renumbers what a slot of that shape points to among the lists, if it points there.
    private func renumber(_ place: Int, _ shape: FieldShape, _ lists: inout [UInt32]) {
        switch shape {
        case .text, .words, .date, .child, .integer, .number, .flag: return
        case .object: lists[place] += UInt32(firstObject)
        case .list, .children:
            for member in place + 1..<place + 1 + Int(lists[place]) {
                let numbers = shape == .list ? symbols : children
                lists[member] = numbers[lists[member]]
            }
        case .replacements:
            for pair in stride(from: place + 1, to: place + 1 + Int(lists[place]), by: 2) {
                guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: lists[pair])) else {
                    continue
                }
                let slot = Int32(bitPattern: lists[pair + 1])
                renumber(Int(slot), key.shape, &lists)
                lists[pair + 1] = UInt32(bitPattern: joined(slot, as: key.shape))
            }
        }
    }
}

/// Which fields of a type hold what, a bit each in the order of its declaration.
struct SlotShapes: Sendable {
    private(set) var symbols: UInt16 = 0
    private(set) var plain: UInt16 = 0
    private(set) var numbers: UInt16 = 0
    private(set) var lists: UInt16 = 0

    /// By the number of each type.
    static let all: [SlotShapes] = EventType.allCases.map { SlotShapes($0.declaration) }

    private init(_ declaration: EventDeclaration) {
        for (place, field) in declaration.fields.enumerated() {
            let bit: UInt16 = 1 << UInt16(place)
            switch field.key.shape {
            case .text: symbols |= bit
            case .date, .words, .flag: plain |= bit
            case .number, .integer: numbers |= bit
            case .list, .children, .object, .replacements: lists |= bit
            case .child: continue
            }
        }
    }
}
