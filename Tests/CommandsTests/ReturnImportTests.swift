// Returns into a ledger and out again, by the program.

import Dates
import Foundation
import Testing
import TestLedgers

@testable import Commands

struct ReturnImportTests {
    fileprivate let world = ScratchWorld()

    init() {
        world.milliseconds = 1_750_000_000_000  // 2025
        world.run(
            "init", "--authority", "Newtown", "--authority-code", "E06000099", "--recorded-at",
            "2012-04-01")
    }

    /// Writes files and gives their paths.
    fileprivate func write(_ files: [String: String], to folder: String) -> [String] {
        let directory = world.path + "/" + folder
        try? FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        return files.keys.sorted().map { name in
            let path = directory + "/" + name
            try? Data(files[name]!.utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
    }

    fileprivate func exported(_ year: String, _ options: String...) -> [String: [String]] {
        let outcome = world.run(
            ["export", "ssda903", "--year", year, "-o", "$/out", "--quiet"] + options)
        #expect(outcome.code == 0, "\(outcome.err)")
        var rows: [String: [String]] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: world.path + "/out"))
            ?? []
        {
            let text = (try? String(contentsOfFile: world.path + "/out/" + name, encoding: .utf8))
            rows[name] = text?.split(separator: "\n").map(String.init).sorted()
        }
        return rows
    }

    fileprivate static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    fileprivate static let episodes =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        + "PL_POST,URN\n"
    fileprivate static let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"

