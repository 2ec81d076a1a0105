// Caseloads: the mean, least and most per head, and children per full-time equivalent (CNT-5).

import CareEvents
import Dates
import Journeys
import Tables

/// Answers `iro_caseload` and how it changed.
struct CaseloadProjection<T: Tally>: JourneyProjection {
    let counted: CountedQuestion<T>
    private let series: StockSeries
    private let counting: Caseloads.Counting
    private let per: CaseloadPer
    private let statistic: CaseloadStatistic
    private let population: Population?
    private let officer: Symbol?
    var caseloads: [Caseloads]
    /// For a change, the same days a year before.
    private let before: StockSeries?
    var caseloadsBefore: [Caseloads]
    /// The allocations of each day, and of each a year before, where rows are kept.
    private var held: [Int: [Holding]] = [:]
    private var heldBefore: [Int: [Holding]] = [:]
    /// Whether one officer is meant: the one who holds the most children.
    private let isOfOneOfficer: Bool
    /// Where the question is split, the same question of each value.
    var parts: [CaseloadProjection]

    init(_ question: Question, in context: borrowing ReplayContext) {
        counting = question.asked(.counting).flatMap(Caseloads.Counting.init) ?? .children
        switch question.asked(.per) {
        case "fte": per = .fte
        case "available_fte": per = .availableFTE
        default: per = .head
        }
        switch question.asked(.stat) {
        case "min": statistic = .least
        case "max": statistic = .most
        default: statistic = .mean
        }
        population = question.asked(.population).flatMap(Population.init(rawValue:))
        officer = question.asked(.iro).map { asked in
            context.known.record.recorded.symbols.find(asked).map(Symbol.init(number:))
                ?? Symbol(number: .max)
        }
        isOfOneOfficer = question.asked(.scope) == "example_iro"
        let isChange = question.measure == .iroCaseloadChange
        series = Self.series(question, statistic)
        before = isChange ? series.yearBefore : nil
        counted = CountedQuestion(
            question, isChange ? .flow(question) : series.samples, .count, in: context,
            sampleCount: 0)
        caseloads = Array(repeating: Caseloads(), count: series.days.count)
        caseloadsBefore = Array(repeating: Caseloads(), count: before?.days.count ?? 0)
        parts = []
        for part in Self.parts(of: question, context) {
            parts.append(CaseloadProjection(part, in: context))
        }
    }

    /// The questions of each value of the first dimension that is split by, the others left.
    private static func parts(
        of question: Question, _ context: borrowing ReplayContext
    ) -> [Question] {
        guard let key = question.split.first else { return [] }
        let values: [String]
        switch key {
        case .population: values = Population.allCases.map(\.rawValue)
        case .iro: values = officers(context)
        default: values = []
        }
        return values.compactMap { part(of: question, key, $0) }
    }

    /// The question of one value of a dimension that is split by; nil where it has no such value.
    static func part(of question: Question, _ key: DimensionKey, _ value: String) -> Question? {
        try? Question(
            question.measure, question.time,
            dimensions: question.dimensions + [.init(key, value)],
            split: Array(question.split.dropFirst()), bucketing: question.bucketing,
            decimals: question.decimals)
    }

    /// Everybody to whom a child was ever allocated.
    private static func officers(_ context: borrowing ReplayContext) -> [String] {
        var officers: Set<String> = []
        for fact in context.known.facts where fact.type == .iroAllocated {
            let officer = context.known.record.symbol(fact, .iroID)
            if officer != .none { officers.insert(context.known.text(officer)) }
        }
        return officers.sorted()
    }

    /// Over a period the least and the most are those of its days, everything else that of its end.
    private static func series(_ question: Question, _ statistic: CaseloadStatistic) -> StockSeries
    {
        if question.measure == .iroCaseloadChange {
            let isMean = question.asked(.stat) == "mean"
            return StockSeries(question, statistic: isMean ? .mean : .last, daily: false)
        }
        guard case .over = question.time, question.asked(.stat) != nil,
            question.asked(.scope) == nil
        else {
            return StockSeries(question, statistic: .last, daily: false)
        }
        switch statistic {
        case .least: return StockSeries(question, statistic: .least, daily: true)
        case .most: return StockSeries(question, statistic: .most, daily: true)
        case .mean: return StockSeries(question, statistic: .mean, daily: false)
        }
    }

