// What the section on plans counts: plans current, risks named, advocacy and challenges.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

/// The children who should have each plan at the end of a period, and have it current.
struct RequiredPlansCounter: ToldCounter {
    let period: YearPeriod
    private var should: [RequiredPlan: Int] = [:]
    private var current: [RequiredPlan: Int] = [:]
    private var old: [RequiredPlan: Int] = [:]

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.becameLookedAfter], on: period.lastDay, while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for plan in RequiredPlan.allCases {
            guard let standing = journey.standing(of: plan, on: period.end, in: context) else {
                continue
            }
            should[plan, default: 0] += 1
            if standing.isCurrent {
                current[plan, default: 0] += 1
            } else if standing.lastOn != nil {
                old[plan, default: 0] += 1
            }
        }
    }

    mutating func merge(_ other: Self) {
        should.merge(other.should, uniquingKeysWith: +)
        current.merge(other.current, uniquingKeysWith: +)
        old.merge(other.old, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.listed(&should)
        cells.listed(&current)
        cells.listed(&old)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Plans current at \(period.endWords)",
            note: "Of the children looked after who should have each by then, short breaks left "
                + "out.",
            label: ("plan", "Plan"),
            numbers: Column.part("current", "Have it current", of: "Should have it") + [
                .count("out_of_date", "Out of date"), .count("none", "None recorded"),
            ],
            rows: RequiredPlan.allCases.map { plan in
                let whole = should[plan] ?? 0
                let (now, past) = (current[plan] ?? 0, old[plan] ?? 0)
                return (
                    plan.words,
                    period.part(now, of: whole) + [.count(past), .count(whole - now - past)]
                )
            }
        ).declared { said in
            said.share("percent", of: "current", in: "of")
            said.people("out_of_date", "none")
            said.sum("of", of: ["current", "out_of_date", "none"])
        }
    }
}

/// The risks open at the end of a period, and those that a plan has named since.
struct RisksCounter: ToldCounter {
    let period: YearPeriod
    private var open: [String: Int] = [:]
    private var named: [String: Int] = [:]

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.riskIdentified], depth: .asides)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for risk in journey.openRisks(on: period.end, in: context.known) {
            let name = context.known.text(risk.risk)
            open[name, default: 0] += 1
            if risk.namedOn != nil { named[name, default: 0] += 1 }
        }
    }

    mutating func merge(_ other: Self) {
        open.merge(other.open, uniquingKeysWith: +)
        named.merge(other.named, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.named(&open)
        cells.named(&named)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Risks open at \(period.endWords), and plans that name them",
            label: ("risk", "Risk"),
            numbers: Column.part("named", "Named in a plan since", of: "Children"),
            rows: inOrder(open.keys).map { name in
                (name, period.part(named[name] ?? 0, of: open[name] ?? 0))
            }
        ).declared { $0.share("percent", of: "named", in: "of") }
    }
}

/// The children who had an advocate in a period, and the decisions raised while they had.
struct AdvocacyCounter: ToldCounter {
    let period: YearPeriod
    private var children = 0
    private var raised = 0
    private var completed = 0

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.advocateEngaged], depth: .asides)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let times = journey.advocacies(in: context.known).filter { $0.touches(period.span) }
        guard !times.isEmpty else { return }
        children += 1
        let decisions = times.flatMap(\.decisions).filter { period.span.contains($0.madeOn) }
        raised += decisions.count
        completed += decisions.count { !$0.isOpen(on: period.end) }
    }

    mutating func merge(_ other: Self) {
        children += other.children
        raised += other.raised
        completed += other.completed
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&children)
        cells.number(&raised)
        cells.number(&completed)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Advocacy in \(period.name)",
            note: "Decisions that child or advocate raised while an advocate was engaged.",
            label: ("what", ""),
            numbers: [.count("children", "Children with an advocate")]
                + Column.part("completed", "Completed", of: "Decisions raised"),
            rows: children == 0
                ? [] : [("all", [.count(children)] + period.part(completed, of: raised))]
        ).declared { said in
            said.people("children")
            said.share("percent", of: "completed", in: "of")
        }
    }
}

/// The escalations resolved in a period, by what came of them.
struct ChallengeCounter: ToldCounter {
    let period: YearPeriod
    /// By the escalation, the decisions linked to it that were made by the end of the period.
    private var linked: [Symbol: Linked] = [:]

