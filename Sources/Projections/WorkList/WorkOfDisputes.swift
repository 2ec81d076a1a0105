// The answers that disputes wait for, each by the day of its stage.

import CareEvents
import Dates
import Journeys
import Policies

extension EscalationHistory {
    /// The answers waited for at the stages that are open (DRP-2). The history is as it stood at
    /// the end of the day asked; a stage without a day by which to answer waits for none.
    func work(_ desks: [ChildNumber: ChildDesk]) -> [WorkItem] {
        let population = Population(population) ?? .cla
        return entries.compactMap { entry in
            guard entry.leftOn == nil, entry.answeredOn == nil, let due = entry.respondByOn else {
                return nil
            }
            return WorkItem(
                what: .response, dueOn: due, rule: .stageAnswer,
                subject: .stage(escalation: id, stage: entry.stage, seq: entry.seq),
                since: entry.enteredOn, children: children,
                officers: children.distinct { desks[$0]?.officer(for: population) },
                teams: team == .none ? children.distinct { desks[$0]?.team } : [team])
        }
    }
}