    @Test func `a return goes in, comes out as it was, and going in again adds nothing`() {
        let files = [
            "header.csv": Self.header + "12,1,02/01/2010,WBRI,UN4,,\nX7,2,03/04/2001,MWBC,,0,\n",
            "episodes.csv": Self.episodes
                + "12,01/05/2015,L,C1,N1,U4,PR1,01/07/2016,X1,CARPL,,SW1A 1AA,\n"
                + "12,01/07/2016,P,C1,N1,U4,PR4,,,,,SW1B 1AA,123\n"
                + "X7,02/04/2016,S,V2,N4,K2,PR1,03/04/2016,E4A,,,,\n",
            "reviews.csv": Self.reviews + "12,02/01/2010,20/05/2016,PN1\n",
        ]
        let paths = write(files, to: "2017")
        let first = world.run(["import", "ssda903"] + paths + ["--recorded-at", "2017-06-30"])
        #expect(first.code == 0, "\(first.err)\(first.out)")
        #expect(first.err.contains("6 rows = 6 recorded + 0 unchanged + 0 refused"), "\(first.err)")
        let out = exported("2016-17")
        for (name, text) in files {
            #expect(out[name] == text.split(separator: "\n").map(String.init).sorted())
        }
        let again = world.run(["import", "ssda903"] + paths + ["--recorded-at", "2017-06-30"])
        #expect(
            again.err.contains("0 recorded + 6 unchanged + 0 refused; 0 events"), "\(again.err)")
        #expect(world.run("check").code == 0)
    }

    @Test func `the next return corrects the last, and each is asked back as it was`() {
        let first = [
            "header.csv": Self.header + "12,1,02/01/2010,WBRI,UN4,,\n13,2,03/04/2001,MWBC,,0,\n",
            "episodes.csv": Self.episodes
                + "12,01/05/2015,L,C1,N1,U4,PR1,,,,,SW1A 1AA,\n"
                + "13,02/06/2016,S,V2,N4,K2,PR1,,,,,,\n",
            "reviews.csv": Self.reviews + "12,02/01/2010,20/05/2016,PN1\n"
                + "12,02/01/2010,21/11/2016,PN2\n",
        ]
        let second = [
            "header.csv": Self.header + "12,1,03/01/2010,WBRI,H012345678901,,\n"
                + "14,1,03/04/2012,ABAN,,,\n",
            "episodes.csv": Self.episodes
                + "12,01/05/2015,L,C1,N1,U4,PR1,03/04/2017,X1,CHILD,,SW1A 1AA,\n"
                + "12,03/04/2017,B,C2,N1,U4,PR4,09/09/2017,E47,,,SW1A 1AA,\n"
                + "14,02/06/2017,S,V2,N4,K2,PR1,,,,,,\n",
            "reviews.csv": Self.reviews + "12,03/01/2010,20/05/2017,PN1\n",
        ]
        world.run(
            ["import", "ssda903"] + write(first, to: "2017") + ["--recorded-at", "2017-06-30"])
        let told = world.run(
            ["import", "ssda903"] + write(second, to: "2018") + ["--recorded-at", "2018-06-30"])
        #expect(told.code == 0, "\(told.err)")
        #expect(told.err.contains("5 recorded + 1 unchanged"), "\(told.err)")
        for (year, day, files) in [
            ("2016-17", "2017-06-30", first), ("2017-18", "2018-06-30", second),
        ] {
            let out = exported(year, "--as-known-at", day)
            for (name, text) in files {
                #expect(
                    out[name] == text.split(separator: "\n").map(String.init).sorted(),
                    "\(name) \(day)")
            }
        }
        #expect(world.run("check").code == 0)
    }

    @Test func `rows that break a rule are refused and reported, or taken in as they are`() {
        let files = [
            "header.csv": Self.header + "12,1,02/01/2010,WBRI,UN4,,\n",
            "episodes.csv": Self.episodes
                + "12,01/05/2016,S,C1,N1,U4,PR1,01/07/2016,E4A,,,,\n"
                + "12,01/09/2016,P,C9,N1,U4,PR1,,,,,,\n12,99/01/2016,P,C2,N1,U4,PR1,,,,,,\n",
            "reviews.csv": Self.reviews + "12,02/01/2010,20/05/2016,PN1\n"
                + "12,02/01/2010,20/08/2016,PN1\n99,02/01/2010,20/08/2016,PN1\n",
        ]
        let paths = write(files, to: "2017")
        let words = ["import", "ssda903"] + paths + ["--recorded-at", "2017-06-30"]
        let refused = world.run(words + ["--report", "$/faults.csv"])
        #expect(refused.code == 65)
        #expect(refused.err.contains("7 rows = 3 recorded + 0 unchanged + 4 refused"))
        let report =
            (try? String(contentsOfFile: world.path + "/faults.csv", encoding: .utf8)) ?? ""
        #expect(report.contains("episodes.csv,3,LS,C9,C3,no"), "\(report)")
        #expect(report.contains("episodes.csv,4,DECOM,99/01/2016,format,no"), "\(report)")
        #expect(report.contains("reviews.csv,3,REVIEW,20/08/2016,J2,no"), "\(report)")
        #expect(report.contains("reviews.csv,4,CHILD,C99,J1,no"), "\(report)")
        let taken = world.run(words + ["--as-findings"])
        #expect(taken.code == 65, "a day that is none cannot be taken in")
        #expect(taken.err.contains("7 rows = 3 recorded + 3 unchanged + 1 refused"), "\(taken.err)")
        let out = exported("2016-17")
        #expect(out["reviews.csv"]?.count == 4)
        #expect(out["episodes.csv"]?.count == 3)
    }

    @Test(arguments: 1...6)
    func `five years of returns that contradict each other are each asked back as they were`(
        seed: Int
    ) {
        var returns = RandomReturns(seed: seed, children: 40)
        var asked: [(year: String, day: String, rows: [String: [String]])] = []
        for start in 2013...2017 {
            let year = ReportingYear(startYear: start)
            if start > 2013 { returns.contradict() }
            let rows = returns.rows(of: year)
            let files = rows.map { name, rows in
                (
                    "\(name).csv",
                    RandomReturns.columns[name]! + "\n"
                        + rows.shuffled().map { $0 + "\r\n" }.joined()
                )
            }
            let day = "\(start + 1)-06-30"
            let paths = write(Dictionary(uniqueKeysWithValues: files), to: "\(start)")
            let told = world.run(
                ["import", "ssda903"] + paths + ["--recorded-at", day, "--report", "$/faults.csv"])
            let report = try? String(contentsOfFile: world.path + "/faults.csv", encoding: .utf8)
            #expect(told.code == 0, "\(start): \(told.err) \(report?.prefix(2000) ?? "")")
            asked.append((year.name, day, rows))
        }
        for (year, day, rows) in asked {
            let out = exported(year, "--as-known-at", day)
            for (name, rows) in rows {
                let got = out[name + ".csv"]?.filter { !$0.hasPrefix("CHILD,") } ?? []
                #expect(got == rows.sorted(), "\(name) of \(year)")
            }
        }
        // The export of the last year, taken in again, brings nothing.
        _ = exported("2017-18")
        let files = ["header", "episodes", "reviews", "missing"].map { "$/out/\($0).csv" }
        let again = world.run(["import", "ssda903"] + files + ["--recorded-at", "2018-07-01"])
        #expect(again.err.contains("; 0 events"), "\(again.err)")
    }
}

