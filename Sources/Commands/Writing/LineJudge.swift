// Whether new lines may stand: who may append them, and what they do to the journeys.

import CareEvents
import CommandLines
import EventLogs
import Journeys

/// Judges the lines of a batch against the record that they would become the end of.
final class LineJudge {
    private let account: String
    /// What the account may not do, if that is why lines were refused.
    private var denial: Denial?
    /// What the lines that were taken last make of who may append.
    private var warnings: [String] = []
    /// The record as it was after the last lines that were taken, so that a stream judges each
    /// state once.
    private var standing: JudgedRecord?

    private let file: EventLogFile
    /// What stories are read against, and of which reading of the log.
    private var setting: (reading: Int, value: Setting)?
    private let lastSeen: Int?
    /// Whether the lines are those of `erase`.
    private let isErasing: Bool
    /// How many lines there are, where the event that was seen last is not among them.
    private var countWithoutLast: Int?

    /// A judge of lines that an account would append to a ledger.
    ///
    /// - Parameter lastSeen: the event that `--if-last` names.
    init(of file: EventLogFile, account: String, lastSeen: Int? = nil, isErasing: Bool = false) {
        self.isErasing = isErasing
        self.file = file
        self.account = account
        self.lastSeen = lastSeen
    }

    /// Everything that the lines are refused for: the right to append first, then each line's
    /// children and corrections, then the findings that the story would newly have.
    func refusals(of record: borrowing RecordedEvents, _ lines: [ProposedLine]) -> [Refusal] {
        // The first new line's number is the count of the log's.
        let logCount = record.lineNumber(at: record.count - lines.count)
        if let lastSeen, lastSeen >= logCount {
            countWithoutLast = logCount
            return lines.prefix(1).map { Refusal.notThere($0, lastSeen) }
        }
        let before = state(before: lines.count, of: record)
        let rights = AccessRights(before.known, against: before.setting)
        let denials = refusals(by: rights, of: lines)
        guard denials.isEmpty else { return denials }
        let after = JudgedRecord(copy record, against: settingOfLog())
        let corrections = CorrectionChecks(after: after.known) { place in
            self.line(place, lines, after.known.record.recorded)
        }
        var refusals = corrections.refusals(of: lines)
        refusals += UnknownChildren(after: after.known).refusals(of: lines)
        refusals += RoleChanges.refusals(ofFirstGrant: lines, before: rights)
        let told = Set(refusals.map(\.line))
        // Erasure is exempt from the journey rules, and with it what is said anew.
        if !isErasing {
            refusals += JourneyRefusals.refusals(of: lines, before: before, after: after)
                .filter { !told.contains($0.line) }
        }
        standing = refusals.isEmpty ? after : before
        if refusals.isEmpty, RoleChanges.isTouched(by: lines) {
            warnings +=
                RoleChanges(
                    from: rights, to: AccessRights(after.known, against: after.setting),
                    by: account,
                    lines
                ).warnings
        }
        return refusals
    }

    /// What the account may not append of lines at the end of a record, and nothing else: for
    /// writers whose lines are judged otherwise, as an erasure's are. `denied` and `stop` tell it.
    func refusalsByRights(
        of record: borrowing RecordedEvents, _ lines: [ProposedLine]
    ) -> [Refusal] {
        var earlier = copy record
        earlier.removeEvents(downTo: record.count - lines.count)
        if !earlier.lineNumbers.isEmpty { earlier.lineNumbers.removeLast(lines.count) }
        let known = KnownFacts(earlier)
        return refusals(
            by: AccessRights(known, against: settingOfLog() ?? Setting(known)), of: lines)
    }

    private func refusals(by rights: AccessRights, of lines: [ProposedLine]) -> [Refusal] {
        guard let denied = rights.denial(of: lines, by: account) else { return [] }
        denial = denied
        return [denied.refusal]
    }

    /// What should be told of the lines that were taken, once.
    func takeWarnings() -> [String] {
        defer { warnings = [] }
        var told: Set<String> = []
        return warnings.filter { told.insert($0).inserted }
    }

