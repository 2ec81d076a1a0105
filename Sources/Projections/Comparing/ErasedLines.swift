// What was lawfully erased of a record: which lines, and by which.

public import CareEvents
import Journeys

/// The lines that were erased, at whatever time, and by which lines.
public struct ErasedLines: Sendable {
    /// The erased lines.
    public let lines: Set<Int>
    /// By the erased line, the line that erased it, where one is there.
    let erasures: [Int: Int]

    init(_ record: RecordedEvents) {
        var lines: Set<Int> = []
        var erasures: [Int: Int] = [:]
        let corrected = CorrectedRecord(record)
        for place in record.repairs.lazy.map(Int.init) {
            switch record.events[place].type {
            case .eventErased:
                guard let target = corrected.erases(place), target >= 0, target < place else {
                    continue
                }
                lines.insert(target)
                erasures[target] = place
            case .erased: lines.insert(place)
            default: continue
            }
        }
        self.lines = lines
        self.erasures = erasures
    }

    /// The lines before one that either of two records has erased and not both: those of which only
    /// one still tells.
    public static func ofEither(
        _ one: RecordedEvents, _ other: RecordedEvents, before last: Int
    ) -> Set<Int> {
        ErasedLines(one).lines.symmetricDifference(ErasedLines(other).lines).filter { $0 < last }
    }

    /// How many lines before one were erased by lines from another on, and could have borne on what
    /// is told out of `reads`. Of a line that is gone nobody can say what it bore on.
    func count(
        before last: Int, since first: Int, in record: RecordedEvents, bearingOn reads: LineBearing
    ) -> Int {
        lines.count { line in
            guard line < last, erasures[line].map({ $0 >= first }) ?? false else { return false }
            let type = record.events[line].type
            return type == .erased || !type.bearing.isDisjoint(with: reads)
        }
    }
}
