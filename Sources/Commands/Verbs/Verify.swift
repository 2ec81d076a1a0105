// `verify`: everything that the bytes prove, recomputed; and what they do not.

import CommandLines
import EventLogs
import Evidence
import Tables

extension Command {
    /// `careledger verify [LEDGER…] [--against FILE] [--proof FILE]`.
    static let verify = Command(
        specification: CommandSpecification(
            name: "verify",
            abstract: "Recompute a log's evidence from its bytes.",
            discussion: "Every line's grammar and order, ids and keys, the Merkle root, the "
                + "checkpoint, erasures and quarantine. Exit 65 where the log is damaged, 1 where "
                + "a checkpoint or a proof does not hold or an erasure is still to be carried out.",
            arguments: [.ledgers],
            options: [
                .option(
                    "against", value: "file", completion: .file,
                    help: "A checkpoint kept elsewhere, which the log must extend."),
                .option(
                    "proof", value: "file", completion: .file,
                    help: "A proof, or the directory of a child's proofs; it needs no ledger."),
            ] + .formats,
            examples: [
                (
                    "careledger verify EventLogs/kirklees",
                    "Says what was checked, what held, and what nothing can check."
                ),
                (
                    "careledger verify EventLogs/kirklees --against EventLogs/kirklees/checkpoint",
                    "Shows that the log extends a checkpoint."
                ),
            ]),
        run: verify)

    @Sendable private static func verify(_ call: Call) throws(Stop) -> ExitCode {
        let destination = try call.destination()
        if let proof = call.value("proof") { return try verify(proof: proof, call, destination) }
        let old = try call.keptCheckpoint()
        let threads = try call.threads()
        let paths = try call.ledgerPaths()
        var table = Verdicts(severalLedgers: paths.count > 1)
        var damages: [Stop] = []
        var stamps: [Stamp] = []
        var holds = true
        for path in paths {
            let verification: LogVerification
            let directory: LogDirectory
            do throws(LogOpenFault) {
                directory = try LogDirectory(path: path)
                verification = try call.verifying(
                    directory, against: old, threads: threads)
            } catch {
                throw Stop(error)
            }
            call.tell(verification.contents.tornTail, of: directory)
            table.add(verification, directory: directory)
            stamps.append(
                Stamp(
                    ledger: verification.ledgerName ?? directory.name, size: verification.size,
                    root: verification.root.hex, version: Program.version))
            if verification.contents.faultCount > 0 {
                damages.append(Stop(damageOf: verification))
            }
            holds = holds && verification.holds && !directory.isUnfinishedCopy
        }
        try call.write(Document(tables: [table.table], stamp: .joined(stamps)), to: destination)
        if !damages.isEmpty {
            throw Stop(.damaged, paragraphs: damages.flatMap(\.paragraphs))
        }
        return holds ? .done : .found
    }

    static func signatureWords(_ count: Int) -> String {
        count == 0 ? "there is none" : "\(count) kept; check them with the tool that made them"
    }
}

/// What was looked at, what came of it.
struct Verdicts {
    private(set) var table: Table
    private let isOfSeveral: Bool
    private var ledger = ""

    init(severalLedgers: Bool = false) {
        isOfSeveral = severalLedgers
        let columns = [
            Column("check", .text), Column("result", .text), Column("detail", .text),
        ]
        table = Table(
            title: "Verification",
            columns: severalLedgers ? [Column("ledger", .text)] + columns : columns)
    }

    mutating func add(_ check: String, _ result: String, _ detail: String) {
        let cells: [Cell] = [.text(check), .text(result), Cell(detail.isEmpty ? nil : detail)]
        table.append(isOfSeveral ? [.text(ledger)] + cells : cells)
    }

    mutating func add(_ verification: LogVerification, directory: LogDirectory) {
        ledger = verification.ledgerName ?? directory.name
        let contents = verification.contents
        let faults = contents.faultCount
        add(
            "lines", faults == 0 ? "sound" : "damaged",
            "\(verification.size) lines, \(contents.byteCount) bytes, "
                + (faults == 1 ? "1 fault" : "\(faults) faults"))
        add("root", "computed", verification.root.base64)
        addCheckpoint(verification.checkpoint)
        if let against = verification.against { addAgainst(against) }
        if directory.isUnfinishedCopy {
            add("backup", "not finished", "a run of `careledger backup` was interrupted")
        }
        for erasure in verification.erasuresToCarryOut {
            add(
                "erasure", "to be carried out",
                "event \(erasure.authorisedBy) erases line \(erasure.seq), which still stands")
        }
        for tail in verification.quarantined {
            add(
                "quarantine", tail.isTold ? "told" : "not told yet",
                "\(tail.name), \(tail.bytes) bytes")
        }
        if let tail = contents.tornTail {
            add("tail", "ignored", "\(tail.count) bytes at the end of \(tail.file)")
        }
        if verification.stubCount > 0 {
            add("erased lines", "not checked", "what \(verification.stubCount) erased lines said")
        }
        let signatures = verification.recomputed?.signatures.count ?? 0
        add("signatures", "not checked", Command.signatureWords(signatures))
        add("truth", "not checked", "whether what was recorded is so: see careledger check")
    }

    private mutating func addCheckpoint(_ state: CheckpointState) {
        switch state {
        case .missing: add("checkpoint", "missing", "the next append writes one")
        case .equal(let kept): add("checkpoint", "holds", "\(kept.size) lines")
        case .shorter(let kept):
            add("checkpoint", "holds, shorter than the log", "its first \(kept.size) lines")
        case .longer(let kept):
            add("checkpoint", "does not hold", "it speaks of \(kept.size) lines")
        case .disagrees(let kept):
            add("checkpoint", "does not hold", "another root at \(kept.size) lines")
        case .otherLog(let kept): add("checkpoint", "does not hold", "it is of \(kept.origin)")
        case .unreadable(let why): add("checkpoint", "does not hold", why)
        }
    }

    private mutating func addAgainst(_ against: Extension) {
        switch against {
        case .holds(let old): add("against", "holds", "the log extends its \(old.size) lines")
        case .longer(let old):
            add("against", "does not hold", "it speaks of \(old.size) lines, more than the log has")
        case .rootDiffers(let old, let found):
            add(
                "against", "does not hold",
                "the first \(old.size) lines give the root \(found.base64)")
        case .otherLog(let old): add("against", "does not hold", "it is of \(old.origin)")
        }
    }
}
