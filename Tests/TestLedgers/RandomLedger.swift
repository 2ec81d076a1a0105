// Random ledgers: lives over 2013 to 2017, told late, corrected, withdrawn, merged and erased.

public import Dates

/// A random ledger that is the same for the same seed.
///
/// It holds what journeys and projections read: care, placements, reviews, plans, allocations,
/// escalations, workers and policies; and what breaks the journey rules, because a replay must
/// stand it. Every line says the truth of nobody.
public struct RandomLedger: Sendable {
    var items: [Item] = []
    var chance: SeededChance
    /// The children's ids.
    public private(set) var children: [String] = []

    /// An event before it has its place in the log. A correction names its target by its place
    /// among the items.
    struct Item: Sendable {
        var recordedAt: Instant
        var child: String
        var day: CalendarDate
        var text: String
        var target: Int?
        /// The place of the `event_erased` that took the line out.
        var erasedBy: Int?
    }

    /// The days of the lives.
    public static let span = DateSpan(
        CalendarDate(dayNumber: 15_706), through: CalendarDate(dayNumber: 17_531))

    /// The ledger of a seed, about so many children.
    public init(seed: UInt64, children count: Int = 9) {
        chance = SeededChance(seed: seed)
        children = (0..<count).map { "K-\($0)" }
        live("-", from: Self.span.from.adding(days: -900), "ledger_opened", lag: 0...0)
        makeSetting()
        for child in children { makeLife(of: child) }
        makeEscalations()
        makeQuality()
        makeMerge()
        makeCorrections()
        makeProtection(seed: seed)
        makeCourts(seed: seed)
        makeFootprints(seed: seed)
    }

    /// Everything, in the order of recording.
    public var ledger: TestLedger { TestLedger(lines: lines { _ in true }) }

    /// What is said of these children, and of no child; an event that names others too is left out.
    public func ledger(about chosen: Set<String>) -> TestLedger {
        TestLedger(
            lines: lines { item in
                let named = item.text.split(separator: " ").first { $0.hasPrefix("child_ids=") }
                if let named {
                    return named.dropFirst(10).split(separator: ",").allSatisfy {
                        chosen.contains(String($0))
                    }
                }
                return item.child == "-" || chosen.contains(item.child)
            })
    }

    /// The same ledger after every erasure was carried out.
    public var carryingOutErasures: RandomLedger {
        var done = self
        for place in items.indices where items[place].text.hasPrefix("event_erased") {
            if let target = items[place].target { done.items[target].erasedBy = place }
        }
        return done
    }

    /// A day of the lives, now and then one of the last days of March.
    public mutating func someDay() -> CalendarDate {
        if chance.happens(10) {
            let year = chance.number(2013...2017)
            return CalendarDate(year: year, month: 3, day: 31) ?? Self.span.from
        }
        return Self.span.from.adding(days: chance.number(0...(Self.span.count - 1)))
    }

    /// An instant while the ledger grew, now and then that of a line.
    public mutating func someInstant() -> Instant {
        if chance.happens(50) { return chance.one(of: items).recordedAt }
        return Instant(endOfLondonDay: someDay())
    }

    /// Says something that happened on a day and was recorded a random time after.
    @discardableResult
    mutating func live(
        _ child: String, from day: CalendarDate, _ text: String, lag: ClosedRange<Int>? = nil
    ) -> Int {
        let lags = lag ?? chance.one(of: [0...1, 0...1, 0...10, 0...10, 5...60, 30...500])
        let seconds = Int64(day.adding(days: chance.number(lags)).dayNumber) * 86_400
        let instant = Instant(seconds: seconds + Int64(chance.number(0...7)) * 10_000)
        items.append(Item(recordedAt: instant, child: child, day: day, text: text))
        return items.count - 1
    }

    /// The lines of the items that are taken, in the order of recording, numbered from 0.
    private func lines(where takes: (Item) -> Bool) -> [String] {
        // Whatever stands first opens the ledger; ties keep the order in which they were made.
        let order = items.indices.filter { takes(items[$0]) }.sorted { a, b in
            (items[a].recordedAt, a) < (items[b].recordedAt, b)
        }
        var seqs: [Int: Int] = [:]
        for (seq, place) in order.enumerated() { seqs[place] = seq }
        return order.enumerated().map { seq, place in
            let item = items[place]
            if let by = item.erasedBy {
                let leaf = String(repeating: "0", count: 64)
                return #"{"seq":\#(seq),"erased_by":\#(seqs[by] ?? 0),"leaf":"\#(leaf)"}"#
            }
            let target = item.target.map { String(seqs[$0] ?? 0) } ?? ""
            let text = item.text.replacing("@", with: target)
            return Saying("\(item.day) \(item.child) \(text)")
                .line(seq: seq, recordedAt: item.recordedAt.description)
        }
    }

    /// Two ids turn out to be one child; once in a while the merge is itself merged.
    private mutating func makeMerge() {
        guard chance.happens(50), children.count > 3 else { return }
        live(children[0], from: someDay(), "children_merged into=\(children[1])")
        if chance.happens(30) {
            live(children[1], from: someDay(), "children_merged into=\(children[2])")
        }
    }
}
