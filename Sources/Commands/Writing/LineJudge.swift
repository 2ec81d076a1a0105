// Whether new lines may stand: who may append them, and what they do to the journeys.

import CareEvents
import CommandLines
import EventLogs
import Journeys

/// Judges the lines of a batch against the record that they would become the end of.
final class LineJudge {
    let account: String
    /// What the account may not do, if that is why lines were refused.
    var denial: Denial?
    /// What the lines that were taken last make of who may append.
    private var warnings: [String] = []
    /// Records as they were after lines that were taken, the last one last.
    private var standing: [JudgedRecord] = []
    private static let mostStanding = 16
    /// The rights that lines give, by their numbers, and of which reading of the log.
    private var granted: (reading: Int, lines: [Int], rights: AccessRights)?

    private let file: EventLogFile
    /// What stories are read against, and of which reading of the log.
    private var setting: (reading: Int, value: Setting)?
    private let lastSeen: Int?
    /// Whether the lines are those of `erase`.
    private let isErasing: Bool
    /// Which findings of the journey rules are taken in.
    let tolerance: Tolerance

    /// Which findings of the journey rules do not refuse a line.
    enum Tolerance {
        /// None.
        case none
        /// Those on facts that were recorded before, which are told: an import says what a return
        /// says, also where older facts do not fit it any more.
        case ofOlderFacts
        /// All.
        case ofAll
    }
    /// The line that a correction of this batch names and the system did not give.
    private var unread: Int?
    /// How many lines there are, where the event that was seen last is not among them.
    private var countWithoutLast: Int?

    /// A judge of lines that an account would append to a ledger.
    ///
    /// - Parameter lastSeen: the event that `--if-last` names.
    /// - Parameter tolerance: which facts that break the journey rules are taken as they are.
    init(
        of file: EventLogFile, account: String, lastSeen: Int? = nil, isErasing: Bool = false,
        tolerance: Tolerance = .none
    ) {
        self.isErasing = isErasing
        self.tolerance = tolerance
        self.file = file
        self.account = account
        self.lastSeen = lastSeen
    }

