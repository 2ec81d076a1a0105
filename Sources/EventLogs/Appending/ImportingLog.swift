// What a writer knows of the log while a return is imported: the record, and the tree over it.

import CareEvents
import Dates
import Evidence

/// The log as it was read under the lock for an import, and as the import then leaves it.
struct ImportingLog {
    /// The events.
    var record: RecordedEvents
    /// The tree over the lines.
    var run: MerkleRun
    /// The origin of its checkpoints.
    let origin: String
    /// The lines on their way into it.
    var trial: ImportTrial?

    /// When the last line was recorded.
    var last: Instant { record.events.last?.recordedAt ?? Instant(seconds: .min) }

    /// The checkpoint of the log as it is.
    var checkpoint: Checkpoint { Checkpoint(origin: origin, size: run.count, root: run.root) }

    /// A log that was read whole in the usual way.
    init(_ known: KnownLog) {
        record = known.record
        run = MerkleRun(known.survey.frontier)
        origin = known.origin
    }

    /// A log confirmed and read by several threads; nil where anything is not as in a sound log
    /// that owes nothing: then it is read in the usual way, which says or does what is needed.
    init?(at path: String, threads: Int) {
        guard let directory = try? LogDirectory(path: path),
            let tails = try? TailRecovery.tails(at: path), tails.isEmpty,
            let sound = ConfirmingPass(threads: threads).confirmWhole(
                directory, against: nil, progress: { _ in }),
            sound.verification.contents.faultCount == 0,
            sound.verification.contents.tornTail == nil, let origin = sound.verification.origin,
            let contents = try? LogReader(directory).read(threads: threads),
            contents.faultCount == 0, contents.record.count == sound.run.count,
            PendingErasures(contents.record).isEmpty
        else { return nil }
        record = contents.record
        run = sound.run
        self.origin = origin
    }
}
