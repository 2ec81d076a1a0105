// Laws of stories on random ledgers: each day, each sum and each gap against a slow, plain count.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@testable import Projections

@Suite struct ChildStoryLawsTests {
    /// A child of a random ledger with its journey and its story at the end of a day.
    private struct Scene {
        let context: ReplayContext
        let journey: Journey
        let day: CalendarDate
        let story: ChildStory

        /// The scenes of a seed, a day for each child.
        static func all(seed: Int) throws -> [Scene] {
            var random = RandomLedger(seed: UInt64(seed))
            let context = Telling(random.ledger).context
            var scenes: [Scene] = []
            var journeys: [Journey] = []
            context.forEachJourney { journeys.append($0) }
            for journey in journeys {
                let day = random.someDay()
                let story = try #require(
                    ChildStory(
                        of: context.known.id(of: journey.child), on: day, in: context))
                scenes.append(Scene(context: context, journey: journey, day: day, story: story))
            }
            return scenes
        }

        /// Every day from the first of the lives to the day asked.
        var days: [CalendarDate] {
            let first = RandomLedger.span.from.adding(days: -500)
            return (0...max(0, day - first)).map { first.adding(days: $0) }
        }

        func line(_ seq: Int32) -> Int { Int(seq) }
    }

    @Test(arguments: 1...25)
    func `the placement, status and officer of each day are those of the journey`(
        seed: Int
    ) throws {
        for scene in try Scene.all(seed: seed) {
            let (story, journey, known) = (scene.story, scene.journey, scene.context.known)
            var wrong: [CalendarDate] = []
            for day in scene.days {
                let placed = story.placements.filter { $0.stay.holds(on: day) }
                let line = journey.placement(on: day).map { Int($0.seq) }
                if placed.count > 1 || placed.first?.stay.seq != line { wrong.append(day) }
                let status = story.statuses.last { $0.holds(on: day) }?.words ?? ""
                let code = journey.legalStatus(on: day)
                if !status.hasPrefix(known.text(code)) || status.isEmpty != (code == .none) {
                    wrong.append(day)
                }
                let officer = story.officers.last {
                    $0.more == "looked-after child" && $0.holds(on: day)
                }
                let expected = known.text(journey.officer(for: .cla, on: day))
                if officer?.words ?? "" != expected { wrong.append(day) }
            }
            #expect(wrong.isEmpty, "seed \(seed), \(story.childID)")
        }
    }

    @Test(arguments: 1...25)
    func `the days of the periods are the nights in care, and placements and statuses sum to them`(
        seed: Int
    ) throws {
        for scene in try Scene.all(seed: seed) {
            let story = scene.story
            let nights = scene.days.dropLast().count { scene.journey.period(on: $0) != nil }
            #expect(story.periods.reduce(0) { $0 + $1.days } == nights)
            #expect(story.placements.reduce(0) { $0 + $1.stay.days } == nights)
            #expect(story.statuses.reduce(0) { $0 + $1.days } == nights)
        }
    }

    @Test(arguments: 1...25)
    func `the clock is the list of reviews, and what falls due later`(seed: Int) throws {
        for scene in try Scene.all(seed: seed) {
            let known = scene.context.known
            let listed: [String] = ReviewList.rows(of: scene.journey, .at(scene.day)).map { row in
                "\(known.text(row.review)) \(row.number) \(row.dueOn?.description ?? "-") "
                    + "\(row.heldOn?.description ?? "-") \(row.state?.rawValue ?? "-") "
                    + "\(row.daysLate ?? -1)"
            }
            let told: [String] = scene.story.clock.filter {
                ($0.heldOn ?? $0.dueOn ?? scene.day) <= scene.day
            }.map { row in
                "\(row.reviewID ?? "") \(row.number ?? 0) \(row.dueOn?.description ?? "-") "
                    + "\(row.heldOn?.description ?? "-") \(row.state?.rawValue ?? "-") "
                    + "\(row.daysLate ?? -1)"
            }
            #expect(told.sorted() == listed.sorted(), "seed \(seed), \(scene.story.childID)")
            for row in scene.story.clock where row.state == .pending {
                let due = try #require(row.dueOn)
                #expect(due >= scene.day && scene.journey.period(on: scene.day) != nil)
            }
        }
    }

    @Test(arguments: 1...25)
    func `a due day is its rule counted from the day that the clock names`(seed: Int) throws {
        for scene in try Scene.all(seed: seed) {
            for row in scene.story.clock {
                guard let due = row.dueOn, let from = row.countedFrom, let period = row.period
                else { continue }
                let clock = scene.context.setting.reviewClock.inForce(on: from)
                let isShortBreak = scene.journey.periods[period - 1].isShortBreak
                let lengths: [Length] =
                    switch ReviewRule(rawValue: row.rule) {
                    case .first: [clock.first]
                    case .second: [clock.second]
                    case .subsequent: [clock.subsequent]
                    case .shortBreak:
                        [isShortBreak && row.number == 1 ? clock.shortBreakFirst : clock.subsequent]
                    case .placedForAdoption: clock.placedForAdoption
                    case .directed, nil: []
                    }
                guard !lengths.isEmpty else { continue }
                #expect(
                    lengths.contains { scene.context.setting.date($0, after: from) == due },
                    "seed \(seed), \(scene.story.childID): \(row)")
            }
        }
    }

    @Test(arguments: 1...25)
    func `a day is in a gap of officers if nobody had the child, the first days aside`(
        seed: Int
    ) throws {
        for scene in try Scene.all(seed: seed) {
            let gaps = scene.story.gaps.filter { $0.words.hasPrefix("no reviewing officer") }
            var wrong: [CalendarDate] = []
            for day in scene.days {
                let isInGap = gaps.contains { gap in
                    gap.from <= day && (gap.to.map { day < $0 } ?? true)
                }
                guard let period = scene.journey.period(on: day),
                    !scene.journey.periods[period].isShortBreak
                else {
                    if isInGap { wrong.append(day) }
                    continue
                }
                let isAlone = scene.journey.officer(for: .cla, on: day) == .none
                // Within the time for allocating nothing is missing yet.
                let from = scene.journey.periods[period].from
                let policy = scene.context.setting.caseload.inForce(on: from)
                let due = scene.context.setting.date(policy.allocatedWithin, after: from)
                if isInGap ? !isAlone : isAlone && day > due { wrong.append(day) }
            }
            #expect(wrong.isEmpty, "seed \(seed), \(scene.story.childID)")
        }
    }

    @Test(arguments: 1...25)
    func `no gap of contact has a contact in it, and every stretch without one is in a gap`(
        seed: Int
    ) throws {
        for scene in try Scene.all(seed: seed) {
            let days = scene.journey.asides.filter {
                $0.type == .childContacted && $0.day <= scene.day
            }.map(\.day)
            let gaps = scene.story.gaps.filter { $0.words.hasPrefix("no contact by the IRO") }
            for gap in gaps {
                let end = gap.to ?? scene.day
                #expect(gap.days == end - gap.from)
                #expect(!days.contains { $0 > gap.from && $0 <= end })
            }
            for (place, care) in scene.journey.periods.enumerated()
            where care.from <= scene.day && !care.isShortBreak {
                let end = min(care.to ?? scene.day, scene.day)
                let held = scene.journey.reviews.filter { $0.period == place }.map(\.heldOn)
                let marks = Set([care.from, end] + held.filter { $0 > care.from && $0 <= end })
                    .sorted()
                for (from, to) in zip(marks, marks.dropFirst()) {
                    let isSeen = days.contains {
                        ($0 > from || (from == care.from && $0 == from)) && $0 <= to
                    }
                    let isTold = gaps.contains { $0.from <= from && ($0.to ?? scene.day) >= to }
                    #expect(isSeen != isTold, "seed \(seed), \(scene.story.childID), \(from)")
                }
            }
        }
    }
}
