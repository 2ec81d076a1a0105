// The schemas for other engines say what the declarations say, of every type and field.

import CareEvents
import TextFormats
import Testing

@testable import Exchange

struct SchemaTests {
    /// The definition of a type in the JSON Schema, read back by the strict reader of lines.
    private func definition(of declaration: EventDeclaration) throws -> JSONObject? {
        let text = SchemaEngine.jsonSchema.schema(of: [declaration])
        let line = Array(text.utf8).filter { $0 != 0x0A }
        // Keys with a dollar sign are no keys of a line: they are spelt otherwise to be read.
        let plain = String(decoding: line, as: UTF8.self).replacing("$", with: "")
        let readable = plain.replacing("additionalProperties", with: "additional_properties")
            .replacing("propertyNames", with: "property_names")
            .replacing("minLength", with: "min_length").replacing("allOf", with: "all_of")
            .replacing("\"null\"", with: "\"nothing\"")
        let whole = try JSONReader.readObject(Array(readable.utf8))
        guard case .object(let found)? = whole["defs"],
            case .object(let type)? = found[declaration.name]
        else { return nil }
        #expect(found.members.count == 1)
        return type
    }

    @Test func `every type has its fields, codes and required keys in the JSON Schema`() throws {
        let whole = SchemaEngine.jsonSchema.schema(of: nil)
        for declaration in Vocabulary.declarations {
            #expect(whole.contains("\"$ref\":\"#/$defs/\(declaration.name)\""))
            guard let type = try definition(of: declaration),
                case .object(let properties)? = type["properties"]
            else {
                Issue.record("\(declaration.name) has no properties")
                continue
            }
            var required: [String] = []
            if case .list(let names)? = type["required"] {
                required = names.compactMap { if case .string(let name) = $0 { name } else { nil } }
            }
            let envelope: Set = [
                "seq", "id", "type", "v", "child_id", "occurred_on", "recorded_at", "recorded_by",
                "source", "key",
            ]
            let fields = properties.members.map(\.key).filter { !envelope.contains($0) }
            #expect(fields == declaration.fields.map(\.key.name))
            #expect(
                required.filter { $0 != "child_id" }
                    == declaration.fields.filter(\.isRequired).map(\.key.name))
            #expect(required.contains("child_id") == (declaration.subject == .oneChild))
            for field in declaration.fields where field.key.shape == .text {
                guard case .object(let said)? = properties[field.key.name] else { continue }
                var codes: [String]?
                if case .list(let values)? = said["enum"] {
                    codes = values.compactMap {
                        if case .string(let code) = $0 { code } else { nil }
                    }
                }
                #expect(codes == field.codes, "\(declaration.name).\(field.key.name)")
            }
        }
    }

    @Test(arguments: [SchemaEngine.duckdb, .polars, .spark])
    func `every key is a column of every engine, once`(_ engine: SchemaEngine) {
        let text = engine.schema(of: nil)
        let names = LineColumn.columns(of: nil).map(\.name)
        #expect(Set(names).count == names.count)
        for key in FieldKey.allCases {
            #expect(names.contains(key.name), "\(key.name)")
            #expect(text.contains("\"\(key.name)\""))
        }
    }
}