    var sight: Sight {
        Sight([.iroAllocated], on: series.days(with: before), while: .allocation)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for place in parts.indices { parts[place].see(journey, in: context) }
        guard parts.isEmpty else { return }
        guard let first = journey.allocations.first else { return }
        // What is read meanwhile is taken out first: reading it from `self` would copy every day.
        let (population, officer) = (population, officer)
        let families = counting == .families || counting == .cases
        let (own, earlier) = (series, before)
        own.forEachDay(from: first.from, to: nil) { place, day in
            Caseloads.forEachHolding(
                of: journey, on: day, population: population, iro: officer, families: families
            ) { holding in
                caseloads[place].take(holding)
                if T.keepsRows { held[place, default: []].append(holding) }
            }
        }
        earlier?.forEachDay(from: first.from, to: nil) { place, day in
            Caseloads.forEachHolding(
                of: journey, on: day, population: population, iro: officer, families: families
            ) { holding in
                caseloadsBefore[place].take(holding)
                if T.keepsRows { heldBefore[place, default: []].append(holding) }
            }
        }
    }

    mutating func merge(_ other: Self) {
        for place in parts.indices { parts[place].merge(other.parts[place]) }
        for place in caseloads.indices { caseloads[place].merge(other.caseloads[place]) }
        for place in caseloadsBefore.indices {
            caseloadsBefore[place].merge(other.caseloadsBefore[place])
        }
        held.merge(other.held, uniquingKeysWith: +)
        heldBefore.merge(other.heldBefore, uniquingKeysWith: +)
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard counted.question.split.isEmpty else {
            // An officer who holds nobody in any bucket is not printed.
            let printed = parts.map { $0.answers(in: context) }.filter { rows in
                counted.question.split.first != .iro || rows.contains { $0.value != nil }
            }.flatMap(\.self)
            return T.keepsRows ? printed.leavingOutOnce : printed
        }
        return counted.answers(in: context) { _, bucket in
            let places = series.range(ofBucket: bucket)
            if before != nil { return change(places, context) }
            if isOfOneOfficer { return largest(places, context) }
            return figure(places, context)
        }
    }

    /// What the officer with the most children holds.
    private func largest(_ places: Range<Int>, _ context: borrowing ReplayContext) -> Figure {
        guard let last = places.last else { return .none }
        let known = context.known
        let largest = caseloads[last].loads.max { one, other in
            (one.value.children, one.value.value(counting), known.text(one.key))
                < (other.value.children, other.value.value(counting), known.text(other.key))
        }
        return largest.map { ofOne($0.key, last, $0.value.value(counting), context) } ?? .none
    }

    /// What one officer holds on one day.
    private func ofOne(
        _ officer: Symbol, _ place: Int, _ value: Int, _ context: borrowing ReplayContext
    ) -> Figure {
        let own = (held[place] ?? []).filter { $0.officer == officer }
        return Figure(
            AnswerValue(shown(value)),
            own: Caseloads.rows(own, counting, together: false, in: context.known),
            decimals: (decimals, 0))
    }

    private func figure(_ places: Range<Int>, _ context: borrowing ReplayContext) -> Figure {
        switch (statistic, per) {
        case (.least, .head), (.most, .head):
            let known = context.known
            var best: (place: Int, officer: Symbol, value: Int)?
            for place in places {
                for (officer, load) in caseloads[place].loads {
                    let value = load.value(counting)
                    let isBetter =
                        best.map { best in
                            if value != best.value {
                                return (value < best.value) == (statistic == .least)
                            }
                            return T.keepsRows && place == best.place
                                && known.text(officer) < known.text(best.officer)
                        } ?? true
                    if isBetter { best = (place, officer, value) }
                }
            }
            return best.map { ofOne($0.officer, $0.place, $0.value, context) } ?? .none
        case (.mean, .head):
            let rows = places.flatMap { place in
                Caseloads.rows(held[place] ?? [], counting, together: false, in: context.known)
                    + Caseloads.heads(held[place] ?? [], in: context.known)
            }
            return Figure(
                mean(loads(caseloads[places])), own: rows + idle(places, context),
                decimals: (decimals, 0))
        case (_, .fte), (_, .availableFTE): return perFTE(places, context)
        }
    }

