// Lines, bars and dots of a drawing. What they mean is said by shape, dash and hatching as well as
// by colour.

import TextFormats

/// The colour of a mark, by the class that a stylesheet gives it.
enum Ink: String {
    case first = "mark-1"
    case second = "mark-2"
    case third = "mark-3"
    case fourth = "mark-4"
    /// The colour of words.
    case plain = "rule"
}

/// How the inside of a bar looks.
enum Texture: Int {
    /// Filled.
    case solid
    /// Lines that rise to the right.
    case rising
    /// An outline around nothing.
    case open
    /// Lines that fall to the right.
    case falling
}

/// The shape of a dot.
enum Shape {
    case circle, hollowCircle, diamond, triangleUp, triangleDown
}

/// How a line is drawn.
enum Stroke {
    /// A line of values.
    case strong
    /// The values of another time.
    case dashed
    /// What values vary about, or start from.
    case thin
    /// What values should stay within.
    case dotted
    /// What leads the eye to a tick.
    case faint

    /// What SVG calls it.
    fileprivate var attributes: [(String, String)] {
        switch self {
        case .strong: [("stroke-width", "2")]
        case .dashed: [("stroke-width", "1.5"), ("stroke-dasharray", "6 4")]
        case .thin: []
        case .dotted: [("stroke-width", "1.5"), ("stroke-dasharray", "2 3")]
        case .faint: [("stroke-opacity", "0.2")]
        }
    }
}

extension Sheet {
    /// A place of the sheet.
    typealias Place = (x: Int, y: Int)

    /// A line through places.
    mutating func line(_ places: [Place], _ stroke: Stroke, _ role: String) {
        guard let first = places.first, places.count > 1 else { return }
        var path = "M" + Sheet.units(first.x) + " " + Sheet.units(first.y)
        for (before, place) in zip(places, places.dropFirst()) {
            if before.y == place.y {
                path += "H" + Sheet.units(place.x)
            } else if before.x == place.x {
                path += "V" + Sheet.units(place.y)
            } else {
                path += "L" + Sheet.units(place.x) + " " + Sheet.units(place.y)
            }
        }
        draw(path, role, stroke.attributes)
        reach(places.map(\.y).max()! + 10)
    }

    /// A line from a place to a place.
    mutating func line(_ from: Place, _ to: Place, _ stroke: Stroke, _ role: String) {
        line([from, to], stroke, role)
    }

    /// Words are kept off a line through places.
    mutating func keepClear(along places: [Place]) {
        for (from, to) in zip(places, places.dropFirst()) {
            let steps = max(1, max(abs(to.x - from.x), abs(to.y - from.y)) / 60)
            for step in 0...steps {
                let x = from.x + (to.x - from.x) * step / steps
                let y = from.y + (to.y - from.y) * step / steps
                keepClear(Box(left: x - 15, top: y - 15, right: x + 15, bottom: y + 15))
            }
        }
    }

    /// A bar of a number (`isDatum`), or the sample of one in a key.
    mutating func bar(_ box: Box, _ ink: Ink, _ texture: Texture, isDatum: Bool = true) {
        var attributes = [
            ("class", ink.rawValue + (isDatum ? " datum" : "")),
            ("x", Sheet.units(box.left)), ("y", Sheet.units(box.top)),
            ("width", Sheet.units(box.right - box.left)),
            ("height", Sheet.units(box.bottom - box.top)),
            ("fill", "currentColor"),
        ]
        if texture != .solid {
            attributes.append(("fill-opacity", "0.12"))
        }
        attributes.append(("stroke", "currentColor"))
        add("rect", attributes)
        let hatching = texture == .solid || texture == .open ? "" : Sheet.hatching(box, texture)
        if !hatching.isEmpty { draw(hatching, ink.rawValue, [("stroke-width", "1.5")]) }
        reach(box.bottom + 10)
    }

    /// An area behind the marks: a band, what flows on. It takes no words' room.
    mutating func area(_ corners: [Place], _ role: String) {
        let path = corners.enumerated().map { index, corner in
            (index == 0 ? "M" : "L") + Sheet.units(corner.x) + " " + Sheet.units(corner.y)
        }
        add(
            "path",
            [
                ("class", role), ("d", path.joined() + "Z"), ("fill", "currentColor"),
                ("fill-opacity", "0.1"),
            ])
    }

    /// A dot of a number, or the sample of one in a key.
    mutating func dot(
        _ at: Place, _ shape: Shape, _ ink: Ink, radius: Int = 40, isDatum: Bool = true
    ) {
        let role = ink.rawValue + (isDatum ? " datum" : "")
        let (x, y, r) = (at.x, at.y, radius)
        let corners: [Place]
        switch shape {
        case .circle, .hollowCircle:
            var attributes = [
                ("class", role), ("cx", Sheet.units(x)), ("cy", Sheet.units(y)),
                ("r", Sheet.units(r)),
            ]
            attributes += shape == .circle ? [("fill", "currentColor")] : Sheet.hollow
            return add("circle", attributes)
        case .diamond: corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        case .triangleUp: corners = [(x, y - r), (x + r, y + r), (x - r, y + r)]
        case .triangleDown: corners = [(x, y + r), (x - r, y - r), (x + r, y - r)]
        }
        let path = corners.enumerated().map { index, corner in
            (index == 0 ? "M" : "L") + Sheet.units(corner.x) + " " + Sheet.units(corner.y)
        }
        add("path", [("class", role), ("d", path.joined() + "Z"), ("fill", "currentColor")])
    }

    private mutating func draw(
        _ path: String, _ role: String, _ attributes: [(String, String)]
    ) {
        add(
            "path",
            [("class", role), ("d", path), ("fill", "none"), ("stroke", "currentColor")]
                + attributes)
    }

    /// A ring through which the page is seen.
    private static let hollow = [
        ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5"),
    ]

    /// Slanting lines within a bar, six units apart, each cut at its edges.
    private static func hatching(_ box: Box, _ texture: Texture) -> String {
        var path = ""
        let rising = texture == .rising
        // On a rising line x + y is the same everywhere, on a falling one x - y.
        let first = rising ? box.left + box.top : box.left - box.bottom
        let last = rising ? box.right + box.bottom : box.right - box.top
        var sum = (first / 60 + (first > 0 ? 1 : 0)) * 60
        while sum < last {
            let left = max(box.left, rising ? sum - box.bottom : sum + box.top)
            let right = min(box.right, rising ? sum - box.top : sum + box.bottom)
            if left < right {
                path += "M\(units(left)) \(units(rising ? sum - left : left - sum))"
                path += "L\(units(right)) \(units(rising ? sum - right : right - sum))"
            }
            sum += 60
        }
        return path
    }
}
