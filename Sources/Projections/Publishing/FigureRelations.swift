// Which figures follow from which: the table on which every ground of the impossible rests.

/// How the figures of one measure follow from the figures of others.
enum FigureRelation: Sendable {
    /// A percentage of two counts.
    case share(ShareOfFigures)
    /// A difference between two figures of one measure.
    case change(of: Measure, since: Before)
    /// Nothing that is published decides it, and why.
    case ofItsOwn(String)

    /// What a change is since.
    enum Before: Sendable {
        /// The first day of the period.
        case firstDay
        /// The same period a year before.
        case yearBefore
    }
}

/// A percentage, the count that is above its line and the count that is below.
struct ShareOfFigures: Sendable {
    /// The measure of what is above the line, where one is published.
    var above: Measure?
    /// The measure of the base.
    var base: Measure
    /// Which of the percentage's dimensions the base keeps.
    var baseKeeps: Kept
    /// Dimensions that the base has besides.
    var baseAsks: [Question.Asked] = []
    /// How the percentage is made.
    var form = Form.share
    /// Dimensions of the percentage with which it is another thing.
    var unless: [DimensionKey] = []

    /// Which dimensions are kept.
    enum Kept: Sendable {
        case all
        case only([DimensionKey])
        case allBut([DimensionKey])
    }

    /// How a percentage is made of two counts.
    enum Form: Sendable {
        /// Part of the base: 100 × above ÷ base, and above is no more than the base.
        case share
        /// 100 × above ÷ base, and above may be more.
        case rate
        /// How far above is below the base: 100 × (base − above) ÷ base.
        case below
        /// How far this year is above the last, which is the base.
        case growth
    }
}

extension FigureRelation {
    /// How a percentage or a change follows from published figures; nil for a measure that is
    /// neither. A test holds that every percentage and every change is here.
    static func of(_ measure: Measure) -> FigureRelation? {
        switch measure {
        case .childrenLookedAfterPercent:
            share(.childrenLookedAfter, of: .childrenLookedAfter, .only([.shortBreaks]))
        case .childrenPlacedOutsideAuthorityPercent:
            share(.childrenPlacedOutsideAuthority, of: .childrenLookedAfter, .only([.shortBreaks]))
        case .childrenPlacedOver20MilesPercent:
            // Of a setting it is a share of those in that type of placement.
            share(
                .childrenPlacedOver20Miles, of: .childrenPlacedOver20Miles,
                .only([.shortBreaks]), unless: [.setting])
        case .childrenSubjectToCppPercent:
            share(.childrenSubjectToCpp, of: .childrenSubjectToCpp, .only([]))
        case .iroPercent: share(.iroHeadcount, of: .iroHeadcount, .only([]))
        case .claReviewsInTimePercent:
            share(nil, of: .claReviewsHeld, .allBut([.clock]), unless: [.count, .stat])
        case .cppReviewConferencesInTimePercent:
            share(.cppReviewConferencesInTime, of: .cppReviewConferencesHeld, .all)
        case .jointPlanCppEndedBySecondReviewPercent:
            share(nil, of: .childrenSubjectToJointCpClaPlan, .all)
        case .surveyReturnRatePercent:
            share(.surveyResponsesReceived, of: .surveyQuestionnairesIssued, .all, form: .rate)
        case .surveyAnswerPercent:
            share(.surveyAnswers, of: .surveyAnswers, .allBut([.answer]), unless: [.base])
        case .drpsFormalBelowInformalPercent:
            share(
                nil, of: .drpsByStage, .all, asks: [.init(.stage, "informal")], form: .below)
        case .childrenStartedLookedAfterChangePercent:
            share(
                .childrenStartedLookedAfter, of: .childrenStartedLookedAfter, .all, form: .growth)
        case .childrenCeasedLookedAfterChangePercent:
            share(.childrenCeasedLookedAfter, of: .childrenCeasedLookedAfter, .all, form: .growth)
        case .childrenLookedAfterChange: .change(of: .childrenLookedAfter, since: .firstDay)
        case .childrenSubjectToCppChange: .change(of: .childrenSubjectToCpp, since: .yearBefore)
        case .childrenPlacedForAdoptionChange:
            .change(of: .childrenPlacedForAdoption, since: .yearBefore)
        case .claReviewsHeldChange: .change(of: .claReviewsHeld, since: .yearBefore)
        case .claReviewsInTimeChange: .change(of: .claReviewsInTimePercent, since: .yearBefore)
        case .iroDirectContactsChange: .change(of: .iroDirectContacts, since: .yearBefore)
        case .auditsCompletedChange: .change(of: .auditsCompleted, since: .yearBefore)
        case .iroCaseloadChange: .change(of: .iroCaseload, since: .firstDay)
        case .placementSharePercent:
            .ofItsOwn("a share of the days of a period, of which no number is published")
        case .childrenMovedOncePercent:
            .ofItsOwn("its base, the children who moved, is no measure")
        case .claChildrenReviewsInTimePercent:
            .ofItsOwn("its base, the children with a review due, is no measure")
        case .claReviewParticipationPercent, .claReviewAttendancePercent,
            .claReviewNoParticipationPercent, .viewpointUsagePercent:
            .ofItsOwn("its base, those of the ages asked, is no measure")
        case .drpsResolvedAtStagePercent:
            .ofItsOwn("its base, the formal escalations, is no measure")
        case .drpsRespondedInTimePercent:
            .ofItsOwn("its base, the stages due a response, is no measure")
        case .supervisionCompliancePercent, .wellbeingReviewCompliancePercent:
            .ofItsOwn("its base, what was due, is no measure")
        default: nil
        }
    }

