// The times of child protection as Working Together and the census have them.

import Dates
import Policies
import Testing

@Suite struct ProtectionTimesTests {
    @Test func `conferences meet within the times of Working Together`() {
        #expect(ProtectionTimes.initialConferenceWithin == Length(15, .workingDays))
        #expect(ProtectionTimes.firstReviewWithin == Length(3, .months))
        #expect(ProtectionTimes.laterReviewWithin == Length(6, .months))
    }

    @Test func `bands and thresholds of length are in rising order`() {
        for lengths in [ProtectionTimes.lengthBands, ProtectionTimes.longPlans] {
            #expect(lengths.map(\.amount) == lengths.map(\.amount).sorted())
            #expect(lengths.allSatisfy { $0.unit == .months })
        }
    }
}
