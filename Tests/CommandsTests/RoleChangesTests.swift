// What is told when roles change: the first grant, the last administrator, an erasure's approval.

import CareEvents
import Journeys
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct RoleChangesTests {
    @Test func `the first role granted is an administrator's, whoever grants it`() {
        let world = ScratchWorld()
        world.makeLedger()
        #expect(world.grant("root", "iro").code == 65)
        let first = world.grant("ann", "administrator")
        #expect(first.code == 0)
        #expect(first.err.contains("root holds no role: from now on it appends nothing"))
        #expect(first.err.contains("ann can grant it one"))
        #expect(world.grant("root", "iro").code == 77)
        world.account = "ann"
        let second = world.grant("root", "iro")
        #expect(second.code == 0)
        #expect(!second.err.contains("holds no role"))
    }

    @Test func `whoever leaves nobody to grant is told so`() {
        let world = RolesTests.world()
        world.account = "root"
        let words = ["record", "role_revoked", "--on", "2017-05-01", "--account", "root", "--role"]
        let dry = world.run(words + ["administrator", "--dry-run"])
        let told =
            "nobody may grant roles any more: no account holds records_officer or administrator"
        #expect(dry.code == 0 && dry.err.contains(told), "\(dry)")
        world.grant("ann", "records_officer")
        let last = world.run(words + ["administrator"])
        #expect(last.code == 0)
        #expect(last.err.contains("no account is an administrator any more"), "\(last)")
        world.account = "ann"
        #expect(world.revoke("ann", "records_officer").err.contains(told))
        #expect(world.grant("ann", "records_officer").code == 77)
    }

    @Test func `that nothing guards the ledger any more is told`() {
        let world = RolesTests.world()
        world.account = "root"
        let outcome = world.run("withdraw", "8", "--reason", "duplicate")
        #expect(outcome.code == 0)
        #expect(outcome.err.contains("every account may append everything again"))
        world.account = "sam"
        #expect(world.grant("sam", "administrator").code == 0)
    }

    @Test func `a policy that gives the roles to nobody is told`() {
        let world = RolesTests.world()
        world.account = "root"
        let outcome = world.run(
            "record", "policy_adopted", "--on", "2017-05-01", "--policy", "access", "--access",
            #"{"administrator":["reviews"],"records_officer":[]}"#)
        #expect(outcome.code == 0)
        #expect(outcome.err.contains("the access policy gives the family ledger to none"))
    }

    @Test func `a torn tail is put right by the account that runs the program`() {
        let world = RolesTests.world("manager")
        world.write(world.text("kirklees/2017.jsonl") + #"{"seq":10,"#, to: "kirklees/2017.jsonl")
        let outcome = world.run(
            "record", "supervision_held", "--on", "2017-05-01", "--worker-id", "iro-03",
            "--recorded-by", "ann")
        #expect(outcome.code == 77)
        let last = world.text("kirklees/2017.jsonl").split(separator: "\n").last ?? ""
        #expect(last.contains(#""type":"tail_recovered""#))
        #expect(last.contains(#""recorded_by":"sam""#))
    }

    private static let roles = """
        2013-01-01 - role_granted account=root role=administrator
        2013-01-01 - role_granted account=ann role=records_officer
        2013-01-01 - role_granted account=sam role=social_worker
        2013-04-01 A became_looked_after

        """

    /// What of an erasure of the last of these lines is denied, nil where nothing is.
    private func denial(by account: String, recordedBy: String, approvedBy: String) -> String? {
        let known = KnownFacts(TestLedger(Self.roles).record)
        let rights = AccessRights(known, against: Setting(known))
        let line = TestLedger(
            Self.roles + "2018-01-01 A event_erased erases=9 approved_by=\(approvedBy)"
        ).recorded(by: [recordedBy], seed: 1).parsed.last
        guard case .event(let event)? = line else { return "no line" }
        return rights.denial(of: [ProposedLine(line: event, inputLine: 1)], by: account)
            .map { "\($0.what): \($0.needed)" }
    }

    @Test func `an erasure is approved by another account that holds a role`() {
        #expect(denial(by: "root", recordedBy: "root", approvedBy: "ann") == nil)
        #expect(denial(by: "sam", recordedBy: "sam", approvedBy: "ann") == nil)
        #expect(
            denial(by: "root", recordedBy: "root", approvedBy: "eve")?
                .contains("eve may not approve an erasure: eve holds no role") == true)
        // An administrator who records for another does not approve his own hand.
        #expect(
            denial(by: "root", recordedBy: "ann", approvedBy: "root")?
                .contains("root may not approve an erasure that root carries out") == true)
        #expect(
            denial(by: "ann", recordedBy: "ann", approvedBy: "root")?
                .contains("ann may not append events of the family care (event_erased)") == true)
    }
}
