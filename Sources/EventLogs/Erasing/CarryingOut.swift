// Erasures carried out: what an `event_erased` authorises is taken out of the files for good.

import CareEvents
import Dates
import Evidence
import TextFormats

extension EventLogFile {
    /// Opens the ledger and reads it whole, whatever index there is: for who must know every line.
    public func openWhole() throws(AppendFault) {
        try open()
        try readWhole()
    }

    /// Carries out the erasures among lines that were just committed.
    func carryOutErasures(of staging: Staging) throws(AppendFault) {
        guard staging.lines.contains(where: { $0.line.type == .eventErased }) else { return }
        try carryOut(PendingErasures(record))
    }

    /// Finishes what an interrupted erasure left, and tells of it.
    func finishErasures() throws(AppendFault) {
        let pending = PendingErasures(record)
        guard !pending.isEmpty else { return }
        try carryOut(pending)
        let seqs = (pending.lines + pending.leftBehind).map(\.seq).sorted()
        warnings.append(.erasureFinished(seqs))
    }

    /// In this order: the corrections that were left behind get their `event_erased`, what is
    /// derived from the old bytes goes, the year files are rewritten one by one, and what was
    /// derived from them meanwhile goes as well. A failure leaves every line whole, as it was or as
    /// a stub, and the next writer goes on from there.
    private func carryOut(_ pending: PendingErasures) throws(AppendFault) {
        var pending = pending
        if !pending.leftBehind.isEmpty {
            try authorise(pending.leftBehind)
            pending = PendingErasures(record)
        }
        guard let survey = known?.survey, !pending.lines.isEmpty else { return }
        let checkpoint = known?.checkpoint
        // The year files are replaced: what is open would be written to and never seen.
        letGoOfFiles()
        do {
            try DerivedFiles.discard(at: path)
            try LineErasing.erase(pending.lines, at: path, surveyed: survey)
            try DerivedFiles.discard(at: path)
        } catch {
            known = nil
            indexed = nil
            isBrokenOff = true
            throw .failed(error.leaving(.erasureStands))
        }
        // Read again: the places of lines have moved, and what was written is proved to be right.
        known = nil
        indexed = nil
        known = try KnownLog(reading: path)
        guard known?.checkpoint == checkpoint else { throw .brokenOff }
    }

    /// Appends an `event_erased` for corrections of erased lines, in the words of the one that
    /// erased their target.
    private func authorise(_ corrections: [PendingErasures.Line]) throws(AppendFault) {
        let instant = instantToRecordAt()
        var staging = Staging(recordedAt: instant)
        for correction in corrections {
            let bytes = try bytes(of: correction.erasedBy)
            guard case .event(let order) = try? LineReading.read(bytes) else { continue }
            let child = record.events[correction.seq].child
            var payload = order.payload.filter { $0.key != .erases }
            payload.append(EventLine.Field(.erases, .number(Thousandths(correction.seq))))
            try stage(
                FactDraft(
                    type: .eventErased, childID: child == .none ? nil : record.id(of: child),
                    occurredOn: instant.londonDay, payload: payload,
                    recordedBy: order.recordedBy), in: &staging)
        }
        try commit(staging)
    }
}
