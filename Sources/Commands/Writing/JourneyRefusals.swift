// The findings that new lines would bring into the journeys, as refusals.

import CareEvents
import EventLogs
import Journeys

/// A record with what `check` finds in it.
struct JudgedRecord {
    /// The corrected story.
    let known: KnownFacts
    /// What it is read against.
    let setting: Setting
    /// Its findings.
    let findings: [Finding]

    /// The story of a record, judged by every rule, against what is in force by other lines than
    /// its own where that is given.
    init(_ record: RecordedEvents, against setting: Setting? = nil) {
        known = KnownFacts(record)
        self.setting = setting ?? Setting(known)
        findings = Findings.all(known: known, setting: self.setting)
    }

    /// A story judged by some threads.
    init(_ known: KnownFacts, threads: Int) {
        self.known = known
        setting = Setting(known)
        findings = Findings.all(
            known: known, setting: setting, stories: Stories(known, threads: threads),
            threads: threads)
    }

    /// The number in the log of a line of the record.
    fileprivate func number(_ seq: Int32) -> Int {
        known.record.recorded.lineNumber(at: Int(seq))
    }
}

/// Judges new lines by what `check` would newly find (the journey rules J1 to J6).
enum JourneyRefusals {
    /// The findings that the story did not have before, of rules that refuse.
    static func new(
        of lines: [ProposedLine], before: JudgedRecord, after: JudgedRecord
    ) -> [Finding] {
        if after.findings.isEmpty { return [] }
        return Findings.new(before: before.findings, after: after.findings)
            + vocabulary(of: lines, before: before, after: after)
    }

    /// A refusal for each of these findings, on the line that brings it: its own line, or for a
    /// fact that was recorded before, the last new line about its child.
    static func refusals(
        of lines: [ProposedLine], for found: [Finding], after: JudgedRecord
    ) -> [Refusal] {
        found.map { finding in
            let proposed = lines.first { $0.line.seq == Int(finding.seq) }
            let bringer = proposed ?? bringer(of: finding, lines, after.known)
            return Refusal(
                line: bringer?.inputLine ?? 1, rule: finding.rule.code,
                what: proposed == nil
                    ? "event \(after.number(finding.seq)) would be wrong: \(finding.words)"
                    : finding.words,
                remedy: remedy(for: finding.breach, isOld: proposed == nil))
        }
    }

    /// What readers keep and an append refuses (C3): of the new facts, and of those that new
    /// amendments change.
    private static func vocabulary(
        of lines: [ProposedLine], before: JudgedRecord, after: JudgedRecord
    ) -> [Finding] {
        let changed = Set(lines.map(\.line.seq) + lines.compactMap(\.line.correctedSeq))
        return vocabulary(of: changed.contains, before: before, after: after)
    }

    private static func vocabulary(
        of isChanged: (Int) -> Bool, before: JudgedRecord, after: JudgedRecord
    ) -> [Finding] {
        func isOfThese(_ finding: Finding) -> Bool {
            finding.rule == .C3 && isChanged(Int(finding.seq))
        }
        let known = Set(
            before.findings.filter(isOfThese).map { [$0.seq, Int32($0.breach.rawValue)] })
        return after.findings.filter { finding in
            isOfThese(finding) && !known.contains([finding.seq, Int32(finding.breach.rawValue)])
        }
    }

    /// The findings that the lines of an import bring, those from a number on.
    static func new(
        from first: Int, before: JudgedRecord, after: JudgedRecord
    ) -> [Finding] {
        if after.findings.isEmpty { return [] }
        let corrected = Set(
            after.known.corrections.lazy.filter { Int($0.seq) >= first }.map { Int($0.target) })
        return Findings.new(before: before.findings, after: after.findings)
            + vocabulary(
                of: { $0 >= first || corrected.contains($0) }, before: before, after: after)
    }

    /// A refusal for each of these findings, on the line of an import that brings it.
    static func refusals(
        from first: Int, for found: [Finding], after: JudgedRecord
    ) -> [Refusal] {
        let events = after.known.record.recorded.events
        let older = Set(found.lazy.filter { Int($0.seq) < first }.map(\.child))
        var last: [ChildNumber: Int] = [:]
        if !older.isEmpty {
            for place in first..<events.count {
                let child = after.known.canonical(events[place].child)
                if older.contains(child) { last[child] = place }
            }
        }
        return found.map { finding in
            let isOld = Int(finding.seq) < first
            let place = isOld ? last[finding.child] ?? events.count - 1 : Int(finding.seq)
            return Refusal(
                line: place - first + 1, rule: finding.rule.code,
                what: isOld
                    ? "event \(after.number(finding.seq)) would be wrong: \(finding.words)"
                    : finding.words,
                remedy: remedy(for: finding.breach, isOld: isOld))
        }
    }

    private static func bringer(
        of finding: Finding, _ lines: [ProposedLine], _ known: KnownFacts
    ) -> ProposedLine? {
        let about = lines.last { proposed in
            known.record.recorded.child(withID: proposed.line.childID ?? "")
                .map(known.canonical) == finding.child
        }
        return about ?? lines.last
    }

    /// What to do where a rule is broken.
    private static func remedy(for breach: Breach, isOld: Bool) -> String {
        if isOld {
            return "put that event right first (careledger amend \(amending)), or record both "
                + "facts in one batch"
        }
        switch breach {
        case .inTheFuture: return "put the day right: a fact is recorded once it has happened"
        case .beforeBirth, .notYetBorn: return "put the day right, or the day of birth"
        default: return remedy(for: breach.rule)
        }
    }

    private static func remedy(for rule: FindingRule) -> String {
        switch rule {
        case .J1: "register the child first, or put the day of the registration right"
        case .J2: "look at the child's timeline; record what is missing, or amend what is wrong"
        case .J3: "look at the child's plans; end the open one, or name the one that is meant"
        case .J4: "give the review an id of its own, or amend the one that was recorded"
        case .J5: "look at the escalation's stages and at the scheme in force on that day"
        case .J6: "check the id, or record first what it refers to"
        default: "put the line right"
        }
    }

    private static let amending = "SEQ --set KEY=VALUE --reason REASON"
}
