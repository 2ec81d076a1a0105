// What was in force on a day, for whatever order the adoptions were recorded in.

import Dates
import Policies
import Testing

@Suite struct PolicyTimelineTests {
    private func day(_ number: Int32) -> CalendarDate { CalendarDate(dayNumber: number) }

    @Test func `an adoption stands until the next, in whatever order they are told`() {
        let told: [(day: Int32, seq: Int, policy: String)] = [
            (20, 5, "c"), (10, 6, "b"), (10, 2, "a"), (30, 7, "d"),
        ]
        for first in told.indices {
            var timeline = PolicyTimeline(standing: "standing")
            for next in Array(told[first...] + told[..<first]) {
                timeline.adopt(next.policy, from: day(next.day), seq: next.seq)
            }
            let inForce = [9, 10, 19, 20, 29, 30, 99].map { timeline.inForce(on: day($0)) }
            #expect(inForce == ["standing", "b", "b", "c", "c", "d", "d"])
            #expect(
                timeline.inForce(during: DateSpan(day(5), through: day(20)))
                    == ["standing", "a", "b", "c"])
            #expect(timeline.count == 4)
        }
    }

    @Test func `before the first adoption the default stands`() {
        let timeline = PolicyTimeline(standing: "standing")
        #expect(timeline.inForce(on: day(0)) == "standing")
        #expect(!timeline.isAdopted)
    }
}
