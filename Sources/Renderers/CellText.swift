// A cell in plain characters, for the formats that are read by people.

import Dates
import Tables

extension Cell {
    /// Appends the cell: days and instants in ISO 8601, plain digits, `yes` and `no`, nothing where
    /// it is empty. A text stands as it is; escaping it is the format's part.
    func appendPlain(to bytes: inout [UInt8]) {
        switch self {
        case .empty: break
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .count(let count): bytes.append(contentsOf: String(count).utf8)
        case .decimal(let decimal): decimal.append(to: &bytes)
        case .date(let date): date.appendISO(to: &bytes)
        case .instant(let instant): instant.appendISO(to: &bytes)
        case .flag(let yes): bytes.append(contentsOf: (yes ? "yes" : "no").utf8)
        case .suppressed: bytes.append(contentsOf: Cell.suppressionMark.utf8)
        }
    }
}