extension ReturnImportTests {
    @Test func `the XML of a year, taken in again, adds nothing`() {
        var returns = RandomReturns(seed: 7, children: 30)
        let rows = returns.rows(of: ReportingYear(startYear: 2016))
        returns.contradict()
        let files = rows.map { ("\($0).csv", RandomReturns.columns[$0]! + "\n" + lines($1)) }
        let paths = write(Dictionary(uniqueKeysWithValues: files), to: "2017")
        world.run(["import", "ssda903"] + paths + ["--recorded-at", "2017-06-30"])
        let before = exported("2016-17")
        #expect(
            world.run("export", "ssda903", "--year", "2016-17", "--xml", "-o", "$/xml").code == 0)
        let again = world.run(
            "import", "ssda903", "$/xml/ssda903.xml", "--recorded-at", "2017-06-30")
        #expect(again.err.contains("; 0 events"), "\(again.err)")
        // The same in a ledger that knew nothing.
        world.variables["CARELEDGER"] = world.path + "/other"
        world.run(
            "init", "--authority", "Oldtown", "--authority-code", "E06000098", "--recorded-at",
            "2012-04-01")
        world.run("import", "ssda903", "$/xml/ssda903.xml", "--recorded-at", "2017-06-30")
        let other = exported("2016-17")
        for name in before.keys where name.hasSuffix(".csv") {
            #expect(other[name] == before[name], "\(name)")
        }
    }

    private func lines(_ rows: [String]) -> String { rows.map { $0 + "\n" }.joined() }

    @Test func `an id that a return spells with its letter keeps it, and one of digits has none`() {
        let files = { (id: String) in
            [
                "header.csv": Self.header + "\(id),1,02/01/2010,WBRI,UN4,,\n",
                "reviews.csv": Self.reviews + "\(id),02/01/2010,20/05/2016,PN1\n",
                "episodes.csv": Self.episodes + "\(id),01/05/2015,S,C1,N1,U4,PR1,,,,,,\n",
            ]
        }
        for (id, day) in [("C12", "2017-06-30"), ("12", "2017-07-01")] {
            let paths = write(files(id), to: day)
            world.run(["import", "ssda903"] + paths + ["--recorded-at", day])
            let again = world.run(["import", "ssda903"] + paths + ["--recorded-at", day])
            #expect(again.err.contains("; 0 events"), "\(again.err)")
        }
        for (id, day) in [("C12", "2017-06-30"), ("12", "2017-07-01")] {
            let out = exported("2016-17", "--as-known-at", day)
            for (name, text) in files(id) {
                #expect(out[name] == text.split(separator: "\n").map(String.init).sorted())
            }
        }
    }

    @Test func `a column that a file lacks leaves what is known alone`() {
        let whole = [
            "header.csv": Self.header + "12,1,02/01/2010,WBRI,UN4,,\n",
            "episodes.csv": Self.episodes + "12,01/05/2015,S,C1,N1,U4,PR1,,,,HD1 1AA,HD2 2BB,7\n",
            "reviews.csv": Self.reviews + "12,02/01/2010,20/05/2016,PN1\n",
        ]
        let part = [
            "header.csv": "CHILD,SEX,DOB,ETHNIC\n12,1,02/01/2010,MWBC\n",
            "episodes.csv": "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n12,01/05/2015,S,C2,N1,U4,,\n",
            "reviews.csv": "CHILD,REVIEW,REVIEW_CODE\n12,20/05/2016,PN1\n12,21/11/2016,PN2\n",
        ]
        world.run(
            ["import", "ssda903"] + write(whole, to: "1") + ["--recorded-at", "2017-06-30"])
        world.run(["import", "ssda903"] + write(part, to: "2") + ["--recorded-at", "2017-07-30"])
        let out = exported("2016-17")
        #expect(out["header.csv"]?.first == "12,1,02/01/2010,MWBC,UN4,,")
        #expect(
            out["episodes.csv"]?.first == "12,01/05/2015,S,C2,N1,U4,PR1,,,,HD1 1AA,HD2 2BB,7")
        #expect(
            out["reviews.csv"]?.prefix(2) == [
                "12,02/01/2010,20/05/2016,PN1", "12,02/01/2010,21/11/2016,PN2",
            ])
    }

    @Test func `formulas stay text in the ledger and are no formulas in the report`() {
        let paths = write(
            [
                "header.csv": Self.header + "12,=1+1,02/01/2010,WBRI,\"=cmd|' /C calc'!A0\",,\n"
                    + "13,1,02/01/2010,WBRI,=cmd,,\n"
            ], to: "2017")
        world.run(
            ["import", "ssda903"] + paths
                + ["--recorded-at", "2017-06-30", "--report", "$/faults.csv"])
        let report =
            (try? String(contentsOfFile: world.path + "/faults.csv", encoding: .utf8)) ?? ""
        #expect(report.contains(",SEX,'=1+1,"), "\(report)")
        let log = try? String(contentsOfFile: world.path + "/kirklees/2017.jsonl", encoding: .utf8)
        #expect(log?.contains("\"upn\":\"=cmd\"") == true, "\(log ?? "")")
    }

    @Test(arguments: 1...12)
    func `every row is recorded, unchanged or refused, whatever is wrong with the return`(
        seed: Int
    ) {
        var chance = SeededChance(seed: UInt64(seed))
        var returns = RandomReturns(seed: seed, children: 25)
        for start in 2015...2017 {
            let year = ReportingYear(startYear: start)
            var count = 0
            let files = returns.rows(of: year).sorted { $0.key < $1.key }.map { name, rows in
                let own = rows.map { damaged($0, &chance) }
                let repeated = own + own.filter { _ in chance.happens(5) }
                count += repeated.count
                return ("\(name).csv", RandomReturns.columns[name]! + "\n" + lines(repeated))
            }
            returns.contradict()
            let paths = write(Dictionary(uniqueKeysWithValues: files), to: "\(start)")
            for options in [[], ["--as-findings"]] {
                let told = world.run(
                    ["import", "ssda903"] + paths + ["--recorded-at", "\(start + 1)-06-30"]
                        + options)
                let words = told.err.split(separator: " ")
                let rows = words.firstIndex(of: "rows").flatMap { Int(words[$0 - 1]) }
                let parts = ["recorded", "unchanged", "refused;"].compactMap { word in
                    words.firstIndex(of: Substring(word)).flatMap { Int(words[$0 - 1]) }
                }
                #expect(rows == count, "\(told.err.suffix(400))")
                #expect(parts.reduce(0, +) == count && parts.count == 3, "\(told.err.suffix(400))")
                #expect(told.code == (parts.last == 0 ? 0 : 65))
                // Taken in again as it is, it brings nothing.
                let again = world.run(
                    ["import", "ssda903"] + paths + ["--recorded-at", "\(start + 1)-06-30"]
                        + options)
                let log = try? String(
                    contentsOfFile: world.path + "/kirklees/\(start + 1).jsonl", encoding: .utf8)
                let last = log?.split(separator: "\n").last ?? ""
                #expect(again.err.contains("; 0 events"), "\(start) \(options) \(last)")
            }
        }
        #expect(world.run("verify").code == 0)
    }

    /// A row with a cell that is wrong, now and then.
    private func damaged(_ row: String, _ chance: inout SeededChance) -> String {
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard chance.happens(15) else { return row }
        let at = chance.number(0...(cells.count - 1))
        cells[at] = chance.one(of: [
            "", "99", "31/02/2017", "01/01/2031", "E99", "X", "Zoë", "\"a,b\"", "=1", "12/12/1999",
        ])
        if chance.happens(5) { cells.append("more") }
        return cells.joined(separator: ",")
    }
}
