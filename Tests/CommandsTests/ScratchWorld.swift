// A world for one test: a directory of its own, a clock that stands, streams that are kept.

@testable import Commands
@testable import EventLogs
import Foundation

/// Surroundings that a test can set and look at, over a directory that goes with it.
final class ScratchWorld {
    let path: String
    var milliseconds: Int64 = 1_496_307_600_000  // 2017-06-01T09:00:00Z
    var account = "root"
    var variables: [String: String] = [:]
    var input: [Surroundings.Input] = []
    var outputWidth: Int?
    var talksToTerminal = false
    /// What happens while the program waits, and whether it goes on after it.
    var pause: (Int) -> Bool = { _ in false }
    /// Whether what is appended is judged by the whole log, and not by the index.
    var judgesByWholeLog = false
    /// What standard output does with bytes.
    var taking: Surroundings.Written = .all
    private var out: [UInt8] = []
    private var talk: [UInt8] = []
    private var drawn: UInt64 = 0

    /// How a command ended and what it wrote.
    struct Outcome {
        let code: Int32
        let out: String
        let err: String
    }

    init() {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-commands-" + UUID().uuidString).path
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        variables["CARELEDGER"] = path + "/kirklees"
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Runs the program. `$` at the start of a word stands for the directory; in what is written
    /// the directory is `$` again.
    @discardableResult
    func run(_ words: [String]) -> Outcome {
        out = []
        talk = []
        let own = words.map { $0.hasPrefix("$") ? path + $0.dropFirst() : $0 }
        let code = Roster.tested.run(own, in: surroundings)
        return Outcome(code: code, out: told(out), err: told(talk))
    }

    @discardableResult
    func run(_ words: String...) -> Outcome { run(words) }

    /// What was said on standard error since the last run.
    var said: String { told(talk) }

    private func told(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: path, with: "$")
    }

    var surroundings: Surroundings {
        var surroundings = Surroundings(
            output: { bytes in
                if case .all = self.taking { self.out += bytes }
                return self.taking
            },
            talk: { self.talk += $0 },
            input: { self.input.isEmpty ? .end : self.input.removeFirst() },
            unixMilliseconds: { self.milliseconds },
            random: {
                self.drawn += 1
                return self.drawn
            },
            variable: { self.variables[$0] },
            account: { self.account },
            outputWidth: outputWidth, talksToTerminal: talksToTerminal)
        surroundings.judgesByWholeLog = judgesByWholeLog
        surroundings.pause = { self.pause($0) }
        return surroundings
    }

    // MARK: Files

    func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) {
        let file = path + "/" + name
        try? FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
    }

    func text(_ name: String) -> String {
        FileManager.default.contents(atPath: path + "/" + name)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Every file of the ledger but its lock, with its contents: what must not change unasked.
    var ledgerState: [String: String] {
        let names = FileManager.default.enumerator(atPath: path + "/kirklees")
        var state: [String: String] = [:]
        while let name = names?.nextObject() as? String {
            if name != ".lock" { state[name] = text("kirklees/" + name) }
        }
        return state
    }

    // MARK: Ledgers

    /// A ledger `kirklees` of eight lines: two children, one of them looked after and reviewed.
    func makeLedger() {
        run(
            "init", "--authority", "Kirklees", "--authority-code", "E08000034", "--recorded-at",
            "2016-04-01")
        record("worker_joined --on 2015-01-05 --worker-id iro-03 --role iro --contract full_time")
        record("child_registered --child KIR-0001 --on 2016-04-05 --born-on 2008-02-29 --sex F")
        record("child_registered --child KIR-0002 --on 2016-04-05 --born-on 2012-01-30 --sex M")
        record(
            "became_looked_after --child KIR-0001 --on 2016-05-03 --legal-status C2 "
                + "--category-of-need N1 --placement-type U1 --placement-provider PR1 --area batley"
        )
        record("iro_allocated --child KIR-0001 --on 2016-05-04 --iro-id iro-03 --population cla")
        record(
            "review_held --child KIR-0001 --on 2016-05-27 --review-id r1 --participation PN1 "
                + "--iro-id iro-03")
        record("child_contacted --child KIR-0001 --on 2016-06-10 --iro-id iro-03 --contact visit")
    }

    private func record(_ words: String) {
        var all = ["record"] + words.split(separator: " ").map(String.init)
        if words.hasPrefix("worker_joined") { all += ["--fte", "1"] }
        run(all + ["--recorded-at", "2016-07-01", "--recorded-by", "iro-03"])
    }

    /// Grants an account a role.
    @discardableResult
    func grant(_ account: String, _ role: String) -> Outcome {
        run("record", "role_granted", "--on", "2017-05-01", "--account", account, "--role", role)
    }

    /// Takes a role from an account.
    @discardableResult
    func revoke(_ account: String, _ role: String) -> Outcome {
        run("record", "role_revoked", "--on", "2017-05-01", "--account", account, "--role", role)
    }

    /// Makes the index of the ledger, however short it is.
    func makeIndex() throws {
        let directory = try LogDirectory(path: path + "/kirklees")
        guard let extents = LogIndex.extents(of: directory),
            IndexKeeping.make(directory, asRead: extents)
        else { throw NoIndex() }
    }

    /// There is no index where a test needs one.
    struct NoIndex: Error {}

    /// The lines of a ledger written by hand, for damage that no writer makes.
    func writeLog(_ lines: [String], ending: String = "\n") {
        write(lines.map { $0 + ending }.joined(), to: "kirklees/2016.jsonl")
    }
}

/// The first lines of a ledger as they stand on disk.
enum HandWritten {
    static let opened = line(
        0, "ledger_opened", "",
        #""ledger":"kirklees","authority":"Kirklees","authority_code":"E08000034","format":1"#)
    static let child = line(
        1, "child_registered", "KIR-0001", #""born_on":"2008-02-29","sex":"F""#)

    static let erasure = line(
        2, "event_erased", "KIR-0001",
        #""erases":1,"reason":"legal_order","authority":"order 7","approved_by":"head""#)

    static func line(
        _ seq: Int, _ type: String, _ child: String, _ payload: String,
        on day: String = "2016-04-01"
    ) -> String {
        let about = child.isEmpty ? "" : #""child_id":"\#(child)","#
        return
            #"{"seq":\#(seq),"id":"0153d05f-41b3-7000-8000-00000000000\#(seq)","type":"\#(type)","#
            + #"\#(about)"occurred_on":"\#(day)","recorded_at":"2016-04-01T09:00:00Z","#
            + #""recorded_by":"iro-03",\#(payload)}"#
    }
}
