// Laws of the picture of a life on random ledgers: it draws its table, all of it and nothing else.

import CareEvents
import Dates
import Journeys
import Tables
import TestLedgers
import Testing
import TextFormats

@testable import Projections
@testable import Renderers
@testable import Reports

@Suite struct LifePictureLawsTests {
    /// A life at the end of some day.
    struct Life {
        let rows: [LifeRow]
        let figure: Tables.Figure?
        let story: ChildStory
    }

    /// The lives of a few random ledgers.
    private static let told = (1...12).map { lives(seed: $0) }

    /// The lives of a seed, each at some day.
    private static func lives(seed: Int) -> [Life] {
        var random = RandomLedger(seed: UInt64(seed))
        let context = ReplayContext(KnownFacts(random.ledger.record))
        return context.known.children.indices.compactMap { number in
            let child = context.known.canonical(ChildNumber(UInt32(number)))
            let id = context.known.id(of: child)
            let day = random.someDay()
            var question = TimelineQuestion(childID: id)
            question.withCorrections = true
            guard
                let timeline = Timeline(question, in: context.known, against: context.setting),
                let story = ChildStory(of: id, on: day, in: context)
            else { return nil }
            let rows = LifeRow.all(of: story, timeline)
            return Life(rows: rows, figure: LifeFigure.figure(rows, of: id), story: story)
        }
    }

    @Test(arguments: 1...12)
    func `every mark of the picture is a row of its table, and every row that has a day is a mark`(
        seed: Int
    ) {
        for life in Self.told[seed - 1] {
            guard let figure = life.figure else {
                #expect(life.rows.isEmpty)
                continue
            }
            let drawn = LifeDrawn(figure.drawing())
            var expected: [Int] = []
            var linked: [Int] = []
            for (place, row) in life.rows.enumerated() where row.lane != .today {
                if row.from != nil || row.lane == .reviews && row.due != nil {
                    expected.append(place + 1)
                }
                if row.from != nil, row.written != nil { linked.append(place + 1) }
            }
            #expect(drawn.marks.sorted() == expected, "seed \(seed), \(life.story.childID)")
            #expect(drawn.links.sorted() == linked, "seed \(seed), \(life.story.childID)")
            #expect(figure.table.rows.count == life.rows.count)
        }
    }

    @Test(arguments: 1...12)
    func `nothing of the picture lies outside it, and no words hide others`(seed: Int) {
        for life in Self.told[seed - 1] {
            guard let figure = life.figure else { continue }
            let drawn = LifeDrawn(figure.drawing())
            let (width, height) = drawn.size
            let outside = drawn.places.filter { place in
                !(0...width).contains(place.x) || !(0...height).contains(place.y)
            }
            #expect(outside.isEmpty, "seed \(seed), \(life.story.childID): \(outside)")
            for (place, one) in drawn.texts.enumerated() {
                let box = one.box
                #expect(box.left >= -1 && box.right <= Sheet.width + 1, "\(one.words)")
                #expect(box.top >= 0 && box.bottom <= Int(drawn.size.height) * 10, "\(one.words)")
                for other in drawn.texts[(place + 1)...] where box.overlaps(other.box) {
                    Issue.record(
                        "seed \(seed), \(life.story.childID): \(one.words) / \(other.words)")
                }
            }
            #expect(drawn.label.contains(figure.title))
        }
    }

    @Test func `the same life is the same bytes`() {
        func bytes(_ life: Life) -> [UInt8] {
            var bytes: [UInt8] = []
            life.figure?.drawing().append(to: &bytes)
            return bytes
        }
        for (one, other) in zip(Self.told[0], Self.lives(seed: 1)) {
            #expect(bytes(one) == bytes(other))
        }
    }

    @Test(arguments: 1...12)
    func `the picture has what the story has, stay for stay and review for review`(
        seed: Int
    ) {
        for life in Self.told[seed - 1] {
            func count(_ lane: LifeLane) -> Int { life.rows.count { $0.lane == lane } }
            let story = life.story
            #expect(count(.care) == story.periods.count)
            #expect(count(.placements) == story.placements.count)
            #expect(count(.reviews) == story.clock.count)
            #expect(count(.escalations) == story.stages.count)
            #expect(count(.plans) == story.plans.count)
            let lanes: [LifeLane] = [.visits, .contacts, .oversight, .health, .consultation]
            let times = story.contacts.map(\.times).reduce(0, +)
            #expect(lanes.map(count).reduce(0, +) == times)
            for row in life.rows where row.seq != nil && row.lane != .erasures {
                #expect(row.written != nil, "a line has a day on which it was written")
            }
        }
    }
}
