// Figures of a year's population, timeliness, participation and alerts, counted the slow way.

import Dates

/// Counts what `FigureRecount` leaves out, and hands it the rest.
struct YearRecount {
    let events: StandingEvents

    /// The value of a figure, or nothing where no count is made for its measure.
    func value(_ figure: PublishedFigure) -> CountedValue? {
        let period = Days(figure.days[0], figure.days[figure.days.count - 1])
        return population(figure, period) ?? reviews(figure, period) ?? alerts(figure, period)
            ?? service(figure, period.last, period) ?? FigureRecount(events: events).value(figure)
    }

    private func cell(_ figure: PublishedFigure, on day: Day) -> CountedValue {
        CountedValue(events.stock(on: day, figure.dimensions).count)
    }

    // MARK: Children looked after

    private func population(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let started = Set(events.started(in: period)).count
        let ceased = Set(events.ceased(in: period)).count
        let before = Days(period.first.months(-12), period.first + -1)
        switch figure.measure {
        case "children_looked_after": return cell(figure, on: period.last)
        case "children_looked_after_change":
            let first = cell(figure, on: period.first)
            return CountedValue(cell(figure, on: period.last).numerator - first.numerator)
        case "children_looked_after_percent":
            return CountedValue(
                100 * cell(figure, on: period.last).numerator,
                of: events.stock(on: period.last, []).count)
        case "children_looked_after_in_period":
            return CountedValue(events.inCare(in: period).count)
        case "children_started_looked_after": return CountedValue(started)
        case "children_ceased_looked_after": return CountedValue(ceased)
        case "children_started_looked_after_change_percent":
            let then = Set(events.started(in: before)).count
            return CountedValue(100 * (started - then), of: then)
        case "children_ceased_looked_after_change_percent":
            let then = Set(events.ceased(in: before)).count
            return CountedValue(100 * (ceased - then), of: then)
        default: return nil
        }
    }

    // MARK: Reviews

    private func reviews(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let codes = events.codes(ofChildrenFrom: 4, in: period)
        func share(_ counted: [String]) -> CountedValue {
            CountedValue(
                100 * codes.filter { counted.contains($0) }.count, of: max(1, codes.count))
        }
        switch figure.measure {
        case "cla_reviews_in_time_percent":
            let (held, late) = events.timeliness(in: period)
            return CountedValue(100 * (held - late), of: held)
        case "cla_children_reviews_in_time_percent":
            let (children, late) = events.childrenReviewed(in: period)
            return CountedValue(100 * (children - late), of: children)
        case "cla_review_participation_percent": return share(["PN1", "PN2", "PN3", "PN5", "PN6"])
        case "cla_review_attendance_percent": return share(["PN1", "PN2", "PN3"])
        case "cla_review_no_participation_percent": return share(["PN7"])
        case "viewpoint_usage_percent":
            let (children, used) = events.viewpoint(from: 4, in: period)
            return CountedValue(100 * used, of: children)
        default: return nil
        }
    }

    // MARK: Alerts

    private func alerts(_ figure: PublishedFigure, _ period: Days) -> CountedValue? {
        let alerts = events.alerts(in: period)
        switch figure.measure {
        case "alerts_issued": return CountedValue(alerts.count)
        case "children_subject_to_alerts":
            return CountedValue(Set(alerts.flatMap { $0.texts("child_ids") }).count)
        case "alert_concerns":
            return CountedValue(
                alerts.filter { alert in
                    figure.dimensions.allSatisfy { alert.texts("categories").contains($0.value) }
                }.count)
        case "alert_resolution_time":
            let days = events.workingDaysToResolve(alerts)
            guard !days.isEmpty else { return nil }
            let middle = days[days.count / 2] + days[(days.count - 1) / 2]
            let upper = days[(3 * days.count + 3) / 4 - 1]
            // "Usually within": the middle and the upper quarter are both the printed value.
            return 2 * upper == middle ? CountedValue(upper) : nil
        case "independent_legal_advice_sought":
            return CountedValue(
                events.of("legal_advice_sought").filter { period.contains($0.on) }.count)
        default: return nil
        }
    }

    // MARK: The service

    private func service(
        _ figure: PublishedFigure, _ day: Day, _ period: Days
    ) -> CountedValue? {
        let isBme = figure.dimensions.contains { $0.key == "ethnicity" && $0.value == "bme" }
        switch figure.measure {
        case "iro_headcount" where isBme:
            return CountedValue(
                events.inPost("iro", on: day).filter {
                    $0.joined.text("ethnicity").map { $0 != "WBRI" } ?? false
                }.count)
        case "iro_percent":
            return CountedValue(
                100 * events.inPost("iro", on: day, figure.dimensions).count,
                of: events.inPost("iro", on: day).count)
        case "iro_posts_added":
            return CountedValue(
                events.of("post_created").filter { post in
                    period.contains(post.on) && post.text("role") == "iro"
                        && figure.dimensions.allSatisfy { post.text($0.key) == $0.value }
                }.count)
        case "months_since_team_expansion":
            let last = events.of("post_created").map(\.on).filter { $0 <= day }.max()
            return last.map { last in
                CountedValue((0...600).last { last.months($0) <= day } ?? 0)
            }
        case "iro_min_post_qualification_years":
            return events.inPost("iro", on: day).compactMap { worker in
                worker.joined.day("qualified_on").map { Age.years(bornOn: $0, on: day) }
            }.min().map { CountedValue($0) }
        case "iro_training_days":
            let days = events.of("training_attended").filter { period.contains($0.on) }
                .compactMap { $0.number("days") }
            return CountedValue(days.reduce(0, +), of: 1000)
        default: return nil
        }
    }
}
