// What must be true of the Worcestershire log once written: every figure, and the claims.

import Dates

/// Counts the written ledger again.
struct WorcestershireRecount {
    let events: StandingEvents

    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let recount = WorcestershireRecount(events: try StandingEvents(directory: directory))
        let checks = FigureChecks(
            value: recount.value,
            excepted: [:], approximate: ["worcestershire-2022-050"])
        return checks.compare(figures) + recount.claims()
    }

    private static let roles = [
        "iro", "service_manager", "auditor", "conference_chair",
    ]

    private func value(_ figure: PublishedFigure) -> CountedValue? {
        // A flow told at a day is that from 1 April to the day.
        let last = figure.days[figure.days.count - 1]
        let first = figure.days.count == 1 ? Day(last.reportingYear, 4, 1) : figure.days[0]
        let period = Days(first, last)
        let yearBefore = Days(first.months(-12), last.months(-12).lastOfMonth)
        return reviews(figure, period, yearBefore) ?? practice(figure, period, yearBefore)
            ?? audits(figure, period, yearBefore) ?? disputes(figure, period)
    }

    private func dimension(_ figure: PublishedFigure, _ key: String) -> String? {
        figure.dimensions.first { $0.key == key }?.value
    }

    private func inTime(_ period: Days) -> CountedValue {
        let (held, late) = events.timeliness(in: period)
        return CountedValue(100 * (held - late), of: held)
    }

    private func reviews(
        _ figure: PublishedFigure, _ period: Days, _ before: Days
    ) -> CountedValue? {
        switch figure.measure {
        case "cla_reviews_held": return CountedValue(events.timeliness(in: period).held)
        case "cla_reviews_held_change":
            return CountedValue(
                events.timeliness(in: period).held - events.timeliness(in: before).held)
        case "cla_reviews_in_time_percent":
            guard dimension(figure, "stat") == "monthly_max" else { return inTime(period) }
            return period.months.map(inTime).max { $0.rounded(0) < $1.rounded(0) }
        case "cla_reviews_in_time_change":
            return CountedValue((inTime(period).rounded(0) - inTime(before).rounded(0)) / 1000)
        case "cla_review_attendance_percent": return share(["PN1", "PN2", "PN3"], period)
        case "cla_review_participation_percent":
            return share(["PN1", "PN2", "PN3", "PN5", "PN6"], period)
        default: return nil
        }
    }

    private func share(_ codes: [String], _ period: Days) -> CountedValue {
        let all = events.codesOfOlder(in: period)
        return CountedValue(
            100 * codes.reduce(0) { $0 + all[$1, default: 0] }, of: all.values.reduce(0, +))
    }

    private func practice(
        _ figure: PublishedFigure, _ period: Days, _ before: Days
    ) -> CountedValue? {
        switch figure.measure {
        case "iro_direct_contacts": return CountedValue(events.count("child_contacted", in: period))
        case "iro_direct_contacts_change":
            return CountedValue(
                events.count("child_contacted", in: period)
                    - events.count("child_contacted", in: before))
        case "supervision_compliance_percent":
            let (held, due) = events.supervisions(within: 56, in: period, roles: Self.roles)
            return CountedValue(100 * held, of: due)
        case "wellbeing_review_compliance_percent":
            let (held, due) = events.appraisals(in: period, roles: Self.roles)
            return CountedValue(100 * held, of: due)
        case "iro_leavers":
            return CountedValue(
                events.leavers(in: period, contract: nil, reason: dimension(figure, "event")))
        case "iro_joiners":
            return CountedValue(
                events.workers("iro").filter { period.contains($0.joined.on) }.count)
        case "iro_long_term_sickness_headcount":
            return CountedValue(
                events.absent("iro", "long_term_sickness", in: period, contract: nil))
        case "survey_responses_received":
            return CountedValue(
                events.forms(from: dimension(figure, "respondent"), in: period).count)
        case "survey_answer_percent":
            let (chosen, given) = events.answers(
                to: dimension(figure, "question") ?? "", dimension(figure, "answer") ?? "",
                from: dimension(figure, "respondent"), in: period)
            return CountedValue(100 * chosen, of: given)
        default: return nil
        }
    }

    private func audits(
        _ figure: PublishedFigure, _ period: Days, _ before: Days
    ) -> CountedValue? {
        let kind = dimension(figure, "audit_type")
        let theme = dimension(figure, "theme")
        let records = events.recordsAudited(of: kind, theme: theme, in: period)
        func looked(_ scope: String, sample: String?) -> CountedValue {
            CountedValue(
                records.filter {
                    $0.text("scope") == scope && (sample == nil || $0.text("sample") == sample)
                }.count)
        }
        switch figure.measure {
        case "audits_completed":
            return CountedValue(events.audits(of: kind, theme: theme, in: period).count)
        case "audits_completed_change":
            return CountedValue(
                events.audits(of: kind, theme: theme, in: period).count
                    - events.audits(of: kind, theme: theme, in: before).count)
        case "children_audited":
            return CountedValue(Set(records.compactMap { $0.text("child_id") }).count)
        case "review_records_audited": return looked("plan", sample: nil)
        case "review_minutes_audited": return looked("minutes", sample: nil)
        case "iro_footprint_audited":
            return looked("footprint", sample: dimension(figure, "sample"))
        default: return nil
        }
    }

    private func disputes(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        switch figure.measure {
        case "drps_by_stage":
            return CountedValue(
                events.stageEntries(
                    in: period, population: nil, stage: dimension(figure, "stage")))
        case "drps_formal_below_informal_percent":
            let (informal, formal) = events.formality(in: period)
            return CountedValue(100 * (informal - formal), of: informal)
        case "drps_resolved_at_stage_percent":
            let ends = events.formalResolved(in: period)
            return CountedValue(
                100 * ends[dimension(figure, "stage") ?? "", default: 0],
                of: ends.values.reduce(0, +))
        case "drps_responded_in_time_percent":
            let (inTime, due) = events.answersDue(
                within: WorcestershirePolicies.answerWithin, in: period)
            return CountedValue(100 * inTime, of: due)
        case "practice_acknowledgement_themes":
            let themes = Dictionary(
                grouping: events.of("practice_acknowledged").filter { period.contains($0.on) }
            ) { $0.text("theme") ?? "" }
            return Set(themes.values.map(\.count)).count == 1 ? CountedValue(themes.count) : nil
        default: return nil
        }
    }
}

