// What lines make of the roles themselves: the first grant, and grants that leave nobody to write.

import CareEvents
import Dates
import EventLogs
import Journeys

/// What a batch makes of who may append.
struct RoleChanges {
    private let before: AccessRights
    private let after: AccessRights
    private let account: String
    private let lines: [ProposedLine]

    /// The change from one state of the rights to the next, by lines of an account.
    init(
        from before: AccessRights, to after: AccessRights, by account: String,
        _ lines: [ProposedLine]
    ) {
        self.before = before
        self.after = after
        self.account = account
        self.lines = lines
    }

    /// Whether lines may change who may append: roles, policies, and corrections that are about no
    /// child, as theirs are.
    static func isTouched(by lines: [ProposedLine]) -> Bool {
        lines.contains { proposed in
            switch proposed.line.type {
            case .roleGranted, .roleRevoked, .policyAdopted: true
            default: proposed.line.type.isCorrection && proposed.line.childID == nil
            }
        }
    }

    /// The first `role_granted` of a ledger is an administrator's: nobody else could grant on.
    static func refusals(
        ofFirstGrant lines: [ProposedLine], before: AccessRights
    ) -> [Refusal] {
        guard !before.isGuarded,
            let first = lines.first(where: { $0.line.type == .roleGranted }),
            first.line.text(.role) != "administrator"
        else { return [] }
        return [
            Refusal(
                line: first.inputLine, rule: Denial.rule,
                what: "the first role granted in a ledger is an administrator's",
                remedy: "grant the role administrator first; nobody else could grant the others")
        ]
    }

    /// What whoever changes roles should know before going on: the lines stand all the same, as
    /// the grant may be meant for somebody else, and a revocation may come before the next grant.
    var warnings: [String] {
        guard let day = lines.last?.line.recordedAt.londonDay else { return [] }
        if !after.isGuarded {
            return before.isGuarded
                ? ["no grant of a role stands any more: every account may append everything again"]
                : []
        }
        let granting = after.roles(for: .ledger, on: day)
        if !granting.contains(where: after.isHeld) {
            return [
                "nobody may grant roles any more: no account holds "
                    + (granting.isEmpty
                        ? "a role that may, as the access policy gives the family ledger to none"
                        : granting.joined(separator: " or "))
            ]
        }
        if !before.isGuarded, after.roles(of: account).isEmpty {
            return [
                "\(account) holds no role: from now on it appends nothing; "
                    + after.roles.keys.map { String(decoding: $0, as: UTF8.self) }.sorted()
                    .joined(separator: ", ") + " can grant it one"
            ]
        }
        let administrator = "administrator"
        if !after.isHeld(administrator), before.isHeld(administrator) || !before.isGuarded {
            return ["no account is an administrator any more: nobody may record for another"]
        }
        return []
    }
}
