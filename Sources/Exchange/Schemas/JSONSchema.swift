// The lines as JSON Schema, draft 2020-12: what `append` takes of each line by itself.

import CareEvents
import TextFormats

/// Writes the JSON Schema of lines. Which fields must go together, and what the journey allows, no
/// schema of a line can say.
enum JSONSchema {
    /// The schema of the types given; of a whole ledger erased lines too.
    static func text(of declarations: [EventDeclaration], isWhole: Bool) -> String {
        var lines = [
            "{",
            "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",",
            "\"title\":\"A line of a careledger ledger\",",
            "\"type\":\"object\",",
        ]
        if isWhole {
            lines.append("\"if\":{\"required\":[\"erased_by\"]},")
            lines.append("\"then\":" + shown(stub) + ",")
            lines.append("\"else\":{")
        }
        let names = declarations.map(\.name)
        lines.append(
            "\"required\":[\"seq\",\"id\",\"type\",\"occurred_on\",\"recorded_at\","
                + "\"recorded_by\"],")
        lines.append(
            "\"properties\":{\"type\":{\"enum\":[" + names.map(quoted).joined(separator: ",")
                + "]}},")
        lines.append("\"allOf\":[")
        lines += names.enumerated().map { place, name in
            "{\"if\":{\"properties\":{\"type\":{\"const\":\(quoted(name))}}},"
                + "\"then\":{\"$ref\":\"#/$defs/\(name)\"}}" + (place < names.count - 1 ? "," : "")
        }
        lines.append(isWhole ? "]}," : "],")
        lines.append("\"$defs\":{")
        lines += declarations.enumerated().map { place, declaration in
            "\(quoted(declaration.name)):" + shown(definition(of: declaration))
                + (place < declarations.count - 1 ? "," : "")
        }
        return (lines + ["}", "}"]).joined(separator: "\n") + "\n"
    }

    // MARK: Types

    private static func definition(of declaration: EventDeclaration) -> JSONObject {
        var properties: [JSONObject.Member] = [
            .init(key: "seq", value: whole(from: 0)), .init(key: "id", value: pattern(uuid)),
            .init(key: "type", value: .object(["const": .string(declaration.name)])),
            .init(key: "v", value: whole(from: 2)),
        ]
        var required: [String] = []
        switch declaration.subject {
        case .oneChild:
            properties.append(.init(key: "child_id", value: pattern(childID)))
            required.append("child_id")
        case .perhapsAChild: properties.append(.init(key: "child_id", value: pattern(childID)))
        case .severalChildren, .noChild: break
        }
        properties += [
            .init(key: "occurred_on", value: day), .init(key: "recorded_at", value: instant),
            .init(key: "recorded_by", value: notEmpty),
        ]
        for field in declaration.fields {
            properties.append(.init(key: field.key.name, value: value(of: field)))
            if field.isRequired { required.append(field.key.name) }
        }
        properties += [
            .init(key: "source", value: .object(["type": .string("string")])),
            .init(key: "key", value: notEmpty),
        ]
        var members: [JSONObject.Member] = [
            .init(key: "properties", value: .object(JSONObject(properties)))
        ]
        if !required.isEmpty {
            members.append(.init(key: "required", value: .list(required.map { .string($0) })))
        }
        members.append(.init(key: "additionalProperties", value: .bool(false)))
        return JSONObject(members)
    }

    private static func value(of field: FieldDeclaration) -> JSONValue {
        switch field.key.shape {
        case .list:
            return .object([
                "type": .string("array"), "items": text(field.key, field.codes),
            ])
        case .children:
            return .object(["type": .string("array"), "items": pattern(childID)])
        case .replacements: return replacements
        default: return value(of: field.key, field.codes)
        }
    }

    private static func value(of key: FieldKey, _ codes: [String]?) -> JSONValue {
        switch key.shape {
        case .date: day
        case .text, .words: text(key, codes)
        case .child: pattern(childID)
        case .integer: .object(["type": .string("integer")])
        case .number: .object(["type": .string("number")])
        case .flag: .object(["type": .string("boolean")])
        case .list, .children:
            .object(["type": .string("array"), "items": .object(["type": .string("string")])])
        case .object, .replacements:
            .object([
                "type": .string("object"), "propertyNames": pattern("^[a-z][a-z0-9_]*$"),
            ])
        }
    }

    private static func text(_ key: FieldKey, _ codes: [String]?) -> JSONValue {
        if let codes { return .object(["enum": .list(codes.map { .string($0) })]) }
        let isID = key.name.hasSuffix("_id") || key.name.hasSuffix("_ids")
        return isID ? pattern(anyID) : .object(["type": .string("string")])
    }

    /// What an amendment may replace: any payload key, and the day.
    private static let replacements = JSONValue.object([
        "type": .string("object"),
        "properties": .object(
            JSONObject(
                FieldKey.allCases.map { .init(key: $0.name, value: value(of: $0, nil)) })),
        "additionalProperties": .bool(false),
    ])

    private static let stub = JSONObject([
        "properties": .object([
            "seq": whole(from: 0), "erased_by": whole(from: 0), "leaf": pattern("^[0-9a-f]{64}$"),
        ]),
        "required": .list(["seq", "erased_by", "leaf"].map { .string($0) }),
        "additionalProperties": .bool(false),
    ])

    // MARK: Values

    private static let childID = "^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
    private static let anyID = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"
    private static let uuid =
        "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    private static let day = JSONValue.object([
        "type": .string("string"), "format": .string("date"),
        "pattern": .string("^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"),
    ])
    private static let instant = JSONValue.object([
        "type": .string("string"), "format": .string("date-time"),
        "pattern": .string(
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"),
    ])
    private static let notEmpty = JSONValue.object([
        "type": .string("string"), "minLength": .number(Thousandths(1)),
    ])

    private static func pattern(_ pattern: String) -> JSONValue {
        .object(["type": .string("string"), "pattern": .string(pattern)])
    }

    private static func whole(from least: Int) -> JSONValue {
        .object(["type": .string("integer"), "minimum": .number(Thousandths(least))])
    }

    private static func shown(_ object: JSONObject) -> String {
        var writer = JSONWriter()
        writer.value(.object(object))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}

extension JSONValue {
    /// An object of these keys and values, in this order.
    fileprivate static func object(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(JSONObject(pairs))
    }
}
