// What an answer was made from, in the order it is told.

import CareEvents
import Dates
import EventLogs
import Evidence
import Journeys
import Tables

extension LoadedLedger {
    /// The stamp of an answer, nil where the root was not taken.
    func stamp(asAt day: CalendarDate?) -> Stamp? {
        root.map { stamp(asAt: day, root: $0.hex) }
    }

    /// The stamp of an answer with the root that was taken, else with the one that the checkpoint
    /// states for just these lines: it is told, and for `careledger verify` to prove.
    func statedStamp(asAt day: CalendarDate?) -> Stamp {
        let stated = directory.statedCheckpoint.flatMap {
            $0.size == size ? $0.root.hex : nil
        }
        return stamp(asAt: day, root: root?.hex ?? stated ?? "")
    }

    private func stamp(asAt day: CalendarDate?, root: String) -> Stamp {
        known.stamp(of: name, size: size, root: root, asAt: day)
    }

    /// What was read and how fast, for stderr.
    func speed(since started: Int64, in call: Call) -> String {
        let milliseconds = max(1, call.surroundings.unixMilliseconds() - started)
        let seconds = FixedDecimal.ratio(Int(milliseconds), 1000, decimals: 2)
        let rate = size * 1000 / Int(milliseconds)
        return "\(name): \(size) events in \(seconds?.description ?? "0") s, "
            + "\(rate) events a second"
    }
}

extension KnownFacts {
    /// The stamp of an answer out of a ledger of that name, of so many lines with that root.
    func stamp(of ledger: String, size: Int, root: String, asAt day: CalendarDate?) -> Stamp {
        Stamp(
            ledger: ledger, size: size, root: root, asAt: day, asKnownAt: knownAt,
            policies: policies(on: day), version: Program.version)
    }

    private func line(of fact: Fact) -> Int { record.recorded.lineNumber(at: Int(fact.seq)) }

    /// The policies in force on a day, each with the event that adopted it, `review_clock@3`; by
    /// name. `statutory` where the council had adopted none.
    private func policies(on day: CalendarDate?) -> String {
        var adopted: [String: Fact] = [:]
        for fact in facts(of: [.policyAdopted]) {
            if let day, fact.day > day { continue }
            let name = text(record.symbol(fact, .policy))
            if let before = adopted[name], before.day > fact.day { continue }
            adopted[name] = fact
        }
        guard !adopted.isEmpty else { return "statutory" }
        return adopted.sorted { $0.key < $1.key }.map { "\($0.key)@\(line(of: $0.value))" }
            .joined(separator: " ")
    }
}

extension Stamp {
    /// The stamps of several ledgers as one: the values of each, in their order.
    static func joined(_ stamps: [Stamp]) -> Stamp? {
        guard let first = stamps.first, stamps.count > 1 else { return stamps.first }
        var entries: [Entry] = []
        for entry in first.entries {
            let values = stamps.map { stamp in
                stamp.entries.first { $0.key == entry.key }?.value ?? .empty
            }
            let isSame = values.allSatisfy { $0 == entry.value }
            entries.append(
                Entry(
                    entry.key,
                    isSame ? entry.value : .text(values.map(\.words).joined(separator: "; "))))
        }
        return Stamp(entries: entries)
    }
}

extension Cell {
    /// The cell in words.
    fileprivate var words: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .count(let count): String(count)
        case .decimal(let decimal): decimal.description
        case .date(let date): date.description
        case .instant(let instant): instant.description
        case .flag(let yes): yes ? "yes" : "no"
        case .suppressed: Cell.suppressionMark
        }
    }
}

extension Destination {
    /// The stamp of a ledger as a writer leaves it, by its checkpoint, if one is asked; nil where
    /// that is not to be read.
    func stamp(of file: EventLogFile) -> Stamp? {
        guard isStamped, let directory = try? LogDirectory(path: file.path),
            let checkpoint = directory.statedCheckpoint
        else { return nil }
        let name = CheckpointOrigin.ledger(in: checkpoint.origin) ?? directory.name
        return Stamp(
            ledger: name, size: checkpoint.size, root: checkpoint.root.hex,
            version: Program.version)
    }
}
