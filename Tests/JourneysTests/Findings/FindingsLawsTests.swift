// Laws that hold of any ledger, on soups of events that are the same in every run.

import CareEvents
import Journeys
import Testing

@Suite struct FindingsLawsTests {
    /// SplitMix64: numbers that look like chance and are the same in every run.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
            return mixed ^ mixed >> 31
        }
    }

    /// What may be said of a child; `CHILD` and `N` are filled in.
    private static let sayings = [
        GalleryCase.start,
        "ceased_to_be_looked_after reason_ceased=E8",
        "ceased_to_be_looked_after reason_ceased=E11",
        "placement_moved placement_type=U4",
        "review_held review_id=CHILD-rN participation=PN1",
        "review_held review_id=CHILD-rN final=true",
        "participation_recorded review_id=CHILD-rN participation=PN0",
        "plan_started plan_id=P-N plan=care",
        "plan_started plan_id=P-N plan=child_protection",
        "plan_updated plan_id=P-N quality=good",
        "plan_ended plan_id=P-N outcome=other",
        "iro_allocated iro_id=iro-1 population=cla",
        "iro_deallocated iro_id=iro-1 population=cla",
        "section47_started enquiry_id=CHILD-sN",
        "section47_concluded enquiry_id=CHILD-sN conference_required=true",
        "order_made order=adoption",
        "child_registered born_on=2009-01-15 sex=M",
    ]

    /// Lines about four children, on days of January 2013, in any order.
    private func soup(of count: Int, _ chance: inout Chance) -> [String] {
        (0..<count).map { _ in
            let child = "ABCD".map(String.init).randomElement(using: &chance) ?? "A"
            let day = Int.random(in: 1...28, using: &chance)
            let saying = (Self.sayings.randomElement(using: &chance) ?? "")
                .replacing("CHILD", with: child)
                .replacing("N", with: "\(Int.random(in: 1...3, using: &chance))")
            return "2013-01-\(day < 10 ? "0" : "")\(day) \(child) \(saying)"
        }
    }

    private static let prelude = StoryText.prelude.split(separator: "\n").prefix(2)
        .joined(separator: "\n")

    /// The findings of lines: which line, which breach, of whom.
    private func findings(_ lines: [String]) throws -> [String] {
        let ledger = try StoryText(lines.joined(separator: "\n"), after: Self.prelude)
        let known = ledger.known
        return ledger.findings.map { finding in
            "\(known.id(of: finding.child)) \(finding.breach) \(lines[Int(finding.seq) - 2])"
        }
    }

    @Test(arguments: 1...40)
    func `the findings of a child are the same without the other children`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        let lines = soup(of: 60, &chance)
        let together = try findings(lines)
        var apart: [String] = []
        for child in ["A", "B", "C", "D"] {
            apart += try findings(lines.filter { $0.contains(" \(child) ") })
        }
        #expect(together.sorted() == apart.sorted())
        #expect(!together.isEmpty)
    }

    @Test(arguments: 1...6)
    func `what was never refused has no finding that refuses`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        var taken = "ABCD".map { "2013-01-01 \($0) child_registered born_on=2009-01-15 sex=M" }
        var before = try StoryText(taken.joined(separator: "\n"), after: Self.prelude).findings
        for line in soup(of: 60, &chance) {
            let ledger = try StoryText(
                (taken + [line]).joined(separator: "\n"), after: Self.prelude)
            let after = ledger.findings
            guard Findings.new(before: before, after: after).isEmpty else { continue }
            taken.append(line)
            before = after
        }
        #expect(taken.count > 12)
        #expect(before.allSatisfy { !$0.breach.refuses })
        try judgeCareSlowly(taken)
    }

    /// The slow and obvious rule of care: at the end of no day are two periods open, and each start
    /// has at most one end, on its day or later.
    private func judgeCareSlowly(_ lines: [String]) throws {
        for child in ["A", "B", "C", "D"] {
            let own = lines.filter { $0.contains(" \(child) ") }
            let starts = own.filter { $0.contains("became") }.map { $0.prefix(10) }.sorted()
            let ends = own.filter { $0.contains("ceased") }.map { $0.prefix(10) }.sorted()
            #expect(starts.count == ends.count || starts.count == ends.count + 1)
            for (place, end) in ends.enumerated() {
                #expect(starts[place] <= end)
                if place + 1 < starts.count { #expect(end < starts[place + 1]) }
            }
        }
    }
}
