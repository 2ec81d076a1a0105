// A shard, or a ledger by itself, replayed to a partial answer.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Evidence
import Journeys
import Projections

/// What a shard says, read.
private struct FoldedStories {
    let directory: LogDirectory
    let context: ReplayContext
    /// Which shard it is.
    let number: Int
    let identity: FoldedLedger.Identity
}

extension Call {
    /// The partial answer of a shard to what is asked.
    func fold() throws(Stop) -> PartialFile {
        let question = try FoldedQuestion(self)
        let shards = arguments.positional.prefix(
            arguments.positionalBeforeDashes ?? arguments.positional.count)
        if let shard = shards.first, value("ledger") != nil {
            throw misuse(.contradiction("--ledger", shard))
        }
        // What cannot be asked is told before anything is read.
        _ = try question.call.askedPeriod()
        let stories = try stories(
            of: shards.first ?? ledgerPath, knownAt: try question.call.knownAt())
        let asking = try question.asking(stories.context)
        let parted = try question.parted(asking)
        var ledger = FoldedLedger(identity: stories.identity, folded: [stories.number])
        try ledger.answer(parted, asking)
        try ledger.keepLines(of: stories.directory, stories.context, parted)
        return PartialFile(asked: question.words, ledgers: [ledger])
    }

    private func stories(of path: String, knownAt: Instant?) throws(Stop) -> FoldedStories {
        let directory: LogDirectory
        do throws(LogOpenFault) {
            directory = try LogDirectory(path: path, mayBeShard: true)
        } catch {
            throw Stop(error)
        }
        return directory.isShard
            ? try shard(directory, knownAt: knownAt) : try ledger(directory, knownAt: knownAt)
    }

    private func shard(
        _ directory: LogDirectory, knownAt: Instant?
    ) throws(Stop) -> FoldedStories {
        let threads = try threads()
        var contents: ShardContents
        do throws(ShardFault) {
            let progress = Progress(self, reading: directory.name, bytes: directory.byteCount)
            defer { progress.end() }
            contents = try LogReader.readShard(
                directory, threads: threads, progress: progress.reached)
        } catch {
            throw Stop(error)
        }
        let note = contents.note
        let last = note.lastKnown(at: knownAt)
        contents.record.wholeRecordedAt = last
        let part = LedgerPart(contents.children, isFirst: note.number == 1, of: contents.record)
        let known = KnownFacts(contents.record, asKnownAt: knownAt)
        return FoldedStories(
            directory: directory, context: ReplayContext(known, threads: threads, part: part),
            number: note.number,
            identity: FoldedLedger.Identity(
                name: note.ledger, origin: note.origin, size: note.size, root: note.root,
                last: last, shards: note.count))
    }

    /// A ledger that was not dealt out is the only shard of itself.
    private func ledger(
        _ directory: LogDirectory, knownAt: Instant?
    ) throws(Stop) -> FoldedStories {
        let ledger = try load(directory.path, knownAt: knownAt, stamped: true)
        let known = ledger.known
        let last = known.lineCount == 0 ? nil : known.recordedAt(Int32(known.lineCount - 1))
        let part = LedgerPart(
            Array(0..<ledger.context.stories.childCount), isFirst: true, of: ledger.contents.record)
        return FoldedStories(
            directory: directory, context: ledger.context.being(part), number: 1,
            identity: FoldedLedger.Identity(
                name: ledger.name, origin: CheckpointOrigin.of(ledger: ledger.name) ?? "",
                size: ledger.size, root: ledger.root ?? MerkleTree.emptyRoot, last: last,
                shards: 1))
    }
}

extension FoldedLedger {
    /// Answers a question out of the only shard that this is of.
    fileprivate mutating func answer(
        _ parted: PartedQuestion, _ asking: Asking
    ) throws(Stop) {
        guard let part = asking.context.part else { return }
        answer = asking.context.partial(
            parted.questions, alsoCounting: parted.counters, of: part)
        for (place, list) in parted.lists.enumerated() where part.isFirst || list.home == .each {
            let rows = PlacedRow.rows(
                of: list.table(asking.context, asking.period), home: list.home)
            if !rows.isEmpty { lists[place] = rows }
        }
    }

    /// Keeps the lines that the answer of the whole is laid out with.
    fileprivate mutating func keepLines(
        of directory: LogDirectory, _ context: ReplayContext, _ parted: PartedQuestion
    ) throws(Stop) {
        guard let part = context.part, part.isFirst || parted.needsLinesOfNoStory else { return }
        let record = context.known.record.recorded
        let places =
            parted.needsLinesOfNoStory
            ? record.placesOfNoStory(isTold: part.has) : record.settingPlaces
        var kept = KeptLines(at: places)
        do throws(LogOpenFault) {
            try LogReader(directory).show(to: &kept)
        } catch {
            throw Stop(error)
        }
        lines = zip(places, kept.lines).map { place, bytes in
            KeptLine(number: record.lineNumber(at: place), bytes: bytes)
        }
    }
}

extension Stop {
    /// A ledger that was not dealt out, or a shard that was not read.
    init(_ fault: ShardFault) {
        switch fault {
        case .cannotOpen(let opening): self.init(opening)
        case .damaged, .badNote, .otherLines:
            self.init(.damaged, fault.what, remedy: fault.remedy)
        case .changed: self.init(.busy, fault.what, remedy: fault.remedy)
        case .notEmpty, .failed: self.init(.cannotCreate, fault.what, remedy: fault.remedy)
        case .noNote: self.init(.notThere, fault.what, remedy: fault.remedy)
        }
    }
}
