// The roster: which projection answers which measure. A new projection is one line here.

import CareEvents
public import Journeys

/// Which projection answers a measure.
enum Answering {
    /// A projection that sees every child's journey.
    case journeys(any JourneyProjection.Type)
    /// A projection that reads the record at once.
    case record(any RecordProjection.Type)

    init(_ question: Question) { self = question.answering }
}

extension Question {
    /// Which projection answers it.
    fileprivate var answering: Answering {
        switch measure {
        case .childrenLookedAfter, .childrenLookedAfterChange, .childrenLookedAfterPercent,
            .averageChildrenLookedAfter, .childrenPlacedOutsideAuthority,
            .childrenPlacedOutsideAuthorityPercent, .childrenPlacedOver20Miles,
            .childrenPlacedOver20MilesPercent, .placementSharePercent,
            .childrenPlacedAtHomeUnderCareOrder:
            .journeys(StockProjection.self)
        case .childrenLookedAfterInPeriod, .childrenStartedLookedAfter, .childrenCeasedLookedAfter,
            .childrenStartedLookedAfterChangePercent, .childrenCeasedLookedAfterChangePercent:
            .journeys(FlowProjection.self)
        case .placementMoves, .childrenMovedOncePercent:
            .journeys(MovesProjection.self)
        case .childrenAwaitingAdoptionPlacement: .journeys(AwaitingAdoptionProjection.self)
        case .childrenAdopted, .childrenAdoptionPlanMade, .childrenWithAdoptionPlanInPeriod,
            .childrenMatchedForAdoption, .childrenAdoptionPlanRescinded,
            .childrenPlacedForAdoption, .childrenPlacedForAdoptionChange,
            .childrenMadeSubjectToSgo:
            .journeys(PermanenceProjection.self)
        case .careProceedingsIssued, .childrenInCareProceedingsIssued, .careProceedingsConcluded,
            .childrenInCareProceedingsConcluded, .careProceedingsConcludedWithin26Weeks:
            .journeys(ProceedingsProjection.self)
        case .claReviewsInTimePercent where asked(.count) == "children",
            .claChildrenReviewsInTimePercent:
            .journeys(ChildTimelinessProjection.self)
        case .claReviewsHeld, .claReviewsHeldChange, .claReviewsInTimePercent,
            .claReviewsInTimeChange, .claReviewsByParticipation, .claReviewParticipationPercent,
            .claReviewAttendancePercent, .claReviewNoParticipationPercent:
            .journeys(ReviewsProjection.self)
        case .claReviewsPerIroPerMonth: .journeys(ReviewsPerOfficerProjection.self)
        case .reviewRecordWriteUpTime: .journeys(WriteUpProjection.self)
        case .viewpointUsagePercent: .journeys(ViewpointProjection.self)
        case .iroDirectContacts, .iroDirectContactsChange:
            .journeys(ContactsProjection.self)
        case .youngPeopleReferredToMasePanel, .childrenConsideredAtMapMeeting:
            .journeys(ExploitationProjection.self)
        case .iroCaseload, .iroCaseloadChange:
            .journeys(CaseloadProjection.self)
        case .alertsIssued, .childrenSubjectToAlerts, .alertConcerns, .alertResolutionTime,
            .independentLegalAdviceSought, .cafcassReferrals, .disputeResolutionMeetingsHeld,
            .drpsByStage, .drpsFormalBelowInformalPercent, .drpsResolvedAtStagePercent,
            .drpsRespondedInTimePercent, .childrenWithIssuesEscalated,
            .practiceAcknowledgementThemes:
            .record(EscalationProjection.self)
        case .iroHeadcount, .iroFte, .iroPercent, .serviceManagerHeadcount, .serviceManagerFte,
            .serviceManagerSecondments, .serviceManagerVacancyFte, .auditorFte, .auditorHeadcount,
            .businessSupportHeadcount, .ladoHeadcount:
            .record(HeadcountProjection.self)
        case .iroLeavers, .iroJoiners, .serviceManagerJoiners, .iroPostsAdded,
            .iroLongTermSicknessHeadcount, .iroTrainingDays, .agencyIroCoverMonths:
            .record(TurnoverProjection.self)
        case .monthsSinceTeamExpansion, .monthsSinceIroLeft, .iroContractHoursPerWeek,
            .iroMinPostQualificationYears, .iroMinSocialWorkExperienceYears,
            .iroDisabilityExperienceYears, .iroYearsInService:
            .record(ExperienceProjection.self)
        case .supervisionCompliancePercent, .wellbeingReviewCompliancePercent:
            .record(ComplianceProjection.self)
        case .childrenSubjectToCpp, .childrenSubjectToCppPercent, .childrenSubjectToCppChange,
            .averageChildrenSubjectToCpp:
            .journeys(PlanStockProjection.self)
        case .icpcsHeld, .icpcsWithin15WorkingDaysOfS47, .cppReviewConferencesHeld,
            .cppReviewConferencesInTime, .cppReviewConferencesInTimePercent:
            .journeys(ConferenceProjection.self)
        case .s47EnquiriesRequiringIcpc: .journeys(EnquiryProjection.self)
        case .childrenSubjectToJointCpClaPlan, .jointPlanCppEndedBySecondReviewPercent:
            .journeys(JointPlansProjection.self)
        case .surveyQuestionnairesIssued, .surveyResponsesReceived, .surveyReturnRatePercent,
            .surveyAnswers, .surveyAnswerPercent:
            .record(SurveyProjection.self)
        case .auditsCompleted, .auditsCompletedChange:
            .record(AuditProjection.self)
        case .childrenAudited, .reviewRecordsAudited, .reviewMinutesAudited, .iroFootprintAudited:
            .journeys(RecordsAuditedProjection.self)
        case .forecastReviewsAndConferences:
            .journeys(ForecastProjection.self)
        }
    }
}

