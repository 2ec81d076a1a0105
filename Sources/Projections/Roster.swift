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
    /// Answers all questions in one replay: every child's journey is folded once, and shown to
    /// `visitor` too.
    public func answer(
        _ questions: [Question], alsoShowing visitor: ((Journey) -> Void)? = nil
    ) -> [[Answer]] {
        answer(questions, inParts: [0..<stories.childCount], alsoShowing: visitor)
    }

    /// Answers all questions with the children taken in parts, each part counted by itself and the
    /// partial tallies merged: the answer is the same, however the children are parted.
    func answer(
        _ questions: [Question], inParts parts: [Range<Int>],
        alsoShowing visitor: ((Journey) -> Void)? = nil
    ) -> [[Answer]] {
        var whole = Projecting(questions, in: self)
        for (place, part) in parts.enumerated() {
            if place == 0 {
                whole.see(part, in: self, alsoShowing: visitor)
            } else {
                var own = Projecting(questions, in: self)
                own.see(part, in: self, alsoShowing: visitor)
                whole.merge(own)
            }
        }
        return questions.indices.map { place in
            let question = questions[place]
            switch Answering(question) {
            case .journeys: return whole.projections[place]?.answers(in: self) ?? []
            case .record(let type): return type.init(question, in: self).answers(in: self)
            }
        }
    }

    /// Folds the journey of every child that the record names, in the order of the children.
    public func forEachJourney(_ body: (Journey) -> Void) {
        forEachJourney(0..<stories.childCount, body)
    }

    /// Folds the journeys of the children of a part, in their order.
    func forEachJourney(_ part: Range<Int>, _ body: (Journey) -> Void) {
        var journey = Journey()
        for number in part {
            let child = ChildNumber(UInt32(number))
            let places = stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: known, against: setting)
            body(journey)
        }
    }
}

/// The projections that see journeys, each at the place of its question.
private struct Projecting {
    var projections: [(any JourneyProjection)?]

    init(_ questions: [Question], in context: borrowing ReplayContext) {
        projections = []
        for question in questions {
            if case .journeys(let type) = Answering(question) {
                projections.append(type.init(question, in: context))
            } else {
                projections.append(nil)
            }
        }
    }

    mutating func see(
        _ part: Range<Int>, in context: ReplayContext, alsoShowing visitor: ((Journey) -> Void)?
    ) {
        let places = projections.indices.filter { projections[$0] != nil }
        guard !places.isEmpty || visitor != nil else { return }
        context.forEachJourney(part) { journey in
            visitor?(journey)
            for place in places { projections[place]?.see(journey, in: context) }
        }
    }

    mutating func merge(_ other: Projecting) {
        for place in projections.indices {
            guard var own = projections[place], let others = other.projections[place] else {
                continue
            }
            Self.merge(&own, others)
            projections[place] = own
        }
    }

    private static func merge<Projection: JourneyProjection>(
        _ own: inout Projection, _ other: any JourneyProjection
    ) {
        guard let other = other as? Projection else { return }
        own.merge(other)
    }
}
