// A part and its whole: cells with more dimensions, shorter periods, children and their spells.

import Dates

/// Ground (b): a part greater than its published whole, or parts that are together more than it.
enum PartGround {
    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        againstWholes(figure, others) + againstParts(figure, others) + together(figure, others)
    }

    private static func againstWholes(
        _ figure: ContradictedFigure, _ others: AgreeingFigures
    ) -> [GroundTried] {
        guard let least = figure.claim.leastWhole else { return [] }
        return others.all.compactMap { whole in
            guard let number = whole.wholeNumber, isPart(figure.cell, of: whole.cell) else {
                return nil
            }
            return GroundTried(
                ground: .part, isImpossible: least > number,
                words: "\(figure.claim), of \(number) (\(whole.id)) of which it is part")
        }
    }

    private static func againstParts(
        _ figure: ContradictedFigure, _ others: AgreeingFigures
    ) -> [GroundTried] {
        guard let most = figure.claim.mostWhole else { return [] }
        return others.all.compactMap { part in
            guard let number = part.wholeNumber, isPart(part.cell, of: figure.cell) else {
                return nil
            }
            return GroundTried(
                ground: .part, isImpossible: number > most,
                words: "\(figure.claim), and \(number) (\(part.id)) are part of it")
        }
    }

    /// Parts without anything in common are together no more than their whole.
    private static func together(
        _ figure: ContradictedFigure, _ others: AgreeingFigures
    ) -> [GroundTried] {
        let cell = figure.cell
        return cell.measure.exclusiveKeys.compactMap { key in
            if let own = cell.asked(key) {
                guard !ValueGroups.mayOverlap(own, key, of: cell.measure),
                    let least = figure.claim.leastWhole
                else { return nil }
                let rest = cell.dimensions.filter { $0.key != key }
                guard let whole = others.count(of: cell.with(dimensions: rest)) else { return nil }
                let parts = parts(of: rest, by: key, cell, others).filter { $0.value != own }
                guard !parts.isEmpty else { return nil }
                return judged(
                    parts.map(\.number) + [least], whole.number,
                    "of \(whole.number) (\(whole.id)) by \(key.rawValue)")
            }
            guard let most = figure.claim.mostWhole else { return nil }
            let parts = parts(of: cell.dimensions, by: key, cell, others)
            guard parts.count > 1 else { return nil }
            return judged(
                parts.map(\.number), most, "of \(figure.claim) by \(key.rawValue)")
        }
    }

    private static func judged(
        _ numbers: [Int], _ whole: Int, _ said: String
    ) -> GroundTried {
        let sum = numbers.reduce(0, +)
        return GroundTried(
            ground: .part, isImpossible: sum > whole,
            words: "the parts \(said), which have nothing in common, are together "
                + "\(numbers.map(String.init).joined(separator: " + ")) = \(sum)")
    }

    /// The published cells of a whole, one for each value of a key.
    private static func parts(
        of rest: [Question.Asked], by key: DimensionKey, _ cell: FigureCell,
        _ others: AgreeingFigures
    ) -> [(value: String, number: Int)] {
        var parts: [(value: String, number: Int)] = []
        for other in others.of(cell.measure) where other.cell.time == cell.time {
            guard let value = other.cell.asked(key), let number = other.wholeNumber,
                !ValueGroups.mayOverlap(value, key, of: cell.measure),
                !parts.contains(where: { $0.value == value }),
                other.cell.dimensions.filter({ $0.key != key })
                    == rest.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            else { continue }
            parts.append((value, number))
        }
        return parts
    }

    // MARK: What is part of what

    /// Whether whatever one cell counts, the other counts too.
    static func isPart(_ part: FigureCell, of whole: FigureCell) -> Bool {
        guard part != whole else { return false }
        if part.measure == whole.measure {
            guard part.measure.growsWithFewerDimensions else { return false }
            let isSameTime =
                part.time == whole.time
                || part.measure.addsUpOverTime && isWithin(part.time, whole.time)
            return isSameTime && hasDimensions(part, of: whole)
        }
        if part.measure == .childrenLookedAfter, whole.measure == .childrenLookedAfterInPeriod {
            guard case .at(let day) = part.time, case .over(let span) = whole.time else {
                return false
            }
            return span.contains(day) && hasDimensions(part, of: whole)
        }
        return PartMeasure.all.contains { $0.part == part.measure && $0.whole == whole.measure }
            && part.time == whole.time && hasDimensions(part, of: whole)
    }

    private static func isWithin(_ part: Question.Time, _ whole: Question.Time) -> Bool {
        guard case .over(let part) = part, case .over(let whole) = whole else { return false }
        return whole.from <= part.from && part.to <= whole.to
    }

    /// Whether a cell has every dimension of the other, or one that is part of it.
    private static func hasDimensions(_ part: FigureCell, of whole: FigureCell) -> Bool {
        let hasAttributes = whole.attributes.allSatisfy { asked in
            guard let own = part.asked(asked.key) else { return false }
            return own == asked.value
                || ValueGroups.members(of: asked.value, asked.key).contains(own)
        }
        guard hasAttributes else { return false }
        let keys = Set((part.readings + whole.readings).map(\.key))
        return keys.allSatisfy { key in
            let (own, other) = (part.asked(key), whole.asked(key))
            return own == other
                || PartReading.all.contains { $0.key == key && $0.part == own && $0.whole == other }
        }
    }
}
