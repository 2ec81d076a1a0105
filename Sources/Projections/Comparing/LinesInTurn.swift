// Lines that were there from the beginning, and lines that come one after the other.

import CareEvents
import Dates
import Journeys

/// A record and the order in which some of its lines are learnt.
///
/// What was erased is in neither part, and neither are the erasures: they are gone on both sides.
struct LinesInTurn: Sendable {
    /// Everything that was read from the log.
    let record: RecordedEvents
    /// The places of the lines that stand from the beginning, in order.
    let base: [Int]
    /// What comes step by step: a line, or a fact with its corrections. The first is what is told.
    let steps: [[Int]]
    /// By its place, the line that a line is about: itself, or what it puts right.
    private let subjects: [Int32]

    /// - Parameter gone: lines that are read on neither side, beside those that were erased.
    init(_ record: RecordedEvents, base: [Int], steps: [[Int]], without gone: Set<Int> = []) {
        self.record = record
        let erased = ErasedLines(record).lines.union(gone)
        let corrected = CorrectedRecord(record)
        var subjects = Array(Int32(0)..<Int32(record.count))
        for place in record.repairs.lazy.map(Int.init) where record.events[place].type.isCorrection
        {
            let target = corrected.target(of: place) ?? -1
            subjects[place] = target >= 0 && target < place ? Int32(target) : -1
        }
        func isRead(_ place: Int) -> Bool {
            let type = record.events[place].type
            if type == .erased || type == .eventErased || erased.contains(place) { return false }
            return subjects[place] >= 0 && !erased.contains(Int(subjects[place]))
        }
        self.subjects = subjects
        self.base = base.filter(isRead)
        self.steps = steps.map { $0.filter(isRead) }.filter { !$0.isEmpty }
    }

    /// The line that a line is about: itself, or what it puts right.
    func subject(of place: Int) -> Int { Int(subjects[place]) }

    /// What a line bears on.
    func bearing(of place: Int) -> LineBearing { record.events[subject(of: place)].type.bearing }

    /// What a step bears on.
    func bearing(ofStep step: Int) -> LineBearing { bearing(of: steps[step][0]) }

    /// The facts of some lines; the places may be in any order.
    func known(_ places: [Int]) -> KnownFacts { KnownFacts(record.part(of: places.sorted())) }
}

extension LinesInTurn {
    /// The lines up to one from the beginning, and each of those after it as it was recorded.
    init(
        _ record: RecordedEvents, upTo first: Int, through last: Int, without gone: Set<Int> = []
    ) {
        self.init(
            record, base: Array(0..<first), steps: (first..<last).map { [$0] }, without: gone)
    }

    /// All known lines; the facts of the days after one up to another in the order in which they
    /// take effect, each with its corrections, and everything else from the beginning. A merge of
    /// two ids is known on every day.
    init(_ known: KnownFacts, after first: CalendarDate, through last: CalendarDate) {
        let record = known.record.recorded
        var facts = known.facts.filter { fact in
            fact.day > first && fact.day <= last && fact.type != .childrenMerged
                && !fact.type.bearing.isEmpty
        }
        facts.sort { a, b in
            (a.day, a.type.classOfDay, a.seq)
                < (b.day, b.type.classOfDay, b.seq)
        }
        var steps: [Int: Int] = [:]
        var lines = facts.enumerated().map { step, fact in
            steps[Int(fact.seq)] = step
            return [Int(fact.seq)]
        }
        var isInStep = Set(steps.keys)
        for correction in known.corrections {
            guard let step = steps[Int(correction.target)] else { continue }
            lines[step].append(Int(correction.seq))
            isInStep.insert(Int(correction.seq))
        }
        self.init(
            record, base: (0..<known.lineCount).filter { !isInStep.contains($0) }, steps: lines)
    }
}