    /// Officers in post with no allocation, who are left out of a mean.
    private func idle(
        _ places: Range<Int>, _ context: borrowing ReplayContext
    ) -> [Figure.OwnRow] {
        guard T.keepsRows, let last = places.last else { return [] }
        return context.setting.workforce.inPost(as: .iro, on: series.days[last]).compactMap {
            caseloads[last].loads[$0.id] == nil
                ? Figure.OwnRow(because: Because(-1, worker: $0.id, Why(.holdsNobody))) : nil
        }
    }

    /// Everything held, each child once, over the full-time equivalents of the officers in post.
    private func perFTE(_ places: Range<Int>, _ context: borrowing ReplayContext) -> Figure {
        var rows: [Figure.OwnRow] = []
        var sum = 0
        for place in places {
            sum += caseloads[place].total(counting)
            rows += Caseloads.rows(
                held[place] ?? [], counting, together: true, in: context.known)
            rows += officers(on: series.days[place], context)
        }
        let fte = rows.reduce(0) { $0 + $1.below }
        return Figure(
            AnswerValue(
                ratio(sum, fte), numerator: shown(sum), denominator: .shortest(thousandths: fte)),
            own: rows, decimals: (decimals, 3))
    }

    /// What each head holds, on one day after another.
    private func loads(_ caseloads: ArraySlice<Caseloads>) -> [Int] {
        caseloads.flatMap { $0.loads.values.map { $0.value(counting) } }
    }

    private func mean(_ loads: [Int]) -> AnswerValue {
        let sum = loads.reduce(0, +)
        return AnswerValue(
            ratio(sum, loads.count * 1000), numerator: shown(sum),
            denominator: FixedDecimal(whole: loads.count))
    }

    /// The mean less that of a year before, both as printed.
    private func change(_ places: Range<Int>, _ context: borrowing ReplayContext) -> Figure {
        let known = context.known
        let now = mean(loads(caseloads[places])).value
        let then = mean(loads(caseloadsBefore[places])).value
        guard let now, let then else { return .none }
        func shared(_ held: [Int: [Holding]], _ units: Int) -> [Figure.OwnRow] {
            places.flatMap { place in
                Caseloads.rows(held[place] ?? [], counting, together: false, in: known).adding
            }.sharing(units * Figure.finer.factor)
        }
        let decimals = counted.question.decimals
        return Figure(
            AnswerValue(FixedDecimal(units: now.units - then.units, decimals: decimals)),
            own: shared(held, Int(now.units)) + shared(heldBefore, -Int(then.units)),
            decimals: (decimals + Figure.finer.decimals, 0))
    }

    /// In how many decimals rows count: weights have three.
    private var decimals: Int { counting == .weighted ? 3 : 0 }

    /// A number of children, or a sum of weights without trailing zeros.
    private func shown(_ number: Int) -> FixedDecimal {
        counting == .weighted ? .shortest(thousandths: number) : FixedDecimal(whole: number)
    }

    /// A number divided by thousandths.
    private func ratio(_ number: Int, _ thousandths: Int) -> FixedDecimal? {
        FixedDecimal.ratio(
            counting == .weighted ? number : number * 1000, thousandths,
            decimals: counted.question.decimals)
    }

    /// The officers in post at the end of a day, each with the contracted or available FTE.
    private func officers(
        on day: CalendarDate, _ context: borrowing ReplayContext
    ) -> [Figure.OwnRow] {
        context.setting.workforce.inPost(as: .iro, on: day).compactMap { worker in
            guard let terms = worker.terms(on: day) else { return nil }
            let isAway = per == .availableFTE && worker.isAbsent(on: day)
            let fte = Int(terms.fte)
            return Figure.OwnRow(
                because: Because(
                    terms.seq, worker: worker.id,
                    Why(isAway ? .absentInPost : .inPost, terms.from, number: fte)),
                below: isAway ? 0 : fte)
        }
    }
}

/// What a caseload is divided by.
private enum CaseloadPer {
    case head, fte, availableFTE
}

/// What is made of the caseloads of heads and days.
private enum CaseloadStatistic {
    case mean, least, most
}
