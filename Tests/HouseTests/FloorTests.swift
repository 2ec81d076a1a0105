// The floors: a module imports only what Package.swift gives it, and nothing comes from outside.

import Testing

struct FloorTests {
    private let rooms = Room.all(in: House.package.lines.joined(separator: "\n"))

    @Test func `every module imports only the floors that the package gives it`() {
        #expect(rooms.count > 10)
        for file in House.sources {
            guard let room = rooms.first(where: { $0.name == file.module }) else {
                Issue.record("\(file.at(1, "no room of Package.swift is for this folder"))")
                continue
            }
            for finding in foreignImports(file, room.floors) { Issue.record("\(finding)") }
        }
    }

    @Test func `every room stands on rooms above it in the package`() {
        for (place, room) in rooms.enumerated() {
            let below = rooms[..<place].map(\.name) + Room.inC
            for floor in room.floors where !below.contains(floor) {
                Issue.record("Package.swift: \(room.name) stands on \(floor), which is not below")
            }
        }
    }

    @Test func `the package depends on no other package`() {
        for (place, line) in House.package.lines.enumerated() where line.contains(".package(") {
            Issue.record("\(House.package.at(place + 1, "a package dependency"))")
        }
    }

    @Test func `every module has tests`() {
        for room in rooms where !House.swift.contains(where: { isTest($0, of: room.name) }) {
            Issue.record("Tests/\(room.name)Tests: no test of \(room.name)")
        }
    }

    @Test func `the top of the repository is short`() {
        let known: Set = ["Package.swift", "Sources", "Tests", "EventLogs", "Tools", "README.md"]
        for name in House.topNames where !name.hasPrefix(".") && !known.contains(name) {
            Issue.record("\(name): does not belong at the top of the repository")
        }
    }

    @Test func `a room is read over several lines, and an import of another floor is found`() {
        let rooms = Room.all(in: "room(\"A\"),\nroom(\n    \"B\", on: \"A\",\n    \"C\"),")
        #expect(rooms == [Room(name: "A", floors: []), Room(name: "B", floors: ["A", "C"])])
        let file = SourceFile("Sources/B/x.swift", "public import A\nimport D\nimport struct C.E")
        #expect(foreignImports(file, ["A", "C"]) == ["Sources/B/x.swift:2: imports D"])
    }
}

/// A module as Package.swift declares it.
private struct Room: Equatable {
    let name: String
    let floors: [String]

    /// The pieces in C, each of which stands on nothing and is tested through the room above it.
    static let inC = ["SHA256Blocks", "FileNames", "KernelHints"]

    /// The rooms in the order of the package, and the program, which stands on `Commands`.
    static func all(in package: String) -> [Room] {
        var rooms = package.matches(of: #/room\(\s*"(\w+)"(?:,\s*on:((?:\s*"\w+",?)+))?\s*\)/#)
            .map { match in
                let floors = match.2 ?? ""
                return Room(
                    name: String(match.1),
                    floors: floors.matches(of: #/\w+/#).map { String($0.output) })
            }
        let program = #/\.executableTarget\(\s*name: "(careledger)", dependencies: \["(\w+)"\]/#
        rooms += package.matches(of: program)
            .map { Room(name: String($0.1), floors: [String($0.2)]) }
        return rooms
    }
}

/// What the platform gives, and which modules may have it. Floor 0 has none of it.
private let platform = [
    "Glibc": ["CareEvents", "EventLogs", "Commands", "careledger"],
    "Synchronization": ["EventLogs", "Journeys", "Commands"],
    "Dispatch": ["EventLogs", "Journeys"],
    "Foundation": [],
]

/// The imports of a file that are of none of these floors.
private func foreignImports(_ file: SourceFile, _ floors: [String]) -> [String] {
    file.lines.enumerated().compactMap { place, line in
        guard line.contains("import "),
            let match = line.prefixMatch(of: #/(?:@?\w+ )*import (?:(?:struct|enum) )?(\w+)/#)
        else { return nil }
        let name = String(match.1)
        if floors.contains(name) || platform[name]?.contains(file.module ?? "") == true {
            return nil
        }
        return file.at(place + 1, "imports \(name)")
    }
}

/// Whether a file holds a test of a module. The program itself is tested through `Commands`.
private func isTest(_ file: SourceFile, of module: String) -> Bool {
    let tested = module == "careledger" ? "Commands" : module
    return file.path.hasPrefix("Tests/\(tested)Tests/")
        && file.lines.contains { $0.contains("@Test") }
}
