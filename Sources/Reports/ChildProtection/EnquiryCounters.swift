// Enquiries without a conference, and steps to and from being looked after, in a year's tables.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

extension EnquiryOutcome.Standing {
    /// In words.
    var words: String {
        switch self {
        case .held: "a conference that names it was held"
        case .cancelled: "cancelled"
        case .duplicated: "held after another enquiry of the child (duplicated enquiry)"
        case .notLinked: "held for the child, naming no enquiry"
        case .otherChild: "held on the record of another child of the family"
        case .pending: "pending: the time for it has not passed"
        case .neverRecorded: "never recorded"
        }
    }
}

/// What became of the enquiries of a period that call for a conference.
struct UnmetEnquiriesCounter: ToldCounter {
    private let period: YearPeriod
    private var families: EnquiryFamilies
    private var standings: [EnquiryOutcome.Standing: Int] = [:]

    init(_ period: YearPeriod) {
        self.period = period
        families = EnquiryFamilies(on: period.end)
    }

    var sight: Sight {
        Sight([.section47Concluded, .conferenceHeld], depth: .details)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        families.see(journey)
    }

    mutating func merge(_ other: Self) {
        families.merge(other.families)
        standings.merge(other.standings, uniquingKeysWith: +)
    }

    mutating func close(in context: borrowing ReplayContext) {
        for outcome in EnquiryOutcomes(period.span, families, in: context).outcomes(in: context) {
            standings[outcome.standing, default: 0] += 1
        }
        families = EnquiryFamilies(on: period.end)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.listed(&standings)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let all = standings.values.reduce(0, +)
        func number(_ standing: EnquiryOutcome.Standing) -> Int { standings[standing] ?? 0 }
        let unmet = all - number(.held)
        var rows = [
            (
                label: EnquiryOutcome.Standing.held.words,
                cells: YearSection.part(number(.held), of: all, period)
            ),
            (
                label: "no conference names it",
                cells: YearSection.part(unmet, of: all, period)
            ),
        ]
        for standing in EnquiryOutcome.Standing.allCases where standing != .held {
            rows.append(
                (
                    "of them, \(standing.words)",
                    YearSection.part(number(standing), of: unmet, period)
                ))
        }
        return Table(
            title: "Enquiries of \(period.name) that call for a conference, at \(period.endWords)",
            label: ("what", ""), numbers: YearSection.parts, rows: rows
        ).declaredParts { said in
            func cell(_ row: Int) -> Disclosure.Number { .cell(row: row, column: "count") }
            said.sum(.cell(row: 0, column: "of"), of: [cell(0), cell(1)])
            said.sum(cell(1), of: (2..<said.rows.upperBound).map(cell))
            said.name(
                QuantityName.over(.s47EnquiriesRequiringIcpc, period.span), row: 0, "of")
        }
    }
}

/// Steps from a plan to being looked after and back.
struct StepsCounter: ToldCounter {
    private let period: YearPeriod
    private var plansEnded = 0
    private var careStarted = 0
    private var careEnded = 0
    private var up = 0
    private var down = 0
    private var intoCare = 0
    private var notRecorded = 0

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.becameLookedAfter, .planStarted], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for care in journey.periods where !care.isShortBreak {
            careStarted += period.span.contains(care.from) ? 1 : 0
            careEnded += care.to.map(period.span.contains) ?? false ? 1 : 0
        }
        for plan in journey.plans where plan.isForProtection {
            guard let end = plan.to, period.span.contains(end) else { continue }
            plansEnded += 1
            intoCare += PlanOutcome(plan.outcome) == .becameLookedAfter ? 1 : 0
        }
        for step in journey.planSteps(in: context) where period.span.contains(step.day) {
            switch step.direction {
            case .up: up += 1
            case .down: down += 1
            }
        }
        notRecorded += journey.plansEndedIntoCareNotRecorded(in: context).count {
            $0.to.map(period.span.contains) ?? false
        }
    }

    mutating func merge(_ other: Self) {
        plansEnded += other.plansEnded
        careStarted += other.careStarted
        careEnded += other.careEnded
        up += other.up
        down += other.down
        intoCare += other.intoCare
        notRecorded += other.notRecorded
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&plansEnded)
        cells.number(&careStarted)
        cells.number(&careEnded)
        cells.number(&up)
        cells.number(&down)
        cells.number(&intoCare)
        cells.number(&notRecorded)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Steps between a plan and being looked after, \(period.name)",
            note: "Up: care began within the life of a plan or up to "
                + "\(ProtectionTimes.stepWithin) after it. Down: care ended while a plan was "
                + "open, or one began up to \(ProtectionTimes.stepWithin) after.",
            label: ("what", ""), numbers: YearSection.parts,
            rows: [
                (
                    "stepped up, of the starts of care",
                    YearSection.part(up, of: careStarted, period)
                ),
                (
                    "stepped down, of the ends of care",
                    YearSection.part(down, of: careEnded, period)
                ),
                (
                    "plans ended as the child became looked after, of the plans ended",
                    YearSection.part(intoCare, of: plansEnded, period)
                ),
                (
                    "of them, no start of care is recorded",
                    YearSection.part(notRecorded, of: intoCare, period)
                ),
            ]
        ).declaredParts { said in
            for (row, measure) in [
                (0, Measure.childrenStartedLookedAfter), (1, .childrenCeasedLookedAfter),
            ] {
                said.name(
                    QuantityName.over(measure, period.span, "count=spells"), row: row, "of")
            }
            said.name(PlanFlowCounter.ended(period), row: 2, "of")
        }
    }
}
