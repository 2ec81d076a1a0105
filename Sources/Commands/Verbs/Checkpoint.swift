// `checkpoint`: the log in three lines, recomputed.

import CommandLines
import EventLogs
import Evidence

extension Command {
    /// `careledger checkpoint`.
    static let checkpoint = Command(
        specification: CommandSpecification(
            name: "checkpoint",
            abstract: "Recompute the log's checkpoint and print it.",
            discussion: "Its three lines fix what the log is: its name, its size, its Merkle root. "
                + "Kept elsewhere (in a committee paper, an e-mail) they prove later, with "
                + "`careledger verify --against FILE`, that nothing before them was changed.",
            examples: [
                (
                    "careledger checkpoint --ledger EventLogs/kirklees",
                    "Prints the note with the signatures that are kept with it."
                ),
                (
                    "careledger checkpoint --ledger EventLogs/kirklees > kept-elsewhere",
                    "Keeps it, to hold the log against later."
                ),
            ]),
        run: checkpoint)

    @Sendable private static func checkpoint(_ call: Call) throws(Stop) -> ExitCode {
        let threads = try call.threads()
        let verification: LogVerification
        do throws(LogOpenFault) {
            let directory = try LogDirectory(path: call.ledgerPath)
            verification = try call.verifying(directory, against: nil, threads: threads)
            call.tell(verification.contents.tornTail, of: directory)
        } catch {
            throw Stop(error)
        }
        guard verification.contents.faultCount == 0, let note = verification.recomputed else {
            throw Stop(damageOf: verification)
        }
        try call.write(note.bytes)
        return .done
    }
}

extension Call {
    /// Verifies a log on some threads, with a bar for the time it takes.
    func verifying(
        _ directory: LogDirectory, against old: Checkpoint?, threads: Int
    ) throws(LogOpenFault) -> LogVerification {
        let files = directory.yearFiles.map { directory.path(of: $0.name) }
        let progress = Progress(self, reading: directory.name, bytes: Files.bytes(in: files))
        defer { progress.end() }
        return try LogVerification.confirm(
            directory, against: old, threads: threads, progress: progress.reached)
    }
}
