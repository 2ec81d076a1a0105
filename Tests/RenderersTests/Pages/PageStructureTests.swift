// Pages are sound: read back strictly, one h1, landmarks, places, links, tables with heads.

import PageReading
import Renderers
import Tables
import Testing

struct PageStructureTests {
    private static let whole = sampleSite.files()

    @Test func `a page of a site keeps its manners, and its links lead somewhere`() throws {
        var files: [String: PageElement] = [:]
        for file in Self.whole { files[file.name] = try PageElement(page: file.bytes) }
        #expect(Self.whole.map(\.name) == ["index.html", "timeliness.html", "notes.html"])
        for (name, page) in files { #expect(page.faults(beside: files) == [], "\(name)") }
    }

    @Test func `a page alone keeps its manners, and leads to no page that is not there`() throws {
        for page in sampleSite.pages {
            let read = try PageElement(page: page.rendered())
            #expect(read.faults() == [])
            #expect(read.all("a").allSatisfy { $0["href"]?.hasPrefix("#") == true })
        }
    }

    @Test func `a site in one file has one title, and pages and sections a level lower`() throws {
        let read = try PageElement(page: sampleSite.oneFile())
        #expect(read.faults() == [])
        #expect(read.all("h1").map(\.words) == [sampleSite.title])
        #expect(read.all("article").map { $0["id"] } == ["index", "timeliness", "notes"])
        #expect(
            read.all("h2").map(\.words) == [
                "Contents", "Summary", "Timeliness of reviews", "Notes",
            ]
                + ["What this was made from"])
        #expect(read.all("a").contains { $0["href"] == "#timeliness.late-reviews" })
        #expect(read.tables.count == 5)
    }

    @Test func `every heading of a page is there in order`() throws {
        let read = try PageElement(page: sampleSite.pages[1].rendered(in: sampleSite))
        #expect(
            read.all("h1", "h2", "h3").map(\.words) == [
                "Timeliness of reviews", "On this page", "Month by month", "Late reviews",
                "The main", "Pages & <more>", "Pages", "What this was made from",
            ])
        #expect(
            read.all("section").map { $0["id"] } == [
                "month-by-month", "late-reviews", "the-main", "pages-more",
            ])
        #expect(read.first("title")?.words == "Timeliness of reviews – \(sampleSite.title)")
    }

    @Test func `the list of pages says where one is, and which page is next`() throws {
        let read = try PageElement(page: sampleSite.pages[1].rendered(in: sampleSite))
        let current = read.all("a").filter { $0["aria-current"] == "page" }
        #expect(current.map(\.words) == ["Timeliness"])
        #expect(
            read.all("a").filter { $0["rel"] != nil }.map(\.words)
                == ["Previous: Summary", "Next: Notes & <words>"])
    }

    @Test func `two sections of one title have places of their own`() throws {
        #expect(sampleSite.pages[0].anchors == ["what-changed", "what-is-late", "what-is-late-2"])
        #expect(
            Page(
                address: "a", name: "", title: "",
                sections: [
                    PageSection("…", []), PageSection("A 2", []), PageSection("A", []),
                    PageSection("a!", []),
                ]
            ).anchors == ["section", "a-2", "a", "a-3"])
    }

    @Test func `a link that leads nowhere is words, and is told`() throws {
        #expect(sampleSite.deadLinks == ["index: placements"])
        let read = try PageElement(page: Self.whole[0].bytes)
        #expect(read.words.contains("A page that is not there"))
        #expect(!read.all("a").contains { $0.words == "A page that is not there" })
    }

    @Test func `a chart has its numbers behind it, and a wide table can be reached by the keys`()
        throws
    {
        let read = try PageElement(page: Self.whole[1].bytes)
        let figure = try #require(read.first("figure"))
        #expect(figure.first("figcaption")?.words == "Most reviews were late in May.")
        #expect(figure.first("svg")?["role"] == "img")
        #expect(figure.first("summary")?.words == "The numbers: Late reviews, by month")
        #expect(
            figure.first("details")?.tables.first?.rows
                == [["April 2016", "4"], ["May 2016", "1204"], ["June 2016", "c"]])
        #expect(figure.words.contains("Counted by the day they were due."))
        let wide = try #require(read.all.first { $0["role"] == "region" })
        #expect(wide["tabindex"] == "0")
        #expect(wide["aria-label"] == "Reviews held")
    }

    @Test func `a page is the same twice`() {
        #expect(sampleSite.files().map(\.bytes) == sampleSite.files().map(\.bytes))
        #expect(sampleSite.oneFile() == sampleSite.oneFile())
    }
}
