// `shard`, `fold`, `merge`: a replay by many machines, and its parts put together.

import CommandLines
import EventLogs
import Tables

extension Command {
    /// `careledger shard`.
    static let shard = Command(
        specification: CommandSpecification(
            name: "shard",
            abstract: "Deal a ledger out to directories of whole stories.",
            discussion:
                "Each shard has the lines of its children, byte for byte, and every line of "
                + "no child. Children whom a line or an id brings together are in one shard. "
                + "Only `careledger fold` reads a shard. A directory that has something in it is "
                + "not touched (exit 73).",
            arguments: [
                ArgumentSpecification(
                    "ledger", arity: .optional, completion: .directory,
                    help: "The ledger's directory, as --ledger names it.")
            ],
            options: [
                .option(
                    "by", value: "what", required: true, completion: .only(["child"]),
                    help: "What is kept whole: child."),
                .option(
                    "number", value: "n", short: "n", required: true,
                    help: "How many shards, from 1 to \(LogSharding.most)."),
                .option(
                    "output", value: "dir", short: "o", required: true, completion: .directory,
                    help: "The directory that the shards are made in."),
            ],
            examples: [
                (
                    "careledger shard EventLogs/kirklees --by child -n 4 -o shards",
                    "Makes shards/shard-1 to shards/shard-4."
                ),
                (
                    "careledger shard --ledger EventLogs/kirklees --by child -n 64 -o kirklees-64",
                    "One for each task of a cluster."
                ),
            ]),
        run: shard)

    @Sendable private static func shard(_ call: Call) throws(Stop) -> ExitCode {
        let paths = try call.ledgerPaths()
        let text = call.value("number") ?? ""
        guard let count = Int(text), (1...LogSharding.most).contains(count) else {
            throw call.misuse(
                .badValue(
                    of: "-n", value: text,
                    expected: "a whole number from 1 to \(LogSharding.most)", nearest: nil))
        }
        let target = call.value("output") ?? ""
        let started = call.surroundings.unixMilliseconds()
        let threads = try call.threads()
        let directory: LogDirectory
        do throws(LogOpenFault) { directory = try LogDirectory(path: paths[0]) } catch {
            throw Stop(error)
        }
        let notes: [ShardNote]
        do throws(ShardFault) {
            let progress = Progress(call, reading: directory.name, bytes: directory.byteCount)
            defer { progress.end() }
            notes = try LogSharding(directory, count: count, into: target).run(
                threads: threads, progress: progress.reached)
        } catch {
            if case .damaged = error { throw call.damage(of: directory) }
            throw Stop(error)
        }
        let size = notes.first?.size ?? 0
        let milliseconds = max(1, call.surroundings.unixMilliseconds() - started)
        let lines = notes.reduce(0) { $0 + $1.lines }
        call.tell(
            "\(notes.first?.ledger ?? ""): \(size) events to \(count) shards of \(lines) lines in "
                + "\(milliseconds) ms, \(Int64(size) * 1000 / milliseconds) events a second")
        return .done
    }

    /// `careledger fold`.
    static let fold = Command(
        specification: CommandSpecification(
            name: "fold",
            abstract: "Replay a shard to a partial answer.",
            discussion: "Takes the options of `careledger statistics` that say which figures, when "
                + "and as known when; or behind -- any command that lists or counts, with its "
                + "options: -- timeliness --list --year 2016-17. A ledger that was not dealt out "
                + "is folded as its only shard. The partial answers of all shards give with "
                + "`careledger merge` what the command gives of the whole.",
            arguments: [
                ArgumentSpecification(
                    "shard", arity: .optional, completion: .directory,
                    help: "The directory of a shard, as --ledger names it."),
                ArgumentSpecification(
                    "question", arity: .many,
                    help: "Behind --: a command and its options; `statistics` where none is named."
                ),
            ],
            options: .folded + [
                .option(
                    "output", value: "file", short: "o", completion: .file,
                    help: "Write to a file, in place of standard output.")
            ],
            examples: [
                (
                    "careledger fold EventLogs/kirklees --measure children_looked_after "
                        + "--split age_band --at 2017-03-31",
                    "A whole ledger, on standard output."
                ),
                (
                    "careledger shard EventLogs/kirklees --by child -n 2 -o halves && "
                        + "careledger fold halves/shard-1 -o 1.partial -- timeliness --list "
                        + "--year 2013-14",
                    "The reviews of half of the children, to be listed with those of the others."
                ),
            ])
    ) { call throws(Stop) in
        try call.write(try call.fold().written, to: call.file)
        return .done
    }

    /// `careledger merge`.
    static let merge = Command(
        specification: CommandSpecification(
            name: "merge",
            abstract: "Put partial answers together.",
            discussion: "Prints what the command that was folded, `careledger statistics` where "
                + "none was named, prints of the whole ledger, byte for byte, in whatever order "
                + "the files are named; of several ledgers, in the order of their names. A file "
                + "that is damaged, of another question or named twice, and a shard that is "
                + "missing, are told and stop it (exit 65).",
            arguments: [
                ArgumentSpecification(
                    "file", arity: .oneOrMore, completion: .file,
                    help: "Partial answers of `fold` or `merge --partial`, - for standard input.")
            ],
            options: [
                .flag(
                    "partial",
                    help: "Write a partial answer again, of the shards there are, to be merged.")
            ] + .formats,
            examples: [
                (
                    "careledger merge kirklees.partial --format csv",
                    "The statistics of the ledger that was folded; name all its shards."
                ),
                (
                    "careledger merge kirklees.partial --partial -o country.partial",
                    "What there is so far, as a partial answer to be merged with others."
                ),
            ])
    ) { call throws(Stop) in
        let paths = call.arguments.positional
        if call.arguments.flag("partial") == true {
            try call.write(try call.merged(paths).written, to: call.file)
            return .done
        }
        _ = try call.destination()
        try call.writeAnswer(try call.merged(paths))
        return .done
    }
}
