// A diary as a calendar file: RFC 5545, a whole-day event an entry, lines folded at 75 octets.

import Dates
public import Tables

extension Diary {
    /// The calendar file. Same diary, same bytes, on any machine.
    public func iCalendar(program: String) -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", text: "-//careledger//\(program)//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("X-WR-CALNAME", text: name)
        for entry in stamp?.entries ?? [] where entry.value != .empty {
            lines.add(
                "X-CARELEDGER-" + entry.key.uppercased().replacingUnderscores,
                text: entry.value.plain)
        }
        for entry in entries { entry.append(to: &lines, madeFrom.inCalendars) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }
}

extension Diary.Entry {
    /// The end of a whole-day event is the day after it.
    fileprivate func append(to lines: inout CalendarLines, _ stamp: String) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: id)
        lines.add("DTSTAMP", stamp)
        lines.add("DTSTART;VALUE=DATE", day.inCalendars)
        lines.add("DTEND;VALUE=DATE", day.adding(days: 1).inCalendars)
        lines.add("SUMMARY", text: title)
        if !details.isEmpty { lines.add("DESCRIPTION", text: details) }
        lines.add("CATEGORIES", text: kind)
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }
}

/// Content lines, each ended by CR LF and folded so that none is longer than 75 octets.
private struct CalendarLines {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    /// Adds a line with a value that needs no escaping.
    mutating func add(_ name: String, _ value: String) { fold(name + ":" + value) }

    /// Adds a line with a text, escaped (RFC 5545, 3.3.11).
    mutating func add(_ name: String, text: String) {
        var escaped = name + ":"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            case "\n": escaped += "\\n"
            case "\t": escaped.unicodeScalars.append(scalar)
            default:
                // A calendar has no place for other controls.
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                escaped.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
        }
        fold(escaped)
    }

    /// No fold comes within a character: a line that goes on begins with a blank, which counts.
    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > Self.longest {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += Array(String(scalar).utf8)
            length += width
        }
        bytes += [0x0D, 0x0A]
    }
}

extension CalendarDate {
    /// `20170331`.
    fileprivate var inCalendars: String { String(description.filter { $0 != "-" }) }
}

extension Instant {
    /// `20170331T225959Z`.
    fileprivate var inCalendars: String {
        String(description.filter { $0 != "-" && $0 != ":" })
    }
}

extension String {
    fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}

extension Cell {
    fileprivate var plain: String {
        var bytes: [UInt8] = []
        appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
