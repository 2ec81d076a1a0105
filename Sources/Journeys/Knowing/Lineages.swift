// Corrections over the events they name: withdrawn, reinstated, amended, erased.

public import CareEvents
public import Dates

/// The lineages of a log while their corrections are applied.
struct Lineages {
    /// The record before any correction.
    let record: CorrectedRecord
    private var amendedSlots: [Int32] = []
    let lineCount: Int
    private(set) var corrections: [KnownFacts.Correction] = []
    /// Each erased line with the child that its erasure names.
    private(set) var erased: [Int: ChildNumber] = [:]
    private var states: [Int32: State] = [:]

    /// Where an event stands after the corrections so far.
    private struct State {
        var isWithdrawn = false
        /// The replaced slots, in the order of the type's fields; empty while nothing is amended.
        var slots: [Int32] = []
        var day: CalendarDate?
    }

    init(_ recorded: RecordedEvents, knownAt: Instant?) {
        record = CorrectedRecord(recorded)
        lineCount = knownAt.map { recorded.linesKnown(at: $0) } ?? recorded.count
        for seq in recorded.repairs.lazy.map(Int.init)
        where recorded.events[seq].type == .eventErased {
            guard let target = record.erases(seq), target >= 0, target < seq else { continue }
            erased[target] = recorded.events[seq].child
        }
        for seq in recorded.repairs.lazy.map(Int.init)
        where recorded.events[seq].type == .erased && erased[seq] == nil {
            erased[seq] = .some(.none)
        }
    }

    /// The lines that say something of other lines, as far as they are known.
    private var repairs: some Sequence<Int> {
        record.recorded.repairs.lazy.map(Int.init).filter { [lineCount] in $0 < lineCount }
    }

    mutating func applyCorrections() {
        for seq in Array(repairs) where record.recorded.events[seq].type.isCorrection {
            guard let target = record.target(of: seq), erased[seq] == nil else { continue }
            let hadEffect = apply(seq, to: target)
            corrections.append(
                KnownFacts.Correction(
                    seq: Int32(seq), target: Int32(clamping: target), hadEffect: hadEffect))
        }
    }

    /// Applies one correction; false where it changes nothing.
    private mutating func apply(_ seq: Int, to target: Int) -> Bool {
        let type = record.recorded.events[seq].type
        guard target >= 0, target < seq else { return false }
        if type == .eventErased { return true }
        let targetType = record.recorded.events[target].type
        guard erased[target] == nil else { return true }
        guard !targetType.isCorrection, targetType != .ledgerOpened, targetType != .tailRecovered
        else { return false }
        var state = states[Int32(target)] ?? State()
        switch type {
        case .eventWithdrawn:
            guard !state.isWithdrawn else { return false }
            state.isWithdrawn = true
        case .eventReinstated:
            guard state.isWithdrawn else { return false }
            state.isWithdrawn = false
        default:
            guard !state.isWithdrawn, amend(&state, of: target, by: seq) else { return false }
        }
        states[Int32(target)] = state
        return true
    }

    /// Lays an amendment over an event; false where it names nothing of the event, or leaves it
    /// without a field that it must have.
    private func amend(_ state: inout State, of target: Int, by seq: Int) -> Bool {
        let original = record.fact(at: target)
        let fields = original.type.declaration.fields
        var slots = state.slots
        if slots.isEmpty {
            slots = fields.indices.map { record.slot(original, at: $0) }
        }
        var day = state.day
        var named = 0
        let amendment = record.fact(at: seq)
        let pairs = Array(record.members(record.list(amendment, .set)))
        for index in stride(from: 0, to: pairs.count, by: 2) {
            guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[index])) else {
                continue
            }
            let slot = Int32(bitPattern: pairs[index + 1])
            if key == .occurredOn {
                day = CalendarDate(dayNumber: slot)
                named += 1
            } else if let place = original.type.declaration.place(of: key) {
                slots[place] = slot
                named += 1
            }
        }
        for symbol in record.texts(record.list(amendment, .unset)) {
            guard let key = FieldKey(symbol), let place = original.type.declaration.place(of: key)
            else { continue }
            slots[place] = SlotLayout.absent
            named += 1
        }
        for (place, field) in fields.enumerated()
        where field.isRequired && slots[place] == SlotLayout.absent { return false }
        guard named > 0 else { return false }
        state.slots = slots
        state.day = day
        return true
    }

    /// The record with what the facts say anew.
    func corrected() -> CorrectedRecord {
        CorrectedRecord(record.recorded, amendedSlots: amendedSlots)
    }

    func erasures() -> KnownFacts.Erasures {
        KnownFacts.Erasures(
            lines: erased.keys.sorted(), children: Set(erased.values.filter { $0 != .none }),
            named: erased.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    /// What the corrections made of the lines they name, and which lines are no fact that stands.
    mutating func overlay() -> Overlay {
        var overlay = Overlay()
        for seq in repairs where record.recorded.events[seq].type != .childrenMerged {
            overlay.remove(seq)
        }
        for seq in erased.keys where seq < lineCount { overlay.remove(seq) }
        for seq in states.keys.sorted() where erased[Int(seq)] == nil {
            guard let state = states[seq] else { continue }
            if state.isWithdrawn {
                overlay.remove(Int(seq))
            } else {
                overlay.replace(Int(seq), by: fact(Int(seq), state))
            }
        }
        return overlay
    }

    /// The facts that stand withdrawn, in `seq` order.
    mutating func withdrawnFacts(readAs merged: MergedChildren) -> [Fact] {
        let seqs = states.filter { $0.value.isWithdrawn && erased[Int($0.key)] == nil }.keys
            .sorted()
        return seqs.map { seq in
            merged.reading(fact(Int(seq), states[seq] ?? State()))
        }
    }

    /// The live merges of two children's ids, in `seq` order: who, and as whom they are read.
    func merges() -> [(child: ChildNumber, into: ChildNumber)] {
        repairs.filter { seq in
            record.recorded.events[seq].type == .childrenMerged && erased[seq] == nil
                && states[Int32(seq)]?.isWithdrawn != true
        }.map { seq in (record.recorded.events[seq].child, into(seq)) }
    }

    private func into(_ seq: Int) -> ChildNumber {
        if let state = states[Int32(seq)], !state.slots.isEmpty,
            let place = EventType.childrenMerged.declaration.place(of: .into)
        {
            return ChildNumber(UInt32(bitPattern: state.slots[place]))
        }
        return record.child(record.fact(at: seq), .into)
    }

    private mutating func fact(_ seq: Int, _ state: State) -> Fact {
        var fact = record.fact(at: seq)
        if let day = state.day { fact.day = day }
        if !state.slots.isEmpty {
            fact.firstSlot = UInt32(record.recorded.slots.count + amendedSlots.count)
            fact.fields = FieldBits()
            for (place, slot) in state.slots.enumerated() where slot != SlotLayout.absent {
                fact.fields.add(place)
                amendedSlots.append(slot)
            }
        }
        return fact
    }
}

extension RecordedEvents {
    /// How many lines were recorded by an instant: the lines are in order of recording.
    public func linesKnown(at instant: Instant) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if events[middle].recordedAt <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
