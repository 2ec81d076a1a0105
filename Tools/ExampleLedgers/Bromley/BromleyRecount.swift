// What must be true of the Bromley log once written: every figure, and the claims without one.

import Dates

/// Counts the written ledger again.
struct BromleyRecount {
    let events: StandingEvents

    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let recount = BromleyRecount(events: try StandingEvents(directory: directory))
        var met = 0
        var faults: [String] = []
        for figure in figures
        where ["event-derivable", "establishment", "survey"]
            .contains(figure.kind)
        {
            guard let value = recount.value(figure) else {
                faults.append("\(figure.id) \(figure.measure): no count")
                continue
            }
            if agrees(figure, value) {
                met += 1
            } else {
                let said = figure.dimensions.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
                faults.append(
                    "\(figure.id) \(figure.measure) \(said): published \(figure.value), counted "
                        + "\(value.numerator)/\(value.denominator)")
            }
        }
        print("  \(met) of \(figures.count) figures met; the others are no counts")
        return faults + recount.claims()
    }

    private static func agrees(_ figure: PublishedFigure, _ value: CountedValue) -> Bool {
        let published = FigureTelling.thousandths(figure.value)
        func says(_ key: String, _ word: String) -> Bool {
            figure.dimensions.contains { $0.key == key && $0.value == word }
        }
        if says("qualifier", "majority") { return 2 * value.numerator > 100 * value.denominator }
        if says("stat", "approx") {
            let gap = abs(value.numerator * 1000 - published * value.denominator)
            return gap * 20 <= published * value.denominator
        }
        let decimals = figure.value.split(separator: ".").dropFirst().first?.count ?? 0
        return value.rounded(decimals) == published
    }

    /// The claims of direction (directional_claims.csv) for Bromley.
    private func claims() -> [String] {
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        let year = BromleyShape.year
        let before = BromleyShape.yearBefore
        let range = events.stockRange(in: Days(before.first, year.last))
        expect(range.most - range.least < 20, "the number looked after is fairly consistent (92)")
        expect(
            events.orders("adoption", in: year).count < events.orders("adoption", in: before).count,
            "adoptions fell slightly (114)")
        func escalated(_ period: Days) -> Int {
            events.childrenEscalated(
                in: period, stages: Array(BromleyPolicies.stages.dropFirst()), level: nil,
                outcome: nil)
        }
        expect(
            escalated(year) > escalated(before)
                && escalated(year) > escalated(Days(reportingYear: 2011)),
            "more children had issues escalated than in either year before (192)")
        let joint = events.jointPlans(in: year)
        expect(
            2 * joint.endedBySecondReview > joint.all,
            "most joint plans ended by the second review (368)")
        let late = events.timeliness(in: year)
        print("  reviews late: \(late.late) of \(late.held)")
        return faults
    }

    // MARK: The value of a figure

    private func value(_ figure: PublishedFigure) -> CountedValue? {
        let period = Days(figure.days[0], figure.days[figure.days.count - 1])
        return care(figure, period) ?? adoption(figure, period) ?? court(figure, period)
            ?? staff(figure, period) ?? survey(figure, period)
            ?? FigureRecount(events: events).value(figure)
    }

    private func dimension(_ figure: PublishedFigure, _ key: String) -> String? {
        figure.dimensions.first { $0.key == key }?.value
    }

    private func distinct(_ type: String, _ period: Days) -> CountedValue {
        CountedValue(
            Set(
                events.allCare().filter {
                    type == "start"
                        ? period.contains($0.care.start.on)
                        : $0.care.end.map(period.contains) ?? false
                }.map(\.child)
            ).count)
    }

    private func care(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let day = period.last
        switch figure.measure {
        case "children_looked_after" where dimension(figure, "stat") != nil:
            let range = events.stockRange(in: period)
            return CountedValue(dimension(figure, "stat") == "min" ? range.least : range.most)
        case "children_looked_after_percent":
            let stock = events.allCare().filter { $0.care.covers(day) }
            let minority = stock.filter { child, _ in
                let registered = events.byChild[child]?.first { $0.type == "child_registered" }
                return registered?.text("ethnicity").map { $0 != "WBRI" } ?? false
            }
            return CountedValue(100 * minority.count, of: stock.count)
        case "children_started_looked_after": return distinct("start", period)
        case "children_ceased_looked_after": return distinct("end", period)
        case "children_placed_outside_authority":
            return CountedValue(
                events.stock(on: day) { placement, _ in placement.isTrue("outside_authority") })
        case "children_placed_over_20_miles":
            return CountedValue(events.overTwentyMiles(on: day, figure.dimensions))
        case "children_placed_over_20_miles_percent":
            // A part of the residential part is told as a share of it.
            let isPart = figure.dimensions.contains { ["setting", "disability"].contains($0.key) }
            let base = isPart ? [(key: "placement_type", value: "residential")] : []
            return CountedValue(
                100 * events.overTwentyMiles(on: day, figure.dimensions),
                of: events.overTwentyMiles(on: day, base))
        case "placement_share_percent":
            let share = events.placementDays(
                dimension(figure, "placement_type") ?? "",
                base: dimension(figure, "base") ?? "", in: period)
            return CountedValue(100 * share.days, of: share.of)
        case "cla_reviews_in_time_percent":
            // M1: no count of 849 gives it, that of the children does.
            let children = events.childrenInTime(in: period)
            return CountedValue(100 * children.inTime, of: children.of)
        case "cla_reviews_per_iro_per_month":
            return CountedValue(
                events.timeliness(in: period).held,
                of: 12 * events.officers(on: day, [(key: "contract", value: "full_time")]))
        case "review_record_write_up_time":
            let record = events.writeUp(in: period)
            return CountedValue(record.days, of: record.records)
        case "cla_review_participation_percent":
            let part = events.participationByChild(in: period)
            return CountedValue(100 * part.took, of: part.of)
        case "iro_caseload":
            let loads = events.caseloads(on: day, counting: "children", list: nil)
            return CountedValue(loads.values.reduce(0, +), of: loads.count)
        case "children_with_issues_escalated":
            return CountedValue(
                events.childrenEscalated(
                    in: period, stages: Array(BromleyPolicies.stages.dropFirst()) + ["cafcass"],
                    level: dimension(figure, "level"), outcome: dimension(figure, "outcome")))
        default: return nil
        }
    }

    private func adoption(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let year = BromleyShape.year
        let plans = events.adoptionPlans()
        func count(_ isSo: (StandingEvents.AdoptionPlan) -> Bool) -> Int {
            Set(plans.filter(isSo).map(\.child)).count
        }
        func made() -> Int { count { period.contains($0.start) } }
        switch figure.measure {
        case "children_adopted": return CountedValue(events.orders("adoption", in: period).count)
        case "children_made_subject_to_sgo":
            return CountedValue(events.orders("special_guardianship", in: period).count)
        case "children_awaiting_adoption_placement":
            return CountedValue(events.awaitingAdoption(on: period.last))
        case "children_adoption_plan_made": return CountedValue(made())
        case "children_with_adoption_plan_in_period":
            return CountedValue(events.awaitingAdoption(on: period.first) + made())
        case "children_matched_for_adoption":
            return CountedValue(count { $0.matched.map(period.contains) ?? false })
        case "children_adoption_plan_rescinded":
            return CountedValue(
                count { $0.outcome == "rescinded" && $0.end.map(period.contains) == true })
        case "children_placed_for_adoption":
            return CountedValue(
                events.placedForAdoption(
                    in: period.count == 1 ? year : period, state: dimension(figure, "state"),
                    by: period.last))
        case "children_placed_for_adoption_change":
            return CountedValue(
                events.placedForAdoption(in: period).count
                    - events.placedForAdoption(in: BromleyShape.yearBefore).count)
        default: return nil
        }
    }

    private func court(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let issued = events.proceedings("proceedings_issued", in: period)
        let concluded = events.proceedings("proceedings_concluded", in: period)
        let joint = { events.jointPlans(in: period) }
        switch figure.measure {
        case "care_proceedings_issued": return CountedValue(issued.count)
        case "children_in_care_proceedings_issued":
            return CountedValue(events.children(of: issued))
        case "care_proceedings_concluded": return CountedValue(concluded.count)
        case "children_in_care_proceedings_concluded":
            return CountedValue(events.children(of: concluded))
        case "care_proceedings_concluded_within_26_weeks":
            return CountedValue(events.concludedWithin(days: 26 * 7, in: period))
        case "children_subject_to_joint_cp_cla_plan": return CountedValue(joint().all)
        case "joint_plan_cpp_ended_by_second_review_percent":
            return CountedValue(100 * joint().endedBySecondReview, of: joint().all)
        case "young_people_referred_to_mase_panel":
            return CountedValue(
                events.children(
                    with: "exploitation_referred", in: period,
                    lookedAfter: dimension(figure, "looked_after")))
        case "children_considered_at_map_meeting":
            return CountedValue(
                events.children(
                    with: "map_meeting_held", in: period,
                    lookedAfter: dimension(figure, "looked_after")))
        default: return nil
        }
    }

    private func staff(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let day = period.last
        switch figure.measure {
        case "iro_headcount": return CountedValue(events.officers(on: day, figure.dimensions))
        case "iro_min_social_work_experience_years":
            return events.years(since: "experience_from_on", on: day).min().map { CountedValue($0) }
        case "iro_disability_experience_years":
            let years = events.inPost("iro", on: day).compactMap {
                $0.joined.number("disability_experience_years")
            }
            return years.max().map { CountedValue($0, of: 1000) }
        case "iro_years_in_service":
            return events.years(since: "occurred_on", on: day).max().map { CountedValue($0) }
        case "agency_iro_cover_months": return CountedValue(events.months("agency", in: period))
        case "months_since_iro_left":
            let left = events.workers("iro").compactMap(\.left).map(\.on).filter { $0 <= day }.max()
            guard let left else { return nil }
            var months = 0
            while left.months(months + 1) <= day { months += 1 }
            return CountedValue(months)
        case "iro_training_days":
            let trainings = events.of("training_attended").filter { period.contains($0.on) }
            return CountedValue(
                trainings.reduce(0) { $0 + ($1.number("days") ?? 0) }, of: 1000)
        case "business_support_headcount":
            return CountedValue(
                events.inPost("business_support", on: day, figure.dimensions).count)
        default: return nil
        }
    }

    private func survey(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let respondent = dimension(figure, "respondent") ?? ""
        let forms = events.forms(respondent, in: period).count
        let issued = events.surveyIssued(respondent, in: period)
        switch figure.measure {
        case "survey_questionnaires_issued": return CountedValue(issued)
        case "survey_responses_received": return CountedValue(forms)
        case "survey_return_rate_percent": return CountedValue(100 * forms, of: issued)
        case "survey_answers":
            return CountedValue(
                events.answers(
                    respondent, to: dimension(figure, "question") ?? "",
                    dimension(figure, "answer") ?? "", in: period))
        default: return nil
        }
    }
}
