// A small site with every kind of block, for the tests of pages.

import Dates
import Tables

/// Three pages: a summary, timeliness with charts, lists with hostile words.
let sampleSite = Site(title: "Kirklees: independent reviewing, 2016-17", pages: samplePages)

private let samplePages = [
    Page(
        address: "index", name: "Summary", title: "Kirklees: independent reviewing, 2016-17",
        lead: [
            Prose([
                .words("Fewer reviews were "), .strong("in time"),
                .words(" than the year before: "),
                .link("timeliness", to: "timeliness"), .words(" fell to 93.3%."),
            ])
        ],
        sections: [
            PageSection(
                "What changed",
                [
                    .keyNumbers([
                        KeyNumber(
                            "93.3%", "of 1,931 reviews were held in time",
                            beside: "96.2% of 1,842 the year before"),
                        KeyNumber("691", "children looked after on 31 March 2017"),
                    ]),
                    .list([
                        Prose([
                            .words("See "),
                            .link("late reviews", to: "timeliness#late-reviews"),
                            .words(", and "), .link("below", to: "#what-is-late"),
                            .words("."),
                        ]),
                        Prose([.link("A page that is not there", to: "placements")]),
                    ]),
                ]),
            PageSection("What is late", [.table(everyKind), .table(empty)]),
            PageSection("What is late", [.paragraph("The same title once more.")]),
        ], stamp: stamp),
    Page(
        address: "timeliness", name: "Timeliness", title: "Timeliness of reviews",
        sections: [
            PageSection("Month by month", [.figure(sampleFigure)]),
            PageSection("Late reviews", [.table(everyKind)]),
            PageSection("The main", [.paragraph("Nothing.")]),
            PageSection("Pages & <more>", [.paragraph("Nothing.")]),
        ], stamp: stamp),
    Page(
        address: "notes", name: "Notes & <words>", title: "Notes", lead: ["</main><script>"],
        sections: [PageSection("Notes", [.table(hostile)])], stamp: stamp),
]

/// Three months as bars.
let sampleFigure = Figure(
    "Most reviews were late in May.",
    Table(
        title: "Late reviews, by month", note: "Counted by the day they were due.",
        columns: [Column("month", .text), Column("late", .count)],
        rows: [
            [.text("April 2016"), .count(4)], [.text("May 2016"), .count(1_204)],
            [.text("June 2016"), .suppressed],
        ]),
    .bars(label: "month", value: "late", unit: Chart.Unit("reviews")))

/// A page for everyone with a table of these cells.
func publicPage(_ cells: [Cell]) -> Page {
    Page(
        address: "index", name: "Summary", title: "Summary",
        sections: [
            PageSection(
                "Numbers",
                [
                    .table(
                        Table(
                            title: "Numbers", columns: [Column("children", .count)],
                            rows: cells.map { [$0] }))
                ])
        ], readers: .everyone(threshold: 6))
}
