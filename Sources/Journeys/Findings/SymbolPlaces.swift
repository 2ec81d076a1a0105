// Places by the number of a symbol: a dictionary for what is made anew for each child.

import CareEvents

/// A place for each of some symbols. Emptying it keeps the room, so that one is used for story
/// after story.
struct SymbolPlaces: Sendable {
    /// One more than the number of the symbol, 0 for nothing, and its place.
    private var entries: [(key: UInt32, place: Int32)] = []
    private var count = 0

    private static let fewest = 16

    /// The place of a symbol, nil where it has none.
    subscript(symbol: Symbol) -> Int? {
        guard count > 0 else { return nil }
        let entry = entries[self.entry(of: symbol.number + 1)]
        return entry.key == 0 ? nil : Int(entry.place)
    }

    /// The place of a symbol, which is given that one if it has none.
    mutating func place(of symbol: Symbol, orNew place: Int) -> Int {
        if count * 2 >= entries.count { grow() }
        let found = entry(of: symbol.number + 1)
        if entries[found].key != 0 { return Int(entries[found].place) }
        entries[found] = (symbol.number + 1, Int32(place))
        count += 1
        return place
    }

    /// Forgets every symbol. What one very long story needed is given back.
    mutating func removeAll() {
        guard count > 0 else { return }
        if entries.count > max(8 * count, 1024) {
            entries = []
        } else {
            for place in entries.indices { entries[place].key = 0 }
        }
        count = 0
    }

    /// Where a key is, or would be.
    @inline(__always)
    private func entry(of key: UInt32) -> Int {
        let mask = entries.count - 1
        var place = Int(key &* 0x9E37_79B1 >> 7) & mask
        while entries[place].key != 0, entries[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: (0, 0), count: max(Self.fewest, old.count * 2))
        for entry in old where entry.key != 0 { entries[self.entry(of: entry.key)] = entry }
    }
}
