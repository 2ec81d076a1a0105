// J5: an escalation goes through the stages of the scheme, in their order, to its end.

import CareEvents
import Dates
import Policies

/// Holds each escalation against the scheme in force on the days it moves.
struct EscalationRule {
    /// The places of the events of each escalation, in the order of lines.
    private var groups: [[Int32]] = []
    /// The group of each id.
    private var groupOf: [Symbol: Int] = [:]

    /// The events of escalations.
    static let types = EventTypes { $0.isEscalation }

    /// Takes an event of an escalation, in the order of lines.
    mutating func take(_ fact: Fact, at place: Int, _ known: borrowing KnownFacts) {
        let id = known.record.symbol(fact, .escalationID)
        let group = groupOf[id] ?? groups.count
        if group == groups.count {
            groups.append([])
            groupOf[id] = group
        }
        groups[group].append(Int32(place))
    }

    /// Judges every escalation, by day and of one day by `seq`.
    func judge(_ notes: inout FindingNotes) {
        let facts = notes.known.facts
        for group in groups {
            let ordered = group.sorted { a, b in
                (facts[Int(a)].day, a) < (facts[Int(b)].day, b)
            }
            var course = EscalationCourse()
            for place in ordered { course.take(facts[Int(place)], &notes) }
        }
    }
}

/// The course of one escalation so far, as far as the rule asks.
private struct EscalationCourse {
    private var entered: [Symbol] = []
    private var lastLocal: (stage: Symbol, seq: Int32)?
    private var end: Fact?

    mutating func take(_ fact: Fact, _ notes: inout FindingNotes) {
        let record = notes.known.record
        let stage = record.symbol(fact, .stage)
        if let end, fact.type != .escalationReopened {
            refuseAfter(end, fact, &notes)
        }
        switch fact.type {
        case .escalationRaised, .escalationStageEntered:
            enter(stage, fact, isReopening: false, &notes)
        case .escalationReopened:
            if end == nil { refuseReopening(fact, &notes) }
            end = nil
            enter(stage, fact, isReopening: true, &notes)
        case .escalationResponded: answer(stage, fact, &notes)
        case .escalationResolved:
            answer(stage, fact, &notes)
            judgeSatisfaction(fact, &notes)
            end = fact
        case .escalationClosed: end = fact
        case .escalationMeetingHeld: return
        default: return
        }
    }

    private mutating func enter(
        _ stage: Symbol, _ fact: Fact, isReopening: Bool, _ notes: inout FindingNotes
    ) {
        entered.append(stage)
        let scheme = notes.setting.escalationScheme.inForce(on: fact.day)
        // Before the first scheme any stage is taken, in any order.
        guard !scheme.stages.isEmpty else {
            lastLocal = (stage, fact.seq)
            return
        }
        guard let place = scheme.place(of: notes.text(stage)) else {
            notes.note(
                .stageNotInScheme, fact, of: .none,
                "the scheme in force on \(fact.day) has no stage \"\(notes.text(stage))\"")
            return
        }
        // An external stage stands outside the order.
        guard !scheme.stages[place].isExternal else { return }
        if !isReopening, let last = lastLocal,
            let before = scheme.place(of: notes.text(last.stage)), place < before,
            !mayBeErased(before: fact, notes)
        {
            notes.note(
                .stageLower, fact, of: .none,
                "\(id(fact, notes)) is at stage \"\(notes.text(last.stage))\" "
                    + "(seq \(notes.number(last.seq))), and \"\(notes.text(stage))\" is lower")
        }
        lastLocal = (stage, fact.seq)
    }

    private func answer(_ stage: Symbol, _ fact: Fact, _ notes: inout FindingNotes) {
        guard !entered.contains(stage), !mayBeErased(before: fact, notes) else { return }
        notes.note(
            .answeredWhereNotEntered, fact, of: .none,
            "\(id(fact, notes)) had not entered stage \"\(notes.text(stage))\" by \(fact.day)")
    }

    private func judgeSatisfaction(_ fact: Fact, _ notes: inout FindingNotes) {
        guard notes.setting.escalationScheme.inForce(on: fact.day).requiresSatisfaction,
            notes.known.record.flag(fact, .iroSatisfied) != true
        else { return }
        notes.note(
            .officerNotSatisfied, fact, of: .none,
            "the scheme in force on \(fact.day) lets \(id(fact, notes)) be resolved only when the "
                + "IRO is satisfied, and that is not said")
    }

    private func refuseAfter(_ end: Fact, _ fact: Fact, _ notes: inout FindingNotes) {
        guard !mayBeErased(before: fact, notes) else { return }
        let ended = end.type == .escalationResolved ? "resolved" : "closed"
        notes.note(
            .afterTheEnd, fact, of: .none,
            "\(id(fact, notes)) was \(ended) on \(end.day) "
                + "(seq \(notes.number(end.seq))): only a reopening may follow")
    }

    private func refuseReopening(_ fact: Fact, _ notes: inout FindingNotes) {
        guard !mayBeErased(before: fact, notes) else { return }
        notes.note(
            .reopenedWhileOpen, fact, of: .none,
            "\(id(fact, notes)) was neither resolved nor closed by \(fact.day)")
    }

    private func id(_ fact: Fact, _ notes: FindingNotes) -> String {
        notes.text(notes.known.record.symbol(fact, .escalationID))
    }

    private func mayBeErased(before fact: Fact, _ notes: FindingNotes) -> Bool {
        notes.mayBeErased(of: .none, before: fact.seq)
    }
}
