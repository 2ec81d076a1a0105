// A year's statistics of a ledger that is read in parts: the same tables, part after part.

public import Journeys
public import Projections
public import Tables

/// Takes the parts of a ledger one after the other and lays the tables of the whole.
///
/// Of a part nothing is kept but counts: none holds a line, a place among lines or a text that only
/// the part knows.
public struct YearInParts {
    private let sections: [YearSection]
    private let inLongForm: Bool
    private let whole: ReplayContext
    private var counts: [any JourneyCounting]
    private var findings: FindingsOfParts?

    /// Which findings of a context count with it.
    public typealias Standing = (Finding) -> FindingsOfParts.Standing

    /// No part taken yet. `whole` has what is of no child, and no child's story.
    ///
    /// - Parameter standing: which findings count with the whole; nil where none are asked for.
    public init(
        _ sections: [YearSection], _ whole: ReplayContext, inLongForm: Bool, findings: Standing?
    ) {
        self.sections = sections
        self.inLongForm = inLongForm
        self.whole = whole
        counts = whole.uncounted(
            sections.flatMap(\.questions), alsoCounting: Self.counters(sections, inLongForm))
        guard !inLongForm, let findings else { return }
        var own = FindingsOfParts()
        own.take(FindingsCount(in: whole).findings(in: whole), standing: findings)
        self.findings = own
    }

    private static func counters(
        _ sections: [YearSection], _ inLongForm: Bool
    ) -> [any JourneyCounting] {
        inLongForm ? [] : sections.flatMap { $0.counters.map { $0() } }
    }

    /// Takes a part: the stories of its children, and the findings that count with it.
    public mutating func take(
        _ part: ReplayContext, children: [Int], standing: Standing
    ) {
        var others = Self.counters(sections, inLongForm)
        if findings != nil { others.append(FindingsCount(in: part)) }
        var own = part.counted(
            sections.flatMap(\.questions), alsoCounting: others, of: children)
        if findings != nil, let found = own.popLast() as? FindingsCount {
            findings?.take(found.findings(in: part), standing: standing)
        }
        for place in counts.indices { counts[place].merge(any: own[place]) }
    }

    /// The tables of the whole, once every part was taken.
    public func document() -> Document {
        let (answers, counters) = whole.answers(
            sections.flatMap(\.questions), outOf: counts)
        if inLongForm { return YearSection.longForm(answers) }
        var tables = YearSection.tables(of: sections, answers, counters, whole)
        if let findings { tables.append(FindingsReport.summary { findings[$0] }) }
        return Document(tables: tables)
    }
}
