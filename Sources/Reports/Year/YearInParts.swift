// A year's statistics of a ledger that is read in parts: the same tables, part after part.

public import Journeys
public import Projections
public import Tables

/// Takes the parts of a ledger one after the other and lays the tables of the whole.
///
/// Of a part nothing is kept but counts: none holds a line, a place among lines or a text that only
/// the part knows.
public struct YearInParts {
    private let asked: YearSection.Asked
    private let inLongForm: Bool
    private let withFindings: Bool
    private var counts: [any JourneyCounting]
    private var findings = FindingsOfParts()

    /// Which findings of a context count with it.
    public typealias Standing = (Finding) -> FindingsOfParts.Standing

    /// No part taken yet.
    ///
    /// - Parameter setting: what stories are read against; it need hold no story and no dispute.
    public init(
        _ sections: [YearSection], _ setting: ReplayContext, inLongForm: Bool, withFindings: Bool
    ) {
        asked = YearSection.Asked(sections)
        let inLongForm = inLongForm && !asked.questions.isEmpty
        self.inLongForm = inLongForm
        self.withFindings = withFindings && !inLongForm
        counts = setting.uncounted(
            asked.questions, alsoCounting: inLongForm ? [] : asked.counters())
    }

    /// Takes a part: the stories of its children, and the findings that count with it.
    public mutating func take(
        _ part: ReplayContext, children: [Int], standing: Standing
    ) {
        var others: [any JourneyCounting] = inLongForm ? [] : asked.counters()
        if withFindings { others.append(FindingsCount(in: part)) }
        var own = part.counted(asked.questions, alsoCounting: others, of: children)
        if withFindings, let found = own.popLast() as? FindingsCount {
            findings.take(found.findings(in: part), standing: standing)
        }
        for place in counts.indices { counts[place].merge(any: own[place]) }
    }

    /// The tables, once every part was taken. `whole` has what is of no child, and no child's
    /// story.
    public consuming func document(_ whole: ReplayContext, standing: Standing) -> Document {
        let questions = asked.questions
        var all = whole.uncounted(
            questions, alsoCounting: inLongForm ? [] : asked.counters())
        for place in all.indices { all[place].merge(any: counts[place]) }
        let (answers, counters) = whole.answers(questions, outOf: all)
        if inLongForm { return YearSection.longForm(answers) }
        var tables = asked.tables(answers, counters, whole).flatMap(\.self)
        if withFindings {
            findings.take(FindingsCount(in: whole).findings(in: whole), standing: standing)
            tables.append(FindingsReport.summary { findings[$0] })
        }
        return Document(tables: tables)
    }
}
