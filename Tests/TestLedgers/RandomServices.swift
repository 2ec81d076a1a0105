// The service around random children: policies, workers, disputes, and what is put right later.

import CareEvents
import Dates

extension RandomLedger {
    mutating func makeSetting() {
        let before = Self.span.from.adding(days: -800)
        for number in 1...4 {
            let fte = chance.one(of: ["1", "0.6", "0.5", "0.8"])
            live(
                "-", from: number == 4 ? someDay() : before,
                "worker_joined worker_id=iro-\(number) fte=\(fte)", lag: 0...0)
        }
        let officer = someOfficer()
        live("-", from: someDay(), "worker_changed worker_id=\(officer) fte=0.4")
        let away = someDay()
        live("-", from: away, "absence_started worker_id=\(someOfficer()) absence=sickness")
        let back = away.adding(days: chance.number(0...300))
        live("-", from: back, "absence_ended worker_id=\(someOfficer()) absence=sickness")
        let left = someDay()
        live("-", from: left, "worker_left worker_id=\(officer) reason_left=resigned")
        if chance.happens(50) {
            live("-", from: left.adding(days: 90), "worker_joined worker_id=\(officer) fte=0.9")
        }
        makeClocks()
        for _ in 0..<chance.number(0...2) {
            live("-", from: someDay(), "policy_adopted policy=escalation_scheme " + someScheme())
        }
        if chance.happens(30) {
            live(
                "-", from: someDay(),
                "policy_adopted policy=bank_holidays bank_holidays={\"add\":[\"2015-06-15\","
                    + "\"2016-02-16\"],\"remove\":[\"2015-08-31\"]}")
        }
    }

