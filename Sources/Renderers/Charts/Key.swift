// The key of a drawing: a sample of each mark with what it means, for what has no label of its own.

/// A sample of a mark in a key.
enum Sample {
    case bar(Ink, Texture)
    case dot(Shape, Ink)
    case line(Stroke, String)
    case band
}

extension Sheet {
    /// Writes samples and their words from left to right, on as many lines as they need. Says how
    /// high it is; nothing where there is nothing to tell apart.
    mutating func key(_ entries: [(sample: Sample, words: String)], at top: Int) -> Int {
        if entries.isEmpty { return 0 }
        var (x, y) = (0, top)
        for entry in entries {
            let words = Words.cut(entry.words, to: Sheet.width - 300)
            let width = 260 + Words.width(words)
            if x > 0, x + width > Sheet.width {
                x = 0
                y += 180
            }
            draw(entry.sample, in: Box(left: x + 10, top: y + 15, right: x + 190, bottom: y + 115))
            write(words, x + 240, y + Words.ascent, .start, .label, whole: entry.words)
            x += width + 200
        }
        return y - top + 220
    }

    private mutating func draw(_ sample: Sample, in box: Box) {
        let middle = (x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2)
        switch sample {
        case .bar(let ink, let texture): bar(box, ink, texture, isDatum: false)
        case .dot(let shape, let ink): dot(middle, shape, ink, isDatum: false)
        case .line(let stroke, let role):
            line((box.left, middle.y), (box.right, middle.y), stroke, role)
        case .band: band(box)
        }
    }

    /// A band that numbers should lie in: pale, with its edges drawn.
    mutating func band(_ box: Box) {
        area(
            [
                (box.left, box.top), (box.right, box.top), (box.right, box.bottom),
                (box.left, box.bottom),
            ], "band")
        line((box.left, box.top), (box.left, box.bottom), .dotted, "limit")
        line((box.right, box.top), (box.right, box.bottom), .dotted, "limit")
    }
}

/// Where things lie along a line when none may lie over another.
enum Spreading {
    /// The middles of things in order, each as near to where it belongs as the others let it, all
    /// between two ends if they have room there.
    static func middles(_ wanted: [Int], sizes: [Int], from low: Int, to high: Int) -> [Int] {
        var middles = wanted
        var edge = low
        for index in middles.indices {
            let half = (sizes[index] + 1) / 2
            middles[index] = max(middles[index], edge + half)
            edge = middles[index] + half
        }
        edge = high
        for index in middles.indices.reversed() {
            let half = (sizes[index] + 1) / 2
            middles[index] = min(middles[index], edge - half)
            edge = middles[index] - half
        }
        return middles
    }
}
