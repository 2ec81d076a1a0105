// Roles: who may append what, by every way of writing, with an index and without.

import CareEvents
import EventLogs
import Testing

@testable import Commands

@Suite struct RolesTests {
    /// A fact of each family, as a client sends it.
    static let facts: [(family: String, line: String)] = [
        (
            "child",
            #"{"type":"child_registered","child_id":"KIR-0003","occurred_on":"2017-05-01","#
                + #""born_on":"2010-01-01","sex":"F"}"#
        ),
        (
            "care",
            #"{"type":"went_missing","child_id":"KIR-0001","occurred_on":"2017-05-01","kind":"M"}"#
        ),
        (
            "plans",
            #"{"type":"plan_started","child_id":"KIR-0001","occurred_on":"2017-05-01","#
                + #""plan_id":"p1","plan":"pep"}"#
        ),
        (
            "reviews",
            #"{"type":"child_contacted","child_id":"KIR-0001","occurred_on":"2017-05-01","#
                + #""iro_id":"iro-03","contact":"visit"}"#
        ),
        (
            "escalations",
            #"{"type":"practice_acknowledged","child_id":"KIR-0001","occurred_on":"2017-05-01","#
                + #""theme":"planning"}"#
        ),
        (
            "service",
            #"{"type":"supervision_held","occurred_on":"2017-05-01","worker_id":"iro-03"}"#
        ),
        (
            "ledger",
            #"{"type":"role_granted","occurred_on":"2017-05-01","account":"x","role":"iro"}"#
        ),
    ]

    /// The families of each role without a policy, as `events.md` has them.
    static let families: [(role: String, families: [String])] = [
        ("iro", ["reviews", "escalations"]), ("social_worker", ["child", "care", "plans"]),
        ("manager", ["child", "care", "plans", "reviews", "escalations", "service"]),
        ("records_officer", ["ledger"]), ("analyst", []), ("auditor", []),
        ("administrator", facts.map(\.family)),
    ]

