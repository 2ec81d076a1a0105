// The table of relations covers every percentage and every change, and names what there is.

import Dates
import Testing

@testable import Projections

@Suite struct FigureRelationTests {
    /// Measures that are a share or a difference, by their unit and their name.
    private var derived: [Measure] {
        Measure.allCases.filter {
            ["percent", "percentage_points"].contains($0.declaration.unit)
                || $0.rawValue.hasSuffix("_change")
        }
    }

    @Test func `every percentage and every change says from what it follows`() {
        #expect(derived.count > 25)
        for measure in derived {
            #expect(FigureRelation.of(measure) != nil, "\(measure)")
        }
        for measure in Measure.allCases where !derived.contains(measure) {
            #expect(FigureRelation.of(measure) == nil, "\(measure)")
        }
    }

    @Test func `a change is of a measure that is told at a day or over a period as it needs`() {
        for measure in derived {
            guard case .change(let of, let since)? = FigureRelation.of(measure) else { continue }
            #expect(measure.declaration.asked == .flow, "\(measure)")
            if of.declaration.asked == .flow {
                guard case .yearBefore = since else {
                    Issue.record("\(measure): a flow is compared with the year before")
                    continue
                }
            }
        }
    }

    @Test func `what a share keeps of its dimensions, its base has`() throws {
        for measure in derived {
            guard case .share(let share)? = FigureRelation.of(measure) else { continue }
            for rule in measure.declaration.dimensions where !rule.isReading {
                guard let value = rule.valuesToAsk?.first else { continue }
                let question = try Question(
                    measure, .at(.earliest), dimensions: [.init(rule.key, value)])
                guard let base = share.baseCell(of: FigureCell(question)) else { continue }
                for asked in base.dimensions {
                    let rules = base.measure.declaration.dimensions
                    // A measure that another issue is to declare has no dimensions yet.
                    #expect(
                        rules.isEmpty || rules.contains { $0.key == asked.key },
                        "\(measure): \(base.measure) has no \(asked.key)")
                }
            }
        }
    }

    @Test func `a part and its whole are of one kind of time`() {
        for pair in PartMeasure.all {
            #expect(pair.part.declaration.asked == pair.whole.declaration.asked, "\(pair)")
            #expect(pair.part.growsWithFewerDimensions && pair.whole.growsWithFewerDimensions)
        }
    }
}
