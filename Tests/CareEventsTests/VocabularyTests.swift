// The vocabulary against the facts of the contract: types, fields, shapes, codes.

import Testing

@testable import CareEvents

struct VocabularyTests {
    private let rows: [FieldRow]

    init() throws {
        rows = try fixture("fields").map(FieldRow.init)
    }

    @Test func `the vocabulary has the event types of the contract and no other`() {
        #expect(Set(Vocabulary.declarations.map(\.name)) == Set(rows.map(\.type)))
        #expect(Vocabulary.declarations.count == Set(rows.map(\.type)).count)
    }

    @Test func `every type has the fields of the contract in their order`() {
        for declaration in Vocabulary.declarations {
            let wanted = rows.filter { $0.type == declaration.name && !$0.key.isEmpty }.map(\.key)
            let keys = declaration.fields.map(\.key.name)
            #expect(keys == wanted, "\(declaration.name)")
        }
    }

    @Test func `every type is about the children that the contract says`() {
        let subjects: [EventSubject: String] = [
            .oneChild: "one", .severalChildren: "many", .perhapsAChild: "maybe", .noChild: "none",
        ]
        for row in rows {
            let declaration = Vocabulary.declaration(named: row.type)
            #expect(declaration.map { subjects[$0.subject] } == row.child, "\(row.type)")
        }
    }

    @Test func `every field is required, and has the shape, as the contract says`() throws {
        for row in rows where !row.key.isEmpty {
            let field = try #require(row.field, "\(row.type) \(row.key)")
            #expect(field.isRequired == row.isRequired, "\(row.type) \(row.key)")
            #expect(json(field.key.shape) == row.json, "\(row.type) \(row.key)")
        }
    }

    @Test func `every closed field has the codes of the contract`() throws {
        let national = [
            "ethnicity": Ethnicity.allCases.map(\.rawValue),
            "placement_type": PlacementType.allCases.map(\.rawValue),
            "reason_ceased": ReasonCeased.allCases.map(\.rawValue),
        ]
        for row in rows where !row.key.isEmpty {
            let field = try #require(row.field, "\(row.type) \(row.key)")
            let wanted =
                row.codes == "data/codes"
                ? try #require(national[row.key])
                : row.codes.split(separator: " ").map(String.init)
            #expect((field.codes ?? []).sorted() == wanted.sorted(), "\(row.type) \(row.key)")
        }
    }

    @Test func `a key has one shape in every type`() {
        var shapes: [String: String] = [:]
        for row in rows where !row.key.isEmpty {
            #expect(shapes[row.key, default: row.json] == row.json, "\(row.key)")
            shapes[row.key] = row.json
        }
        let unused = Set(FieldKey.allCases.map(\.name)).subtracting(shapes.keys)
        #expect(unused == ["occurred_on"])
    }

    /// How a value of this shape is written.
    private func json(_ shape: FieldShape) -> String {
        switch shape {
        case .date: "date"
        case .text, .words, .child: "text"
        case .integer: "integer"
        case .number: "number"
        case .flag: "bool"
        case .list, .children: "list"
        case .object, .replacements: "object"
        }
    }
}

/// A row of the contract's table of fields. A type without fields has one row without a key.
private struct FieldRow {
    let type: String
    let child: String
    let key: String
    let json: String
    let isRequired: Bool
    let codes: String

    init(_ cells: [String]) {
        type = cells[0]
        child = cells[1]
        key = cells[2]
        json = cells[3]
        isRequired = cells[4] == "yes"
        codes = cells[5]
    }

    /// The field that the vocabulary has for this row.
    var field: FieldDeclaration? {
        Vocabulary.declaration(named: type)?.fields.first { $0.key.name == key }
    }
}
