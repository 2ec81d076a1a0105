// The rules under which something falls due, each with its id, its words and where it stands.

/// A rule by which something is to be done for a child, as the work list names it. The ids are
/// those of the page of citations.
public enum WorkRule: String, CaseIterable, Hashable, Sendable {
    case firstReview = "REV-1"
    case secondReview = "REV-2"
    case laterReview = "REV-3"
    case directedReview = "REV-5"
    case shortBreakReview = "REV-12"
    case adoptionReview = "REV-13"
    case officerNamed = "IRO-1"
    case officerNamedAgain = "IRO-2"
    case fullRecord = "REC-2"
    case recordSentOut = "REC-3"
    case decisionDay = "DEC-1"
    case permanencePlan = "PLN-1"
    case educationPlan = "PLN-2"
    case pathwayPlan = "PLN-3"
    case healthAssessment = "HLT-1"
    case firstVisit = "VIS-1"
    case nextVisit = "VIS-2"
    case contactBeforeReview = "FTP-1"
    case midwayReview = "FTP-2"
    case missingOversight = "FTP-3"
    case startTold = "NTF-1"
    case changeTold = "NTF-2"
    case stageAnswer = "DRP-2"
    case initialConference = "CP-1"
    case reviewConference = "CP-2"

    /// The rule by which a review fell due.
    public init(_ rule: ReviewRule) {
        switch rule {
        case .first: self = .firstReview
        case .second: self = .secondReview
        case .subsequent: self = .laterReview
        case .directed: self = .directedReview
        case .shortBreak: self = .shortBreakReview
        case .placedForAdoption: self = .adoptionReview
        }
    }

    /// What it asks. A length is not said where a policy may set it.
    public var words: String {
        switch self {
        case .firstReview: "the first review, from the start of care"
        case .secondReview: "the second review, from the first"
        case .laterReview: "a later review, from the last one held"
        case .directedReview: "an earlier review, by the day the officer asked for"
        case .shortBreakReview: "a review of short breaks"
        case .adoptionReview: "a review while placed for adoption"
        case .officerNamed: "an officer is named, from the start of care"
        case .officerNamedAgain: "an officer is named again, from the end of the last allocation"
        case .fullRecord: "the full record of a review is written"
        case .recordSentOut: "the record of a review is sent out"
        case .decisionDay: "a decision is carried out by the day it names"
        case .permanencePlan: "a plan for permanence by the second review"
        case .educationPlan: "an education plan by the first review, then kept current"
        case .pathwayPlan: "a pathway plan after turning sixteen"
        case .healthAssessment: "a health assessment by the first review, then kept current"
        case .firstVisit: "the first visit in a placement"
        case .nextVisit: "the next visit, in the first year of a placement"
        case .contactBeforeReview: "the officer is in touch with the child before the review"
        case .midwayReview: "the officer looks at the case half way to the next review"
        case .missingOversight: "the officer looks at the case of a child who went missing"
        case .startTold: "the reviewing service is told that care began"
        case .changeTold: "the reviewing service is told of a significant change"
        case .stageAnswer: "an answer to a dispute, in the time of its stage"
        case .initialConference: "the initial conference, from the start of the enquiry"
        case .reviewConference: "a review conference, from the one before it"
        }
    }

    /// Where it stands.
    public var citation: String {
        switch self {
        case .firstReview: ReviewRule.first.citation
        case .secondReview: ReviewRule.second.citation
        case .laterReview: ReviewRule.subsequent.citation
        case .directedReview: ReviewRule.directed.citation
        case .shortBreakReview: ReviewRule.shortBreak.citation
        case .adoptionReview: ReviewRule.placedForAdoption.citation
        case .officerNamed, .fullRecord, .recordSentOut, .permanencePlan, .midwayReview:
            "IRO Handbook"
        case .officerNamedAgain: "Children Act 1989 s25A(3)"
        case .decisionDay: "the decision itself"
        case .educationPlan: "CPPCR 2010; statutory guidance on education"
        case .pathwayPlan: "CPPCR 2010 reg 42"
        case .healthAssessment: "CPPCR 2010 reg 7"
        case .firstVisit, .nextVisit: "CPPCR 2010 reg 28"
        case .contactBeforeReview: "CPPCR 2010 reg 36(1)"
        case .missingOversight, .startTold, .changeTold: "usual practice"
        case .stageAnswer: "IRO Handbook 6.2"
        case .initialConference, .reviewConference: "Working Together"
        }
    }
}
