// The same measure under its other readings: a figure may have been counted so.

import CareEvents

/// Another reading of a question.
struct OtherDefinition {
    /// What is otherwise: `count=spells`.
    let words: String
    /// The question so read.
    let question: Question

    /// The question with each reading of its measure changed in turn, and its sister measures.
    static func all(of question: Question) -> [OtherDefinition] {
        var found: [OtherDefinition] = []
        for rule in question.measure.declaration.dimensions where rule.isReading {
            let said = question.asked(rule.key)
            let rest = question.dimensions.filter { $0.key != rule.key }
            for value in rule.valuesToAsk ?? [] where value != said {
                found += other(
                    "\(rule.key.rawValue)=\(value)", question, question.measure,
                    rest + [.init(rule.key, value)])
            }
            if said != nil { found += other("without \(rule.key.rawValue)", question, nil, rest) }
        }
        for sister in sisters(of: question.measure) {
            found += other(sister.rawValue, question, sister, question.dimensions)
        }
        return found
    }

    private static func other(
        _ words: String, _ question: Question, _ measure: Measure?, _ dimensions: [Question.Asked]
    ) -> [OtherDefinition] {
        let read = try? Question(
            measure ?? question.measure, question.time, dimensions: dimensions,
            decimals: question.decimals)
        return read.map { [OtherDefinition(words: words, question: $0)] } ?? []
    }

    /// Measures that reports take for one another.
    private static func sisters(of measure: Measure) -> [Measure] {
        switch measure {
        case .claReviewsInTimePercent: [.claChildrenReviewsInTimePercent]
        case .claChildrenReviewsInTimePercent: [.claReviewsInTimePercent]
        case .averageChildrenLookedAfter: [.childrenLookedAfter]
        case .childrenLookedAfter: [.averageChildrenLookedAfter, .childrenLookedAfterInPeriod]
        case .childrenLookedAfterInPeriod: [.childrenLookedAfter]
        case .averageChildrenSubjectToCpp: [.childrenSubjectToCpp]
        case .childrenSubjectToCpp: [.averageChildrenSubjectToCpp]
        case .iroHeadcount: [.iroFte]
        case .iroFte: [.iroHeadcount]
        case .claReviewParticipationPercent: [.claReviewAttendancePercent]
        case .claReviewAttendancePercent: [.claReviewParticipationPercent]
        case .alertsIssued: [.childrenSubjectToAlerts, .alertConcerns]
        case .childrenSubjectToAlerts: [.alertsIssued]
        default: []
        }
    }
}
