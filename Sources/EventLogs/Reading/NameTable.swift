// Names to numbers in a few loads: the keys and the event types, found by their bytes.

/// A name of up to 32 bytes as four words, the bytes after its end zero.
struct NameWords: Equatable {
    // Compared in this order: most names that are not the same differ in their first word.
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
    var length = 0

    init(_ name: String) {
        length = name.utf8.count
        precondition(length <= 32, "\(name) is longer than the table takes")
        for (index, byte) in name.utf8.enumerated() {
            let shifted = UInt64(byte) << UInt64(index % 8 * 8)
            switch index / 8 {
            case 0: first |= shifted
            case 1: second |= shifted
            case 2: third |= shifted
            default: fourth |= shifted
            }
        }
    }

    init(first: UInt64, second: UInt64, third: UInt64, fourth: UInt64, length: Int) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
        self.length = length
    }

    /// A place in a table of 1,024.
    var hash: Int {
        let mixed = (first ^ (second &* 3) ^ (third &* 5) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
        return Int(mixed >> 54)
    }
}

/// A closed set of up to 254 names with a number each: small enough to stay in the first cache.
struct NameTable {
    /// For each hash the place of the name in `words` and one, 0 where nothing is.
    private var places: [UInt8]
    private var words: [NameWords] = []
    private var numbers: [UInt16] = []

    init(_ names: [(String, UInt16)]) {
        precondition(names.count < 255, "more names than the table takes")
        places = Array(repeating: 0, count: 1024)
        for (name, number) in names {
            let entry = NameWords(name)
            var place = entry.hash
            while places[place] != 0 { place = (place + 1) & 1023 }
            words.append(entry)
            numbers.append(number)
            places[place] = UInt8(words.count)
        }
    }

    /// The number of a name, or nil if it is not in the set.
    @inline(__always)
    func number(of name: NameWords) -> UInt16? {
        var place = name.hash
        while places[place] != 0 {
            let found = Int(places[place]) - 1
            if words[found] == name { return numbers[found] }
            place = (place + 1) & 1023
        }
        return nil
    }
}
