// Verdicts on small ledgers: what agrees, what is false, what no record could give.

import Testing

@testable import Projections

/// Figures of the scene, and the verdict on the last of them with words of its reading.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    let name: String
    let figures: String
    let verdict: Verdict
    let says: String

    var testDescription: String { name }

    init(_ name: String, _ figures: String, _ verdict: Verdict, _ says: String = "") {
        self.name = name
        self.figures = figures
        self.verdict = verdict
        self.says = says
    }
}

private let year = "2016-04-01.2017-03-31"

@Suite struct VerdictTests {
    @Test(
        arguments: VerdictCase.plain + VerdictCase.percentages + VerdictCase.parts
            + VerdictCase.bridges + VerdictCase.sameCells + VerdictCase.underivable)
    func `the verdict is the one of the case`(_ scene: VerdictCase) throws {
        let all = FigureScene.reconciled(scene.figures)
        let last = try #require(scene.figures.split(separator: "\n").last)
        let one = try #require(all[String(last.prefix { $0 != " " })])
        #expect(one.verdict == scene.verdict, "\(one.reading) \(one.replayed as Any)")
        #expect(one.reading.contains(scene.says) || scene.says.isEmpty, "\(one.reading)")
    }
}

extension VerdictCase {
    static let plain = [
        VerdictCase("a stock", "f children_looked_after 2016-03-31 4", .agrees),
        VerdictCase("a false stock", "f children_looked_after 2016-03-31 5", .differs),
        VerdictCase(
            "a stock of a period is that of its end", "f children_looked_after \(year) 3",
            .agrees),
        VerdictCase(
            "a flow at a day runs from 1 April", "f cla_reviews_held 2017-03-31 10",
            .agrees),
        VerdictCase(
            "a share with its counts",
            "f children_looked_after_percent 2016-03-31 75 dimensions=sex=F", .agrees, "3 of 4"),
        VerdictCase(
            "the decimals of a share are those published",
            "f children_looked_after_percent 2017-03-31 66.7 decimals=1 dimensions=sex=F", .agrees),
        VerdictCase(
            "decimals not said are those that the value has",
            "f children_looked_after_percent 2017-03-31 66.67 dimensions=sex=F", .agrees),
        VerdictCase(
            "a share cut short is not rounded",
            "f children_looked_after_percent 2017-03-31 66.6 dimensions=sex=F", .differs),
        VerdictCase(
            "more than", "f children_looked_after 2016-03-31 3 bound=more_than", .agrees,
            "more than 3"),
        VerdictCase(
            "not more than", "f children_looked_after 2016-03-31 4 bound=more_than", .differs),
        VerdictCase("at most", "f children_looked_after 2016-03-31 4 bound=at_most", .agrees),
        VerdictCase(
            "not at most", "f children_looked_after 2016-03-31 3 bound=at_most", .differs),
        VerdictCase(
            "about, within a twentieth",
            "f children_looked_after_percent 2016-03-31 78 bound=about dimensions=sex=F", .agrees),
        VerdictCase(
            "about, and more than a twentieth off",
            "f children_looked_after_percent 2016-03-31 79 bound=about dimensions=sex=F", .differs),
        VerdictCase(
            "over half",
            "f children_looked_after_percent 2016-03-31 50 bound=majority dimensions=sex=F",
            .agrees),
        VerdictCase(
            "not over half",
            "f children_looked_after_percent 2016-03-31 50 bound=majority dimensions=sex=M",
            .differs),
        VerdictCase(
            "words of approximation bound a figure",
            "f children_looked_after_percent 2016-03-31 78 dimensions=qualifier=around;sex=F",
            .agrees, "about 78"),
        VerdictCase(
            "a scope is only wording",
            "f children_looked_after 2016-03-31 4 dimensions=scope=end_of_year", .agrees),
        VerdictCase(
            "another definition gives it",
            "f children_ceased_looked_after 2015-04-01.2017-03-31 3\n"
                + "g children_started_looked_after 2015-04-01.2017-03-31 5", .differs,
            "count=spells gives 5"),
        VerdictCase(
            "what it was meant to be is told beside",
            "f children_looked_after 2016-03-31 3 read_as={\"at_on\":\"2017-03-31\"}", .differs,
            "read as at 2017-03-31: 3, agrees"),
        VerdictCase(
            "a reading that does not hold is told too",
            "f children_looked_after 2016-03-31 9 read_as={\"at_on\":\"2017-03-31\"}", .differs,
            "read as at 2017-03-31: 3, differs"),
        VerdictCase(
            "a reading may be of another measure",
            "f children_looked_after 2016-03-31 10 read_as={\"measure\":\"cla_reviews_held\","
                + "\"from_on\":\"2016-04-01\",\"to_on\":\"2017-03-31\"}", .differs,
            "over 2016-04-01 to 2017-03-31: 10, agrees"),
        VerdictCase(
            "as known before anything was recorded",
            "f children_looked_after 2016-03-31 0 read_as={\"known_at\":\"2017-12-31\"}", .differs,
            "as known at 2017-12-31T23:59:59Z: 0, agrees"),
        VerdictCase(
            "a reading that cannot be read is said to be so",
            "f children_looked_after 2016-03-31 0 read_as={\"at_on\":\"soon\"}", .differs,
            "\"soon\" of read_as is not a day"),
    ]

