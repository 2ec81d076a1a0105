// The tables of a page about a life: those of the story, with the columns that people read.

import Dates
import Projections
import Tables

/// Tables of a story that fit a page.
enum LifeTables {
    /// What held from when to when, without columns that say nothing.
    static func stays(_ title: String, _ stays: [Stay], _ what: String) -> Table {
        said(StoryReport.stays(title, stays, what: what, more: nil, ended: nil))
    }

    /// The placements.
    static func placements(_ story: ChildStory) -> Table { said(StoryReport.placements(story)) }

    /// The reviews. Of which period is told where there are several.
    static func reviews(_ story: ChildStory) -> Table {
        let alike: Set<String> = story.periods.count < 2 ? ["review_id", "period"] : ["review_id"]
        return said(StoryReport.clock(story).without(alike))
    }

    /// The stages of escalations.
    static func stages(_ story: ChildStory) -> Table { said(StoryReport.stages(story)) }

    /// Who answered for the child when: reviewing officers and teams.
    static func people(_ story: ChildStory) -> [Table] {
        let officers = StoryReport.stays(
            "Reviewing officers", story.officers, what: "officer", more: "population",
            ended: "ended_because")
        return [said(officers), stays("Teams that held the case", story.teams, "team")]
    }

    /// The plans.
    static func plans(_ story: ChildStory) -> Table {
        said(
            StoryReport.stays(
                "Plans", story.plans, what: "plan", more: "about", ended: "outcome"))
    }

    /// The decisions.
    static func decisions(_ story: ChildStory) -> Table { said(StoryReport.decisions(story)) }

    /// A table without the columns of which no row says anything.
    private static func said(_ table: Table) -> Table {
        table.without(table.unsaid(among: Set(table.columns.map(\.key))))
    }
}
