// The findings that new lines would bring into the journeys, as refusals.

import CareEvents
import EventLogs
import Journeys

/// A record with what `check` finds in it.
struct JudgedRecord {
    /// The corrected story.
    let known: KnownFacts
    /// Its findings.
    let findings: [Finding]

    /// The story of a record, judged by every rule.
    init(_ record: RecordedEvents) {
        known = KnownFacts(record)
        findings = Findings.all(known: known, setting: Setting(known))
    }
}

/// Judges new lines by what `check` would newly find (the journey rules J1 to J6).
enum JourneyRefusals {
    /// A refusal for each finding that the story did not have before, on the line that brings it:
    /// its own line, or for a fact that was recorded before, the last new line about its child.
    static func refusals(
        of lines: [ProposedLine], before: JudgedRecord, after: JudgedRecord
    ) -> [Refusal] {
        Findings.new(before: before.findings, after: after.findings).map { finding in
            let proposed = lines.first { $0.line.seq == Int(finding.seq) }
            let bringer = proposed ?? bringer(of: finding, lines, after.known)
            return Refusal(
                line: bringer?.inputLine ?? 1, rule: finding.rule.code,
                what: proposed == nil
                    ? "event \(finding.seq) would be wrong: \(finding.words)" : finding.words,
                remedy: remedy(for: finding.rule, isOld: proposed == nil))
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
    private static func remedy(for rule: FindingRule, isOld: Bool) -> String {
        if isOld {
            return "put that event right first (careledger amend \(amending)), or record both "
                + "facts in one batch"
        }
        switch rule {
        case .J1: return "register the child, or put the day or the registration right first"
        case .J2:
            return "look at the child's timeline; record what is missing, or amend what is wrong"
        case .J3:
            return "look at the child's plans; end the open one, or name the one that is meant"
        case .J4: return "give the review an id of its own, or amend the one that was recorded"
        case .J5: return "look at the escalation's stages and at the scheme in force on that day"
        case .J6: return "check the id, or record first what it refers to"
        case .C1, .C2, .C3, .C4, .C5, .C6: return "put the line right"
        }
    }

    private static let amending = "SEQ --set KEY=VALUE --reason REASON"
}
