// Figures on two sides: as known then and now, as at two days, in two ledgers.

public import CareEvents
public import Dates
import Journeys
import Tables

/// Figures compared.
public struct Comparison: Sendable {
    /// Every row of the statistics that is on one side or both, in the order of the questions.
    public let figures: [ComparedFigure]
    /// How many lines were erased since the first side, gone on both sides, that could have borne
    /// on what was asked.
    public let erasedSince: Int

    /// The rows that are not what they were.
    public var changed: [ComparedFigure] { figures.filter(\.isChanged) }

    /// The figures as known with the first lines of a record, and with more of them.
    ///
    /// - Parameters:
    ///   - first: how many lines are known before.
    ///   - last: how many are known after.
    public init(
        _ record: RecordedEvents, _ questions: [Question], knownLines first: Int, to last: Int,
        threads: Int = 1
    ) {
        let learnt = LinesInTurn(record, upTo: min(first, last), through: last)
        let trails = Self.trails(questions, over: learnt, threads: threads)
        figures = Self.figures(questions, trails, over: learnt)
        let reads = questions.reduce(into: LineBearing()) { $0.formUnion($1.reads) }
        erasedSince = ErasedLines(record).count(
            before: last, since: first, in: record, bearingOn: reads)
    }

    /// The figures as at one day and as at a later one, of what is known: what happened in between,
    /// in the order in which it took effect. The questions are the same, of one day and the other.
    public init(
        _ context: ReplayContext, from first: CalendarDate, _ earlier: [Question],
        to last: CalendarDate, _ later: [Question]
    ) {
        let learnt = LinesInTurn(context.known, after: first, through: last)
        let days = DateSpan(first, through: last)
        let start = zip(context.answer(earlier), later).map { answers, _ in
            var trail = CellTrail(byDays: false)
            trail.take(answers, after: nil)
            return trail
        }
        let trails = Self.trails(later, over: learnt, from: start, threads: context.threads)
        figures = Self.figures(later, trails, over: learnt, on: days)
        erasedSince = 0
    }

    /// The figures of one ledger and of another that begins with the same lines: what only the
    /// first has is taken away from its end backwards, then comes what only the second has.
    ///
    /// - Parameters:
    ///   - common: how many lines they have in common.
    ///   - erased: lines among those that one of them erased; they are gone on both sides.
    public init(
        _ first: RecordedEvents, _ second: RecordedEvents, _ questions: [Question],
        common: Int, erased: Set<Int>, threads: Int = 1
    ) {
        func own(_ record: RecordedEvents) -> [ComparedFigure] {
            let learnt = LinesInTurn(
                record, upTo: common, through: record.count, without: erased)
            return Self.figures(
                questions, Self.trails(questions, over: learnt, threads: threads), over: learnt)
        }
        figures = Self.joined(own(first), own(second))
        let reads = questions.reduce(into: LineBearing()) { $0.formUnion($1.reads) }
        erasedSince = erased.count { line in
            let type = first.events[line].type
            return type == .erased || !type.bearing.isDisjoint(with: reads)
        }
    }

    /// The way from the end of one ledger back to what is common, and on to the end of the other.
    private static func joined(
        _ first: [ComparedFigure], _ second: [ComparedFigure]
    ) -> [ComparedFigure] {
        func key(_ figure: ComparedFigure) -> (Int, CellKey) {
            (
                figure.question,
                CellKey(dimensions: figure.dimensions, span: figure.span, at: figure.at)
            )
        }
        func isSame(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
            key(one) == key(other)
        }
        let own = second.map { figure in
            figure.beginning(with: first.first { isSame($0, figure) })
        }
        let gone = first.filter { figure in !second.contains { isSame($0, figure) } }
            .map { figure in figure.ending() }
        return (own + gone).enumerated().sorted {
            ($0.element.question, $0.offset) < ($1.element.question, $1.offset)
        }.map(\.element)
    }

    /// So many questions are told of children's stories at once: their counts are held for each
    /// group of children.
    private static let questionsAtOnce = 16

    private static func trails(
        _ questions: [Question], over learnt: LinesInTurn, from start: [CellTrail]? = nil,
        threads: Int
    ) -> [CellTrail] {
        var trails = start ?? questions.map { _ in CellTrail() }
        var byReads: [(reads: LineBearing, places: [Int])] = []
        for (place, question) in questions.enumerated() {
            // Questions of stories go together, whether they look at the people of the service too.
            let reads = question.reads
            let kind =
                reads.contains(.stories) ? reads.union(.workforce) : reads
            if let group = byReads.firstIndex(where: { $0.reads == kind }) {
                byReads[group].places.append(place)
            } else {
                byReads.append((kind, [place]))
            }
        }
        for group in byReads {
            let isOfStories = group.reads.contains(.stories)
            let size = isOfStories ? questionsAtOnce : group.places.count
            for start in stride(from: 0, to: group.places.count, by: size) {
                let places = Array(group.places[start..<min(start + size, group.places.count)])
                let asked = places.map { questions[$0] }
                func take(_ step: Int?, _ question: Int, _ answers: [Answer]) {
                    trails[places[question]].take(answers, after: step)
                }
                if isOfStories {
                    var bridge = StoryBridge(learnt, asked, threads: threads)
                    bridge.run(take)
                } else {
                    RecordBridge(learnt, asked, reading: group.reads).run(take)
                }
            }
        }
        return trails
    }
}

extension Comparison {
    /// The rows of trails as compared figures.
    private static func figures(
        _ questions: [Question], _ trails: [CellTrail], over learnt: LinesInTurn,
        on days: DateSpan? = nil
    ) -> [ComparedFigure] {
        trails.indices.flatMap { place in
            // A row that came and went in between is on neither side.
            trails[place].cells.filter { $0.first != nil || $0.last != nil }.map { cell in
                ComparedFigure(
                    question: place, measure: questions[place].measure,
                    dimensions: cell.key.dimensions, span: days ?? cell.key.span,
                    at: cell.key.at, before: cell.first?.value, after: cell.last?.value,
                    effects: cell.changes.map { change in
                        ComparedFigure.Effect(
                            cause: change.step.map { .line(learnt.steps[$0][0]) } ?? .time,
                            amount: change.after?.value - change.before?.value)
                    })
            }
        }
    }
}
