// The children whose lines were corrected, with the lines that tell of them and the corrections.

import CareEvents
import Journeys

/// The corrections of facts about single children, by the children whose stories they can change.
struct CorrectionGroups {
    /// Children that are or ever were said to be one, with what is said of them.
    struct Group {
        /// The children, by their numbers as written.
        var children: [ChildNumber] = []
        /// Their lines, corrections and what was erased left out.
        var lines: [Int] = []
        /// The corrections that had an effect, in `seq` order.
        var corrections: [Int] = []
    }

    /// The groups with a correction.
    private(set) var groups: [Group] = []
    /// The corrections of policies that had an effect, which every child's reviews may go by.
    private(set) var ofPolicies: [Int] = []

    init(_ known: KnownFacts) {
        let record = known.record
        let erased = Set(known.erasures.lines)
        var merged = UnitedChildren(record.recorded.children.count)
        for seq in record.recorded.repairs.lazy.map(Int.init) where seq < known.lineCount {
            for into in Self.intoChildren(of: seq, in: known) { merged.unite(into.0, into.1) }
        }
        var places: [UInt32: Int] = [:]
        for correction in known.corrections where correction.hadEffect {
            let (seq, target) = (Int(correction.seq), Int(correction.target))
            guard record.recorded.events[seq].type != .eventErased, target >= 0, target < seq,
                !erased.contains(target)
            else { continue }
            let fact = record.recorded.events[target]
            if fact.type == .policyAdopted { ofPolicies.append(seq) }
            guard fact.child != .none else { continue }
            let root = merged.root(of: fact.child.number)
            if places[root] == nil {
                places[root] = groups.count
                groups.append(Group())
            }
            groups[places[root] ?? 0].corrections.append(seq)
        }
        guard !groups.isEmpty else { return }
        for number in 0..<UInt32(record.recorded.children.count) {
            guard let place = places[merged.root(of: number)] else { continue }
            groups[place].children.append(ChildNumber(number))
        }
        for seq in 0..<known.lineCount {
            let event = record.recorded.events[seq]
            guard event.child != .none, !event.type.isCorrection, !erased.contains(seq),
                let place = places[merged.root(of: event.child.number)]
            else { continue }
            groups[place].lines.append(seq)
        }
    }

    /// The children that a line unites: those of a merge, as written or as amended.
    private static func intoChildren(
        of seq: Int, in known: KnownFacts
    ) -> [(UInt32, UInt32)] {
        let record = known.record
        let fact = record.fact(at: seq)
        switch fact.type {
        case .childrenMerged:
            let into = record.child(fact, .into)
            return fact.child == .none || into == .none ? [] : [(fact.child.number, into.number)]
        case .eventAmended:
            guard let target = record.target(of: seq), target >= 0, target < seq,
                record.recorded.events[target].type == .childrenMerged,
                record.recorded.events[target].child != .none
            else { return [] }
            let pairs = Array(record.members(record.list(fact, .set)))
            return stride(from: 0, to: pairs.count - 1, by: 2).compactMap { place in
                pairs[place] == UInt32(FieldKey.into.rawValue)
                    ? (record.recorded.events[target].child.number, pairs[place + 1]) : nil
            }
        default: return []
        }
    }
}
