// How much memory a command may take: `--memory 64M`.

import CommandLines

/// A number of bytes as people write it.
struct MemorySize: Hashable {
    /// The bytes.
    let bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    /// `64M`, `1G`, `500K` or plain bytes; nil for anything else, and for nothing.
    init?(_ text: String) {
        let units: [Character: Int] = ["K": 10, "M": 20, "G": 30]
        let shift = text.last.flatMap { units[Character($0.uppercased())] }
        let digits = shift == nil ? text[...] : text.dropLast()
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits), number > 0, number <= Int.max >> (shift ?? 0)
        else { return nil }
        bytes = number << (shift ?? 0)
    }

    /// So many whole megabytes, rounded up.
    var words: String { "\((bytes + (1 << 20) - 1) >> 20)M" }
}

extension Call {
    /// How much memory is allowed; nil where nothing is said of it.
    func memory() throws(Stop) -> MemorySize? {
        guard let text = value("memory") else { return nil }
        guard let size = MemorySize(text) else {
            throw misuse(
                .badValue(
                    of: "--memory", value: text,
                    expected: "a size such as 64M, 1G or 500K, or a number of bytes", nearest: nil))
        }
        return size
    }
}
