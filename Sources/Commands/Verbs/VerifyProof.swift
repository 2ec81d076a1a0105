// `verify --proof`: a proof looked at without its ledger, and what it does not show.

import CommandLines
import EventLogs
import Evidence
import Tables

extension Command {
    /// Verifies the proof of a line, a proof that a log goes on from an older one, or the directory
    /// of a child's proofs.
    static func verify(
        proof path: String, _ call: Call, _ destination: Destination
    ) throws(Stop) -> ExitCode {
        if let ledger = call.arguments.positional.first {
            throw call.misuse(.contradiction("--proof", ledger))
        }
        let trusted = try call.keptCheckpoint()
        var verdicts = Verdicts()
        let holds: Bool
        if Files.isDirectory(path) {
            if LeafBundle.isBundle(path) {
                holds = verdicts.add(try LeafBundle(readFrom: path), against: trusted)
            } else {
                holds = verdicts.add(try ProofBundle(readFrom: path), against: trusted)
            }
        } else {
            let bytes = try Files.read(path)
            if ConsistencyProof.begins(bytes) {
                guard let trusted else {
                    throw call.misuse(.missingOption("--against", valueName: "file"))
                }
                holds = verdicts.add(try consistency(bytes, path), against: trusted)
            } else {
                holds = verdicts.add(try Self.proof(bytes, path), against: trusted)
            }
        }
        try call.write(Document(tables: [verdicts.table]), to: destination)
        return holds ? .done : .found
    }

    /// The proof of one line, read from a file.
    static func proof(_ bytes: [UInt8], _ path: String) throws(Stop) -> InclusionProof {
        do throws(InclusionProofFault) {
            return try InclusionProof(text: bytes)
        } catch {
            throw Stop(
                .damaged, "\(path): \(error.description)",
                remedy: "give the proof as `careledger prove` wrote it")
        }
    }

    private static func consistency(
        _ bytes: [UInt8], _ path: String
    ) throws(Stop) -> ConsistencyProof {
        do throws(ConsistencyProofFault) {
            return try ConsistencyProof(text: bytes)
        } catch {
            throw Stop(
                .damaged, "\(path): \(error.description)",
                remedy: "give the proof as `careledger prove --from` wrote it")
        }
    }
}

extension Call {
    /// The checkpoint that somebody kept, of `--against`; nil where none is named.
    func keptCheckpoint() throws(Stop) -> Checkpoint? {
        guard let path = value("against") else { return nil }
        return try Checkpoint(readFrom: path)
    }
}

extension Checkpoint {
    /// A checkpoint in a file.
    init(readFrom path: String) throws(Stop) {
        let bytes = try Files.read(path)
        do throws(CheckpointFault) {
            try self.init(text: bytes)
        } catch {
            throw Stop(
                .damaged, "\(path): \(error.description)",
                remedy: "give the checkpoint as it was printed, line by line")
        }
    }
}

extension Verdicts {
    /// Adds what became of the proof of a line, and answers whether it holds.
    fileprivate mutating func add(
        _ proof: InclusionProof, against trusted: Checkpoint?
    ) -> Bool {
        let judgement = ProofJudgement(of: proof, against: trusted)
        let checkpoint = proof.checkpoint
        let isProved = judgement.problem == nil
        add(
            "proof", isProved ? "holds" : "does not hold",
            judgement.problem?.words
                ?? "event \(proof.index) of \(checkpoint.origin) at \(checkpoint.size) lines")
        add(
            "line", isProved ? "proved" : "not proved",
            String(decoding: proof.leaf, as: UTF8.self))
        add(checkpoint, against: trusted)
        addUnchecked(signatures: checkpoint.signatures.count)
        return judgement.holds
    }

    /// Adds what became of a proof that a log goes on from an older one.
    fileprivate mutating func add(
        _ proof: ConsistencyProof, against old: Checkpoint
    ) -> Bool {
        let checkpoint = proof.checkpoint
        let holds = proof.verify(extending: old)
        let words: String
        if holds {
            words =
                "\(checkpoint.origin) at \(checkpoint.size) lines goes on from its first "
                + "\(old.size) lines, unchanged"
        } else if checkpoint.origin != old.origin {
            words = "it is of \(checkpoint.origin), and the checkpoint of \(old.origin)"
        } else if proof.from != old.size {
            words = "it goes on from \(proof.from) lines, and the checkpoint is of \(old.size)"
        } else {
            words = "its path does not lead from the one root to the other"
        }
        add("proof", holds ? "holds" : "does not hold", words)
        add(
            "checkpoint", "not checked",
            "whether the log ever had the proof's own: have its signatures judged")
        addUnchecked(signatures: checkpoint.signatures.count)
        return holds
    }

    /// Adds what became of a child's proofs.
    fileprivate mutating func add(_ bundle: ProofBundle, against trusted: Checkpoint?) -> Bool {
        let problems = bundle.problems
        let checkpoint = bundle.checkpoint
        if problems.isEmpty {
            add(
                "proofs", "hold",
                "\(bundle.lines.count) lines of \(checkpoint.origin) at \(checkpoint.size) lines")
        }
        for problem in problems { add("proofs", "do not hold", problem) }
        add(checkpoint, against: trusted)
        add("completeness", "not checked", "whether the log has other lines about the child")
        addUnchecked(signatures: checkpoint.signatures.count)
        let agrees = trusted.map { ProofJudgement.Agreement(of: checkpoint, with: $0) } ?? .same
        return problems.isEmpty && agrees == .same
    }

    /// Adds what became of the proofs beside a redacted copy.
    fileprivate mutating func add(_ bundle: LeafBundle, against trusted: Checkpoint?) -> Bool {
        let problems = bundle.problems
        let checkpoint = bundle.checkpoint
        if problems.isEmpty {
            add(
                "proofs", "hold",
                "\(bundle.proofs.count) lines of \(checkpoint.origin) at \(checkpoint.size) lines, "
                    + "by their hashes")
        }
        for problem in problems { add("proofs", "do not hold", problem) }
        add(checkpoint, against: trusted)
        add(
            "words", "not checked",
            "whether the lines say what the copy says: hash the lines of the ledger's keeper")
        add("completeness", "not checked", "whether the log has other lines about the child")
        addUnchecked(signatures: checkpoint.signatures.count)
        let agrees = trusted.map { ProofJudgement.Agreement(of: checkpoint, with: $0) } ?? .same
        return problems.isEmpty && agrees == .same
    }

    /// Adds how the checkpoint of a proof stands to the one that is trusted.
    private mutating func add(_ checkpoint: Checkpoint, against trusted: Checkpoint?) {
        guard let trusted else {
            add(
                "checkpoint", "not checked",
                "whether the log ever had it: hold the proof --against a copy that you trust")
            return
        }
        let agreement = ProofJudgement.Agreement(of: checkpoint, with: trusted)
        let result =
            switch agreement {
            case .same: "holds"
            case .otherSize: "not proved"
            case .otherLog, .otherRoot: "does not hold"
            }
        add("against", result, agreement.words(of: checkpoint, with: trusted))
    }

    private mutating func addUnchecked(signatures: Int) {
        add("signatures", "not checked", Command.signatureWords(signatures))
        add("truth", "not checked", "whether what was recorded is so")
    }
}
