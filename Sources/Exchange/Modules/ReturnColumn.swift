// A column of the return: its name, what may stand in it, and whether it may be empty.

import CareEvents

/// A column of a module of the return.
public struct ReturnColumn: Sendable {
    /// The name, in capitals, as the return has it.
    public let name: String
    /// What stands in it.
    let kind: Kind
    /// Whether a row without it says nothing that can be recorded.
    let isNeeded: Bool

    /// What stands in a column.
    enum Kind: Sendable {
        /// The child's id.
        case child
        /// A day.
        case day
        /// A day, or as much of it as is known.
        case roughDay
        /// A code of a list.
        case code(Set<String>)
        /// Yes or no, as 1 or 0.
        case flag
        /// A whole number up to a greatest.
        case number(upTo: Int)
        /// Free text.
        case text
    }

    /// The name as a key of `returned`.
    let key: String

    private init(_ name: String, _ kind: Kind, isNeeded: Bool = false) {
        self.name = name
        self.kind = kind
        self.isNeeded = isNeeded
        key = name.lowercased()
    }

    static let child = ReturnColumn("CHILD", .child, isNeeded: true)

    static func day(_ name: String, needed: Bool = false) -> ReturnColumn {
        ReturnColumn(name, .day, isNeeded: needed)
    }

    static func roughDay(_ name: String) -> ReturnColumn { ReturnColumn(name, .roughDay) }

    static func text(_ name: String, needed: Bool = false) -> ReturnColumn {
        ReturnColumn(name, .text, isNeeded: needed)
    }

    static func flag(_ name: String) -> ReturnColumn { ReturnColumn(name, .flag) }

    static func number(_ name: String, upTo greatest: Int) -> ReturnColumn {
        ReturnColumn(name, .number(upTo: greatest))
    }

    static func code(_ name: String, _ codes: [String], needed: Bool = false) -> ReturnColumn {
        ReturnColumn(name, .code(Set(codes)), isNeeded: needed)
    }

    static func code<List: CodeList>(
        _ name: String, _ list: List.Type, needed: Bool = false
    ) -> ReturnColumn {
        code(name, list.allCases.map(\.rawValue), needed: needed)
    }
}
