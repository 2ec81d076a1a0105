// A row of an explanation: who counts, by how much, because of which line and under which rule.

public import CareEvents
import Dates
import Journeys
import Policies
public import Tables

/// One row behind a figure, or of those left out of it.
public struct ExplainedRow: Sendable {
    /// The child, or `.none`.
    public let child: ChildNumber
    /// The review, or `.none`.
    public let review: Symbol
    /// The escalation, or `.none`.
    public let escalation: Symbol
    /// The worker, or `.none`.
    public let worker: Symbol
    /// The line that decided, -1 where none did.
    public let seq: Int32
    /// What the row adds to the value, or to the numerator of a share or mean.
    public let counts: FixedDecimal
    /// What it adds to the denominator.
    public let below: FixedDecimal
    /// The rule.
    public let rule: String
    /// Why, in words.
    public let why: String
    /// The reason without its days, as sums of rows say it: `held late`.
    public let group: String
    /// What is said of the reason beside it, as the record spells it: `late_notification`.
    public let detail: String
    /// Whom or what it is about.
    let subject: Because.Subject
}

/// Puts the rows of a figure together.
struct RowGathering {
    let context: ReplayContext

    /// Who counts because of what, on which side: the samples of a series are one row.
    private struct Key: Hashable {
        let subject: Because.Subject
        let worker: Symbol
        let seq: Int32
        let takesAway: Bool
    }

    private struct Sum {
        var because: Because
        var above = 0
        var below = 0
        var samples: Set<Int32> = []
        /// Which part shares units out over it, and its weight in that.
        var share: (part: Int, weight: Int)?
        var isOfCell = false
    }

    /// The rows of a figure in a stable order, those that add nothing apart.
    func rows<T: Tally>(
        of figure: Figure, in tally: T, other: T? = nil
    ) -> (counted: [ExplainedRow], idle: [Because]) {
        var sums: [Key: Sum] = [:]
        for (place, part) in figure.parts.enumerated() {
            let rows = (part.weight == .asBase ? other ?? tally : tally).rows(of: part.cell)
            for row in rows { add(row, of: part, at: place, to: &sums) }
        }
        for row in figure.own {
            let key = Key(
                subject: row.because.subject, worker: row.because.worker, seq: row.because.seq,
                takesAway: row.above < 0)
            var sum = sums[key] ?? Sum(because: row.because)
            sum.above += row.above
            sum.below += row.below
            sums[key] = sum
        }
        var ordered = sums.map { (key: $0.key, sum: $0.value, order: order(of: $0.value.because)) }
        ordered.sort { one, other in
            one.order != other.order
                ? one.order < other.order : !one.key.takesAway && other.key.takesAway
        }
        var all = ordered.map(\.sum)
        for (place, part) in figure.parts.enumerated() {
            if case .shared(let units) = part.weight { share(units, of: place, over: &all) }
        }
        var counted: [ExplainedRow] = []
        var idle: [Because] = []
        for sum in all {
            if sum.above == 0 && sum.below == 0 {
                idle.append(sum.because)
            } else {
                counted.append(
                    row(
                        sum.because, above: sum.above, below: sum.below, figure.decimals,
                        samples: sum.samples.count))
            }
        }
        return (counted, idle)
    }

    private func add(
        _ row: KeptRow, of part: Figure.Part, at place: Int, to sums: inout [Key: Sum]
    ) {
        let key = Key(
            subject: row.because.subject, worker: row.because.worker, seq: row.because.seq,
            takesAway: part.weight.takesAway)
        var sum = sums[key] ?? Sum(because: row.because)
        // What is said of the cell goes before what is said of the base.
        if !sum.isOfCell, part.weight != .base, part.weight != .asBase {
            sum.isOfCell = true
            sum.because = row.because
        }
        sum.samples.insert(part.cell.sample)
        if case .shared = part.weight {
            sum.share = (place, (sum.share?.weight ?? 0) + row.above)
        } else {
            let added = part.weight.of(Counts(above: row.above, below: row.below))
            sum.above += added.above
            sum.below += added.below
        }
        sums[key] = sum
    }

    /// Shares units out in the order of the rows, the remainder as it arises.
    private func share(_ units: Int, of part: Int, over sums: inout [Sum]) {
        func weight(_ sum: Sum) -> Int { sum.share?.part == part ? sum.share?.weight ?? 0 : 0 }
        let whole = sums.reduce(0) { $0 + weight($1) }
        guard whole > 0 else { return }
        var passed = 0
        for place in sums.indices where weight(sums[place]) > 0 {
            let before = units * passed / whole
            passed += weight(sums[place])
            sums[place].above += units * passed / whole - before
        }
    }

    /// A row, its words told.
    func row(
        _ because: Because, above: Int = 0, below: Int = 0,
        _ decimals: (above: Int, below: Int) = (0, 0), samples: Int = 1
    ) -> ExplainedRow {
        let known = context.known
        let words = because.why.kind.words
        return ExplainedRow(
            child: because.child, review: because.review, escalation: because.escalation,
            worker: because.worker, seq: because.seq,
            counts: .shortest(units: above, decimals: decimals.above),
            below: .shortest(units: below, decimals: decimals.below),
            rule: because.why.due?.rawValue ?? words.rule,
            why: because.words(in: known, samples: samples), group: words.group,
            detail: because.why.kind == .heldLate ? known.text(because.why.word) : "",
            subject: because.subject)
    }

    /// The order of rows: child, escalation, worker, then the line, then review and words, so that
    /// no two threads can print them otherwise.
    private func order(of because: Because) -> [String] {
        let known = context.known
        let seq = String(10_000_000_000 + Int(because.seq))
        return [
            because.child == .none ? "" : known.id(of: because.child),
            known.text(because.escalation), known.text(because.worker), seq,
            known.text(because.review), because.why.kind.words.words,
        ]
    }

    /// The order of what was left out.
    func sorted(_ leftOut: [Because]) -> [Because] {
        leftOut.map { ($0, order(of: $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
}

extension [String] {
    /// By the bytes of the first texts that differ.
    fileprivate static func < (one: [String], other: [String]) -> Bool {
        for (own, its) in zip(one, other) where own != its {
            return own.utf8.lexicographicallyPrecedes(its.utf8)
        }
        return one.count < other.count
    }
}

extension FixedDecimal {
    /// A number of units of a decimal, without trailing zeros.
    static func shortest(units: Int, decimals: Int) -> FixedDecimal {
        var (units, decimals) = (Int64(units), decimals)
        while decimals > 0 && units % 10 == 0 {
            units /= 10
            decimals -= 1
        }
        return FixedDecimal(units: units, decimals: decimals)
    }
}
