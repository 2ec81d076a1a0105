// The words for what is wrong with partial answers.

extension PartialFault {
    /// What is wrong.
    var what: String {
        switch self {
        case .notPartial(let path): "\(path): this is no partial answer of `careledger fold`"
        case .otherVersion(let path, let found):
            "\(path): this is a partial answer of version \(found), and version "
                + "\(PartialFile.version) is read here"
        case .otherProgram(let path, let found):
            "\(path): careledger \(found) folded it, and this is \(Program.version)"
        case .damaged(let path): "\(path): this is not as it was written: bytes changed or missing"
        case .otherQuestion(let path, let asked, let first, let other):
            "\(path): another question was asked (\(Self.words(asked))) than of \(first) "
                + "(\(Self.words(other)))"
        case .otherLedger(let path, let ledger):
            "\(path): this is of another ledger \(ledger), or of the same at another time"
        case .twice(let path, let ledger, let shard):
            "\(path): shard \(shard) of \(ledger) is in a file before it too"
        case .missing(let ledger, let shards, let count):
            "\(ledger): \(shards.count == 1 ? "shard" : "shards") "
                + "\(shards.map(String.init).joined(separator: ", ")) of \(count) "
                + "\(shards.count == 1 ? "is" : "are") missing"
        }
    }

    /// What to do about it.
    var remedy: String {
        switch self {
        case .notPartial: "name files that `careledger fold -o FILE` wrote"
        case .otherVersion, .otherProgram, .damaged:
            "fold the shard again with this program"
        case .otherQuestion: "fold every shard with the same options"
        case .otherLedger: "deal the ledger out once, and fold those shards"
        case .twice: "name each partial answer once"
        case .missing: "fold and name them too; `merge --partial` puts together what there is"
        }
    }

    private static func words(_ asked: [String]) -> String {
        asked.isEmpty ? "no options" : asked.joined(separator: " ")
    }
}

extension Stop {
    /// A merge that was stopped.
    init(_ fault: PartialFault) {
        self.init(.damaged, fault.what, remedy: fault.remedy)
    }
}
