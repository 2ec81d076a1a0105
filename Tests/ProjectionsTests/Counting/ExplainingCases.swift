// What explanations say, case by case, on ledgers written by hand.

import CareEvents
import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct ExplainingCases {
    private func explain(
        _ ledger: String, _ measure: Measure, _ time: Question.Time, _ dimensions: String = "",
        leavingOut: Bool = false
    ) throws -> Answer {
        let asked = try Question.dimensions(dimensions, of: measure)
        let question = try Question(measure, time, dimensions: asked)
        return try #require(
            Telling(TestLedger(ledger)).context.explain([question], leavingOut: leavingOut)[0].first
        )
    }

    private static let year = Question.Time.over(ReportingYear(startYear: 2013).span)

    /// A starts on 2 April 2013: her first review is due on 30 April.
    private static let late = """
        2013-04-02 A became_looked_after legal_status=V2
        2013-05-05 A review_held late_because=late_notification
        2013-06-05 A review_held
        """

    @Test func `a late review says by how much, since when, and who recorded it`() throws {
        let answer = try explain(Self.late, .claReviewsInTimePercent, Self.year)
        #expect(answer.value?.description == "50.0")
        #expect(answer.rows.map(\.counts.description) == ["0", "1"])
        #expect(answer.rows.map(\.below.description) == ["1", "1"])
        #expect(answer.rows.map(\.rule) == ["REV-1", "REV-2"])
        #expect(
            answer.rows[0].why == "held 5 May 2013, 5 days late, due 30 April 2013 "
                + "(late notification) (REV-1); recorded by clerk")
        #expect(answer.rows[0].group == "held late")
        #expect(answer.rows[0].detail == "late_notification")
        #expect(
            answer.rows[1].why
                == "held 5 June 2013, in time, due 5 August 2013 (REV-2); recorded by clerk")
    }

    @Test func `who is short of four weeks in care is left out of the cohort under CNT-2`() throws {
        let ledger = """
            2013-04-02 A became_looked_after legal_status=V2
            2014-03-20 B became_looked_after legal_status=V2
            2013-04-02 C became_looked_after legal_status=V4 short_break=true
            """
        let answer = try explain(
            ledger, .claChildrenReviewsInTimePercent, Self.year, leavingOut: true)
        #expect(answer.rows.count == 1)
        #expect(answer.rows[0].group == "with a review not held")
        #expect(answer.leftOut.map(\.group) == ["less than four weeks in care", "on short breaks"])
        #expect(answer.leftOut[0].rule == "CNT-2")
        #expect(
            answer.leftOut[0].why
                == "in care for less than four weeks, since 20 March 2014; recorded by clerk")
    }

    @Test func `a change has a row for each side, the year before taken away`() throws {
        let ledger = """
            2012-04-02 A became_looked_after legal_status=V2
            2012-05-05 A review_held
            2013-04-05 A review_held
            2013-09-05 A review_held
            """
        let answer = try explain(ledger, .claReviewsHeldChange, Self.year)
        #expect(answer.value?.description == "1")
        #expect(answer.rows.map(\.counts.description) == ["-1", "1", "1"])
    }

    @Test func `a mean over month-ends has a row a child and one for its days`() throws {
        let ledger = """
            2013-04-02 A became_looked_after legal_status=V2
            2013-10-02 B became_looked_after legal_status=V2
            """
        let answer = try explain(ledger, .averageChildrenLookedAfter, Self.year)
        #expect(answer.rows.map(\.counts.description) == ["0", "12", "6"])
        #expect(answer.rows.map(\.below.description) == ["12", "0", "0"])
        #expect(answer.rows[0].why == "the mean is of 12 days")
        #expect(
            answer.rows[2].why
                == "looked after since 2 October 2013; on 6 days; recorded by clerk")
    }

    @Test func `of a median the middle rows have the value`() throws {
        let ledger = """
            2013-04-02 - escalation_raised escalation_id=e1 child_ids=A stage=alert
            2013-04-04 - escalation_resolved escalation_id=e1 stage=alert
            2013-04-02 - escalation_raised escalation_id=e2 child_ids=A,B stage=alert
            2013-04-05 - escalation_resolved escalation_id=e2 stage=alert
            """
        let answer = try explain(ledger, .alertResolutionTime, Self.year)
        #expect(answer.value?.description == "2.5")
        #expect(answer.rows.map(\.counts.description).sorted() == ["1", "1.5"])
    }

    @Test func `a family is one of a caseload, whichever of its children is named first`() throws {
        let ledger = """
            2013-04-02 A iro_allocated iro_id=iro-1 population=cla family_id=f1
            2013-04-02 B iro_allocated iro_id=iro-1 population=cla family_id=f1
            2013-04-02 C iro_allocated iro_id=iro-2 population=cla
            """
        let day = try #require(CalendarDate(iso: "2013-05-01"))
        let answer = try explain(ledger, .iroCaseload, .at(day), "counting=families")
        #expect(answer.numerator?.description == "2")
        #expect(answer.rows.map(\.counts.units).reduce(0, +) == 2)
        #expect(answer.rows.map(\.below.units).reduce(0, +) == 2)
    }

    @Test func `an empty share has no rows`() throws {
        let answer = try explain(Self.late, .claReviewParticipationPercent, .at(.earliest))
        #expect(answer.value == nil)
        #expect(answer.rows.isEmpty)
    }
}
