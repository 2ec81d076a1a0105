// What is erased by what the log says and still stands in it: lines, and corrections of such lines.

public import CareEvents

/// The erasures that an `event_erased` authorises and that nobody has carried out yet.
struct PendingErasures {
    /// A line that is to become a stub, and the `event_erased` that it will name.
    struct Line: Hashable {
        let seq: Int
        let erasedBy: Int
    }

    /// The lines that are to become stubs, in order.
    private(set) var lines: [Line] = []
    /// Corrections of erased lines that no `event_erased` names: they hold or tell of values that
    /// are to go, so that a run which was cut off between two lines of its batch goes on with them.
    private(set) var leftBehind: [Line] = []

    /// Whether everything is carried out.
    var isEmpty: Bool { lines.isEmpty && leftBehind.isEmpty }

    /// What a record owes.
    init(_ record: RecordedEvents) {
        let corrected = CorrectedRecord(record)
        // Of several erasures of one line the first is carried out.
        var erasedBy: [Int: Int] = [:]
        for seq in record.repairs.lazy.map(Int.init) {
            guard let target = corrected.erases(seq), (0..<seq).contains(target),
                erasedBy[target] == nil, record.events[target].type.mayBeErased
            else { continue }
            erasedBy[target] = seq
        }
        lines = erasedBy.filter { record.events[$0.key].type != .erased }
            .map { Line(seq: $0.key, erasedBy: $0.value) }.sorted { $0.seq < $1.seq }
        for seq in record.repairs.lazy.map(Int.init) {
            let type = record.events[seq].type
            guard type.isCorrection, type != .eventErased, erasedBy[seq] == nil,
                let target = corrected.target(of: seq), let by = erasedBy[target]
            else { continue }
            leftBehind.append(Line(seq: seq, erasedBy: by))
        }
    }
}

extension EventType {
    /// Whether a line of the type can be erased at all. What opens the ledger, what tells of its
    /// own repairs and what authorises an erasure stays: without these the rest proves nothing.
    public var mayBeErased: Bool {
        switch self {
        case .ledgerOpened, .tailRecovered, .eventErased: false
        default: true
        }
    }
}

extension IndexedLog {
    /// Whether there is a stub for each `event_erased`; where not, the log is to be read whole.
    var hasCarriedOutErasures: Bool {
        guard let erasures = index.lines(with: TermHash.ofAll(.erasure)),
            let stubs = index.lines(with: TermHash.ofAll(.stub))
        else { return false }
        return erasures.count == stubs.count
    }
}
