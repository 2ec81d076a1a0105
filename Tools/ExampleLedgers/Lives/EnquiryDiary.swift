// Section 47 enquiries and the initial conferences that came of them, in time and not.

/// Enquiries and initial conferences, made to the numbers of a year.
struct EnquiryDiary {
    let town: Town
    var generator: SeededGenerator
    let shape: PeopleShape
    let recordedFrom: Day

    /// The numbers of a year: conferences, those within fifteen working days of the start of the
    /// enquiry, and enquiries that concluded that a conference was needed.
    struct Year {
        let period: Days
        let conferences: Int
        let inTime: Int
        let enquiries: Int
    }

    /// Initial conferences of the plans that started, then others that led to no plan, up to the
    /// number of the year; then enquiries that no conference followed.
    mutating func build(_ year: Year) {
        var pairs: [(child: Child, family: String, held: Day)] = []
        for family in town.families where family.start >= recordedFrom {
            if year.period.contains(family.start) {
                pairs += family.members.map { ($0.child, family.family, family.start) }
            } else {
                holdTogether(family)
            }
        }
        while pairs.count < year.conferences {
            let held = workingDay(in: year.period)
            let family = town.newFamily()
            let size = min(
                year.conferences - pairs.count, generator.weighted([(1, 3), (2, 3), (3, 2)]))
            pairs += strangers(size, family: family, on: held).map { ($0, family, held) }
        }
        require(pairs.count == year.conferences, "more plans than initial conferences")
        var inTime = generator.shuffled(
            pairs.indices.map { $0 < year.inTime })
        for pair in pairs {
            let spread = inTime.removeLast() ? (4, 15) : (16, 38)
            hold([pair.child], family: pair.family, on: pair.held, after: spread, in: year.period)
        }
        followUp(year, members: pairs.map(\.child))
    }

    /// Outside the year of the figures a family has one enquiry and one conference.
    private mutating func holdTogether(_ family: ProtectionFamily) {
        let children = family.members.map(\.child)
        hold(children, family: family.family, on: family.start, after: (5, 24), in: nil)
    }

    private mutating func hold(
        _ children: [Child], family: String, on held: Day, after spread: (Int, Int),
        in period: Days?
    ) {
        var started = held.workingDays(0)
        let gap = generator.between(spread.0, spread.1)
        for _ in 0..<gap { started = (started + -1).workingOnOrBefore }
        var concluded = started.workingDays(generator.between(2, min(gap, 10)))
        if let period, concluded < period.first { concluded = period.first.workingOnOrAfter }
        let enquiry = Enquiry(child: children[0], started: started, concluded: min(concluded, held))
        town.enquiries.append(enquiry)
        for child in children { child.know(by: started) }
        town.conferences.append(
            Conference("initial", children: children, family: family, enquiry: enquiry, held: held))
    }

    /// Enquiries that asked for a conference which is pending, cancelled or on no record.
    private mutating func followUp(_ year: Year, members: [Child]) {
        var left =
            year.enquiries - town.enquiries.filter { year.period.contains($0.concluded) }.count
        require(left >= 0, "more conferences than enquiries")
        let pool = generator.shuffled(members)
        var next = 0
        while left > 0 {
            let kind = generator.weighted([("cancelled", 3), ("nothing", 8), ("again", 5)])
            let concluded = workingDay(in: year.period)
            var child = pool[next % pool.count]
            next += 1
            if kind == "nothing", generator.chance(50) {
                child = strangers(1, family: town.newFamily(), on: concluded)[0]
            }
            guard child.born + 30 < concluded, child.comesOfAge > concluded else { continue }
            let started = (concluded + -generator.between(2, 14)).workingOnOrBefore
            let enquiry = Enquiry(child: child, started: started, concluded: concluded)
            child.know(by: started)
            town.enquiries.append(enquiry)
            left -= 1
            guard kind == "cancelled" else { continue }
            let conference = Conference(
                "initial", children: [child], family: child.family, enquiry: enquiry, held: nil)
            conference.requested = concluded
            let reason = generator.weighted(
                [
                    ("risk_reduced", 3), ("family_moved", 1), ("duplicate", 2),
                    ("became_looked_after", 1),
                ])
            conference.cancelled = (concluded.workingDays(generator.between(2, 9)), reason)
            town.conferences.append(conference)
        }
    }

    private mutating func workingDay(in period: Days) -> Day {
        max(generator.day(in: period).workingOnOrBefore, period.first.workingOnOrAfter)
    }

    private mutating func strangers(_ count: Int, family: String, on day: Day) -> [Child] {
        let ethnicity = generator.weighted(shape.ethnicities)
        let area = generator.weighted(shape.areas)
        return (0..<count).map { _ in
            town.newChild(
                born: generator.birth(aged: (1, 16), on: day), sex: generator.sex(),
                ethnicity: ethnicity, area: area, family: family)
        }
    }
}
