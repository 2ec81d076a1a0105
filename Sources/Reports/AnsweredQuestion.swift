// A question of a survey with what was answered to it, out of the forms that came back.

import CareEvents
import Dates
import Journeys
import Projections

/// One question that was put to one kind of respondent, and the options ticked.
struct AnsweredQuestion {
    let survey: String
    let respondents: String
    let code: String
    let wording: String
    /// The options that were ticked, in the order of their texts.
    private(set) var options: [(code: String, ticked: Int)] = []
    /// The forms that answer it.
    private(set) var base = 0
    /// The forms that tick more than one option of it.
    private(set) var severalTicked = 0

    /// The questions that were put in a period: those that a survey lists which went out or came
    /// back in it, in the order of the form, then those that forms answer besides.
    static func all(in context: ReplayContext, during span: DateSpan) -> [AnsweredQuestion] {
        let known = context.known
        let surveys = context.surveys
        var questions: [AnsweredQuestion] = []
        func place(_ survey: Symbol, _ role: Symbol, _ code: String, _ wording: String) -> Int {
            let (survey, role) = (known.text(survey), known.text(role))
            let found = questions.firstIndex {
                $0.survey == survey && $0.respondents == role && $0.code == code
            }
            if let found { return found }
            questions.append(
                AnsweredQuestion(survey: survey, respondents: role, code: code, wording: wording))
            return questions.count - 1
        }
        let going = surveys.going(during: span)
        for issue in surveys.issues where going.contains(issue.survey) {
            for question in issue.questions {
                _ = place(issue.survey, issue.respondents, question.code, question.wording)
            }
        }
        for form in surveys.forms where span.contains(form.day) {
            for answer in form.answers(in: known) {
                let place = place(form.survey, form.respondents, answer.question, "")
                questions[place].take(answer.options)
            }
        }
        for place in questions.indices {
            questions[place].options.sort {
                Array($0.code.utf8).lexicographicallyPrecedes(Array($1.code.utf8))
            }
        }
        return questions
    }

    private mutating func take(_ ticked: [String]) {
        base += 1
        severalTicked += ticked.count > 1 ? 1 : 0
        for code in ticked {
            if let place = options.firstIndex(where: { $0.code == code }) {
                options[place].ticked += 1
            } else {
                options.append((code, 1))
            }
        }
    }
}
