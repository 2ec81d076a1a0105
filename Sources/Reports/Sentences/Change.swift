// Whether a number rose, fell, or stayed about the same: the one rule that sentences go by.

import Policies
import Tables

/// What became of a number from one year to the next.
///
/// A share has risen or fallen where the difference is more than chance: more than ``sigmas``
/// standard errors of a difference of two shares with one base each. A count has risen or fallen
/// where it differs by at least ``leastPartOfAHundred`` of a hundred of the larger of the two.
enum Change: Hashable, Sendable {
    case rose, fell
    /// It is the very same number.
    case same
    /// It differs by less than the rule asks for.
    case aboutTheSame
    /// There are too few, or they are not told, to say anything.
    case tooFew
    /// Nothing is known of the year before.
    case nothingBefore
    /// Nothing is known of this year.
    case nothing

    /// How many standard errors two shares differ by, at the least, to be called different: about
    /// one time in twenty chance alone gives so much.
    static let sigmas = 2
    /// By how many in a hundred two counts or means differ, at the least, to be called different.
    static let leastPartOfAHundred = 2
    /// The fewest that a share is of for it to be compared.
    static let leastBase = 20
    /// Counts of which neither reaches this are too few to compare.
    static let leastCount = 10

    /// What became of a count, or of a mean in units of its last decimal.
    init(count now: Cell, before: Cell, least: Int = Change.leastCount) {
        guard now != .suppressed, before != .suppressed else {
            self = .tooFew
            return
        }
        guard let now = now.units else {
            self = .nothing
            return
        }
        guard let before = before.units else {
            self = .nothingBefore
            return
        }
        if now == before {
            self = .same
        } else if max(now, before) < least {
            self = .tooFew
        } else if abs(now - before) * 100 < Self.leastPartOfAHundred * max(now, before) {
            self = .aboutTheSame
        } else {
            self = now > before ? .rose : .fell
        }
    }

    /// What became of a share, by its two counts each year.
    init(share now: (above: Cell, of: Cell), before: (above: Cell, of: Cell)) {
        let cells = [now.above, now.of, before.above, before.of]
        guard !cells.contains(.suppressed) else {
            self = .tooFew
            return
        }
        guard let above = now.above.units, let base = now.of.units, base > 0 else {
            self = .nothing
            return
        }
        guard let aboveThen = before.above.units, let baseThen = before.of.units, baseThen > 0
        else {
            self = .nothingBefore
            return
        }
        guard min(base, baseThen) >= Self.leastBase else {
            self = .tooFew
            return
        }
        // |a/n - b/m| > k sqrt(p q (1/n + 1/m)), squared and times all denominators.
        let (a, n) = (Int128(above), Int128(base))
        let (b, m) = (Int128(aboveThen), Int128(baseThen))
        let distance = a * m - b * n
        let (sum, all) = (a + b, n + m)
        let spread = Int128(Self.sigmas * Self.sigmas) * sum * (all - sum) * n * m
        if distance == 0 {
            self = .same
        } else if distance * distance * all <= spread {
            self = .aboutTheSame
        } else {
            self = distance > 0 ? .rose : .fell
        }
    }
}

extension Cell {
    /// The number in units of its last decimal; nil where there is none.
    var units: Int? {
        switch self {
        case .count(let count): count
        case .decimal(let decimal): Int(decimal.units)
        case .empty, .text, .date, .instant, .flag, .suppressed: nil
        }
    }

    /// The number as people read it: `1,931`, `96.2`; `too few to say` where it is not told.
    var read: String {
        switch self {
        case .count(let count): NumberWords.grouped(count)
        case .decimal(let decimal): NumberWords.grouped(decimal)
        case .suppressed: "too few to say"
        case .empty: "none"
        case .text(let text): text
        case .date, .instant, .flag: ""
        }
    }
}
