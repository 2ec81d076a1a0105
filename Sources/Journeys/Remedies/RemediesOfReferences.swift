// Ways to put J6 right: ids that name nothing, or something of another child.

import CareEvents
import Dates

extension Flaw {
    /// The id that was probably meant, the field taken away where it need not be there, or the fact
    /// withdrawn.
    var referenceWays: [[Remedy]] {
        guard let fact else { return [] }
        var ways: [[Remedy]] = []
        for field in fact.type.declaration.fields {
            guard field.key.isID, known.record.slot(fact, field.key) != SlotLayout.absent else {
                continue
            }
            if field.key.shape == .list {
                ways += listWays(fact, field)
                continue
            }
            let id = symbol(fact, field.key)
            guard finding.words.contains(known.text(id)) else { continue }
            for meant in probable(field.key, on: fact.day) where meant != id {
                ways.append([say.amend(seq, field.key, known.text(meant))])
            }
            if !field.isRequired { ways.append([say.unset(seq, field.key)]) }
        }
        return ways + withdrawal()
    }

    /// A list of workers without those that the ledger does not know.
    private func listWays(_ fact: Fact, _ field: FieldDeclaration) -> [[Remedy]] {
        let known = known
        let workers = known.record.texts(known.record.list(fact, field.key))
        let there = workers.filter { setting.workforce.worker($0) != nil }
        guard !there.isEmpty, there.count < workers.count else { return [] }
        return [[say.amend(seq, field.key, there.map { known.text($0) })]]
    }

    /// What a field of the child probably means on a day, the likeliest first.
    private func probable(_ key: FieldKey, on day: CalendarDate) -> [Symbol] {
        switch key {
        case .iroID:
            return [Population.cla, .cpp].map { journey.officer(for: $0, on: day) }.filter {
                $0 != .none && setting.workforce.worker($0) != nil
            }
        case .reviewID, .beforeReviewID:
            let held = story.filter { $0.type == .reviewHeld }
            let near = held.filter { abs($0.day - day) <= Self.nearDays }
            return near.sorted { abs($0.day - day) < abs($1.day - day) }
                .map { symbol($0, .reviewID) }
        case .enquiryID:
            return story.filter { $0.type == .section47Started && $0.day <= day }.suffix(1)
                .map { symbol($0, .enquiryID) }
        default: return []
        }
    }

    /// How far from the day of a fact the review it names may be.
    private static let nearDays = 28
}
