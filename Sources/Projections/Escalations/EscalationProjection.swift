// Escalations counted three ways that are never one: disputes, stage entries, children (CNT-14).

import CareEvents
import Dates
import Journeys
import Policies
import Tables

/// Answers the measures of escalations, alerts and acknowledgements.
struct EscalationProjection: RecordProjection {
    var counted: CountedQuestion
    /// The times to resolution in each cell, for a median.
    var times: [AnswerCell: [Int]] = [:]
    /// The children counted in each cell, so that each counts once.
    var children: Set<CountedChild> = []
    /// How often each theme was acknowledged, by cell.
    var themes: [AnswerCell: [Symbol: Int]] = [:]

    struct CountedChild: Hashable {
        let cell: AnswerCell
        let child: ChildNumber
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        let form: AnswerForm
        switch question.measure {
        case .drpsRespondedInTimePercent, .drpsResolvedAtStagePercent,
            .drpsFormalBelowInformalPercent:
            form = .percent
        default: form = .count
        }
        let samples = Samples.flow(question)
        let escalations = context.escalations
        let known = context.known
        let setting = context.setting
        counted = CountedQuestion(
            question, samples, form, in: context,
            openValues: { key in
                guard key == .stage || key == .level else { return [] }
                return Self.stages(samples, known, setting, escalations)
            })
        switch question.measure {
        case .childrenWithIssuesEscalated: takeChildren(escalations.histories, context)
        case .independentLegalAdviceSought, .practiceAcknowledgementThemes: takeOthers(context)
        default:
            for history in escalations.histories { take(history, context) }
        }
    }

    /// The stages of the schemes in force on any day of the period, then those met (CNT-18).
    private static func stages(
        _ samples: Samples, _ known: borrowing KnownFacts, _ setting: borrowing Setting,
        _ escalations: borrowing Escalations
    ) -> [String] {
        guard let first = samples.buckets.first, let last = samples.buckets.last else { return [] }
        var stages: [String] = []
        let span = DateSpan(first.span.from, through: last.span.to)
        for scheme in setting.escalationScheme.inForce(during: span) {
            for stage in scheme.stages where !stages.contains(stage.code) {
                stages.append(stage.code)
            }
        }
        for stage in escalations.stagesMet.map({ known.text($0) }) where !stages.contains(stage) {
            stages.append(stage)
        }
        return stages
    }

    private mutating func take(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        switch counted.question.measure {
        case .drpsByStage: takeEntries(history, context)
        case .drpsRespondedInTimePercent: takeAnswers(history, context)
        case .cafcassReferrals: takeReferrals(history, context)
        case .disputeResolutionMeetingsHeld:
            for meeting in history.meetings {
                count(history, on: meeting.day, stage: .none, seq: meeting.seq, context)
            }
        case .alertsIssued, .childrenSubjectToAlerts, .alertConcerns, .alertResolutionTime:
            takeAlerts(history, context)
        case .drpsFormalBelowInformalPercent: takeFormality(history, context)
        case .drpsResolvedAtStagePercent: takeResolution(history, context)
        default: return
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        let decimals = counted.question.decimals
        switch counted.question.measure {
        case .alertResolutionTime:
            let isUpper = counted.question.asked(.stat) == "typical_upper"
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                let own = times[cell.at(bucket)] ?? []
                return AnswerValue(
                    isUpper ? upperQuartile(own) : median(own, decimals: decimals))
            }
        case .practiceAcknowledgementThemes where counted.question.asked(.split) == "equal":
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                let counts = themes[cell.at(bucket)] ?? [:]
                let isEqual = Set(counts.values).count <= 1
                return AnswerValue(isEqual ? FixedDecimal(whole: counts.count) : nil)
            }
        case .drpsResolvedAtStagePercent:
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                AnswerForm.percent.value(
                    Counts(
                        above: counted.tally[cell.at(bucket)].above,
                        below: counted.tally[AnswerCell(sample: bucket).base].below),
                    decimals: decimals)
            }
        default: return counted.answers(in: context)
        }
    }

    /// The value within which three quarters lie, by nearest rank.
    private func upperQuartile(_ values: [Int]) -> FixedDecimal? {
        guard !values.isEmpty else { return nil }
        let rank = (values.count * 3 + 3) / 4
        return FixedDecimal(whole: values.sorted()[rank - 1])
    }

    /// The middle value, or the mean of the two in the middle.
    private func median(_ values: [Int], decimals: Int) -> FixedDecimal? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let upper = sorted[sorted.count / 2]
        let lower = sorted[(sorted.count - 1) / 2]
        return FixedDecimal.ratio(lower + upper, 2, decimals: decimals)
    }
}
