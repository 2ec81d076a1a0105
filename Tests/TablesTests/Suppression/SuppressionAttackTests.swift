// Attacks on suppression: solvers that know every sum try to recover what is hidden, and fail.

import Foundation
import Testing

@testable import Tables

struct SuppressionAttackTests {
    /// How many publications are attacked: `CARELEDGER_ATTACKS=100000` for more.
    private static let publications =
        ProcessInfo.processInfo.environment["CARELEDGER_ATTACKS"].flatMap(Int.init) ?? 400

    @Test func `no suppressed number follows from what random publications tell`() {
        var tally = AttackTally()
        for seed in 0..<Self.publications {
            let publication = RandomPublication(seed: seed)
            let threshold = [6, 6, 6, 6, 3, 4, 5, 10][seed % 8]
            let published = Publication.published(publication.tables, below: threshold)
            #expect(published.complaints == [], "seed \(seed)")
            let knowledge = publication.knowledge(of: published.tables)
            tally.attack(knowledge, below: threshold, "seed \(seed)")
            tally.cells += publication.tables.reduce(0) {
                $0 + $1.rows.joined().count { $0.isNumber }
            }
            tally.small += published.small
            tally.suppressed += published.suppressed.reduce(0, +)
        }
        print("attacks on suppression: \(tally)")
        #expect(tally.recovered == [])
        #expect(tally.undecided == 0)
        // It is worth publishing: most numbers are told.
        #expect(tally.suppressed * 10 < tally.cells * 9)
    }

    @Test func `the attacks recover what is hidden without secondary suppression`() {
        // The same publications with the small counts alone hidden: nearly all of it falls.
        var tally = AttackTally()
        for seed in 0..<60 {
            let publication = RandomPublication(seed: seed)
            let naive = publication.tables.map { table in
                var table = table
                for row in table.rows.indices {
                    for column in table.columns.indices {
                        if case .count(1..<6) = table.rows[row][column] {
                            table.rows[row][column] = .suppressed
                        }
                    }
                }
                return table
            }
            tally.attack(publication.knowledge(of: naive), below: 6, "seed \(seed)")
        }
        print("attacks without secondary suppression: \(tally)")
        #expect(tally.recovered.count > tally.attacked / 4)
    }
}

/// What came of attacks.
struct AttackTally: CustomStringConvertible {
    var attacked = 0
    var recovered: [String] = []
    var undecided = 0
    var cells = 0
    var small = 0
    var suppressed = 0

    /// Attacks every hidden number of what somebody knows, in three ways, and every number that
    /// is printed nowhere and would be small.
    mutating func attack(_ knowledge: Knowledge, below threshold: Int, _ where: String) {
        let bounds = BoundsAttack(knowledge)
        let algebra = EliminationAttack(knowledge)
        var exhaustive = ExhaustiveAttack(knowledge)
        for (place, item) in knowledge.items.enumerated() where item.told == nil {
            let isSmall = item.truth != 0 && item.truth.magnitude < threshold && !item.isSigned
            guard !item.cells.isEmpty && !item.isSigned || isSmall && item.isPeople else {
                continue
            }
            attacked += 1
            let isBounded = bounds.bounds[place].least == bounds.bounds[place].most
            if isBounded { recovered.append("\(`where`): \(item.truth) by bounds") }
            if algebra.found[place] != nil {
                recovered.append("\(`where`): \(item.truth) by algebra")
            }
            if isBounded || algebra.found[place] != nil { continue }
            switch exhaustive.attack(place) {
            case .open: continue
            case .recovered: recovered.append("\(`where`): \(item.truth) by trying all")
            case .undecided: undecided += 1
            }
        }
    }

    var description: String {
        "\(attacked) hidden numbers attacked, \(recovered.count) recovered, \(undecided) not; "
            + "of \(cells) printed numbers \(small) are small counts, \(suppressed) suppressed"
    }
}
