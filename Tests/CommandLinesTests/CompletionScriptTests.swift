// Completion scripts, run by the shells they are for.

import CommandLines
import Foundation
import Testing

/// A line that ends where the cursor is, and what should be offered.
struct Completion: Sendable, CustomTestStringConvertible {
    let line: String
    let offers: [String]

    var testDescription: String { "'\(line)'" }
}

@Suite struct CompletionScriptTests {
    static let commands = ["replay", "shard", "record", "import", "help"]
    static let csvOptions = ["--ledger", "-q", "--quiet", "-h", "--help"]
    static let cases = [
        Completion(line: "", offers: commands),
        Completion(line: "re", offers: ["replay", "record"]),
        Completion(line: "x", offers: []),
        Completion(line: "help im", offers: ["import"]),
        Completion(line: "help import ", offers: ["ssda903", "csv"]),
        Completion(line: "help record pl", offers: ["placed"]),
        Completion(line: "help shard ", offers: []),
        Completion(line: "--ver", offers: ["--version"]),
        Completion(line: "--generate-completion-script ", offers: ["bash", "zsh", "fish"]),
        Completion(line: "--ledger replay ", offers: commands),
        Completion(line: "--ledger=replay imp", offers: ["import"]),
        Completion(line: "-q import ", offers: ["ssda903", "csv"]),
        Completion(line: "import csv ", offers: recordTypes),
        Completion(line: "import csv placed fold", offers: ["folder/"]),
        Completion(line: "import csv placed x -", offers: csvOptions),
        Completion(line: "import csv placed x y z", offers: []),
        Completion(line: "import ssda903 one two fi", offers: ["file one.txt"]),
        Completion(line: "replay --s", offers: ["--split", "--short-break"]),
        Completion(line: "replay --no", offers: ["--no-short-break"]),
        Completion(line: "replay --tr", offers: []),
        Completion(line: "replay --format ", offers: formats),
        Completion(line: "replay --format=c", offers: ["csv"]),
        Completion(line: "replay --year=2016-17 --format j", offers: ["json"]),
        Completion(line: "replay -s ", offers: ["gender", "age", "o'clock"]),
        Completion(line: "replay --year ", offers: []),
        Completion(line: "replay f", offers: ["folder/"]),
        Completion(line: "replay -o f", offers: ["folder/", "file one.txt"]),
        Completion(line: "replay -- --f", offers: []),
        Completion(line: "record ", offers: recordTypes),
        Completion(line: "record placed --p", offers: ["--placement-type"]),
        Completion(line: "record ceased --p", offers: []),
        Completion(line: "record placed --child placed --placement-type U", offers: ["U1", "U2"]),
        Completion(line: "shard ", offers: ["-n", "--parts"] + csvOptions),
    ]

    @Test(arguments: CompletionShell.allCases)
    func `a completion script is its snapshot`(_ shell: CompletionShell) throws {
        try expectSnapshot(careledger.completionScript(for: shell), name: "completion.\(shell)")
    }

    @Test(.enabled(if: Shell.has(.bash), "bash is not installed"))
    func `bash offers what may follow`() throws {
        try Shell.withFolder { shell in
            try shell.write(careledger.completionScript(for: .bash), to: "script")
            #expect(try shell.run(["bash", "-n", "script"]) == "")
            for completion in Self.cases {
                // Readline breaks words at '=', which is a word of its own.
                let line = completion.line.replacing("=", with: " = ")
                let words = ["careledger"] + line.components(separatedBy: " ")
                try shell.write(
                    """
                    source ./script
                    COMP_WORDS=("$@")
                    COMP_CWORD=$(($# - 1))
                    _careledger
                    for word in "${COMPREPLY[@]}"; do printf '%s\n' "$word"; done
                    """, to: "ask")
                let offered = try shell.run(["bash", "--norc", "-u", "ask"] + words)
                    .split(separator: "\n").map { $0 == "folder" ? "folder/" : String($0) }
                #expect(offered.sorted() == completion.offers.sorted(), "\(completion.line)")
            }
        }
    }

