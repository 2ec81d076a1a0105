// Names and words: files are named for what they hold, and begin by saying it.

import Testing

struct NameTests {
    @Test func `no file is named for nothing`() {
        for path in House.paths(under: ["Sources", "Tests", "Tools"]) {
            for word in emptyNames(path) { Issue.record("\(path): \"\(word)\" says nothing") }
        }
    }

    @Test func `every Swift file says in its first line what it is for`() {
        for file in House.swift {
            let line = file.path == "Package.swift" ? 1 : 0
            let first = file.lines.count > line ? file.lines[line] : ""
            if !first.hasPrefix("// ") || first.hasPrefix("// swift-") || first.count < 20 {
                Issue.record("\(file.at(line + 1, "a sentence that says what the file is for"))")
            }
        }
    }

    @Test func `the sources have none of the forbidden words`() {
        for finding in House.sources.flatMap(forbiddenWords) { Issue.record("\(finding)") }
    }

    @Test func `the unsafe part is fenced in the files that are named for it`() {
        let touching = House.sources.filter { $0.lines.contains { isUnsafe($0) } }
        for file in touching where fenced[file.path] == nil {
            let line = file.lines.firstIndex { isUnsafe($0) } ?? 0
            Issue.record("\(file.at(line + 1, "unsafe, and not on the list of NameTests"))")
        }
        for path in fenced.keys.sorted() where !touching.contains(where: { $0.path == path }) {
            Issue.record("\(path): nothing unsafe is left; take it off the list")
        }
    }

    @Test(
        arguments: [
            ("Sources/X/DateUtil.swift", ["util"]), ("Sources/X/base.swift", ["base"]),
            ("Sources/Common/A.swift", ["common"]), ("Sources/X/HTTPHelper.swift", ["helper"]),
            ("Sources/X/Base64.swift", []), ("Sources/X/Utilisation.swift", []),
        ])
    func `a name is cut into words at its capitals`(path: String, words: [String]) {
        #expect(emptyNames(path) == words)
    }

    @Test func `a forbidden word is found with its place`() {
        let text = "let a = try! b()\nlet print = \"fingerprint(\"\n// TODO\nlet now = Date()"
        #expect(
            forbiddenWords(SourceFile("Sources/X/A.swift", text)) == [
                "Sources/X/A.swift:1: \"try!\" is forbidden",
                "Sources/X/A.swift:3: \"TODO\" is forbidden",
                "Sources/X/A.swift:4: \"Date()\" is forbidden",
            ])
        #expect(forbiddenWords(SourceFile("Sources/Commands/A.swift", "Date()")).isEmpty)
    }
}

