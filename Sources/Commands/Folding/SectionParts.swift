// The sections of a year as a question that parts of a ledger answer.

import CareEvents
import EventLogs
import Journeys
import Projections
import Reports
import Tables

extension PartedQuestion {
    /// A question for sections: in the long form for programs, as tables for people; these may
    /// have a summary of the findings after them.
    ///
    /// Parts tell what either would need, as nobody knows yet how the answer is printed.
    init(
        sections: [YearSection], _ asking: Asking, withFindings: Bool = false
    ) throws(Stop) {
        let asked = YearSection.Asked(sections)
        var counters = asked.counters()
        if withFindings {
            counters.append(ToldFindings(in: asking.context, standing: Self.standing))
        }
        let isForPeople = try asking.call.destination().isForPeople
        self.init(
            questions: asked.questions, counters: counters, needsLinesOfNoStory: true
        ) { told in
            asked.document(
                told.answers, told.counters, told.context, inLongForm: !isForPeople,
                findings: withFindings ? told.counters.last as? ToldFindings : nil)
        }
    }

    /// Which part a finding counts with.
    private static let standing: @Sendable (Finding, ReplayContext) -> FindingsOfParts.Standing = {
        finding, context in
        guard let part = context.part else { return .here }
        let known = context.known
        switch known.record.whose(Int(finding.seq)) {
        case .child(let child): return part.has(child) ? .here : .elsewhere
        case .ofSeveral: return .here
        case .whole: return part.isFirst ? .here : .elsewhere
        case .everywhere:
            guard finding.child == .none else {
                return part.has(finding.child) ? .here : .elsewhere
            }
            return .everywhere(line: known.line(of: finding.seq))
        }
    }
}
