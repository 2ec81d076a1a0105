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
        // One of them at the most has what is of no child.
        setting += other.setting
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
        for bytes in setting {
            guard case .event(let line)? = try? LineReading.read(bytes) else {
                throw .damaged(path: identity.name)
            }
            record.append(line, from: bytes)
            record.lineNumbers.append(Int32(clamping: line.seq))
        }
        for text in answer.sums.texts { _ = record.symbols.intern(text.span) }
        record.wholeRecordedAt = identity.last
        return ReplayContext(KnownFacts(record, asKnownAt: knownAt), threads: threads)
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

    /// The document that `statistics` with the words asked would give of the whole ledgers.
    func answer(_ whole: PartialFile) throws(Stop) -> Document {
        let asking: Call
        do throws(UsageFault) {
            asking = try calling(Command.statistics.specification, whole.asked + formatWords)
        } catch {
            throw Stop(PartialFault.damaged(path: "the partial answers"))
        }
        let asked = try asking.askedPeriod()
        let knownAt = try asking.knownAt()
        let threads = try threads()
        var replies: [(ledger: String, reply: Reply)] = []
        for ledger in whole.ledgers {
            let context: ReplayContext
            do throws(PartialFault) {
                context = try ledger.context(knownAt: knownAt, threads: threads)
            } catch {
                throw Stop(error)
            }
            let period = asked ?? .standing(on: context.known.lastDay ?? today)
            let questions = try asking.foldedQuestions(over: period)
            guard let answers = context.answers(questions, outOf: ledger.answer) else {
                throw Stop(PartialFault.damaged(path: ledger.identity.name))
            }
            var document = try asking.statistics(
                try asking.askedQuestions(over: period), until: context.known.lastDay
            ) { Array(answers.prefix($0.count)) }
            document.stamp = context.known.stamp(
                of: ledger.identity.name, size: ledger.identity.size,
                root: ledger.identity.root.hex, asAt: period.day)
            replies.append((ledger.identity.name, Reply(document)))
        }
        return Document(of: replies)
    }

    /// The words by which the answer is laid out.
    private var formatWords: [String] {
        ["format", "output"].flatMap { name in value(name).map { ["--\(name)=\($0)"] } ?? [] }
            + ["for-excel", "stamp"].filter { arguments.flag($0) == true }.map { "--" + $0 }
    }
}
