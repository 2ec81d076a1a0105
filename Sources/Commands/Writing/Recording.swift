// One fact on its way into the log: shown, judged, written, acknowledged.

import EventLogs

extension Call {
    /// Records a fact as a batch of its own: shows the line, writes it, acknowledges it on stdout.
    /// `--dry-run` prints the line on stdout instead and writes nothing.
    func record(_ draft: FactDraft) throws(Stop) -> ExitCode {
        var draft = draft
        draft.key = value("key")
        let file = try writer()
        draft.nameReview(inLedgerAt: ledgerPath)
        let lastSeen = try lastSeen()
        let judge = LineJudge(
            of: file, account: surroundings.account(), lastSeen: lastSeen)
        if isDryRun {
            let lines: [[UInt8]]
            do throws(AppendFault) {
                defer { tellWarnings(of: file) }
                lines = try file.rehearse([draft], ifLast: lastSeen, validating: judge.refusals)
            } catch {
                throw judge.stop(error, source: "")
            }
            tellWarnings(of: judge)
            for line in lines { try write(line + [0x0A]) }
            return .done
        }
        let receipts: [Receipt]
        do throws(AppendFault) {
            defer { tellWarnings(of: file) }
            receipts = try file.append([draft], ifLast: lastSeen) { record, lines in
                let refusals = judge.refusals(of: record, lines)
                if refusals.isEmpty { for line in lines { self.show(line.written.bytes) } }
                return refusals
            }
            try file.release()
        } catch {
            throw judge.stop(error, source: "")
        }
        tellWarnings(of: judge)
        for receipt in receipts { try acknowledge(receipt.bytes) }
        return .done
    }

    /// Writes an acknowledgement. Where nobody reads it any more the ending is quiet, and not 0:
    /// what is in the log was not acknowledged.
    func acknowledge(_ bytes: [UInt8]) throws(Stop) {
        switch surroundings.output(bytes) {
        case .all: return
        case .closed: throw Stop(.inputOutput, paragraphs: [])
        case .failed(let words):
            throw Stop(
                .inputOutput,
                "standard output: could not write: \(words); "
                    + "what was recorded stands, and was not acknowledged",
                remedy: "send the facts again with the same keys: they are not recorded twice")
        }
    }
}
