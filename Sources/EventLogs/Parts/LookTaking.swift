// The lines of a slice looked at: who is named, which texts come again, who is brought together.

import CareEvents
import Dates

/// Takes the slices of a log for a first look.
struct LookTaker: SliceTaker {
    private(set) var look: LogLook
    private(set) var byteCount = 0
    /// The nodes that amendments name anew, with the lines they amend.
    private(set) var amended: [(line: Int, node: UInt32)] = []
    private let knownAt: Instant?
    private var lastRecorded = Instant(seconds: .min)
    /// The hour since 1970 of the line last looked at: days change with hours.
    private var lastHour = Int64.min
    private var lastDay: CalendarDate?
    private var stubs: [(seq: Int, by: Int)] = []
    private var erasures: [Int: Int] = [:]
    /// The links of the line that is looked at.
    private var hashes: [UInt32] = []

    init(_ look: LogLook, knownAt: Instant?) {
        self.look = look
        self.knownAt = knownAt
    }

    /// Nothing is left to do of a slice.
    struct Filling: SliceFilling {
        func fill(_ slice: borrowing ScannedSlice) {}
    }

    /// Whether each erased line stands on an `event_erased` that names it.
    var areErasuresAuthorised: Bool { stubs.allSatisfy { erasures[$0.by] == $0.seq } }

    mutating func handIn(
        _ slice: inout ScannedSlice, of file: LogDirectory.YearFile
    ) -> Filling? {
        guard slice.record.count == 0 || slice.firstSeq == look.size,
            slice.firstRecorded.map({ $0 >= lastRecorded }) ?? true,
            look.size > 0 || slice.leadingStubs == 0
        else { return nil }
        if slice.tail > 0 {
            look.tornTail = LogContents.TornTail(file: file.name, count: slice.tail)
        }
        stubs += slice.stubs
        byteCount += slice.byteCount
        look.children.take(slice.met, into: &slice.metChildren)
        while look.nodes.count < look.children.count {
            look.nodes.append(look.links.add())
            look.loads.append(PartLoad())
        }
        let children = slice.children.then(slice.metChildren)
        var looked: [Bool] = []
        swap(&looked, &slice.looked)
        while looked.count < slice.record.symbols.count { looked.append(false) }
        for place in slice.record.events.indices {
            take(place, slice.record, children, &looked)
        }
        swap(&looked, &slice.looked)
        look.size += slice.record.count
        lastRecorded = slice.lastRecorded ?? lastRecorded
        return Filling()
    }

    private mutating func take(
        _ place: Int, _ record: borrowing RecordedEvents, _ children: borrowing SymbolTable.Numbers,
        _ looked: inout [Bool]
    ) {
        let event = record.events[place]
        let seq = look.size + place
        var load = PartLoad(events: 1, slots: Int32(event.fields.count), bytes: 40)
        load.bytes += 4 * Int(load.slots)
        guard event.type != .erased else { return look.everywhere.add(load) }
        if knownAt.map({ event.recordedAt <= $0 }) ?? true {
            look.lastKnown = event.recordedAt
            look.lastKnownLine = seq
        }
        noteDay(of: event.recordedAt)
        keep(event.recordedBy.number, record, &looked)
        var child: UInt32? = event.child == .none ? nil : children[event.child.number]
        hashes.removeAll(keepingCapacity: true)
        let uses = FieldUse.all[Int(event.type.rawValue)]
        var slot = Int(event.firstSlot)
        for field in uses.indices where event.fields.has(field) {
            let value = record.slots[slot]
            slot += 1
            switch uses[field].shape {
            case .text: take(UInt32(bitPattern: value), uses[field], record, &load, &looked)
            case .list:
                for member in members(value, record, &load) { keep(member, record, &looked) }
            case .children:
                let named = members(value, record, &load).map { children[$0] }
                if event.type != .escalationRaised { joinAll(named, &child) }
            case .child:
                let other = node(children[UInt32(bitPattern: value)])
                if let child { look.links.join(node(child), other) }
            case .object: load.bytes += 8 + Int(record.lists[Int(value) + 1])
            case .replacements:
                takeReplacements(value, of: place, record, children, &load, &looked)
            case .date, .words, .integer, .number, .flag: continue
            }
        }
        if event.type == .eventErased, let target = target(of: event, .erases, record) {
            erasures[seq] = target
            look.erased.append(target)
        } else if event.type.isCorrection, let target = target(of: event, record) {
            look.corrected.append(target)
        }
        add(load, event.type, child)
    }

