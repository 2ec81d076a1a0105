// The rows behind the tables of child protection, about plans: open, second, long, households.

import CareEvents
public import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// The plans open at the end of a day.
public enum ProtectionPlanList {
    /// A row for each child on a plan at the end of a period, with its reviews (CP-9).
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let day = span.to
        var table = Table(
            title: "Protection plans open at \(DateSpelling.words(day))",
            columns: [
                Column("child_id", .text), Column("plan_id", .text), Column("started_on", .date),
                Column("months", .count), Column("category", .text), Column("age", .count),
                Column("sex", .text), Column("ethnicity", .text), Column("area", .text),
                Column("team", .text), Column("iro_id", .text), Column("number", .count),
                Column("looked_after", .flag), Column("reviews_held", .count),
                Column("reviews_in_time", .count), Column("next_review_due_on", .date),
                Column("reviewed_in_time", .flag),
            ])
        let known = context.known
        let conferences = context.conferences
        context.list(in: &table) { journey, table in
            guard let plan = journey.protectionPlan(on: day),
                let reviews = journey.reviews(of: plan, on: day, conferences, in: context)
            else { return }
            let number = journey.plans.count {
                $0.isForProtection && ($0.from, $0.seq) <= (plan.from, plan.seq)
            }
            table.append([
                .text(known.id(of: journey.child)), .text(known.text(plan.id)), .date(plan.from),
                .count(wholeMonths(from: plan.from, to: day)),
                .text(ProtectionCategory(of: plan, on: day)?.rawValue ?? ""),
                Cell(journey.age(on: day)),
                .text(journey.isUnborn(on: day) ? "unborn" : known.text(journey.sex(on: day))),
                .text(known.text(journey.ethnicity(on: day))),
                .text(known.text(journey.area(on: day))), .text(known.text(journey.team(on: day))),
                .text(known.text(journey.officer(for: .cpp, on: day))), .count(number),
                .flag(journey.period(on: day) != nil), .count(reviews.held),
                .count(reviews.heldInTime), .date(reviews.nextDueOn), Cell(reviews.isInTime),
            ])
        }
        return table
    }
}

/// The plans of children who had one before.
public enum SecondPlanList {
    /// A row for each second or later plan that started in a period (CP-8).
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Second or later protection plans started",
            columns: [
                Column("child_id", .text), Column("plan_id", .text), Column("started_on", .date),
                Column("category", .text), Column("number", .count),
                Column("previous_plan_id", .text), Column("previous_started_on", .date),
                Column("previous_ended_on", .date), Column("previous_outcome", .text),
                Column("months_between", .count),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            guard journey.plans.count > 1 else { return }
            for later in journey.laterPlans where span.contains(later.plan.from) {
                let category = ProtectionCategory(of: later.plan, on: later.plan.from)
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(later.plan.id)),
                    .date(later.plan.from), .text(category?.rawValue ?? ""), .count(later.number),
                    .text(known.text(later.previous.id)), .date(later.previous.from),
                    Cell(later.previous.to), .text(known.text(later.previous.outcome)),
                    Cell(later.monthsBetween),
                ])
            }
        }
        return table
    }
}

/// The plans open for long.
public enum LongPlanList {
    /// A row for each plan open at the end of a period for longer than the shortest length that is
    /// challenged, with the escalation that challenges it.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let day = span.to
        var table = Table(
            title: "Protection plans open for long at \(DateSpelling.words(day))",
            columns: [
                Column("child_id", .text), Column("plan_id", .text), Column("started_on", .date),
                Column("months", .count), Column("category", .text), Column("longer_than", .text),
                Column("since", .date), Column("challenged", .flag),
                Column("escalation_id", .text), Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        let challenges = PlanChallenges(context)
        context.list(in: &table) { journey, table in
            guard let plan = journey.protectionPlan(on: day),
                let long = plan.longestLength(on: day, in: context)
            else { return }
            let challenge = challenges.challenge(of: journey.child, since: long.since, on: day)
            table.append([
                .text(known.id(of: journey.child)), .text(known.text(plan.id)), .date(plan.from),
                .count(wholeMonths(from: plan.from, to: day)),
                .text(ProtectionCategory(of: plan, on: day)?.rawValue ?? ""),
                .text(long.length.description), .date(long.since), .flag(challenge != nil),
                .text(challenge.map { known.text($0.id) } ?? ""),
                .text(known.text(journey.officer(for: .cpp, on: day))),
                .text(known.text(journey.team(on: day))),
            ])
        }
        return table
    }
}

/// How the families of children on plans live.
public enum ProtectionHouseholdList {
    /// A row for each child on a plan at the end of a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let day = span.to
        var table = Table(
            title: "Households of children on plans at \(DateSpelling.words(day))",
            columns: [
                Column("child_id", .text), Column("family_id", .text), Column("area", .text),
                Column("recorded", .flag), Column("household", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            guard journey.protectionPlan(on: day) != nil else { return }
            let household = journey.household(on: day, in: context)
            table.append([
                .text(known.id(of: journey.child)), .text(known.text(journey.family(on: day))),
                .text(known.text(journey.area(on: day))), .flag(household != nil),
                .text((household ?? []).joined(separator: ";")),
            ])
        }
        return table
    }
}
