// The words for what is wrong with a map.

import CareEvents

extension SheetMapFault.Problem {
    /// What is wrong, a phrase.
    public var what: String {
        switch self {
        case .noLine(let text): "\"\(text)\" is neither [TYPE], [codes NAME] nor FIELD = VALUE"
        case .noSection: "the map says no event"
        case .noType(let name): "there is no event type \"\(name)\""
        case .notOfSheets(let name): "\(name) is not made of a spreadsheet"
        case .noSetting(let name): "\"\(name)\" is no setting of a map"
        case .noRow(let text): "\"\(text)\" is no number of a row"
        case .noField(let name, let type, _): "\(type) has no field \"\(name)\" that a map can say"
        case .repeated(let name): "\"\(name)\" stands there twice"
        case .missing(let name, let type): "\(type) needs \"\(name)\", and the section has none"
        case .openBrace(let text): "\"\(text)\" has a brace without the name of a column"
        case .noStep(let text): "\"\(text)\" is no step"
        case .noTable(let name): "the map has no [codes \(name)]"
        case .noCode(let code, let key, _): "\"\(code)\" is no code of \"\(key.name)\""
        case .otherType(let type, let asked): "the first section is \(type), and not \(asked)"
        }
    }

    /// What to do about it, a phrase.
    public var remedy: String {
        switch self {
        case .noLine, .noSection:
            "begin with the event type in brackets, as [review_held], and a line for each field"
        case .noType: "the types are printed by `careledger schema --for json-schema`"
        case .notOfSheets: "correct with amend and withdraw, adopt policies with record"
        case .noSetting: "before the first section only `heading = 3` can stand"
        case .noRow: "say the row with the names of the columns, as heading = 3"
        case .noField(_, _, let names):
            "it has: key occurred_on " + names.joined(separator: " ")
                + "; of a field that is an object say a member, as answers.q1"
        case .repeated: "take one of the two away"
        case .missing("key", _):
            "add a key that is the row's own and stays so, as key = drp:{Ref}: with it a file that "
                + "is taken in twice adds nothing"
        case .missing(let name, _): "add a line \(name) = {Column}, or \(name) = a value"
        case .openBrace: "write the name of a column in braces, as {Date held}"
        case .noStep:
            "the steps are: code NAME, split TEXT, before TEXT, after TEXT, prefix TEXT, or TEXT, "
                + "lower, word, day dd/mm/yyyy, day yyyy-mm-dd, day mm/dd/yyyy, day excel"
        case .noTable(let name): "add a table that begins with [codes \(name)]"
        case .noCode(_, _, let codes): "it is one of: \(codes.joined(separator: " "))"
        case .otherType(let type, _): "ask for it: careledger import csv \(type)"
        }
    }
}
