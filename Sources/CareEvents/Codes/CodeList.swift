// What every list of codes can do: spell a code, and find a code by the symbol that was read.

/// A closed list of codes, national or local, each kept as the raw text that stands in a line.
///
/// A text in the log that is on no list is kept as it is (it is a finding of `check`); asking the
/// list for it answers nil.
public protocol CodeList: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String, AllCases == [Self] {
    /// Finds a case by the number of its symbol.
    static var index: CodeIndex<Self> { get }
}

extension CodeList {
    /// The code that the symbol spells, or nil if it is not on this list.
    @inlinable
    public init?(_ symbol: Symbol) {
        guard let found = Self.index[symbol] else { return nil }
        self = found
    }

    /// The symbol that spells this code in every ledger.
    public var symbol: Symbol { SeededTexts.symbol(of: rawValue) }
}

/// A table from the symbols that every ledger shares to the cases of one list.
@frozen
public struct CodeIndex<List: CodeList>: Sendable {
    @usableFromInline let cases: [List?]

    /// Lays the table for all cases of the list.
    public init() {
        cases = SeededTexts.all.map { List(rawValue: $0) }
    }

    @inlinable
    subscript(symbol: Symbol) -> List? {
        let number = Int(symbol.number)
        return number < cases.count ? cases[number] : nil
    }
}

/// The texts that have the same symbol in every ledger: the codes, the keys, and no text at all.
public enum SeededTexts {
    /// All seeded texts in the order of their numbers; number 0 is the empty text.
    public static let all: [String] = {
        var seen: Set<String> = [""]
        var texts = [""]
        for text in VocabularyLists.codes + FieldKey.allCases.map(\.name)
        where seen.insert(text).inserted { texts.append(text) }
        return texts
    }()

    private static let numbers: [String: UInt32] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1, UInt32($0)) })

    /// The symbol of a seeded text; asking for another text is a bug.
    static func symbol(of text: String) -> Symbol {
        guard let number = numbers[text] else { preconditionFailure("\(text) is not seeded") }
        return Symbol(number: number)
    }

    /// The key that each seeded symbol spells, if it spells one.
    @usableFromInline static let keys: [FieldKey?] = all.map { FieldKey(name: $0) }
}

extension FieldKey {
    /// The key that the symbol spells, or nil if it spells none.
    @inlinable
    public init?(_ symbol: Symbol) {
        let number = Int(symbol.number)
        guard number < SeededTexts.keys.count, let key = SeededTexts.keys[number] else {
            return nil
        }
        self = key
    }
}
