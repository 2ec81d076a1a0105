// What a report of a kind is asked: which council, over which days, for whom.

import CareEvents
public import Dates
import Journeys
import Policies
import Projections
public import Tables

/// What is asked of a report of some kind.
public struct KindQuestion: Sendable, Hashable {
    /// The council or ledger, as its pages name it.
    public var council: String
    /// The days that it is about; stocks and states are those at the end of the last.
    public var span: DateSpan
    /// The officer it is for, by the id; nil for everybody.
    public var officer: String?
    /// Decimals of shares and means.
    public var decimals = 1

    /// A question about a council over some days.
    public init(council: String, span: DateSpan, officer: String? = nil) {
        self.council = council
        self.span = span
        self.officer = officer
    }

    /// The last day.
    var end: CalendarDate { span.to }

    /// The last day in words.
    var endWords: String { DateSpelling.words(span.to) }

    /// What the period is called.
    var name: String { KindWords.period(span) }

    /// The period as the sections of a year ask about it.
    var period: YearPeriod { YearPeriod(span, name: name, decimals: decimals) }

    /// The same days a year before.
    var yearBefore: YearPeriod {
        YearPeriod(span.yearBefore, name: KindWords.period(span.yearBefore), decimals: decimals)
    }
}

/// The tables of a report, and how it is told from them.
public struct KindDraft: Sendable {
    /// What its pages are together.
    public let title: String
    /// Its tables.
    public let tables: NamedTables
    /// The pages, of the tables alone.
    let tell: @Sendable (NamedTables) -> [KindPage]
}

/// A page before it is known for whom and of what it is made.
struct KindPage: Sendable {
    var address: String
    var name: String
    var title: String
    var lead: [Prose] = []
    var sections: [PageSection] = []
}

extension KindDraft {
    /// The report: its tables, and the pages that are told of them as they stand then, with what
    /// they were made from.
    public func report(stamp: Stamp? = nil) -> ReportDraft {
        let (title, tables, tell) = (self.title, self.tables, self.tell)
        return ReportDraft(tables: tables.all) { told, readers in
            Site(
                title: title,
                pages: tell(tables.with(told)).map { page in
                    Page(
                        address: page.address, name: page.name, title: page.title,
                        lead: page.lead, sections: page.sections, readers: readers, stamp: stamp)
                })
        }
    }
}