/// The files that may say `unsafe`, each with its reason.
private let fenced = [
    "Sources/EventLogs/Reading/ByteCursor.swift": "the scanner reads one line behind a pointer",
    "Sources/EventLogs/Reading/LineScanner.swift": "takes the line that the block reader lends",
    "Sources/EventLogs/Reading/LogReader.swift": "hands the lent line on, or copies it",
    "Sources/EventLogs/Reading/SliceScanner.swift": "takes lines that the slice reader lends",
    "Sources/EventLogs/Reading/RecordJoining.swift": "threads fill stretches of one array",
    "Sources/EventLogs/Reading/SideBySideReading.swift": "reserves the room for the whole log",
    "Sources/EventLogs/Parts/LineStanding.swift": "reads the beginning of a line that is lent",
    "Sources/EventLogs/Parts/LineShowing.swift": "hands the lent line on",
    "Sources/EventLogs/Shards/ShardRoutes.swift": "reads the beginning of a line that is lent",
    "Sources/EventLogs/Shards/ShardWriter.swift": "copies the lent line",
    "Sources/Commands/Calling/SystemMemory.swift": "what read is given",
    "Sources/CareEvents/Records/LargePages.swift": "asks for large pages behind an array",
    "Sources/Journeys/Knowing/StoryGathering.swift": "threads sort stretches of one array",
    "Sources/EventLogs/Index/TermFinder.swift": "looks for terms in a line that is lent",
    "Sources/EventLogs/Index/IndexFile.swift": "what pread is given",
    "Sources/EventLogs/Index/IndexBuilder.swift": "takes the line that the block reader lends",
    "Sources/EventLogs/Index/Gathering.swift": "hands the scanner lines in a buffer of its own",
    "Sources/EventLogs/Files/BlockReader.swift": "reads a file into one buffer, again and again",
    "Sources/EventLogs/Verifying/PlainBytes.swift": "judges one line behind a pointer",
    "Sources/EventLogs/Verifying/PlainLine.swift": "takes the line that the slice reader lends",
    "Sources/EventLogs/Files/SliceReader.swift": "reads slices into one buffer",
    "Sources/EventLogs/Verifying/InParallel.swift": "each thread writes to places of its own",
    "Sources/EventLogs/Verifying/Confirm.swift": "only the first thread tells how far it is",
    "Sources/EventLogs/Files/LogDirectory.swift": "the names that readdir gives",
    "Sources/EventLogs/Appending/ImportedLines.swift": "lines of an import, hashed and read back",
    "Sources/EventLogs/Appending/ImportTrial.swift": "one thread reads back beside the others",
    "Sources/EventLogs/Appending/FileOperations.swift": "what read and write are given",
    "Sources/EventLogs/Proving/LineWalk.swift": "copies lines that the block reader lends",
    "Sources/EventLogs/Proving/LineSearch.swift": "looks for bytes in a slice that is lent",
    "Sources/Evidence/SHA256.swift": "eight bytes of a message at once, inside a checked span",
    "Sources/Evidence/SHA256State.swift": "whole blocks lent to the instructions",
    "Sources/Evidence/LineHasher.swift": "lines and hashes lent to the instructions",
    "Sources/Evidence/SHA256Schedule.swift": "four bytes of a block, inside a checked span",
    "Sources/Commands/Calling/Files.swift": "what read and write are given",
    "Sources/Commands/Calling/SystemSurroundings.swift": "what read and write are given",
    "Sources/Commands/Reading/LineTexts.swift": "what pread is given",
]

private func isUnsafe(_ line: String) -> Bool {
    line.lowercased().contains("unsafe")
}

/// The words of a path that say nothing of what a file holds.
private func emptyNames(_ path: String) -> [String] {
    let empty: Set = ["util", "utils", "helper", "helpers", "manager", "misc", "common", "base"]
    let name = path.split(separator: "/").flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return name.flatMap { words(of: String($0)) }.filter { empty.contains($0) }
}

/// A name cut at its capitals, in small letters: `HTTPHelper` is `http` and `helper`.
private func words(of name: String) -> [String] {
    let letters = Array(name)
    var words: [String] = []
    for (place, letter) in letters.enumerated() {
        let followsSmall = place > 0 && !letters[place - 1].isUppercase
        let leadsSmall = place + 1 < letters.count && letters[place + 1].isLowercase
        if place == 0 || (letter.isUppercase && (followsSmall || leadsSmall)) { words.append("") }
        words[words.count - 1].append(letter)
    }
    return words.map { $0.lowercased() }
}

/// What the sources may not say, each with where it may be said after all.
private func forbiddenWords(_ file: SourceFile) -> [String] {
    let words = ["TODO", "FIXME", "XXX", "try!", "fatalError(", "as!", "print("]
    let here = words + (file.module == "Commands" ? [] : ["Date()"])
    return file.lines.enumerated().flatMap { place, line in
        here.filter { hasWord($0, in: line) }
            .map { file.at(place + 1, "\"\($0)\" is forbidden") }
    }
}

/// Whether a line has a word that does not go on from, or into, another.
private func hasWord(_ word: String, in line: String) -> Bool {
    line.ranges(of: word).contains { range in
        let before = line[..<range.lowerBound].last
        let after = line[range.upperBound...].first
        let endsInLetter = word.last?.isLetter == true
        return !isPartOfWord(before) && !(endsInLetter && isPartOfWord(after))
    }
}

private func isPartOfWord(_ letter: Character?) -> Bool {
    letter.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
}
