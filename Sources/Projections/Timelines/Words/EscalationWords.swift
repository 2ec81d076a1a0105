// The words for disputes: stages entered and answered, when an answer was due, how they ended.

import CareEvents
import Dates
import Journeys
import Policies

extension EventWords {
    func words(for event: EscalationEvent, of fact: Fact) -> String {
        switch event {
        case .escalationRaised(let raised): words(for: raised, of: fact)
        case .escalationStageEntered(let entered):
            phrase(
                "\(escalation(entered.escalationID)) moved to stage \(stage(entered.stage))",
                then: [answerDue(fact, entered.respondByOn)])
        case .escalationResponded(let answer): words(for: answer, of: fact)
        case .escalationMeetingHeld(let meeting):
            "meeting held about \(escalation(meeting.escalationID))"
        case .escalationResolved(let resolved): words(for: resolved, of: fact)
        case .escalationClosed(let closed):
            phrase(
                "\(escalation(closed.escalationID)) closed unresolved"
                    + age(closed.escalationID, fact),
                [plain(closed.closedBecause)])
        case .escalationReopened(let reopened):
            phrase(
                "\(escalation(reopened.escalationID)) reopened at stage \(stage(reopened.stage))",
                then: [answerDue(fact, nil)])
        case .legalAdviceSought(let advice):
            "legal advice sought"
                + (advice.escalationID == .none ? "" : " for " + escalation(advice.escalationID))
        case .practiceAcknowledged(let practice):
            phrase(
                "good practice acknowledged",
                [plain(practice.theme), said("team", text(practice.team))])
        }
    }

    private func words(for raised: EscalationRaised, of fact: Fact) -> String {
        let scheme = setting.escalationScheme.inForce(on: fact.day)
        let about = list(raised.categories) { symbol in
            let code = names.id(symbol)
            let called = scheme.categories.first { $0.code == code }?.called
            return called.map { "\(code) (\($0))" } ?? inWords(code: code)
        }
        return phrase(
            "\(escalation(raised.escalationID)) raised at stage \(stage(raised.stage))",
            [
                population(raised.population), said("about", about), direction(raised.direction),
                said("raised by the", plain(raised.raisedBy)), said("team", text(raised.team)),
                said("also for", others(fact)),
            ],
            then: [answerDue(fact, raised.respondByOn)])
    }

    private func words(for answer: EscalationResponded, of fact: Fact) -> String {
        let entry = history(answer.escalationID)?.entries.last {
            $0.stage == answer.stage && $0.enteredOn <= fact.day
        }
        return phrase(
            "\(escalation(answer.escalationID)) answered at stage \(stage(answer.stage))",
            then: [
                entry?.respondByOn.map { "due \($0), \(timeliness(of: fact.day, due: $0))" }
            ])
    }

    private func words(for resolved: EscalationResolved, of fact: Fact) -> String {
        phrase(
            "\(escalation(resolved.escalationID)) resolved at stage \(stage(resolved.stage))"
                + age(resolved.escalationID, fact),
            [
                plain(resolved.outcome),
                resolved.iroSatisfied.map {
                    $0 ? "the IRO is satisfied" : "the IRO is not satisfied"
                },
            ])
    }

    private func history(_ id: Symbol) -> EscalationHistory? {
        escalations.first { $0.id == id }
    }

    private func escalation(_ id: Symbol) -> String { "escalation " + names.id(id) }

    private func stage(_ code: Symbol) -> String { plain(code) ?? "" }

    /// The day an answer is due, by the event itself or by the scheme.
    private func answerDue(_ fact: Fact, _ said: CalendarDate?) -> String? {
        let id = known.record.symbol(fact, .escalationID)
        let entry = history(id)?.entries.first { $0.seq == fact.seq }
        return (said ?? entry?.respondByOn).map { "answer due \($0)" }
    }

    /// How long the escalation had stood by the day of a fact.
    private func age(_ id: Symbol, _ fact: Fact) -> String {
        guard let raisedOn = history(id)?.raisedOn, raisedOn <= fact.day else { return "" }
        return " after " + counted(fact.day - raisedOn, "day")
    }

    private func direction(_ code: Symbol) -> String? {
        switch EscalationDirection(code) {
        case .iroToService: "by the IRO to the service"
        case .serviceToIro: "by the service to the IRO"
        case nil: plain(code)
        }
    }

    func population(_ code: Symbol) -> String? {
        switch Population(code) {
        case .cla: "looked-after child"
        case .cpp: "child protection plan"
        case nil: plain(code)
        }
    }
}
