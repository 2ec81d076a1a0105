// How each measure of escalations counts: entries, answers, alerts, resolutions, children.

import CareEvents
import Dates
import Journeys

extension EscalationProjection {
    /// Counts once in the bucket of a day, at a stage.
    mutating func count(
        _ history: EscalationHistory, on day: CalendarDate, stage: Symbol, category: Symbol = .none,
        above: Int = 1, below: Int = 0, _ because: Because, _ context: borrowing ReplayContext
    ) {
        guard let bucket = counted.samples.bucket(of: day) else { return }
        let categories = category == .none ? categories(of: history, context) : [category]
        for cell in cells(history, bucket, stage: stage, categories, because, context) {
            counted.tally.count(cell, above: above, below: below, because: because)
        }
    }

    /// The categories under which an escalation is counted: split by category each of them, else
    /// the one asked for, else one of them.
    private func categories(
        of history: EscalationHistory, _ context: borrowing ReplayContext
    ) -> [Symbol] {
        let own = Array(context.known.record.texts(history.categories))
        if counted.question.split.contains(.category), !own.isEmpty {
            return own.indices.filter { !own[..<$0].contains(own[$0]) }.map { own[$0] }
        }
        let asked = counted.question.asked(.category)
        return [own.first { context.known.text($0) == asked } ?? own.first ?? .none]
    }

    /// The cells of an escalation at a stage, one of each category.
    private mutating func cells(
        _ history: EscalationHistory, _ bucket: Int, stage: Symbol, _ categories: [Symbol],
        _ because: Because, _ context: borrowing ReplayContext
    ) -> [AnswerCell] {
        var cells: [AnswerCell] = []
        for category in categories {
            let cell = counted.cell(bucket, of: because) { key in
                switch key {
                case .population: .place(Population(history.population)?.place)
                case .stage: .symbol(stage)
                case .team: .symbol(history.team)
                case .category: .symbol(category)
                default: .none
                }
            }
            if let cell { cells.append(cell) }
        }
        return cells
    }

    mutating func takeEntries(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        guard counted.question.asked(.profile) == "highest" else {
            for entry in history.entries {
                count(
                    history, on: entry.enteredOn, stage: entry.stage,
                    history.because(entry.seq, entry.why(.stageEntered)), context)
            }
            return
        }
        for bucket in counted.samples.buckets.indices {
            let span = counted.samples.buckets[bucket].span
            let own = history.entries.filter { span.contains($0.enteredOn) }
            guard let highest = own.max(by: { ($0.level ?? -1) < ($1.level ?? -1) }) else {
                continue
            }
            count(
                history, on: highest.enteredOn, stage: highest.stage,
                history.because(highest.seq, highest.why(.highestStage)), context)
        }
    }

    /// Stages due an answer in the period, and those that had it in time.
    mutating func takeAnswers(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        for entry in history.entries {
            guard let due = entry.respondByOn else {
                if T.keepsRows, let bucket = counted.samples.bucket(of: entry.enteredOn) {
                    let because = history.because(entry.seq, entry.why(.noAnswerDue))
                    counted.tally.leaveOut(bucket, because: because)
                }
                continue
            }
            let isInTime = entry.answeredOn.map { $0 <= due } ?? false
            let why = Why(
                isInTime ? .answeredInTime : .notAnsweredInTime, due, entry.answeredOn,
                word: entry.stage)
            count(
                history, on: due, stage: entry.stage, above: isInTime ? 1 : 0, below: 1,
                history.because(entry.seq, why), context)
        }
    }

    mutating func takeReferrals(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        for entry in history.entries where entry.isExternal {
            count(
                history, on: entry.enteredOn, stage: entry.stage,
                history.because(entry.seq, entry.why(.stageEntered)), context)
        }
    }

    /// One less formal over informal, in stage entries (CNT-17).
    mutating func takeFormality(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        for entry in history.entries {
            count(
                history, on: entry.enteredOn, stage: entry.stage, above: entry.isFormal ? -1 : 1,
                below: entry.isFormal ? 0 : 1,
                history.because(
                    entry.seq, entry.why(entry.isFormal ? .formalEntry : .informalEntry)),
                context)
        }
    }

