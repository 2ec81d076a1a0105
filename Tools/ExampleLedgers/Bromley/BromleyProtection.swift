// Children of Bromley on plans who are looked after too, and those at risk of exploitation.

import Dates

/// Twenty-nine joint plans of the year, twenty of them ended by the second review, and the panel.
struct BromleyProtection {
    let town: Town
    var generator: SeededGenerator
    let lives: BromleyLives

    private static let joint = 29
    private static let endedEarly = 20

    /// Plans that were open when the child became looked after in the year.
    mutating func build() {
        let year = BromleyShape.year
        let fit = generator.shuffled(
            town.spells.filter { spell in
                Days(year.first + 5, Day(2013, 11, 20)).contains(spell.start)
                    && spell.child.spells.count == 1 && spell.child.age(on: spell.start) < 16
                    && spell.child.born + 60 < spell.start && !spell.child.unaccompanied
                    && spell.reviews.count > 1 && (spell.end ?? .latest) > Day(2014, 2, 1)
                    && !lives.recordedLate.contains { $0.spell === spell }
            })
        require(fit.count >= Self.joint, "only \(fit.count) children for joint plans")
        for (place, spell) in fit.prefix(Self.joint).enumerated() {
            var start = (spell.start + -generator.between(25, 240)).workingOnOrBefore
            if start <= spell.child.born + 14 {
                start = (spell.child.born + 15).workingOnOrAfter
            }
            let family = ProtectionFamily(
                family: spell.child.family,
                members: [
                    .init(
                        child: spell.child,
                        category: generator.weighted([("NEG", 5), ("EMO", 4), ("PHY", 1)]))
                ], start: start)
            let second = spell.reviews[1].held
            if place < Self.endedEarly {
                family.end = generator.chance(45) ? spell.reviews[0].held : second
            } else {
                let later = (second + generator.between(30, 120)).workingOnOrAfter
                if later < min(spell.end ?? .latest, BromleyShape.closing) { family.end = later }
            }
            family.outcome = "no_longer_needed"
            town.families.append(family)
            confer(family, spell)
        }
    }

    /// The enquiry and the conference before the plan, and a review conference while it lasts.
    private mutating func confer(_ family: ProtectionFamily, _ spell: Spell) {
        let child = spell.child
        let started = max(
            child.born + 2, (family.start + -generator.between(12, 20)).workingOnOrBefore)
        let enquiry = Enquiry(
            child: child, started: started, concluded: max(started, family.start + -6))
        child.known = min(child.known, started)
        town.enquiries.append(enquiry)
        town.conferences.append(
            Conference(
                "initial", children: [child], family: family.family, enquiry: enquiry,
                held: family.start))
        var due = family.start.months(3)
        while due < (family.end ?? Day(2014, 6, 20)) {
            let held = (due + -generator.between(0, 9)).workingOnOrBefore
            town.conferences.append(
                Conference(
                    "review", children: [child], family: family.family, enquiry: nil, held: held))
            due = held.months(6)
        }
    }

    /// Twenty-six young people referred to the panel from July 2013, five of them looked after;
    /// three of these were considered at a meeting.
    mutating func refer() {
        let period = Days(Day(2013, 7, 8), Day(2014, 3, 21))
        var left = 5
        for spell in generator.shuffled(town.spells) where left > 0 {
            let day = generator.day(in: period).workingOnOrBefore
            guard spell.isOpen(on: day), spell.start < day + -20, spell.isOpen(on: day + 50),
                (13...17).contains(spell.child.age(on: day)), spell.child.sex == "F"
            else { continue }
            add("exploitation_referred", spell.child, day, ["panel": .text("mase")])
            if left <= 3 {
                let met = min((day + generator.between(8, 25)).workingOnOrAfter, Day(2014, 3, 28))
                add("map_meeting_held", spell.child, met, [:])
            }
            left -= 1
        }
        require(left == 0, "too few young people looked after to refer")
        for _ in 0..<21 {
            let day = generator.day(in: period).workingOnOrBefore
            let child = town.newChild(
                born: generator.birth(aged: (13, 16), on: day),
                sex: generator.chance(85) ? "F" : "M",
                ethnicity: generator.weighted(BromleyShape.ethnicities),
                area: generator.weighted(BromleyShape.areas), family: town.newFamily())
            child.known = day + -generator.between(1, 200)
            waiting.append((child, day))
        }
    }

    /// Young people at home whose referral is told once they have ids.
    private(set) var waiting: [(child: Child, day: Day)] = []

    func tellWaiting() {
        for (child, day) in waiting {
            add("exploitation_referred", child, day, ["panel": .text("mase")])
        }
    }

    private func add(_ type: String, _ child: Child, _ day: Day, _ fields: [String: FieldValue]) {
        town.tell(Fact(type, child: child, on: day, by: "sw-11", fields, isLeaf: true))
    }
}
