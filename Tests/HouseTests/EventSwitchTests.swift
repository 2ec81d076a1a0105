// A new event makes the compiler name every place that must say whether it cares.

import Testing

struct EventSwitchTests {
    @Test func `no switch over events has a default`() {
        #expect(Self.cases.count > 80)
        for file in House.swift where file.path.hasPrefix("Sources/") {
            for finding in eventDefaults(file, Self.cases) { Issue.record("\(finding)") }
        }
    }

    @Test func `a default is found below a pattern with facts, and not below a pattern without`() {
        let facts = "switch event {\ncase .care(.wentMissing(let went)): f(went)\ndefault: g()\n}"
        #expect(eventDefaults(SourceFile("a.swift", facts), Self.cases) == ["a.swift:3: a default"])
        let families = "switch event {\ncase .care(let event):\n    f(event)\ndefault: g()\n}"
        #expect(eventDefaults(SourceFile("a.swift", families), Self.cases).count == 1)
        let types = "switch fact.type {\ncase .wentMissing: f()\ndefault: g()\n}"
        #expect(eventDefaults(SourceFile("a.swift", types), Self.cases).isEmpty)
        let shapes = "switch shape {\ncase .child: f()\ndefault: g()\n}"
        #expect(eventDefaults(SourceFile("a.swift", shapes), Self.cases).isEmpty)
    }

    /// The cases of the families and of `Event` itself, as the vocabulary declares them.
    private static let cases: Set<String> = {
        let files = House.sources.filter {
            $0.path.hasPrefix("Sources/CareEvents/Events/") && $0.path.hasSuffix("Event.swift")
        }
        let names = files.flatMap { file in
            file.lines.compactMap { $0.prefixMatch(of: #/\s+case (\w+)/#).map { String($0.1) } }
        }
        return Set(names)
    }()
}

/// The defaults of the switches in which a case takes an event of these names with its facts.
///
/// By the layout that the formatter gives: `switch`, its cases and its brace stand in one column.
private func eventDefaults(_ file: SourceFile, _ names: Set<String>) -> [String] {
    file.lines.indices.flatMap { first -> [String] in
        guard file.lines[first].contains(#/\bswitch .*\{$/#) else { return [] }
        let column = indent(file.lines[first])
        let blanks = String(repeating: " ", count: column)
        let body = file.lines[(first + 1)...].prefix { $0 != blanks + "}" }
        let labels = body.indices.filter { indent(file.lines[$0]) == column }
        let takesEvents = labels.contains { takesEvent(file.lines[$0], names) }
        guard takesEvents else { return [] }
        return labels.filter { file.lines[$0].dropFirst(column).hasPrefix("default") }
            .map { file.at($0 + 1, "a default") }
    }
}

/// Whether a case pattern takes an event with its facts, or a family with its event.
private func takesEvent(_ line: String, _ names: Set<String>) -> Bool {
    line.contains(#/^\s*case /#)
        && line.matches(of: #/\.(\w+)\((?:let |\.|_)/#).contains { names.contains(String($0.1)) }
}
