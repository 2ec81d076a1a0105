// The program: the roster of its commands, and the one door by which it is called.

import CommandLines

/// The command line of the care ledger.
public enum Program {
    /// The version that `--version` and every stamp name.
    public static let version = "0.1.0"

    /// Runs the program with the words after its name, and answers its exit code.
    public static func run(_ words: [String], in surroundings: Surroundings) -> Int32 {
        Roster.standard.run(words, in: surroundings)
    }
}

/// The commands of a program.
struct Roster: Sendable {
    /// The commands by their headings.
    let families: [CommandFamily]
    /// The whole command line, as it is read, explained and completed.
    let specification: ProgramSpecification

    /// The commands of the care ledger: one line each.
    static let standard = Roster([
        CommandFamily(
            title: "Writing",
            commands: [
                .initialise,
                .record,
                .append,
                .amend,
                .withdraw,
                .reinstate,
                .erase,
            ]),
        CommandFamily(
            title: "Exchanging",
            commands: [
                .importing,
                .exporting,
                .schema,
                .shard,
                .fold,
                .merge,
            ]),
        CommandFamily(
            title: "Asking",
            commands: [
                .replay,
                .statistics,
                .explain,
                .population,
                .placements,
                .permanence,
                .timeliness,
                .participation,
                .footprint,
                .caseloads,
                .workforce,
                .escalations,
                .plans,
                .protection,
                .quality,
                .due,
                .timeline,
                .audit,
                .compare,
                .reconcile,
                .check,
                .forecast,
                .report,
            ]),
        CommandFamily(
            title: "Evidence",
            commands: [
                .verify,
                .checkpoint,
                .prove,
                .retention,
                .backup,
            ]),
    ])

    /// A program of these commands.
    init(_ families: [CommandFamily]) {
        self.families = families
        specification = ProgramSpecification(
            name: "careledger",
            abstract: "An append-only ledger of children's care journeys, and what it amounts to.",
            discussion: """
                A ledger is a directory: --ledger DIR, else $CARELEDGER, else the current \
                directory. Data goes to standard output, talk to standard error.
                """,
            version: "careledger \(Program.version)",
            groups: families.map { family in
                CommandGroup(title: family.title, commands: family.commands.map(\.specification))
            },
            options: [
                .option(
                    "ledger", value: "dir", completion: .directory,
                    help: "The ledger's directory, instead of $CARELEDGER or the current one."),
                .flag("quiet", help: "Keep standard error to errors."),
                .option(
                    "threads", value: "n",
                    help: "How many threads to read and count with (default: all cores)."),
            ])
    }

    /// Runs the program with the words after its name, and answers its exit code.
    func run(_ words: [String], in surroundings: Surroundings) -> Int32 {
        do throws(Stop) {
            return try answer(words, in: surroundings).rawValue
        } catch {
            for paragraph in error.paragraphs {
                surroundings.talk(Array("careledger: \(paragraph)\n".utf8))
            }
            return error.code.rawValue
        }
    }

    private func answer(
        _ words: [String], in surroundings: Surroundings
    ) throws(Stop) -> ExitCode {
        let request: ProgramRequest
        do throws(Misuse) {
            request = try specification.request(words, width: surroundings.outputWidth ?? 80)
        } catch {
            throw Stop(error)
        }
        switch request {
        case .page(let page):
            let call = Call(
                path: [], arguments: try rootArguments(), surroundings: surroundings,
                program: specification)
            try call.write(Array(page.utf8))
            return .done
        case .run(let path, let arguments):
            let call = Call(
                path: path, arguments: arguments, surroundings: surroundings,
                program: specification)
            guard
                let command = families.lazy.flatMap(\.commands).first(where: {
                    [$0.specification.name] == path
                })
            else {
                throw Stop(
                    .bug, "the command \(path.joined(separator: " ")) does nothing",
                    remedy: "this is a bug in careledger; please report it")
            }
            return try command.run(call)
        }
    }

    /// No words at all, for pages that answer before any command is looked at.
    private func rootArguments() throws(Stop) -> ParsedArguments {
        do throws(UsageFault) {
            return try CommandSpecification(name: "careledger", abstract: "").parse(
                [], with: specification.options)
        } catch {
            throw Stop(specification.misuse(error, at: []))
        }
    }
}