    private mutating func makeClocks() {
        for _ in 0..<chance.number(0...2) {
            var said: [String] = []
            if chance.happens(60) { said.append(#""first":"28 days""#) }
            if chance.happens(40) { said.append(#""second":"12 weeks""#) }
            if chance.happens(30) { said.append(#""subsequent":"26 weeks""#) }
            if chance.happens(60) { said.append(#""counts":"opening""#) }
            if chance.happens(30) { said.append(#""part_held_within":"10 working days""#) }
            if chance.happens(30) {
                said.append(#""placed_for_adoption":["28 days","2 months"]"#)
            }
            let day = chance.happens(40) ? Self.span.from : someDay()
            live(
                "-", from: day,
                "policy_adopted policy=review_clock review_clock={\(said.joined(separator: ","))}",
                lag: chance.happens(30) ? -100...0 : nil)
        }
    }

    private mutating func someScheme() -> String {
        let second = chance.one(of: [#","respond_within":"5 working days""#, ""])
        let satisfied = chance.happens(30) ? #","requires_satisfaction":true"# : ""
        return #"escalation_scheme={"stages":[{"code":"informal","formal":false},"#
            + #"{"code":"alert","formal":true,"respond_within":"10 days"},"#
            + #"{"code":"2","formal":true\#(second)},"#
            + #"{"code":"cafcass","formal":true,"external":true}]\#(satisfied)}"#
    }

    mutating func makeEscalations() {
        for number in 0..<chance.number(1...7) {
            var named = Array(Set((0..<chance.number(1...3)).map { _ in chance.one(of: children) }))
            named.sort()
            var day = someDay()
            var stage = someStage()
            var text =
                "escalation_raised escalation_id=e\(number) child_ids="
                + named.joined(separator: ",") + " stage=\(stage)"
            text += " population=\(chance.one(of: ["cla", "cpp"]))"
            if chance.happens(50) { text += " team=team_\(chance.number(1...3))" }
            if chance.happens(60) { text += " categories=\(chance.one(of: ["A1", "A1,A2", "A3"]))" }
            if chance.happens(30) { text += " respond_by_on=\(day.adding(days: 7))" }
            live("-", from: day, text)
            for _ in 0..<chance.number(0...8) {
                day = day.adding(days: chance.one(of: [0, 0, 2, 7, 30]))
                // Answers are mostly about the stage that was entered last.
                let spoken = chance.happens(40) ? someStage() : stage
                let step = someStep().replacing("#", with: "e\(number)")
                if step.contains("entered") || step.contains("reopened") { stage = spoken }
                live("-", from: day, step.replacing("~", with: spoken))
            }
        }
        for _ in 0..<chance.number(0...3) {
            let theme = chance.one(of: ["voice", "speed", "care"])
            live(
                "-", from: someDay(),
                "practice_acknowledged theme=\(theme) team=team_\(chance.number(1...2))")
            live(chance.one(of: children), from: someDay(), "legal_advice_sought")
        }
    }

    private mutating func someStage() -> String {
        chance.one(of: ["informal", "informal", "alert", "2", "cafcass", "elsewhere"])
    }

    private mutating func someStep() -> String {
        switch chance.number(0...8) {
        case 0...2: return "escalation_stage_entered escalation_id=# stage=~"
        case 3...4: return "escalation_responded escalation_id=# stage=~"
        case 5: return "escalation_meeting_held escalation_id=#"
        case 6: return "escalation_resolved escalation_id=# stage=~"
        case 7: return "escalation_closed escalation_id=#"
        default: return "escalation_reopened escalation_id=# stage=~"
        }
    }

    /// One fact in eight is corrected, some of them again and again.
    mutating func makeCorrections() {
        let facts = items.indices.dropFirst()
        for place in facts where chance.happens(12) {
            var corrections: [Int] = []
            for _ in 0..<chance.one(of: [1, 1, 1, 2, 3, 4]) {
                let earliest = corrections.last ?? place
                let kind = chance.one(of: [
                    someAmendment(of: place), someAmendment(of: place),
                    "event_withdrawn withdraws=@", "event_reinstated reinstates=@",
                ])
                corrections.append(correct(place, kind, after: earliest))
            }
            guard chance.happens(12) else { continue }
            // A correction holds or tells of the values of its target, so it is erased as well.
            var last = corrections.last ?? place
            let isCarriedOut = chance.happens(70)
            for erased in [place] + corrections {
                last = correct(erased, "event_erased erases=@", after: last)
                if isCarriedOut { items[erased].erasedBy = last }
            }
        }
    }

    @discardableResult
    mutating func correct(_ target: Int, _ text: String, after: Int) -> Int {
        let wait = Int64(chance.one(of: [0, 1, 20, 300])) * 86_400
        let instant = Instant(seconds: items[after].recordedAt.seconds + wait)
        items.append(
            Item(
                recordedAt: instant, child: items[target].child, day: instant.londonDay,
                text: text, target: target))
        return items.count - 1
    }

    /// New values for some field of a fact, or another day.
    mutating func someAmendment(of place: Int) -> String {
        let item = items[place]
        let day = item.day.adding(days: chance.one(of: [-40, -3, -1, 1, 5, 60]))
        var said = [#""occurred_on":"\#(day)""#]
        var unset = ""
        switch item.text.split(separator: " ").first {
        case "review_held":
            said.append(#""participation":"\#(somePart())""#)
            unset = "iro_id"
        case "became_looked_after", "placement_moved":
            let type = chance.one(of: ["A5", "U4", "T0", "K2", "P1"])
            said.append(#""placement_type":"\#(type)","distance_miles":20.001"#)
            unset = chance.one(of: ["outside_authority", "placement_type"])
        case "child_registered":
            said = [#""born_on":"\#(someDay().adding(days: -3000))""#]
            unset = "expected_on"
        case "child_born": said = [#""sex":"M""#]
        case "iro_allocated":
            said.append(#""iro_id":"\#(someOfficer())","weight":0.75"#)
            unset = "family_id"
        case "escalation_raised", "escalation_stage_entered":
            said.append(#""stage":"\#(someStage())""#)
            unset = "respond_by_on"
        case "review_directed": said.append(#""by_on":"\#(day.adding(days: 20))""#)
        default: break
        }
        let set =
            "set={" + (chance.happens(60) ? chance.one(of: said) : said.joined(separator: ","))
        let took = !unset.isEmpty && chance.happens(30) ? " unset=\(unset)" : ""
        return "event_amended amends=@\(took) \(set)}"
    }
}
