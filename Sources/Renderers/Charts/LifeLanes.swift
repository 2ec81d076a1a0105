// The lanes of a life: stays as bars, reviews with the time they had, steps, strokes and crosses.

import Dates
import Tables

extension LifeDrawing {
    /// Where something that began on a day ends: what goes on ends with the day of the picture.
    private func span(_ thing: LifeThing, _ from: CalendarDate) -> (left: Int, right: Int) {
        let end = thing.to ?? max(from, today ?? scale.last)
        let left = scale.place(from)
        return (left, max(left + 15, scale.place(end) - 8))
    }

    /// Bars on as many levels as they and their words need.
    mutating func bars(_ things: [LifeThing], _ ink: Ink, _ texture: Texture) {
        let placed = things.compactMap { thing in thing.from.map { (thing, span(thing, $0)) } }
        let levels = LifeLevels(
            placed.map { thing, span in
                LifeBar(
                    left: span.left, right: span.right,
                    words: [thing.name, String(thing.number)])
            }, fewLevels: 4, left: 0, right: wordsEnd)
        let isLabelled = (0..<levels.count).map { level in
            levels.bars.contains { $0.level == level && $0.label != nil }
        }
        var tops: [Int] = []
        for isLabelled in isLabelled {
            tops.append(top + (isLabelled ? 130 : 0))
            top += isLabelled ? 260 : 110
        }
        for (bar, (thing, _)) in zip(levels.bars, placed) {
            let upper = tops[bar.level]
            self.bar(
                Sheet.Box(left: bar.left, top: upper, right: bar.right, bottom: upper + 80), ink,
                texture, of: thing, goesOn: thing.to == nil)
            if let label = bar.label { sheet.write(label.words, label.x, upper - 30) }
        }
    }

    // MARK: Reviews

    /// How a review stands, by its days alone.
    private enum Standing: CaseIterable {
        case inTime, late, notHeld, waitedFor

        var words: String {
            switch self {
            case .inTime: "held in time"
            case .late: "held late"
            case .notHeld: "not held"
            case .waitedFor: "still to come"
            }
        }
    }

    private func standing(_ thing: LifeThing) -> Standing {
        guard let held = thing.from else {
            // Without a day of the picture nothing is waited for any more.
            guard let due = thing.due, let today, due >= today else { return .notHeld }
            return .waitedFor
        }
        return thing.due.map { held > $0 } ?? false ? .late : .inTime
    }

    private func shape(_ standing: Standing, _ x: Int, _ y: Int) -> String {
        switch standing {
        case .inTime, .waitedFor: circle(x, y, 42)
        case .late: diamond(x, y, 54)
        case .notHeld: cross(x, y, 38)
        }
    }

    private func look(_ standing: Standing) -> (Ink, [(String, String)]) {
        switch standing {
        case .inTime: (.first, Self.filled)
        case .late: (.third, Self.filled)
        case .notHeld: (.third, Self.lined)
        case .waitedFor: (.first, Self.lined)
        }
    }

    /// Reviews on two lines in turn, so that the time of one is not drawn over that of the next.
    mutating func reviews(_ things: [LifeThing]) {
        let lines = [top + 190, top + 320]
        for (place, thing) in things.enumerated() {
            guard let day = thing.from ?? thing.due else { continue }
            let y = lines[place % 2]
            let standing = standing(thing)
            if let due = thing.due {
                let x = scale.place(due)
                if let from = thing.allowedFrom, from < due {
                    let left = scale.place(from)
                    sheet.add(
                        "path",
                        [
                            ("class", Ink.first.rawValue), ("fill", "currentColor"),
                            ("d", "M\(at(left, y - 15))H\(Sheet.units(x))v3H\(Sheet.units(left))Z"),
                            ("fill-opacity", "0.3"),
                        ])
                }
                sheet.line((x, y - 50), (x, y + 50), .thin, "mark-1")
                if standing == .late {
                    sheet.line([(x, y), (scale.place(day), y)], .dashed, "mark-3")
                }
            }
            let x = scale.place(day)
            let (ink, look) = look(standing)
            mark(shape(standing, x, y), ink, of: thing, look)
            sheet.keepClear(Sheet.Box(left: x - 45, top: y - 45, right: x + 45, bottom: y + 45))
        }
        // Words come last, so that those of a review that was not in time have room first.
        let turns = things.enumerated().map { (turn: $0, thing: $1) }
        let inTime = turns.filter { standing($0.thing) == .inTime }
        for (place, thing) in turns.filter({ standing($0.thing) != .inTime }) + inTime {
            guard let day = thing.from ?? thing.due else { continue }
            let y = place % 2 == 0 ? lines[0] - 75 : lines[1] + 75 + Words.ascent
            let number = String(thing.number)
            let full = standing(thing) == .inTime ? number : "\(number): \(thing.how)"
            _ = [full, number].first { words in
                sheet.writeApart(words, around(scale.place(day), words, y))
            }
        }
        top += 520
    }

