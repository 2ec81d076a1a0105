// Each published figure asked of the log again, by measure, dimensions and days.

import Dates

/// A value as an exact fraction; a count has the denominator 1.
struct CountedValue {
    let numerator: Int
    let denominator: Int

    init(_ count: Int) {
        numerator = count
        denominator = 1
    }

    init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Rounded half up to so many decimals, in thousandths.
    func rounded(_ decimals: Int) -> Int {
        let scale = [1, 10, 100, 1000][decimals]
        return (2 * numerator * scale + denominator) / (2 * denominator) * (1000 / scale)
    }
}

/// Counts what a figure says.
struct FigureRecount {
    let events: StandingEvents

    /// The value of a figure, or nothing where no count is made for its measure.
    func value(_ figure: PublishedFigure) -> CountedValue? {
        let period = Days(figure.days[0], figure.days[figure.days.count - 1])
        return care(figure, period) ?? protection(figure, period) ?? service(figure, period)
    }

    private func dimension(_ figure: PublishedFigure, _ key: String) -> String? {
        figure.dimensions.first { $0.key == key }?.value
    }

    private func care(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let day = period.last
        switch figure.measure {
        case "children_looked_after": return CountedValue(events.stock(on: day).count)
        case "children_looked_after_change":
            return CountedValue(events.stock(on: day).count - events.stock(on: period.first).count)
        case "average_children_looked_after":
            let ends = period.months.map { events.stock(on: $0.last).count }
            return CountedValue(ends.reduce(0, +), of: ends.count)
        case "placement_moves":
            return CountedValue(events.moves(in: period).values.reduce(0, +))
        case "children_moved_once_percent":
            let moves = events.moves(in: period)
            return CountedValue(100 * moves.values.filter { $0 == 1 }.count, of: moves.count)
        case "children_placed_outside_authority_percent":
            let outside = events.stock(on: day) { placement, _ in
                placement.isTrue("outside_authority")
            }
            return CountedValue(100 * outside, of: events.stock(on: day).count)
        case "children_placed_over_20_miles":
            return CountedValue(
                events.stock(on: day) { placement, _ in
                    placement.number("distance_miles").map { $0 > 20_000 } ?? false
                })
        case "children_placed_at_home_under_care_order":
            return CountedValue(events.atHomeUnderCareOrder(on: day))
        case "forecast_reviews_and_conferences":
            let eve = period.first + -1
            return CountedValue(3 * (events.stock(on: eve).count + events.plans(on: eve, [])))
        case "cla_reviews_held":
            return CountedValue(events.participation(in: period).values.reduce(0, +))
        case "cla_reviews_by_participation":
            let codes = events.participation(in: period)
            guard let code = dimension(figure, "participation") else {
                return CountedValue(codes.values.reduce(0, +))
            }
            return CountedValue(codes[code] ?? 0)
        default: return nil
        }
    }

    private func protection(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let day = period.last
        switch figure.measure {
        case "children_subject_to_cpp":
            return CountedValue(events.plans(on: day, figure.dimensions))
        case "children_subject_to_cpp_percent":
            return CountedValue(
                100 * events.plans(on: day, figure.dimensions), of: events.plans(on: day, []))
        case "children_subject_to_cpp_change":
            return CountedValue(events.plans(on: day, []) - events.plans(on: period.first, []))
        case "average_children_subject_to_cpp":
            let ends = period.months.map { events.plans(on: $0.last, []) }
            return CountedValue(ends.reduce(0, +), of: ends.count)
        case "icpcs_held": return CountedValue(events.conferences("initial", in: period).count)
        case "icpcs_within_15_working_days_of_s47":
            return CountedValue(events.initialInTime(in: period))
        case "s47_enquiries_requiring_icpc":
            return CountedValue(events.enquiriesRequiringConference(in: period))
        case "cpp_review_conferences_held":
            return CountedValue(events.conferences("review", in: period).count)
        case "cpp_review_conferences_in_time":
            return CountedValue(events.reviewsInTime(in: period))
        case "cpp_review_conferences_in_time_percent":
            return CountedValue(
                100 * events.reviewsInTime(in: period),
                of: events.conferences("review", in: period).count)
        case "drps_by_stage":
            return CountedValue(
                events.stageEntries(
                    in: period, population: dimension(figure, "population"),
                    stage: dimension(figure, "stage")))
        case "cafcass_referrals":
            return CountedValue(events.stageEntries(in: period, population: nil, stage: "cafcass"))
        case "dispute_resolution_meetings_held":
            return CountedValue(
                events.of("escalation_meeting_held").filter { period.contains($0.on) }.count)
        default: return nil
        }
    }

    private func service(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let day = period.last
        let contract = dimension(figure, "contract")
        switch figure.measure {
        case "iro_headcount", "lado_headcount", "auditor_headcount", "service_manager_headcount":
            let role = figure.measure.replacing("_headcount", with: "")
            return CountedValue(events.inPost(role, on: day, figure.dimensions).count)
        case "iro_fte", "auditor_fte", "service_manager_fte":
            let role = figure.measure.replacing("_fte", with: "")
            return CountedValue(events.fte(role, on: day), of: 1000)
        case "service_manager_vacancy_fte":
            return CountedValue(events.vacancy("service_manager", on: day), of: 1000)
        case "iro_contract_hours_per_week":
            let hours = Set(
                events.inPost("iro", on: day, figure.dimensions).map { $0.joined.number("hours") })
            return hours.count == 1 ? hours.first?.map { CountedValue($0, of: 1000) } : nil
        case "iro_leavers":
            let reason = dimension(figure, "event")?.replacing("planned_leaver", with: "planned")
            return CountedValue(events.leavers(in: period, contract: contract, reason: reason))
        case "service_manager_joiners":
            return CountedValue(
                events.workers("service_manager").filter {
                    period.contains($0.joined.on) && $0.joined.text("contract") == contract
                }.count)
        case "service_manager_secondments":
            return CountedValue(
                events.absent(
                    "service_manager", "secondment", in: Days(day, day), contract: contract))
        case "iro_long_term_sickness_headcount":
            return CountedValue(
                events.absent("iro", "long_term_sickness", in: period, contract: nil))
        case "iro_caseload": return caseload(figure, on: day)
        default: return nil
        }
    }

    private func caseload(_ figure: PublishedFigure, on day: Day) -> CountedValue? {
        let counting = dimension(figure, "counting") ?? "children"
        let loads = events.caseloads(
            on: day, counting: counting, list: dimension(figure, "population"))
        if dimension(figure, "per") == "fte" {
            // Distinct over all officers, not the sum of their lists.
            let units = Set(
                events.allocations(on: day).map { line in
                    counting == "cases" && line.list == "cpp" ? line.family : line.child
                })
            return CountedValue(1000 * units.count, of: events.fte("iro", on: day))
        }
        if dimension(figure, "stat") == "min" { return loads.values.min().map { CountedValue($0) } }
        return loads.values.max().map { CountedValue($0) }
    }
}
