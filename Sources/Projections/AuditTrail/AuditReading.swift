// What a line says, read for the audit: its envelope, and its change in words.

import CareEvents
import Dates
import Journeys

/// Reads lines of the record as they were written.
struct AuditReading {
    private let known: KnownFacts
    private let written: WrittenValues
    private let words: FreeWords
    private let unknowns: (Int) -> [String]
    private let corrections: [Int32: [KnownFacts.Correction]]
    private let void: Set<Int32>

    init(
        known: KnownFacts, words: @escaping FreeWords, unknowns: @escaping (Int) -> [String]
    ) {
        self.known = known
        self.words = words
        self.unknowns = unknowns
        written = WrittenValues(known: known, words: words)
        corrections = Dictionary(grouping: known.corrections, by: \.target)
        void = Set(known.corrections.filter { !$0.hadEffect }.map(\.seq))
    }

    func said(at seq: Int) -> AuditTrail.Said {
        let event = known.record.recorded.events[seq]
        let fact = known.record.fact(at: seq)
        let reason =
            event.type.isCorrection ? known.text(known.record.symbol(fact, .reason)) : nil
        return AuditTrail.Said(
            recordedBy: known.text(event.recordedBy),
            childID: event.child == .none ? nil : known.id(of: event.child),
            occurredOn: event.day, lagDays: event.recordedAt.londonDay - event.day,
            corrects: known.record.target(of: seq), reason: reason, change: change(fact))
    }

    private func change(_ fact: Fact) -> String {
        var parts: [String?]
        switch fact.type {
        case .eventAmended:
            let target = known.record.target(of: Int(fact.seq)) ?? -1
            let lineage = corrections[Int32(clamping: target)] ?? []
            let amendments = Amendments(of: target, by: lineage, in: known, words: words)
            parts = [
                amendments.words(at: Int(fact.seq)), named(.authority, of: fact), note(fact),
            ]
        case .eventWithdrawn, .eventReinstated: parts = [note(fact)]
        case .eventErased: parts = [named(.authority, of: fact), named(.approvedBy, of: fact)]
        default: parts = [written.all(of: fact)]
        }
        if known.record.recorded.events[Int(fact.seq)].hasUnknowns {
            parts += unknowns(Int(fact.seq))
        }
        if void.contains(fact.seq) { parts.append("without effect") }
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func named(_ key: FieldKey, of fact: Fact) -> String? {
        written.value(key, of: fact).map { "\(key.name): \($0)" }
    }

    private func note(_ fact: Fact) -> String? {
        known.record.wordsLine(fact, .note).flatMap { words($0, .note) }.map { "note: \($0)" }
    }
}
