// The id of a review that nobody spelt out.

import Commands
import Testing

@Suite struct ReviewNamingTests {
    private let held = ["record", "review_held", "--child", "KIR-0001", "--on", "20/06/2016"]

    @Test func `a review without an id takes the next of the child`() {
        let world = ScratchWorld()
        world.makeLedger()
        let first = world.run(held + ["--dry-run"])
        #expect(first.code == 0)
        #expect(first.out.contains(#""review_id":"KIR-0001-r"#))
        #expect(world.run(held).code == 0)
        let second = world.run(held + ["--dry-run"])
        #expect(second.code == 0)
        #expect(second.out.contains(#""review_id":"KIR-0001-r"#))
        #expect(reviewID(second.out) != reviewID(first.out))
    }

    @Test func `a review without an id is the one that is scheduled`() {
        let world = ScratchWorld()
        world.makeLedger()
        let scheduled = world.run(
            "record", "review_scheduled", "--child", "KIR-0001", "--on", "2016-06-01",
            "--review-id", "autumn", "--planned-on", "2016-06-20")
        #expect(scheduled.code == 0)
        #expect(reviewID(world.run(held + ["--dry-run"]).out) == "autumn")
        #expect(world.run(held).code == 0)
        #expect(reviewID(world.run(held + ["--dry-run"]).out) != "autumn")
    }

    @Test func `an id that is given is kept`() {
        let world = ScratchWorld()
        world.makeLedger()
        let outcome = world.run(held + ["--review-id", "mine", "--dry-run"])
        #expect(reviewID(outcome.out) == "mine")
    }

    private func reviewID(_ line: String) -> String? {
        line.components(after: #""review_id":""#)
    }
}

extension String {
    /// The text after a mark, up to the next quote.
    fileprivate func components(after mark: String) -> String? {
        guard let range = range(of: mark) else { return nil }
        return String(self[range.upperBound...].prefix { $0 != "\"" })
    }

    private func range(of mark: String) -> Range<String.Index>? { ranges(of: mark).first }
}
