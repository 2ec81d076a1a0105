// How children took part in their reviews, dealt out of decks that hold each code as often as told.

/// Gives every review its code.
struct ParticipationCodes {
    let town: Town
    var generator: SeededGenerator

    /// The codes of older children in a period; no code at all is `nil`.
    struct Deck {
        let period: Days
        let codes: [(String?, Int)]
    }

    /// Reviews with the age of the child, over all children, in order of day.
    func reviews(in period: Days) -> [(review: Review, spell: Spell, age: Int)] {
        var result: [(review: Review, spell: Spell, age: Int)] = []
        for spell in town.spells {
            for review in spell.reviews where period.contains(review.held) {
                result.append((review, spell, spell.child.age(on: review.held)))
            }
        }
        return result
    }

    mutating func deal(_ deck: Deck) {
        let all = reviews(in: deck.period)
        for entry in all where entry.age < 4 { entry.review.code = "PN0" }
        let older = all.filter { $0.age >= 4 }
        var cards: [String?] = []
        for (code, count) in deck.codes { cards += [String?](repeating: code, count: count) }
        require(cards.count == older.count, "\(cards.count) codes for \(older.count) reviews")
        cards = generator.shuffled(cards)
        for (entry, card) in zip(older, cards) { entry.review.code = card }
    }

    /// Codes of a time for which no count was published.
    mutating func dealFreely(in period: Days, _ weights: [(String?, Int)]) {
        for entry in reviews(in: period) {
            entry.review.code = entry.age < 4 ? "PN0" : generator.weighted(weights)
        }
    }
}
