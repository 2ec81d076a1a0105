// A child's record as a directory: the checkpoint, the lines, a proof of each; read and written.

import EventLogs
import Evidence
import TextFormats

/// What is in the directory that `prove --child` makes.
struct ProofBundle {
    /// The checkpoint that all proofs are made against.
    let checkpoint: Checkpoint
    /// The lines with the proof of each, in the order of `events.jsonl`.
    private(set) var lines: [(bytes: [UInt8], proof: InclusionProof)] = []
    /// Proofs in the directory of no line in `events.jsonl`.
    private var strays: [String] = []

    private static let ending = ".tlog-proof"
    private static let notWhole =
        "the bundle is not whole: make it again with `careledger prove --child`"

    /// A bundle of proofs.
    init(_ proofs: ChildProofs) {
        checkpoint = proofs.checkpoint
        lines = proofs.proofs.map { ($0.leaf, $0) }
    }

    /// Reads a directory. What is missing from it is exit 65.
    init(readFrom directory: String) throws(Stop) {
        let names = Set(Files.names(in: directory))
        for name in ["checkpoint", "events.jsonl"] where !names.contains(name) {
            throw Stop(
                .damaged, "\(directory): there is no \(name) in it", remedy: Self.notWhole)
        }
        checkpoint = try Checkpoint(readFrom: directory + "/checkpoint")
        let path = directory + "/events.jsonl"
        var rest = try Files.read(path)[...]
        var proved: Set<String> = []
        while !rest.isEmpty {
            let place = "\(path):\(lines.count + 1)"
            guard let end = rest.firstIndex(of: 0x0A) else {
                throw Stop(
                    .damaged, "\(place): the line is not ended", remedy: Self.notWhole)
            }
            let line = Array(rest[..<end])
            rest = rest[(end + 1)...]
            guard let object = try? JSONReader.readObject(line),
                case .number(let number)? = object["seq"], let seq = number.wholeNumber
            else {
                throw Stop(
                    .damaged, "\(place): this is no line of a ledger", remedy: Self.notWhole)
            }
            let name = "\(seq)" + Self.ending
            guard names.contains(name) else {
                throw Stop(
                    .damaged, "\(place): there is no \(name) in \(directory)",
                    remedy: Self.notWhole)
            }
            proved.insert(name)
            let file = directory + "/" + name
            lines.append((line, try Command.proof(try Files.read(file), file)))
        }
        strays = names.filter { $0.hasSuffix(Self.ending) && !proved.contains($0) }.sorted()
    }

    /// Everything that does not hold, each a sentence without its full stop; none where all does.
    var problems: [String] {
        var problems: [String] = []
        var last = -1
        for (bytes, proof) in lines {
            let name = "\(proof.index)" + Self.ending
            if proof.leaf != bytes {
                problems.append("\(name) is of another line than events.jsonl has")
            } else if let problem = ProofJudgement(of: proof).problem {
                problems.append("\(name): \(problem.words)")
            }
            if proof.checkpoint != checkpoint {
                problems.append("\(name) is made against another checkpoint")
            }
            if proof.index <= last {
                problems.append("event \(proof.index) is out of order in events.jsonl")
            }
            last = proof.index
        }
        return problems + strays.map { "\($0) is of no line in events.jsonl" }
    }

    /// Writes the files of a bundle: the checkpoint last, so that what has one is whole, and all of
    /// it beside the directory, which gets its name in one step.
    func write(to directory: String) throws(Stop) {
        let target = Self.trimmed(directory)
        let making = target + ".careledger-new"
        try Files.makeDirectory(making)
        do {
            var events: [UInt8] = []
            for (bytes, proof) in lines {
                events += bytes + [0x0A]
                try Files.write(proof.bytes, to: "\(making)/\(proof.index)\(Self.ending)")
            }
            try Files.write(events, to: making + "/events.jsonl")
            try Files.write(checkpoint.bytes, to: making + "/checkpoint")
            try Files.rename(making, to: target)
        } catch {
            Files.removeDirectory(making)
            throw error
        }
    }

    /// Refuses a directory that has anything in it already.
    static func checkRoom(at directory: String) throws(Stop) {
        let path = trimmed(directory)
        if !Files.names(in: path).isEmpty {
            throw Stop(
                .cannotCreate, "\(path): there is something in this directory already",
                remedy: "name a directory that is not there yet, or an empty one")
        }
        let making = path + ".careledger-new"
        if Files.isDirectory(making) {
            throw Stop(
                .cannotCreate, "\(making): an interrupted run left this half-written bundle",
                remedy: "delete it, and ask again")
        }
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
