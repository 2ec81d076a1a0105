// The lines as a view of DuckDB, and the vocabulary by which `Tools/duckdb-views.sql` corrects.

import CareEvents

/// Writes what makes DuckDB read the lines of a ledger without guessing.
enum DuckDBSchema {
    /// The view of the lines of some types, or of all. With all comes the table of the vocabulary
    /// and the macro that makes a line of an object.
    static func text(of types: [EventDeclaration]?) -> String {
        let columns = LineColumn.columns(of: types)
        let typed = columns.map { "\"\($0.name)\": '\(name(of: $0.shape))'" }
        let isOnly = types.map { declarations in
            "\n WHERE type IN (" + declarations.map { "'\($0.name)'" }.joined(separator: ", ") + ")"
        }
        let view = """
            -- The lines of a careledger ledger, for DuckDB. Say first where it is:
            --     SET VARIABLE ledger = 'EventLogs/kirklees';
            CREATE OR REPLACE VIEW lines AS
            SELECT *
              FROM read_json(
                getvariable('ledger') || '/[0-9][0-9][0-9][0-9].jsonl',
                format = 'newline_delimited', maximum_object_size = 65536, columns = {
                \(typed.joined(separator: ",\n    "))
            })\(isOnly ?? "");

            """
        return types == nil ? view + vocabulary + lineOf(columns) : view
    }

    private static var vocabulary: String {
        let rows = Vocabulary.declarations.flatMap { declaration in
            ["('\(declaration.name)', 'occurred_on', true)"]
                + declaration.fields.map {
                    "('\(declaration.name)', '\($0.key.name)', \($0.isRequired))"
                }
        }
        return """

            -- Which keys a type has, and which of them it must have.
            CREATE OR REPLACE TABLE vocabulary(type VARCHAR, key VARCHAR, is_required BOOLEAN);
            INSERT INTO vocabulary VALUES
            \(rows.joined(separator: ",\n"));

            """
    }

    private static func lineOf(_ columns: [LineColumn]) -> String {
        let typed = columns.map { "\"\($0.name)\":\(structure(of: $0.shape))" }
        return """

            -- An object as a line.
            CREATE OR REPLACE MACRO line_of(object) AS from_json(object, '{
            \(typed.joined(separator: ",\n"))}');

            """
    }

    private static func name(of shape: LineColumn.Shape) -> String {
        switch shape {
        case .day: "DATE"
        // In UTC, as the lines have it.
        case .instant: "TIMESTAMP"
        case .text: "VARCHAR"
        case .wholeNumber: "BIGINT"
        case .number: "DECIMAL(18,3)"
        case .flag: "BOOLEAN"
        case .texts: "VARCHAR[]"
        case .object: "JSON"
        }
    }

    private static func structure(of shape: LineColumn.Shape) -> String {
        if case .texts = shape { return "[\"VARCHAR\"]" }
        return "\"\(name(of: shape))\""
    }
}