    static let percentages = [
        VerdictCase(
            "no whole number of a published base",
            "h cla_reviews_held \(year) 10\nf cla_reviews_in_time_percent \(year) 63.7 decimals=1",
            .impossible, "6 of 10 = 60.0%, 7 of 10 = 70.0%"),
        VerdictCase(
            "no whole number of its own denominator",
            "f cla_reviews_in_time_percent \(year) 63.7 decimals=1 denominator=10", .impossible,
            "(its denominator)"),
        VerdictCase(
            "a base that replay contradicts is not leant on",
            "h cla_reviews_held \(year) 11\nf cla_reviews_in_time_percent \(year) 63.7 decimals=1",
            .differs),
        VerdictCase(
            "a percentage that some whole number gives is merely false",
            "h cla_reviews_held \(year) 10\nf cla_reviews_in_time_percent \(year) 20", .differs),
        VerdictCase(
            "without a base it is merely false",
            "f cla_reviews_in_time_percent \(year) 63.7 decimals=1", .differs),
        VerdictCase(
            "a share of more than all",
            "f children_looked_after_percent 2016-03-31 120 dimensions=sex=F", .impossible,
            "from 0% to 100%"),
        VerdictCase(
            "a bounded percentage has no last decimal to be wrong",
            "h cla_reviews_held \(year) 10\n"
                + "f cla_reviews_in_time_percent \(year) 3.7 decimals=1 bound=at_most", .differs),
        VerdictCase(
            "two published counts give another percentage",
            "t children_looked_after 2016-03-31 4\n"
                + "g children_looked_after 2016-03-31 3 dimensions=sex=F\n"
                + "f children_looked_after_percent 2016-03-31 50 dimensions=sex=F", .impossible,
            "published are 3 (g) of 4 (t), 3 of 4 = 75%"),
        VerdictCase(
            "the same percentage beside the whole alone",
            "t children_looked_after 2016-03-31 4\n"
                + "f children_looked_after_percent 2016-03-31 50 dimensions=sex=F", .differs),
        VerdictCase(
            "a count that its published percentage rules out",
            "t children_looked_after 2016-03-31 4\n"
                + "p children_looked_after_percent 2016-03-31 75 dimensions=sex=F\n"
                + "f children_looked_after 2016-03-31 2 dimensions=sex=F", .impossible,
            "2 of 4 = 50%"),
        VerdictCase(
            "a growth of two published counts",
            "l children_started_looked_after 2015-04-01.2016-03-31 4\n"
                + "n children_started_looked_after \(year) 1\n"
                + "f children_started_looked_after_change_percent \(year) -50", .impossible,
            "1 after 4 is -75% more"),
        VerdictCase(
            "a true growth",
            "f children_started_looked_after_change_percent \(year) -75", .agrees),
        VerdictCase(
            "a growth that no whole number gives",
            "l children_started_looked_after 2015-04-01.2016-03-31 4\n"
                + "f children_started_looked_after_change_percent \(year) 30", .impossible,
            "5 after 4 is 25% more, 6 after 4 is 50% more"),
    ]

