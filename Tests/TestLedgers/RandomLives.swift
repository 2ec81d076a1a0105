// The life of a random child: known, looked after, moved, reviewed, allocated, and told amiss.

import Dates

extension RandomLedger {
    mutating func makeLife(of child: String) {
        let known = Self.span.from.adding(days: chance.number(-300...500))
        makeRegistration(of: child, on: known)
        for _ in 0..<chance.number(0...2) {
            live(child, from: someDay(), "child_details_changed " + someDetails())
        }
        var day = known.adding(days: chance.number(0...300))
        for _ in 0..<chance.number(0...3) where day < Self.span.to {
            day = makePeriod(of: child, from: day)
            day = day.adding(days: chance.one(of: [1, 3, 40, 200, 400]))
        }
        for _ in 0..<chance.number(0...4) {
            let population = chance.happens(70) ? "cla" : "cpp"
            var text = "iro_allocated iro_id=\(someOfficer()) population=\(population)"
            if chance.happens(30) { text += " weight=\(chance.one(of: ["0.5", "1.25", "2"]))" }
            if chance.happens(20) { text += " family_id=f-\(chance.number(1...4))" }
            let from = someDay()
            live(child, from: from, text)
            guard chance.happens(50) else { continue }
            live(
                child, from: from.adding(days: chance.number(0...400)),
                "iro_deallocated iro_id=\(someOfficer()) population=\(population)")
        }
        makePlans(of: child)
        for _ in 0..<chance.number(0...3) { makeMess(of: child) }
    }

    private mutating func makeRegistration(of child: String, on known: CalendarDate) {
        let sex = chance.one(of: ["F", "M", "F", "M", "U"])
        if chance.happens(12) {
            let expected = known.adding(days: chance.number(20...200))
            live(
                child, from: known, "child_registered expected_on=\(expected) sex=U", lag: 0...3)
            let born = expected.adding(days: chance.number(-15...15))
            live(child, from: born, "child_born born_on=\(born) sex=\(sex)")
        } else {
            let leap = CalendarDate(year: 2012, month: 2, day: 29) ?? known
            let ages = known.adding(days: -chance.number(0...6500))
            let born = chance.happens(10) && leap < known ? leap : ages
            live(
                child, from: known,
                "child_registered born_on=\(born) sex=\(sex) " + someDetails(), lag: 0...3)
        }
    }

    private mutating func someDetails() -> String {
        var said: [String] = ["area=\(chance.one(of: ["north", "south", "east"]))"]
        if chance.happens(40) { said.append("family_id=f-\(chance.number(1...4))") }
        if chance.happens(40) { said.append("team=team_\(chance.number(1...3))") }
        if chance.happens(30) { said.append("uasc=\(chance.happens(50))") }
        if chance.happens(60) {
            let code = chance.one(of: ["WBRI", "MWBC", "APKN", "BAFR", "OOTH", "NOBT", "REFU"])
            said.append("ethnicity=\(code)")
        }
        if chance.happens(30) {
            said.append("disability=\(chance.one(of: ["NONE", "MOB", "MOB,NONE", "LD"]))")
        }
        return said.joined(separator: " ")
    }

    private mutating func somePlacement() -> String {
        let type = chance.one(of: [
            "U4", "U4", "U1", "K2", "P1", "H5", "A3", "A5", "A6", "T0", "T3", "R1", "S1", "Z1",
        ])
        var said = ["placement_type=\(type)"]
        if chance.happens(80) {
            said.append("placement_provider=\(chance.one(of: ["PR1", "PR4", "PR0"]))")
        }
        if chance.happens(70) { said.append("outside_authority=\(chance.happens(40))") }
        if chance.happens(70) {
            let miles = chance.one(of: ["0", "5.25", "19.999", "20", "20.0", "20.001", "35"])
            said.append("distance_miles=\(miles) distance_from=home")
        }
        if chance.happens(40) { said.append("setting=\(chance.one(of: ["hostel", "school"]))") }
        return said.joined(separator: " ")
    }

