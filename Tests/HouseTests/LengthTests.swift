// Short enough to read: lines of 100 columns, functions of 70 lines, files of 400.

import Testing

struct LengthTests {
    @Test func `no line is longer than 100 columns`() {
        #expect(!House.swift.isEmpty)
        for finding in (House.swift + House.others).flatMap(longLines) {
            Issue.record("\(finding)")
        }
    }

    @Test func `no function is longer than 70 lines`() {
        for finding in House.swift.flatMap(longFunctions) { Issue.record("\(finding)") }
    }

    @Test func `no Swift file is longer than 400 lines`() {
        for file in House.swift where file.lines.count - 1 > 400 {
            Issue.record("\(file.at(401, "the file has \(file.lines.count - 1) lines"))")
        }
    }

    @Test func `a line of 101 columns is found, and tables and shown output are not`() {
        let long = String(repeating: "x", count: 101)
        #expect(longLines(SourceFile("a.swift", "short\n" + long)) == ["a.swift:2: 101 columns"])
        let page = "| \(long) |\n```\n\(long)\n```\n\(long)"
        #expect(longLines(SourceFile("a.md", page)) == ["a.md:5: 101 columns"])
    }

    @Test func `a function of 71 lines is found, whatever its signature`() {
        let body = String(repeating: "        step()\n", count: 69)
        let short = "    func f() {\n\(body.dropFirst(15))    }\n"
        let long = "    init(\n        a: Int\n    ) {\n\(body.dropFirst(15))    }\n"
        #expect(longFunctions(SourceFile("a.swift", short)).isEmpty)
        #expect(longFunctions(SourceFile("a.swift", short + long)) == ["a.swift:71: 72 lines"])
        let none = "protocol P {\n    func f()\n    func g()\n}\n"
        #expect(longFunctions(SourceFile("a.swift", none)).isEmpty)
    }
}

/// The lines that are too long; in a page, tables and what stands between fences may be.
private func longLines(_ file: SourceFile) -> [String] {
    var isFenced = false
    var found: [String] = []
    for (place, line) in file.lines.enumerated() {
        if file.path.hasSuffix(".md") {
            if line.hasPrefix("```") { isFenced.toggle() }
            if isFenced || line.hasPrefix("|") { continue }
        }
        if line.count > 100 { found.append(file.at(place + 1, "\(line.count) columns")) }
    }
    return found
}

/// The functions and initialisers that are too long, by the layout that the formatter gives.
///
/// A computed value is not counted: the long ones are tables of words, one line a code.
private func longFunctions(_ file: SourceFile) -> [String] {
    file.lines.indices.compactMap { first in
        guard let last = lastLine(ofFunctionAt: first, in: file.lines), last - first >= 70 else {
            return nil
        }
        return file.at(first + 1, "\(last - first + 1) lines")
    }
}

/// The line that closes the function begun at a line; nil where none begins, or none has a body.
private func lastLine(ofFunctionAt first: Int, in lines: [String]) -> Int? {
    let words = lines[first].split { " (<?!`".contains($0) }
    guard words.prefix(5).contains(where: { ["func", "init", "subscript"].contains($0) }),
        !lines[first].trimmingPrefix(while: { $0 == " " }).hasPrefix("//")
    else { return nil }
    let column = indent(lines[first])
    var head = first
    while !lines[head].hasSuffix("{") {
        head += 1
        guard head < lines.count, indent(lines[head]) >= column, lines[head].count > column else {
            return nil
        }
        let start = lines[head].dropFirst(column).prefix(1)
        if indent(lines[head]) == column && start != ")" && start != "{" && start != "w" {
            return nil
        }
    }
    let close = String(repeating: " ", count: column) + "}"
    return lines[head...].firstIndex { $0 == close }
}
