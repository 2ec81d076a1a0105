// The gallery of findings: for every breach a tiny ledger that has it, and one that is sound.

import Journeys
import Testing

/// One breach in the gallery. The lines stand after the prelude, so that the first is line 3.
struct GalleryCase: Sendable, CustomTestStringConvertible {
    let breach: Breach
    /// The ledger that breaks the rule.
    let broken: String
    /// Every finding of it, word for word.
    let told: [String]
    /// A ledger next to it that breaks none.
    let sound: String

    var testDescription: String { "\(breach)" }

    init(_ breach: Breach, broken: String, told: String..., sound: String) {
        self.breach = breach
        self.broken = broken
        self.told = told
        self.sound = sound
    }

    /// The whole gallery.
    static let all: [GalleryCase] = [
        registration, care, plans, reviews, escalations, references, consistency, vocabulary,
        aroundReviews, aroundCare,
    ].flatMap { $0 }

    /// What begins a period of care, for the examples.
    static let start = "became_looked_after legal_status=V2 category_of_need=N1 placement_type=U6"
}
