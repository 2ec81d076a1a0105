// Annex A, lists 5 and 7: enquiries, conferences, and child protection plans.

import CareEvents
import Dates
import Journeys

extension AnnexASubject {
    /// A row for each enquiry that began in the last six months.
    var enquiryRows: [AnnexARow] {
        facts.filter { $0.type == .section47Started && $0.day > sixMonthsBefore }
            .map { AnnexARow(seq: $0.seq) }
    }

    /// A row for each protection plan that was open in the last six months.
    var protectionRows: [AnnexARow] {
        journey.plans.indices.filter { place in
            let plan = journey.plans[place]
            return PlanKind(plan.kind) == .childProtection && plan.from <= day
                && plan.to.map { $0 > sixMonthsBefore } ?? true
        }.map { AnnexARow(place: $0) }
    }

    fileprivate func enquiry(_ row: AnnexARow) -> Symbol {
        known.fact(of: row.seq).map { known.record.symbol($0, .enquiryID) } ?? .none
    }

    fileprivate func started(_ row: AnnexARow) -> CalendarDate? { known.fact(of: row.seq)?.day }

    /// Whether a conference is needed, where the enquiry has ended.
    fileprivate func conferenceRequired(_ row: AnnexARow) -> Bool? {
        let own = enquiry(row)
        return facts.last {
            $0.type == .section47Concluded && known.record.symbol($0, .enquiryID) == own
        }.flatMap { known.record.flag($0, .conferenceRequired) }
    }

    /// The initial conference that followed an enquiry.
    fileprivate func initialConference(_ row: AnnexARow) -> Fact? {
        let own = enquiry(row)
        return facts.first { fact in
            fact.type == .conferenceHeld && own != .none
                && known.record.symbol(fact, .enquiryID) == own
                && ConferenceKind(known.record.symbol(fact, .conference)) == .initial
        }
    }

    /// Whether a protection plan began on the day of the conference.
    fileprivate func ledToPlan(_ row: AnnexARow) -> Bool? {
        initialConference(row).map { conference in
            journey.plans.contains {
                PlanKind($0.kind) == .childProtection && $0.from == conference.day
            }
        }
    }

    fileprivate func plan(_ row: AnnexARow) -> Journey.Plan { journey.plans[row.place] }

    fileprivate func abuse(_ category: Symbol) -> String {
        switch AbuseCategory(category) {
        case .NEG: "a) Neglect"
        case .PHY: "b) Physical Abuse"
        case .SAB: "c) Sexual Abuse"
        case .EMO: "d) Emotional Abuse"
        case .MUL: "e) Multiple"
        case nil: ""
        }
    }

    /// Whether the child was protected by an emergency order or police powers in six months.
    fileprivate var isEmergency: Bool {
        let order = facts.contains { fact in
            fact.type == .orderMade && fact.day > sixMonthsBefore
                && known.text(known.record.symbol(fact, .order)) == "emergency_protection"
        }
        return order
            || journey.statuses.contains {
                $0.from > sixMonthsBefore && $0.from <= day
                    && ["L1", "L2"].contains(known.text($0.status))
            }
    }

    fileprivate func plansBefore(_ row: AnnexARow) -> Int {
        journey.plans[..<row.place].count { PlanKind($0.kind) == .childProtection }
    }
}

extension AnnexAList {
    static let ofEnquiries = [
        Column("Strategy discussion initiating Section 47 Enquiry Start Date") { child, row in
            child.shown(child.started(row))
        },
        Column("Was an Initial Child Protection Conference deemed unnecessary?") { child, row in
            child.yes(child.conferenceRequired(row).map { !$0 })
        },
        Column("Date of Initial Child Protection Conference") { child, row in
            child.shown(child.initialConference(row)?.day)
        },
        Column("Did the Initial Child Protection Conference Result in a Child Protection Plan") {
            child, row in child.yes(child.ledToPlan(row))
        },
        Column("Number of Section 47 Enquiries in the last 12 months") { child, _ in
            let own = child.facts.filter {
                $0.type == .section47Started && $0.day > child.yearBefore
            }
            return "\(own.count)"
        },
        Column("Number of ICPCs in the last 12 months") { child, _ in
            child.count(.conferenceHeld, .conference, "initial")
        },
    ]

    static let ofProtection = [
        Column("Child Protection Plan Start Date") { child, row in
            child.shown(child.plan(row).from)
        },
        Column("Initial Category of Abuse") { child, row in child.abuse(child.plan(row).category) },
        Column("Latest Category of Abuse") { child, row in
            child.abuse(child.plan(row).category(on: child.day))
        },
        Column("Date of the Last Statutory Visit") { child, row in
            child.shown(child.last(.socialWorkerVisited, from: child.plan(row).from)?.day)
        },
        Column("Was the Child Seen Alone?") { child, row in
            let visit = child.last(.socialWorkerVisited, from: child.plan(row).from)
            guard let visit else { return "" }
            return child.known.record.flag(visit, .seenAlone).map { child.yes($0) } ?? "Unknown"
        },
        Column("Date of latest review conference") { child, row in
            let review = child.last(.conferenceHeld, .conference, "review")
            return child.shown(review.flatMap { $0.day >= child.plan(row).from ? $0.day : nil })
        },
        Column("Child Protection Plan End Date") { child, row in child.shown(child.plan(row).to) },
        Column(
            "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six "
                + "Months (Y/N)"
        ) { child, _ in child.yes(child.isEmergency) },
        Column("Number of Previous Child Protection Plans") { child, row in
            "\(child.plansBefore(row))"
        },
    ]
}
