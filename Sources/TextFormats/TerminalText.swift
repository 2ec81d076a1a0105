// Text that is safe to print on a terminal, and how many columns it takes there.

/// The text with everything that could command a terminal or turn the line round made visible, as
/// `\u{1b}`: C0 and C1 controls (line feed and tab too), DEL, the marks and overrides of writing
/// direction (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069; Unicode UAX 9), and the
/// line and paragraph separators (U+2028, U+2029).
///
/// For showing only: a backslash stays as it is, so the text cannot be read back for certain.
public func escapedForTerminal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: commandsTerminal) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if commandsTerminal(scalar) {
            safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
            safe.append(scalar)
        }
    }
    return String(safe)
}

/// The columns that a text takes on a terminal: marks that combine and marks without a shape 0,
/// East Asian wide and full-width characters and most emoji 2, everything else 1.
///
/// Roughly Unicode UAX 11: ambiguous width counts 1, and an emoji that is joined from several is
/// counted as its parts, as many terminals draw it. Controls count 0: escape the text first.
public func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func commandsTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0xAD: return 1  // the soft hyphen is a format character, but terminals draw it
    case 0x1160...0x11FF: return 0  // vowels and finals join the Hangul letter before
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        return isCombining(scalar) ? 0 : 2
    default: return isCombining(scalar) ? 0 : 1
    }
}

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
}
