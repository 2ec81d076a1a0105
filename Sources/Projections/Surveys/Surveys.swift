// The surveys of a record: the forms that went out, and those that came back.

public import CareEvents
public import Dates
public import Journeys

/// What was asked of children, carers and others, and what they answered.
public struct Surveys: Sendable {
    /// The forms that went out, in the order of lines.
    public let issues: [Issue]
    /// The forms that came back, in the order of lines.
    public let forms: [Form]

    /// Forms of one survey that went out to one kind of respondent.
    public struct Issue: Sendable {
        /// The line.
        public let seq: Int32
        /// The day.
        public let day: CalendarDate
        /// The survey.
        public let survey: Symbol
        /// The role that was asked.
        public let respondents: Symbol
        /// How many forms.
        public let count: Int
        /// How many could have been asked, nil where that is not said.
        public let eligible: Int?
        /// What was asked, in the order of the form.
        public let questions: [(code: String, wording: String)]
    }

    /// One form that came back.
    public struct Form: Sendable {
        /// The line.
        public let seq: Int32
        /// The day.
        public let day: CalendarDate
        /// The survey.
        public let survey: Symbol
        /// The role of the one who answered.
        public let respondents: Symbol
        private let said: ListPlace

        init(_ answered: SurveyAnswered, of fact: Fact) {
            seq = fact.seq
            day = fact.day
            survey = answered.surveyID
            respondents = answered.respondents
            said = answered.answers
        }

        /// The questions that were answered, each with its options. Read anew each time: most who
        /// ask of forms do not ask for what they say.
        public func answers(
            in known: borrowing KnownFacts
        ) -> [(question: String, options: [String])] {
            known.record.answers(at: said)
        }
    }

    /// The surveys of the known facts.
    public init(_ known: borrowing KnownFacts) {
        var issues: [Issue] = []
        var forms: [Form] = []
        for fact in known.facts(of: [.surveyIssued, .surveyAnswered]) {
            guard case .service(let event) = Event(fact, in: known.record) else { continue }
            if case .surveyIssued(let issued) = event {
                issues.append(
                    Issue(
                        seq: fact.seq, day: fact.day, survey: issued.surveyID,
                        respondents: issued.respondents, count: Int(issued.count),
                        eligible: issued.eligible.map { Int($0) },
                        questions: known.record.questions(of: issued)))
            } else if case .surveyAnswered(let answered) = event {
                forms.append(Form(answered, of: fact))
            }
        }
        self.issues = issues
        self.forms = forms
    }

    /// The surveys issued in a period, or with a form that came back in it.
    public func going(during span: DateSpan) -> Set<Symbol> {
        Set(issues.filter { span.contains($0.day) }.map(\.survey))
            .union(forms.filter { span.contains($0.day) }.map(\.survey))
    }
}
