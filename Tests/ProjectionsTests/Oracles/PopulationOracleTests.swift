// Stocks, starts, ends and moves, counted again by telling every child's story day by day.

import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct PopulationOracleTests {
    @Test(arguments: OracleCase.all.indices)
    func `stocks are the children in care at the end of the day`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let children = own.children(on: day)
            let stock = children.filter(\.isInStock)
            try own.expect(.childrenLookedAfter, .at(day), stock.count)
            try own.expect(
                .childrenLookedAfter, .at(day), "short_breaks=included",
                children.count { $0.start != nil })
            try own.expect(
                .childrenLookedAfter, .at(day), "short_breaks=only",
                children.count { $0.start?.flag("short_break") == true })
            for (band, ages) in [
                ("0", 0...0), ("1-4", 1...4), ("10-15", 10...15), ("16-17", 16...99),
            ] {
                try own.expect(
                    .childrenLookedAfter, .at(day), "age_band=\(band)",
                    stock.count { $0.age(on: day).map(ages.contains) ?? false })
            }
            for sex in ["F", "M"] {
                try own.expect(
                    .childrenLookedAfterPercent, .at(day), "sex=\(sex)",
                    above: stock.count { $0.age(on: day) != nil && $0.detail("sex") == sex },
                    below: stock.count)
            }
            try own.expect(
                .childrenLookedAfter, .at(day), "area=north",
                stock.count { $0.detail("area") == "north" })
            try own.expect(
                .childrenLookedAfter, .at(day), "primary_need=N1", stock.count { $0.need == "N1" })
            try own.expect(
                .childrenLookedAfter, .at(day), "legal_status=C2",
                stock.count { $0.legalStatus == "C2" })
            try own.expect(
                .childrenLookedAfter, .at(day), "uasc=yes",
                stock.count { $0.details["uasc"]?.flag("uasc") == true })
            try own.expect(
                .childrenLookedAfter, .at(day), "disability=yes",
                stock.count { child in
                    child.details["disability"]?.texts("disability").contains { $0 != "NONE" }
                        ?? false
                })
            try own.expect(
                .childrenLookedAfter, .at(day), "iro=iro-2",
                stock.count { $0.allocations["cla"]?.text("iro_id") == "iro-2" })
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `placements are the latest of the day, temporary or not`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let stock = own.children(on: day).filter(\.isInStock)
            let outside = stock.filter { $0.placement?.flag("outside_authority") == true }
            let far = stock.filter { ($0.placement?.thousandths("distance_miles") ?? 0) > 20_000 }
            try own.expect(.childrenPlacedOutsideAuthority, .at(day), outside.count)
            try own.expect(
                .childrenPlacedOutsideAuthorityPercent, .at(day), above: outside.count,
                below: stock.count)
            try own.expect(.childrenPlacedOver20Miles, .at(day), far.count)
            try own.expect(
                .childrenPlacedOver20Miles, .at(day), "placement_type=foster",
                far.count { $0.placement?.text("placement_type")?.hasPrefix("U") == true })
            try own.expect(
                .childrenPlacedAtHomeUnderCareOrder, .at(day),
                stock.count { child in
                    child.placement?.text("placement_type") == "P1"
                        && ["C1", "C2"].contains(child.legalStatus)
                })
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `the least, the most and the mean are those of every day or month end`(
        place: Int
    ) throws {
        let own = OracleCase.all[place]
        let span = own.periods[1]
        let stocks = span.days.map { day in own.children(on: day).count(where: \.isInStock) }
        try own.expect(.childrenLookedAfter, .over(span), "stat=min", stocks.min() ?? 0)
        try own.expect(.childrenLookedAfter, .over(span), "stat=max", stocks.max() ?? 0)
        try own.expect(.childrenLookedAfter, .over(span), stocks.last ?? 0)
        try own.expect(
            .childrenLookedAfterChange, .over(span), (stocks.last ?? 0) - (stocks.first ?? 0))
        let ends = zip(span.days, stocks).filter { $0.0.adding(days: 1).day == 1 }.map(\.1)
        try own.expect(
            .averageChildrenLookedAfter, .over(span), above: ends.reduce(0, +), below: ends.count)
        let inPeriod = own.stories.count { story in
            span.days.contains { SlowChild(story, on: $0).isInStock }
        }
        try own.expect(.childrenLookedAfterInPeriod, .over(span), inPeriod)
    }

    @Test(arguments: OracleCase.all.indices)
    func `starts and ends are those of periods, by spells and by children`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let periods = own.stories.map { story in
                SlowChild(story, on: .latest).periods.filter {
                    $0.start.flag("short_break") != true
                }
            }
            let starts = periods.map { own in own.count { span.contains($0.start.day) } }
            let ends = periods.map { own in
                own.count { $0.end.map { span.contains($0.day) } ?? false }
            }
            try own.expect(
                .childrenStartedLookedAfter, .over(span), "count=spells", starts.reduce(0, +))
            try own.expect(.childrenStartedLookedAfter, .over(span), starts.count { $0 > 0 })
            try own.expect(
                .childrenCeasedLookedAfter, .over(span), "count=spells", ends.reduce(0, +))
            try own.expect(.childrenCeasedLookedAfter, .over(span), ends.count { $0 > 0 })
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `moves are every move, temporary ones and those outside care included`(
        place: Int
    ) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let moves = own.stories.map { story in
                story.count { fact in
                    guard fact.type == "placement_moved", span.contains(fact.day) else {
                        return false
                    }
                    // In which period of care the move falls: that of the facts before it.
                    let before = story.filter { ($0.day, $0.placeInDay) <= (fact.day, 5) }
                    let start = SlowChild(before, on: fact.day).start
                    return start?.flag("short_break") != true
                }
            }
            try own.expect(.placementMoves, .over(span), moves.reduce(0, +))
            try own.expect(
                .childrenMovedOncePercent, .over(span), above: moves.count { $0 == 1 },
                below: moves.count { $0 > 0 })
        }
    }
}
