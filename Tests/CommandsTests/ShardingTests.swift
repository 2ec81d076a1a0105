// A ledger dealt out, folded and merged answers what it answers by itself, byte for byte.

import Dates
import Foundation
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs
@testable import Projections

@Suite struct ShardingTests {
    private static let seeds = DealtLedger.seeds

    @Test(arguments: seeds)
    func `every measure is the same out of 1, 2, 7 and 64 shards`(seed: UInt64) throws {
        let asking = DealtLedger(seed: seed)
        let year = ReportingYear(containing: asking.day).name
        let questions: [[String]] = [
            ["--year", year], ["--at", asking.day.description],
            ["--year", year, "--as-known-at", asking.instant.description],
            ["--as-known-at", asking.instant.description], [],
        ]
        for (place, words) in questions.enumerated() {
            let atOnce = try asking.atOnce(words, "--format", "json")
            for count in place == 0 ? [1, 2, 7, 64] : [3] {
                let files = try asking.fold(count, words)
                expectSame(
                    atOnce, try asking.merge(files.shuffled(), "--format", "json"),
                    "seed \(seed), \(count) shards, \(words)")
            }
        }
    }

    @Test(arguments: seeds)
    func `every split and every reading is the same out of shards`(seed: UInt64) throws {
        let asking = DealtLedger(seed: seed)
        let year = ReportingYear(containing: asking.day).name
        for measure in Measure.allCases where (measure.place + Int(seed)) % 8 == 0 {
            for rule in measure.declaration.dimensions {
                let words: [String]
                if rule.isReading {
                    guard let value = rule.valuesToAsk?.last else { continue }
                    words = ["--dimensions", "\(rule.key.rawValue)=\(value)"]
                } else {
                    words = ["--split", rule.key.rawValue]
                }
                let all = ["--measure", measure.rawValue, "--year", year] + words
                let atOnce = try asking.atOnce(all, "--format", "csv")
                let merged = try asking.merge(try asking.fold(3, all), "--format", "csv")
                expectSame(atOnce, merged, "seed \(seed), \(all)")
            }
        }
    }

    @Test func `series and tables for people are the same out of shards`() throws {
        let asking = DealtLedger(seed: 5)
        for by in ["month", "quarter", "year", "iro", "team"] {
            for measure in ["cla_reviews_held", "iro_caseload", "children_looked_after"] {
                let words = ["--measure", measure, "--year", "2015-16", "--by", by]
                let told = asking.world.run(["statistics"] + words)
                guard told.code == 0 else { continue }
                expectSame(told.out, try asking.merge(try asking.fold(4, words)), "\(words)")
            }
        }
    }

    @Test(arguments: seeds)
    func `each line goes where it is needed, as it stands`(seed: UInt64) throws {
        let asking = DealtLedger(seed: seed)
        _ = try asking.fold(5, ["--measure", "iro_fte"])
        var places: [String: Set<Int>] = [:]
        for shard in 1...5 {
            let directory = "shards-5/shard-\(shard)"
            let names = try FileManager.default
                .contentsOfDirectory(atPath: asking.world.path + "/" + directory)
            for name in names where name.hasSuffix(".jsonl") {
                for line in asking.world.text("\(directory)/\(name)").split(separator: "\n") {
                    places[String(line), default: []].insert(shard)
                }
            }
        }
        #expect(Set(places.keys) == Set(asking.ledger.lines))
        var homes: [String: Int] = [:]
        for line in asking.ledger.lines {
            let shards = places[line] ?? []
            let isOfNone = !line.contains(#""child_id":"#) && !line.contains(#""child_ids":"#)
            if isOfNone, !line.contains(#""type":"event_"#) {
                #expect(shards.count == 5, "\(line)")
            }
            guard let at = line.range(of: #""child_id":""#),
                !line.contains(#""type":"event_"#), !line.contains("children_merged")
            else { continue }
            let child = String(line[at.upperBound...].prefix { $0 != "\"" })
            #expect(shards.count == 1, "\(line)")
            #expect(homes[child] ?? shards.first == shards.first, "\(child) is in two shards")
            homes[child] = shards.first
        }
    }
}

extension Measure {
    fileprivate var place: Int { Measure.allCases.firstIndex(of: self) ?? 0 }
}
