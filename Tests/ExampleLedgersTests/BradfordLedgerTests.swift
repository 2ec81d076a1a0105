// What the report of Bradford claims, of its example ledger.

import Projections
import Testing

struct BradfordLedgerTests {
    private let ledger = ExampleLedger.bradford

    @Test func `the flows of the year close in periods and are printed in children`() throws {
        func flow(_ measure: Measure, _ dimensions: String = "") throws -> Int {
            try ledger.count(measure, .year(2013), dimensions)
        }
        #expect(try flow(.childrenStartedLookedAfter) == 318)
        #expect(try flow(.childrenStartedLookedAfter, "count=spells") == 328)
        #expect(try flow(.childrenStartedLookedAfter, "count=new") == 297)
        #expect(try flow(.childrenCeasedLookedAfter) == 327)
        #expect(try flow(.childrenCeasedLookedAfter, "count=spells") == 327)
        #expect(try flow(.childrenLookedAfterInPeriod) == 1174)
    }

    // MARK: Claims of direction

    @Test func `overall numbers rose slightly and no age band changed much`() throws {
        let before = try Question.Time.day("2013-03-31")
        let after = try Question.Time.day("2014-03-31")
        let stocks = [
            try ledger.count(.childrenLookedAfter, before),
            try ledger.count(.childrenLookedAfter, after),
        ]
        #expect(stocks == [877, 878])
        for band in ["0", "1-4", "5-9", "10-15", "16-17"] {
            let cell = "age_band=" + band
            let then = try ledger.count(.childrenLookedAfter, before, cell)
            let now = try ledger.count(.childrenLookedAfter, after, cell)
            #expect(abs(now - then) * 25 < 878, "\(band): \(then), then \(now)")
        }
    }

    @Test func `alerts rose over three years and A2 is the largest concern`() throws {
        let alerts = try [2011, 2012, 2013].map { year in
            try ledger.count(.alertsIssued, .year(year))
        }
        #expect(alerts == [15, 13, 28])
        let concerns = try (1...15).map { number in
            try ledger.count(
                .alertConcerns, .year(2013), "category=A\(number)")
        }
        #expect(concerns.reduce(0, +) == 63)
        #expect(concerns.max() == concerns[1])
        #expect(concerns.filter { $0 == concerns[1] }.count == 1)
    }
}
