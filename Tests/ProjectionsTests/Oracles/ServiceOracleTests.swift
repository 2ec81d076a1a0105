// Caseloads and disputes, counted again by telling them from the beginning for each day.

import CareEvents
import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct ServiceOracleTests {
    @Test(arguments: OracleCase.all.indices)
    func `caseloads are the open allocations of the day`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            var held: [String: (children: Set<String>, families: Set<String>, weight: Int)] = [:]
            for story in own.stories {
                let child = SlowChild(story, on: day)
                let id = story.first?.child ?? ""
                for allocation in child.allocations.values {
                    let iro = allocation.text("iro_id") ?? ""
                    let family =
                        allocation.text("family_id") ?? child.detail("family_id") ?? "alone \(id)"
                    held[iro, default: ([], [], 0)].children.insert(id)
                    held[iro, default: ([], [], 0)].families.insert(family)
                    held[iro, default: ([], [], 0)].weight +=
                        allocation.thousandths("weight") ?? 1000
                }
            }
            let sum = held.values.reduce(0) { $0 + $1.children.count }
            try own.expect(.iroCaseload, .at(day), above: sum, below: held.count)
            let families = held.values.reduce(0) { $0 + $1.families.count }
            try own.expect(
                .iroCaseload, .at(day), "counting=families", above: families, below: held.count)
            let told = own.telling.caseloads(on: day).map { line in
                line.split(separator: " ").enumerated().filter { $0.offset != 3 }
                    .map { String($0.element) }.joined(separator: " ")
            }
            let counted = held.map { iro, load in
                "\(iro) \(load.children.count) \(load.families.count) \(load.weight)"
            }.sorted()
            #expect(told == counted, "seed \(own.seed) on \(day)")
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `children for each FTE are those of the officers in post`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let children = own.children(on: day).count { !$0.allocations.isEmpty }
            let workers = own.slow.all.filter { $0.day <= day }
                .sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
            var fte: [String: Int] = [:]
            var terms: [String: Int] = [:]
            for fact in workers {
                guard let id = fact.text("worker_id") else { continue }
                switch fact.type {
                case "worker_joined":
                    terms[id] = fact.thousandths("fte")
                    fte[id] = terms[id]
                case "worker_changed" where terms[id] != nil:
                    terms[id] = fact.thousandths("fte") ?? terms[id]
                    if fte[id] != nil { fte[id] = terms[id] }
                case "worker_left": fte[id] = nil
                default: continue
                }
            }
            let answer = try own.answer(.iroCaseload, .at(day), "per=fte")
            let thousandths = fte.values.reduce(0, +)
            #expect(answer.numerator?.description == String(children))
            #expect(
                answer.denominator?.description
                    == FixedDecimal.shortest(thousandths: thousandths).description,
                "seed \(own.seed) on \(day)")
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `disputes stand as when told from the beginning`(place: Int) throws {
        let own = OracleCase.all[place]
        let ids = SlowEscalation.ids(own.slow)
        for day in own.days {
            let told = ids.map { SlowEscalation($0, in: own.slow, on: day) }.flatMap { dispute in
                dispute.entries.map { entry in
                    let days = [
                        entry.enteredOn, entry.respondByOn, entry.respondedOn, entry.leftOn,
                    ].map { $0?.description ?? "-" }.joined(separator: " ")
                    let children = dispute.children(own.slow).joined(separator: ";")
                    return "\(dispute.id) \(dispute.raised?.text("population") ?? "") \(children) "
                        + "\(entry.stage) \(days) \(entry.ended ?? "-")"
                }
            }.sorted()
            #expect(own.telling.stages(upTo: day) == told, "seed \(own.seed) at \(day)")
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `stages, answers and children are counted apart`(place: Int) throws {
        let own = OracleCase.all[place]
        let whole = SlowEscalation.ids(own.slow)
            .map { SlowEscalation($0, in: own.slow, on: .latest) }
        for span in own.periods {
            let entries = whole.flatMap(\.entries)
            for stage in ["informal", "alert", "elsewhere"] {
                try own.expect(
                    .drpsByStage, .over(span), "stage=\(stage)",
                    entries.count { $0.stage == stage && span.contains($0.enteredOn) })
            }
            try own.expect(
                .cafcassReferrals, .over(span),
                entries.count { $0.isExternal && span.contains($0.enteredOn) })
            let due = entries.filter { $0.respondByOn.map(span.contains) ?? false }
            let inTime = due.count { entry in
                let answer = [entry.respondedOn, entry.resolvedOn].compactMap(\.self).min()
                return answer.map { $0 <= entry.respondByOn ?? .earliest } ?? false
            }
            try own.expect(
                .drpsRespondedInTimePercent, .over(span), above: inTime, below: due.count)
            let formal = whole.filter { dispute in
                dispute.entries.contains { $0.isFormal && span.contains($0.enteredOn) }
            }
            try own.expect(
                .childrenWithIssuesEscalated, .over(span),
                Set(formal.flatMap { $0.children(own.slow) }).count)
        }
    }
}
