// Random questions about every measure that has a projection, and answers told as text.

import CareEvents
import Dates
import Journeys
import Policies
import Tables
import TestLedgers

@testable import Projections

enum RandomQuestions {
    /// Some questions about each measure: at a day or over a period, split, filtered and read in
    /// one of the ways that the measure knows.
    static func some(
        _ each: Int, _ chance: inout SeededChance, _ measures: [Measure] = Measure.allCases
    ) throws -> [Question] {
        var questions: [Question] = []
        for measure in measures {
            for _ in 0..<each { questions.append(try one(measure, &chance)) }
        }
        return questions
    }

    private static func one(_ measure: Measure, _ chance: inout SeededChance) throws -> Question {
        var asked: [Question.Asked] = []
        var splits: [DimensionKey] = []
        for rule in measure.declaration.dimensions where chance.happens(25) {
            if !rule.isReading && chance.happens(60) {
                if splits.count < 3 { splits.append(rule.key) }
            } else {
                asked.append(Question.Asked(rule.key, value(rule, &chance)))
            }
        }
        let time = time(&chance)
        var bucketing: Bucketing?
        if case .over = time, chance.happens(40) { bucketing = chance.one(of: [.month, .quarter]) }
        return try Question(
            measure, time, dimensions: asked, split: splits, bucketing: bucketing)
    }

    private static func value(_ rule: DimensionRule, _ chance: inout SeededChance) -> String {
        if let values = rule.valuesToAsk { return chance.one(of: values) }
        if case .month = rule.values { return chance.one(of: ["2014-02", "2015-11", "2016-04"]) }
        if case .years = rule.values { return "\(chance.number(0...20))_years_plus" }
        return chance.one(of: ["iro-1", "iro-2", "north", "team_1", "informal", "alert", "A1"])
    }

    private static func time(_ chance: inout SeededChance) -> Question.Time {
        let day = RandomLedger.span.from.adding(days: chance.number(0...1900))
        switch chance.number(0...3) {
        case 0: return .at(day)
        case 1: return .over(ReportingYear(containing: day).span)
        case 2: return .over(DateSpan(day, through: day.adding(days: chance.number(0...200))))
        default: return .over(Bucketing.quarter.whole(containing: day))
        }
    }
}

/// All that a context answers, told as lines of text that have no numbers of symbols in them.
struct Telling {
    let context: ReplayContext

    init(_ ledger: TestLedger, asKnownAt instant: Instant? = nil) {
        self.init(ledger.record, asKnownAt: instant)
    }

    init(_ record: RecordedEvents, asKnownAt instant: Instant? = nil) {
        context = ReplayContext(KnownFacts(record, asKnownAt: instant))
    }

    var record: RecordedEvents { context.known.record.recorded }

    func answers(_ questions: [Question], inParts parts: [Range<Int>]? = nil) -> [String] {
        let answers =
            parts.map { context.answer(questions, inParts: $0).answers }
            ?? context.answer(questions)
        return answers.joined().map(Self.text)
    }

    static func text(_ answer: Answer) -> String {
        let time = answer.span.map { "\($0.from)..\($0.to)" } ?? answer.at?.description ?? ""
        let counts = [answer.value, answer.numerator, answer.denominator]
            .map { $0?.description ?? "-" }.joined(separator: " ")
        return "\(answer.measure.rawValue) [\(answer.dimensionsText)] \(time): \(counts)"
    }

    /// The list of reviews, child by child.
    func reviews(_ time: Question.Time, of children: Set<String>? = nil) -> [String] {
        var lines: [String] = []
        let known = context.known
        context.forEachJourney { journey in
            let child = known.id(of: journey.child)
            guard children?.contains(child) ?? true else { return }
            for row in ReviewList.rows(of: journey, time) {
                lines.append(
                    "\(child) \(known.text(row.review)) \(row.number) "
                        + "\(row.dueOn?.description ?? "-") \(row.heldOn?.description ?? "-") "
                        + "\(row.state?.rawValue ?? "-") \(row.daysLate ?? -1) "
                        + "\(row.rule?.rawValue ?? "-") \(known.text(row.iro))")
            }
        }
        return lines.sorted()
    }

    /// Who holds how many at the end of a day.
    func caseloads(on day: CalendarDate) -> [String] {
        var caseloads = Caseloads()
        context.forEachJourney { caseloads.add($0, on: day) }
        return caseloads.loads.map { officer, load in
            "\(context.known.text(officer)) \(load.children) \(load.familyCount) \(load.cases) "
                + "\(load.weighted)"
        }.sorted()
    }

    /// The stages entered by the end of a day.
    func stages(upTo day: CalendarDate) -> [String] {
        let known = context.known
        let escalations = Escalations(known, against: context.setting, upTo: day)
        return escalations.histories.flatMap { history in
            history.entries.map { entry in
                let children = history.children.map(known.id(of:)).sorted().joined(separator: ";")
                let days = [entry.enteredOn, entry.respondByOn, entry.respondedOn, entry.leftOn]
                    .map { $0?.description ?? "-" }.joined(separator: " ")
                return "\(known.text(history.id)) \(known.text(history.population)) \(children) "
                    + "\(known.text(entry.stage)) \(days) \(entry.ended?.rawValue ?? "-")"
            }
        }.sorted()
    }
}
