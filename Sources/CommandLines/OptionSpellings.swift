// From a spelling, `-o` or `--no-short-break`, to the option it means.

/// Whether a word stands for an option: a dash and a letter, or two dashes. A lone dash (standard
/// input), a negative number and a dash before a space are words like any other.
func isOptionLike(_ word: String) -> Bool {
    var scalars = word.unicodeScalars.makeIterator()
    guard scalars.next() == "-", let second = scalars.next() else { return false }
    return second == "-" || ("a"..."z").contains(second) || ("A"..."Z").contains(second)
}

/// The spellings of some options, for looking up.
struct OptionSpellings {
    let options: [OptionSpecification]
    private var places: [String: Int] = [:]

    init(_ options: [OptionSpecification]) {
        self.options = options
        for (place, option) in options.enumerated() {
            for spelling in option.spellings { places[spelling] = place }
        }
    }

    /// The option of a spelling with its dashes, exactly.
    subscript(spelling: String) -> OptionSpecification? { places[spelling].map { options[$0] } }

    /// The long spelling nearest to an unknown one, hidden options left out.
    func nearest(to spelling: String) -> String? {
        let shown = options.lazy.filter { !$0.isHidden }.flatMap(\.spellings)
        let names = shown.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
        let name = String(spelling.drop { $0 == "-" })
        return CommandLines.nearest(to: name, among: names).map { "--" + $0 }
    }

    /// Whether the word after this one is its value: `--year`, `-o`, `-qo`, but not `--year=2016`.
    func takesNextWord(_ word: String) -> Bool {
        if let option = self[word] { return option.valueName != nil }
        guard !word.hasPrefix("--") else { return false }
        for (place, letter) in word.dropFirst().enumerated() {
            guard let option = self["-" + String(letter)] else { return false }
            if option.valueName != nil { return place == word.count - 2 }
        }
        return false
    }
}
