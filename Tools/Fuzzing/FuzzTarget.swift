// The doors that hostile bytes may knock at, each with what must hold whatever comes.

/// A part of the program that takes bytes from strangers.
///
/// A target takes any bytes. It returns where every promise held, and traps where one was broken,
/// which is what a fuzzer looks for. `CARELEDGER_FUZZ` names the target of a fuzzing program.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// Lines of a log: the readers agree, faults say where, nothing is shown unescaped.
    case line
    /// Facts and corrections of a child's story: every question has an answer.
    case lineage
    /// The object of a policy: a first byte chooses which.
    case policy
    /// Separated values.
    case csv
    /// A proof that stands alone.
    case proof
    /// A checkpoint, stored or kept elsewhere.
    case checkpoint

    /// Hands the bytes to the target.
    public func take(_ bytes: [UInt8]) {
        switch self {
        case .line: HostileLines.take(bytes)
        case .lineage: HostileLineage.take(bytes)
        case .policy: HostilePolicy.take(bytes)
        case .csv: HostileTable.take(bytes)
        case .proof: HostileEvidence.takeProof(bytes)
        case .checkpoint: HostileEvidence.takeCheckpoint(bytes)
        }
    }
}