    /// Adds a line to those of its home, and joins its children by the ids that it names.
    private mutating func add(_ load: PartLoad, _ type: EventType, _ child: UInt32?) {
        switch TypeHome.all[Int(type.rawValue)] {
        case .everywhere:
            look.everywhere.add(load)
            // What a correction makes of the story of a child.
            if let child, type.isRepair { look.loads[Int(child)].bytes += 250 }
            return
        case .whole: return look.whole.add(load)
        case .byChild:
            guard let child else { return look.everywhere.add(load) }
            look.loads[Int(child)].add(load)
            if type.declaration.subject == .perhapsAChild { look.whole.add(load) }
        case .byChildren:
            if let child { look.loads[Int(child)].add(load) } else { look.loose.add(load) }
        }
        let own = child.map { node($0) } ?? 0
        for hash in hashes { look.links.join(own, toID: hash) }
    }

    private func node(_ child: UInt32) -> UInt32 { look.nodes[Int(child)] }

    /// Joins the children that a line names, the first of whom it is counted with.
    private mutating func joinAll(_ named: [UInt32], _ child: inout UInt32?) {
        guard let first = named.first else { return }
        child = first
        for other in named.dropFirst() { look.links.join(node(first), node(other)) }
    }

    // MARK: Texts

    private mutating func take(
        _ text: UInt32, _ use: FieldUse, _ record: borrowing RecordedEvents, _ load: inout PartLoad,
        _ looked: inout [Bool]
    ) {
        if use.link != 0 { hashes.append(Self.hash(text, use, record)) }
        if use.isKept { return keep(text, record, &looked) }
        load.bytes += 60
    }

    /// Gives a text the number that it has in every part.
    private mutating func keep(
        _ text: UInt32, _ record: borrowing RecordedEvents, _ looked: inout [Bool]
    ) {
        if Int(text) < looked.count {
            guard !looked[Int(text)] else { return }
            looked[Int(text)] = true
        }
        _ = look.texts.intern(text, from: record.symbols)
    }

    private static func hash(
        _ text: UInt32, _ use: FieldUse, _ record: borrowing RecordedEvents
    ) -> UInt32 {
        record.symbols.fingerprint(of: text) ^ (use.link &* 0x9E37_79B1)
    }

    private func members(
        _ slot: Int32, _ record: borrowing RecordedEvents, _ load: inout PartLoad
    ) -> ArraySlice<UInt32> {
        let count = Int(record.lists[Int(slot)])
        load.bytes += 4 + 4 * count
        return record.lists[Int(slot) + 1..<Int(slot) + 1 + count]
    }

    private mutating func noteDay(of instant: Instant) {
        let hour = instant.seconds / 3600
        guard hour != lastHour else { return }
        lastHour = hour
        let day = instant.londonDay
        guard day != lastDay else { return }
        lastDay = day
        look.firstsOfDays.append(instant)
    }

    // MARK: Corrections

    /// The line that a correction names.
    private func target(of event: RecordedEvent, _ record: borrowing RecordedEvents) -> Int? {
        guard let key = event.type.correcting else { return nil }
        return target(of: event, key, record)
    }

    private func target(
        of event: RecordedEvent, _ key: FieldKey, _ record: borrowing RecordedEvents
    ) -> Int? {
        let place = SlotLayout.place(of: key, in: event.type)
        guard place >= 0, event.fields.has(place) else { return nil }
        let slot = Int(event.firstSlot) + event.fields.slots(before: place)
        return Int(record.number(record.slots[slot]))
    }

    /// Takes what an amendment says anew: whoever it names is joined to those of the line it
    /// amends, once these are known.
    private mutating func takeReplacements(
        _ slot: Int32, of place: Int, _ record: borrowing RecordedEvents,
        _ children: borrowing SymbolTable.Numbers, _ load: inout PartLoad, _ looked: inout [Bool]
    ) {
        let line = target(of: record.events[place], .amends, record) ?? -1
        let pairs = Array(members(slot, record, &load))
        for pair in stride(from: 0, to: pairs.count, by: 2) {
            guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[pair])) else {
                continue
            }
            let value = pairs[pair + 1]
            let use = FieldUse(key, of: .eventAmended)
            switch use.shape {
            case .text:
                keep(value, record, &looked)
                guard use.link != 0 else { continue }
                amended.append((line, look.links.node(ofID: Self.hash(value, use, record))))
            case .list:
                for member in members(Int32(bitPattern: value), record, &load) {
                    keep(member, record, &looked)
                }
            case .children:
                for member in members(Int32(bitPattern: value), record, &load) {
                    amended.append((line, node(children[member])))
                }
            case .child: amended.append((line, node(children[value])))
            case .date, .words, .integer, .number, .flag, .object, .replacements: continue
            }
        }
    }
}
