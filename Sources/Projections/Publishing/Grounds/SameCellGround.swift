// Another figure of the same cell agrees: then this one cannot be right too.

import Tables

/// Ground (e): two figures of one cell that cannot both be right.
enum SameCellGround {
    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        others.of(figure.cell).map { other in
            let agree = canBothBeRight(figure.claim, other.claim)
            return GroundTried(
                ground: .sameCell, isImpossible: !agree,
                words: "\(other.id) says \(other.claim) of the same cell and replay agrees"
                    + (agree ? "; at fewer decimals the two are the same" : ""))
        }
    }

    /// Whether one number can be both: the finer of the two, read at the decimals of the other.
    private static func canBothBeRight(_ claim: PublishedClaim, _ other: PublishedClaim) -> Bool {
        guard claim.bound == nil, other.value.decimals < claim.value.decimals else {
            return claim.admits(other.value)
        }
        return other.admits(claim.value)
    }
}
