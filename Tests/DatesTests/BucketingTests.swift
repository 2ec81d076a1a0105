// Cutting a period into weeks, months, quarters and years.

import Dates
import Testing

struct BucketingTests {
    private func span(_ from: String, _ to: String) throws -> DateSpan {
        DateSpan(
            try #require(CalendarDate(iso: from)), through: try #require(CalendarDate(iso: to)))
    }

    @Test func `buckets cover a period once, in order, each inside one whole bucket`() throws {
        let periods = [
            try span("2016-04-01", "2017-03-31"), try span("2016-02-29", "2016-02-29"),
            try span("2015-12-30", "2018-01-02"), try span("2199-12-01", "2199-12-31"),
        ]
        for period in periods {
            for bucketing in Bucketing.allCases {
                let buckets = bucketing.buckets(of: period)
                #expect(buckets.first?.from == period.from)
                #expect(buckets.last?.to == period.to)
                for (one, next) in zip(buckets, buckets.dropFirst()) {
                    #expect(one.to.adding(days: 1) == next.from)
                    let whole = bucketing.whole(containing: one.from)
                    #expect(whole.to == one.to)
                    #expect(bucketing.whole(containing: next.from).from == next.from)
                }
            }
        }
    }

    @Test func `a reporting year has twelve months, four quarters and fifty-three weeks`() throws {
        let year = try span("2016-04-01", "2017-03-31")
        #expect(Bucketing.year.buckets(of: year) == [year])
        #expect(Bucketing.month.buckets(of: year).count == 12)
        #expect(
            Bucketing.quarter.buckets(of: year) == [
                try span("2016-04-01", "2016-06-30"), try span("2016-07-01", "2016-09-30"),
                try span("2016-10-01", "2016-12-31"), try span("2017-01-01", "2017-03-31"),
            ])
        let weeks = Bucketing.week.buckets(of: year)
        #expect(weeks.count == 53)
        #expect(weeks.first == (try span("2016-04-01", "2016-04-03")))
        #expect(weeks[1] == (try span("2016-04-04", "2016-04-10")))
        #expect(weeks.dropFirst().allSatisfy { $0.from.weekday == .monday })
    }

    @Test(arguments: [
        (Bucketing.week, "2016-04-04", "week from 4 April 2016"),
        (.week, "2016-04-01", "week from 28 March 2016"),
        (.month, "2016-04-15", "April 2016"), (.month, "2017-01-01", "January 2017"),
        (.quarter, "2016-04-01", "2016-17 Q1"), (.quarter, "2016-09-30", "2016-17 Q2"),
        (.quarter, "2016-12-01", "2016-17 Q3"), (.quarter, "2017-02-01", "2016-17 Q4"),
        (.year, "2017-03-31", "2016-17"),
    ])
    func `a bucket is called by the whole it is part of`(
        bucketing: Bucketing, from: String, name: String
    ) throws {
        #expect(bucketing.name(of: try span(from, from)) == name)
    }
}
