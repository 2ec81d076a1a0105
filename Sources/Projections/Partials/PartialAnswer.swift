// A partial answer: what the children of one part of a ledger come to, and the whole out of parts.

import CareEvents
import Journeys

/// What some questions are answered by one part of a ledger.
public struct PartialAnswer: Sendable {
    /// What is counted child by child.
    public var sums = PartialSums()
    /// By the place of its question, what is answered by lines of no child. One part alone has it,
    /// as every part has those lines.
    public var settled: [Int: [Answer]] = [:]

    /// Nothing answered.
    public init() {}
}

extension Measure {
    /// Whether a record projection answers it out of lines that may name a child, so that each part
    /// counts its own.
    var isOfPerhapsAChild: Bool {
        self == .independentLegalAdviceSought || self == .practiceAcknowledgementThemes
    }
}

extension ReplayContext {
    /// What the children of a part come to, and other counts of them, which are told as if their
    /// questions came behind the others.
    public func partial(
        _ questions: [Question], alsoCounting others: [any ToldCounting] = [], of part: LedgerPart
    ) -> PartialAnswer {
        var answer = PartialAnswer()
        var telling = PartialTelling()
        let all =
            part.children.isEmpty
            ? uncounted(questions, alsoCounting: others)
            : counted(questions, alsoCounting: others, of: part.children)
        var counts = all.makeIterator()
        for (place, question) in questions.enumerated() {
            telling.question = place
            switch Answering(question, CountingTally.self) {
            case .journeys:
                (counts.next() as? any JourneyProjection)?.tell(&telling, in: self)
            case .record where question.measure.isOfPerhapsAChild:
                EscalationProjection<CountingTally>(question, in: self) { part.has($0.child) }
                    .tell(&telling, in: self)
            case .record(let type):
                guard part.isFirst else { continue }
                answer.settled[place] = type.init(question, in: self).answers(in: self)
            }
        }
        for place in others.indices {
            telling.question = questions.count + place
            (counts.next() as? any ToldCounting)?.tell(&telling, in: self)
        }
        answer.sums = telling.sums
        return answer
    }

    /// The answers out of the parts of a ledger, put together; nil where what was told is none of
    /// these questions. The context holds what stories are read against, and every text of a key.
    public func answers(
        _ questions: [Question], alsoCounting others: [any ToldCounting] = [],
        outOf whole: PartialAnswer
    ) -> (answers: [[Answer]], others: [any JourneyCounting])? {
        var projections = questions.map { toldCount(of: $0) } + others
        for (key, counts) in whole.sums.sorted {
            guard projections.indices.contains(key.question), let own = projections[key.question]
            else { return nil }
            var taking = own
            projections[key.question] = nil
            guard taking.take(counts, at: key.words[...], in: self) else { return nil }
            projections[key.question] = taking
        }
        var answers: [[Answer]] = []
        for place in questions.indices {
            switch projections[place] {
            case let projection as any JourneyProjection:
                answers.append(projection.answers(in: self))
            case let projection as any RecordProjection:
                answers.append(projection.answers(in: self))
            default:
                guard let settled = whole.settled[place] else { return nil }
                answers.append(settled)
            }
        }
        let counts = projections[questions.count...].compactMap { $0 as? any JourneyCounting }
        return counts.count == others.count ? (answers, counts) : nil
    }

    /// What answers a question, before anything was counted; nil where parts have nothing to tell.
    private func toldCount(of question: Question) -> (any ToldCount)? {
        switch Answering(question, CountingTally.self) {
        case .journeys(let type): type.init(question, in: self)
        case .record where question.measure.isOfPerhapsAChild:
            EscalationProjection<CountingTally>(question, in: self) { _ in false }
        case .record: nil
        }
    }
}
