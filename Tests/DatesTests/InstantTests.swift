// Instants: their order, their UTC day and year.

import Dates
import Testing

struct InstantTests {
    @Test(arguments: [
        (-86_401, "1969-12-30", 1969), (-86_400, "1969-12-31", 1969), (-1, "1969-12-31", 1969),
        (0, "1970-01-01", 1970), (86_399, "1970-01-01", 1970), (86_400, "1970-01-02", 1970),
        (1_483_228_799, "2016-12-31", 2016), (1_483_228_800, "2017-01-01", 2017),
    ])
    func `an instant has its UTC day and year`(seconds: Int64, day: String, year: Int) {
        let instant = Instant(seconds: seconds)
        #expect(instant.utcDate.description == day)
        #expect(instant.utcYear == year)
    }

    @Test func `instants are in order of time`() {
        #expect(Instant(seconds: -1) < Instant(seconds: 0))
        #expect(!(Instant(seconds: 0) < Instant(seconds: 0)))
    }
}
