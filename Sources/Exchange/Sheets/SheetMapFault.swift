// What is wrong with a map.

public import CareEvents

/// Something that is wrong with a line of a map. The words are in `SheetMapFaultWords.swift`.
public struct SheetMapFault: Error, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let problem: Problem

    /// What can be wrong.
    public enum Problem: Error, Sendable {
        /// A line that says nothing a map can say.
        case noLine(String)
        /// There is no section.
        case noSection
        /// No event type is so called.
        case noType(String)
        /// Events of that type are not made of spreadsheets.
        case notOfSheets(String)
        /// No setting is so called.
        case noSetting(String)
        /// The heading stands in no such row.
        case noRow(String)
        /// The type has no such field, or not in this form.
        case noField(String, of: String, [String])
        /// It stands there twice.
        case repeated(String)
        /// A section lacks what its event must have.
        case missing(String, of: String)
        /// A brace that is not closed, or has nothing in it.
        case openBrace(String)
        /// A step that there is not.
        case noStep(String)
        /// A table of codes that the map does not have.
        case noTable(String)
        /// A table gives a code that is not on the field's list.
        case noCode(String, of: FieldKey, [String])
        /// The map is of other events than were asked for.
        case otherType(String, asked: String)
    }

    /// Something wrong, at a line.
    public init(line: Int, problem: Problem) {
        self.line = line
        self.problem = problem
    }
}

/// Everything that is wrong with a map, by lines.
public struct SheetMapFaults: Error, Sendable {
    /// The faults.
    public let all: [SheetMapFault]

    init(_ all: [SheetMapFault]) { self.all = all }
}
