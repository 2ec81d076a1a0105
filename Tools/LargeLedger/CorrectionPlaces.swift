// Which line a correction corrects, and which line an erasure left a stub of.

import CareEvents

/// The places of corrected lines, by the marks that tie them to their corrections.
struct CorrectionPlaces: Sendable {
    /// The `seq` of the target of each mark.
    private var targets: [UInt32]
    /// The `seq` of the erasure of each mark, 0 where there is none.
    private var erasures: [UInt32]

    /// Reads the first `count` deeds.
    init(_ ordered: OrderedDeeds, count: Int, families: Int) {
        let marks = (families + 1) * Int(Tale.marksPerFamily)
        targets = [UInt32](repeating: 0, count: marks)
        erasures = [UInt32](repeating: 0, count: marks)
        for seq in 0..<count {
            let deed = ordered.deeds[seq]
            guard deed.mark > 0 else { continue }
            if deed.type == EventType.eventErased.rawValue {
                erasures[Int(deed.mark)] = UInt32(seq)
            } else if !Self.isCorrection(deed) {
                targets[Int(deed.mark)] = UInt32(seq)
            }
        }
    }

    /// The `seq` that a correction names.
    func target(of deed: Deed) -> Int { Int(targets[Int(deed.mark)]) }

    /// The `seq` of the erasure of a line, 0 where it stands.
    func erasure(of deed: Deed) -> Int {
        Self.isCorrection(deed) ? 0 : Int(erasures[Int(deed.mark)])
    }

    private static func isCorrection(_ deed: Deed) -> Bool {
        EventType(rawValue: deed.type)?.isCorrection ?? false
    }
}
