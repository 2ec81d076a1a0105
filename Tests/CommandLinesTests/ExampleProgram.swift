// The small program that the tests of this module read, explain and complete.

import CommandLines

let formats = ["table", "csv", "json"]

let replay = CommandSpecification(
    name: "replay", abstract: "Replay the log and print the year's statistics.",
    discussion: """
        Every line of the log is read, and every projection replayed, so that what is printed \
        needs nothing but the log.

          year    from 1 April to 31 March
        """,
    arguments: [
        ArgumentSpecification(
            "ledger", arity: .many, completion: .directory, help: "The ledgers to read.")
    ],
    options: [
        .option("year", value: "year", help: "The reporting year, as 2016-17."),
        .option(
            "split", value: "dimension", short: "s", repeating: true,
            completion: .values(["gender", "age", "o'clock"]), help: "Split by a dimension."),
        .option(
            "format", value: "format", completion: .only(formats),
            help: "How the tables are written."),
        .option("output", value: "file", short: "o", completion: .file, help: "Where to."),
        .flag("verify", short: "v", help: "Check the hashes too."),
        .flag(
            "short-break", invertible: true,
            help: "Count short breaks with the other placements, or leave them out of the count."),
        .range("known", value: "from..to", hidden: true, help: "For the maker too."),
        .flag("trace", hidden: true, help: "For the maker of the program."),
    ],
    examples: [
        ("careledger replay --year 2016-17", "The statistics of the year 2016-17."),
        ("careledger replay", "Those of the latest whole year."),
    ])

let recordTypes = ["ceased", "placed"]

let record = CommandSpecification(
    name: "record", abstract: "Record one event.",
    arguments: [
        ArgumentSpecification("type", completion: .only(recordTypes), help: "What happened.")
    ],
    options: [.option("child", value: "id", required: true, help: "Whom it concerns.")],
    examples: [
        ("careledger record placed --child C1 --placement-type U1", "A placement."),
        ("careledger record ceased --child C1 --reason E8", "The end of care."),
    ],
    refined: { words in
        var command = record
        switch record.firstArgument(in: words) {
        case "placed":
            command.options.append(
                .option(
                    "placement-type", value: "code", completion: .only(["U1", "U2", "K2"]),
                    help: "The kind of placement."))
        case "ceased":
            command.options.append(.option("reason", value: "code", help: "Why care ended."))
        default: break
        }
        return command
    })

let exchange = CommandSpecification(
    name: "import", abstract: "Turn a return into events.",
    subcommands: [
        CommandSpecification(
            name: "ssda903", abstract: "Import the files of a return.",
            arguments: [
                ArgumentSpecification(
                    "file", arity: .oneOrMore, completion: .file, help: "The module files.")
            ],
            options: [
                .option("recorded-at", value: "instant", required: true, help: "When it was known.")
            ],
            examples: [
                ("careledger import ssda903 e.csv --recorded-at 2022-03-31", "One module."),
                ("careledger import ssda903 *.csv --recorded-at 2022-03-31", "All of them."),
            ]),
        CommandSpecification(
            name: "csv", abstract: "Import a table of one type.",
            arguments: [
                ArgumentSpecification("type", completion: .values(recordTypes), help: "The type."),
                ArgumentSpecification("file", completion: .file, help: "The table."),
                ArgumentSpecification("map", arity: .optional, help: "Its columns."),
            ],
            examples: [
                ("careledger import csv placed p.csv", "A table of placements."),
                ("careledger import csv ceased c.csv m", "With a map."),
            ]),
    ])

let shard = CommandSpecification(
    name: "shard", abstract: "Cut a ledger into parts.",
    options: [
        .option("parts", value: "number", short: "n", required: true, help: "How many.")
    ],
    examples: [
        ("careledger shard -n 4", "Four parts."), ("careledger shard -n 8", "Eight parts."),
    ])

let careledger = ProgramSpecification(
    name: "careledger", abstract: "A ledger of children's care journeys.", version: "1.2.3",
    groups: [
        CommandGroup(title: "Asking", commands: [replay, shard]),
        CommandGroup(title: "Writing", commands: [record, exchange]),
    ],
    options: [
        .option("ledger", value: "directory", completion: .directory, help: "The ledger."),
        .flag("quiet", short: "q", help: "Print nothing but the answer."),
    ])
