// The rows behind the tables of a command: `--list`, and `--of` where there are several kinds.

import CommandLines
import Dates
import Projections
import Reports
import Tables

/// Rows behind the tables of a command, by the name that `--of` asks for.
struct RowsBehind: Sendable {
    /// The name: `conferences`.
    let name: String
    /// What the rows are, one sentence.
    let says: String
    /// What the rows are made of.
    let parts: [Part]
    /// The rows, out of what they are made of.
    let lay: @Sendable ([Table], ReplayContext, AskedPeriod) -> Table

    /// What rows are made of, listed in the order of a replay.
    struct Part: Sendable {
        /// Which parts of a ledger list it.
        enum Home: Sendable {
            /// Each its own.
            case each
            /// The first, as all have the lines that it is made of.
            case first
        }

        let home: Home
        let table: @Sendable (ReplayContext, AskedPeriod) -> Table

        /// Rows of a period that each part of a ledger lists of its own children.
        static func each(
            _ table: @escaping @Sendable (ReplayContext, DateSpan) -> Table
        ) -> Part {
            Part(home: .each) { table($0, $1.span) }
        }

        /// Rows of a period that the first part of a ledger lists.
        static func first(
            _ table: @escaping @Sendable (ReplayContext, DateSpan) -> Table
        ) -> Part {
            Part(home: .first) { table($0, $1.span) }
        }
    }

    /// Rows of a period; those at a day are of the reporting year up to it, and of that day.
    init(
        _ name: String, _ says: String, by home: Part.Home = .each,
        _ table: @escaping @Sendable (ReplayContext, DateSpan) -> Table
    ) {
        self.init(name, says, [Part(home: home) { table($0, $1.span) }]) { tables, _, _ in
            tables[0]
        }
    }

    /// Rows of a period or as at a day, which differ in more than the day.
    init(
        _ name: String, _ says: String, by home: Part.Home = .each,
        atOrOver table: @escaping @Sendable (ReplayContext, Question.Time) -> Table
    ) {
        self.init(name, says, [Part(home: home) { table($0, $1.time) }]) { tables, _, _ in
            tables[0]
        }
    }

    /// Rows that are made of others.
    init(
        _ name: String, _ says: String, _ parts: [Part],
        lay: @escaping @Sendable ([Table], ReplayContext, AskedPeriod) -> Table
    ) {
        self.name = name
        self.says = says
        self.parts = parts
        self.lay = lay
    }
}

extension [RowsBehind] {
    /// `--list`, and `--of` where there are several kinds of rows.
    var options: [OptionSpecification] {
        let list = OptionSpecification.flag("list", help: first?.says ?? "The rows behind.")
        guard count > 1 else { return [list] }
        return [
            list,
            .option(
                "of", value: "rows", completion: .only(map(\.name)),
                help: "Which rows --list prints, the first unless said."),
        ]
    }

    /// A paragraph for the help that says what each kind of rows is, where there are several.
    var discussion: String {
        guard count > 1 else { return "" }
        return "\n\nRows behind the tables, --list --of NAME:\n"
            + map { "  \($0.name): \($0.says)" }.joined(separator: "\n")
    }

    /// The rows that `--list` and `--of` ask for, nil where neither is there.
    func asked(by call: Call) -> RowsBehind? {
        if count > 1, let name = call.arguments.value("of") {
            return first { $0.name == name }
        }
        return call.arguments.flag("list") == true ? first : nil
    }
}
