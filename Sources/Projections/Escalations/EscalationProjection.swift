// Escalations counted three ways that are never one: disputes, stage entries, children (CNT-14).

import CareEvents
import Dates
import Journeys
import Policies
import Tables

/// Answers the measures of escalations, alerts and acknowledgements.
struct EscalationProjection<T: Tally>: RecordProjection {
    var counted: CountedQuestion<T>
    /// The times to resolution in each cell, for a median.
    var times: [AnswerCell: [ResolvedAlert]] = [:]
    /// The children counted in each cell, so that each counts once.
    var children: Set<CountedChild> = []
    /// How often each theme was acknowledged, by cell.
    var themes: [AnswerCell: [Symbol: Int]] = [:]

    init(_ question: Question, in context: borrowing ReplayContext) {
        self.init(question, in: context) { _ in true }
    }

    /// - Parameter takes: which legal advice and good practice counts, where only part of it does.
    init(
        _ question: Question, in context: borrowing ReplayContext, takes: (Fact) -> Bool
    ) {
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
        case .independentLegalAdviceSought, .practiceAcknowledgementThemes:
            takeOthers(context, takes)
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
                count(
                    history, on: meeting.day, stage: .none,
                    history.because(meeting.seq, Why(.meetingHeld, meeting.day)), context)
            }
        case .alertsIssued, .childrenSubjectToAlerts, .alertConcerns, .alertResolutionTime:
            takeAlerts(history, context)
        case .drpsFormalBelowInformalPercent: takeFormality(history, context)
        case .drpsResolvedAtStagePercent: takeResolution(history, context)
        default: return
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        switch counted.question.measure {
        case .alertResolutionTime:
            let isUpper = counted.question.asked(.stat) == "typical_upper"
            return counted.answers(in: context) { cell, bucket in
                let own = (times[cell.at(bucket)] ?? []).sorted {
                    ($0.days, $0.because.seq) < ($1.days, $1.because.seq)
                }
                return isUpper
                    ? upperQuartile(own) : median(own, decimals: counted.question.decimals)
            }
        case .practiceAcknowledgementThemes where counted.question.asked(.split) == "equal":
            return counted.answers(in: context) { cell, bucket in
                let counts = themes[cell.at(bucket)] ?? [:]
                let isEqual = Set(counts.values).count <= 1
                return isEqual ? counted.figure(cell.at(bucket)) : .none
            }
        case .drpsResolvedAtStagePercent:
            return counted.answers(in: context) { cell, bucket in
                counted.figure(
                    .percent, [.above(cell.at(bucket)), .base(AnswerCell(sample: bucket).base)])
            }
        default: return counted.answers(in: context)
        }
    }

    /// The value within which three quarters lie, by nearest rank.
    private func upperQuartile(_ times: [ResolvedAlert]) -> Figure {
        guard !times.isEmpty else { return .none }
        let rank = (times.count * 3 + 3) / 4
        return Figure(
            AnswerValue(FixedDecimal(whole: times[rank - 1].days)),
            own: times.enumerated().map { place, time in
                Figure.OwnRow(
                    because: time.because, above: place == rank - 1 ? time.days : 0)
            })
    }

    /// The middle value, or the mean of the two in the middle: of those each row has its half.
    private func median(_ times: [ResolvedAlert], decimals: Int) -> Figure {
        guard !times.isEmpty else { return .none }
        let (lower, upper) = ((times.count - 1) / 2, times.count / 2)
        let value = FixedDecimal.ratio(
            times[lower].days + times[upper].days, 2, decimals: decimals)
        guard let value else { return .none }
        let half = FixedDecimal.ratio(times[lower].days, 2, decimals: decimals)
        let own = lower == upper ? Int(value.units) : Int(half?.units ?? 0)
        let rows = times.enumerated().map { place, time in
            let above = place == lower ? own : place == upper ? Int(value.units) - own : 0
            return Figure.OwnRow(because: time.because, above: above)
        }
        return Figure(AnswerValue(value), own: rows, decimals: (decimals, 0))
    }
}

extension EscalationProjection: ToldCount {
    /// Tells legal advice and good practice, by theme; all else is of no part of the children.
    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        guard counted.question.measure == .practiceAcknowledgementThemes else {
            return counted.tell(counted.tally, &telling, in: context)
        }
        for (cell, counts) in themes {
            let words = counted.words(of: cell, in: context)
            for (theme, count) in counts {
                telling.tell(
                    Counts(above: count), at: words + [.text(context.known.text(theme))])
            }
        }
    }

    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        let isOfThemes = counted.question.measure == .practiceAcknowledgementThemes
        guard let cell = counted.cell(of: isOfThemes ? words.dropLast() : words, in: context),
            counted.tally.holds(cell)
        else { return false }
        var more = counts
        if isOfThemes {
            guard case .text(let text)? = words.last,
                let theme = context.known.record.recorded.symbols.find(text.span)
            else { return false }
            themes[cell, default: [:]][Symbol(number: theme), default: 0] += counts.above
            more = Counts(above: 1)
        }
        counted.tally.count(
            cell, above: more.above, below: more.below, because: Because(-1, Why(.acknowledged)))
        return true
    }
}

/// A child in a cell.
struct CountedChild: Hashable {
    let cell: AnswerCell
    let child: ChildNumber
}

/// How long it took to resolve an alert.
struct ResolvedAlert {
    let days: Int
    let because: Because
}

extension EscalationHistory {
    /// A reason of one of its lines; the child too, where it is about one.
    func because(_ seq: Int32, _ why: Why) -> Because {
        Because(
            seq, of: children.count == 1 ? children[0] : .none, escalation: id, why)
    }
}
