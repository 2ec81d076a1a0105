// Every call to the system that an erasure makes on its ledger fails once, and kills once.

import Foundation
import Testing

@testable import Commands
@testable import EventLogs

/// Whether calls to the system can be made to fail here.
private let canInject: Bool = {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments = ["-qq", "-e", "trace=none", "/bin/true"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}()

/// The calls are failed by `strace`, in the program itself; where there is none the test is skipped
/// by name. `CARELEDGER_FAULTS=all` takes every call, without it every eighth.
@Suite(.serialized, .enabled(if: canInject)) struct EraseFaultTests {
    static let strace = "/usr/bin/strace"
    private static let takesAll = ProcessInfo.processInfo.environment["CARELEDGER_FAULTS"] == "all"
    private static let calls =
        "openat,write,pwrite64,fdatasync,fsync,rename,unlink,rmdir,mkdir,fchmod,ftruncate"

    struct Point: Hashable {
        let call: String
        let number: Int
        let text: String
    }

    @Test(arguments: ["error=EIO", "signal=KILL"])
    func `whatever call fails the log opens and the next writer finishes`(fault: String) throws {
        let whole = try ErasedCopy()
        let trace = try whole.erase(under: ["-o", whole.world.path + "/trace"])
        #expect(trace.code == 0, "\(trace.err)")
        let points = Self.points(in: whole.world.text("trace"))
        try #require(points.count > 20, "\(whole.world.text("trace"))")
        let expected = whole.closedYear
        #expect(!expected.contains("MARK"))
        var tally = (done: 0, stopped: 0, finished: 0)
        for (place, point) in points.enumerated()
        where Self.takesAll || place % 8 == (fault == "error=EIO" ? 3 : 7) {
            let copy = try ErasedCopy()
            let inject = "inject=\(point.call):\(fault):when=\(point.number)"
            let outcome = try copy.erase(under: ["-o", "/dev/null", "-e", inject])
            try judge(copy, outcome, expected, "\(inject) \(point.text)", &tally)
        }
        print(
            "\(points.count) calls, \(fault): \(tally.done) erasures done all the same, "
                + "\(tally.stopped) stopped before, \(tally.finished) finished by the next writer")
    }

    /// What must hold after any failure: the truth in the exit code, a log that opens, and a next
    /// writer that leaves the closed year as it was, or as an erasure that was never interrupted.
    private func judge(
        _ copy: ErasedCopy, _ outcome: (code: Int32, out: String, err: String), _ expected: String,
        _ what: String, _ tally: inout (done: Int, stopped: Int, finished: Int)
    ) throws {
        let between = copy.world.run("verify")
        #expect(between.code == 0 || between.code == 1, "\(what): \(between.out)\(between.err)")
        let isRecorded = copy.world.text("kirklees/2017.jsonl").contains("event_erased")
        if !outcome.out.isEmpty {
            #expect(isRecorded && between.code == 0, "\(what): an acknowledgement is true")
        }
        if outcome.code == 0 { #expect(isRecorded && !outcome.out.isEmpty, "\(what)") }
        if outcome.code == 74 {
            let says = ["could not", "Input/output error"].contains { outcome.err.contains($0) }
            #expect(says, "\(what): \(outcome.err)")
        }
        #expect([0, 9, 65, 66, 73, 74].contains(outcome.code), "\(what): \(outcome)")

        let next = copy.world.run(
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2016-06-12", "--iro-id",
            "iro-03", "--contact", "phone")
        #expect(next.code == 0, "\(what): \(next.err)")
        #expect(copy.world.run("verify").code == 0, "\(what)")
        if isRecorded {
            #expect(copy.closedYear == expected, "\(what): as if nothing had happened")
            #expect(EraseTests.files(with: "MARK", in: copy.world) == [], "\(what)")
        } else {
            #expect(copy.closedYear == copy.before, "\(what): nothing was erased")
        }
        #expect(
            next.err.contains("an erasure that was interrupted is finished") == (between.code == 1),
            "\(what): \(next.err)")
        tally.done += outcome.code == 0 ? 1 : 0
        tally.stopped += isRecorded ? 0 : 1
        tally.finished += between.code == 1 ? 1 : 0
    }

    /// The calls of a trace that are about the ledger or stdout, each by its place among its kind.
    private static func points(in trace: String) -> [Point] {
        var counts: [String: Int] = [:]
        return trace.split(separator: "\n").compactMap { line in
            guard let call = line.firstMatch(of: /^(?:\d+ +)?([a-z0-9]+)\(/)?.1 else { return nil }
            let name = String(call)
            counts[name, default: 0] += 1
            let isOurs = line.contains("/kirklees") || line.contains("write(1")
            return isOurs ? Point(call: name, number: counts[name] ?? 0, text: String(line)) : nil
        }
    }

    /// Runs a program to its end.
    static func run(
        _ program: String, _ words: [String], in variables: [String: String] = [:]
    ) throws -> (code: Int32, out: String, err: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        try process.run()
        let told = out.fileHandleForReading.readDataToEndOfFile()
        let said = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: told, as: UTF8.self),
            String(decoding: said, as: UTF8.self)
        )
    }

    /// A ledger of two years with a child to be erased, the same every time.
    struct ErasedCopy {
        let world = ScratchWorld()
        let before: String

        /// Made once; the lines of the child to be erased are in a closed year.
        private static let first = {
            let world = ScratchWorld()
            EraseTests.makeMarked(world)
            world.run(GalleryCase.split("amend 7 --set contact=phone --reason data_entry"))
            world.write("derived MARK", to: "kirklees/.cache/index")
            return world.ledgerState.filter { $0.key != ".cache" }
        }()

        init() throws {
            for (name, text) in Self.first { world.write(text, to: "kirklees/" + name) }
            before = world.text("kirklees/2016.jsonl")
        }

        var closedYear: String { world.text("kirklees/2016.jsonl") }

        func erase(under options: [String]) throws -> (code: Int32, out: String, err: String) {
            let program = URL(fileURLWithPath: CommandLine.arguments[0])
                .deletingLastPathComponent().appendingPathComponent("careledger").path
            return try EraseFaultTests.run(
                EraseFaultTests.strace,
                ["-qq", "-y", "-e", "trace=\(EraseFaultTests.calls)"] + options
                    + [program, "erase", "--child", "KIR-0003", "--with-shared"] + EraseTests.order
                    + ["--recorded-at", "2017-06-02T10:00:00Z"],
                in: ["CARELEDGER": world.path + "/kirklees"])
        }
    }
}
