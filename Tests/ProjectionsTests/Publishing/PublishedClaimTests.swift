// What a figure says of a number, against whole numbers tried one by one.

import CareEvents
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct PublishedClaimTests {
    @Test func `a percentage is possible where one of the whole numbers gives it`() {
        var chance = SeededChance(seed: 41)
        var possible = 0
        for _ in 0..<3000 {
            let base = chance.number(1...140)
            let decimals = chance.number(0...2)
            let tenth = [1000, 100, 10][decimals]
            let value = Int64(chance.number(0...(100_000 / tenth)) * tenth)
            let claim = PublishedClaim(thousandths: value, decimals: decimals)
            let slow = (0...base).contains { above in
                FixedDecimal.percent(numerator: above, denominator: base, decimals: decimals)?.units
                    == value / Int64(tenth)
            }
            let fast = (0...base).contains { claim.admits(percent: $0, of: base) }
            #expect(slow == fast, "\(claim) of \(base)")
            let tried = PercentageGround.isPossible(claim, of: base)
            #expect(tried == slow, "\(claim) of \(base)")
            if slow { possible += 1 }
        }
        #expect((100...2900).contains(possible), "there are some of either")
    }

    @Test func `the least and the most whole number of a claim`() {
        let bounds: [(FigureBound?, Int?, Int?)] = [
            (nil, 4, 4), (.moreThan, 5, nil), (.atMost, nil, 4), (.majority, nil, nil),
        ]
        for (bound, least, most) in bounds {
            let claim = PublishedClaim(thousandths: 4000, decimals: nil, bound: bound)
            #expect(claim.leastWhole == least)
            #expect(claim.mostWhole == most)
        }
    }

    @Test func `about is within a twentieth, number by number`() {
        for value in 1...300 {
            let claim = PublishedClaim(
                thousandths: Int64(value) * 1000, decimals: nil, bound: .about)
            let near = (0...400).filter { claim.admits(.init(units: Int64($0), decimals: 0)) }
            #expect(near.first == claim.leastWhole && near.last == claim.mostWhole, "\(value)")
        }
    }

    @Test func `a claim is told as it was published`() {
        #expect("\(PublishedClaim(thousandths: 50_000, decimals: 1))" == "50.0")
        #expect("\(PublishedClaim(thousandths: 96_770, decimals: nil))" == "96.77")
        #expect("\(PublishedClaim(thousandths: -3000, decimals: 0, bound: .about))" == "about -3")
    }
}
