// Caseloads: the mean, least and most per head, and children per full-time equivalent (CNT-5).

import CareEvents
import Dates
import Journeys
import Tables

/// Answers `iro_caseload` and how it changed.
struct CaseloadProjection: JourneyProjection {
    private let counted: CountedQuestion
    private let series: StockSeries
    private let counting: Caseloads.Counting
    private let per: Per
    private let statistic: Statistic
    private let population: Population?
    private let officer: Symbol?
    private var caseloads: [Caseloads]
    /// For a change, the same days a year before.
    private let before: StockSeries?
    private var caseloadsBefore: [Caseloads]
    /// Whether one officer is meant: the one who holds the most children.
    private let isOfOneOfficer: Bool
    /// Where the question is split, the same question of each value.
    private var parts: [CaseloadProjection]

    /// What a caseload is divided by.
    private enum Per {
        case head, fte, availableFTE
    }

    private enum Statistic {
        case mean, least, most
    }

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
        return values.compactMap { value in
            try? Question(
                question.measure, question.time,
                dimensions: question.dimensions + [.init(key, value)],
                split: Array(question.split.dropFirst()), bucketing: question.bucketing,
                decimals: question.decimals)
        }
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
    private static func series(_ question: Question, _ statistic: Statistic) -> StockSeries {
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

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for place in parts.indices { parts[place].see(journey, in: context) }
        guard parts.isEmpty else { return }
        guard let first = journey.allocations.first else { return }
        // What is read meanwhile is taken out first: reading it from `self` would copy every day.
        let (population, officer) = (population, officer)
        let families = counting == .families || counting == .cases
        let (own, earlier) = (series, before)
        own.forEachDay(from: first.from, to: nil) { place, day in
            caseloads[place].add(
                journey, on: day, population: population, iro: officer, families: families)
        }
        earlier?.forEachDay(from: first.from, to: nil) { place, day in
            caseloadsBefore[place].add(
                journey, on: day, population: population, iro: officer, families: families)
        }
    }

    mutating func merge(_ other: Self) {
        for place in parts.indices { parts[place].merge(other.parts[place]) }
        for place in caseloads.indices { caseloads[place].merge(other.caseloads[place]) }
        for place in caseloadsBefore.indices {
            caseloadsBefore[place].merge(other.caseloadsBefore[place])
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard counted.question.split.isEmpty else {
            // An officer who holds nobody in any bucket is not printed.
            return parts.map { $0.answers(in: context) }.filter { rows in
                counted.question.split.first != .iro || rows.contains { $0.value != nil }
            }.flatMap(\.self)
        }
        let decimals = counted.question.decimals
        let known = context.known
        return counted.answers(labels: { known.text($0) }) { _, bucket in
            let places = series.range(ofBucket: bucket)
            if before != nil { return change(places, decimals) }
            if isOfOneOfficer { return largest(places) }
            return value(places, decimals, context)
        }
    }

    /// What the officer with the most children holds.
    private func largest(_ places: Range<Int>) -> AnswerValue {
        let loads = places.last.map { Array(caseloads[$0].loads.values) } ?? []
        let largest = loads.max {
            ($0.children, $0.value(counting)) < ($1.children, $1.value(counting))
        }
        return AnswerValue((largest?.value(counting)).map(shown))
    }

    private func value(
        _ places: Range<Int>, _ decimals: Int, _ context: borrowing ReplayContext
    ) -> AnswerValue {
        let loads = loads(caseloads[places])
        switch (statistic, per) {
        case (.least, .head): return AnswerValue(loads.min().map(shown))
        case (.most, .head): return AnswerValue(loads.max().map(shown))
        case (.mean, .head): return mean(loads, decimals)
        case (_, .fte), (_, .availableFTE):
            let sum = places.reduce(Int(0)) { $0 + caseloads[$1].total(counting) }
            let fte = places.reduce(Int(0)) { $0 + self.fte(on: series.days[$1], context) }
            return AnswerValue(
                ratio(sum, fte, decimals), numerator: shown(sum),
                denominator: .shortest(thousandths: fte))
        }
    }

    /// What each head holds, on one day after another.
    private func loads(_ caseloads: ArraySlice<Caseloads>) -> [Int] {
        caseloads.flatMap { $0.loads.values.map { $0.value(counting) } }
    }

    private func mean(_ loads: [Int], _ decimals: Int) -> AnswerValue {
        let sum = loads.reduce(0, +)
        return AnswerValue(
            ratio(sum, loads.count * 1000, decimals), numerator: shown(sum),
            denominator: FixedDecimal(whole: loads.count))
    }

    /// The mean less that of a year before, both as printed.
    private func change(_ places: Range<Int>, _ decimals: Int) -> AnswerValue {
        let now = mean(loads(caseloads[places]), decimals).value
        let then = mean(loads(caseloadsBefore[places]), decimals).value
        guard let now, let then else { return AnswerValue(nil) }
        return AnswerValue(FixedDecimal(units: now.units - then.units, decimals: decimals))
    }

    /// A number of children, or a sum of weights without trailing zeros.
    private func shown(_ number: Int) -> FixedDecimal {
        counting == .weighted ? .shortest(thousandths: number) : FixedDecimal(whole: number)
    }

    /// A number divided by thousandths.
    private func ratio(_ number: Int, _ thousandths: Int, _ decimals: Int) -> FixedDecimal? {
        FixedDecimal.ratio(
            counting == .weighted ? number : number * 1000, thousandths, decimals: decimals)
    }

    /// The contracted or available FTE of the officers in post at the end of a day.
    private func fte(on day: CalendarDate, _ context: borrowing ReplayContext) -> Int {
        context.setting.workforce.inPost(as: .iro, on: day).reduce(0) { sum, worker in
            if per == .availableFTE && worker.isAbsent(on: day) { return sum }
            return sum + Int(worker.terms(on: day)?.fte ?? 0)
        }
    }
}
