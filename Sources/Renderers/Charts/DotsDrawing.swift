// Dots against a band: who has more than they should, who less, who is within it.

import Tables
import TextFormats

extension Figure {
    /// A dot for each row on a line of its own, with the band that it should lie in.
    func dotsDrawing(_ dots: DotChart) -> Markup {
        let readings = table.readings(dots.value)
        let bands = self.bands(dots)
        var sheet = Sheet()
        let keyHeight = sheet.key(dotsKey(dots, readings, bands), at: 0)
        let isLong = readings.count > 25
        let top = keyHeight + (isLong ? 200 : 40)
        let rows = RowNames(table.names(dots.label), at: top, least: isLong ? 180 : 220)
        let frame = Sheet.frame(beside: rows, readings, in: dots.unit)
        let ends = bands.flatMap { [$0?.low, $0?.high] }.compactMap(\.self)
        let scale = Scale.level(from: frame.left, to: frame.right, in: dots.unit) {
            Scale(readings + ends.map(Reading.number), in: dots.unit, steps: $0)
        }
        sheet.draw(bands, rows, scale)
        sheet.levelAxis(scale, in: dots.unit, down: frame, above: isLong)
        rows.write(on: &sheet)
        for (row, reading) in readings.enumerated() {
            let y = rows.middle(row)
            let words = reading.words(in: dots.unit)
            guard let amount = reading.amount else {
                sheet.write(words, scale.place(0) + 60, y + 42, .start, .value)
                continue
            }
            let x = scale.place(amount.billionths)
            let side = BandSide(amount, bands[row])
            let zero = scale.place(0)
            sheet.line((zero, y), (x, y), .faint, "grid")
            sheet.dot((x, y), side.shape, side.ink, radius: 45)
            sheet.write(words, x + 90, y + 42, .start, .value)
        }
        sheet.noteMissing(readings)
        return sheet.drawing(of: self, kind: "Dot chart")
    }

    /// The band of each row; nil where it has none.
    private func bands(_ dots: DotChart) -> [Band?] {
        guard let low = dots.low, let high = dots.high else {
            return table.rows.map { _ in nil }
        }
        return zip(table.readings(low), table.readings(high)).map { low, high in
            guard let low = low.amount, let high = high.amount,
                low.billionths <= high.billionths
            else { return nil }
            return Band(low: low, high: high)
        }
    }

    /// What the band is and what the shapes mean, as far as they are in the drawing.
    private func dotsKey(
        _ dots: DotChart, _ readings: [Reading], _ bands: [Band?]
    ) -> [(sample: Sample, words: String)] {
        let known = Set(bands.compactMap(\.self))
        guard let band = known.first else { return [] }
        let words =
            known.count == 1
            ? "band: \(band.low.words) to \(band.high.words(in: dots.unit))"
            : "the band of each"
        let sides = zip(readings, bands).compactMap { reading, band in
            reading.amount.map { BandSide($0, band) }
        }
        return [(.band, words)]
            + BandSide.allCases.filter(sides.contains).map {
                (.dot($0.shape, $0.ink), $0.words)
            }
    }
}

/// What numbers should lie between.
private struct Band: Hashable {
    let low: Amount
    let high: Amount
}

/// On which side of its band a number lies.
private enum BandSide: CaseIterable {
    case above, within, below, without

    init(_ amount: Amount, _ band: Band?) {
        guard let band else {
            self = .without
            return
        }
        self =
            if amount.billionths > band.high.billionths {
                .above
            } else if amount.billionths < band.low.billionths {
                .below
            } else {
                .within
            }
    }

    var shape: Shape {
        switch self {
        case .above: .triangleUp
        case .within: .circle
        case .below: .triangleDown
        case .without: .hollowCircle
        }
    }

    var ink: Ink {
        switch self {
        case .above: .third
        case .within, .without: .first
        case .below: .second
        }
    }

    var words: String {
        switch self {
        case .above: "above it"
        case .within: "within it"
        case .below: "below it"
        case .without: "has no band"
        }
    }
}

extension Sheet {
    /// The bands of rows, joined where neighbours have the same.
    fileprivate mutating func draw(_ bands: [Band?], _ rows: RowNames, _ scale: Scale) {
        var first = 0
        while first < bands.count {
            var last = first
            while last + 1 < bands.count, bands[last + 1] == bands[first] { last += 1 }
            if let band = bands[first] {
                self.band(
                    Box(
                        left: scale.place(band.low.billionths), top: rows.edges(first).top,
                        right: scale.place(band.high.billionths),
                        bottom: rows.edges(last).bottom))
            }
            first = last + 1
        }
    }
}