    private struct Linked {
        var made = 0
        var completed = 0
    }

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.decisionMade], depth: .details)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for decision in journey.decisions
        where decision.escalation != .none && decision.madeOn <= period.end {
            linked[decision.escalation, default: Linked()].made += 1
            if decision.isOpen(on: period.end) { continue }
            linked[decision.escalation, default: Linked()].completed += 1
        }
    }

    mutating func merge(_ other: Self) {
        for (escalation, own) in other.linked {
            linked[escalation, default: Linked()].made += own.made
            linked[escalation, default: Linked()].completed += own.completed
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&linked, by: .symbol, Linked()) { own, cells in
            cells.number(&own.made)
            cells.number(&own.completed)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let resolved = ChallengeOutcomes.resolved(in: period.span, context)
        var groups: [String: [ChallengeOutcome]] = [:]
        for outcome in resolved {
            groups[context.known.text(outcome.outcome), default: []].append(outcome)
        }
        var rows = inOrder(groups.keys).map { name in
            (name.isEmpty ? "not recorded" : name, cells(groups[name] ?? []))
        }
        if !resolved.isEmpty { rows.append(("all", cells(resolved))) }
        return Table(
            title: "Challenges resolved in \(period.name), by what came of them",
            label: ("outcome", "Outcome"),
            numbers: [
                .count("resolved", "Resolved"), .count("median_days", "Median days"),
            ] + Column.part("completed", "Completed", of: "Decisions linked"),
            rows: rows
        ).declared { said in
            said.people("resolved")
            said.made("median_days", of: ["resolved"])
            said.share("percent", of: "completed", in: "of")
            said.lastRowIsTotal(of: "resolved", "of", "completed")
        }
    }

    private func cells(_ resolved: [ChallengeOutcome]) -> [Cell] {
        var times = TimeInCare()
        for outcome in resolved { times.add(outcome.days) }
        let decisions = resolved.map { linked[$0.id] ?? Linked() }
        let made = decisions.reduce(0) { $0 + $1.made }
        let done = decisions.reduce(0) { $0 + $1.completed }
        return [.count(resolved.count), Cell(times.quartile(2))]
            + period.part(done, of: made)
    }
}

/// The homeless young people assessed in a period, by what followed.
struct HousingCounter: ToldCounter {
    let period: YearPeriod
    private var assessed: [String: Int] = [:]
    private var joint: [String: Int] = [:]
    private var cameIntoCare: [String: Int] = [:]

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.housingAssessmentCompleted], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for assessment in journey.housingAssessments(in: period.span, context.known) {
            for name in [context.known.text(assessment.outcome), "all"] {
                assessed[name, default: 0] += 1
                if assessment.isJoint == true { joint[name, default: 0] += 1 }
                if assessment.lookedAfterFrom != nil { cameIntoCare[name, default: 0] += 1 }
            }
        }
    }

    mutating func merge(_ other: Self) {
        assessed.merge(other.assessed, uniquingKeysWith: +)
        joint.merge(other.joint, uniquingKeysWith: +)
        cameIntoCare.merge(other.cameIntoCare, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.named(&assessed)
        cells.named(&joint)
        cells.named(&cameIntoCare)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let names = inOrder(assessed.keys.filter { $0 != "all" })
        return Table(
            title: "Homeless young people assessed in \(period.name), by what followed",
            label: ("outcome", "Outcome"),
            numbers: Column.part("joint", "Jointly", of: "Assessed") + [
                .count("looked_after", "Came into care since")
            ],
            rows: (names + (names.isEmpty ? [] : ["all"])).map { name in
                (
                    name,
                    period.part(joint[name] ?? 0, of: assessed[name] ?? 0)
                        + [.count(cameIntoCare[name] ?? 0)]
                )
            }
        ).declared { said in
            said.share("percent", of: "joint", in: "of")
            said.share(of: "looked_after", in: "of")
            said.lastRowIsTotal(of: "of", "joint", "looked_after")
        }
    }
}

/// The children on short breaks at the end of a period, by legal basis, and whether in time.
struct ShortBreaksCounter: ToldCounter {
    let period: YearPeriod
    private var children: [ShortBreakBasis: Int] = [:]
    private var inTime: [ShortBreakBasis: Int] = [:]

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight(
            [.becameLookedAfter], on: period.lastDay, while: .care, orAny: [.shortBreaksStarted])
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for breaks in journey.shortBreaks(on: period.end, in: context) {
            children[breaks.basis, default: 0] += 1
            if !breaks.isOverdue(on: period.end) { inTime[breaks.basis, default: 0] += 1 }
        }
    }

    mutating func merge(_ other: Self) {
        children.merge(other.children, uniquingKeysWith: +)
        inTime.merge(other.inTime, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.listed(&children)
        cells.listed(&inTime)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Short breaks at \(period.endWords), by legal basis",
            label: ("legal_basis", "Legal basis"),
            numbers: Column.part("in_time", "No review overdue", of: "Children"),
            rows: ShortBreakBasis.allCases.filter { children[$0] != nil }.map { basis in
                (basis.rawValue, period.part(inTime[basis] ?? 0, of: children[basis] ?? 0))
            }
        ).declared { $0.share("percent", of: "in_time", in: "of") }
    }
}
