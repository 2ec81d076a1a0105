// Annex A, list 8: children in care.

import CareEvents
import Dates
import Journeys

extension AnnexASubject {
    /// A row for the child's last period of care that was open in the last six months; short breaks
    /// are no care here (CNT-9).
    var careRows: [AnnexARow] {
        journey.periods.indices.last { place in
            let period = journey.periods[place]
            return !period.isShortBreak && period.from <= day
                && period.to.map { $0 > sixMonthsBefore } ?? true
        }.map { [AnnexARow(place: $0)] } ?? []
    }

    fileprivate func period(_ row: AnnexARow) -> Journey.CarePeriod { journey.periods[row.place] }

    /// The last placement of the period by the day.
    fileprivate func placement(_ row: AnnexARow) -> Journey.Placement? {
        journey.placements.last { Int($0.period) == row.place && $0.from <= day }
    }

    /// A field of that placement that no journey keeps.
    fileprivate func said(_ key: FieldKey, _ row: AnnexARow) -> String {
        placement(row).flatMap { known.fact(of: $0.seq) }.map { code($0, key) } ?? ""
    }

    /// The legal status of the period, from the day on which it last became another.
    fileprivate func status(_ row: AnnexARow) -> (from: CalendarDate, code: String)? {
        let end = period(row).to ?? day
        let own = journey.statuses.filter {
            $0.from >= period(row).from && $0.from <= min(day, end)
        }
        guard let last = own.last else { return nil }
        let first = own.reversed().prefix { $0.status == last.status }.last ?? last
        return (first.from, known.text(last.status))
    }

    fileprivate var goal: String {
        let fact = facts.last {
            ($0.type == .planStarted || $0.type == .planUpdated) && !code($0, .goal).isEmpty
        }
        switch code(fact, .goal) {
        case "": return ""
        case "REMAINSUP", "RETURN1M", "RETURN6M", "RETURNEV": return "a) Return to family"
        case "ADOPTION": return "b) Adoption"
        case "SUPPLIV": return "d) Supported living in the community"
        case "RESPLMT": return "e) Long-term residential placement"
        case "LTRELFR", "LTFOST18": return "f) Long-term fostering"
        default: return "g) Other"
        }
    }

    fileprivate func hasEarlierPeriod(_ row: AnnexARow) -> Bool {
        journey.periods[..<row.place].contains { period in
            !period.isShortBreak && period.to.map { $0 > yearBefore } ?? false
        }
    }

    fileprivate func isMissing(_ kind: String) -> String { count(.wentMissing, .kind, kind) }
}

extension AnnexAList {
    static let ofCare =
        [
            Column(
                "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"
            ) { child, _ in
                child.yes(
                    child.journey.isUnaccompanied(on: child.day)
                        || child.last(.unaccompaniedReported, from: child.yearBefore) != nil)
            },
            disability,
            Column("Date Started to be Looked After") { child, row in
                child.shown(child.period(row).from)
            },
            Column("Child's Category of Need") { child, row in
                AnnexACodes.need[child.known.text(child.period(row).need)] ?? ""
            },
            Column(
                "Is this a second or subsequent period of being a Looked After Child within the "
                    + "last 12 months (Y/N)"
            ) { child, row in child.yes(child.hasEarlierPeriod(row)) },
            Column("Start date of current legal status") { child, row in
                child.shown(child.status(row)?.from)
            },
            Column("Child's Legal Status") { child, row in
                child.status(row).flatMap { AnnexACodes.status[$0.code] } ?? ""
            },
            Column("Date of Latest Statutory Review") { child, row in
                child.shown(
                    child.journey.reviews.last { $0.heldOn <= child.day }?.heldOn)
            },
            Column("Date of Last Social Work Visit") { child, _ in
                child.shown(child.last(.socialWorkerVisited)?.day)
            },
            Column("What is the permanence plan for this child?") { child, _ in child.goal },
            Column("Date of Last IRO Visit / Contact to the Child") { child, _ in
                child.shown(child.last(.childContacted)?.day)
            },
            Column("Date of Last Health Assessment") { child, _ in
                child.shown(child.last(.healthAssessmentCompleted)?.day)
            },
            .unknown("Date of Last Dental Check"),
            Column("Number of Placements in the Last 12 months") { child, _ in
                let span = DateSpan(child.yearBefore.adding(days: 1), through: child.day)
                return "\(child.journey.settledPlacements(during: span))"
            },
            Column("Date Ceased to be Looked After") { child, row in
                child.shown(child.period(row).to)
            },
            Column("Reason Ceased to be Looked After") { child, row in
                guard let end = child.period(row).to, end <= child.day else { return "" }
                return AnnexACodes.end[child.known.text(child.period(row).reasonCeased)] ?? ""
            },
        ] + ofPlacements

    private static let ofPlacements = [
        Column("Start Date of Most Recent Placement") { child, row in
            child.shown(child.placement(row)?.from)
        },
        Column("Placement Type") { child, row in
            child.placement(row).flatMap { AnnexACodes.placement[child.text($0.type)] } ?? ""
        },
        Column("Placement Provider") { child, row in
            child.placement(row).flatMap { AnnexACodes.provider[child.text($0.provider)] } ?? ""
        },
        Column("Placement postcode") { child, row in child.said(.placementPostcode, row) },
        Column("URN of Placement") { child, row in child.said(.urn, row) },
        Column("Placement Location") { child, row in
            child.placement(row)?.isOutsideAuthority.map { $0 ? "b) Out" : "a) In" } ?? ""
        },
        .unknown("LA of Placement"),
        Column(
            "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 "
                + "months"
        ) { child, _ in child.isMissing("M") },
        Column(
            "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 "
                + "months"
        ) { child, _ in child.isMissing("A") },
        .unknown(
            "Was the child offered a Return Interview after their last missing episode (Y/N)?"),
        .unknown(
            "Did the child accept a Return Interview after their last missing episode (Y/N)?"),
    ]
}
