// 903-392c: a postcode that is none.

import CareEvents
import Dates

extension ReturnRule {
    /// The form is held, not whether the place exists.
    static let postcodeMalformed = ReturnRule(
        "392c", needs: [.becameLookedAfter], ground: .line,
        what: "A postcode has the form of one."
    ) { story, notes in
        for placement in story.placements {
            for key in [FieldKey.homePostcode, .placementPostcode]
            where story.record.place(placement.fact, key) != nil {
                let text = story.text(placement.fact, key)
                guard !Postcode.isPostcode(text) else { continue }
                notes.note(
                    placement.fact,
                    "\"\(text)\" is not a postcode, of \(story.id) from \(placement.from); ask the "
                        + "social worker")
            }
        }
    }
}

/// A postcode of the United Kingdom: `HD1 2TT`.
enum Postcode {
    /// Whether a text has the form: one or two letters, a digit, perhaps one more digit or letter;
    /// then a digit and two letters. Blanks and small letters are taken.
    static func isPostcode(_ text: String) -> Bool {
        let form = text.uppercased().utf8.compactMap { byte -> Character? in
            switch byte {
            case UInt8(ascii: " "): nil
            case UInt8(ascii: "0")...UInt8(ascii: "9"): "9"
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): "A"
            default: "?"
            }
        }
        return forms.contains(String(form))
    }

    private static let forms: Set<String> = [
        "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA",
    ]
}
