// Spreadsheets into a ledger by the maps under `Tools/SheetMaps`, by the program.

import Foundation
import Testing

@testable import Commands

struct SheetImportTests {
    private let world = ScratchWorld()
    private static let maps = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Tools/SheetMaps").path

    init() {
        world.milliseconds = 1_472_000_000_000  // August 2016
        world.run(
            "init", "--authority", "Newtown", "--authority-code", "E06000099", "--recorded-at",
            "2015-04-01")
        var facts = ""
        for child in ["C101", "C102", "C103", "C104"] {
            facts += """
                {"type":"child_registered","child_id":"\(child)","occurred_on":"2015-03-02",\
                "born_on":"2008-04-05","sex":"F"}
                {"type":"became_looked_after","child_id":"\(child)","occurred_on":"2016-04-01",\
                "legal_status":"C2","category_of_need":"N1","placement_type":"U6",\
                "placement_provider":"PR1"}

                """
        }
        for iro in ["iro-03", "iro-04"] {
            facts += """
                {"type":"worker_joined","occurred_on":"2015-03-01","worker_id":"\(iro)",\
                "role":"iro","contract":"full_time","fte":1}

                """
        }
        world.write(facts, to: "facts.jsonl")
        let outcome = world.run("append", "$/facts.jsonl", "--recorded-at", "2016-04-02")
        #expect(outcome.code == 0, "\(outcome.err)")
    }

    private func take(
        _ type: String, _ name: String, _ options: String...
    ) -> ScratchWorld.Outcome {
        world.run(
            [
                "import", "csv", type, Self.maps + "/\(name).csv", "--map",
                Self.maps + "/\(name).map",
            ]
                + options)
    }

    /// The lines of the log with a key that begins so, without what differs from run to run.
    private func lines(_ prefix: String) -> [String] {
        let path = world.path + "/kirklees/2016.jsonl"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let own = text.split(separator: "\n").filter { $0.contains("\"key\":\"\(prefix)") }
        return own.map { line in
            var words = String(line[(line.range(of: "\"type\"")?.lowerBound ?? line.startIndex)...])
            for pattern in [
                "\"recorded_at\":\"[^\"]*\",\"recorded_by\":\"[^\"]*\",", ",\"source\".*",
            ] {
                if let at = words.range(of: pattern, options: .regularExpression) {
                    words.removeSubrange(at)
                }
            }
            return words
        }
    }

