// `append`: facts as lines of JSON, as one batch or one by one as they arrive.

import CommandLines
import EventLogs
import TextFormats

extension Command {
    /// `careledger append [--each] FILE|-`.
    static let append = Command(
        specification: CommandSpecification(
            name: "append",
            abstract: "Append facts written as lines of JSON.",
            discussion: "A line has type, child_id, occurred_on and the fields of its type; seq, "
                + "id and recorded_at are given by the ledger. The whole input is one batch: one "
                + "refused line refuses all of it. With --each every line is a batch of its own, "
                + "answered in its place.",
            arguments: [
                ArgumentSpecification(
                    "file", completion: .file, help: "The file of lines, or - for standard input.")
            ],
            options: [
                .flag("each", help: "Take each line by itself as it arrives.")
            ] + .writing,
            examples: [
                (
                    "careledger append facts.jsonl --ledger EventLogs/kirklees --dry-run",
                    "Shows the lines that a file of facts would become."
                ),
                (
                    "careledger append --each - --ledger EventLogs/kirklees < facts.jsonl",
                    "Appends the facts of a stream one by one and answers each."
                ),
            ]),
        run: append)

    @Sendable private static func append(_ call: Call) throws(Stop) -> ExitCode {
        let source = call.arguments.positional.first ?? "-"
        guard call.arguments.flag("each") == true else {
            return try BatchAppend(call: call, source: source).run()
        }
        for other in ["if-last", "dry-run"]
        where call.arguments.occurrences.contains(where: { $0.option == other }) {
            throw call.misuse(.contradiction("--each", "--" + other))
        }
        return try StreamAppend(call: call, source: source).run()
    }
}

/// The whole input as one batch.
private struct BatchAppend {
    let call: Call
    let source: String

    func run() throws(Stop) -> ExitCode {
        let file = try call.writer()
        let recordedBy = try call.recordedBy
        let lastSeen = try call.lastSeen()
        let bytes = source == "-" ? try call.wholeInput() : try Files.read(source)
        var input = InputLines()
        input.add(bytes)
        let lines = input.takeWhole() + (input.takeRest().map { [$0] } ?? [])
        let read = lines.enumerated().map { index, line in
            DraftReading.read(line, line: index + 1, recordedBy: recordedBy)
        }
        let refusals = read.flatMap(\.refusals)
        let drafts = keyed(read.compactMap(\.draft), of: lines.count)
        let judge = LineJudge(of: file, account: call.surroundings.account())
        if call.isDryRun {
            let lines: [[UInt8]]
            do throws(AppendFault) {
                lines = try file.rehearse(
                    drafts, refusedAlready: refusals, ifLast: lastSeen, validating: judge.refusals)
            } catch {
                throw judge.stop(error, source: source)
            }
            for line in lines { try call.write(line + [0x0A]) }
            return .done
        }
        let receipts: [Receipt]
        do throws(AppendFault) {
            defer { call.tellWarnings(of: file) }
            receipts = try file.append(
                drafts, refusedAlready: refusals, ifLast: lastSeen, validating: judge.refusals)
            try file.release()
        } catch {
            throw judge.stop(error, source: source)
        }
        try call.acknowledge(receipts.flatMap(\.bytes))
        return .done
    }

    /// `--key` is the key of the one line; of several, those without one get it with their number.
    private func keyed(_ drafts: [FactDraft], of count: Int) -> [FactDraft] {
        guard let key = call.value("key") else { return drafts }
        return drafts.map { draft in
            var draft = draft
            draft.key = draft.key ?? (count == 1 ? key : "\(key)-\(draft.inputLine)")
            return draft
        }
    }
}

/// Each line as a batch of its own, as it arrives. The lock is let go of while more is awaited.
private struct StreamAppend {
    let call: Call
    let source: String

    func run() throws(Stop) -> ExitCode {
        let file = try call.writer()
        let recordedBy = try call.recordedBy
        let judge = LineJudge(of: file, account: call.surroundings.account())
        var input = InputLines()
        var number = 0
        var wasRefused = false
        var denial: Stop?
        var isOpen = true
        if source != "-" {
            input.add(try Files.read(source))
            isOpen = false
        }
        repeat {
            if isOpen {
                switch call.surroundings.input() {
                case .bytes(let bytes): input.add(bytes)
                case .end: isOpen = false
                case .failed(let words): throw call.inputFailure(words)
                }
            }
            var lines = input.takeWhole()
            if !isOpen, let rest = input.takeRest() { lines.append(rest) }
            guard !lines.isEmpty else { continue }
            let read = lines.enumerated().map { index, line in
                DraftReading.read(line, line: number + index + 1, recordedBy: recordedBy)
            }
            number += lines.count
            let answers: [LineAnswer]
            do throws(AppendFault) {
                defer { call.tellWarnings(of: file) }
                answers = try answer(read, file, judge)
                try file.release()
            } catch {
                throw judge.stop(error, source: source)
            }
            for answer in answers {
                switch answer {
                case .recorded(let receipt): try call.acknowledge(receipt.bytes)
                case .refused(let refusals):
                    wasRefused = true
                    if refusals.contains(where: { $0.rule == "access" }) { denial = judge.denied }
                    try call.acknowledge(Refusal.answer(refusals))
                }
            }
        } while isOpen
        if let denial { throw denial }
        return wasRefused ? .damaged : .done
    }

    /// The answers in the order of the lines. Lines refused by themselves are not handed on.
    private func answer(
        _ read: [ReadDraft], _ file: EventLogFile, _ judge: LineJudge
    ) throws(AppendFault) -> [LineAnswer] {
        var sound: [FactDraft] = []
        for line in read where line.refusals.isEmpty {
            guard var draft = line.draft else { continue }
            if let key = call.value("key") { draft.key = draft.key ?? "\(key)-\(draft.inputLine)" }
            sound.append(draft)
        }
        var taken = try file.appendEach(sound, validating: judge.refusals).makeIterator()
        return read.compactMap { line in
            line.refusals.isEmpty ? taken.next() : .refused(line.refusals)
        }
    }
}

/// Bytes as they arrive, as lines.
private struct InputLines {
    private var pending: [UInt8] = []

    mutating func add(_ bytes: [UInt8]) { pending += bytes }

    /// The lines that are whole, without their line feeds.
    mutating func takeWhole() -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        while let feed = pending[start...].firstIndex(of: 0x0A) {
            lines.append(Array(pending[start..<feed]))
            start = feed + 1
        }
        pending.removeFirst(start)
        return lines
    }

    /// What is left at the end of the input, nil where nothing is.
    mutating func takeRest() -> [UInt8]? {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
    }
}

extension Call {
    /// Standard input to its end.
    fileprivate func wholeInput() throws(Stop) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            switch surroundings.input() {
            case .bytes(let more): bytes += more
            case .end: return bytes
            case .failed(let words): throw inputFailure(words)
            }
        }
    }

    fileprivate func inputFailure(_ words: String) -> Stop {
        Stop(
            .inputOutput, "standard input: could not read: \(words)",
            remedy: "send the facts again with their keys: they are not recorded twice")
    }
}
