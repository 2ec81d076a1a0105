// `append --each`: facts one by one, as they arrive, each answered in its place.

import EventLogs

/// Each line as a batch of its own, as it arrives. The lock is let go of while more is awaited.
struct StreamAppend {
    let call: Call
    let source: String
    /// The lines that would have been taken, where nothing is written.
    private var rehearsed: [FactDraft] = []
    private var rehearsedLines = 0

    init(call: Call, source: String) {
        self.call = call
        self.source = source
    }

    mutating func run() throws(Stop) -> ExitCode {
        let file = try call.writer()
        let recordedBy = try call.recordedBy
        let judge = LineJudge(of: file, account: call.surroundings.account())
        var input = InputLines()
        var number = 0
        var wasRefused = false
        var denial: Stop?
        var isOpen = true
        var owesSync = false
        defer { try? file.release() }
        if source != "-" {
            input.add(try Files.read(source))
            isOpen = false
        }
        repeat {
            if isOpen {
                if owesSync, !call.surroundings.inputComes(1000) {
                    try release(file, judge)
                    owesSync = false
                }
                switch call.surroundings.input() {
                case .bytes(let bytes): input.add(bytes)
                case .end: isOpen = false
                case .failed(let words): throw .inputFailed(words, remedy: Stop.sendAgain)
                }
            }
            var lines = input.takeWhole()
            if !isOpen, let rest = input.takeRest() { lines.append(rest) }
            guard !lines.isEmpty else { continue }
            let read = lines.enumerated().map { index, line in
                DraftReading.read(line, line: number + index + 1, recordedBy: recordedBy)
            }
            number += lines.count
            let answers: [StreamAnswer]
            do throws(AppendFault) {
                defer { call.tellWarnings(of: file) }
                answers =
                    try call.isDryRun
                    ? rehearse(read, file, judge) : append(read, file, judge)
            } catch {
                throw judge.stop(error, source: source)
            }
            call.tellWarnings(of: judge)
            var bytes: [UInt8] = []
            for answer in answers {
                if let refusals = answer.refusals {
                    wasRefused = true
                    if refusals.contains(where: { $0.rule == Denial.rule }) {
                        denial = judge.denied
                    }
                }
                bytes += answer.bytes
            }
            try call.acknowledge(bytes)
            call.surroundings.holdSignals(false)
            owesSync = try pause(file, judge)
        } while isOpen
        try release(file, judge)
        if let denial { throw denial }
        return wasRefused ? .damaged : .done
    }

    /// Lets go of the lock while more is awaited.
    private func pause(_ file: EventLogFile, _ judge: LineJudge) throws(Stop) -> Bool {
        do throws(AppendFault) {
            return try file.pause()
        } catch {
            throw judge.stop(error, source: source)
        }
    }

    /// Syncs what is owed.
    private func release(_ file: EventLogFile, _ judge: LineJudge) throws(Stop) {
        do throws(AppendFault) {
            try file.release()
        } catch {
            throw judge.stop(error, source: source)
        }
    }

    /// The answers in the order of the lines. Lines refused by themselves are not handed on.
    private func append(
        _ read: [ReadDraft], _ file: EventLogFile, _ judge: LineJudge
    ) throws(AppendFault) -> [StreamAnswer] {
        let sound = read.filter(\.refusals.isEmpty).compactMap(keyed)
        var taken = try file.appendEach(sound, validating: judge.refusals).makeIterator()
        return read.compactMap { line in
            guard line.refusals.isEmpty else { return .refused(line.refusals) }
            return taken.next().map { answer in
                switch answer {
                case .recorded(let receipt): StreamAnswer(bytes: receipt.bytes, refusals: nil)
                case .refused(let refusals): .refused(refusals)
                }
            }
        }
    }

    /// What the lines would become, each after those before it that would be taken.
    private mutating func rehearse(
        _ read: [ReadDraft], _ file: EventLogFile, _ judge: LineJudge
    ) throws(AppendFault) -> [StreamAnswer] {
        var answers: [StreamAnswer] = []
        for line in read {
            guard line.refusals.isEmpty, let draft = keyed(line) else {
                answers.append(.refused(line.refusals))
                continue
            }
            do throws(AppendFault) {
                let lines = try file.rehearse(rehearsed + [draft], validating: judge.refusals)
                rehearsed.append(draft)
                // A fact that is there already under its key becomes no line.
                if lines.count == rehearsedLines + 1, let last = lines.last {
                    rehearsedLines += 1
                    answers.append(StreamAnswer(bytes: last + [0x0A], refusals: nil))
                }
            } catch {
                guard case .refused(let refusals) = error else { throw error }
                answers.append(.refused(refusals))
            }
        }
        return answers
    }

    /// `--key` is the key of each line that has none of its own, with the line's number.
    private func keyed(_ line: ReadDraft) -> FactDraft? {
        guard var draft = line.draft, let key = call.value("key") else { return line.draft }
        draft.key = draft.key ?? "\(key)-\(draft.inputLine)"
        return draft
    }
}

/// What is answered in the place of a line.
private struct StreamAnswer {
    /// The answer, with its line feed.
    let bytes: [UInt8]
    /// Why the line was refused, nil where it was not.
    let refusals: [Refusal]?

    static func refused(_ refusals: [Refusal]) -> StreamAnswer {
        StreamAnswer(bytes: Refusal.answer(refusals), refusals: refusals)
    }
}
