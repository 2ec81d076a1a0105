// Sets of event types, beside sets of the library.

import CareEvents
import Testing

@Suite struct EventTypesTests {
    @Test func `a set holds what was put in and nothing else`() {
        #expect(EventType.allCases.count <= 128)
        for type in EventType.allCases {
            let one: EventTypes = [type]
            #expect(!one.isEmpty)
            for other in EventType.allCases {
                #expect(one.contains(other) == (other == type))
                #expect(one.meets([other]) == (other == type))
            }
        }
        #expect(EventTypes().isEmpty)
        #expect(!EventTypes { _ in true }.meets([]))
    }
}
