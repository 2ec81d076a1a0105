// A finding on trial: what it is without its words, and how often it stands in a part of a record.

import CareEvents
import Journeys
import Projections

/// A finding of either source.
enum FoundInRecord: Sendable {
    /// Of the journey rules and what does not agree.
    case breach(Finding)
    /// Of the rules of the return.
    case query(ReturnFinding)

    /// The line it is about.
    var seq: Int32 {
        switch self {
        case .breach(let finding): finding.seq
        case .query(let finding): finding.seq
        }
    }

    /// The child it is about, or `.none`.
    var child: ChildNumber {
        switch self {
        case .breach(let finding): finding.child
        case .query(let finding): finding.child
        }
    }
}

/// A finding without its words, by the line of the log: the same in every part of it.
struct SoughtFinding: Hashable {
    private let line: Int
    private let child: String?
    private let what: What

    private enum What: Hashable {
        case breach(Breach)
        /// A query of the return, by the code of its rule.
        case query(String)
    }

    /// What a finding in a record or a part of one is.
    init(_ finding: FoundInRecord, in known: KnownFacts) {
        line = known.record.recorded.lineNumber(at: Int(finding.seq))
        child = finding.child == .none ? nil : known.id(of: finding.child)
        switch finding {
        case .breach(let finding):
            // Whether another child has an id is seen only where that child's lines are there.
            what = .breach(
                finding.breach == .referenceOfAnotherChild ? .noSuchReference : finding.breach)
        case .query(let finding): what = .query(finding.rule.code)
        }
    }

    fileprivate var isQuery: Bool {
        switch what {
        case .breach: false
        case .query: true
        }
    }
}

/// A part of a record with what is found in it, counted once.
final class TriedPart {
    /// Its lines.
    let record: RecordedEvents
    /// The same, judged.
    let state: JudgedRecord
    private let setting: Setting?
    private let kept: KeptFields
    private let whole: KnownFacts?
    private lazy var breaches = counts(state.findings.map { .breach($0) })
    private lazy var queries = counts(
        ReturnFindings.all(
            ReplayContext(state.known, against: state.setting),
            kept: whole.map { kept.read(in: state.known, of: $0) } ?? kept
        ).map { .query($0) })
    /// How often each finding that is an error stands in it.
    private(set) lazy var errors = counts(
        state.findings.filter { $0.severity == .error }.map { .breach($0) })

    /// - Parameters:
    ///   - setting: what stories are read against; nil where the record says it itself.
    ///   - kept: the fields that the ledger keeps: that is a matter of the whole.
    ///   - whole: the whole; nil where the record is it.
    init(
        _ record: RecordedEvents, against setting: Setting?, kept: KeptFields, whole: KnownFacts?
    ) {
        self.record = record
        self.setting = setting
        self.kept = kept
        self.whole = whole
        state = JudgedRecord(record, against: setting)
    }

    /// The same part with lines more.
    func with(_ record: RecordedEvents) -> TriedPart {
        TriedPart(record, against: setting, kept: kept, whole: whole)
    }

    /// Whether a line of the log is in it.
    func holds(line: Int) -> Bool {
        let place = record.place(ofLine: line)
        return place < record.count && record.lineNumber(at: place) == line
    }

    /// How often a finding stands in it.
    func count(_ sought: SoughtFinding) -> Int {
        (sought.isQuery ? queries : breaches)[sought, default: 0]
    }

    private func counts(_ found: [FoundInRecord]) -> [SoughtFinding: Int] {
        found.reduce(into: [:]) { $0[SoughtFinding($1, in: state.known), default: 0] += 1 }
    }
}
