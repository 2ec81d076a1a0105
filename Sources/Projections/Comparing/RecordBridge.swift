// Questions told out of the record at once: disputes, the service's people, surveys, audits.

import CareEvents
import Journeys

/// The answers of some questions after each of the steps that bear on them, each told out of the
/// lines of its kind alone.
struct RecordBridge {
    private let learnt: LinesInTurn
    private let questions: [Question]
    private let reads: LineBearing

    /// Questions that are told out of the same lines.
    init(_ learnt: LinesInTurn, _ questions: [Question], reading reads: LineBearing) {
        self.learnt = learnt
        self.questions = questions
        self.reads = reads
    }

    /// Tells the answers of every question from the beginning, and after each step that bears on
    /// them.
    func run(_ tell: (_ step: Int?, _ question: Int, [Answer]) -> Void) {
        var lines = learnt.base.filter { !learnt.bearing(of: $0).isDisjoint(with: reads) }
        var known = learnt.known(lines)
        var setting = Setting(known)
        answer(known, setting, after: nil, tell)
        for step in learnt.steps.indices {
            let bearing = learnt.bearing(ofStep: step)
            guard !bearing.isDisjoint(with: reads) else { continue }
            lines += learnt.steps[step]
            known = learnt.known(lines)
            if !bearing.isDisjoint(with: [.policies, .workforce]) { setting = Setting(known) }
            answer(known, setting, after: step, tell)
        }
    }

    private func answer(
        _ known: KnownFacts, _ setting: Setting, after step: Int?,
        _ tell: (Int?, Int, [Answer]) -> Void
    ) {
        let context = ReplayContext(known, against: setting)
        for (place, question) in questions.enumerated() {
            guard case .record(let type) = Answering(question, CountingTally.self) else { continue }
            tell(step, place, type.init(question, in: context).answers(in: context))
        }
    }
}
