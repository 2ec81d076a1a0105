// The options of an event type: one for each payload field, made from the vocabulary.

import CareEvents
import CommandLines

extension FieldKey {
    /// The option of the field, without dashes: `placement-type`.
    var option: String { String(name.map { $0 == "_" ? "-" : $0 }) }
}

extension FieldDeclaration {
    /// The option that says this field: lists by repeating, yes and no as flags.
    var optionSpecification: OptionSpecification {
        let help = isRequired ? "\(words) Required." : words
        switch key.shape {
        case .flag: return .flag(key.option, invertible: true, help: help)
        case .list, .children: return option("value", repeating: true, help)
        case .date: return option("day", help)
        case .integer, .number: return option("number", help)
        case .object, .replacements: return option("json", help)
        case .child: return option("id", help)
        case .words: return option("words", help)
        case .text:
            return option(codes != nil ? "code" : key.name.hasSuffix("_id") ? "id" : "text", help)
        }
    }

    private func option(
        _ value: String, repeating: Bool = false, _ help: String
    ) -> OptionSpecification {
        .option(
            key.option, value: value, repeating: repeating, required: isRequired && !repeating,
            completion: codes.map { .values($0) } ?? .none, help: help)
    }

    /// The field in words.
    private var words: String {
        let name = String(key.name.map { $0 == "_" ? " " : $0 })
        let sentence = name.prefix(1).uppercased() + name.dropFirst()
        switch key.shape {
        case .date where name.hasSuffix(" on"): return "\(sentence): a day."
        case .date: return "\(sentence), a day."
        case .list, .children: return "\(sentence); repeat it for more."
        case .object, .replacements: return "\(sentence), a JSON object, or @FILE."
        default: return "\(sentence)."
        }
    }
}

extension EventDeclaration {
    /// Whether `record` takes the type: corrections have commands of their own, and some lines are
    /// the ledger's own to write.
    var isRecorded: Bool {
        switch type {
        case .ledgerOpened, .tailRecovered, .erased: false
        default: !type.isCorrection
        }
    }

    /// Whom the type is about and what it says, as options.
    var subjectAndFieldOptions: [OptionSpecification] {
        var options: [OptionSpecification] = []
        let day = OptionSpecification.option(
            "on", value: "day", required: true, help: "The day it happened. Required.")
        switch subject {
        case .oneChild:
            options.append(
                .option("child", value: "id", required: true, help: "The child. Required."))
        case .perhapsAChild:
            options.append(.option("child", value: "id", help: "The child, where it is about one."))
        case .severalChildren:
            options.append(
                .option(
                    "child", value: "id", repeating: true,
                    help: "A child it is about, as --child-ids; repeat it for more."))
        case .noChild: break
        }
        return options + [day]
            + fields.map { field in
                type == .reviewHeld && field.key == .reviewID
                    ? .reviewToHold : field.optionSpecification
            }
    }
}

extension OptionSpecification {
    /// The review that is held, which need not be spelt out.
    fileprivate static let reviewToHold = OptionSpecification.option(
        "review-id", value: "id",
        help: "Review id; left out, the review that is scheduled, else the child's next.")
}