    static let parts = [
        VerdictCase(
            "a part greater than its whole",
            "w cla_reviews_by_participation \(year) 10\n"
                + "f cla_reviews_by_participation \(year) 11 dimensions=participation=PN1",
            .impossible, "11, of 10 (w) of which it is part"),
        VerdictCase(
            "a false part that its whole allows",
            "w cla_reviews_by_participation \(year) 10\n"
                + "f cla_reviews_by_participation \(year) 5 dimensions=participation=PN1",
            .differs),
        VerdictCase(
            "a whole smaller than its part",
            "p children_looked_after 2016-03-31 3 dimensions=sex=F\n"
                + "f children_looked_after 2016-03-31 2", .impossible, "3 (p) are part of it"),
        VerdictCase(
            "parts with nothing in common",
            "w children_looked_after 2016-03-31 4\n"
                + "p children_looked_after 2016-03-31 3 dimensions=sex=F\n"
                + "f children_looked_after 2016-03-31 2 dimensions=sex=M", .impossible,
            "3 + 2 = 5"),
        VerdictCase(
            "a month of more reviews than its year",
            "w cla_reviews_held \(year) 10\nf cla_reviews_held 2016-04-01.2016-04-30 11",
            .impossible),
        VerdictCase(
            "more children than spells",
            "w children_started_looked_after \(year) 1 dimensions=count=spells\n"
                + "f children_started_looked_after \(year) 2 dimensions=count=children",
            .impossible),
        VerdictCase(
            "fewer spells than children",
            "w children_ceased_looked_after \(year) 2\n"
                + "f children_ceased_looked_after \(year) 1 dimensions=count=spells", .impossible),
        VerdictCase(
            "more spells than children is merely false",
            "w children_ceased_looked_after \(year) 2\n"
                + "f children_ceased_looked_after \(year) 3 dimensions=count=spells", .differs),
        VerdictCase(
            "more at the end than were ever in the period",
            "w children_looked_after_in_period \(year) 4\nf children_looked_after 2017-03-31 5",
            .impossible),
        VerdictCase(
            "more outside the authority than looked after",
            "w children_looked_after 2016-03-31 4\n"
                + "f children_placed_outside_authority 2016-03-31 5", .impossible),
        VerdictCase(
            "more than a number that is the whole",
            "w children_looked_after 2016-03-31 4\n"
                + "f children_looked_after 2016-03-31 4 bound=more_than dimensions=sex=F",
            .impossible),
    ]

    private static let opening = "o children_looked_after 2016-03-31 4\n"
    private static let started =
        "s children_started_looked_after \(year) 1 dimensions=count=spells\n"
    private static let ceased =
        "c children_ceased_looked_after \(year) 2 dimensions=count=spells\n"

