// Which children are read together: those that lines name together, and those whose lines share an
// enquiry, a conference, a set of proceedings.

import CareEvents
import Journeys

/// The children whose stories a comparison reads again, in groups that share no line.
///
/// Nothing that is counted of one group can be changed by a line of another. Whatever lines ever
/// said, withdrawn or amended since, unites: groups may be larger than they need be, never smaller.
struct StoryComponents {
    /// A group that some step is about.
    struct Group {
        /// Its children.
        var children: [ChildNumber] = []
        /// The places of the lines that stand from the beginning.
        var lines: [Int] = []
    }

    /// The groups that some step is about.
    private(set) var groups: [Group] = []
    /// The children that no step is about.
    private(set) var restChildren: [ChildNumber] = []
    /// The lines that stand from the beginning and belong to no group.
    private(set) var restLines: [Int] = []
    /// By step, the place of its group; -1 where it is about no story.
    private(set) var groupOfStep: [Int] = []

    /// What lines of several children share.
    private struct Link: Hashable {
        let key: FieldKey
        let id: Symbol
    }

    private static let linkKeys: [FieldKey] = [.enquiryID, .conferenceID, .proceedingsID]

    /// The groups of a record's children. `reads` says which lines are read: with audits, children
    /// whose records are of one audit are read together, and with it.
    init(_ learnt: LinesInTurn, reading reads: LineBearing) {
        let reads = reads.intersection([.stories, .audits])
        let record = CorrectedRecord(learnt.record)
        let keys = Self.linkKeys + (reads.contains(.audits) ? [.auditID] : [])
        var united = UnitedChildren(learnt.record.children.count)
        var links: [Link: UInt32] = [:]
        var nodes = [UInt32?](repeating: nil, count: learnt.record.count)

        func isRead(_ place: Int) -> Bool { !learnt.bearing(of: place).isDisjoint(with: reads) }
        func take(_ place: Int) {
            guard isRead(place) else { return }
            let fact = record.fact(at: place)
            var own: [UInt32] = []
            if fact.child != .none { own.append(fact.child.number) }
            for (key, slot) in Self.said(by: fact, record) {
                switch key {
                case .childIDs: own += record.members(ListPlace(place: slot))
                case .into: own.append(UInt32(bitPattern: slot))
                default:
                    guard keys.contains(key) else { continue }
                    let link = Link(key: key, id: Symbol(number: UInt32(bitPattern: slot)))
                    let node = links[link] ?? united.add()
                    links[link] = node
                    own.append(node)
                }
            }
            let subject = learnt.subject(of: place)
            if let node = nodes[subject] { own.append(node) }
            guard let first = own.first else { return }
            for other in own.dropFirst() { united.unite(other, first) }
            if nodes[subject] == nil { nodes[subject] = first }
        }
        // In the order of lines, so that a fact comes before what puts it right.
        for place in (learnt.base + learnt.steps.joined()).sorted() { take(place) }

        var groupOf: [UInt32: Int] = [:]
        for step in learnt.steps {
            guard isRead(step[0]), let node = nodes[learnt.subject(of: step[0])] else {
                groupOfStep.append(-1)
                continue
            }
            let root = united.root(of: node)
            let group = groupOf[root] ?? groups.count
            if group == groups.count {
                groupOf[root] = group
                groups.append(Group())
            }
            groupOfStep.append(group)
        }
        part(learnt) {
            groupOf[united.root(of: $0)]
        } lines: {
            isRead($0) ? nodes[learnt.subject(of: $0)] : nil
        }
    }

    /// Parts the children, and the lines that stand from the beginning, among the groups.
    private mutating func part(
        _ learnt: LinesInTurn, _ group: (UInt32) -> Int?, lines: (Int) -> UInt32?
    ) {
        for number in 0..<UInt32(learnt.record.children.count) {
            if let group = group(number) {
                groups[group].children.append(ChildNumber(number))
            } else {
                restChildren.append(ChildNumber(number))
            }
        }
        for place in learnt.base {
            guard let node = lines(place) else { continue }
            if let group = group(node) {
                groups[group].lines.append(place)
            } else {
                restLines.append(place)
            }
        }
    }

    /// The fields that a line says with their slots; of an amendment what it sets.
    private static func said(
        by fact: Fact, _ record: CorrectedRecord
    ) -> [(key: FieldKey, slot: Int32)] {
        if fact.type == .eventAmended {
            let pairs = Array(record.members(record.list(fact, .set)))
            return stride(from: 0, to: pairs.count - 1, by: 2).compactMap { place in
                FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place])).map {
                    ($0, Int32(bitPattern: pairs[place + 1]))
                }
            }
        }
        return fact.type.declaration.fields.enumerated().compactMap { place, field in
            let slot = record.slot(fact, at: place)
            return slot == SlotLayout.absent ? nil : (field.key, slot)
        }
    }
}
