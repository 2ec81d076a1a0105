// Unsafe: asks the system to back a large array with large pages, which changes no byte of it.
//
// A ledger is gathered child by child, so its arrays are read here and there all over: with pages
// of four kilobytes every such read looks up a page as well as the byte.

import Glibc

extension UnsafeMutableBufferPointer {
    /// Asks for large pages behind this memory. A wish: where the system has none, nothing changes.
    public func askForLargePages() {
        let page = 2 << 20
        guard let start = UnsafeMutableRawPointer(baseAddress) else { return }
        let end = UInt(bitPattern: start) + UInt(count * MemoryLayout<Element>.stride)
        let from = (UInt(bitPattern: start) + 4095) & ~4095
        guard end > from + UInt(page), let aligned = UnsafeMutableRawPointer(bitPattern: from)
        else {
            return
        }
        // 14 is MADV_HUGEPAGE of Linux.
        _ = madvise(aligned, Int(end - from) & ~4095, 14)
    }
}

extension Array where Element: FixedWidthInteger {
    /// So many noughts, on large pages where there are many of them.
    init(noughts count: Int) {
        self.init(unsafeUninitializedCapacity: count) { words, filled in
            words.askForLargePages()
            words.initialize(repeating: 0)
            filled = count
        }
    }
}

extension Array {
    /// Moves to room for so many elements, on large pages where that is much. What is not filled is
    /// not touched, and takes no memory.
    mutating func moveToRoom(for count: Int) {
        guard count > capacity else { return }
        let old = self
        self = Array(unsafeUninitializedCapacity: count) { room, filled in
            room.askForLargePages()
            filled = room.initialize(fromContentsOf: old)
        }
    }
}
