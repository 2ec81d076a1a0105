// A sound log confirmed in slices by several threads; any other is left to the slow verification.
//
// Unsafe is only that whoever is told how far the reading has come is told by one of the threads;
// it is always the same one, and the caller waits until all have ended.

import CareEvents
public import Evidence

extension LogVerification {
    /// Recomputes everything from the bytes, as `verify` does and with the same result, but keeps
    /// nothing of what the lines say: `contents.record` is empty.
    ///
    /// A log that is right in every line and as a whole is confirmed in one pass by several
    /// threads, at the rate at which they can hash. At the first thing that could be wrong the pass
    /// ends, and `verify` says what it is; so damage is told in the same words, all of it.
    ///
    /// - Parameters:
    ///   - old: a checkpoint that was kept elsewhere (`--against`).
    ///   - threads: how many threads work on it.
    ///   - progress: is told now and then how many bytes have been read.
    public static func confirm(
        _ directory: LogDirectory, against old: Checkpoint? = nil, threads: Int = 1,
        progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) -> LogVerification {
        let pass = ConfirmingPass(threads: threads)
        if let sound = pass.confirm(directory, against: old, progress: progress) { return sound }
        return try verify(directory, against: old, progress: progress)
    }
}

/// The pass over a log that is believed to be sound.
struct ConfirmingPass {
    let threads: Int
    var sliceSize = LogSlice.usualSize
    var blockSize = SliceVerifier.usualBlock

    /// What the pass found of a log that is sound.
    struct Confirmed {
        let verification: LogVerification
        let run: MerkleRun
        /// Where a line begins, now and then.
        let marks: [ProvableLog.Mark]
    }

    /// The verification, or nil where anything could be wrong.
    func confirm(
        _ directory: LogDirectory, against old: Checkpoint?, progress: (Int) -> Void
    ) -> LogVerification? {
        confirmWhole(directory, against: old, progress: progress)?.verification
    }

    /// The same with what proofs are made of.
    func confirmWhole(
        _ directory: LogDirectory, against old: Checkpoint?, progress: (Int) -> Void
    ) -> Confirmed? {
        guard let onDisk = try? CheckpointOnDisk(directory) else { return nil }
        let sizes = [onDisk.size, old?.size].compactMap { $0 }
        guard let slices = LogSlice.slices(of: directory, size: sliceSize),
            let found = findings(in: slices, watching: sizes, progress: progress),
            let log = SoundLog(found, of: slices, watching: sizes),
            !RepeatSearch.hasRepeat(found.map(\.marks), threads: threads),
            !log.repeatsAStub(found.map(\.leafMarks), threads: threads)
        else { return nil }
        let state = onDisk.state(origin: log.origin, log.roots, count: log.size)
        guard state.problem(logSize: log.size) == nil else { return nil }
        let marks = zip(found, slices).compactMap { findings, slice in
            findings.first.map {
                ProvableLog.Mark(seq: $0, file: slice.file, offset: findings.start)
            }
        }
        return Confirmed(
            verification: log.verification(of: directory, state, against: old), run: log.run,
            marks: marks)
    }

    private func findings(
        in slices: [LogSlice], watching sizes: [Int], progress: (Int) -> Void
    ) -> [SliceFindings]? {
        let read = ReadSoFar()
        let found = withoutActuallyEscaping(progress) { progress in
            // Only the first thread tells, so that nothing is told twice at once.
            nonisolated(unsafe) let tell = progress
            return inParallel(
                threads, over: slices.count,
                each: { thread in
                    SliceVerifier(watching: sizes, blockSize: blockSize, isFirst: thread == 0)
                }
            ) { number, verifier -> SliceFindings? in
                guard !read.isOver, let findings = verifier.verify(slices[number]) else {
                    read.stop()
                    return nil
                }
                let bytes = read.add(findings.byteCount)
                if verifier.isFirst { tell(bytes) }
                return findings
            }
        }
        let whole = found.compactMap { $0 }
        return whole.count == slices.count ? whole : nil
    }
}
