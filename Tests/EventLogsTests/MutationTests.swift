// Whatever is changed in a ledger, its checkpoint or a proof is noticed, with the place.

import Evidence
import Foundation
import TestLedgers
import Testing

@testable import EventLogs

/// `CARELEDGER_MUTATIONS=10000` asks for so many mutations of lines and files, half as many flips
/// in a larger ledger, and every single bit of a small one; by itself it is a few hundred of each.
@Suite(.serialized) struct MutationTests {
    static let asked =
        ProcessInfo.processInfo.environment["CARELEDGER_MUTATIONS"].flatMap { Int($0) }
    static let count = asked ?? 240
    /// Of how many bits one is flipped.
    static let step = asked == nil ? 67 : 1

    /// Eleven lines of two years, of which one is to be erased.
    static let unerased = TestLedger(
        """
        2013-04-01 A review_held
        2013-05-01 A child_contacted iro_id=iro-1 contact=visit
        2013-06-01 B review_held recorded_at=2019-01-02T12:00:00Z
        2019-01-02 A event_erased erases=7 reason=legal_order authority=x approved_by=head
        2018-06-01 - supervision_held worker_id=iro-1
        """
    ).lines
    /// The same, and it is erased.
    static let small: LedgerFiles = {
        var lines = unerased
        let leaf = MerkleTree.leafHash(Array(lines[7].utf8))
        lines[7] = String(
            decoding: ErasedStub(seq: 7, erasedBy: 9, leaf: leaf).bytes, as: UTF8.self)
        return LedgerFiles(lines)
    }()
    /// Some hundred lines of several years, with corrections and erasures.
    private static let large = LedgerFiles(
        RandomLedger(seed: 11, children: 2).carryingOutErasures.ledger.lines)

    /// A ledger for the mutations of which most are asked: of some years, with all kinds of lines.
    private static let medium = LedgerFiles(
        RandomLedger(seed: 12, children: 1).carryingOutErasures.ledger.lines)

    @Test func `one bit anywhere in a small ledger or its checkpoint is noticed`() throws {
        let ledger = Bench(Self.small)
        try ledger.expectSound()
        var flips = 0
        for name in Self.small.files.keys.sorted() {
            let bytes = Self.small.files[name] ?? []
            for bit in stride(from: 0, to: 8 * bytes.count, by: Self.step) {
                try ledger.expectNoticed("bit \(bit) of \(name)") { files in
                    files.files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
                }
                flips += 1
            }
        }
        print("noticed \(flips) flips of a bit, in a ledger of \(Self.small.lines.count) lines")
    }

    @Test func `one bit by chance in a larger ledger is noticed`() throws {
        let ledger = Bench(Self.large)
        try ledger.expectSound()
        var chance = SeededNumbers(seed: 1)
        let names = Self.large.files.keys.sorted()
        for round in 0..<(Self.count / 2) {
            let name = names[Int.random(in: 0..<names.count, using: &chance)]
            let size = Self.large.files[name]?.count ?? 0
            let bit = Int.random(in: 0..<(8 * size), using: &chance)
            try ledger.expectNoticed("round \(round): bit \(bit) of \(name)") { files in
                files.files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
            }
        }
        print(
            "noticed \(Self.count / 2) flips of a bit, "
                + "in a ledger of \(Self.large.lines.count) lines")
    }

