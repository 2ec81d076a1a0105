// The roster: which projection answers which measure. A new projection is one line here.

import CareEvents
public import Journeys

/// Which projection answers a measure.
enum Answering {
    /// A projection that sees every child's journey.
    case journeys(any JourneyProjection.Type)
    /// A projection that reads the record at once.
    case record(any RecordProjection.Type)

    init<T: Tally>(_ question: Question, _ tally: T.Type) { self = question.answering(tally) }
}

extension Question {
    /// Which projection answers it.
    fileprivate func answering<T: Tally>(_ tally: T.Type) -> Answering {
        if measure == .claReviewsInTimePercent, asked(.count) == "children" {
            return .journeys(ChildTimelinessProjection<T>.self)
        }
        return measure.answering(tally)
    }
}

extension Measure {
    /// Which projection answers it, however it is read.
    fileprivate func answering<T: Tally>(_ tally: T.Type) -> Answering {
        switch self {
        case .childrenLookedAfter, .childrenLookedAfterChange, .childrenLookedAfterPercent,
            .averageChildrenLookedAfter, .childrenPlacedOutsideAuthority,
            .childrenPlacedOutsideAuthorityPercent, .childrenPlacedOver20Miles,
            .childrenPlacedOver20MilesPercent, .placementSharePercent,
            .childrenPlacedAtHomeUnderCareOrder:
            .journeys(StockProjection<T>.self)
        case .childrenLookedAfterInPeriod, .childrenStartedLookedAfter, .childrenCeasedLookedAfter,
            .childrenStartedLookedAfterChangePercent, .childrenCeasedLookedAfterChangePercent:
            .journeys(FlowProjection<T>.self)
        case .placementMoves, .childrenMovedOncePercent: .journeys(MovesProjection<T>.self)
        case .childrenAwaitingAdoptionPlacement: .journeys(AwaitingAdoptionProjection<T>.self)
        case .childrenAdopted, .childrenAdoptionPlanMade, .childrenWithAdoptionPlanInPeriod,
            .childrenMatchedForAdoption, .childrenAdoptionPlanRescinded, .childrenPlacedForAdoption,
            .childrenPlacedForAdoptionChange, .childrenMadeSubjectToSgo:
            .journeys(PermanenceProjection<T>.self)
        case .careProceedingsIssued, .childrenInCareProceedingsIssued, .careProceedingsConcluded,
            .childrenInCareProceedingsConcluded, .careProceedingsConcludedWithin26Weeks:
            .journeys(ProceedingsProjection<T>.self)
        case .claChildrenReviewsInTimePercent: .journeys(ChildTimelinessProjection<T>.self)
        case .claReviewsHeld, .claReviewsHeldChange, .claReviewsInTimePercent,
            .claReviewsInTimeChange, .claReviewsByParticipation, .claReviewParticipationPercent,
            .claReviewAttendancePercent, .claReviewNoParticipationPercent:
            .journeys(ReviewsProjection<T>.self)
        case .claReviewsPerIroPerMonth: .journeys(ReviewsPerOfficerProjection<T>.self)
        case .reviewRecordWriteUpTime: .journeys(WriteUpProjection<T>.self)
        case .viewpointUsagePercent: .journeys(ViewpointProjection<T>.self)
        case .iroDirectContacts, .iroDirectContactsChange: .journeys(ContactsProjection<T>.self)
        case .youngPeopleReferredToMasePanel, .childrenConsideredAtMapMeeting:
            .journeys(ExploitationProjection<T>.self)
        case .iroCaseload, .iroCaseloadChange: .journeys(CaseloadProjection<T>.self)
        case .alertsIssued, .childrenSubjectToAlerts, .alertConcerns, .alertResolutionTime,
            .independentLegalAdviceSought, .cafcassReferrals, .disputeResolutionMeetingsHeld,
            .drpsByStage, .drpsFormalBelowInformalPercent, .drpsResolvedAtStagePercent,
            .drpsRespondedInTimePercent, .childrenWithIssuesEscalated,
            .practiceAcknowledgementThemes:
            .record(EscalationProjection<T>.self)
        case .iroHeadcount, .iroFte, .iroPercent, .serviceManagerHeadcount, .serviceManagerFte,
            .serviceManagerSecondments, .serviceManagerVacancyFte, .auditorFte, .auditorHeadcount,
            .businessSupportHeadcount, .ladoHeadcount:
            .record(HeadcountProjection<T>.self)
        case .iroLeavers, .iroJoiners, .serviceManagerJoiners, .iroPostsAdded,
            .iroLongTermSicknessHeadcount, .iroTrainingDays, .agencyIroCoverMonths:
            .record(TurnoverProjection<T>.self)
        case .monthsSinceTeamExpansion, .monthsSinceIroLeft, .iroContractHoursPerWeek,
            .iroMinPostQualificationYears, .iroMinSocialWorkExperienceYears,
            .iroDisabilityExperienceYears, .iroYearsInService:
            .record(ExperienceProjection<T>.self)
        case .supervisionCompliancePercent, .wellbeingReviewCompliancePercent:
            .record(ComplianceProjection<T>.self)
        case .childrenSubjectToCpp, .childrenSubjectToCppPercent, .childrenSubjectToCppChange,
            .averageChildrenSubjectToCpp:
            .journeys(PlanStockProjection<T>.self)
        case .icpcsHeld, .icpcsWithin15WorkingDaysOfS47, .cppReviewConferencesHeld,
            .cppReviewConferencesInTime, .cppReviewConferencesInTimePercent:
            .journeys(ConferenceProjection<T>.self)
        case .s47EnquiriesRequiringIcpc: .journeys(EnquiryProjection<T>.self)
        case .childrenSubjectToJointCpClaPlan, .jointPlanCppEndedBySecondReviewPercent:
            .journeys(JointPlansProjection<T>.self)
        case .surveyQuestionnairesIssued, .surveyResponsesReceived, .surveyReturnRatePercent,
            .surveyAnswers, .surveyAnswerPercent:
            .record(SurveyProjection<T>.self)
        case .auditsCompleted, .auditsCompletedChange: .record(AuditProjection<T>.self)
        case .childrenAudited, .reviewRecordsAudited, .reviewMinutesAudited, .iroFootprintAudited:
            .journeys(RecordsAuditedProjection<T>.self)
        case .forecastReviewsAndConferences: .journeys(ForecastProjection<T>.self)
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
        answer(questions, alsoCounting: others, CountingTally.self) { counts in
            let parts = SharedWork.parts(
                of: self.stories.childCount, atMost: 64 * self.threads)
            let fresh = CountingPass(counts)
            return SharedWork.gather(parts.count, on: self.threads, into: fresh) { own, part in
                own.see(parts[part], in: self)
            }
        }
    }

    /// Answers all questions with the children taken in parts, each part counted by itself and the
    /// partial tallies merged: the answer is the same, however the children are parted. Where
    /// `seesAll` is true no journey is passed by.
    func answer(
        _ questions: [Question], alsoCounting others: [any JourneyCounting] = [],
        inParts parts: [Range<Int>], seesAll: Bool = false
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        answer(questions, alsoCounting: others, CountingTally.self) { counts in
            let fresh = CountingPass(counts, seesAll: seesAll)
            return parts.map { part in
                var own = fresh
                own.see(part, in: self)
                return own
            }
        }
    }

    /// Answers all questions by a kind of tally and makes other counts; `see` shows them the
    /// children, in passes that are merged.
    func answer<T: Tally>(
        _ questions: [Question], alsoCounting others: [any JourneyCounting], _ tally: T.Type,
        see: ([any JourneyCounting]) -> [CountingPass]
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        let fresh = counts(for: questions, alsoCounting: others, tally)
        return answer(questions, out: closed(fresh.isEmpty ? [] : see(fresh)), tally)
    }

    /// What passes over all children of the context counted together.
    private func closed(_ passes: [CountingPass]) -> [any JourneyCounting] {
        var passes = passes
        guard var whole = passes.popLast() else { return [] }
        for pass in passes { whole.merge(pass) }
        let merged = whole.counts
        return SharedWork.map(merged.count, on: threads) { place in
            var count = merged[place]
            count.close(in: self)
            return count
        }
    }

    /// The counts that answer questions, before a child was seen, and other counts after them.
    private func counts<T: Tally>(
        for questions: [Question], alsoCounting others: [any JourneyCounting], _ tally: T.Type
    ) -> [any JourneyCounting] {
        var counts: [any JourneyCounting] = []
        for question in questions {
            if case .journeys(let type) = Answering(question, tally) {
                counts.append(type.init(question, in: self))
            }
        }
        return counts + others
    }

    /// The answers, and the other counts, once every child was seen.
    private func answer<T: Tally>(
        _ questions: [Question], out counts: [any JourneyCounting], _ tally: T.Type
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        var places: [Int?] = []
        var next = 0
        for question in questions {
            if case .journeys = Answering(question, tally) {
                places.append(next)
                next += 1
            } else {
                places.append(nil)
            }
        }
        let placesOfQuestions = places
        let answers = SharedWork.map(questions.count, on: threads) { question in
            if let place = placesOfQuestions[question] {
                return (counts[place] as? any JourneyProjection)?.answers(in: self) ?? []
            }
            guard case .record(let type) = Answering(questions[question], tally) else { return [] }
            return type.init(questions[question], in: self).answers(in: self)
        }
        return (answers, Array(counts.dropFirst(next)))
    }

    // MARK: A ledger in parts

    /// What some children, all of one part of a ledger, come to; the context is that of the part.
    public func counted(
        _ questions: [Question], alsoCounting others: [any JourneyCounting], of children: [Int]
    ) -> [any JourneyCounting] {
        let fresh = CountingPass(counts(for: questions, alsoCounting: others, CountingTally.self))
        let parts = SharedWork.parts(of: children.count, atMost: 16 * threads)
        return closed(
            SharedWork.gather(parts.count, on: threads, into: fresh) { own, part in
                own.see(children[parts[part]], in: self)
            })
    }

    /// The counts of no child, to which those of the parts are added; the context is that of the
    /// whole.
    public func uncounted(
        _ questions: [Question], alsoCounting others: [any JourneyCounting]
    ) -> [any JourneyCounting] {
        counts(for: questions, alsoCounting: others, CountingTally.self)
    }

    /// The answers out of the counts of all parts, and the other counts. The context holds what is
    /// of no child.
    public func answers(
        _ questions: [Question], outOf counts: [any JourneyCounting]
    ) -> (answers: [[Answer]], others: [any JourneyCounting]) {
        answer(questions, out: counts, CountingTally.self)
    }

    /// Folds the journey of every child that the record names, in the order of the children; where
    /// this is a part of a ledger, of its own.
    public func forEachJourney(_ body: (Journey) -> Void) {
        var journey = Journey()
        for number in part?.children ?? Array(0..<stories.childCount) {
            let child = ChildNumber(UInt32(number))
            let places = stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: known, against: setting)
            body(journey)
        }
    }
}
