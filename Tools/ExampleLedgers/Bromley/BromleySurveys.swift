// The questionnaires of March 2014: forms made out of the answers that were counted.

import Dates

/// Issues three questionnaires and gives every form its answers.
struct BromleySurveys {
    let town: Town
    var generator: SeededGenerator
    let figures: [PublishedFigure]

    /// What each question asks, in our own words.
    private static let wording = [
        "informed_of_iro_by_first_review": "Name and contact of the officer known by first review",
        "informed_of_iro_promptly": "Told promptly who the officer is and how to reach them",
        "invited_to_review": "Invitation to the review received",
        "receive_consultation_form": "Consultation form received before the review",
        "sent_review_record": "Record of the review received",
        "quality_of_chairing": "Quality of chairing",
        "children_know_how_to_contact_iro": "Children know how to reach their officer",
        "encourage_participation": "Officers encourage children to take part",
        "information_contributes_to_outcomes": "What is shared at reviews helps outcomes",
        "robust_scrutiny_and_challenge": "Care plans are scrutinised and challenged",
        "examine_placement_meets_needs": "Placements are examined against the child's needs",
        "monitor_local_authority_performance": "The authority's performance is monitored",
        "challenge_other_agencies": "Other agencies are challenged",
        "consulted_on_final_care_plan": "The officer is consulted on the final care plan",
        "quality_of_iro_service": "Quality of the service",
        "alerted_to_significant_issues": "Told of significant issues as they arise",
        "discussion_at_end_of_proceedings": "Outstanding issues discussed after proceedings",
    ]

    /// Of the guardians asked, a part had children of Bromley at all (M11).
    private static let eligible = ["childrens_guardian": 11]

    mutating func tell() {
        for respondent in ["foster_carer", "social_worker", "childrens_guardian"] {
            guard let issued = number("survey_questionnaires_issued", respondent),
                let returned = number("survey_responses_received", respondent)
            else { return require(false, "no numbers of forms for \(respondent)") }
            let questions = questions(respondent)
            let id = "SUR-2014-" + respondent
            var fields: [String: FieldValue] = [
                "survey_id": .text(id), "respondents": .text(respondent), "count": .whole(issued),
                "questions": .object(
                    questions.sorted { $0.code < $1.code }.map {
                        ($0.code, .text(Self.wording[$0.code] ?? $0.code))
                    }),
            ]
            if let eligible = Self.eligible[respondent] { fields["eligible"] = .whole(eligible) }
            town.tell(
                Fact("survey_issued", on: Day(2014, 3, 3), by: "bs-01", fields, chains: [id]))
            for form in forms(questions, returned) {
                let day = generator.day(in: Days(Day(2014, 3, 6), Day(2014, 3, 28)))
                town.tell(
                    Fact(
                        "survey_answered", on: day.workingOnOrBefore, by: "bs-02",
                        [
                            "survey_id": .text(id), "respondents": .text(respondent),
                            "answers": .object(
                                form.sorted { $0.key < $1.key }.map { ($0.key, .list($0.value)) }),
                        ], chains: [id], isLeaf: true))
            }
        }
    }

    private func number(_ measure: String, _ respondent: String) -> Int? {
        figures.first { figure in
            figure.measure == measure
                && figure.dimensions.contains { $0.key == "respondent" && $0.value == respondent }
        }.flatMap { Int($0.value) }
    }

    private func questions(_ respondent: String) -> [(code: String, answers: [String])] {
        var order: [String] = []
        var answers: [String: [String]] = [:]
        for figure in figures where figure.measure == "survey_answers" {
            func value(_ key: String) -> String {
                figure.dimensions.first { $0.key == key }?.value ?? ""
            }
            guard value("respondent") == respondent else { continue }
            let code = value("question")
            if answers[code] == nil { order.append(code) }
            answers[code, default: []] += [String](
                repeating: value("answer"), count: Int(figure.value) ?? 0)
        }
        return order.map { ($0, answers[$0] ?? []) }
    }

    /// A question with fewer answers than forms is left blank on some (M12); with one more, a form
    /// has two of them (M2).
    private mutating func forms(
        _ questions: [(code: String, answers: [String])], _ count: Int
    ) -> [[String: [String]]] {
        var forms = [[String: [String]]](repeating: [:], count: count)
        for question in questions {
            var answers = question.answers
            var second: String?
            if answers.count > count {
                second = "good"
                answers.removeAll { $0 == "good" }
                answers += [String](
                    repeating: "good",
                    count: question.answers.filter { $0 == "good" }.count - 1)
            }
            require(answers.count <= count, "too many answers to \(question.code)")
            let order = generator.shuffled(Array(0..<count))
            for (form, answer) in zip(order, generator.shuffled(answers)) {
                forms[form][question.code] = [answer]
            }
            if let second,
                let form = forms.indices.first(where: {
                    forms[$0][question.code] == ["excellent"]
                })
            {
                forms[form][question.code]?.append(second)
            }
        }
        for index in forms.indices where forms[index].isEmpty {
            require(false, "a form without answers: \(index)")
        }
        return forms
    }
}