    /// Formal escalations resolved in the period, and those resolved at the stage asked.
    mutating func takeResolution(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        for end in history.ends where end.ending == .resolved {
            guard let bucket = counted.samples.bucket(of: end.day) else { continue }
            let because = history.because(
                end.seq, Why(.resolvedAt, end.day, word: end.stage))
            guard history.entries.contains(where: { $0.isFormal && $0.enteredOn <= end.day })
            else {
                counted.tally.leaveOut(bucket, because: because.leftOut(.neverFormal))
                continue
            }
            let base = AnswerCell(sample: bucket).base
            counted.tally.count(base, above: 0, below: 1, because: because)
            count(history, on: end.day, stage: end.stage, because, context)
        }
    }

    mutating func takeAlerts(_ history: EscalationHistory, _ context: borrowing ReplayContext) {
        for entry in history.entries where context.known.text(entry.stage) == "alert" {
            switch counted.question.measure {
            case .alertsIssued:
                count(
                    history, on: entry.enteredOn, stage: entry.stage,
                    history.because(entry.seq, entry.why(.alertIssued)), context)
            case .alertConcerns:
                for category in context.known.record.texts(history.categories) {
                    count(
                        history, on: entry.enteredOn, stage: entry.stage, category: category,
                        history.because(
                            entry.seq, Why(.concern, entry.enteredOn, word: category)), context)
                }
            case .alertResolutionTime: return takeTime(history, context)
            case .childrenSubjectToAlerts:
                guard let bucket = counted.samples.bucket(of: entry.enteredOn) else { continue }
                let categories = categories(of: history, context)
                let because = history.because(entry.seq, entry.why(.onAlert))
                let own = cells(history, bucket, stage: entry.stage, categories, because, context)
                for cell in own {
                    for child in history.children { countOnce(child, in: cell, because) }
                }
            default: continue
            }
        }
    }

    private mutating func takeTime(
        _ history: EscalationHistory, _ context: borrowing ReplayContext
    ) {
        guard let raised = history.raisedOn,
            let end = history.ends.first(where: { $0.ending == .resolved }),
            let bucket = counted.samples.bucket(of: end.day)
        else { return }
        let categories = categories(of: history, context)
        let days = context.setting.workingDays(on: raised).count(after: raised, through: end.day)
        let because = history.because(end.seq, Why(.resolvedIn, raised, end.day, number: days))
        for cell in cells(history, bucket, stage: end.stage, categories, because, context) {
            times[cell, default: []].append(ResolvedAlert(days: days, because: because))
            counted.tally.count(cell, above: 1, below: 0, because: because)
        }
    }

    private mutating func countOnce(
        _ child: ChildNumber, in cell: AnswerCell, _ because: Because
    ) {
        guard children.insert(CountedChild(cell: cell, child: child)).inserted else { return }
        counted.tally.count(
            cell, above: 1, below: 0,
            because: Because(
                because.seq, of: child, escalation: because.escalation, countsChild: true,
                because.why))
    }

    /// Children on escalations that entered a formal stage in the period, each at the highest
    /// formal stage that one of them had reached by its last day.
    mutating func takeChildren(
        _ histories: [EscalationHistory], _ context: borrowing ReplayContext
    ) {
        for (place, bucket) in counted.samples.buckets.enumerated() {
            var standing: [ChildNumber: Standing] = [:]
            for history in histories where takes(history, context) {
                guard let own = Standing(history, during: bucket.span) else {
                    if T.keepsRows { leaveOut(history, place, bucket.span) }
                    continue
                }
                for child in history.children {
                    if let other = standing[child], !(own.rank > other.rank) { continue }
                    standing[child] = own
                }
            }
            for (child, own) in standing.sorted(by: { $0.key.number < $1.key.number }) {
                let because = Because(
                    own.seq, of: child, escalation: own.escalation, countsChild: true,
                    Why(.escalatedTo, own.enteredOn, word: own.level))
                let cell = counted.cell(place, of: because) { key in
                    switch key {
                    case .level: .symbol(own.level)
                    case .outcome: .place(own.isResolved ? 0 : nil)
                    case .population: .place(Population(own.population)?.place)
                    case .team: .symbol(own.team)
                    default: .none
                    }
                }
                if let cell { countOnce(child, in: cell, because) }
            }
        }
    }