    /// The line at a place of the record as it was written, of the log or of those judged.
    private func line(
        _ place: Int, _ lines: [ProposedLine], _ record: RecordedEvents
    ) -> EventLine? {
        if let proposed = lines.first(where: { $0.line.seq == place }) { return proposed.line }
        guard let bytes = try? file.bytes(of: record.lineNumber(at: place)),
            case .event(let line) = try? LineReading.read(bytes)
        else { return nil }
        return line
    }

    /// What all stories of the log are read against, where the records judged are parts of it.
    private func settingOfLog() -> Setting? {
        guard let read = file.readAgainst else { return nil }
        if let setting, setting.reading == read.reading { return setting.value }
        let value = Setting(KnownFacts(read.record))
        setting = (read.reading, value)
        return value
    }

    /// The record without its last lines, judged; kept from the last time where it is the same.
    private func state(before lines: Int, of record: borrowing RecordedEvents) -> JudgedRecord {
        if let standing {
            let before = standing.known.record.recorded
            if before.count == record.count - lines,
                before.lineNumbers[...] == record.lineNumbers.dropLast(lines)
            {
                return standing
            }
        }
        var earlier = copy record
        earlier.removeEvents(downTo: record.count - lines)
        if !earlier.lineNumbers.isEmpty { earlier.lineNumbers.removeLast(lines) }
        return JudgedRecord(earlier, against: settingOfLog())
    }

    /// The stop for what the account may not do, nil where it may do all that it tried.
    var denied: Stop? { denial?.stop }

    /// The stop for a writer's fault: what the account may not do is exit 77, an event of
    /// `--if-last` that is not there 66.
    func stop(_ fault: AppendFault, source: String) -> Stop {
        if case .refused = fault, let denial { return denial.stop }
        if case .refused = fault, let countWithoutLast, let lastSeen {
            return Stop(
                .notThere, "there is no event \(lastSeen), which --if-last names",
                remedy: "the ledger's events are 0 to \(countWithoutLast - 1)")
        }
        return Stop(fault, source: source)
    }
}

extension Refusal {
    /// The refusal of a batch whose client has seen an event that is not there.
    fileprivate static func notThere(_ proposed: ProposedLine, _ seq: Int) -> Refusal {
        Refusal(
            line: proposed.inputLine, rule: "format", what: "there is no event \(seq)",
            remedy: "name the last event that was seen of the child")
    }
}

/// Children that lines name and nobody registered: most often an id mistyped.
struct UnknownChildren {
    private let record: RecordedEvents
    private let registered: [Bool]

    init(after: KnownFacts) {
        record = after.record.recorded
        var isRead = [Bool](repeating: false, count: record.children.count)
        for fact in after.facts where fact.type == .childRegistered {
            isRead[Int(fact.child.number)] = true
        }
        // Two ids of one child are both known.
        registered = after.children.map { isRead[Int($0.number)] }
    }

    /// A refusal for each line with a child that the ledger does not know, with the nearest id.
    func refusals(of lines: [ProposedLine]) -> [Refusal] {
        lines.flatMap { proposed in
            proposed.line.namedChildren.filter { !isRegistered($0) }.map { id in
                Refusal(
                    line: proposed.inputLine, rule: "J1",
                    what: "the ledger knows no child \(id)",
                    remedy: nearest(to: id, among: registeredIDs).map { "did you mean \($0)?" }
                        ?? "register the child first: careledger record child_registered")
            }
        }
    }

    private func isRegistered(_ id: String) -> Bool {
        record.child(withID: id).map { registered[Int($0.number)] } ?? false
    }

    private var registeredIDs: some Sequence<String> {
        registered.indices.lazy.filter { registered[$0] }
            .map { record.id(of: ChildNumber(UInt32($0))) }
    }
}

extension EventLine {
    /// The children that the line names, a correction's excepted: its target has named them.
    var namedChildren: [String] {
        guard !type.isCorrection else { return [] }
        return (childID.map { [$0] } ?? []) + (text(.into).map { [$0] } ?? []) + texts(.childIDs)
    }
}
