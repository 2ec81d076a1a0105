// The words for plans, permanence, orders, health and short breaks.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: PlanEvent, of fact: Fact) -> String {
        switch event {
        case .planStarted(let start): words(for: start)
        case .planUpdated(let update): words(for: update)
        case .planEnded(let end): words(for: end, of: fact)
        case .adoptionMatched(let match):
            phrase("matched with a family for adoption", [said("plan", text(match.planID))])
        case .orderMade(let made):
            phrase("\(order(made.order)) made", [said("proceedings", text(made.proceedingsID))])
        case .orderDischarged(let discharged):
            phrase(
                "\(order(discharged.order)) discharged",
                [said("proceedings", text(discharged.proceedingsID))])
        case .proceedingsIssued(let issued): words(for: issued, of: fact)
        case .proceedingsConcluded(let concluded): words(for: concluded, of: fact)
        case .section47Started(let enquiry):
            "section 47 enquiry \(names.id(enquiry.enquiryID)) started"
        case .section47Concluded(let enquiry): words(for: enquiry, of: fact)
        case .conferenceRequested(let request): words(for: request, of: fact)
        case .conferenceHeld(let conference): words(for: conference, of: fact)
        case .conferenceCancelled(let conference): words(for: conference, of: fact)
        case .disruptionMeetingHeld: "disruption meeting held"
        case .panelDecided(let panel):
            phrase("\(plain(panel.panel) ?? "") panel decided", [plain(panel.decision)])
        case .healthAssessmentCompleted: "health assessment completed"
        case .socialWorkerVisited(let visit):
            "visited by the social worker" + (seen(alone: visit.seenAlone).map { ", \($0)" } ?? "")
        case .shortBreaksStarted(let breaks):
            "short breaks started under \(section(breaks.legalBasis))"
        case .shortBreaksEnded: "short breaks ended"
        }
    }

    private func words(for start: PlanStarted) -> String {
        phrase(
            "\(plain(start.plan) ?? "") plan \(names.id(start.planID)) started",
            [
                category(start.category), said("goal", plain(start.goal)),
                said("family", text(start.familyID)),
            ])
    }

    private func words(for update: PlanUpdated) -> String {
        phrase(
            "\(kind(ofPlan: update.planID))plan \(names.id(update.planID)) updated",
            [
                category(update.category), said("goal", plain(update.goal)),
                said("quality", plain(update.quality)), said("about", list(update.topics, plain)),
            ])
    }

    private func words(for end: PlanEnded, of fact: Fact) -> String {
        let plan = journey.plans.first { $0.endSeq == fact.seq }
        let days = plan.flatMap { plan in plan.to.map { counted($0 - plan.from, "day") } }
        return phrase(
            "\(kind(ofPlan: end.planID))plan \(names.id(end.planID)) ended"
                + (days.map { " after \($0)" } ?? ""),
            [plain(end.outcome)])
    }

    private func kind(ofPlan id: Symbol) -> String {
        guard let plan = journey.plans.last(where: { $0.id == id }) else { return "" }
        return plain(plan.kind).map { $0 + " " } ?? ""
    }

    private func category(_ code: Symbol) -> String? {
        coded(code) { (category: AbuseCategory) in CodeWords.words(category) }
    }

    /// Special guardianship and child arrangements orders, a care order.
    private func order(_ code: Symbol) -> String { (plain(code) ?? "") + " order" }

    private func section(_ code: Symbol) -> String {
        switch ShortBreakBasis(code) {
        case .s176: "section 17(6)"
        case .s204: "section 20(4)"
        case nil: names.id(code)
        }
    }

    func seen(alone: Bool?) -> String? { alone.map { $0 ? "seen alone" : "not seen alone" } }
}
