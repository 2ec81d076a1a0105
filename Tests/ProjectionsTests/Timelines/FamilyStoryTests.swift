// Who belongs to a child: by family on the day, by conference, proceedings or enquiry; nobody else.

import Dates
import TestLedgers
import Testing

@testable import Projections

struct FamilyStoryTests {
    private func family(_ day: String, _ sayings: String) -> FamilyStory? {
        let context = Telling(TestLedger(sayings)).context
        return FamilyStory(of: "A", on: ChildScene.day(day), in: context)
    }

    @Test func `a family is that of the day`() {
        let sayings = """
            2012-02-01 A child_details_changed family_id=F1
            2012-02-01 B child_details_changed family_id=F1
            2012-05-01 B child_details_changed family_id=F2
            2012-03-01 B became_looked_after
            """
        let april = family("2012-04-01", sayings)
        #expect(april?.members.map(\.story.childID) == ["A", "B"])
        #expect(april?.members.last?.because == "family F1")
        #expect(april?.familyID == "F1")
        let moments: [FamilyStory.Moment] = april?.members.last?.moments ?? []
        let shorts: [String] = moments.map(\.short)
        #expect(shorts == ["registered", "became looked after, C2, U4"])
        #expect(family("2012-06-01", sayings)?.members.map(\.story.childID) == ["A"])
        #expect(family("2012-01-15", sayings)?.familyID == nil)
    }

    @Test func `a conference and an enquiry bring children together, an escalation does not`() {
        let sayings = """
            2012-03-01 - conference_held conference_id=c1 conference=initial child_ids=A,B
            2012-02-20 A section47_started enquiry_id=e1
            2012-02-20 C section47_started enquiry_id=e1
            2012-04-01 - escalation_raised escalation_id=x1 child_ids=A,B,C stage=1
            """
        let march = family("2012-03-31", sayings)
        let members: [FamilyStory.Member] = march?.members ?? []
        let told: [String] = members.map { "\($0.story.childID) \($0.because ?? "-")" }
        #expect(told == ["A -", "B conference c1", "C enquiry e1"])
        #expect(family("2012-02-10", sayings)?.members.count == 1)
    }
}