    /// An escalation that had only informal stages in the period.
    private mutating func leaveOut(
        _ history: EscalationHistory, _ place: Int, _ span: DateSpan
    ) {
        guard let entry = history.entries.last(where: { span.contains($0.enteredOn) }) else {
            return
        }
        for child in history.children {
            counted.tally.leaveOut(
                place,
                because: Because(
                    entry.seq, of: child, escalation: history.id, countsChild: true,
                    entry.why(.notFormal)))
        }
    }

    /// Population and team say which escalations are meant, before a child's highest is sought.
    private func takes(_ history: EscalationHistory, _ context: borrowing ReplayContext) -> Bool {
        if let asked = counted.question.asked(.population),
            context.known.text(history.population) != asked
        {
            return false
        }
        if let asked = counted.question.asked(.team), context.known.text(history.team) != asked {
            return false
        }
        return true
    }

    /// Legal advice and good practice, which are no part of a history.
    mutating func takeOthers(_ context: borrowing ReplayContext, _ takes: (Fact) -> Bool) {
        for fact in context.known.facts(of: [.legalAdviceSought, .practiceAcknowledged]) {
            guard takes(fact), case .escalations(let event) = Event(fact, in: context.known.record),
                let bucket = counted.samples.bucket(of: fact.day)
            else { continue }
            switch event {
            case .legalAdviceSought:
                guard counted.question.measure == .independentLegalAdviceSought else { continue }
                counted.tally.count(
                    AnswerCell(sample: bucket), above: 1, below: 0,
                    because: Because(fact.seq, of: fact.child, Why(.adviceSought, fact.day)))
            case .practiceAcknowledged(let practice):
                guard counted.question.measure == .practiceAcknowledgementThemes else { continue }
                let because = Because(
                    fact.seq, Why(.acknowledged, fact.day, word: practice.theme))
                let cell = counted.cell(bucket, of: because) { key in
                    .symbol(key == .team ? practice.team : practice.theme)
                }
                guard let cell else { continue }
                if themes[cell]?[practice.theme] == nil {
                    counted.tally.count(cell, above: 1, below: 0, because: because)
                }
                themes[cell, default: [:]][practice.theme, default: 0] += 1
            case .escalationRaised, .escalationStageEntered, .escalationResponded,
                .escalationMeetingHeld, .escalationResolved, .escalationClosed,
                .escalationReopened:
                continue
            }
        }
    }
}

/// How far a dispute had come by the last day of a period in which it entered a formal stage.
private struct Standing {
    let level: Symbol
    let rank: Int
    let isResolved: Bool
    let population: Symbol
    let team: Symbol
    let seq: Int32
    let escalation: Symbol
    let enteredOn: CalendarDate

    init?(_ history: EscalationHistory, during span: DateSpan) {
        guard history.entries.contains(where: { $0.isFormal && span.contains($0.enteredOn) })
        else { return nil }
        let reached = history.entries.filter { $0.isFormal && $0.enteredOn <= span.to }
        guard let highest = reached.max(by: { ($0.level ?? -1) < ($1.level ?? -1) }) else {
            return nil
        }
        level = highest.stage
        rank = highest.level ?? -1
        isResolved = history.ends.contains { end in
            end.ending == .resolved && end.day <= span.to
                && (end.reopenedOn.map { $0 > span.to } ?? true)
        }
        population = history.population
        team = history.team
        seq = highest.seq
        escalation = history.id
        enteredOn = highest.enteredOn
    }
}

extension EscalationHistory.Entry {
    /// A reason that this stage was entered.
    fileprivate func why(_ kind: WhyKind) -> Why { Why(kind, enteredOn, word: stage) }
}