    /// A period of care with all that happens in it; answers its last day.
    private mutating func makePeriod(of child: String, from start: CalendarDate) -> CalendarDate {
        let status = chance.one(of: ["C1", "C2", "V2", "E1", "V4"])
        let need = chance.one(of: ["N1", "N2", "N8"])
        let breaks = chance.happens(15) ? " short_break=true" : ""
        live(
            child, from: start,
            "became_looked_after legal_status=\(status) category_of_need=\(need)\(breaks) "
                + somePlacement())
        let length = chance.one(of: [0, 15, 25, 45, 120, 300, 500, 900, 1500])
        let end = start.adding(days: chance.number(0...max(length, 1)))
        let isOpen = chance.happens(35)
        let last = isOpen ? Self.span.to : end
        for _ in 0..<chance.number(0...4) {
            live(child, from: within(start, last), "placement_moved " + somePlacement())
        }
        if chance.happens(40) {
            let status = chance.one(of: ["C1", "C2", "V2"])
            let need = chance.happens(50) ? " category_of_need=N\(chance.number(1...8))" : ""
            live(
                child, from: within(start, last),
                "legal_status_changed legal_status=\(status)\(need)")
        }
        makeReviews(of: child, from: start, through: last)
        if !isOpen {
            let reason = chance.one(of: ["E8", "E11", "E12", "E4A"])
            live(child, from: end, "ceased_to_be_looked_after reason_ceased=\(reason)")
            if chance.happens(30) {
                let final = end.adding(days: chance.number(0...40))
                live(
                    child, from: final, "review_held review_id=\(child)-f\(items.count) final=true")
            }
        }
        return last
    }

    private mutating func within(_ from: CalendarDate, _ to: CalendarDate) -> CalendarDate {
        from < to ? from.adding(days: chance.number(0...(to - from))) : from
    }

    /// Reviews near the days on which they fall due, some early, some late, some in parts.
    private mutating func makeReviews(
        of child: String, from start: CalendarDate, through last: CalendarDate
    ) {
        var day = start
        for number in 1...12 {
            let gap = number == 1 ? 28 : number == 2 ? 91 : 182
            day = day.adding(
                days: max(0, gap + chance.one(of: [-170, -20, -5, -1, 0, 0, 1, 3, 25])))
            guard day <= last else { return }
            let id = "\(child)-r\(items.count)"
            if chance.happens(25) {
                for part in 1...chance.number(1...2) {
                    let before = day.adding(days: -chance.number(0...40))
                    live(child, from: before, "review_part_held review_id=\(id) part=\(part)")
                }
            }
            var text = "review_held review_id=\(id)"
            if chance.happens(80) { text += " participation=\(somePart())" }
            if chance.happens(50) { text += " iro_id=\(someOfficer())" }
            live(child, from: day, text)
            if chance.happens(20) {
                live(
                    child, from: day,
                    "participation_recorded review_id=\(id) participation=\(somePart())")
            }
            if chance.happens(20) {
                let on = day.adding(days: chance.one(of: [0, 10, 80, 200]))
                let by = on.adding(days: chance.number(-5...120))
                live(child, from: on, "review_directed by_on=\(by)")
            }
        }
    }

    mutating func somePart() -> String {
        chance.one(of: [
            "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", "home_visit", "not_recorded",
        ])
    }

    private mutating func makePlans(of child: String) {
        for number in 0..<chance.number(0...2) {
            let from = someDay()
            let id = "\(child)-p\(number)"
            let kind = chance.one(of: ["child_protection", "adoption", "care"])
            live(child, from: from, "plan_started plan_id=\(id) plan=\(kind) category=NEG")
            if chance.happens(60) {
                let to = from.adding(days: chance.number(1...500))
                live(child, from: to, "plan_ended plan_id=\(id) outcome=achieved")
            }
        }
    }

    /// Something that breaks a journey rule.
    private mutating func makeMess(of child: String) {
        let day = someDay()
        let id = "\(child)-r\(chance.number(0...items.count))"
        switch chance.number(0...7) {
        case 0:
            live(
                child, from: day,
                "became_looked_after legal_status=V2 category_of_need=N1 " + somePlacement())
        case 1: live(child, from: day, "ceased_to_be_looked_after reason_ceased=E8")
        case 2: live(child, from: day, "placement_moved " + somePlacement())
        case 3: live(child, from: day, "review_held review_id=\(id) participation=\(somePart())")
        case 4: live(child, from: day, "child_registered born_on=2008-02-29 sex=M")
        case 5: live(child, from: day, "review_directed by_on=\(day.adding(days: 30))")
        case 6: live(child, from: day, "review_part_held review_id=\(id) part=1")
        default: live(child, from: day, "iro_deallocated iro_id=\(someOfficer()) population=cla")
        }
    }

    mutating func someOfficer() -> String { "iro-\(chance.number(1...4))" }
}
