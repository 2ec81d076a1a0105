// What has to be recorded so that a child's facts tell other rows.

import CareEvents
import Dates
import TextFormats

/// The events between what the ledger tells of a child and what a return tells.
struct ChildChanges {
    private let child: String
    private let rows: ChildRows
    private var lines: LedgerLines
    private var ids: Set<String>
    /// The plans of decisions, by the number of their row.
    private var plans: [Int: String] = [:]
    private var withdrawn: [ReturnEvent] = []
    private var amended: [ReturnEvent] = []
    private var recorded: [(order: Int, event: ReturnEvent)] = []

    /// The events, in the order in which they are to be recorded.
    var events: [ReturnEvent] {
        let inOrder = recorded.indices.sorted { one, other in
            let orders = (recorded[one].order, recorded[other].order)
            return orders.0 != orders.1 ? orders.0 < orders.1 : one < other
        }
        return withdrawn + amended + inOrder.map { recorded[$0].event }
    }

    init(child: String, old: ChildRows, new: ChildRows, in told: [ReturnFact]) {
        self.child = child
        rows = new
        lines = LedgerLines(told)
        ids = lines.ids
        let pairs = FactPairs(before: old.facts, now: new.facts)
        for pair in pairs.same { _ = line(of: pair.old, for: pair.new) }
        for pair in pairs.changed { change(pair.old, to: pair.new) }
        for fact in pairs.gone {
            guard let line = lines.take(fact) else { continue }
            withdraw(line)
        }
        recorded.reserveCapacity(pairs.new.count)
        // Beginnings first, so that the end of a plan finds its id.
        for fact in pairs.new where fact.type != .planEnded { record(fact) }
        for fact in pairs.new where fact.type == .planEnded { record(fact) }
    }

    /// The line of a fact that stands, whose plan, if it begins one, an end may name.
    private mutating func line(of old: ReturnFact, for new: ReturnFact) -> ReturnFact? {
        let line = lines.take(old)
        if new.type == .planStarted, let line { plans[new.row] = line.text(.planID) }
        return line
    }

    private mutating func withdraw(_ line: ReturnFact) {
        withdrawn.append(ReturnEvent(child: child, deed: .withdraw(Int(line.seq)), place: nil))
        if line.codedBy >= 0 {
            withdrawn.append(
                ReturnEvent(child: child, deed: .withdraw(Int(line.codedBy)), place: nil))
        }
    }

    // MARK: Changes

    private mutating func change(_ old: ReturnFact, to new: ReturnFact) {
        guard let line = line(of: old, for: new) else { return record(new) }
        var changes: [Int32: (set: [ReturnFact.Field], unset: [FieldKey])] = [:]
        if old.day != new.day, line.day != new.day {
            let day = ReturnFact.Field(key: .occurredOn, value: .string(new.day.description))
            changes[line.seq, default: ([], [])].set.append(day)
        }
        let now = Dictionary(new.payload.map { ($0.key, $0.value) }) { first, _ in first }
        let before = Dictionary(line.payload.map { ($0.key, $0.value) }) { first, _ in first }
        let spoken = Set(old.payload.map(\.key)).union(now.keys)
        for key in spoken.sorted(by: { $0.rawValue < $1.rawValue }) {
            let target = provider(of: key, line)
            if let value = now[key] {
                guard before[key] != value || target != line.seq else { continue }
                if target != line.seq, old.payload.first(where: { $0.key == key })?.value == value {
                    continue
                }
                changes[target, default: ([], [])].set.append(.init(key: key, value: value))
            } else if before[key] != nil {
                changes[target, default: ([], [])].unset.append(key)
            }
        }
        for (seq, change) in changes.sorted(by: { $0.key < $1.key }) {
            amended.append(
                ReturnEvent(
                    child: child,
                    deed: .amend(Int(seq), set: change.set, unset: change.unset),
                    place: place(of: new)))
        }
    }

    /// The line that has the last word on a field: a later change of details, a code recorded apart
    /// from its review, else the fact's own.
    private func provider(of key: FieldKey, _ line: ReturnFact) -> Int32 {
        if line.type == .childRegistered, let later = lines.lastDetail(key) { return later.seq }
        if key == .participation, line.codedBy >= 0 { return line.codedBy }
        return line.seq
    }

    // MARK: New facts

    private mutating func record(_ fact: ReturnFact) {
        var payload = fact.payload
        switch fact.type {
        case .reviewHeld:
            let id = newID("r", fact.day)
            payload.append(.init(key: .reviewID, value: .string(id)))
        case .planStarted:
            let id = newID("a", fact.day)
            plans[fact.row] = id
            payload.append(.init(key: .planID, value: .string(id)))
        case .planEnded:
            guard let plan = plans[fact.row] else { break }
            payload.append(.init(key: .planID, value: .string(plan)))
        default: break
        }
        let event = ReturnEvent(
            child: child, deed: .record(fact.type, fact.day, payload), place: place(of: fact))
        recorded.append((Self.order(fact), event))
    }

    /// An id made of the child's and a day, as no other of the child.
    private mutating func newID(_ letter: String, _ day: CalendarDate) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        bytes += child.utf8
        bytes.append(UInt8(ascii: "-"))
        bytes += letter.utf8
        let start = bytes.count
        day.appendISO(to: &bytes)
        bytes.remove(at: start + 7)
        bytes.remove(at: start + 4)
        let plain = String(decoding: bytes, as: UTF8.self)
        var id = plain
        var count = 1
        while !ids.insert(id).inserted {
            count += 1
            id = "\(plain)-\(count)"
        }
        return id
    }

    private func place(of fact: ReturnFact) -> RowPlace? {
        rows.rows.indices.contains(fact.row) ? rows.rows[fact.row].place : nil
    }

    /// The registration first, then by day; what ends on a day before what begins on it.
    private static func order(_ fact: ReturnFact) -> Int {
        let ends = fact.type == .planEnded || fact.type == .returnedFromMissing
        return fact.type == .childRegistered
            ? Int.min : Int(fact.day.dayNumber) * 2 + (ends ? 0 : 1)
    }
}
