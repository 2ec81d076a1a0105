// The tables that are looked up by the number of a case: each row stands at its case's number.

import Testing

@testable import CareEvents

struct TablesInOrderTests {
    @Test func `the declarations stand in the order of the event types`() {
        let types = EventType.allCases.filter { $0 != .erased }
        #expect(Vocabulary.declarations.map(\.type) == types)
        #expect(EventType.erased.name == "erased")
        #expect(EventType.erased.declaration.fields.isEmpty)
    }

    @Test func `the names of types are their cases in snake case, all different`() {
        for type in EventType.allCases { #expect(type.name == snake("\(type)")) }
        #expect(Set(EventType.allCases.map(\.name)).count == EventType.allCases.count)
    }

    @Test func `the definitions of keys stand in the order of the keys`() {
        #expect(FieldKey.definitions.map(\.key) == FieldKey.allCases)
        #expect(Set(FieldKey.allCases.map(\.name)).count == FieldKey.allCases.count)
    }

    @Test func `every key is found by its name and by its symbol`() {
        for key in FieldKey.allCases {
            #expect(FieldKey(name: key.name) == key)
            #expect(FieldKey(SeededTexts.symbol(of: key.name)) == key)
        }
        #expect(FieldKey(name: "born") == nil)
        #expect(FieldKey(Symbol.none) == nil)
    }

    @Test func `every field has a slot in its own type, and no type has another's`() {
        for type in EventType.allCases {
            let keys = type.declaration.fields.map(\.key)
            #expect(Int(SlotLayout.counts[Int(type.rawValue)]) == keys.count)
            for key in FieldKey.allCases {
                #expect(SlotLayout.place(of: key, in: type) == keys.firstIndex(of: key) ?? -1)
            }
        }
    }

    @Test func `only the four corrections are corrections`() {
        let corrections = EventType.allCases.filter(\.isCorrection).map(\.name)
        #expect(
            corrections == [
                "event_amended", "event_withdrawn", "event_reinstated", "event_erased",
            ])
    }

    /// `becameLookedAfter` as `became_looked_after`; a digit goes with the letters before it.
    private func snake(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            if letter.isUppercase { text += "_" }
            text += letter.lowercased()
        }
    }
}
