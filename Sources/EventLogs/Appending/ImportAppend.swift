// A return as one batch: the log is read whole first, so that what it knows can be compared.

public import CareEvents
public import Dates

extension EventLogFile {
    /// Takes the lock, puts a torn tail right and reads the log whole.
    ///
    /// - Returns: the record, and the instant at which lines would now be recorded.
    public func openForImport() throws(AppendFault) -> (record: RecordedEvents, instant: Instant) {
        try open()
        try readWhole()
        return (record, instantToRecordAt())
    }

    /// The record as it would be appended to, without the lock and without touching anything.
    public func rehearseWhole() throws(AppendFault) -> (record: RecordedEvents, instant: Instant) {
        if known == nil { known = try KnownLog(reading: path) }
        return (record, instantToRecordAt())
    }

    /// Appends facts that were compared with the log since ``openForImport()``, whole or not at
    /// all.
    ///
    /// - Parameters:
    ///   - takingFindings: whether codes outside the lists are kept, as readers keep them.
    ///   - validation: judges the new lines.
    /// - Returns: how many lines were appended.
    public func appendImported(
        _ batch: [FactDraft], takingFindings: Bool, dryRun: Bool = false,
        validating validation: LineValidation
    ) throws(AppendFault) -> Int {
        let mark = record.mark
        let told = warnings
        var staging = Staging(recordedAt: instantToRecordAt())
        warnings = told
        do {
            try stage(batch, takingFindings, in: &staging, validation)
        } catch {
            known?.record.takeBack(to: mark)
            throw error
        }
        if dryRun {
            known?.record.takeBack(to: mark)
        } else {
            try commit(staging)
        }
        return staging.lines.count
    }

    private func stage(
        _ batch: [FactDraft], _ takingFindings: Bool, in staging: inout Staging,
        _ validation: LineValidation
    ) throws(AppendFault) {
        var refusals: [Refusal] = []
        for draft in batch {
            refusals += DraftChecks.refusals(of: draft, recordedBy: draft.recordedBy ?? recordedBy)
                .filter { !takingFindings || $0.rule != Refusal.vocabulary }
            refusals += try stage(draft, in: &staging)
        }
        let added = staging.lines
        refusals += DraftChecks.refusals(ofDated: added)
        if !added.isEmpty, let known { refusals += validation(known.record, added) }
        guard refusals.isEmpty else { throw .refused(withoutRepeats(refusals)) }
    }
}