    @Test func `a tracker of reviews becomes reviews, and those with minutes sent have them`() {
        let first = take("review_held", "review-tracker")
        #expect(first.code == 0, "\(first.err)")
        #expect(
            first.err.contains(
                "4 rows = 3 recorded + 0 unchanged + 1 skipped + 0 refused; 5 events"),
            "\(first.err)")
        #expect(
            lines("review-tracker:101") == [
                "\"type\":\"review_held\",\"child_id\":\"C101\",\"occurred_on\":\"2016-05-20\","
                    + "\"review_id\":\"101-tracker-1\",\"iro_id\":\"iro-03\","
                    + "\"participation\":\"PN1\",\"mode\":\"face_to_face\"",
                "\"type\":\"review_record_distributed\",\"child_id\":\"C101\","
                    + "\"occurred_on\":\"2016-06-01\",\"review_id\":\"101-tracker-1\"",
            ])
        let again = take("review_held", "review-tracker")
        #expect(again.err.contains("0 recorded + 3 unchanged + 1 skipped"), "\(again.err)")
        #expect(lines("review-tracker").count == 5)
        #expect(world.run("check").code == 0)
    }

    @Test func `a log of disputes becomes escalations, and a month later adds what is new`() throws
    {
        let first = take("escalation_raised", "drp-log")
        #expect(first.code == 0, "\(first.err)")
        #expect(
            first.err.contains(
                "4 rows = 3 recorded + 0 unchanged + 1 skipped + 0 refused; 6 events"),
            "\(first.err)")
        #expect(
            lines("drp:14") == [
                "\"type\":\"escalation_raised\",\"occurred_on\":\"2016-07-04\","
                    + "\"escalation_id\":\"DRP-14\",\"child_ids\":[\"C101\",\"C102\"],"
                    + "\"stage\":\"informal\",\"population\":\"cla\","
                    + "\"categories\":[\"drift\",\"contact\"],\"team\":\"north\""
            ])
        #expect(lines("drp:15").count == 3 && lines("drp:17").count == 2)
        // The first dispute is resolved in August.
        let text = try String(contentsOfFile: Self.maps + "/drp-log.csv", encoding: .utf8)
        world.write(
            text.replacingOccurrences(
                of: "North (A),,,,\n15", with: "North (A),,01/08/2016,Informal,Agreed\n15"),
            to: "drp-log.csv")
        let later = world.run(
            "import", "csv", "escalation_raised", "$/drp-log.csv", "--map",
            Self.maps + "/drp-log.map")
        #expect(later.err.contains("1 recorded + 2 unchanged"), "\(later.err)")
        #expect(lines("drp:14").count == 2)
    }

    @Test func `a caseload sheet becomes allocations of the officers in brackets`() {
        let outcome = take("iro_allocated", "caseload")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.err.contains("5 rows = 4 recorded + 0 unchanged + 1 skipped"))
        #expect(
            lines("caseload:102") == [
                "\"type\":\"iro_allocated\",\"child_id\":\"C102\",\"occurred_on\":\"2016-04-18\","
                    + "\"iro_id\":\"iro-03\",\"population\":\"cla\",\"family_id\":\"F7\","
                    + "\"weight\":0.5"
            ])
        let loads = world.run("caseloads", "--at", "2016-05-01", "--format", "csv", "--quiet")
        #expect(loads.out.contains("iro-03,2,1,"), "\(loads.out)")
    }

    @Test func `a survey becomes forms, and a question left out is not answered`() {
        let outcome = take("survey_answered", "survey")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(
            lines("survey-2016:7001") == [
                "\"type\":\"survey_answered\",\"occurred_on\":\"2016-05-01\","
                    + "\"survey_id\":\"children-2016\",\"respondents\":\"children\","
                    + "\"answers\":{\"knows_iro\":[\"yes\"],"
                    + "\"helped\":[\"phone_calls\",\"letters\"]}"
            ])
        #expect(lines("survey-2016:7003")[0].hasSuffix("\"answers\":{\"helped\":[\"visits\"]}"))
    }

    @Test func `a dry run shows the first rows both ways and writes nothing`() {
        let before = world.ledgerState
        let outcome = take("escalation_raised", "drp-log", "--dry-run", "--format", "csv")
        #expect(outcome.code == 0)
        #expect(world.ledgerState == before)
        #expect(outcome.out.contains(",2,Child IDs,101; 102,escalation_raised,child_ids,"))
        #expect(outcome.out.contains(",2,Stage,Informal,escalation_raised,stage,informal"))
        #expect(outcome.out.contains(",4,,,,,says no event"))
        #expect(outcome.err.contains("\"type\":\"escalation_raised\""))
        #expect(outcome.err.contains("3 recorded + 0 unchanged + 1 skipped + 0 refused; 6 events"))
    }

    @Test func `a refused row has its place, and the others are taken`() {
        world.write(
            "Ref,Child,Held,Took part\n1,101,20/05/2016,PN1\n2,999,20/05/2016,PN1\n"
                + "3,102,20/05/2016,PN9\n4,102,20/05/2015,PN1\n5,103,20/5/16,PN1\n"
                + "1,101,21/05/2016,PN1\n6,104,20/05/2016,PN2\n",
            to: "reviews.csv")
        world.write(
            "[review_held]\nkey = t:{Ref}\noccurred_on = {Held}\nchild_id = {Child}\n"
                + "review_id = T-{Ref}\nparticipation = {Took part}\n",
            to: "reviews.map")
        let outcome = world.run(
            "import", "csv", "review_held", "$/reviews.csv", "--map", "$/reviews.map", "--report",
            "$/report.csv")
        #expect(outcome.code == 65)
        #expect(
            outcome.err.contains("7 rows = 2 recorded + 0 unchanged + 0 skipped + 5 refused"),
            "\(outcome.err)")
        let report =
            (try? String(contentsOfFile: world.path + "/report.csv", encoding: .utf8)) ?? ""
        let rows = report.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[1...4]
                .joined(separator: ",")
        }
        #expect(
            rows == [
                "3,Child,999,J1", "4,Took part,PN9,C3", "5,Held,20/05/2015,J2",
                "6,Held,20/5/16,format", "7,Ref,1,key",
            ], "\(report)")
        #expect(lines("t:").count == 2)
    }

    @Test func `whoever may not record is told so, and no row is refused for it`() {
        world.run(
            "record", "role_granted", "--on", "2016-04-02", "--account", "root", "--role",
            "administrator")
        world.account = "ann"
        let outcome = take("escalation_raised", "drp-log")
        #expect(outcome.code == 77, "\(outcome.err)")
        #expect(lines("drp").isEmpty)
    }
}
