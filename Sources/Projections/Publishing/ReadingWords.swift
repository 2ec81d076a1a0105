// What there is to say beside a verdict, in one line.

import CareEvents
import Dates
import Tables

extension ReconciledFigure {
    /// The reading: why it agrees, differs, is impossible or not derivable, and what the reading
    /// that the figure carries gives.
    public var reading: String {
        let own: [String] =
            switch verdict {
            case .agrees: [countsInWords, boundInWords].compactMap { $0 }
            case .differs: [saysNothing ?? countsInWords].compactMap { $0 } + sinceInWords + others
            case .impossible: arithmetic + others
            case .notDerivable: [reason].compactMap { $0 }
            }
        return (own + [meantInWords].compactMap { $0 }).joined(separator: "; ")
    }

    /// The two counts of a percentage.
    private var countsInWords: String? {
        guard question?.measure.declaration.unit == "percent" else { return nil }
        return replayed?.counts
    }

    private var boundInWords: String? {
        figure.claim.bound == nil ? nil : "published as \(figure.claim)"
    }

    private var saysNothing: String? {
        guard let replayed, replayed.value == nil else { return nil }
        guard replayed.denominator != nil else { return "the record says nothing" }
        return "the record has nothing to take a share of"
    }

    /// The arithmetic that shows it impossible: one line of each ground.
    private var arithmetic: [String] {
        [Ground.sameCell, .percentage, .bridge, .change, .part].compactMap { ground in
            grounds.first { $0.ground == ground && $0.isImpossible }?.words
        }
    }

    private var others: [String] {
        otherDefinitions.isEmpty
            ? [] : ["other definition: " + otherDefinitions.joined(separator: ", ")]
    }

    private var sinceInWords: [String] {
        guard let since, saysNothing == nil else { return [] }
        let then = since.valueThen.map { "\($0)" } ?? "nothing"
        var parts = [
            "as known when it was published, \(figure.recordedAt.londonDay), replay gives \(then)"
                + (since.agreedThen ? ", which agrees" : "")
        ]
        if since.events.isEmpty { return parts }
        let counts = SincePublication.Event.Kind.allCases.compactMap { kind in
            let count = since.events.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        let shown = since.events.prefix(Self.mostSeqs).map { "\($0.seq)" }
        parts.append(
            "events between: \(counts.joined(separator: ", ")) (seq "
                + shown.joined(separator: " ")
                + (since.events.count > Self.mostSeqs ? " …" : "") + ")")
        return parts
    }

    /// How many lines are named in one line.
    private static let mostSeqs = 5

    private var meantInWords: String? {
        guard let meant else { return nil }
        if let obstacle = meant.obstacle { return "read as \(meant.words): \(obstacle)" }
        guard let value = meant.replayed?.value else {
            return "read as \(meant.words): the record says nothing"
        }
        let counts = meant.replayed?.counts.map { " (\($0))" } ?? ""
        return "read as \(meant.words): \(value)\(counts), \(meant.agrees ? "agrees" : "differs")"
    }
}

extension ReplayedValue {
    /// `377 of 699`, nil where it has no counts.
    var counts: String? {
        guard let numerator, let denominator else { return nil }
        return "\(numerator) of \(denominator)"
    }
}
