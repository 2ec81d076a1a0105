// Returns into a ledger and out again, by the program.

import Dates
import Foundation
import Testing
import TestLedgers

@testable import Commands

struct ReturnImportTests {
    private let world = ScratchWorld()

    init() {
        world.milliseconds = 1_750_000_000_000  // 2025
        world.run(
            "init", "--authority", "Newtown", "--authority-code", "E06000099", "--recorded-at",
            "2012-04-01")
    }

    /// Writes files and gives their paths.
    private func write(_ files: [String: String], to folder: String) -> [String] {
        let directory = world.path + "/" + folder
        try? FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        return files.keys.sorted().map { name in
            let path = directory + "/" + name
            try? Data(files[name]!.utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
    }

    private func exported(_ year: String, _ options: String...) -> [String: [String]] {
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

    private static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    private static let episodes =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
        + "PL_POST,URN\n"
    private static let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"

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
