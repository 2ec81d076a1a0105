// From numbers to places: a scale from one round number to another, with round ticks between.

import Tables

/// Where numbers lie along a line of a drawing. Numbers are billionths, places tenths of a unit of
/// the drawing; all of it is arithmetic of whole numbers, the same on every machine.
struct Scale {
    /// The number where the scale begins, a multiple of the step.
    let low: Int128
    /// The number where the scale ends, a multiple of the step.
    let high: Int128
    /// How far one tick is from the next: 1, 2 or 5 times a power of ten.
    let step: Int128
    /// Where the lowest number lies.
    var start: Int = 0
    /// Where the highest number lies; before `start` where numbers grow upwards.
    var end: Int = 0

    /// A scale that covers numbers, with at most so many steps. Without numbers it is one step.
    init(covering numbers: [Int128], steps: Int, wholeOnly: Bool = false) {
        let least = numbers.min() ?? 0
        let most = numbers.max() ?? 0
        var step: Int128 = wholeOnly ? Amount.one : 1
        var factor = 0
        // On both sides of zero there are two steps, however long they are.
        let allowed = max(Int128(steps), least < 0 && most > 0 ? 2 : 1)
        while Self.count(from: least, to: most, by: step) > allowed {
            // 1, 2, 5, 10, 20, 50, ...
            step = factor == 1 ? step / 2 * 5 : step * 2
            factor = (factor + 1) % 3
        }
        if least == most { step = max(step, Amount.one) }
        low = Self.floor(least, step)
        let ceiling = Self.ceiling(most, step)
        high = ceiling == low ? low + step : ceiling
        self.step = step
    }

    /// The scale between two places.
    func lying(from start: Int, to end: Int) -> Scale {
        var scale = self
        scale.start = start
        scale.end = end
        return scale
    }

    /// Where a number lies. Numbers that the scale covers lie from `start` to `end`.
    func place(_ number: Int128) -> Int {
        let along = (number - low) * Int128(abs(end - start)) / (high - low)
        return start + (end < start ? -Int(along) : Int(along))
    }

    /// The numbers that have a tick.
    var ticks: [Int128] { (0...Int((high - low) / step)).map { low + Int128($0) * step } }

    /// The words at a tick, with as many decimals as the step needs.
    func words(_ tick: Int128, in unit: Chart.Unit) -> String {
        var decimals = 0
        var part = Amount.one
        while step % part != 0 {
            decimals += 1
            part /= 10
        }
        return Amount(billionths: tick, decimals: decimals).words(in: unit)
    }

    private static func count(from least: Int128, to most: Int128, by step: Int128) -> Int128 {
        (ceiling(most, step) - floor(least, step)) / step
    }

    private static func floor(_ number: Int128, _ step: Int128) -> Int128 {
        let rest = number % step
        return number - rest - (rest < 0 ? step : 0)
    }

    private static func ceiling(_ number: Int128, _ step: Int128) -> Int128 {
        -floor(-number, step)
    }
}

extension Scale {
    /// The scale of a chart's numbers: from zero, and of a percentage up to a hundred where more
    /// than half of it is reached. A percentage that stays in the upper half may begin above zero,
    /// where it is `cut`: lines may, bars never.
    init(
        _ readings: [Reading], in unit: Chart.Unit, steps: Int, cut: Bool = false
    ) {
        let amounts = readings.compactMap(\.amount)
        var numbers = amounts.map(\.billionths)
        let half = 50 * Amount.one
        let isHigh = unit.isPercent && (numbers.max() ?? 0) > half
        if isHigh { numbers.append(100 * Amount.one) }
        let mayBeCut = cut && isHigh && (numbers.min() ?? 0) >= half
        if !mayBeCut { numbers.append(0) }
        self.init(
            covering: numbers, steps: steps, wholeOnly: amounts.allSatisfy { $0.decimals == 0 })
    }

    /// The scale with as many ticks as have room for their words side by side between two places.
    static func level(
        from start: Int, to end: Int, in unit: Chart.Unit, _ make: (_ steps: Int) -> Scale
    ) -> Scale {
        for steps in stride(from: 8, through: 2, by: -1) {
            let scale = make(steps).lying(from: start, to: end)
            let widest = scale.ticks.map { Words.width(scale.words($0, in: unit)) }.max() ?? 0
            let between = scale.place(scale.low + scale.step) - start
            if widest + 120 <= between { return scale }
        }
        return make(1).lying(from: start, to: end)
    }
}