    static let bridges = [
        VerdictCase(
            "a closing stock to which the bridge does not lead",
            opening + started + ceased + "f children_looked_after 2017-03-31 5", .impossible,
            "4 (o) + 1 (s) started − 2 (c) ceased = 3"),
        VerdictCase(
            "an opening stock from which it does not lead",
            started + ceased + "e children_looked_after 2017-03-31 3\n"
                + "f children_looked_after 2016-03-31 6", .impossible),
        VerdictCase(
            "a flow that does not lead from one to the other",
            opening + started + "e children_looked_after 2017-03-31 3\n"
                + "f children_ceased_looked_after \(year) 4 dimensions=count=spells", .impossible),
        VerdictCase(
            "a bridge with a pier missing",
            opening + started + "f children_looked_after 2017-03-31 5", .differs),
        VerdictCase(
            "children are no spells",
            opening + "s children_started_looked_after \(year) 1\n" + ceased
                + "f children_looked_after 2017-03-31 5", .differs),
        VerdictCase(
            "of two that are contradicted none is impossible",
            opening + started
                + "c children_ceased_looked_after \(year) 9 dimensions=count=spells\n"
                + "f children_looked_after 2017-03-31 5", .differs),
        VerdictCase(
            "a change that is not the difference",
            opening + "e children_looked_after 2017-03-31 3\n"
                + "f children_looked_after_change 2016-03-31.2017-03-31 2", .impossible,
            "3 (e) less 4 (o) is -1"),
        VerdictCase(
            "a change of which one side is published",
            opening + "f children_looked_after_change 2016-03-31.2017-03-31 2", .differs),
        VerdictCase(
            "a true change", "f children_looked_after_change 2016-03-31.2017-03-31 -1", .agrees),
        VerdictCase(
            "a stock beside a change of another day is merely false",
            "e children_looked_after 2017-03-31 3\n"
                + "d children_looked_after_change 2016-03-31.2017-03-31 -1\n"
                + "f children_looked_after 2016-03-31 6", .differs),
        VerdictCase(
            "a change of a flow",
            "n cla_reviews_held \(year) 10\nl cla_reviews_held 2015-04-01.2016-03-31 0\n"
                + "f cla_reviews_held_change \(year) 9", .impossible, "10 (n) less 0 (l) is 10"),
    ]

    static let sameCells = [
        VerdictCase(
            "another measure of the same cell",
            "w cla_reviews_by_participation \(year) 10\nf cla_reviews_held \(year) 9", .impossible,
            "w says 10 of the same cell"),
        VerdictCase(
            "a default that is said",
            "w children_started_looked_after \(year) 1 dimensions=count=children\n"
                + "f children_started_looked_after \(year) 4", .impossible),
        VerdictCase(
            "at fewer decimals the two are the same",
            "w children_looked_after_percent 2017-03-31 67 dimensions=sex=F\n"
                + "f children_looked_after_percent 2017-03-31 66.8 dimensions=sex=F", .differs),
        VerdictCase(
            "a bound beside the number",
            "w children_looked_after 2016-03-31 4\n"
                + "f children_looked_after 2016-03-31 9 bound=more_than", .impossible),
        VerdictCase(
            "a bound that agrees proves nothing",
            "w children_looked_after 2016-03-31 3 bound=more_than\n"
                + "f children_looked_after 2016-03-31 9", .differs),
    ]

    static let underivable = [
        VerdictCase("an unknown measure", "f tea_drunk 2016-03-31 4", .notDerivable, "tea_drunk"),
        VerdictCase(
            "somebody else's", "f children_looked_after 2016-03-31 4 dimensions=source=ofsted",
            .notDerivable, "source=ofsted"),
        VerdictCase(
            "a target", "f children_looked_after 2016-03-31 4 kind=target", .notDerivable,
            "a target is set"),
        VerdictCase(
            "a narrative", "f children_looked_after 2016-03-31 4 kind=narrative", .notDerivable),
        VerdictCase(
            "an external figure", "f children_looked_after 2016-03-31 4 kind=external",
            .notDerivable),
        VerdictCase(
            "a dimension that the measure does not have",
            "f children_looked_after 2016-03-31 4 dimensions=shoe_size=4", .notDerivable,
            "no dimension \"shoe_size\""),
        VerdictCase(
            "a value that the dimension does not have",
            "f children_looked_after 2016-03-31 4 dimensions=age_band=99", .notDerivable),
        VerdictCase(
            "a period that ends before it begins",
            "f cla_reviews_held 2017-03-31.2016-04-01 4", .notDerivable, "before it begins"),
        VerdictCase(
            "a kind of another word is asked",
            "f children_looked_after 2016-03-31 4 kind=headline", .agrees),
    ]
}
