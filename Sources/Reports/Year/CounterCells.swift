// The numbers of a counter gone through one by one: told in words, or taken from such.

import CareEvents
import Journeys
import Projections

/// A counter of a year's statistics that can be told in words, number by number.
/// A counter of a year whose parts are put together by what they tell.
typealias ToldYearCounter = YearCounter & ToldCounting

/// A counter of a year's statistics that is told number by number.
protocol ToldCounter: ToldYearCounter {
    /// Goes through every number that is counted, always in the same order.
    mutating func exchange(_ cells: inout CounterCells)
}

extension ToldCounter {
    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        var own = self
        var cells = CounterCells(tellingIn: copy context)
        own.exchange(&cells)
        for (words, number) in cells.told { telling.tell(Counts(above: number), at: words) }
    }

    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        var cells = CounterCells(taking: counts.above, at: words, in: copy context)
        exchange(&cells)
        return cells.isTaken && counts.below == 0
    }
}

/// Numbers that are told as they are gone through, or of which one is added to.
///
/// A number is known by its place among those gone through; within a table of numbers by the key.
/// So what one program tells, the same program takes, and nothing must be written twice.
struct CounterCells {
    /// What was told: where each number is that is not 0, and what it is.
    private(set) var told: [(words: [PartialSums.Word], number: Int)] = []
    /// Whether the number that is taken was met.
    private(set) var isTaken = false

    private let context: ReplayContext
    /// The number that is taken, and where it belongs; nil where all are told.
    private var taken: (number: Int, words: ArraySlice<PartialSums.Word>)?
    /// What the next number is behind, and its place there.
    private var path: [PartialSums.Word] = []
    private var place = 0

    init(tellingIn context: ReplayContext) { self.context = context }

    init(
        taking number: Int, at words: ArraySlice<PartialSums.Word>, in context: ReplayContext
    ) {
        self.context = context
        taken = (number, words)
    }

    /// The next number.
    mutating func number(_ value: inout Int) {
        defer { place += 1 }
        guard let taken else {
            if value != 0 { told.append((path + [.number(place)], value)) }
            return
        }
        guard !isTaken, taken.words.count == 1, taken.words.first == .number(place) else { return }
        value &+= taken.number
        isTaken = true
    }

    /// The next numbers, of which there are as many everywhere.
    mutating func numbers(_ values: inout [Int]) {
        for place in values.indices { number(&values[place]) }
    }

    /// The next table of numbers by texts.
    mutating func named(_ values: inout [String: Int]) {
        entries(&values, by: .text, 0) { $1.number(&$0) }
    }

    /// The next table of numbers by the words of a closed list.
    mutating func listed<Key: RawRepresentable<String>>(_ values: inout [Key: Int]) {
        entries(&values, by: .word(), 0) { $1.number(&$0) }
    }

    /// The next lengths of time, by how often each is there.
    mutating func times(_ value: inout TimeInCare) {
        entries(&value.lengths, by: .place, 0) { $1.number(&$0) }
    }

    /// The next table of something that is gone through by itself. That a key is there is told even
    /// if all its numbers are 0.
    mutating func entries<Key: Hashable, Value>(
        _ values: inout [Key: Value], by naming: KeyNaming<Key>, _ fresh: Value,
        _ body: (inout Value, inout CounterCells) -> Void
    ) {
        let own = place
        defer { place = own + 1 }
        guard let taken else {
            for (key, value) in values {
                var value = value
                let count = told.count
                path += [.number(own), naming.word(key, context)]
                place = 0
                body(&value, &self)
                if told.count == count { told.append((path, 0)) }
                path.removeLast(2)
            }
            return
        }
        let words = taken.words
        guard !isTaken, words.count > 1, words.first == .number(own),
            let key = naming.key(words[words.startIndex + 1], context)
        else { return }
        var value = values[key] ?? fresh
        if words.count == 2 {
            isTaken = taken.number == 0
        } else {
            self.taken = (taken.number, words.dropFirst(2))
            place = 0
            body(&value, &self)
            self.taken = taken
        }
        if isTaken { values[key] = value }
    }
}

/// The word by which a key is known to others.
struct KeyNaming<Key> {
    let word: (Key, ReplayContext) -> PartialSums.Word
    let key: (PartialSums.Word, ReplayContext) -> Key?
}

extension KeyNaming where Key == String {
    /// The text itself.
    static var text: KeyNaming {
        KeyNaming(word: { key, _ in .text(key) }, key: { word, _ in word.text })
    }
}

extension KeyNaming where Key == Int {
    /// The number itself.
    static var place: KeyNaming {
        KeyNaming(word: { key, _ in .number(key) }) { word, _ in
            if case .number(let number) = word { number } else { nil }
        }
    }
}

extension KeyNaming where Key == Symbol {
    /// The text that the record has for a symbol.
    static var symbol: KeyNaming {
        KeyNaming(word: { key, context in .text(context.known.text(key)) }) { word, context in
            guard case .text(let text) = word else { return nil }
            if text.isEmpty { return Symbol.none }
            return context.known.record.recorded.symbols.find(text.span).map {
                Symbol(number: $0)
            }
        }
    }
}

extension KeyNaming where Key: RawRepresentable<String> {
    /// The word of a closed list.
    static func word() -> KeyNaming {
        KeyNaming(word: { key, _ in .text(key.rawValue) }) { word, _ in
            word.text.flatMap { Key(rawValue: $0) }
        }
    }
}

extension KeyNaming {
    /// The word of a closed list, or none for what is not in it.
    static func perhaps<Own: RawRepresentable<String>>() -> KeyNaming where Key == Own? {
        KeyNaming(word: { key, _ in .text(key?.rawValue ?? "") }) { word, _ in
            guard let text = word.text else { return nil }
            if text.isEmpty { return .some(nil) }
            return Own(rawValue: text).map { .some($0) }
        }
    }
}

extension PartialSums.Word {
    fileprivate var text: String? {
        if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
}