    @Test(.enabled(if: Shell.has(.bash), "bash is not installed"))
    func `bash offers a value that is one word with its option`() throws {
        try Shell.withFolder { shell in
            try shell.write(careledger.completionScript(for: .bash), to: "script")
            let ask = """
                source ./script; COMP_WORDS=(careledger replay --format=c); COMP_CWORD=2
                _careledger; echo "${COMPREPLY[@]}"; complete -p careledger
                """
            #expect(
                try shell.run(["bash", "--norc", "-c", ask])
                    == "--format=csv\ncomplete -F _careledger careledger\n")
        }
    }

    @Test(.enabled(if: Shell.has(.zsh), "zsh is not installed"))
    func `zsh offers what may follow`() throws {
        try Shell.withFolder { shell in
            try shell.write(careledger.completionScript(for: .zsh), to: "script")
            #expect(try shell.run(["zsh", "-n", "script"]) == "")
            try shell.write(zshStubs, to: "ask")
            for completion in Self.cases {
                let words = ["careledger"] + completion.line.components(separatedBy: " ")
                let offered = try shell.run(["zsh", "-f", "ask"] + words)
                    .split(separator: "\n").map(String.init)
                #expect(offered.sorted() == completion.offers.sorted(), "\(completion.line)")
            }
        }
    }

    @Test(.enabled(if: Shell.has(.fish), "fish is not installed"))
    func `fish offers what may follow`() throws {
        try Shell.withFolder { shell in
            try shell.write(careledger.completionScript(for: .fish), to: "script")
            #expect(try shell.run(["fish", "--no-execute", "script"]) == "")
            let lines = Self.cases.map { "careledger " + $0.line }
            try shell.write(
                "source script; for line in $argv; complete -C $line; echo ==; end", to: "ask")
            let answers = try shell.run(["fish", "--no-config", "ask"] + lines)
                .components(separatedBy: "==\n")
            for (completion, answer) in zip(Self.cases, answers) {
                let offered = answer.split(separator: "\n").map { line in
                    String(line.prefix { $0 != "\t" }).replacing("--format=", with: "")
                        .replacing("\\", with: "")
                }
                // Where nothing begins with the word, fish itself looks for its letters anywhere.
                let word = completion.line.split { " =".contains($0) }.last ?? ""
                let isOpen = completion.line.isEmpty || completion.line.last == " "
                let begun = offered.filter { isOpen || $0.hasPrefix(word) }
                #expect(begun.sorted() == completion.offers.sorted(), "\(completion.line)")
            }
        }
    }
}

/// The builtin and the functions of zsh's completion, as far as the script calls them: they print
/// what would be offered for the word under the cursor.
private let zshStubs = #"""
    compdef() {}
    compset() { PREFIX=${PREFIX#*=} }
    offer() {
        local word
        for word in "$@"; do
            if [[ "$word" == "$PREFIX"* ]]; then print -r -- "$word"; fi
        done
    }
    compadd() {
        while [[ "$1" != -- ]]; do shift; done
        shift
        offer "$@"
    }
    _describe() {
        local name="${@[-1]}"
        offer "${(@)${(P@)name}%%:*}"
    }
    _files() {
        local -a found=(*(N/))
        found=("${(@)found/%//}")
        if [[ "$1" != -/ ]]; then found+=(*.txt(N)); fi
        offer "${found[@]}"
    }
    source ./script
    words=("$@")
    CURRENT=$#
    PREFIX=${words[CURRENT]}
    _careledger
    """#

/// A folder with something to complete, and the shells run in it.
private struct Shell {
    let folder: URL

    static func has(_ shell: CompletionShell) -> Bool {
        (try? Shell(folder: URL(filePath: "/")).run([shell.rawValue, "-c", "true"])) != nil
    }

    static func withFolder(_ body: (Shell) throws -> Void) throws {
        let name = "careledger-completion-\(UUID().uuidString)"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        let inner = folder.appending(path: "folder")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shell = Shell(folder: folder)
        try shell.write("", to: "file one.txt")
        try body(shell)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    /// What a program prints, errors with it; a failure to run it is thrown.
    func run(_ words: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 127 { throw CocoaError(.fileNoSuchFile) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