// MARK: Claims

extension WorcestershireRecount {
    /// The claims of direction (directional_claims.csv) for Worcestershire.
    private func claims() -> [String] {
        let year = WorcestershireShape.year
        let before = WorcestershireShape.before
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        func isAbove(_ now: CountedValue, _ then: CountedValue) -> Bool {
            now.numerator * then.denominator > then.numerator * now.denominator
        }
        let up = zip(year.months, before.months).filter { isAbove(inTime($0), inTime($1)) }
        expect(isAbove(inTime(year), inTime(before)), "timeliness improved over the year (42)")
        expect(up.count == 9, "nine of twelve months above the year before (107)")
        let present = ["PN1", "PN2", "PN3"]
        let part = present + ["PN5", "PN6"]
        expect(isAbove(share(present, year), share(present, before)), "attendance improved (121)")
        expect(isAbove(share(part, year), share(part, before)), "participation improved (121)")
        let now = events.formality(in: year)
        let then = events.formality(in: before)
        expect(
            now.informal > now.formal && now.informal > then.informal,
            "more disputes are informal (261)")
        let second = events.stageEntries(in: year, population: nil, stage: "2")
        expect(
            second * 4 < now.formal && second * 10 < now.formal + now.informal,
            "a small volume moves to stage 2 (263)")
        expect(
            events.count("practice_acknowledged", in: year)
                == 3 * WorcestershireShape.acknowledgements[1].1,
            "acknowledgements are split over three themes (264)")
        return faults
    }
}
