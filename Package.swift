// swift-tools-version: 6.2
// The house, floor by floor: a module imports only floors below its own. No package dependency.

import PackageDescription

/// Settings that hold everywhere. A warning is an error, an existential says `any`, an import is
/// visible only where it is written.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The rooms are optimised for the tests too: thousands of replays take a fifth of the time.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// How the program is linked for use. With the standard library within it and at a fixed place,
/// nothing has to be found and moved when it starts: that is most of the time of `--version`. Only
/// the release is linked so, as the tests load the libraries that the library of testing loads.
let quickStart: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-use-ld=lld", "-Xclang-linker", "-no-pie"],
        .when(platforms: [.linux], configuration: .release))
]

/// A module of the house, and the floors it stands on.
func room(_ name: String, on floors: String...) -> Target {
    .target(name: name, dependencies: floors.map { .byName(name: $0) }, swiftSettings: quick)
}

/// A piece in C: what a processor or the system can do and Swift has no words for.
func inC(_ name: String) -> Target { .target(name: name, publicHeadersPath: "include") }

/// A program under `Tools`, and the floors it stands on.
func tool(_ name: String, at folder: String, on floors: String...) -> Target {
    .executableTarget(
        name: name, dependencies: floors.map { .byName(name: $0) }, path: "Tools/" + folder,
        swiftSettings: quick)
}

/// The tests of a module, in the folder of the same name under `Tests`.
func tests(of name: String, with others: String...) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: ([name] + others).map { .byName(name: $0) },
        resources: [.copy("Fixtures")],
        swiftSettings: strict)
}

let package = Package(
    name: "careledger",
    products: [
        // What `Tools/fuzz` links to the toolchain's fuzzer.
        .library(name: "FuzzTargets", type: .static, targets: ["Fuzzing"])
    ],
    targets: [
        // Floor 0: nothing of care.
        room("Dates"),
        room("TextFormats"),
        inC("SHA256Blocks"),
        inC("FileNames"),
        inC("KernelHints"),
        room("Evidence", on: "SHA256Blocks"),
        room("CommandLines"),
        // Floor 1: the law and local practice; tables.
        room("Policies", on: "Dates"),
        room("Tables", on: "Dates"),
        // Floor 2: the vocabulary.
        room("CareEvents", on: "Policies", "TextFormats", "Dates"),
        // Floor 3: bytes to events and back; one child's story.
        room(
            "EventLogs", on: "CareEvents", "Evidence", "TextFormats", "Dates", "FileNames",
            "KernelHints"),
        room("Journeys", on: "CareEvents", "Policies", "TextFormats", "Dates"),
        // Floor 4: what the record amounts to.
        room("Projections", on: "Journeys", "CareEvents", "Policies", "Tables", "Dates"),
        // Floor 5: which table answers which question; what a table looks like.
        room(
            "Reports", on: "Projections", "Tables", "Journeys", "CareEvents", "Policies", "Dates"),
        room("Renderers", on: "Tables", "TextFormats", "Evidence", "Dates"),
        room("Exchange", on: "Journeys", "CareEvents", "TextFormats", "Dates"),
        // Floor 6: verbs, options, the clock, the terminal. Floor 7: the program.
        room(
            "Commands", on: "CommandLines", "Exchange", "Reports", "Renderers", "Projections",
            "Tables", "Journeys", "EventLogs", "CareEvents", "Policies", "Evidence",
            "TextFormats", "Dates"),
        .executableTarget(
            name: "careledger", dependencies: ["Commands"], swiftSettings: quick,
            linkerSettings: quickStart),
        // Tools.
        tool(
            "append-probe", at: "AppendProbe",
            on: "EventLogs", "CareEvents", "TextFormats", "Dates"),
        tool("build-large-ledger", at: "LargeLedger", on: "CareEvents", "Dates", "Evidence"),
        .executableTarget(
            name: "build-example-ledgers",
            dependencies: ["CareEvents", "Dates", "TextFormats", "Evidence"],
            path: "Tools/ExampleLedgers", exclude: ["Figures"], swiftSettings: strict),
        // The same house again, for the tests.
        .target(
            name: "TestLedgers", dependencies: ["EventLogs", "CareEvents", "TextFormats", "Dates"],
            path: "Tests/TestLedgers", swiftSettings: strict),
        // Pages read back, for the tests of whatever makes them.
        .target(name: "PageReading", path: "Tests/PageReading", swiftSettings: strict),
        // What hostile bytes are handed to, by a fuzzer and by a test.
        .target(
            name: "Fuzzing",
            dependencies: [
                "Commands", "EventLogs", "CareEvents", "Evidence", "TextFormats", "Dates",
                "TestLedgers",
            ], path: "Tools/Fuzzing", swiftSettings: strict),
        tests(of: "Fuzzing"),
        tests(of: "Dates"),
        tests(of: "TextFormats"),
        tests(of: "Evidence"),
        tests(of: "CommandLines"),
        tests(of: "Tables", with: "Dates"),
        tests(
            of: "Renderers",
            with: "TestLedgers", "PageReading", "Tables", "TextFormats", "Evidence", "Dates"),
        tests(of: "Policies", with: "Dates"),
        tests(of: "CareEvents", with: "Policies", "TextFormats", "Dates"),
        tests(
            of: "EventLogs",
            with: "TestLedgers", "CareEvents", "Evidence", "TextFormats", "Dates",
            "append-probe"),
        tests(
            of: "Journeys",
            with: "TestLedgers", "CareEvents", "EventLogs", "Policies", "Evidence", "TextFormats",
            "Dates"),
        tests(
            of: "Projections",
            with: "TestLedgers", "EventLogs", "Journeys", "CareEvents", "Policies", "Tables",
            "TextFormats", "Dates"),
        tests(
            of: "Reports",
            with: "TestLedgers", "Projections", "Renderers", "Tables", "EventLogs", "Journeys",
            "CareEvents", "TextFormats", "Dates"),
        tests(
            of: "Commands",
            with: "TestLedgers", "PageReading", "CommandLines", "Exchange", "Renderers", "Reports",
            "Projections", "Tables", "Journeys", "EventLogs", "CareEvents", "TextFormats",
            "Dates", "careledger"),
        tests(
            of: "Exchange",
            with: "TestLedgers", "EventLogs", "Journeys", "CareEvents", "TextFormats", "Dates"),
        // The example ledgers, and the tool that builds them.
        .testTarget(
            name: "ExampleLedgersTests",
            dependencies: [
                "TestLedgers", "Projections", "Journeys", "EventLogs", "CareEvents", "Tables",
                "Evidence", "Dates", "build-example-ledgers",
            ],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        // The generator of large ledgers, and the benchmark, very small.
        .testTarget(
            name: "LargeLedgerTests",
            dependencies: ["CareEvents", "TextFormats", "careledger", "build-large-ledger"],
            swiftSettings: strict),
        // The house itself: lengths, names, floors. It stands on no module.
        .testTarget(name: "HouseTests", swiftSettings: strict),
    ]
)
