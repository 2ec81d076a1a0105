// Annex A, lists 9 and 10: care leavers, and children for whom adoption was decided.

import CareEvents
import Dates
import Journeys

extension AnnexASubject {
    /// A row for whoever is 16 to 24 and was looked after for 13 weeks from the age of 14 on, on
    /// some day of them at 16 or 17 (Children Act 1989, schedule 2 paragraph 19B and section 23A).
    var leaverRows: [AnnexARow] { eligibility.isEmpty ? [] : [AnnexARow()] }

    fileprivate var eligibility: String {
        guard let born = journey.bornOn, let age = journey.age(on: day), 16...24 ~= age else {
            return ""
        }
        let (fourteen, sixteen) = (born.adding(months: 14 * 12), born.adding(months: 16 * 12))
        var days = 0
        var wasIn = false
        for period in journey.periods where !period.isShortBreak && period.from <= day {
            let end = min(period.to ?? day, day)
            let from = max(period.from, fourteen)
            if end > from { days += end - from }
            wasIn = wasIn || end > sixteen
        }
        guard days >= 13 * 7, wasIn else { return "" }
        if age >= 18 { return "b) Former relevant" }
        return journey.period(on: day) == nil ? "a) Relevant" : "d) Eligible"
    }

    /// What was last reported of a care leaver.
    fileprivate func reported(_ key: FieldKey) -> String { code(last(.careLeaverReported), key) }

    fileprivate var inTouch: String {
        switch reported(.inTouch) {
        case "YES": "a) In touch"
        case "NO", "REFU", "NREQ": "b) Not in touch"
        case "DIED", "RHOM": "d) Exclude"
        default: "c) Not recorded"
        }
    }

    fileprivate var suitability: String {
        switch reported(.accommodation).last {
        case "1": "a) Suitable"
        case "2": "b) Not suitable"
        case "0": "c) Not in touch or not recorded"
        default: ""
        }
    }

    // MARK: Adoption

    /// A row for each adoption plan that was open in the last twelve months.
    var adoptionRows: [AnnexARow] {
        journey.plans.indices.filter { place in
            let plan = journey.plans[place]
            return PlanKind(plan.kind) == .adoption && plan.from <= day
                && plan.to.map { $0 > yearBefore } ?? true
        }.map { AnnexARow(place: $0) }
    }

    fileprivate func plan(_ row: AnnexARow) -> Journey.Plan { journey.plans[row.place] }

    /// The first order of a kind from the decision on, a placement order by the legal status too.
    fileprivate func order(_ kind: String, _ row: AnnexARow) -> CalendarDate? {
        let made = facts.first {
            $0.type == .orderMade && $0.day >= plan(row).from && code($0, .order) == kind
        }?.day
        guard kind == "placement" else { return made }
        let status = journey.statuses.first {
            $0.from >= plan(row).from && known.text($0.status) == "E1"
        }?.from
        return [made, status].compactMap(\.self).min()
    }

    fileprivate func matched(_ row: AnnexARow) -> CalendarDate? {
        let match = facts.first { $0.type == .adoptionMatched && $0.day >= plan(row).from }?.day
        return match
            ?? last(.adoptionReported).flatMap { known.record.date($0, .matchedOn) }
    }

    fileprivate func placed(_ row: AnnexARow) -> CalendarDate? {
        journey.placements.first { $0.isForAdoption && $0.from >= plan(row).from }?.from
    }

    fileprivate var fosteredForAdoption: CalendarDate? {
        journey.placements.last {
            $0.from <= day && ["U2", "U5"].contains(known.text($0.type))
        }?.from
    }

    fileprivate func rescinded(_ row: AnnexARow) -> Fact? {
        guard let end = plan(row).to, end <= day, known.text(plan(row).outcome) == "rescinded"
        else { return nil }
        return known.fact(of: plan(row).endSeq)
    }
}

extension AnnexAList {
    static let ofLeavers =
        [
            Column(
                "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"
            ) { child, _ in
                child.yes(
                    child.journey.isUnaccompanied(on: child.day)
                        || child.last(.unaccompaniedReported) != nil)
            },
            disability,
        ] + allocated + [
            .unknown("Allocated Personal Advisor"),
            Column("Eligibility Category") { child, _ in child.eligibility },
            Column("Latest Pathway Plan Review Date") { child, _ in
                let plan = child.journey.plans.last {
                    PlanKind($0.kind) == .pathway && $0.from <= child.day
                }
                guard let plan else { return "" }
                let update = child.facts.last {
                    $0.type == .planUpdated
                        && child.known.record.symbol($0, .planID) == plan.id
                }
                return child.shown(update?.day ?? plan.from)
            },
            Column("LA in Touch") { child, _ in child.inTouch },
            .unknown("Latest Date of Contact"),
            Column("Type of Accommodation") { child, _ in
                AnnexACodes.accommodation[String(child.reported(.accommodation).prefix(1))] ?? ""
            },
            Column("Suitability of Accommodation") { child, _ in child.suitability },
            Column("Activity Status") { child, _ in
                AnnexACodes.activity[child.reported(.activity)] ?? ""
            },
        ]

    static let ofAdoption = [
        Column("Date the Child Entered Care") { child, row in
            let period = child.journey.periods.last { $0.from <= child.plan(row).from }
            return child.shown((period ?? child.journey.periods.first)?.from)
        },
        Column("Date of Decision that Child Should be Placed for Adoption") { child, row in
            child.shown(child.plan(row).from)
        },
        Column("Date of Placement Order") { child, row in
            child.shown(child.order("placement", row))
        },
        Column("Date of Matching Child and Prospective Adopters") { child, row in
            child.shown(child.matched(row))
        },
        Column("Date Placed for Adoption") { child, row in child.shown(child.placed(row)) },
        Column("Date of Adoption Order") { child, row in
            child.shown(child.order("adoption", row))
        },
        Column("Date of Decision that Child Should No Longer be Placed for Adoption") {
            child, row in child.shown(child.rescinded(row)?.day)
        },
        Column("Reason Why Child No Longer Placed for Adoption") { child, row in
            guard let end = child.rescinded(row) else { return "" }
            return AnnexACodes.adoptionReversed[child.code(end, .reversedBecause)] ?? ""
        },
        Column(
            "Date the child was placed for fostering in FFA or concurrent planning placement"
        ) { child, _ in child.shown(child.fosteredForAdoption) },
    ]
}