    @Test func `lines and year files dropped, repeated, swapped or forged are noticed`() throws {
        let ledger = Bench(Self.medium)
        var chance = SeededNumbers(seed: 2)
        var exact = 0
        for round in 0..<Self.count {
            let kind = Mutation.allCases[round % Mutation.allCases.count]
            var place: (file: String, lines: ClosedRange<Int>)?
            let found = try ledger.expectNoticed("round \(round): \(kind)") { files in
                place = kind.apply(to: &files, &chance)
            }
            guard let place, let first = found?.contents.faults.first else { continue }
            #expect(
                first.file.hasSuffix("/" + place.file) && place.lines.contains(first.line),
                "round \(round): \(kind) at \(place) is told at \(first.file):\(first.line)")
            exact += 1
        }
        print(
            "noticed \(Self.count) mutations of lines and files, \(exact) at their very line, in a "
                + "ledger of \(Self.medium.lines.count) lines")
    }

    @Test func `a log that was rewritten whole does not extend an older checkpoint`() throws {
        let ledger = Bench(Self.medium)
        var chance = SeededNumbers(seed: 3)
        var sound = 0
        for round in 0..<(Self.count / 2) {
            let (forged, unchanged) = Forgery.rewritten(Self.medium, &chance)
            // An old checkpoint of the whole, or of any size that has the change in it.
            let size = Int.random(in: (unchanged + 1)...Self.medium.lines.count, using: &chance)
            var frontier = MerkleFrontier()
            for line in Self.medium.lines.prefix(size) {
                let leaf = LineParts.stub(line.span)?.leaf ?? MerkleTree.leafHash(line)
                frontier.append(leafHash: leaf)
            }
            let old = Checkpoint(
                origin: Self.medium.checkpoint.origin, size: size, root: frontier.root)
            let found = try ledger.expectNoticed("round \(round)", against: old) { $0 = forged }
            if found?.contents.faultCount == 0 {
                sound += 1
                switch found?.against {
                case .rootDiffers(old, _): break
                case .longer(old): #expect(size > forged.lines.count)
                default: Issue.record("round \(round): \(String(describing: found?.against))")
                }
            }
        }
        #expect(sound > Self.count / 4)
        print("noticed \(Self.count / 2) rewritten logs, \(sound) of them sound in themselves")
    }

    @Test func `one bit anywhere in a proof is noticed beside its checkpoint`() throws {
        let scratch = ScratchDirectory()
        Self.small.write(to: scratch.path)
        var log = try ProvableLog(try LogDirectory(path: scratch.path))
        var (flips, alone) = (0, 0)
        for seq in [0, 1, 4, log.size - 1] {
            let proof = try log.proof(of: seq)
            let bytes = proof.bytes
            // What no proof can show by itself: the name of its log, and its size.
            let named = bytes.count - proof.checkpoint.bytes.count
            let root = bytes.count - proof.checkpoint.root.base64.utf8.count - 1
            for bit in stride(from: 0, to: 8 * bytes.count, by: Self.step) {
                var changed = bytes
                changed[bit / 8] ^= 1 << UInt8(bit % 8)
                flips += 1
                guard let read = try? InclusionProof(text: changed) else { continue }
                #expect(
                    !ProofJudgement(of: read, against: Self.small.checkpoint).holds,
                    "bit \(bit) of the proof of \(seq)")
                guard ProofJudgement(of: read).holds else { continue }
                alone += 1
                #expect((named..<root).contains(bit / 8), "bit \(bit) of the proof of \(seq)")
            }
        }
        print(
            "noticed \(flips) flips of a bit of a proof; \(alone) in the name or the size of its "
                + "log need the checkpoint for it")
    }
}

/// A ledger on disk that is changed, judged by both verifications, and put back.
private final class Bench {
    private let files: LedgerFiles
    private let scratch = ScratchDirectory()
    private var onDisk: LedgerFiles

    init(_ files: LedgerFiles) {
        self.files = files
        onDisk = files
        files.write(to: scratch.path)
    }

    func expectSound() throws {
        let slow = try LogVerification.verify(try LogDirectory(path: scratch.path))
        #expect(slow.contents.faults.map(\.description) == [] && slow.holds)
        let pass = ConfirmingPass(threads: 1, sliceSize: 4 << 20, blockSize: 4096)
        let directory = try LogDirectory(path: scratch.path)
        #expect(pass.confirm(directory, against: nil, progress: { _ in })?.told == slow.told)
    }

    /// Expects a change to be noticed, and with a place; nil where there is no ledger any more.
    @discardableResult
    func expectNoticed(
        _ what: String, against old: Checkpoint? = nil, _ change: (inout LedgerFiles) -> Void
    ) throws -> LogVerification? {
        var changed = files
        change(&changed)
        changed.write(to: scratch.path, over: onDisk)
        onDisk = changed
        guard let directory = try? LogDirectory(path: scratch.path) else { return nil }
        let slow = try LogVerification.verify(directory, against: old)
        #expect(!slow.holds, "\(what): not noticed")
        if slow.contents.faultCount > 0 {
            #expect(slow.contents.faults.first?.file.hasPrefix(scratch.path) == true, "\(what)")
        }
        let pass = ConfirmingPass(threads: 1, sliceSize: 4 << 20, blockSize: 4096)
        if let quick = pass.confirm(directory, against: old, progress: { _ in }) {
            #expect(quick.told == slow.told, "\(what)")
        }
        return slow
    }
}
