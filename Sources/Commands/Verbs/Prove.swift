// `prove`: that one line is in the log, a child's whole record, or that the log only grew.

import CommandLines
import EventLogs
import Evidence

extension Command {
    /// `careledger prove SEQ [LEDGER]`, `prove --child ID -o DIR`, `prove --from SIZE`.
    static let prove = Command(
        specification: CommandSpecification(
            name: "prove",
            abstract: "Prove that the log has an event, without showing any other.",
            discussion: "A proof is a text (C2SP tlog-proof) that anybody can check without the "
                + "ledger: `careledger verify --proof FILE`. It is made against the checkpoint of "
                + "the whole log as it is read. With --child it is a directory: `checkpoint`, "
                + "`events.jsonl` and a proof of each line that is about this child and no other. "
                + "With --from it shows that the log goes on from an older checkpoint of that "
                + "size. An erased event cannot be shown: exit 66.",
            arguments: [
                ArgumentSpecification(
                    "seq", arity: .optional,
                    help: "The event, by its seq; left out with --child and --from."),
                ArgumentSpecification(
                    "ledger", arity: .optional, completion: .directory,
                    help: "The ledger's directory, instead of --ledger."),
            ],
            options: [
                .option(
                    "child", value: "id",
                    help: "Every line that is about this child and nobody else."),
                .option(
                    "from", value: "size",
                    help: "The size of an older checkpoint that the log goes on from."),
                .option(
                    "output", value: "file", short: "o", completion: .file,
                    help: "Write to a file; with --child, to a directory that is made."),
            ],
            examples: [
                (
                    "careledger prove 812 EventLogs/kirklees",
                    "Prints the proof that event 812 is in the log."
                ),
                (
                    "careledger prove --from 900 EventLogs/kirklees",
                    "Prints the proof that the log goes on from its first 900 lines."
                ),
            ]),
        run: prove)

    @Sendable private static func prove(_ call: Call) throws(Stop) -> ExitCode {
        let question = try ProofQuestion(call)
        if case .child = question.what { try ProofBundle.checkRoom(at: question.output ?? "") }
        let threads = try call.threads()
        var log = try call.provableLog(question.ledger, threads: threads)
        switch question.what {
        case .event(let seq):
            let proof = try log.proved { log throws(ProofFault) in try log.proof(of: seq) }
            try call.write(proof.bytes, to: question.output)
        case .growth(let size):
            let proof = try log.proved { log throws(ProofFault) in try log.proof(fromSize: size) }
            try call.write(proof.bytes, to: question.output)
        case .child(let id):
            let proofs = try log.proved { log throws(ProofFault) in
                try log.proofs(ofChild: id, threads: threads)
            }
            let directory = question.output ?? ""
            try ProofBundle(proofs).write(to: directory)
            call.tell("\(directory): \(proofs.words(about: id))")
        }
        return .done
    }
}

/// What `prove` is asked for.
private struct ProofQuestion {
    let what: Kind
    let ledger: String
    let output: String?

    enum Kind {
        case event(Int)
        case growth(fromSize: Int)
        case child(String)
    }

    init(_ call: Call) throws(Stop) {
        output = call.value("output").flatMap { $0 == "-" ? nil : $0 }
        var words = call.arguments.positional[...]
        switch (call.value("child"), call.value("from")) {
        case (.some, .some): throw call.misuse(.contradiction("--child", "--from"))
        case (let id?, nil):
            what = .child(id)
            guard output != nil else {
                throw call.misuse(.missingOption("--output", valueName: "dir"))
            }
        case (nil, let size?):
            what = .growth(fromSize: try call.wholeNumber(size, of: "--from"))
        case (nil, nil):
            guard let seq = words.popFirst() else {
                throw call.misuse(.missingArgument("seq"))
            }
            what = .event(try call.wholeNumber(seq, of: "<seq>"))
        }
        guard let named = words.popFirst() else {
            ledger = call.ledgerPath
            return
        }
        if let more = words.first { throw call.misuse(.unexpectedArgument(more)) }
        if call.value("ledger") != nil { throw call.misuse(.contradiction("--ledger", named)) }
        ledger = named
    }
}

extension Call {
    /// Reads a log of which something is to be proved; damage is told.
    func provableLog(_ path: String, threads: Int) throws(Stop) -> ProvableLog {
        do throws(LogOpenFault) {
            let directory = try LogDirectory(path: path)
            let files = directory.yearFiles.map { directory.path(of: $0.name) }
            let progress = Progress(self, reading: directory.name, bytes: Files.bytes(in: files))
            defer { progress.end() }
            let log = try ProvableLog(directory, threads: threads, progress: progress.reached)
            tell(log.verification.contents.tornTail, of: directory)
            return log
        } catch {
            throw Stop(error)
        }
    }
}

extension ProvableLog {
    /// A proof, or why there can be none.
    mutating func proved<Proof>(
        _ make: (inout ProvableLog) throws(ProofFault) -> Proof
    ) throws(Stop) -> Proof {
        do throws(ProofFault) {
            return try make(&self)
        } catch {
            switch error.problem {
            case .damaged: throw Stop(damageOf: verification)
            case .noSuchLine, .erased, .shorter, .noSuchChild:
                throw Stop(.notThere, error.what, remedy: error.remedy)
            case .changed: throw Stop(.busy, error.what, remedy: error.remedy)
            }
        }
    }
}

extension ChildProofs {
    /// What is in a bundle and what is not.
    fileprivate func words(about id: String) -> String {
        let lines = record.lines.count
        var words = "\(lines) event\(lines == 1 ? "" : "s") of \(id), each with its proof"
        if record.leftOut > 0 {
            words += "; \(record.leftOut) left out that name other children"
        }
        if record.erased > 0 { words += "; \(record.erased) erased" }
        return words
    }
}
