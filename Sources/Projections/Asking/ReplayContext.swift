// What every projection reads: the facts as known, what was in force, the disputes.

public import Journeys

/// One replay: the corrected story of a whole ledger and its setting.
///
/// A class, because every projection holds on to it for every child: handing it on costs one
/// reference, not one for each array within.
public final class ReplayContext: Sendable {
    /// The facts as known at the instant asked.
    public let known: KnownFacts
    /// What they are read against.
    public let setting: Setting
    /// The facts of each child in order.
    public let stories: Stories
    /// The escalations with all that is known of each.
    public let escalations: Escalations
    /// The conferences and section 47 enquiries, which are of several children.
    public let conferences: Conferences
    /// The forms of surveys.
    public let surveys: Surveys
    /// How many threads share the work. The answers are the same for any number.
    public let threads: Int
    /// Whose rows are listed, where this is a part of a ledger; nil where it is the whole.
    public let part: LedgerPart?

    /// The same as a part of a ledger, which may be all of it.
    public func being(_ part: LedgerPart) -> ReplayContext { ReplayContext(self, part) }

    private init(_ other: ReplayContext, _ part: LedgerPart) {
        known = other.known
        setting = other.setting
        stories = other.stories
        escalations = other.escalations
        conferences = other.conferences
        surveys = other.surveys
        threads = other.threads
        self.part = part
    }

    /// The context of the known facts.
    public convenience init(
        _ known: KnownFacts, threads: Int = 1, part: LedgerPart? = nil
    ) {
        self.init(known, against: Setting(known), threads: threads, part: part)
    }

    /// The context of the known facts of a part of a log, read against a setting that need not be
    /// made of the same part.
    public init(
        _ known: KnownFacts, against setting: Setting, threads: Int = 1, part: LedgerPart? = nil
    ) {
        precondition(threads >= 1, "work is done by one thread at least")
        self.part = part
        self.known = known
        self.threads = threads
        self.setting = setting
        // Stories share their own work among the threads: beside other work they would have one.
        stories = Stories(known, threads: threads)
        (escalations, (conferences, surveys)) = SharedWork.both(on: threads) {
            Escalations(known, against: setting)
        } _: {
            (Conferences(known), Surveys(known))
        }
    }
}

/// A projection made with a question: it sees each child's journey once and then answers.
protocol JourneyProjection: JourneyCounting, ToldCount {
    /// A projection for a question about one of its measures.
    init(_ question: Question, in context: borrowing ReplayContext)
    /// What the question is answered, once every child was seen.
    func answers(in context: borrowing ReplayContext) -> [Answer]
}

/// A projection that looks at the whole record at once, because what it counts is of no one child.
protocol RecordProjection: Sendable {
    /// A projection for a question about one of its measures.
    init(_ question: Question, in context: borrowing ReplayContext)
    /// What the question is answered.
    func answers(in context: borrowing ReplayContext) -> [Answer]
}