extension ReplayContext {
    /// Answers all questions in one replay: every child's journey is folded once.
    public func answer(_ questions: [Question]) -> [[Answer]] {
        answer(questions, alsoCounting: []).answers
    }

    /// Answers all questions, and makes other counts in the same replay.
    public func answer(
        _ questions: [Question], alsoCounting others: [any JourneyCounting]
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        answer(questions, alsoCounting: others, inParts: [0..<stories.childCount])
    }

    /// Answers all questions with the children taken in parts, each part counted by itself and the
    /// partial tallies merged: the answer is the same, however the children are parted. Where
    /// `seesAll` is true no journey is passed by.
    func answer(
        _ questions: [Question], alsoCounting others: [any JourneyCounting] = [],
        inParts parts: [Range<Int>], seesAll: Bool = false
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        var projections: [any JourneyCounting] = []
        for question in questions {
            if case .journeys(let type) = Answering(question) {
                projections.append(type.init(question, in: self))
            }
        }
        let counts = count(projections + others, inParts: parts, seesAll: seesAll)
        var next = 0
        let answers = questions.map { question in
            switch Answering(question) {
            case .journeys:
                next += 1
                return (counts[next - 1] as? any JourneyProjection)?.answers(in: self) ?? []
            case .record(let type): return type.init(question, in: self).answers(in: self)
            }
        }
        return (answers, Array(counts.dropFirst(projections.count)))
    }

    /// Counts the journeys of every child.
    private func count(
        _ counts: [any JourneyCounting], inParts parts: [Range<Int>], seesAll: Bool
    ) -> [any JourneyCounting] {
        guard !counts.isEmpty else { return [] }
        let fresh = CountingPass(counts, seesAll: seesAll)
        var whole = fresh
        for (place, part) in parts.enumerated() {
            if place == 0 {
                whole.see(part, in: self)
            } else {
                var own = fresh
                own.see(part, in: self)
                whole.merge(own)
            }
        }
        return whole.counts
    }

    /// Folds the journey of every child that the record names, in the order of the children.
    public func forEachJourney(_ body: (Journey) -> Void) {
        var journey = Journey()
        for number in 0..<stories.childCount {
            let child = ChildNumber(UInt32(number))
            let places = stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: known, against: setting)
            body(journey)
        }
    }
}