    private static func share(
        _ above: Measure?, of base: Measure, _ keeps: ShareOfFigures.Kept,
        asks: [Question.Asked] = [], form: ShareOfFigures.Form = .share,
        unless: [DimensionKey] = []
    ) -> FigureRelation {
        .share(
            ShareOfFigures(
                above: above, base: base, baseKeeps: keeps, baseAsks: asks, form: form,
                unless: unless))
    }
}

extension ShareOfFigures {
    /// The cell of what is above the line of a percentage, nil where none is published.
    func aboveCell(of cell: FigureCell) -> FigureCell? {
        guard applies(to: cell) else { return nil }
        return above.map { cell.with($0) }
    }

    /// The cell of its base, nil where the percentage is another thing.
    func baseCell(of cell: FigureCell) -> FigureCell? {
        guard applies(to: cell) else { return nil }
        let kept: [Question.Asked] =
            switch baseKeeps {
            case .all: cell.dimensions
            case .only(let keys): cell.dimensions.filter { keys.contains($0.key) }
            case .allBut(let keys): cell.dimensions.filter { !keys.contains($0.key) }
            }
        var time = cell.time
        if form == .growth {
            guard case .over(let span) = cell.time else { return nil }
            time = .over(span.yearBefore)
        }
        return cell.with(base, dimensions: kept + baseAsks, time: time)
    }

    private func applies(to cell: FigureCell) -> Bool {
        !unless.contains { key in cell.asked(key) != nil }
    }
}

/// Measures of which one counts some of what the other counts, cell by cell.
struct PartMeasure: Sendable {
    let part: Measure
    let whole: Measure

    static let all: [PartMeasure] = [
        PartMeasure(part: .childrenPlacedOutsideAuthority, whole: .childrenLookedAfter),
        PartMeasure(part: .childrenPlacedOver20Miles, whole: .childrenLookedAfter),
        PartMeasure(part: .childrenPlacedAtHomeUnderCareOrder, whole: .childrenLookedAfter),
        PartMeasure(part: .icpcsWithin15WorkingDaysOfS47, whole: .icpcsHeld),
        PartMeasure(part: .cppReviewConferencesInTime, whole: .cppReviewConferencesHeld),
        PartMeasure(part: .careProceedingsConcludedWithin26Weeks, whole: .careProceedingsConcluded),
        PartMeasure(part: .childrenAdoptionPlanMade, whole: .childrenWithAdoptionPlanInPeriod),
    ]
}