    /// The ledger of eight lines in which root is administrator and sam has a role.
    static func world(_ role: String? = nil) -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        world.grant("root", "administrator")
        if let role { world.grant("sam", role) }
        world.account = "sam"
        return world
    }

    @Test(arguments: families.map(\.role))
    func `a role appends the families that the contract gives it and no other`(role: String) {
        let world = Self.world(role)
        let own = Self.families.first { $0.role == role }?.families ?? []
        for fact in Self.facts {
            world.write(fact.line + "\n", to: "fact.jsonl")
            let outcome = world.run("append", "$/fact.jsonl", "--dry-run")
            let may = own.contains(fact.family)
            #expect(outcome.code == (may ? 0 : 77), "\(role), \(fact.family): \(outcome)")
            guard !may else { continue }
            #expect(outcome.err.contains("sam may not append events of the family \(fact.family)"))
            #expect(outcome.err.contains("sam holds \(role)"))
            for other in Self.families where other.families.contains(fact.family) {
                #expect(outcome.err.contains(other.role), "\(fact.family): \(outcome.err)")
            }
        }
    }

    @Test func `every way of writing asks for the role, dry runs too`() {
        let ways = [
            "record went_missing --child KIR-0001 --on 2017-05-01 --kind M",
            "append $/fact.jsonl", "append --each $/fact.jsonl",
            "amend 7 --set contact=phone --reason data_entry",
            "withdraw 7 --reason duplicate", "reinstate 7 --reason duplicate",
        ].map { $0.split(separator: " ").map(String.init) }
        for isIndexed in [false, true] {
            let world = Self.world("social_worker")
            world.account = "root"
            world.run(["withdraw", "7", "--reason", "duplicate"])
            world.grant("sam", "analyst")
            world.revoke("sam", "social_worker")
            world.account = "sam"
            world.write(Self.facts[1].line + "\n", to: "fact.jsonl")
            if isIndexed { #expect(throws: Never.self) { try world.makeIndex() } }
            let before = world.ledgerState
            for way in ways {
                for words in [way, way + ["--dry-run"]] {
                    let outcome = world.run(words)
                    #expect(outcome.code == 77, "\(words): \(outcome)")
                    #expect(outcome.err.contains("sam holds analyst"), "\(words): \(outcome)")
                }
            }
            #expect(world.ledgerState == before)
        }
    }

    @Test func `a stream answers a line without a role in its place and goes on`() {
        let world = Self.world("iro")
        let lines = [3, 5, 3].map { Self.facts[$0].line + "\n" }
        world.input = [.bytes(Array(lines.joined().utf8))]
        let outcome = world.run("append", "--each", "-")
        let answers = outcome.out.split(separator: "\n")
        #expect(answers.count == 3)
        #expect(answers[0].hasPrefix(#"{"seq":10,"#))
        #expect(answers[1].hasPrefix(#"{"line":2,"refused":"access","why":"sam may not"#))
        #expect(answers[1].contains("one of the roles manager, administrator"))
        #expect(answers[2].hasPrefix(#"{"seq":11,"#))
        #expect(outcome.code == 77)
    }

    @Test func `a correction is of the family of its target`() {
        let worker = Self.world("social_worker")
        func withdraw(_ seq: Int) -> [String] {
            ["withdraw", "\(seq)", "--reason", "duplicate", "--dry-run"]
        }
        #expect(worker.run(withdraw(7)).code == 77)
        #expect(worker.run(["amend", "4", "--set", "area=x", "--reason", "data_entry"]).code == 0)
        // A correction of a correction is refused as such, and not for want of a role.
        #expect(worker.run(withdraw(10)).code == 65)
        let officer = Self.world("iro")
        #expect(officer.run(withdraw(7)).code == 0)
        #expect(officer.run(withdraw(8)).code == 77)
        #expect(Self.world("records_officer").run(withdraw(9)).code == 0)
        // Also where the target is a line of the same batch.
        worker.write(
            Self.facts[0].line + "\n"
                + #"{"type":"event_amended","child_id":"KIR-0003","occurred_on":"2017-06-01","#
                + #""amends":11,"set":{"sex":"M"},"reason":"data_entry"}"# + "\n", to: "two.jsonl")
        #expect(worker.run("append", "$/two.jsonl").code == 0)
    }

    @Test func `who records is the account, unless it is an administrator`() {
        let world = Self.world("manager")
        let contact = [
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2017-05-01", "--iro-id",
            "iro-03", "--contact", "visit",
        ]
        #expect(world.run(contact).code == 0)
        #expect(world.text("kirklees/2017.jsonl").contains(#""recorded_by":"sam""#))
        let other = world.run(contact + ["--recorded-by", "iro-03"])
        #expect(other.code == 77)
        #expect(other.err.contains("only an administrator records for another"))
        world.write(
            Self.facts[3].line.dropLast() + #","recorded_by":"iro-03"}"# + "\n", to: "fact.jsonl")
        #expect(world.run("append", "$/fact.jsonl").code == 77)
        world.account = "root"
        #expect(world.run("append", "$/fact.jsonl").code == 0)
    }

    @Test func `accounts are compared by bytes`() {
        let world = Self.world()
        world.account = "root"
        world.grant("ren\u{E9}", "manager")
        world.account = "rene\u{301}"
        world.write(Self.facts[3].line + "\n", to: "fact.jsonl")
        #expect(world.run("append", "$/fact.jsonl").code == 77)
        world.account = "ren\u{E9}"
        #expect(world.run("append", "$/fact.jsonl").code == 0)
    }

    @Test func `the access policy in force changes the families of the roles it names`() {
        let world = Self.world("iro")
        world.account = "root"
        #expect(
            world.run(
                "record", "policy_adopted", "--on", "2017-05-01", "--policy", "access", "--access",
                #"{"iro":["plans"]}"#
            ).code == 0)
        world.account = "sam"
        func append(_ place: Int) -> Int32 {
            world.write(Self.facts[place].line + "\n", to: "fact.jsonl")
            return world.run("append", "$/fact.jsonl").code
        }
        #expect(append(2) == 0)
        #expect(append(3) == 77)
        // A role that the policy does not name keeps its families.
        world.account = "root"
        #expect(append(5) == 0)
    }

    @Test func `roles go by the corrected story, with an index and without`() throws {
        for isIndexed in [false, true] {
            let world = Self.world("iro")
            world.write(Self.facts[3].line + "\n", to: "fact.jsonl")
            func may() -> Bool {
                if isIndexed { try? world.makeIndex() }
                world.account = "sam"
                defer { world.account = "root" }
                return world.run("append", "$/fact.jsonl", "--dry-run").code == 0
                    && world.run("append", "$/fact.jsonl").code == 0
            }
            #expect(may())
            world.run("amend", "9", "--set", "role=analyst", "--reason", "data_entry")
            #expect(!may(), "amended")
            world.run("amend", "9", "--set", "role=iro", "--reason", "data_entry")
            #expect(may())
            world.run("withdraw", "9", "--reason", "wrong_child")
            #expect(!may(), "withdrawn")
            world.run("reinstate", "9", "--reason", "data_entry")
            #expect(may())
            world.revoke("sam", "iro")
            #expect(!may(), "revoked")
            world.grant("sam", "iro")
            #expect(may())
            #expect(world.run("verify").code == 0)
        }
    }

    @Test func `an erased grant gives nothing`() {
        let world = ScratchWorld()
        func grant(_ seq: Int, _ account: String, _ role: String) -> String {
            HandWritten.line(
                seq, "role_granted", "", #""account":"\#(account)","role":"\#(role)""#)
        }
        world.writeLog([
            HandWritten.opened, grant(1, "root", "administrator"),
            #"{"seq":2,"erased_by":4,"leaf":"\#(String(repeating: "0a", count: 32))"}"#,
            grant(3, "ann", "records_officer"),
            HandWritten.line(
                4, "event_erased", "",
                #""erases":2,"reason":"legal_order","authority":"law","approved_by":"ann""#),
        ])
        world.account = "sam"
        world.write(Self.facts[0].line + "\n", to: "fact.jsonl")
        let outcome = world.run("append", "$/fact.jsonl", "--dry-run")
        #expect(outcome.code == 77)
        #expect(outcome.err.contains("sam holds no role"))
    }

    @Test func `a batch does not give itself the role that it needs`() {
        let world = Self.world("records_officer")
        world.write(
            #"{"type":"role_granted","occurred_on":"2017-05-01","account":"sam","role":"manager"}"#
                + "\n" + Self.facts[3].line + "\n", to: "two.jsonl")
        #expect(world.run("append", "$/two.jsonl").code == 77)
    }
}
