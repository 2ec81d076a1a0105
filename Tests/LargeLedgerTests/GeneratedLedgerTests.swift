// A generated ledger is a whole ledger: canonical lines, every type, no error, the same every time.

import CareEvents
import Foundation
import Testing
import TextFormats

struct GeneratedLedgerTests {
    private static let seeds = [1, 2]
    private static let first = Result { try GeneratedLedger(seed: 1) }
    private static let second = Result { try GeneratedLedger(seed: 2) }
    /// The objects of the first ledger's lines, read once.
    private static let objects = Result {
        try first.get().lines().map { try JSONReader.readObject($0) }
    }

    @Test func `the same seed makes the same bytes, and another makes others`() throws {
        let first = try Self.first.get().files()
        let again = try GeneratedLedger(seed: 1).files()
        #expect(first.map(\.name) == again.map(\.name))
        #expect(first.count > 15)
        for (one, other) in zip(first, again) {
            let isSame = one.bytes == other.bytes
            #expect(isSame, "\(one.name)")
        }
        let isOther = try Self.second.get().files().map(\.bytes) != first.map(\.bytes)
        #expect(isOther)
    }

    @Test(arguments: seeds)
    func `check finds no error, and verify no fault`(seed: Int) throws {
        let ledger = try (seed == 1 ? Self.first : Self.second).get()
        let checked = try Program.run(
            "careledger", ["check", "--ledger", ledger.folder.path, "--format", "csv"])
        let errors = checked.answer.split(separator: "\n").filter { $0.contains(",error,") }
        #expect(checked.status == 0, "\(errors.prefix(5))")
        let verified = try Program.run("careledger", ["verify", ledger.folder.path])
        #expect(verified.status == 0, "\(verified.answer)")
    }

    @Test func `every type of event is there, and what erasures left`() throws {
        let names = try Self.objects.get().map { Self.type(of: $0) }
        #expect(names.count == 6000)
        #expect(EventType.allCases.map(\.name).filter { !names.contains($0) } == [])
        #expect(names.first == "ledger_opened")
    }

    @Test func `keys stand in the order of the contract`() throws {
        let envelope = ["seq", "id", "type", "child_id", "occurred_on", "recorded_at"]
        for object in try Self.objects.get() {
            let keys = object.members.map(\.key)
            guard keys != ["seq", "erased_by", "leaf"] else { continue }
            let declaration = try #require(Vocabulary.declaration(named: Self.type(of: object)))
            let order =
                envelope + ["recorded_by"] + declaration.fields.map(\.key.name)
                + ["source", "key"]
            let places = keys.map { order.firstIndex(of: $0) ?? -1 }
            let isInOrder = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
            let isKnown = !places.contains(-1)
            #expect(isInOrder && isKnown, "\(keys)")
        }
    }

    /// The type of a line, "erased" where it is a stub.
    private static func type(of object: JSONObject) -> String {
        guard case .string(let text) = object["type"] else { return "erased" }
        return text
    }
}
