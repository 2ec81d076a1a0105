// Surveys, audits and the forecast, counted again form by form, record by record, child by child.

import Dates
import Journeys
import TestLedgers
import TextFormats
import Testing

@testable import Projections

@Suite struct QualityOracleTests {
    /// Each question that a form answers, with its options, doubles gone.
    private func answered(_ form: SlowFact) -> [String: Set<String>] {
        var answered: [String: Set<String>] = [:]
        for member in form.object("answers")?.members ?? [] {
            guard case .list(let values) = member.value, !values.isEmpty else { continue }
            answered[member.key] = Set(
                values.compactMap { if case .string(let text) = $0 { text } else { nil } })
        }
        return answered
    }

    private func facts(_ own: OracleCase, _ type: String, _ span: DateSpan) -> [SlowFact] {
        own.slow.all.filter { $0.type == type && span.contains($0.day) }
    }

    @Test(arguments: OracleCase.all.indices)
    func `answers are those of the forms that answer the question`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods + [RandomLedger.span] {
            let forms = facts(own, "survey_answered", span)
            let issued = facts(own, "survey_issued", span)
            let sent = issued.reduce(0) { $0 + (number($1.fields["count"])) }
            try own.expect(.surveyResponsesReceived, .over(span), forms.count)
            try own.expect(.surveyQuestionnairesIssued, .over(span), sent)
            try own.expect(.surveyReturnRatePercent, .over(span), above: forms.count, below: sent)
            try own.expect(
                .surveyResponsesReceived, .over(span), "respondent=child",
                forms.count { $0.text("respondents") == "child" })
            for (question, option) in [("heard", "yes"), ("how", "in_person")] {
                let those = forms.compactMap { answered($0)[question] }
                try own.expect(
                    .surveyAnswerPercent, .over(span), "answer=\(option);question=\(question)",
                    above: those.count { $0.contains(option) }, below: those.count)
                if those.isEmpty { continue }
                try own.expect(
                    .surveyAnswers, .over(span), "answer=\(option);question=\(question)",
                    those.count { $0.contains(option) })
                try own.expect(
                    .surveyAnswers, .over(span), "question=\(question)",
                    those.reduce(0) { $0 + $1.count })
            }
            let silent = forms.map { answered($0) }
                .filter { $0["did_not_speak_by_choice"] != nil }.compactMap { $0["how"] }
            try own.expect(
                .surveyAnswerPercent, .over(span),
                "answer=phone;base=did_not_speak;question=how",
                above: silent.count { $0.contains("phone") }, below: silent.count)
        }
    }

    private func number(_ value: JSONValue?) -> Int {
        if case .number(let number)? = value { Int(number.wholeNumber ?? 0) } else { 0 }
    }

    @Test(arguments: OracleCase.all.indices)
    func `records and children audited are those of the audits`(place: Int) throws {
        let own = OracleCase.all[place]
        let completed = own.slow.all.filter { $0.type == "audit_completed" }
        func audit(_ id: String?) -> SlowFact? { completed.first { $0.text("audit_id") == id } }
        for span in own.periods + [RandomLedger.span] {
            let ids = Set(completed.compactMap { $0.text("audit_id") })
            let done = ids.compactMap { audit($0) }.filter { span.contains($0.day) }
            try own.expect(.auditsCompleted, .over(span), done.count)
            try own.expect(
                .auditsCompleted, .over(span), "audit_type=targeted;theme=missing",
                done.count { $0.text("audit") == "targeted" && $0.text("theme") == "missing" })
            let records = facts(own, "record_audited", span)
            try own.expect(
                .childrenAudited, .over(span), Set(records.compactMap(\.child)).count)
            try own.expect(
                .childrenAudited, .over(span), "audit_type=midway",
                Set(
                    records.filter { audit($0.text("audit_id"))?.text("audit") == "midway" }
                        .compactMap(\.child)
                ).count)
            func looked(_ scope: String, _ sample: String?) -> Int {
                Set(
                    records.filter {
                        $0.text("scope") == scope && (sample == nil || $0.text("sample") == sample)
                    }.map { "\($0.child ?? "") \($0.text("audit_id") ?? "")" }
                ).count
            }
            try own.expect(.reviewRecordsAudited, .over(span), looked("plan", nil))
            try own.expect(.reviewMinutesAudited, .over(span), looked("minutes", nil))
            try own.expect(.iroFootprintAudited, .over(span), looked("footprint", nil))
            try own.expect(
                .iroFootprintAudited, .over(span), "sample=snapshot",
                looked("footprint", "snapshot"))
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `the forecast is of the children of the day before`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let looked = own.children(on: day).count(where: \.isInStock)
            let protected = own.stories.count { story in
                var open: Set<String> = []
                for fact in story where fact.day <= day {
                    let id = fact.text("plan_id") ?? ""
                    if fact.type == "plan_started" && fact.text("plan") == "child_protection" {
                        open.insert(id)
                    }
                    if fact.type == "plan_ended" { open.remove(id) }
                }
                return !open.isEmpty
            }
            try own.expect(
                .forecastReviewsAndConferences, .at(day), (looked + protected) * 3)
        }
    }
}
