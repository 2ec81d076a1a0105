// Who may append which families of events (the format, section 8).

import CareEvents
import Dates
import EventLogs
import Journeys
import Policies

/// The roles of accounts, once a first one was granted.
struct AccessRights {
    /// The roles of each account; empty, with `isGuarded` false, where none was ever granted.
    private var roles: [String: Set<String>] = [:]
    private(set) var isGuarded = false
    private let known: KnownFacts
    private let setting: Setting

    /// The rights that the known facts give.
    init(_ known: KnownFacts, against setting: Setting) {
        self.known = known
        self.setting = setting
        for fact in known.facts {
            guard fact.type == .roleGranted || fact.type == .roleRevoked else { continue }
            let account = known.text(known.record.symbol(fact, .account))
            let role = known.text(known.record.symbol(fact, .role))
            if fact.type == .roleGranted {
                isGuarded = true
                roles[account, default: []].insert(role)
            } else {
                roles[account]?.remove(role)
            }
        }
    }

    /// What of these lines the account may not append, nil where it may append all.
    func denial(of lines: [ProposedLine], by account: String) -> Denial? {
        guard isGuarded else { return nil }
        let own = roles[account] ?? []
        let access = setting.access
        for proposed in lines {
            let line = proposed.line
            if line.recordedBy != account, !own.contains("administrator") {
                return Denial(
                    line: proposed.inputLine,
                    what: "\(account) may not record for \(line.recordedBy)",
                    needed: "only an administrator records for another")
            }
            let family = family(of: line)
            let grants = access.inForce(on: line.recordedAt.londonDay).grants
            let holders = grants.filter { $0.families.contains(family.rawValue) }.map(\.role)
            guard own.isDisjoint(with: holders) else { continue }
            return Denial(
                line: proposed.inputLine,
                what: "\(account) may not append events of the family \(family.rawValue) "
                    + "(\(line.type.name))",
                needed: holders.isEmpty
                    ? "no role may, by the access policy in force"
                    : "this needs one of the roles \(holders.joined(separator: ", "))")
        }
        return nil
    }

    /// The first `role_granted` of a ledger is an administrator's: nobody else could grant on.
    static func refusals(
        ofFirstGrant lines: [ProposedLine], after before: KnownFacts
    ) -> [Refusal] {
        guard !before.facts.contains(where: { $0.type == .roleGranted }),
            let first = lines.first(where: { $0.line.type == .roleGranted }),
            first.line.text(.role) != "administrator"
        else { return [] }
        return [
            Refusal(
                line: first.inputLine, rule: "access",
                what: "the first role granted in a ledger is an administrator's",
                remedy: "grant the role administrator first; nobody else could grant the others")
        ]
    }

    /// The family of a line, which for a correction is that of its target.
    private func family(of line: EventLine) -> EventFamily {
        guard let target = line.correctedSeq, (0..<known.lineCount).contains(target) else {
            return line.type.declaration.family
        }
        let type = known.record.recorded.events[target].type
        return type == .erased ? .ledger : type.declaration.family
    }
}

/// Why an account may not append.
struct Denial {
    /// The line of the input.
    let line: Int
    /// What it may not.
    let what: String
    /// The role that would be needed.
    let needed: String

    /// The denial as a refusal, so that nothing is written.
    var refusal: Refusal { Refusal(line: line, rule: "access", what: what, remedy: needed) }

    /// Exit 77.
    var stop: Stop { Stop(.notPermitted, what, remedy: needed) }
}
