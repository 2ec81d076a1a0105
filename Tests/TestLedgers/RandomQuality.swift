// Surveys and audits of a random service: forms that go out and come back, records looked at.

import Dates

extension RandomLedger {
    mutating func makeQuality() {
        for number in 0..<chance.number(0...3) { makeSurvey(number) }
        for number in 0..<chance.number(0...4) { makeAudit(number) }
    }

    private mutating func makeSurvey(_ number: Int) {
        let day = someDay()
        let role = chance.one(of: ["child", "foster_carer"])
        if chance.happens(80) {
            let eligible = chance.happens(50) ? " eligible=30" : ""
            let questions = chance.happens(60) ? #" questions={"heard":"Heard?","how":"How?"}"# : ""
            live(
                "-", from: day,
                "survey_issued survey_id=s\(number) respondents=\(role) "
                    + "count=\(chance.number(0...12))\(eligible)\(questions)")
        }
        for _ in 0..<chance.number(0...8) {
            var answers: [String] = []
            if chance.happens(70) {
                answers.append(#""heard":\#(chance.one(of: [#"["yes"]"#, #"["no"]"#, "[]"]))"#)
            }
            if chance.happens(50) {
                let ticked = chance.one(of: [#"["in_person"]"#, #"["phone","in_person","phone"]"#])
                answers.append(#""how":\#(ticked)"#)
            }
            if chance.happens(25) { answers.append(#""did_not_speak_by_choice":["yes"]"#) }
            live(
                "-", from: day.adding(days: chance.number(0...60)),
                "survey_answered survey_id=s\(number) "
                    + "respondents=\(chance.happens(85) ? role : "staff") "
                    + "answers={\(answers.joined(separator: ","))}")
        }
    }

    private mutating func makeAudit(_ number: Int) {
        let day = someDay()
        let theme = chance.one(of: ["", " theme=missing", " theme=minutes"])
        if chance.happens(85) {
            live(
                "-", from: day,
                "audit_completed audit_id=au\(number) "
                    + "audit=\(chance.one(of: ["midway", "targeted", "peer"]))\(theme)")
        }
        for _ in 0..<chance.number(0...7) {
            let sample = chance.happens(25) ? " sample=snapshot" : ""
            live(
                chance.one(of: children), from: day.adding(days: chance.number(-40...5)),
                "record_audited audit_id=au\(number) "
                    + "scope=\(chance.one(of: ["plan", "minutes", "footprint"]))\(sample)")
        }
        if chance.happens(50) {
            live(
                "-", from: day.adding(days: 3),
                "audit_learning_recorded audit_id=au\(number) learning=Practice team=team_1 "
                    + "feed_back_by_on=\(day.adding(days: 30))")
            live(
                "-", from: day.adding(days: chance.number(5...60)),
                "audit_feedback_received audit_id=au\(number) team=team_1 reply=Done")
        }
    }
}
