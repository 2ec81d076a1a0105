// What the report of Bromley claims, of its example ledger.

import Foundation
import Projections
import Tables
import Testing

struct BromleyLedgerTests {
    private let ledger = ExampleLedger.bromley

    // MARK: The figures

    @Test func `849 reviews cannot be 96.77 in a hundred in time, and 248 children are`() throws {
        for inTime in 0...849 {
            #expect((2 * 10_000 * inTime + 849) / (2 * 849) != 9677)
        }
        let answer = try ledger.answer(
            .claChildrenReviewsInTimePercent, .year(2013), decimals: 2)
        #expect(answer.value?.description == "96.77")
        #expect(answer.numerator?.description == "240")
        #expect(answer.denominator?.description == "248")
    }

    // MARK: The claims of direction

    @Test func `the number of children looked after is fairly consistent`() throws {
        let days = try Question.Time.days("2012-04-01", "2014-03-31")
        let least = try ledger.count(.childrenLookedAfter, days, "stat=min")
        let most = try ledger.count(.childrenLookedAfter, days, "stat=max")
        #expect(least > 270)
        #expect(most - least < 20)
    }

    @Test func `fewer children were adopted than the year before, by a few`() throws {
        let orders = try lines(["order_made"]).filter { $0.order == "adoption" }
        let then = orders.count { $0.isIn(yearTo: 2013) }
        let now = orders.count { $0.isIn(yearTo: 2014) }
        #expect(now == 14)
        #expect(then == 17)
    }

    @Test func `issues were escalated for more children than in either year before`() throws {
        let counts = try [2011, 2012, 2013].map {
            try ledger.count(.childrenWithIssuesEscalated, .year($0))
        }
        #expect(counts == [14, 9, 36])
    }

    @Test func `most joint plans had ended by the second review of the care`() throws {
        let lines = try lines([
            "became_looked_after", "plan_started", "plan_ended", "review_held",
        ])
        let byChild = Dictionary(grouping: lines) { $0.child_id ?? "" }
        var joint = 0
        var early = 0
        for (_, own) in byChild {
            guard let plan = own.first(where: { $0.plan == "child_protection" }),
                let care = own.first(where: {
                    $0.type == "became_looked_after" && $0.isIn(yearTo: 2014)
                }), plan.occurred_on < care.occurred_on
            else { continue }
            joint += 1
            let reviews = own.filter {
                $0.type == "review_held" && $0.occurred_on >= care.occurred_on
            }.map(\.occurred_on).sorted()
            let end = own.first { $0.type == "plan_ended" && $0.plan_id == plan.plan_id }
            if let end, end.occurred_on <= reviews[1] { early += 1 }
        }
        #expect(joint == 29)
        #expect(2 * early > joint)
    }

    // MARK: The lines as an unrelated reader of JSON has them

    private func lines(_ types: Set<String>) throws -> [Line] {
        let names = try FileManager.default.contentsOfDirectory(atPath: ledger.folder.path)
        var lines: [Line] = []
        for name in names.sorted() where name.hasSuffix(".jsonl") {
            let bytes = try Data(contentsOf: ledger.folder.appendingPathComponent(name))
            for line in bytes.split(separator: 0x0a) {
                let read = try JSONDecoder().decode(Line.self, from: line)
                if types.contains(read.type) { lines.append(read) }
            }
        }
        return lines
    }

    /// What the claims of direction need of a line.
    private struct Line: Decodable {
        let type: String
        let occurred_on: String
        let child_id: String?
        let order: String?
        let plan: String?
        let plan_id: String?

        /// Whether it is of the reporting year that ends in March of a year.
        func isIn(yearTo year: Int) -> Bool {
            occurred_on >= "\(year - 1)-04-01" && occurred_on <= "\(year)-03-31"
        }
    }
}
