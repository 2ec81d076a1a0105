// Builds a large ledger for measuring: seeded, every type of event, the same bytes every time.
//
// Twenty years of a made-up county's reviewing service. Families come to notice evenly over the
// years; each is simulated whole (`FamilyLife`, `ProtectionLife`, `CareLife`, `ReviewLife`, …) into
// deeds of 24 bytes, all deeds are put in the order of their recording (`DeedOrder`), and the first
// of them, as many as asked, are written as lines (`Lines` and the files for each family of
// events). Every beginning of the log is a ledger without error, because nothing is recorded before
// what it leans on; so the number of events is met exactly. Memory: about 50 bytes an event.

import Glibc

/// `build-large-ledger --events N --into DIR [--seed S] [--administrator ACCOUNT]`.
@main
enum BuildLargeLedger {
    static func main() {
        var events = 0
        var directory = ""
        var seed: UInt64 = 1
        var administrator = "root"
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            let value = arguments.popFirst() ?? ""
            switch argument {
            case "--events": events = Int(value) ?? 0
            case "--into": directory = value
            case "--seed": seed = UInt64(value) ?? 0
            case "--administrator": administrator = value
            default: misused()
            }
        }
        let plain = administrator.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 92 }
        guard events >= 2000, !directory.isEmpty, seed > 0, !administrator.isEmpty, plain else {
            misused()
        }
        while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
        if mkdir(directory, 0o755) != 0, errno != EEXIST { stop("\(directory): cannot be made") }
        let name = directory.split(separator: "/").last.map(String.init) ?? "large"
        let simulation = Simulation(events: events, seed: seed)
        let (ordered, families) = simulation.run()
        let files = LedgerFiles(
            ordered, count: events,
            CorrectionPlaces(ordered, count: events, families: families),
            days: DayTexts(), into: directory,
            LineContext(name: name, administrator: administrator, seed: seed))
        print("\(events) events, \(files.write()) bytes, \(families) families")
    }

    private static func misused() -> Never {
        stop(
            "usage: build-large-ledger --events N --into DIR [--seed S] [--administrator ACCOUNT];"
                + " at least 2000 events, a seed above 0")
    }
}
