// Partial answers put together: as far as there are any, or to the answer of the whole.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Evidence
import Journeys
import Projections
import Tables

extension PartialFile {
    /// Adds another partial answer to the same question; `path` and `first` are what faults call
    /// the other and this.
    mutating func merge(
        _ other: PartialFile, path: String, first: String
    ) throws(PartialFault) {
        guard other.asked == asked else {
            throw .otherQuestion(path: path, asked: other.asked, first: first, of: asked)
        }
        for ledger in other.ledgers {
            guard
                let place = ledgers.firstIndex(where: { $0.identity.name == ledger.identity.name })
            else {
                ledgers.append(ledger)
                continue
            }
            try ledgers[place].merge(ledger, path: path)
        }
        ledgers.sort { $0.identity.name < $1.identity.name }
    }
}

extension FoldedLedger {
    fileprivate mutating func merge(
        _ other: FoldedLedger, path: String
    ) throws(PartialFault) {
        guard other.identity == identity else {
            throw .otherLedger(path: path, ledger: identity.name)
        }
        if let shard = folded.first(where: other.folded.contains) {
            throw .twice(path: path, ledger: identity.name, shard: shard)
        }
        folded = (folded + other.folded).sorted()
        // One of them at the most has what is of no child. Sorting is stable, and cheap if sorted.
        lines = (lines + other.lines).sorted { $0.number < $1.number }
        for (place, rows) in other.lists {
            guard let all = PlacedRow.merged(lists[place] ?? [], rows) else {
                throw .damaged(path: path)
            }
            lists[place] = all
        }
        answer.settled.merge(other.answer.settled) { own, _ in own }
        answer.sums.merge(other.answer.sums)
    }

    /// The shards that are missing, in order.
    private var missing: [Int] {
        let there = Set(folded)
        return (1...identity.shards).filter { !there.contains($0) }
    }

    /// What stories are read against, made anew out of its lines, with every text that a key has.
    fileprivate func context(
        knownAt: Instant?, threads: Int
    ) throws(PartialFault) -> ReplayContext {
        guard missing.isEmpty else {
            throw .missing(ledger: identity.name, shards: missing, count: identity.shards)
        }
        var record = RecordedEvents()
        for kept in lines {
            guard case .event(let line)? = try? LineReading.read(kept.bytes) else {
                throw .damaged(path: identity.name)
            }
            record.append(line, from: kept.bytes)
            record.lineNumbers.append(Int32(clamping: line.seq))
        }
        for text in answer.sums.texts { _ = record.symbols.intern(text.span) }
        record.wholeRecordedAt = identity.last
        // No child's story is here to be listed.
        return ReplayContext(
            KnownFacts(record, asKnownAt: knownAt), threads: threads,
            part: LedgerPart([], isFirst: false, of: record))
    }
}

extension Call {
    /// The partial answers of some files as one.
    func merged(_ paths: [String]) throws(Stop) -> PartialFile {
        var whole: PartialFile?
        for path in paths {
            let bytes = try fileOrInput(path, remedy: "name a file in place of -")
            do throws(PartialFault) {
                let next = try PartialFile(bytes, path: path)
                guard next.program == Program.version else {
                    throw .otherProgram(path: path, found: next.program)
                }
                if whole == nil {
                    whole = next
                } else {
                    try whole?.merge(next, path: path, first: paths[0])
                }
            } catch {
                throw Stop(error)
            }
        }
        return whole ?? PartialFile(asked: [], ledgers: [])
    }

    /// Writes the document that the command with the words asked would print of the whole ledgers.
    func writeAnswer(_ whole: PartialFile) throws(Stop) {
        let question = try FoldedQuestion(whole.asked, self)
        let knownAt = try question.call.knownAt()
        let threads = try threads()
        var destination = try question.call.destination()
        var replies: [(ledger: String, reply: Reply)] = []
        for ledger in whole.ledgers {
            let context: ReplayContext
            do throws(PartialFault) {
                context = try ledger.context(knownAt: knownAt, threads: threads)
            } catch {
                throw Stop(error)
            }
            let asking = try question.asking(context)
            let parted = try question.parted(asking)
            guard let told = ledger.answers(to: parted, asking) else {
                throw Stop(PartialFault.damaged(path: ledger.identity.name))
            }
            var document = try parted.lay(told)
            document.stamp = asking.context.known.stamp(
                of: ledger.identity.name, size: ledger.identity.size,
                root: ledger.identity.root.hex, asAt: asking.period.day)
            replies.append((ledger.identity.name, Reply(document)))
            if parted.isStamped { destination = destination.stamped }
        }
        try question.call.write(Document(of: replies), to: destination)
    }
}

extension FoldedLedger {
    /// What all shards told, put together; nil where it is none of the question.
    fileprivate func answers(to parted: PartedQuestion, _ asking: Asking) -> PartedAnswers? {
        guard
            let told = asking.context.answers(
                parted.questions, alsoCounting: parted.counters, outOf: answer),
            lists.keys.allSatisfy(parted.lists.indices.contains)
        else { return nil }
        var answers = PartedAnswers(
            answers: told.answers, counters: told.others, context: asking.context)
        for (place, list) in parted.lists.enumerated() {
            let empty = list.table(asking.context, asking.period)
            let rows = lists[place] ?? []
            guard rows.allSatisfy({ $0.cells.count == empty.columns.count }) else { return nil }
            answers.tables.append(empty.holding(rows.map(\.cells)))
        }
        return answers
    }
}
