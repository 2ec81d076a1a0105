// A small ledger that publishes figures of itself, and what comes of them.

import Dates
import Journeys
import TestLedgers

@testable import Projections

/// Four children, ten reviews, and figures in short: `f1 children_looked_after 2016-03-31 4`.
///
/// On 31 March 2016 three girls and a boy are looked after. In 2016-17 one girl ceases twice over
/// her two spells, once to come back, and another ceases: 4 + 1 − 2 = 3 are looked after at its
/// end. Ten reviews are held in it, in six of which the child speaks.
enum FigureScene {
    static let lives = """
        2012-01-01 D child_registered born_on=2005-06-01 sex=M
        2015-05-01 A became_looked_after
        2015-06-01 B became_looked_after
        2015-07-01 D became_looked_after
        2016-01-10 C became_looked_after
        2016-09-01 A ceased_to_be_looked_after
        2016-10-10 A became_looked_after
        2016-12-01 B ceased_to_be_looked_after
        2016-04-05 C review_held participation=PN1
        2016-05-05 C review_held participation=PN1
        2016-06-05 C review_held participation=PN1
        2016-07-05 C review_held participation=PN1
        2016-08-05 C review_held participation=PN1
        2016-09-05 C review_held participation=PN1
        2016-10-05 C review_held participation=PN7
        2016-11-05 C review_held participation=PN7
        2016-12-05 C review_held participation=PN7
        2017-01-05 C review_held participation=PN7
        """

    /// The figures after the lives, and further sayings after the figures.
    static func reconciled(
        _ figures: String, then more: String = "", knownAt: String? = nil
    ) -> [String: ReconciledFigure] {
        let sayings = figures.split(separator: "\n").map { saying(String($0)) }
        let ledger = TestLedger(
            ([lives] + sayings + [more]).filter { !$0.isEmpty }.joined(separator: "\n"))
        let known = KnownFacts(
            ledger.record, asKnownAt: knownAt.flatMap { .init(iso: $0) })
        let figures = Reconciliation(ReplayContext(known)).figures
        return Dictionary(figures.map { ($0.figure.id, $0) }) { _, last in last }
    }

    /// The line that publishes a figure.
    static func saying(_ text: String) -> String {
        var words = text.split(separator: " ", maxSplits: 4).map(String.init)
        let rest = words.count > 4 ? " " + words.removeLast() : ""
        let days = words[2].split(separator: ".").map(String.init)
        let time = days.count == 1 ? "at_on=\(days[0])" : "from_on=\(days[0]) to_on=\(days[1])"
        return "2018-01-01 - figure_published figure_id=\(words[0]) measure=\(words[1]) \(time) "
            + "value=\(words[3]) unit=children where=page_1\(rest)"
    }

    /// How many lines stand before the first figure: the prelude and the lives.
    static let linesBefore = 6 + lives.split(separator: "\n").count
}
