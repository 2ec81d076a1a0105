// What a terminal is spared, and how wide text is there.

import Testing
import TextFormats

@Suite struct TerminalTextTests {
    @Test(
        arguments: [
            ("", ""), ("Bromley é 漢 😀 \\u{1b}", "Bromley é 漢 😀 \\u{1b}"),
            ("\u{1B}[2J", "\\u{1b}[2J"),
            ("a\u{0}\t\n\r\u{7F}b", "a\\u{0}\\u{9}\\u{a}\\u{d}\\u{7f}b"),
            ("\u{9B}31m\u{80}", "\\u{9b}31m\\u{80}"), ("\r\n", "\\u{d}\\u{a}"),
            ("\u{202E}cod.exe\u{202C}", "\\u{202e}cod.exe\\u{202c}"),
            (
                "\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}",
                "\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}"
            ),
            ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
            ("e\u{301}\u{A0}\u{200D}", "e\u{301}\u{A0}\u{200D}"),
        ])
    func `what commands a terminal is shown, the rest stays`(text: String, shown: String) {
        #expect(Array(escapedForTerminal(text).utf8) == Array(shown.utf8))
    }

    @Test func `exactly the documented characters are escaped`() {
        let escaped = (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
            .filter { escapedForTerminal(String($0)) != String($0) }.map(\.value)
        var documented = Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) + [0x61C, 0x200E, 0x200F]
        documented += Array(0x2028...0x202E) + Array(0x2066...0x2069)
        #expect(Array(escaped) == documented)
    }

    @Test(
        arguments: [
            ("", 0), ("Bromley", 7), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｗ", 2), ("한", 2),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("a\u{200B}b", 2), ("\u{AD}", 1), ("£–’", 3),
            ("か\u{3099}", 2), ("\u{302A}", 0), ("\u{1B}", 0), ("❤\u{FE0F}", 1), ("ｱ", 1),
        ])
    func `width counts columns`(text: String, columns: Int) {
        #expect(displayWidth(text) == columns)
    }
}
