// Which lines a question about the audit trail takes.

import CareEvents
import Dates
import Journeys

/// The conditions of a question, looked up once. How late a line is, is asked elsewhere.
struct AuditSelection {
    private let question: AuditQuestion
    private let known: KnownFacts
    private let setting: Setting
    private let erased: Set<Int>
    private let recordedBy: Symbol?
    private var ofChild: Set<Int>?
    private var lineage: Set<Int>?

    init(
        _ question: AuditQuestion, in known: KnownFacts, against setting: Setting
    ) throws(AuditRefusal) {
        self.question = question
        self.known = known
        self.setting = setting
        erased = Set(known.erasures.lines)
        if let name = question.recordedBy {
            recordedBy = known.record.recorded.symbols.find(name).map(Symbol.init(number:))
        } else {
            recordedBy = nil
        }
        if let id = question.childID {
            guard let lines = Self.lines(of: id, in: known) else { throw .unknownChild(id) }
            ofChild = lines
        }
        if let seq = question.event {
            guard seq >= 0, seq < known.lineCount else { throw .unknownEvent(seq) }
            lineage = Self.lineage(of: seq, in: known, erased)
        }
    }

    func isErased(_ seq: Int) -> Bool { erased.contains(seq) }

    func takes(_ seq: Int) -> Bool {
        let event = known.record.recorded.events[seq]
        if let lineage, !lineage.contains(seq) { return false }
        if let ofChild, !ofChild.contains(seq) { return false }
        if let type = question.type, type != (isErased(seq) ? .erased : event.type) {
            return false
        }
        if question.recordedBy != nil {
            guard !isErased(seq), event.recordedBy == recordedBy else { return false }
        }
        if question.outside != nil, outside(seq) == nil { return false }
        return true
    }

    /// Why a line was recorded outside the hours asked for, nil where it was not, where none are
    /// asked for, and for what was erased, of which nobody knows the hour.
    func outside(_ seq: Int) -> WorkingHours.Outside? {
        guard let hours = question.outside, !isErased(seq) else { return nil }
        let instant = known.record.recorded.events[seq].recordedAt
        return hours.outside(instant, setting.workingDays(on: instant.londonDay))
    }

    /// The lines that name a child, those that put such lines right, and what was erased of them;
    /// nil where there is none.
    private static func lines(of id: String, in known: KnownFacts) -> Set<Int>? {
        let record = known.record
        guard let asked = record.recorded.child(withID: id) else { return nil }
        let child = known.canonical(asked)
        var lines: Set<Int> = []
        for seq in 0..<known.lineCount {
            let named = record.recorded.events[seq].child
            if named == .none {
                if known.children(of: record.fact(at: seq)).contains(child) { lines.insert(seq) }
            } else if known.canonical(named) == child {
                lines.insert(seq)
            }
        }
        for correction in known.corrections where lines.contains(Int(correction.target)) {
            lines.insert(Int(correction.seq))
        }
        // An erasure tells whose line it was, also where it was recorded later.
        for seq in record.recorded.events.indices
        where record.recorded.events[seq].type == .eventErased
            && known.canonical(record.recorded.events[seq].child) == child
        {
            if let target = record.erases(seq), target >= 0, target < known.lineCount {
                lines.insert(target)
            }
        }
        return lines.isEmpty ? nil : lines
    }

    /// An event with its corrections.
    private static func lineage(
        of seq: Int, in known: KnownFacts, _ erased: Set<Int>
    ) -> Set<Int> {
        let isReadable = !erased.contains(seq)
        let target = isReadable ? known.record.target(of: seq) ?? seq : seq
        var lineage: Set<Int> = [seq, target]
        for correction in known.corrections where Int(correction.target) == target {
            lineage.insert(Int(correction.seq))
        }
        return lineage
    }
}
