// What a command prints, as a page: its tables are the sections.

import Tables

extension Document {
    /// The document as a page. Its heading, or else the title of its first table, stands above;
    /// each table that has a title begins a section.
    ///
    /// A document without a stamp comes from no ledger, so it tells of nobody and everyone may
    /// read it.
    var page: Page {
        let titles = tables.map(\.title).filter { !$0.isEmpty }
        let title = [heading].compactMap(\.self) + titles + ["careledger"]
        var sections: [PageSection] = []
        for table in tables {
            if !table.title.isEmpty || sections.isEmpty {
                sections.append(PageSection(table.title, []))
            }
            sections[sections.count - 1].blocks.append(.table(table))
        }
        return Page(
            address: "index", name: title[0], title: title[0], sections: sections,
            readers: stamp == nil ? .everyone(threshold: 0) : .ownStaff, stamp: stamp)
    }
}
