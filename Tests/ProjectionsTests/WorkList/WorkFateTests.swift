// Why something is not waited for any more, in small ledgers: what chance seldom makes.

import CareEvents
import Dates
import TestLedgers
import Testing

@testable import Projections

@Suite struct WorkFateTests {
    /// What became by the later day of what there was of a kind.
    private func fates(
        _ sayings: String, _ kind: WorkItem.What, at day: String, by later: String
    ) -> [WorkFate?] {
        var question = WorkList.Question(at: ChildScene.day(day), through: .latest)
        question.kinds = [kind]
        question.later = ChildScene.day(later)
        return WorkList(question, in: Telling(TestLedger(sayings)).context).rows.map(\.fate)
    }

    @Test func `a placement for adoption that ends gives the review back to the ordinary clock`() {
        let story = """
            2013-04-03 A became_looked_after
            2013-04-20 A review_held
            2013-05-01 A placement_moved placement_type=A5
            2013-05-10 A placement_moved placement_type=U4
            """
        #expect(
            fates(story, .review, at: "2013-05-09", by: "2013-05-10")
                == [.wentAway(.ordinaryClock)])
        #expect(
            fates(story, .review, at: "2013-04-30", by: "2013-05-01")
                == [.wentAway(.adoptionClock)])
    }

    private static let dispute = """
        2013-04-03 - escalation_raised escalation_id=e1 child_ids=A stage=informal \
        respond_by_on=2013-04-10

        """

    @Test func `a dispute that is closed, or resolved at another stage, waits for no answer`() {
        let closed = Self.dispute + "2013-04-12 - escalation_closed escalation_id=e1"
        #expect(
            fates(closed, .response, at: "2013-04-11", by: "2013-04-12") == [.wentAway(.closed)])
        let resolved =
            Self.dispute + "2013-04-12 - escalation_resolved escalation_id=e1 stage=alert"
        #expect(
            fates(resolved, .response, at: "2013-04-11", by: "2013-04-12")
                == [.wentAway(.resolvedElsewhere)])
        let here =
            Self.dispute + "2013-04-12 - escalation_resolved escalation_id=e1 stage=informal"
        #expect(
            fates(here, .response, at: "2013-04-11", by: "2013-04-12")
                == [.done(ChildScene.day("2013-04-12"))])
        #expect(fates(closed, .response, at: "2013-04-03", by: "2013-04-11") == [.open])
    }

    private static let enquiry = """
        2012-02-01 A child_details_changed family_id=f1
        2013-04-02 A section47_started enquiry_id=s1
        2013-04-05 A section47_concluded enquiry_id=s1 conference_required=true

        """

    @Test func `another conference stands for the one that an enquiry called for`() {
        let another =
            Self.enquiry + """
                2013-04-03 A section47_started enquiry_id=s2
                2013-05-01 - conference_held conference_id=c1 conference=initial child_ids=A \
                enquiry_id=s2
                """
        #expect(
            fates(another, .conference, at: "2013-04-30", by: "2013-05-01")
                == [.wentAway(.duplicated)])
        let family =
            Self.enquiry + """
                2013-05-01 - conference_held conference_id=c1 conference=initial child_ids=B \
                family_id=f1
                """
        #expect(
            fates(family, .conference, at: "2013-04-30", by: "2013-05-01")
                == [.wentAway(.otherChild)])
    }
}
