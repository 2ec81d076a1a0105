// A small table of places by symbol says what a dictionary would.

import CareEvents
import Testing

@testable import Journeys

struct SymbolPlacesTests {
    @Test func `the reviews of child after child are found where a dictionary has them`() {
        var places = SymbolPlaces()
        var state: UInt64 = 7
        // Short stories, a very long one, and short ones after it.
        for length in [0, 1, 5, 40, 3000, 2, 0, 60, 7] {
            var dictionary: [Symbol: Int] = [:]
            for place in 0..<length {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let symbol = Symbol(number: UInt32(truncatingIfNeeded: state >> 33) % 2000)
                let known = dictionary[symbol]
                #expect(places.place(of: symbol, orNew: place) == known ?? place)
                dictionary[symbol] = known ?? place
            }
            for number in 0..<UInt32(2000) {
                let symbol = Symbol(number: number)
                #expect(places[symbol] == dictionary[symbol])
            }
            places.removeAll()
            #expect(places[Symbol(number: 3)] == nil)
        }
    }
}