/// Readings of which one counts no more than the other.
struct PartReading: Sendable {
    let key: DimensionKey
    /// What is left out of a cell is nil.
    let part: String?
    let whole: String?

    static let all: [PartReading] = [
        // A new child is a child who started; a child starts or ceases at least one spell.
        PartReading(key: .count, part: "new", whole: nil),
        PartReading(key: .count, part: nil, whole: "spells"),
        PartReading(key: .count, part: "new", whole: "spells"),
        // Each escalation once, of all its stages.
        PartReading(key: .profile, part: "highest", whole: nil),
        // The least of a period is no more than the most.
        PartReading(key: .stat, part: "min", whole: "max"),
    ]
}

extension Measure {
    /// Whether a cell of the measure counts no more than the same cell with fewer dimensions.
    var growsWithFewerDimensions: Bool {
        switch declaration.unit {
        case "percent", "percentage_points", "working_days", "years", "months", "hours_per_week",
            "themes":
            false
        default:
            switch self {
            case .iroCaseload, .iroCaseloadChange, .claReviewsPerIroPerMonth,
                .childrenLookedAfterChange, .childrenSubjectToCppChange, .claReviewsHeldChange,
                .childrenPlacedForAdoptionChange, .iroDirectContactsChange,
                .auditsCompletedChange, .forecastReviewsAndConferences:
                false
            default: true
            }
        }
    }

    /// Whether a shorter period counts no more than a longer one around it, event by event.
    var addsUpOverTime: Bool {
        switch self {
        case .claReviewsHeld, .childrenStartedLookedAfter, .childrenCeasedLookedAfter,
            .placementMoves, .alertsIssued, .iroDirectContacts, .auditsCompleted, .icpcsHeld,
            .cppReviewConferencesHeld, .s47EnquiriesRequiringIcpc, .careProceedingsIssued:
            true
        default: false
        }
    }

    /// The dimensions of which whatever is counted has one value at most, so that the cells of two
    /// values have nothing in common.
    var exclusiveKeys: [DimensionKey] {
        switch self {
        case .childrenLookedAfter, .childrenPlacedOutsideAuthority, .childrenPlacedOver20Miles,
            .childrenPlacedAtHomeUnderCareOrder, .childrenSubjectToCpp:
            [
                .ageBand, .area, .category, .disability, .duration, .ethnicity, .legalStatus,
                .placementType, .primaryNeed, .sex, .uasc,
            ]
        case .claReviewsHeld: [.ageBand, .iro, .participation, .sex]
        case .drpsByStage: [.stage, .population]
        default: []
        }
    }
}

/// Values of a dimension that take in others.
enum ValueGroups {
    /// The values that are part of a value, where it is a group.
    static func members(of value: String, _ key: DimensionKey) -> [String] {
        switch (key, value) {
        case (.placementType, "foster"):
            ["in_house_foster", "independent_fostering_agency", "connected_person"]
        case (.duration, "18m+"): ["18-24m", "24m+"]
        case (.ethnicity, "bme"): ["mixed", "asian", "black"]
        default: []
        }
    }

    /// Whether a value of an exclusive dimension may have something in common with another.
    static func mayOverlap(_ value: String, _ key: DimensionKey, of measure: Measure) -> Bool {
        if ["18m+", "bme", "unknown_or_other", "abuse_or_neglect"].contains(value) { return true }
        let rule = measure.declaration.dimensions.first { $0.key == key }
        if case .closed(_, let groups)? = rule?.values { return groups.contains(value) }
        return false
    }
}
