// The ids of one millisecond, so that chance which repeats itself is noticed.

/// The ids that a writer minted in the last millisecond that it minted in. An id begins with its
/// millisecond: only those of the same one can be equal.
struct MintedIDs {
    private var milliseconds = Int64.min
    private var ids: Set<UInt128> = []

    /// Takes an id; false where it was minted before.
    mutating func take(_ id: UInt128, _ milliseconds: Int64) -> Bool {
        if milliseconds != self.milliseconds {
            self.milliseconds = milliseconds
            ids.removeAll(keepingCapacity: true)
        }
        return ids.insert(id).inserted
    }
}
