// What a forger, an editor or a copying gone wrong can do to the files of a ledger.

import Evidence
import Foundation

@testable import EventLogs

/// A way to change the lines or files of a log that every verification must notice.
enum Mutation: CaseIterable {
    case dropped, repeated, swapped, inserted, movedDay, movedInstant
    case yearDropped, yearRenamed, yearHidden, yearsSwapped

    /// Changes the files. Answers where that is to be seen first, as far as it is certain: the
    /// file, and the lines of which one must be named.
    func apply(
        to files: inout LedgerFiles, _ chance: inout SeededNumbers
    ) -> (file: String, lines: ClosedRange<Int>)? {
        let years = files.years
        let year = years[Int.random(in: 0..<years.count, using: &chance)]
        var lines = files.lines(of: year)
        switch self {
        case .yearDropped: files.files[year] = nil
        case .yearHidden:
            files.files[year + ".bak"] = files.files[year]
            files.files[year] = nil
        case .yearRenamed:
            let free = (2001...2040).filter { files.files["\($0).jsonl"] == nil }
            files.files["\(free.randomElement(using: &chance) ?? 2001).jsonl"] = files.files[year]
            files.files[year] = nil
        case .yearsSwapped:
            guard let other = years.filter({ $0 != year }).randomElement(using: &chance) else {
                return nil
            }
            (files.files[year], files.files[other]) = (files.files[other], files.files[year])
        case .dropped, .repeated, .swapped, .inserted, .movedDay, .movedInstant:
            let range = change(&lines, isLast: year == years.last, &chance)
            files.put(lines, in: year)
            return range.map { (year, $0) }
        }
        return nil
    }

    /// Changes lines of one file.
    private func change(
        _ lines: inout [[UInt8]], isLast: Bool, _ chance: inout SeededNumbers
    ) -> ClosedRange<Int>? {
        let place = Int.random(in: 0..<lines.count, using: &chance)
        switch self {
        case .dropped:
            lines.remove(at: place)
            return place < lines.count ? (place + 1)...(place + 1) : nil
        case .repeated:
            lines.insert(lines[place], at: place)
            return (place + 2)...(place + 2)
        case .swapped:
            let other = Int.random(in: 0..<lines.count, using: &chance)
            guard other != place else {
                lines.remove(at: place)
                return nil
            }
            lines.swapAt(place, other)
            return (min(place, other) + 1)...(min(place, other) + 1)
        case .inserted:
            // At the very end it would be an append, which is what a log is for.
            let before = isLast ? min(place, lines.count - 1) : place
            lines.insert(Forgery.fresh(lines[place], numberedAs: lines[before]), at: before)
            return (before + 1)...(before + 2)
        case .movedDay: lines[place] = Forgery.moved("occurred_on", in: lines[place], &chance)
        case .movedInstant: lines[place] = Forgery.moved("recorded_at", in: lines[place], &chance)
        case .yearDropped, .yearRenamed, .yearHidden, .yearsSwapped: break
        }
        return nil
    }
}

/// Lines and logs that look right and are not.
enum Forgery {
    /// A copy of a line with the number of another and an id that no line has.
    static func fresh(_ line: [UInt8], numberedAs other: [UInt8]) -> [UInt8] {
        var text = String(decoding: line, as: UTF8.self)
        let number = String(decoding: other, as: UTF8.self).prefix { $0 != "," }
        text = String(number) + text.drop { $0 != "," }
        if let id = text.firstRange(of: #""id":""#) {
            let end = text.index(id.upperBound, offsetBy: 36)
            text.replaceSubrange(id.upperBound..<end, with: "0153d05f-41b3-7abc-8abc-\(someDigits)")
        }
        return Array(text.utf8)
    }

    private static let someDigits = "fedcba987654"

    /// The line with another day of the month behind a key; a stub has none and loses a digit.
    static func moved(
        _ key: String, in line: [UInt8], _ chance: inout SeededNumbers
    ) -> [UInt8] {
        let text = String(decoding: line, as: UTF8.self)
        guard let found = text.firstRange(of: #""\#(key)":""#) else {
            return Array(line.dropLast())
        }
        let start = text.index(found.upperBound, offsetBy: 8)
        let end = text.index(start, offsetBy: 2)
        let day = Int(text[start..<end]) ?? 1
        let other = (day - 1 + Int.random(in: 1...27, using: &chance)) % 28 + 1
        let moved = other == day ? day % 28 + 1 : other
        let digits = (moved < 10 ? "0" : "") + String(moved)
        return Array(text.replacingCharacters(in: start..<end, with: digits).utf8)
    }

    /// A log with one line dropped, inserted, moved in time or in place, numbered anew so that it
    /// is sound in itself, with a checkpoint of its own; and how many lines at its beginning stay.
    static func rewritten(
        _ files: LedgerFiles, _ chance: inout SeededNumbers
    ) -> (files: LedgerFiles, unchanged: Int) {
        var lines = files.lines
        let place = Int.random(in: 1..<(lines.count - 1), using: &chance)
        var unchanged = place
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(fresh(lines[place], numberedAs: lines[place]), at: place)
        case 2: lines[place] = moved("occurred_on", in: lines[place], &chance)
        default:
            lines.swapAt(place, place + 1)
            unchanged = place
        }
        // Where each line went, by what it was, so that references still point to it.
        var places: [String: Int] = [:]
        for (now, line) in lines.enumerated() {
            places[String(decoding: line, as: UTF8.self)] = now
        }
        let moved = files.lines.enumerated().map { old, line in
            places[String(decoding: line, as: UTF8.self)] ?? old
        }
        let keys = #/"(seq|erased_by|erases|amends|withdraws|reinstates)":([0-9]+)/#
        let numbered = lines.enumerated().map { seq, line in
            let text = String(decoding: line, as: UTF8.self).replacing(keys) { match in
                let old = Int(match.2) ?? 0
                let now = match.1 == "seq" ? seq : old < moved.count ? moved[old] : old
                return "\"\(match.1)\":\(now)"
            }
            return Array(text.utf8)
        }
        return (LedgerFiles(lines: numbered), unchanged)
    }
}
