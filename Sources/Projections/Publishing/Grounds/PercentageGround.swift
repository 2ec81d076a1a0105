// A percentage and the counts it is made of: whether whole numbers can give it.

import CareEvents
import Tables

/// Ground (a): no whole number of the base gives the percentage, or the two published counts give
/// another; and a count that the published percentage of it rules out.
enum PercentageGround {
    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        ofPercentage(figure, others) + ofCount(figure, others)
    }

    // MARK: The percentage is in doubt

    private static func ofPercentage(
        _ figure: ContradictedFigure, _ others: AgreeingFigures
    ) -> [GroundTried] {
        guard let relation = FigureRelation.of(figure.cell.measure) else { return [] }
        var form = ShareOfFigures.Form.share
        var above: (id: String, number: Int)?
        var base: (id: String, number: Int)?
        switch relation {
        case .change: return []
        case .ofItsOwn:
            guard figure.cell.measure != .placementSharePercent else { return [] }
        case .share(let share):
            form = share.form
            above = share.aboveCell(of: figure.cell).flatMap { others.count(of: $0) }
            base = share.baseCell(of: figure.cell).flatMap { others.count(of: $0) }
        }
        if let named = figure.figure.base { base = ("its denominator", named) }
        guard let base else { return beyondAll(figure, form) }
        if figure.cell.asked(.stat) != nil { return [] }
        var tried = [ofBase(figure, base, form)].compactMap { $0 }
        if let above { tried.append(ofBoth(figure, above, base, form)) }
        return tried
    }

    /// More than all of whatever it is a share of.
    private static func beyondAll(
        _ figure: ContradictedFigure, _ form: ShareOfFigures.Form
    ) -> [GroundTried] {
        guard form == .share, figure.claim.bound != .atMost else { return [] }
        let hundred = PublishedClaim.power(figure.claim.value.decimals) * 100
        let units = Int(figure.claim.value.units)
        guard units > hundred || units < 0 else { return [] }
        return [
            GroundTried(
                ground: .percentage, isImpossible: true,
                words: "a share is from 0% to 100% of whatever it is of")
        ]
    }

    /// Whether some whole number of the base gives the percentage.
    private static func ofBase(
        _ figure: ContradictedFigure, _ base: (id: String, number: Int),
        _ form: ShareOfFigures.Form
    ) -> GroundTried? {
        guard figure.claim.bound == nil, base.number >= 0 else { return nil }
        guard base.number > 0 else {
            return GroundTried(
                ground: .percentage, isImpossible: true,
                words: "\(base.id) is 0, and there is no percentage of nothing")
        }
        let possible = nearest(figure.claim, base.number, form)
        let fitting = fitting(figure.claim, base.number, form)
        let shown = possible.map { words(figure.claim, $0, base.number, form) }
        if let fitting {
            return GroundTried(
                ground: .percentage, isImpossible: false,
                words: "\(words(figure.claim, fitting, base.number, form)), the base being "
                    + "that of \(base.id): some record could give it")
        }
        return GroundTried(
            ground: .percentage, isImpossible: true,
            words: "no whole number of \(base.number) (\(base.id)) gives \(figure.claim)%: "
                + shown.joined(separator: ", "))
    }

    /// Whether the two counts that were published give the percentage.
    private static func ofBoth(
        _ figure: ContradictedFigure, _ above: (id: String, number: Int),
        _ base: (id: String, number: Int), _ form: ShareOfFigures.Form
    ) -> GroundTried {
        let holds = admits(figure.claim, above.number, base.number, form)
        return GroundTried(
            ground: .percentage, isImpossible: !holds,
            words: "published are \(above.number) (\(above.id)) of \(base.number) (\(base.id)), "
                + words(figure.claim, above.number, base.number, form))
    }

    // MARK: The count is in doubt

    /// A count of which a percentage was published, with its base or with its part.
    private static func ofCount(
        _ figure: ContradictedFigure, _ others: AgreeingFigures
    ) -> [GroundTried] {
        guard let number = figure.claim.wholeNumber else { return [] }
        return others.all.compactMap { percent in
            guard case .share(let share)? = FigureRelation.of(percent.cell.measure),
                share.form != .growth, percent.cell.time == figure.cell.time,
                let aboveCell = share.aboveCell(of: percent.cell),
                let baseCell = share.baseCell(of: percent.cell)
            else { return nil }
            let above: Int
            let base: Int
            if aboveCell == figure.cell, let known = others.count(of: baseCell) {
                (above, base) = (number, known.number)
            } else if baseCell == figure.cell, let known = others.count(of: aboveCell) {
                (above, base) = (known.number, number)
            } else {
                return nil
            }
            guard base > 0 else { return nil }
            let holds = admits(percent.claim, above, base, share.form)
            return GroundTried(
                ground: .percentage, isImpossible: !holds,
                words: "\(percent.id) says \(percent.claim)% and replay agrees; "
                    + words(percent.claim, above, base, share.form))
        }
    }

    // MARK: Arithmetic

    /// Whether some whole number of a base gives a share.
    static func isPossible(_ claim: PublishedClaim, of base: Int) -> Bool {
        fitting(claim, base, .share) != nil
    }

    /// The whole number that gives a percentage of a base: if there is one, it lies next to the
    /// exact quotient, or many do and it is one of them.
    private static func fitting(
        _ claim: PublishedClaim, _ base: Int, _ form: ShareOfFigures.Form
    ) -> Int? {
        nearest(claim, base, form).first { admits(claim, $0, base, form) }
    }

    private static func admits(
        _ claim: PublishedClaim, _ above: Int, _ base: Int, _ form: ShareOfFigures.Form
    ) -> Bool {
        base > 0 && claim.admits(percent: counted(above, base, form), of: base)
    }

    /// What is divided by the base.
    private static func counted(_ above: Int, _ base: Int, _ form: ShareOfFigures.Form) -> Int {
        switch form {
        case .share, .rate: above
        case .below: base - above
        case .growth: above - base
        }
    }

    /// The whole numbers whose percentages lie next to the one claimed, the lower one first.
    private static func nearest(
        _ claim: PublishedClaim, _ base: Int, _ form: ShareOfFigures.Form
    ) -> [Int] {
        let scale = Int128(100 * PublishedClaim.power(claim.value.decimals))
        let product = Int128(claim.value.units) * Int128(base)
        var floor = Int(product / scale)
        if product < 0, product % scale != 0 { floor -= 1 }
        let counted = [floor, floor + 1]
        let above: [Int] =
            switch form {
            case .share, .rate: counted
            case .below: counted.map { base - $0 }
            case .growth: counted.map { base + $0 }
            }
        let most = form == .share ? base : Int.max
        let possible = above.filter { (0...most).contains($0) }
        return possible.isEmpty ? [above[0] < 0 ? 0 : most].filter { $0 < .max } : possible
    }

    /// `821 of 849 = 96.70%`.
    private static func words(
        _ claim: PublishedClaim, _ above: Int, _ base: Int, _ form: ShareOfFigures.Form
    ) -> String {
        let percent = FixedDecimal.percent(
            numerator: counted(above, base, form), denominator: base,
            decimals: claim.value.decimals)
        let shown = percent.map { "\($0)%" } ?? "nothing"
        return switch form {
        case .share, .rate: "\(above) of \(base) = \(shown)"
        case .below: "\(above) beside \(base) is \(shown) below"
        case .growth: "\(above) after \(base) is \(shown) more"
        }
    }
}
