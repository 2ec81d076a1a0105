// Who may append which families of events (the format, section 8).

import CareEvents
import Dates
import EventLogs
import Journeys
import Policies

/// The roles of accounts as the corrected story has them, once a first one was granted.
///
/// What was said last of an account and a role stands, in the order of lines; a grant that was
/// withdrawn or erased was not given, an amended one is the one that it was amended to. Accounts
/// are compared byte for byte.
struct AccessRights {
    /// The roles of each account that holds one.
    private(set) var roles: [Account: Set<String>] = [:]
    /// Whether any grant stands. Until then everybody who may write the files may append all.
    private(set) var isGuarded = false
    private let known: KnownFacts
    private let setting: Setting

    /// The name of an account, as bytes.
    typealias Account = [UInt8]

    /// The rights that the known facts give.
    init(_ known: KnownFacts, against setting: Setting) {
        self.known = known
        self.setting = setting
        for fact in known.facts(of: [.roleGranted, .roleRevoked]) {
            let account = Array(known.text(known.record.symbol(fact, .account)).utf8)
            let role = known.text(known.record.symbol(fact, .role))
            if fact.type == .roleGranted {
                isGuarded = true
                roles[account, default: []].insert(role)
            } else {
                roles[account]?.remove(role)
                if roles[account]?.isEmpty == true { roles[account] = nil }
            }
        }
    }

    /// The roles that an account holds.
    func roles(of account: String) -> Set<String> { roles[Array(account.utf8)] ?? [] }

    /// Whether a role is held by any account.
    func isHeld(_ role: String) -> Bool { roles.values.contains { $0.contains(role) } }

    /// The roles that may append a family on a day, in the order of the policy.
    func roles(for family: EventFamily, on day: CalendarDate) -> [String] {
        setting.access.inForce(on: day).grants
            .filter { $0.families.contains(family.rawValue) }.map(\.role)
    }

    /// What of these lines the account may not append, nil where it may append all. The rights are
    /// those before the lines: a batch does not give itself what it needs.
    func denial(of lines: [ProposedLine], by account: String) -> Denial? {
        guard isGuarded else { return nil }
        let own = roles(of: account)
        for proposed in lines {
            let line = proposed.line
            if !isSame(line.recordedBy, account), !own.contains(Self.administrator) {
                return Denial(
                    line: proposed.inputLine,
                    what: "\(account) may not record for \(line.recordedBy)",
                    needed: "only an administrator records for another; " + held(account))
            }
            let family = family(of: line, among: lines)
            let holders = roles(for: family, on: line.recordedAt.londonDay)
            if own.isDisjoint(with: holders) {
                return Denial(
                    line: proposed.inputLine,
                    what: "\(account) may not append events of the family \(family.rawValue) "
                        + "(\(line.type.name))",
                    needed: (holders.isEmpty
                        ? "no role may, by the access policy in force"
                        : "this needs one of the roles \(holders.joined(separator: ", "))")
                        + "; " + held(account))
            }
            if line.type == .eventErased, let denial = denialOfApproval(proposed, by: account) {
                return denial
            }
        }
        return nil
    }

    /// An erasure takes two persons of this ledger: whoever approves it holds a role, and is
    /// neither who records it nor who runs the program.
    private func denialOfApproval(_ proposed: ProposedLine, by account: String) -> Denial? {
        let approver = proposed.line.text(.approvedBy) ?? ""
        if isSame(approver, account) || isSame(approver, proposed.line.recordedBy) {
            return Denial(
                line: proposed.inputLine,
                what: "\(approver) may not approve an erasure that \(account) carries out",
                needed: "an erasure needs two accounts: have another holder of a role approve it")
        }
        guard roles(of: approver).isEmpty else { return nil }
        return Denial(
            line: proposed.inputLine,
            what: "\(approver) may not approve an erasure",
            needed: held(approver)
                + "; have it approved by an account that holds one")
    }

    private func held(_ account: String) -> String {
        let own = roles(of: account).sorted()
        return own.isEmpty
            ? "\(account) holds no role" : "\(account) holds \(own.joined(separator: ", "))"
    }

    /// The family of a line, which for a correction is that of the fact that it puts right, also
    /// where it names another correction of it.
    private func family(of line: EventLine, among lines: [ProposedLine]) -> EventFamily {
        guard var target = line.correctedSeq else { return line.type.declaration.family }
        // A target stands before its correction, so that the way back ends.
        var from = line.seq
        while target >= 0, target < from {
            let type: EventType
            let next: Int?
            if target < known.lineCount {
                type = known.record.recorded.events[target].type
                next = known.record.target(of: target)
            } else if let own = lines.first(where: { $0.line.seq == target }) {
                type = own.line.type
                next = own.line.correctedSeq
            } else {
                break
            }
            guard type.isCorrection, let next else {
                return type == .erased ? .ledger : type.declaration.family
            }
            from = target
            target = next
        }
        return .ledger
    }

    private static let administrator = "administrator"

    private func isSame(_ one: String, _ other: String) -> Bool {
        Array(one.utf8) == Array(other.utf8)
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

    /// The denial as a refusal, so that nothing is written. A stream answers in one phrase, which
    /// names the role too.
    var refusal: Refusal {
        Refusal(line: line, rule: Self.rule, what: "\(what): \(needed)", remedy: needed)
    }

    /// Exit 77.
    var stop: Stop { Stop(.notPermitted, what, remedy: needed) }

    /// The rule by which a line is refused for want of a role.
    static let rule = "access"
}
