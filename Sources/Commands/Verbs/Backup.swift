// `backup`: a verified copy of a ledger, made while its writers write.

import CommandLines
import EventLogs
import Evidence
import Tables

extension Command {
    /// `careledger backup DIR`.
    static let backup = Command(
        specification: CommandSpecification(
            name: "backup",
            abstract: "Copy a ledger, or bring its copy up to date, and verify the copy.",
            discussion: "The copy is a ledger itself: to restore it, copy its directory back. Only "
                + "what the copy lacks is written; what was erased in the ledger is erased in the "
                + "copy. A copy that is not the beginning of the ledger is not touched (exit 73), "
                + "and a damaged ledger is not copied (exit 65).",
            arguments: [
                ArgumentSpecification(
                    "dir", completion: .directory,
                    help: "The directory of the copy; it is made where it is missing.")
            ],
            options: [
                .option(
                    "wait", value: "seconds",
                    help: "How long to wait for a writer (default: 10).")
            ] + .formats,
            examples: [
                (
                    "careledger backup kirklees-copy --ledger EventLogs/kirklees",
                    "Makes a copy, or writes what has come since into it."
                ),
                (
                    "careledger backup kirklees-copy --ledger EventLogs/kirklees --format json",
                    "Says what was written as JSON, with the root and size of the copy."
                ),
            ]),
        run: backup)

    @Sendable private static func backup(_ call: Call) throws(Stop) -> ExitCode {
        let target = call.arguments.positional.first ?? ""
        let destination = try call.destination()
        let path = call.ledgerPath
        let started = call.surroundings.unixMilliseconds()
        let backup = LogBackup(
            of: path, to: target, threads: try call.threads(), wait: try call.secondsToWait())
        let result: BackupResult
        do throws(BackupFault) {
            let bytes = (try? LogDirectory(path: path))?.byteCount ?? 0
            let progress = Progress(call, reading: LogDirectory.name(of: path), bytes: bytes)
            defer { progress.end() }
            result = try backup.run(progress: progress.reached)
        } catch {
            throw Stop(error)
        }
        let milliseconds = max(1, call.surroundings.unixMilliseconds() - started)
        let rate = Int64(result.byteCount) / 1000 / milliseconds
        call.tell(
            "\(LogDirectory.name(of: path)): \(result.byteCount) bytes copied and verified in "
                + "\(milliseconds) ms, \(rate) MB a second")
        try call.write(document(of: result, target: target), to: destination)
        return .done
    }

    private static func document(of result: BackupResult, target: String) -> Document {
        var table = Table(
            title: "Backup",
            columns: [
                Column("what", .text), Column("result", .text), Column("detail", .text),
            ])
        func add(_ what: String, _ result: String, _ detail: String) {
            table.append([.text(what), .text(result), Cell(detail.isEmpty ? nil : detail)])
        }
        if result.wasUnfinished {
            add("last backup", "finished", "it had been interrupted")
        }
        add(
            "lines", "verified",
            "\(result.lineCount) lines, \(result.byteCount) bytes, read back from the copy")
        add("written", "synced", "\(result.writtenBytes) bytes")
        for file in result.rewritten {
            add("erasures", "carried out", "\(file) was written anew, without the erased lines")
        }
        for erasure in result.verification.erasuresToCarryOut {
            add(
                "erasure", "to be carried out",
                "event \(erasure.authorisedBy) erases line \(erasure.seq), which still stands")
        }
        add("root", "computed", result.verification.root.base64)
        add("checkpoint", "written", "\(result.lineCount) lines")
        return Document(
            tables: [table],
            stamp: Stamp(
                ledger: result.verification.ledgerName ?? LogDirectory.name(of: target),
                size: result.lineCount, root: result.verification.root.hex,
                version: Program.version))
    }
}
