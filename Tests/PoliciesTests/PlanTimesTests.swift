// The times of the court and of plans, held against the numbers of their sources.

import Dates
import Testing

@testable import Policies

struct PlanTimesTests {
    @Test func `care proceedings have 26 weeks, which the law asks from 22 April 2014`() {
        #expect(CourtTimetable.disposedWithin.description == "26 weeks")
        #expect(CourtTimetable.inForceFrom == CalendarDate(iso: "2014-04-22"))
        #expect(CourtTimetable.citation == "Children Act 1989 s32(1)(a)(ii)")
    }

    @Test func `plans have the times of the regulations and of guidance`() {
        #expect(PlanTimes.permanenceByReview == 2)
        #expect(PlanTimes.educationFromAge == 3)
        #expect(PlanTimes.healthLongerFromAge == 5)
        #expect(PlanTimes.healthUnderFive.description == "6 months")
        #expect(PlanTimes.pathwayFromAge == 16)
        #expect(PlanTimes.pathwayWithin.description == "3 months")
    }

    @Test func `a kind that a policy leaves out keeps its usual time, one of no time has none`() {
        var policy = OversightPolicy()
        policy.planCurrentWithin = [.init(plan: "pep", within: Length(4, .months))]
        #expect(policy.currentWithin("pep")?.description == "4 months")
        #expect(policy.currentWithin("health")?.description == "12 months")
        #expect(policy.currentWithin("pathway") == nil)
    }
}
