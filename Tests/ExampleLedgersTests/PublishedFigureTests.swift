// Every published figure of Kirklees that the program can answer, asked of the replayed record.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Tables
import Testing

@testable import Projections

struct PublishedFigureTests {
    @Test
    func `every published figure of Kirklees that the program can answer is what replay gives`()
        throws
    {
        let figures = try publishedFigures()
        let verdicts = try FigureVerdicts.of(figures)
        let expected = try ExpectedVerdict.all()
        #expect(Set(expected.keys) == Set(figures.map(\.id)), "the table has every figure once")
        for figure in figures {
            let verdict = verdicts[figure.id]
            #expect(
                verdict?.word == expected[figure.id]?.word,
                """
                \(figure.id) \(figure.measureName) \(figure.dimensions): \
                printed \(figure.value) thousandths, \(verdict?.told ?? "not asked")
                """)
        }
        let answered = verdicts.values.count { $0.word != "later" }
        let met = verdicts.values.count { $0.word == "agrees" }
        print(
            "Kirklees: \(met) of \(answered) figures with a projection agree; "
                + "\(figures.count - answered) of \(figures.count) figures belong to later issues")
    }

    @Test func `a figure that is left out has its reason, and one that agrees has none`() throws {
        for (id, expected) in try ExpectedVerdict.all() {
            #expect((expected.word == "agrees") == expected.reason.isEmpty, "\(id)")
        }
    }

    @Test func `no figure was withdrawn or said anew, so the lines are the figures`() throws {
        let known = try KirkleesRecord.now.get().known
        let live = known.facts.filter { $0.type == .figurePublished }.map { Int($0.seq) }
        #expect(try publishedLines().map(\.seq) == live)
        #expect(!live.isEmpty)
        let isCorrected = known.corrections.contains { live.contains(Int($0.target)) }
        #expect(!isCorrected)
    }

    @Test(arguments: [
        (nil, 969, false), ("more_than", 969, true), ("more_than", 970, false),
        ("at_most", 970, true), ("at_most", 969, false), ("about", 1000, true),
        ("about", 1022, false), ("nonsense", 970, false),
    ])
    func `a bound holds on its side only`(bound: String?, printed: Int, holds: Bool) throws {
        let text = bound.map { #","bound":"\#($0)""# } ?? ""
        let figure = try figure(
            #""measure":"placement_moves","at_on":"2017-03-31","value":\#(printed)"#, text)
        #expect(figure.agrees(with: answer(970)) == holds)
    }

    @Test(arguments: [(51, 100, true), (50, 100, false)])
    func `a majority is more than half`(above: Int, below: Int, holds: Bool) throws {
        let figure = try figure(
            #""measure":"placement_moves","at_on":"2017-03-31","value":50"#,
            #","bound":"majority""#)
        #expect(figure.agrees(with: answer(50, above, of: below)) == holds)
    }

    private func figure(_ facts: String, _ bound: String) throws -> PublishedFigure {
        let text = """
            {"seq":1,"id":"015cf871-666c-7159-9b20-d1eda1ac934c","type":"figure_published",\
            "occurred_on":"2017-06-30","recorded_at":"2017-06-30T10:00:00Z",\
            "recorded_by":"pub-01","figure_id":"x",\(facts),"unit":"moves","where":"p"\(bound)}
            """
        guard case .event(let line) = try LineReading.read(Array(text.utf8)) else {
            throw NotPrepared(what: text)
        }
        return PublishedFigure(line)
    }

    private func answer(_ value: Int, _ above: Int? = nil, of below: Int? = nil) -> Answer {
        Answer(
            measure: .placementMoves, dimensions: [], span: nil, at: nil,
            value: .init(whole: value), numerator: above.map { .init(whole: $0) },
            denominator: below.map { .init(whole: $0) })
    }
}

/// The lines of the published figures.
func publishedLines() throws -> [EventLine] { try KirkleesRecord.reading.get().figures }

/// The published figures, read as they were meant.
func publishedFigures() throws -> [PublishedFigure] {
    try publishedLines().map(PublishedFigure.init)
}

/// What came of asking a figure.
struct FigureVerdict {
    /// `agrees`, `differs`, `unasked` (no such dimension or value), `later` (no projection yet).
    let word: String
    /// What replay gave, or why it was not asked.
    let told: String
}

/// Asks figures: those of one instant in one replay.
enum FigureVerdicts {
    static func of(_ figures: [PublishedFigure]) throws -> [String: FigureVerdict] {
        var verdicts: [String: FigureVerdict] = [:]
        var asked: [String?: [(figure: PublishedFigure, question: Question)]] = [:]
        for figure in figures {
            guard let measure = figure.measure, isAnswered(measure) else {
                verdicts[figure.id] = FigureVerdict(word: "later", told: "no projection")
                continue
            }
            switch figure.question() {
            case .failure(let obstacle):
                verdicts[figure.id] = FigureVerdict(word: "unasked", told: obstacle.what)
            case .success(let question):
                asked[figure.knownAt, default: []].append((figure, question))
            }
        }
        for (knownAt, group) in asked {
            let answers = try KirkleesRecord.context(knownAt: knownAt)
                .answer(group.map(\.question))
            for ((figure, _), rows) in zip(group, answers) {
                let isMet = rows.count == 1 && rows.allSatisfy(figure.agrees)
                let told = rows.map { $0.value?.description ?? "nothing" }
                verdicts[figure.id] = FigureVerdict(
                    word: isMet ? "agrees" : "differs", told: "replay gives \(told)")
            }
        }
        return verdicts
    }

    /// Whether a projection answers a measure at all.
    static func isAnswered(_ measure: Measure) -> Bool {
        true
    }
}

/// A row of the table of expected verdicts.
private struct ExpectedVerdict {
    let word: String
    let reason: String

    static func all() throws -> [String: ExpectedVerdict] {
        guard
            let file = Bundle.module.url(
                forResource: "kirklees_figures", withExtension: "csv", subdirectory: "Fixtures")
        else { throw NotPrepared(what: "no table of expected verdicts") }
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let parts = row.split(
                    separator: ",", maxSplits: 2, omittingEmptySubsequences: false
                ).map(String.init)
                return (parts[0], ExpectedVerdict(word: parts[1], reason: parts[2]))
            })
    }
}