    /// Everything that the lines are refused for: the right to append first, then each line's
    /// children and corrections, then the findings that the story would newly have.
    func refusals(of record: borrowing RecordedEvents, _ lines: [ProposedLine]) -> [Refusal] {
        unread = nil
        // The first new line's number is the count of the log's.
        let logCount = record.lineNumber(at: record.count - lines.count)
        if let lastSeen, lastSeen >= logCount {
            countWithoutLast = logCount
            return lines.prefix(1).map { Refusal.notThere($0, lastSeen) }
        }
        let before = state(before: lines.count, of: record)
        let rights = rights(before, lines)
        let denials = refusals(by: rights, of: lines)
        guard denials.isEmpty else { return denials }
        let after = JudgedRecord(copy record, against: settingOfLog())
        let corrections = CorrectionChecks(after: after.known) { place in
            self.line(place, lines, after.known.record.recorded)
        }
        var refusals = corrections.refusals(of: lines)
        if tolerance == .ofAll { refusals.removeAll { $0.rule == FindingRule.C3.code } }
        if let unread { return lines.prefix(1).map { Refusal.unread($0, unread) } }
        let unknown = UnknownChildren(after: after.known)
        if tolerance != .ofAll, unknown.isAny(in: lines) {
            guard let whole = whole(with: lines, orOf: after) else { return [.undecided] }
            refusals += UnknownChildren(after: whole).refusals(of: lines)
        }
        refusals += RoleChanges.refusals(ofFirstGrant: lines, before: rights)
        let told = Set(refusals.map(\.line))
        // Erasure is exempt from the journey rules, and with it what is said anew.
        if !isErasing, tolerance != .ofAll {
            let found = tolerated(
                JourneyRefusals.new(of: lines, before: before, after: after), from: lines)
            guard isDecided(found, of: lines, in: after) else { return [.undecided] }
            refusals += JourneyRefusals.refusals(of: lines, for: found, after: after)
                .filter { !told.contains($0.line) }
        }
        keep(refusals.isEmpty ? after : before)
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

    /// The findings that refuse. Those that are tolerated are told.
    private func tolerated(_ found: [Finding], from lines: [ProposedLine]) -> [Finding] {
        lines.first.map { tolerated(found, from: $0.line.seq) } ?? found
    }

    /// The same for lines from a number on.
    private func tolerated(_ found: [Finding], from first: Int) -> [Finding] {
        let (own, older) = parted(found, from: first)
        tell(ofOlder: older, older.count)
        return own
    }

    /// The findings that refuse lines from a number on, and those that are only told.
    func parted(_ found: [Finding], from first: Int) -> (own: [Finding], older: [Finding]) {
        guard tolerance == .ofOlderFacts else { return (found, []) }
        return (found.filter { Int($0.seq) >= first }, found.filter { Int($0.seq) < first })
    }

    /// How many older facts are told that do not fit any more.
    static let mostTold = 10

    /// Tells of older facts that do not fit any more; of so many in all.
    func tell(ofOlder found: [Finding], _ count: Int) {
        let told = found.prefix(Self.mostTold)
        warnings += told.map { "event \($0.seq) does not fit any more: \($0.words)" }
        if count > told.count {
            warnings.append("and \(count - told.count) more: see careledger check")
        }
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

    /// The rights that the record before the lines gives, kept from the last time where they rest
    /// on the same lines.
    private func rights(_ before: JudgedRecord, _ lines: [ProposedLine]) -> AccessRights {
        let known = before.known
        guard let reading = file.readAgainst?.reading, known.corrections.isEmpty,
            !lines.contains(where: { $0.line.type.isCorrection })
        else { return AccessRights(known, against: before.setting) }
        let roles = known.places(of: [.roleGranted, .roleRevoked]).map {
            known.record.recorded.lineNumber(at: Int($0))
        }
        if let granted, granted.reading == reading, granted.lines == roles { return granted.rights }
        let rights = AccessRights(known, against: before.setting)
        granted = (reading, roles, rights)
        return rights
    }

    /// Keeps a judged record, so that a stream judges each state of a story once.
    private func keep(_ judged: JudgedRecord) {
        if standing.count == Self.mostStanding { standing.removeFirst() }
        standing.append(judged)
    }

    /// All that is known of the log with the new lines: where stories are judged, the log is read
    /// for it. Nil where it cannot be read.
    private func whole(with lines: [ProposedLine], orOf after: JudgedRecord) -> KnownFacts? {
        guard file.readAgainst != nil else { return after.known }
        guard let directory = try? LogDirectory(path: file.path),
            let contents = try? LogReader(directory).read(), contents.faultCount == 0
        else { return nil }
        var record = contents.record
        for line in lines {
            let bytes = line.written.bytes
            guard case .event(let read) = try? LineReading.read(bytes) else { return nil }
            record.append(read, from: bytes)
        }
        return KnownFacts(record)
    }

    /// Whether findings in stories are those of the whole log, in the same order: they are about
    /// children whose stories are there, or about the new lines.
    private func isDecided(
        _ found: [Finding], of lines: [ProposedLine], in after: JudgedRecord
    ) -> Bool {
        guard file.readAgainst != nil, !found.isEmpty else { return true }
        let record = after.known.record.recorded
        let first = record.count - lines.count
        let whole = after.known.children.indices.filter { number in
            file.isWhole(storyOf: record.id(of: ChildNumber(UInt32(number))))
        }
        for (place, finding) in found.enumerated() {
            if finding.child == .none {
                guard Int(finding.seq) >= first else { return false }
            } else {
                // Whatever ids the child has, the story of each is there.
                let ids = after.known.children.indices.filter {
                    after.known.children[$0] == finding.child
                }
                guard ids.allSatisfy(whole.contains) else { return false }
            }
            // What an earlier line refers to was not asked of all lines.
            guard finding.breach != .noSuchReference || Int(finding.seq) >= first else {
                return false
            }
            // Of two children with the same finding, which comes first goes by all lines.
            let isTied = found[..<place].contains {
                $0.seq == finding.seq && $0.breach == finding.breach && $0.child != finding.child
            }
            if isTied { return false }
        }
        return true
    }

    /// The line at a place of the record as it was written, of the log or of those judged.
    private func line(
        _ place: Int, _ lines: [ProposedLine], _ record: RecordedEvents
    ) -> EventLine? {
        if let first = lines.first?.line.seq, lines.indices.contains(place - first) {
            return lines[place - first].line
        }
        let number = record.lineNumber(at: place)
        guard let bytes = try? file.bytes(of: number) else {
            unread = number
            return nil
        }
        guard case .event(let line) = try? LineReading.read(bytes) else { return nil }
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
        let numbers = record.lineNumbers.dropLast(lines)
        let place = standing.lastIndex { judged in
            let before = judged.known.record.recorded
            return before.count == record.count - lines
                && before.lineNumbers.last == numbers.last && before.lineNumbers[...] == numbers
        }
        if let place { return standing.remove(at: place) }
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
    /// The refusal of a correction of a line that could not be read: unread it is not judged.
    fileprivate static func unread(_ proposed: ProposedLine, _ seq: Int) -> Refusal {
        Refusal(
            line: proposed.inputLine, rule: "format", what: "event \(seq) could not be read",
            remedy: "see that the disk can be read, and try again")
    }

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
    /// By the number of a child, whether it was registered.
    let registered: [Bool]

    init(after: KnownFacts) {
        record = after.record.recorded
        var isRead = [Bool](repeating: false, count: record.children.count)
        for fact in after.facts where fact.type == .childRegistered {
            isRead[Int(fact.child.number)] = true
        }
        // Two ids of one child are both known.
        registered = after.children.map { isRead[Int($0.number)] }
    }

    /// Whether a line names a child that was not registered.
    func isAny(in lines: [ProposedLine]) -> Bool {
        lines.contains { $0.line.namedChildren.contains { !isRegistered($0) } }
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
