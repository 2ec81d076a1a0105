// Who reviews a child: an officer from the first days to the last, another when one leaves.

import CareEvents

/// What an officer is allocated for.
enum Population: Int {
    case cla, cpp
}

extension Tale {
    /// Allocates the officers who hold the family's desk between two days, and ends the last;
    /// answers when its end was recorded.
    @discardableResult
    mutating func allocate(
        _ who: UInt32, _ population: Population, from start: Int, to last: Int, after told: UInt32
    ) -> UInt32 {
        var day = start
        var recorded = told
        var because = 0
        while true {
            let stint = service.stint(of: family, on: day)
            recorded = tell(
                .iroAllocated, who, on: day, .short, after: recorded, detail: population.rawValue,
                first: because, second: stint.worker)
            guard stint.to < last else { break }
            day = stint.to
            because = 1
        }
        return tell(
            .iroDeallocated, who, on: last, .short, after: recorded, detail: population.rawValue,
            second: service.holder(of: family, on: last - 1))
    }
}
