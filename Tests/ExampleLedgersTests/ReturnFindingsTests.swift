// What the rules of the return find in the example ledgers: little, and always the same.

import Projections
import Testing

struct ReturnFindingsTests {
    /// How many findings of each rule: care that outlived childhood, homes outside the authority,
    /// codes of special guardianship out of use, gaps of participation, and missing children.
    private static let expected: [String: [String: Int]] = [
        "bradford": [
            "903-167": 17, "903-359": 3, "903-379": 7, "903-564": 9, "903-575": 1, "903-577": 3,
            "903-580": 2, "903-1015": 9,
        ],
        "bromley": [
            "903-358": 3, "903-526": 1, "903-564": 14, "903-574": 1, "903-575": 3, "903-577": 11,
            "903-580": 10,
        ],
        "herefordshire": [
            "903-149": 49, "903-167": 18, "903-359": 1, "903-379": 4, "903-564": 7, "903-574": 1,
            "903-575": 2, "903-577": 3, "903-580": 3, "903-1015": 11,
        ],
        "kirklees": [
            "903-167": 15, "903-359": 5, "903-365": 3, "903-367": 3, "903-378": 5, "903-379": 24,
            "903-383": 4, "903-564": 6, "903-574": 1, "903-575": 3, "903-577": 3, "903-580": 3,
            "903-1015": 39,
        ],
        "worcestershire": [
            "903-149": 61, "903-167": 37, "903-336": 1, "903-359": 2, "903-379": 13, "903-564": 32,
            "903-574": 3, "903-575": 5, "903-577": 8, "903-580": 8, "903-1015": 17,
        ],
    ]

    @Test(arguments: ExampleLedger.all)
    func `the rules of the return find what is known to be odd, and no more`(
        ledger: ExampleLedger
    ) throws {
        let findings = ReturnFindings.all(try ledger.now())
        let counts = Dictionary(grouping: findings, by: \.rule.code).mapValues(\.count)
        #expect(counts == Self.expected[ledger.name])
    }
}
