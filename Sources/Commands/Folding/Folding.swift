// A shard, or a ledger by itself, replayed to a partial answer.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Evidence
import Journeys
import Projections

extension [OptionSpecification] {
    /// What is asked: the options of `statistics` that say which figures, when and as known when.
    static let folded: [OptionSpecification] =
        [.measures] + .askedCells + [.reading] + .period + .grouping + [.asKnownAt]
}

/// What a shard says, read.
private struct FoldedStories {
    let directory: LogDirectory
    let context: ReplayContext
    /// The numbers of its own children.
    let children: [Int]
    /// Which shard it is.
    let number: Int
    let identity: FoldedLedger.Identity
}

extension Call {
    /// The partial answer of a shard to what the options ask.
    func fold(_ path: String) throws(Stop) -> PartialFile {
        if arguments.flag("reading") == true, grouping?.bucketing == nil {
            throw misuse(.missingOption("--by", valueName: "month"))
        }
        let asked = try askedPeriod()
        let knownAt = try knownAt()
        let stories = try stories(of: path, knownAt: knownAt)
        let context = stories.context
        let period = asked ?? .standing(on: context.known.lastDay ?? today)
        let questions = try foldedQuestions(over: period)
        var ledger = FoldedLedger(identity: stories.identity, folded: [stories.number])
        ledger.answer = context.partial(
            questions, of: stories.children, isFirst: stories.number == 1)
        if stories.number == 1 {
            var kept = KeptLines(at: context.known.record.recorded.settingPlaces)
            do throws(LogOpenFault) {
                try LogReader(stories.directory).show(to: &kept)
            } catch {
                throw Stop(error)
            }
            ledger.setting = kept.lines
        }
        return PartialFile(asked: foldedWords, ledgers: [ledger])
    }

    /// Every question that an answer may need: those asked, and where they make a series that may
    /// be read, those of the year before.
    func foldedQuestions(over period: AskedPeriod) throws(Stop) -> [Question] {
        let questions = try askedQuestions(over: period)
        guard let bucketing = grouping?.bucketing,
            bucketing != .year || arguments.flag("reading") == true
        else { return questions }
        return questions + questions.map(\.yearBefore)
    }

    /// The questions that the options ask over a period.
    func askedQuestions(over period: AskedPeriod) throws(Stop) -> [Question] {
        try questions(
            about: arguments.values("measure"), saidBy: "--measure",
            at: period.isOneDay ? .at(period.day) : .over(period.span))
    }

    /// The question as words of `statistics`, in one order.
    private var foldedWords: [String] {
        [OptionSpecification].folded.flatMap { option in
            option.valueName == nil
                ? (arguments.flag(option.long) == true ? ["--" + option.long] : [])
                : arguments.values(option.long).map { "--\(option.long)=\($0)" }
        }
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
        let known = KnownFacts(contents.record, asKnownAt: knownAt)
        return FoldedStories(
            directory: directory, context: ReplayContext(known, threads: threads),
            children: contents.children, number: note.number,
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
        return FoldedStories(
            directory: directory, context: ledger.context,
            children: Array(0..<ledger.context.stories.childCount), number: 1,
            identity: FoldedLedger.Identity(
                name: ledger.name, origin: CheckpointOrigin.of(ledger: ledger.name) ?? "",
                size: ledger.size, root: ledger.root ?? MerkleTree.emptyRoot, last: last,
                shards: 1))
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
