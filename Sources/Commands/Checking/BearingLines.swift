// Which lines of a ledger bear on a finding: the child's, and those that share an id with them.

import CareEvents
import Journeys

/// Finds the lines without which a finding about a child or an escalation cannot be judged.
struct BearingLines {
    private let stories: Stories
    /// By the number of a text: the last of the mentions of it as an id, or -1.
    private var last: [Int32]
    /// The mention of the same text before each.
    private var before: [Int32] = []
    /// The line of each mention.
    private var line: [Int32] = []
    /// The corrections of each line that has any.
    private var corrections: [Int32: [Int32]] = [:]
    /// Lines that bear on everything: the first, workers, what was erased and by which lines, and
    /// the last, which says what day it is.
    private var everywhere: [Int] = []

    private static let keys: [FieldKey] = [
        .reviewID, .beforeReviewID, .enquiryID, .escalationID, .conferenceID,
    ]

    init(_ known: KnownFacts, _ stories: Stories) {
        self.stories = stories
        last = [Int32](repeating: -1, count: known.record.recorded.symbols.count)
        for fact in known.facts {
            for key in Self.keys where SlotLayout.place(of: key, in: fact.type) >= 0 {
                let id = known.record.symbol(fact, key)
                guard id != .none else { continue }
                before.append(last[Int(id.number)])
                line.append(fact.seq)
                last[Int(id.number)] = Int32(line.count - 1)
            }
        }
        for correction in known.corrections {
            corrections[correction.target, default: []].append(correction.seq)
        }
        everywhere = known.places(of: [.workerJoined, .ledgerOpened]).map { Int($0) }
        everywhere += known.erasures.lines
        everywhere += known.corrections.map { Int($0.seq) }.filter {
            known.record.recorded.events[$0].type == .eventErased
        }
        everywhere.append(known.lineCount - 1)
    }

    /// The lines that bear on a finding about a line and a child, or `.none`, in order.
    func lines(for seq: Int32, of child: ChildNumber, in known: KnownFacts) -> [Int] {
        var own = child == .none ? [] : stories.places(of: child).map { Int($0) }
        own.append(Int(seq))
        var taken = Set(own + everywhere)
        for place in own {
            guard let fact = known.fact(of: Int32(place)) else { continue }
            for key in Self.keys where SlotLayout.place(of: key, in: fact.type) >= 0 {
                let id = known.record.symbol(fact, key)
                guard id != .none else { continue }
                var mention = last[Int(id.number)]
                while mention >= 0 {
                    taken.insert(Int(line[Int(mention)]))
                    mention = before[Int(mention)]
                }
            }
        }
        for place in taken { taken.formUnion(corrections[Int32(place)]?.map { Int($0) } ?? []) }
        return taken.filter { $0 < known.lineCount }.sorted()
    }
}
