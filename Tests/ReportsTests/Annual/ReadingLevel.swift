// How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by their vowels.

/// The Flesch-Kincaid grade of a text: 7 is read at the age of about twelve.
enum ReadingLevel {
    /// The grade. Numbers are read as words of one syllable: figures are looked at, not spelt.
    static func grade(of text: String) -> Double {
        // A full stop within a number ends no sentence.
        let sentences = max(1, text.split(separator: " ").count { $0.hasSuffix(".") })
        let words = text.split { $0 == " " || $0 == "(" || $0 == ")" }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
        let syllables = words.reduce(0) { $0 + self.syllables(of: $1) }
        let count = Double(max(1, words.count))
        return 0.39 * count / Double(sentences) + 11.8 * Double(syllables) / count - 15.59
    }

    private static func syllables(of word: Substring) -> Int {
        let letters = word.lowercased().filter(\.isLetter)
        guard !letters.isEmpty else { return 1 }
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel && !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let endsSilently = letters.hasSuffix("e") && !letters.hasSuffix("le")
        return max(1, count - (endsSilently ? 1 : 0))
    }
}
