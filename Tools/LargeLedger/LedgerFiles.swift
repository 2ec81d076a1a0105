// Writes ordered deeds as the year files of a ledger, on as many threads as there are cores.

import Dispatch
import Glibc
import Synchronization

/// A run of lines of one year, written by one thread.
private struct Chunk: Sendable {
    let range: Range<Int>
    let year: Int
}

/// The files of a ledger in the writing. Threads make lines side by side; they are written in turn.
final class LedgerFiles: Sendable {
    private let directory: String
    private let context: LineContext
    private let ordered: OrderedDeeds
    private let corrections: CorrectionPlaces
    private let days: DayTexts
    private let chunks: [Chunk]
    private let written = Atomic<Int>(0)
    private let descriptor = Atomic<Int32>(-1)
    private static let linesPerChunk = 1 << 15

    /// The first `count` deeds, into a directory that is there and holds no ledger.
    init(
        _ ordered: OrderedDeeds, count: Int, _ corrections: CorrectionPlaces, days: DayTexts,
        into directory: String, _ context: LineContext
    ) {
        self.directory = directory
        self.context = context
        self.ordered = ordered
        self.corrections = corrections
        self.days = days
        var chunks: [Chunk] = []
        var start = 0
        var year = 0
        var end = 0
        for day in ordered.starts.indices.dropLast() where ordered.starts[day] < count {
            guard ordered.starts[day + 1] > ordered.starts[day] else { continue }
            if end > start, end - start >= Self.linesPerChunk || days.year(of: day) != year {
                chunks.append(Chunk(range: start..<end, year: year))
                start = end
            }
            year = days.year(of: day)
            end = min(ordered.starts[day + 1], count)
        }
        if end > start { chunks.append(Chunk(range: start..<end, year: year)) }
        self.chunks = chunks
    }

    /// Writes everything; answers the number of bytes.
    func write() -> Int {
        let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        nonisolated(unsafe) let writers = UnsafeMutablePointer<LineWriter>
            .allocate(capacity: threads)
        for thread in 0..<threads { (writers + thread).initialize(to: LineWriter(days: days)) }
        // Made side by side, then written in their order: no thread waits for another, which
        // `concurrentPerform` may not run at the same time.
        for first in stride(from: 0, to: chunks.count, by: threads) {
            let count = min(threads, chunks.count - first)
            DispatchQueue.concurrentPerform(iterations: count) { thread in
                writers[thread].clear()
                fill(&writers[thread], chunks[first + thread])
            }
            for thread in 0..<count { write(writers[thread], first + thread) }
        }
        _ = close(descriptor.load(ordering: .relaxed))
        return written.load(ordering: .relaxed)
    }

    private func fill(_ writer: inout LineWriter, _ chunk: Chunk) {
        for seq in chunk.range {
            let deed = ordered.deeds[seq]
            let isMarked = deed.mark > 0
            writer.write(
                deed, seq: seq, target: isMarked ? corrections.target(of: deed) : 0, in: context)
            let eraser = isMarked ? corrections.erasure(of: deed) : 0
            if eraser > 0 { writer.erase(seq: seq, by: eraser) }
        }
    }

    /// Writes one chunk's bytes, in its turn.
    private func write(_ writer: borrowing LineWriter, _ place: Int) {
        if place == 0 || chunks[place - 1].year != chunks[place].year {
            let old = descriptor.load(ordering: .relaxed)
            if old >= 0 { _ = close(old) }
            let path = "\(directory)/\(chunks[place].year).jsonl"
            let opened = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
            if opened < 0 { stop("\(path): cannot be created, or is there already") }
            descriptor.store(opened, ordering: .relaxed)
        }
        var done = 0
        while done < writer.count {
            let count = Glibc.write(
                descriptor.load(ordering: .relaxed), writer.bytes + done, writer.count - done)
            if count <= 0 { stop("\(directory): the disk takes no more") }
            done += count
        }
        written.add(writer.count, ordering: .relaxed)
    }
}

/// Ends the tool with a word on stderr.
func stop(_ words: String) -> Never {
    let line = Array("build-large-ledger: \(words)\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(64)
}
