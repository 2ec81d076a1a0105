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
        if call.value("if-last") != nil {
            throw call.misuse(.contradiction("--each", "--if-last"))
        }
        var stream = StreamAppend(call: call, source: source)
        return try stream.run()
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
        let bytes = try call.fileOrInput(source, remedy: Stop.sendAgain)
        var input = InputLines()
        input.add(bytes)
        let lines = input.takeWhole() + (input.takeRest().map { [$0] } ?? [])
        let read = lines.enumerated().map { index, line in
            DraftReading.read(line, line: index + 1, recordedBy: recordedBy)
        }
        let refusals = read.flatMap(\.refusals)
        let drafts = keyed(read.compactMap(\.draft), of: lines.count)
        let judge = LineJudge(
            of: file, account: call.surroundings.account(), lastSeen: lastSeen)
        if call.isDryRun {
            let lines: [[UInt8]]
            do throws(AppendFault) {
                defer { call.tellWarnings(of: file) }
                lines = try file.rehearse(
                    drafts, refusedAlready: refusals, ifLast: lastSeen, validating: judge.refusals)
            } catch {
                throw judge.stop(error, source: source)
            }
            call.tellWarnings(of: judge)
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
        call.tellWarnings(of: judge)
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
