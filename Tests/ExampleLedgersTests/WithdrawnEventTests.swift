// One event less: the figures that it touches may move, and no others do.

import CareEvents
import Dates
import Journeys
import Tables
import Testing

@testable import Projections

struct WithdrawnEventTests {
    /// What is asked before and after: every measure over the year and over the months of its
    /// second half.
    private static func questions(_ ledger: ExampleLedger) throws -> [Question] {
        let span = ledger.year.span
        let half = DateSpan(span.from.adding(months: 6), through: span.to)
        return try Measure.allCases.flatMap { measure in
            [
                try Question(measure, .over(span)),
                try Question(measure, .over(half), bucketing: .month),
            ]
        }
    }

    @Test(arguments: ExampleLedger.all)
    func `withdrawing any one event moves only measures that it can touch`(
        ledger: ExampleLedger
    ) throws {
        let now = try ledger.now()
        let questions = try Self.questions(ledger)
        let before = now.answer(questions).map { $0.map(told) }
        var tried = 0
        var moved: Set<Measure> = []
        for fact in Self.chosen(of: now, in: ledger.year.span) {
            let after = try ledger.withdrawing([Int(fact.seq)]).answer(questions)
            tried += 1
            let allowed = Touching.measures(by: fact.type)
            for (place, question) in questions.enumerated()
            where before[place] != after[place].map(told) {
                moved.insert(question.measure)
                #expect(
                    allowed.contains(question.measure),
                    "\(ledger.name): withdrawing \(fact.type.name) \(fact.seq) moved \(question.measure)"
                )
            }
        }
        #expect(tried > 8, "there is something to withdraw")
        #expect(moved.count > 3, "and it moves something")
    }

    @Test(arguments: ExampleLedger.all)
    func `a review withdrawn is one review fewer, and is out of its month alone`(
        ledger: ExampleLedger
    ) throws {
        let span = ledger.year.span
        let now = try ledger.now()
        let reviews = now.known.facts.filter {
            $0.type == .reviewHeld && span.contains($0.day)
                && now.known.record.flag($0, .isFinal) != true
        }
        #expect(reviews.count > 20)
        let fact = reviews[reviews.count / 3]
        let question = try Question(.claReviewsHeld, .over(span), bucketing: .month)
        let before = now.answer([question])[0].map { $0.value?.units ?? 0 }
        let after = try ledger.withdrawing([Int(fact.seq)]).answer([question])[0]
            .map { $0.value?.units ?? 0 }
        let month = (fact.day.year - span.from.year) * 12 + fact.day.month - span.from.month
        for place in before.indices {
            #expect(before[place] - after[place] == (place == month ? 1 : 0), "month \(place)")
        }
    }

    /// One event of each type of the year, spread over it; of all types with as few lines as that.
    private static func chosen(of context: ReplayContext, in span: DateSpan) -> [Fact] {
        var byType: [EventType: [Fact]] = [:]
        for fact in context.known.facts where span.contains(fact.day) && fact.type != .ledgerOpened
        {
            byType[fact.type, default: []].append(fact)
        }
        return EventType.allCases.compactMap { type in
            guard let own = byType[type] else { return nil }
            return own[(Int(type.rawValue) * 37) % own.count]
        }
    }

    private func told(_ answer: Answer) -> String {
        [answer.value, answer.numerator, answer.denominator]
            .map { $0?.description ?? "" }.joined(separator: " ")
    }
}

/// Which measures an event of some type can move, by the words of the measures.
private enum Touching {
    static func measures(by type: EventType) -> Set<Measure> {
        Set(declarations(by: type).joined().map(\.measure))
    }

    private static let population = MeasureDeclaration.population
    private static let placements = MeasureDeclaration.placements
    private static let permanence = MeasureDeclaration.permanence
    private static let proceedings = MeasureDeclaration.proceedings
    private static let reviews = MeasureDeclaration.reviewTimeliness
    private static let participation = MeasureDeclaration.participation
    private static let footprint = MeasureDeclaration.footprint
    private static let caseloads = MeasureDeclaration.caseloads
    private static let workforce = MeasureDeclaration.workforce
    private static let escalations = MeasureDeclaration.escalations
    private static let protection = MeasureDeclaration.childProtection
    private static let forecast = MeasureDeclaration.forecast
    private static let audits = MeasureDeclaration.audits
    private static let surveys = MeasureDeclaration.surveys

    private static func declarations(by type: EventType) -> [[MeasureDeclaration]] {
        switch type {
        case .childRegistered, .childBorn, .childDetailsChanged, .childrenMerged:
            [
                population, placements, permanence, proceedings, reviews, participation, footprint,
                caseloads, escalations, protection, forecast, audits,
            ]
        case .becameLookedAfter, .ceasedToBeLookedAfter:
            [
                population, placements, permanence, reviews, participation, footprint, protection,
                forecast,
            ]
        case .placementMoved: [population, placements, permanence, reviews]
        case .legalStatusChanged: [population, placements]
        case .planStarted, .planUpdated, .planEnded: [permanence, protection, forecast]
        case .adoptionMatched, .orderMade, .orderDischarged: [permanence]
        case .proceedingsIssued, .proceedingsConcluded: [proceedings]
        case .section47Started, .section47Concluded, .conferenceHeld, .conferenceRequested,
            .conferenceCancelled:
            [protection]
        case .reviewHeld, .reviewPartHeld: [reviews, participation, protection]
        case .reviewDirected, .reviewRecordCompleted: [reviews]
        case .participationRecorded, .consultationReturned: [participation]
        case .childContacted, .exploitationReferred, .mapMeetingHeld: [footprint]
        case .escalationRaised, .escalationStageEntered, .escalationResponded,
            .escalationMeetingHeld, .escalationResolved, .escalationClosed, .escalationReopened,
            .legalAdviceSought, .practiceAcknowledged:
            [escalations]
        case .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded,
            .postCreated, .postClosed:
            [workforce, caseloads, reviews]
        case .supervisionHeld, .appraisalHeld, .trainingAttended: [workforce]
        case .iroAllocated, .iroDeallocated: [caseloads]
        case .surveyIssued, .surveyAnswered: [surveys]
        case .auditCompleted, .recordAudited: [audits]
        case .policyAdopted: [MeasureDeclaration.all]
        case .startNotified, .wentMissing, .returnedFromMissing, .disruptionMeetingHeld,
            .panelDecided, .healthAssessmentCompleted, .socialWorkerVisited, .shortBreaksStarted,
            .shortBreaksEnded, .reviewScheduled, .reviewRescheduled, .reviewCancelled,
            .reviewRecordDistributed, .consultationSent, .decisionMade, .decisionCompleted,
            .midwayReviewCompleted, .reviewReportReceived, .decisionChecked,
            .significantChangeNotified, .reviewQualityAssured, .advocateEngaged, .advocateEnded,
            .riskIdentified, .riskEnded, .housingAssessmentCompleted, .documentAttached,
            .oversightRecorded, .practiceObserved, .feedbackReceived, .auditFeedbackReceived,
            .auditLearningRecorded, .ledgerOpened, .targetSet, .comparatorPublished,
            .figurePublished, .eventAmended, .eventWithdrawn, .eventReinstated, .eventErased,
            .tailRecovered, .roleGranted, .roleRevoked, .erased:
            []
        }
    }
}
