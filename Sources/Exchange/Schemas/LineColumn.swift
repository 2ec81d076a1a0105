// The keys of a line as columns of a table: what every engine's schema is made of.

public import CareEvents

/// A key that a line can have, with the one shape that its value has.
struct LineColumn: Sendable {
    /// What a value is.
    enum Shape: Sendable {
        case day, instant, text, wholeNumber, number, flag, texts, object
    }

    let name: String
    let shape: Shape

    /// The columns of the lines of some types, or of all: the envelope, the fields in the order of
    /// the vocabulary, and where all are asked what is left of an erased line.
    static func columns(of types: [EventDeclaration]?) -> [LineColumn] {
        let declarations = types ?? Vocabulary.declarations
        let used = Set(declarations.flatMap { $0.fields.map(\.key) })
        let fields = FieldKey.allCases.filter { $0 != .occurredOn && used.contains($0) }
            .map { LineColumn(name: $0.name, shape: Shape($0.shape)) }
        return before + fields + after + (types == nil ? ofStubs : [])
    }

    private static let before = [
        LineColumn(name: "seq", shape: .wholeNumber), LineColumn(name: "id", shape: .text),
        LineColumn(name: "type", shape: .text), LineColumn(name: "v", shape: .wholeNumber),
        LineColumn(name: "child_id", shape: .text), LineColumn(name: "occurred_on", shape: .day),
        LineColumn(name: "recorded_at", shape: .instant),
        LineColumn(name: "recorded_by", shape: .text),
    ]
    private static let after = [
        LineColumn(name: "source", shape: .text), LineColumn(name: "key", shape: .text),
    ]
    private static let ofStubs = [
        LineColumn(name: "erased_by", shape: .wholeNumber), LineColumn(name: "leaf", shape: .text),
    ]
}

extension LineColumn.Shape {
    init(_ shape: FieldShape) {
        switch shape {
        case .date: self = .day
        case .text, .words, .child: self = .text
        case .integer: self = .wholeNumber
        case .number: self = .number
        case .flag: self = .flag
        case .list, .children: self = .texts
        case .object, .replacements: self = .object
        }
    }
}

/// The engines that a schema can be printed for.
public enum SchemaEngine: String, CaseIterable, Sendable {
    /// What the JSON schema checkers of any language read (draft 2020-12).
    case jsonSchema = "json-schema"
    /// A view over the files, for DuckDB.
    case duckdb
    /// A schema and a function, for polars.
    case polars
    /// A schema, for Spark.
    case spark

    /// The schema of the lines of some types, or of all lines.
    public func schema(of types: [EventDeclaration]?) -> String {
        switch self {
        case .jsonSchema:
            JSONSchema.text(of: types ?? Vocabulary.declarations, isWhole: types == nil)
        case .duckdb: DuckDBSchema.text(of: types)
        case .polars: PolarsSchema.text(LineColumn.columns(of: types))
        case .spark: SparkSchema.text(LineColumn.columns(of: types))
        }
    }
}