    /// The middle of words over a mark, kept on the sheet.
    private func around(
        _ x: Int, _ words: String, _ y: Int
    ) -> [(x: Int, y: Int, anchor: Sheet.Anchor)] {
        let half = Words.width(words) / 2 + 5
        if x < wordsEnd || wordsEnd == Sheet.width {
            return [(max(half, min(wordsEnd - half, x)), y, .middle)]
        }
        // What is still to come stands behind the line of the day of the picture.
        let start = max(x, wordsEnd + 80 + half)
        return start + half > Sheet.width ? [] : [(start, y, .middle)]
    }

    /// What the marks of reviews mean, those that occur.
    mutating func key(_ things: [LifeThing], after left: Int) {
        let occurring = Set(things.filter { $0.from != nil || $0.due != nil }.map(standing))
        var x = left
        for standing in Standing.allCases where occurring.contains(standing) {
            let words = standing.words
            let (ink, look) = look(standing)
            if x + 130 + Words.width(words) > Sheet.width { return }
            sheet.add(
                "path",
                [("class", ink.rawValue), ("d", shape(standing, x + 50, top + 60))] + look)
            sheet.write(words, x + 130, top + Words.ascent, .start, .label)
            x += 130 + Words.width(words) + 150
        }
    }

    // MARK: Steps, strokes, crosses

    /// A step for each stage, higher with each of one escalation; a tick where an answer was due.
    mutating func steps(_ things: [LifeThing]) {
        var heights: [Substring: Int] = [:]
        let turns = things.map { thing in
            defer { heights[thing.group, default: 0] += 1 }
            return heights[thing.group, default: 0]
        }
        let highest = turns.max() ?? 0
        let floor = top + 160 + highest * 70 + 70
        for (thing, turn) in zip(things, turns) {
            guard let from = thing.from else { continue }
            let (left, right) = span(thing, from)
            let y = floor - 70 - turn * 70
            bar(
                Sheet.Box(left: left, top: y, right: right, bottom: y + 55), .third,
                turn % 2 == 0 ? .solid : .open, of: thing, goesOn: thing.to == nil)
            if let due = thing.due {
                let x = scale.place(due)
                sheet.line((x, y - 20), (x, y + 75), .thin, "mark-1")
            }
        }
        for (thing, turn) in zip(things, turns) {
            guard let from = thing.from else { continue }
            let x = scale.place(from)
            let words = turn == 0 ? [thing.name, String(thing.number)] : [String(thing.number)]
            _ = words.first { words in
                let place = min(x, wordsEnd - Words.width(words))
                return sheet.writeApart(words, [(place, top + Words.ascent, .start)])
            }
        }
        top = floor + 20
    }

    /// A stroke for each day.
    mutating func strokes(_ things: [LifeThing]) {
        sheet.line((Self.left, top + 120), (Self.right, top + 120), .faint, "grid")
        for thing in things {
            guard let from = thing.from else { continue }
            let x = scale.place(from)
            mark("M\(at(x, top))V\(Sheet.units(top + 120))", .first, of: thing, Self.lined)
        }
        top += 140
    }

    /// A cross for each day, with its words where they have room.
    mutating func crosses(_ things: [LifeThing]) {
        for thing in things {
            guard let from = thing.from else { continue }
            let x = scale.place(from)
            mark(cross(x, top + 60, 45), .third, of: thing, Self.lined)
            sheet.keepClear(
                Sheet.Box(left: x - 50, top: top + 10, right: x + 50, bottom: top + 110))
        }
        for thing in things {
            guard let from = thing.from else { continue }
            let x = scale.place(from)
            let y = top + 20 + Words.ascent
            _ = [thing.name, String(thing.number)].first { words in
                sheet.writeApart(words, [(x + 80, y, .start), (x - 80, y, .end)])
            }
        }
        top += 140
    }
}
