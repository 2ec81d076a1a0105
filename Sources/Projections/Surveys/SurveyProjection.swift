// Surveys: forms issued and returned, and the answers to each question over those who answered it.

import CareEvents
import Dates
import Journeys

/// Answers the measures of surveys.
///
/// Codes of questions and options are keys of an object and no symbols of the record, so the
/// projection numbers them for itself.
struct SurveyProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>
    private var words: SymbolTable
    /// The words of the respondents, by the symbols of the record.
    private var roleWords: [Symbol: Symbol] = [:]
    /// The plan of the base of a share of answers: the question without its `answer`.
    private let basePlan: CellPlan
    private var bases: T
    /// The questions that were put to some respondents in some bucket.
    private var put: Set<PutQuestion> = []

    /// The question that is put to those alone who did not speak to their reviewing officer: having
    /// answered it tells who they are.
    private static var askedOfWhoDidNotSpeak: String { "did_not_speak_by_choice" }

    init(_ question: Question, in context: borrowing ReplayContext) {
        let surveys = context.surveys
        let samples = Samples.flow(question)
        var words = SymbolTable([""])
        let listed = Self.listed(surveys, samples, context.known)
        for text in listed.questions + listed.respondents { _ = words.intern(text) }
        let roles = Set(surveys.issues.map(\.respondents) + surveys.forms.map(\.respondents))
        for role in roles {
            roleWords[role] = Symbol(number: words.intern(context.known.text(role)))
        }
        let isOfAnswers =
            question.measure == .surveyAnswers || question.measure == .surveyAnswerPercent
        for form in surveys.forms where isOfAnswers {
            for answer in form.answers(in: context.known) {
                _ = words.intern(answer.question)
                for option in answer.options { _ = words.intern(option) }
            }
        }
        for issue in surveys.issues {
            for question in issue.questions { _ = words.intern(question.code) }
        }
        let openValues: (DimensionKey) -> [String] = { key in
            key == .question ? listed.questions : key == .respondent ? listed.respondents : []
        }
        let find: (String) -> Symbol? = { words.find($0).map(Symbol.init(number:)) }
        let isShare =
            question.measure == .surveyReturnRatePercent || question.measure == .surveyAnswerPercent
        counted = CountedQuestion(
            question, samples, isShare ? .percent : .count, openValues: openValues, find: find)
        basePlan = CellPlan(
            question.without(.answer), openValues: openValues, find: find)
        self.words = words
        bases = T(samples: samples.buckets.count, axes: nil)
        switch question.measure {
        case .surveyQuestionnairesIssued: countIssued(surveys, context.known)
        case .surveyResponsesReceived: countForms(surveys, context.known)
        case .surveyReturnRatePercent:
            countIssued(surveys, context.known)
            countForms(surveys, context.known)
        default:
            noteWhatWasPut(surveys, context.known)
            countAnswers(surveys, context.known)
        }
    }

    /// The questions and respondents of the surveys that were going on in the period.
    private static func listed(
        _ surveys: Surveys, _ samples: Samples, _ known: borrowing KnownFacts
    ) -> (questions: [String], respondents: [String]) {
        guard let first = samples.buckets.first, let last = samples.buckets.last else {
            return ([], [])
        }
        let going = surveys.going(during: DateSpan(first.span.from, through: last.span.to))
        var questions: [String] = []
        var respondents: [String] = []
        for issue in surveys.issues where going.contains(issue.survey) {
            let role = known.text(issue.respondents)
            if !respondents.contains(role) { respondents.append(role) }
            for question in issue.questions where !questions.contains(question.code) {
                questions.append(question.code)
            }
        }
        return (questions, respondents)
    }

    private func word(_ text: String) -> Symbol {
        words.find(text).map(Symbol.init(number:)) ?? .none
    }

    private mutating func countIssued(_ surveys: Surveys, _ known: borrowing KnownFacts) {
        let isShare = counted.question.measure == .surveyReturnRatePercent
        for issue in surveys.issues {
            let role = roleWords[issue.respondents] ?? .none
            guard let bucket = counted.samples.bucket(of: issue.day) else { continue }
            let because = Because(issue.seq, Why(.formsIssued, issue.day, number: issue.count))
            let cell = counted.cell(bucket, of: because, value: { _ in .symbol(role) })
            guard let cell else { continue }
            counted.tally.count(
                cell, above: isShare ? 0 : issue.count, below: issue.count, because: because)
        }
    }

    private mutating func countForms(_ surveys: Surveys, _ known: borrowing KnownFacts) {
        for form in surveys.forms {
            let role = roleWords[form.respondents] ?? .none
            guard let bucket = counted.samples.bucket(of: form.day) else { continue }
            let because = Because(form.seq, Why(.formCameBack, form.day))
            let cell = counted.cell(bucket, of: because, value: { _ in .symbol(role) })
            if let cell { counted.tally.count(cell, above: 1, below: 0, because: because) }
        }
    }

    /// A question was put where the survey lists it or a form answers it.
    private mutating func noteWhatWasPut(_ surveys: Surveys, _ known: borrowing KnownFacts) {
        for (place, bucket) in counted.samples.buckets.enumerated() {
            let going = surveys.going(during: bucket.span)
            for issue in surveys.issues where going.contains(issue.survey) {
                let role = roleWords[issue.respondents] ?? .none
                for question in issue.questions {
                    put.insert(
                        PutQuestion(bucket: place, question: word(question.code), respondents: role)
                    )
                }
            }
        }
        for form in surveys.forms {
            guard let bucket = counted.samples.bucket(of: form.day) else { continue }
            let role = roleWords[form.respondents] ?? .none
            for answer in form.answers(in: known) {
                put.insert(
                    PutQuestion(bucket: bucket, question: word(answer.question), respondents: role))
            }
        }
    }

    private mutating func countAnswers(_ surveys: Surveys, _ known: borrowing KnownFacts) {
        let isShare = counted.question.measure == .surveyAnswerPercent
        let isOfSilent = counted.question.asked(.base) == "did_not_speak"
        for form in surveys.forms {
            guard let bucket = counted.samples.bucket(of: form.day) else { continue }
            let role = roleWords[form.respondents] ?? .none
            let answers = form.answers(in: known)
            let isSilent = answers.contains { $0.question == Self.askedOfWhoDidNotSpeak }
            let because = Because(form.seq, Why(.ticked, form.day))
            if isOfSilent && !isSilent {
                counted.tally.leaveOut(bucket, because: because.leftOut(.notPut))
                continue
            }
            for answer in answers {
                let asked = word(answer.question)
                // Ticks are counted each; in a share an answer counts once in each cell.
                var cells: Set<AnswerCell> = []
                for option in answer.options {
                    let ticked = word(option)
                    let cell = counted.cell(bucket, of: because) { key in
                        .symbol(key == .question ? asked : key == .answer ? ticked : role)
                    }
                    guard let cell else { continue }
                    if isShare && !cells.insert(cell).inserted { continue }
                    counted.tally.count(cell, above: 1, below: 0, because: because)
                }
                let base = basePlan.cell(bucket) { key in
                    .symbol(key == .question ? asked : role)
                }
                if let base {
                    bases.count(
                        base, above: 1, below: 0,
                        because: Because(form.seq, Why(.answered, form.day)))
                }
            }
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        counted.answers(in: context, labels: { words[$0.number] }, bases: bases) { cell, bucket in
            let own = cell.at(bucket)
            switch counted.question.measure {
            case .surveyAnswerPercent:
                let base = base(of: own)
                let counts = Counts(above: counted.tally[own].above, below: bases[base].above)
                return Figure(
                    AnswerForm.percent.value(counts, decimals: counted.question.decimals),
                    [.above(own), .asBase(base)])
            case .surveyAnswers where !wasPut(cell, in: bucket): return .none
            default: return counted.figure(own)
            }
        }
    }

    /// The cell of the base: the same without the option.
    private func base(of cell: AnswerCell) -> AnswerCell {
        guard let axis = counted.question.split.firstIndex(of: .answer) else { return cell }
        var values = cell.values
        values.remove(at: axis)
        return AnswerCell(sample: Int(cell.sample), first: values[0], second: values[1])
    }

    /// Whether the question of a cell was put to its respondents; a cell of no one question was.
    private func wasPut(_ cell: AnswerCell, in bucket: Int) -> Bool {
        guard let question = symbol(of: .question, in: cell) else { return true }
        let role = symbol(of: .respondent, in: cell)
        return put.contains {
            $0.bucket == bucket && $0.question == question
                && (role == nil || $0.respondents == role)
        }
    }

    /// What a cell is of: the value asked for, or that of its axis; nil where it is of all.
    private func symbol(of key: DimensionKey, in cell: AnswerCell) -> Symbol? {
        if let asked = counted.question.asked(key) { return word(asked) }
        guard let axis = counted.question.split.firstIndex(of: key) else { return nil }
        return Symbol(number: UInt32(bitPattern: cell.values[axis].number))
    }
}

/// A question that was put to some respondents.
private struct PutQuestion: Hashable {
    let bucket: Int
    let question: Symbol
    let respondents: Symbol
}
