// A life on one page: a few sentences, the picture, what follows from the facts, the facts by year.

import CareEvents
import Dates
public import Projections
public import Tables

/// Makes the page about one child.
public struct LifePage {
    private let timeline: Timeline
    private let story: ChildStory?
    private let rows: [LifeRow]

    /// A page about a child, out of its timeline as asked, and its story, nil where no fact of the
    /// child stands. `whole` is the timeline of all days with its corrections: it says when each
    /// thing of the picture was written down.
    public init(_ timeline: Timeline, whole: Timeline, _ story: ChildStory?) {
        self.timeline = timeline
        self.story = timeline.isAllWithdrawnOrErased ? nil : story
        rows = self.story.map { LifeRow.all(of: $0, whole) } ?? []
    }

    /// The page, with the story, the facts or both; `facts` is the table of facts for people.
    public func page(withStory: Bool, facts: Table?) -> Page {
        let id = timeline.childID
        var page = Page(
            address: "index", name: id, title: "The story of \(id)",
            readers: timeline.leftOut == nil ? .ownStaff : .thePerson)
        page.isPrintedUpright = true
        page.lead = lead(withStory: withStory).map { Prose($0) }
        if withStory, let story { page.sections += sections(of: story) }
        if let facts { page.sections += years(facts) }
        if let leftOut = timeline.leftOut {
            let table = StoryReport.table(leftOut)
            page.sections.append(PageSection(table.title, [.table(table)]))
        }
        return page
    }

    // MARK: What is said first

    private func lead(withStory: Bool) -> [String] {
        var lead: [String] = []
        if let story, withStory { lead = LifeLead(story: story, rows: rows).paragraphs }
        if let erased = TimelineReport.erasedWords(timeline) { lead.append(asSentence(erased)) }
        if timeline.leftOut != nil {
            lead.append(
                "This is a copy to hand over. Other people are told by what they do, and words "
                    + "that could name somebody are left out.")
        }
        return lead
    }

    /// A sentence with its capital and its full stop.
    private func asSentence(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    // MARK: The story

    private func sections(of story: ChildStory) -> [PageSection] {
        var sections: [PageSection] = []
        if let figure = LifeFigure.figure(rows, of: story.childID) {
            var blocks = [PageBlock.figure(figure)]
            if rows.contains(where: \.isLate) {
                blocks.append(
                    .paragraph(
                        Prose(
                            "What happened before the ledger was begun was written down when it "
                                + "began, so it may look late.")))
            }
            sections.append(PageSection("The picture", blocks))
        }
        sections.append(
            PageSection(
                "How it stood on \(DateSpelling.words(story.day))",
                [.paragraph(Prose(story.sentence + "."))]))
        func section(_ title: String, _ tables: [Table]) {
            let told = tables.filter { !$0.rows.isEmpty }
            if !told.isEmpty { sections.append(PageSection(title, told.map { .table($0) })) }
        }
        section("In care", [StoryReport.periods(story), LifeTables.placements(story)])
        section(
            "Legal status",
            [LifeTables.stays("Legal status", story.statuses, "legal_status")])
        section("Reviews", [LifeTables.reviews(story)])
        section("Escalations", [LifeTables.stages(story)])
        section("Contacts and visits", [StoryReport.contacts(story)])
        section("People", LifeTables.people(story))
        section("Plans", [LifeTables.plans(story)])
        section("Decisions", [LifeTables.decisions(story)])
        section(
            "Missing", [LifeTables.stays("Times missing", story.absences, "kind")])
        let gaps = StoryReport.gaps(story)
        sections.append(
            PageSection(
                "What the record does not say",
                gaps.rows.isEmpty
                    ? [
                        .paragraph(
                            Prose(
                                "Nothing that should be there is missing: reviews, officer, "
                                    + "contacts, visits and plans are recorded."))
                    ] : [.table(gaps)]))
        return sections
    }

    // MARK: The facts

    /// The facts, a section for each year; what was erased stands behind the fact before it.
    private func years(_ facts: Table) -> [PageSection] {
        let places = facts.columns.indices.filter { facts.columns[$0].key != "type" }
        let days = facts.columns.firstIndex { $0.key == "occurred_on" }
        let columns = places.map { place in
            facts.columns[place].kind == .instant
                ? Column(key: "written_on", title: "Written down", kind: .date)
                : facts.columns[place]
        }
        var years: [(year: Int?, rows: [[Cell]])] = []
        for row in facts.rows {
            var year = years.last?.year
            if let place = days, case .date(let day) = row[place] { year = day.year }
            let told = places.map { place -> Cell in
                if case .instant(let instant) = row[place] { return .date(instant.londonDay) }
                return row[place]
            }
            if let last = years.last, last.year == year {
                years[years.count - 1].rows.append(told)
            } else {
                years.append((year, [told]))
            }
        }
        return years.map { year, rows in
            let title = year.map { "What happened in \($0)" } ?? "What happened"
            let unsaid = Table(title: title, columns: columns, rows: rows)
            let table = unsaid.without(unsaid.unsaid(among: ["corrects"]))
            return PageSection(title, [.table(table)])
        }
    }
}
