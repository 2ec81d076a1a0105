// Surveys: forms sent out, and one event for each form that came back.

import Dates

/// Tells of a survey.
struct SurveyTelling {
    let town: Town
    var generator: SeededGenerator

    /// A question, its wording, and how many gave each answer. Who gave none left it blank.
    struct Item {
        let code: String
        let wording: String
        let answers: [(String, Int)]
        /// Asked only of those who gave an answer to an earlier question.
        var onlyAfter: (code: String, answer: String)?
        /// The answers go first, in their order, to those who gave an earlier answer.
        var firstTo: (code: String, answer: String)?
    }

    struct Survey {
        let id: String
        let respondents: String
        let period: Days
        let issued: Int
        let forms: Int
        let items: [Item]
    }

    mutating func tell(_ survey: Survey) {
        town.tell(
            Fact(
                "survey_issued", on: survey.period.first.workingOnOrAfter, by: "bs-01",
                [
                    "survey_id": .text(survey.id), "respondents": .text(survey.respondents),
                    "count": .whole(survey.issued),
                    "questions": .object(survey.items.map { ($0.code, .text($0.wording)) }),
                ], chains: ["survey " + survey.id]))
        for form in forms(survey) {
            let day = max(
                generator.day(in: survey.period).workingOnOrBefore,
                survey.period.first.workingOnOrAfter)
            town.tell(
                Fact(
                    "survey_answered", on: day, by: "bs-01",
                    [
                        "survey_id": .text(survey.id), "respondents": .text(survey.respondents),
                        "answers": .object(form.map { ($0.code, .list([$0.answer])) }),
                    ], chains: ["survey " + survey.id], isLeaf: true))
        }
    }

    /// Answers dealt to forms, question by question.
    private mutating func forms(
        _ survey: Survey
    ) -> [[(code: String, answer: String)]] {
        var forms = [[(code: String, answer: String)]](repeating: [], count: survey.forms)
        for item in survey.items {
            var asked = Array(forms.indices)
            if let after = item.onlyAfter {
                asked = asked.filter { index in
                    forms[index].contains { $0.code == after.code && $0.answer == after.answer }
                }
            }
            var cards: [String] = []
            for (answer, count) in item.answers {
                cards += [String](repeating: answer, count: count)
            }
            require(
                cards.count <= asked.count,
                "\(cards.count) answers to \(item.code) on \(asked.count) forms")
            asked = generator.shuffled(asked)
            if let first = item.firstTo {
                let isFirst = { (index: Int) in
                    forms[index].contains { $0.code == first.code && $0.answer == first.answer }
                }
                asked = asked.filter(isFirst) + asked.filter { !isFirst($0) }
            }
            for (index, card) in zip(asked, cards) { forms[index].append((item.code, card)) }
        }
        return forms
    }
}
