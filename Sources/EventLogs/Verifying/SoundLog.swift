// The findings of all slices put together: whether the log is sound as a whole, and what it proves.

import CareEvents
import Evidence
import Synchronization

/// A log whose lines are right and in order, one by one and from slice to slice.
struct SoundLog {
    /// How many lines there are, and their bytes.
    private(set) var size = 0
    private var byteCount = 0
    /// The leaves.
    private(set) var run = MerkleRun(from: 0)
    /// The roots at the sizes that were watched, and at the whole size.
    private(set) var roots: [Int: Digest] = [0: MerkleTree.emptyRoot]
    private var tornTail: LogContents.TornTail?
    /// The opening, the erasures and the recovered tails, and where each stands.
    private var rare = RecordedEvents()
    private var rareLines: [Int] = []
    private var stubs: [ErasedStub] = []
    private var erasures: [Erasure] = []

    /// The whole, or nil where something between the slices could be wrong.
    init?(_ found: [SliceFindings], of slices: [LogSlice], watching sizes: [Int]) {
        var last: UInt64 = 0
        var linesInFile = 0
        for (place, findings) in found.enumerated() {
            linesInFile += findings.count
            let file = slices[place].file
            if place + 1 < slices.count, slices[place + 1].file != file {
                guard linesInFile > 0, findings.tail == nil else { return nil }
                linesInFile = 0
            }
            if let count = findings.tail {
                tornTail = LogContents.TornTail(file: file.name, count: count)
            }
            guard let first = findings.first else { continue }
            guard first == size else { return nil }
            if let recorded = findings.recorded {
                guard recorded.lowerBound >= last else { return nil }
                last = recorded.upperBound
            }
            for (size, part) in findings.watched {
                var whole = run
                whole.append(part)
                roots[size] = whole.root
            }
            run.append(findings.run)
            size += findings.count
            byteCount += findings.byteCount
            guard take(findings) else { return nil }
        }
        guard size > 0 else { return nil }
        roots[size] = run.root
        guard areAuthorised() else { return nil }
    }

    private mutating func take(_ findings: SliceFindings) -> Bool {
        stubs += findings.stubs
        for line in findings.rare {
            guard case .event(let event)? = try? LineReading.read(line.bytes) else { return false }
            rare.append(event, from: line.bytes)
            rareLines.append(line.seq)
        }
        return true
    }

    /// Whether each stub stands on an `event_erased` that names it. Notes the erasures that are
    /// still to be carried out.
    private mutating func areAuthorised() -> Bool {
        let corrected = CorrectedRecord(rare)
        var targets: [Int: Int] = [:]
        for (place, seq) in rareLines.enumerated() {
            if let target = corrected.erases(place) { targets[seq] = target }
        }
        for stub in stubs where targets[stub.erasedBy] != stub.seq { return false }
        let erased = Set(stubs.map(\.seq))
        for seq in rareLines {
            guard let target = targets[seq], (0..<seq).contains(target), !erased.contains(target)
            else { continue }
            erasures.append(Erasure(authorisedBy: seq, seq: target))
        }
        return true
    }

    /// The name that the first line gives, and the origin of checkpoints by that name.
    private var name: String? { rare.ledgerName }
    var origin: String? { name.flatMap(CheckpointOrigin.of(ledger:)) }

    /// Whether the leaf of a stub could be that of another line as well.
    func repeatsAStub(_ leafMarks: [[UInt64]], threads: Int) -> Bool {
        guard !stubs.isEmpty else { return false }
        let marks = Set(stubs.map(\.leaf.mark))
        guard marks.count == stubs.count else { return true }
        // Most marks are told apart by 16 of their bits.
        let highest = Set(marks.map { $0 >> 48 })
        let perhaps = (0..<(1 << 16)).map { highest.contains($0) }
        let counts = inParallel(threads, over: leafMarks.count) { part in
            leafMarks[part].reduce(0) {
                perhaps[Int($1 >> 48)] && marks.contains($1) ? $0 + 1 : $0
            }
        }
        return counts.reduce(0, +) != stubs.count
    }

    /// What `LogVerification.verify` would say.
    func verification(
        of directory: LogDirectory, _ state: CheckpointState, against old: Checkpoint?
    ) -> LogVerification {
        var contents = LogContents()
        contents.byteCount = byteCount
        contents.tornTail = tornTail
        return LogVerification(
            contents: contents, size: size, root: roots[size] ?? MerkleTree.emptyRoot,
            ledgerName: name, checkpoint: state,
            against: old.map { LogVerification.held(against: $0, origin: origin, roots) },
            erasuresToCarryOut: erasures,
            quarantined: LogVerification.quarantined(in: directory, toldIn: rare),
            stubCount: stubs.count, survey: LogSurvey())
    }
}

/// How far the threads have come together, and whether one of them gave up.
final class ReadSoFar: Sendable {
    private let bytes = Atomic<Int>(0)
    private let stopped = Atomic<Bool>(false)

    var isOver: Bool { stopped.load(ordering: .relaxed) }

    func stop() { stopped.store(true, ordering: .relaxed) }

    /// Adds so many bytes and answers how many there are.
    func add(_ count: Int) -> Int {
        bytes.wrappingAdd(count, ordering: .relaxed).newValue
    }
}
