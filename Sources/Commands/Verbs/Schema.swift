// `schema`: the types of the lines, for other engines, so that they need not guess.

import CareEvents
import CommandLines
import Exchange

extension Command {
    /// `careledger schema --for ENGINE [TYPE…]`.
    static let schema = Command(
        specification: CommandSpecification(
            name: "schema",
            abstract: "Print the types of the lines for other engines.",
            discussion: "Made of the declarations that the program itself reads by. json-schema "
                + "says what append takes of a line, with its codes; duckdb, polars and spark get "
                + "a column for each key. With types only what lines of these have is printed. No "
                + "ledger is read.",
            arguments: [
                ArgumentSpecification(
                    "type", arity: .many,
                    completion: .values(Vocabulary.declarations.map(\.name)),
                    help: "Event types (default: all).")
            ],
            options: [
                .option(
                    "for", value: "engine", required: true,
                    completion: .only(SchemaEngine.allCases.map(\.rawValue)),
                    help: "json-schema, duckdb, polars or spark. Required."),
                .option(
                    "output", value: "file", short: "o", completion: .file,
                    help: "Write to a file."),
            ],
            examples: [
                (
                    "careledger schema --for duckdb -o lines.sql",
                    "Writes the view of the lines that Tools/duckdb-views.sql stands on."
                ),
                (
                    "careledger schema --for json-schema review_held",
                    "Prints what a line of a review held may have."
                ),
            ]),
        run: schema)

    @Sendable private static func schema(_ call: Call) throws(Stop) -> ExitCode {
        let word = try call.required("for", expected: "an engine")
        let engines = SchemaEngine.allCases.map(\.rawValue)
        guard let engine = SchemaEngine(rawValue: word) else {
            throw call.misuse(
                .badValue(
                    of: "--for", value: word, expected: engines.joined(separator: ", "),
                    nearest: nearest(to: word, among: engines)))
        }
        var types: [EventDeclaration] = []
        for name in call.arguments.positional {
            guard let found = Vocabulary.declaration(named: name) else {
                throw call.misuse(
                    .badValue(
                        of: "<type>", value: name, expected: "an event type",
                        nearest: nearest(to: name, among: Vocabulary.declarations.map(\.name))))
            }
            types.append(found)
        }
        try call.write(
            Array(engine.schema(of: types.isEmpty ? nil : types).utf8), to: call.file)
        return .done
    }
}
