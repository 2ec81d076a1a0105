// The annual report: a summary, a page for each subject, one for the method; councils side by side.

import Dates
public import Projections
public import Tables

/// The annual report of one council, or of several.
public enum AnnualReport {
    /// A ledger to report on.
    public struct Source: Sendable {
        let context: ReplayContext
        let period: YearPeriod
        let authority: String
        let ledger: String
        let stamp: Stamp

        /// A ledger, the period to report on, what the council and the ledger are called, and what
        /// the pages are stamped with.
        public init(
            context: ReplayContext, period: YearPeriod, authority: String, ledger: String,
            stamp: Stamp
        ) {
            self.context = context
            self.period = period
            self.authority = authority
            self.ledger = ledger
            self.stamp = stamp
        }

        /// What the year before is called.
        var beforeName: String { period.before.name }
    }

    /// The report of some ledgers, at least one.
    ///
    /// - Parameters:
    ///   - stamp: what all of them together are stamped with.
    ///   - forEveryone: whether everyone may read it: then no worker is named. Children never
    ///     are.
    public static func draft(
        of sources: [Source], stamp: Stamp?, forEveryone: Bool
    ) -> ReportDraft {
        precondition(!sources.isEmpty, "a report is of a ledger at least")
        let made = sources.map { AnnualTables($0, forEveryone: forEveryone) }
        return ReportDraft(tables: made.map { $0.all.map(\.table) }) { told, readers in
            let tables = zip(made, told).map { AnnualTold($0, told: $1) }
            return site(
                of: zip(sources, tables).map { Authority($0, $1) }, stamp: stamp, for: readers)
        }
    }

    /// A ledger with its tables as they are told.
    struct Authority: Sendable {
        let source: Source
        let told: AnnualTold
        /// What stands before the addresses of its pages; empty where it is alone.
        var prefix = ""

        init(_ source: Source, _ told: AnnualTold) {
            self.source = source
            self.told = told
        }

        /// `Kirklees, 2016-17`.
        var name: String { "\(source.authority), \(source.period.name)" }

        /// The address of one of its pages.
        func address(_ page: String) -> String { prefix + page }

        /// The address of its summary.
        var summary: String { prefix.isEmpty ? "index" : prefix + "summary" }
    }

    private static func site(
        of authorities: [Authority], stamp: Stamp?, for readers: Page.Readers
    ) -> Site {
        var authorities = authorities
        if authorities.count == 1 {
            return Site(
                title: "\(authorities[0].source.authority): independent reviewing, "
                    + authorities[0].source.period.name,
                pages: authorities[0].pages(for: readers))
        }
        let prefixes = self.prefixes(of: authorities.map(\.source.ledger))
        for place in authorities.indices { authorities[place].prefix = prefixes[place] }
        let comparison = ComparisonPage(authorities, stamp: stamp).page(for: readers)
        return Site(
            title: "Independent reviewing in \(authorities.count) councils",
            pages: [comparison] + authorities.flatMap { $0.pages(for: readers) })
    }

    /// A prefix for each ledger out of its name, in lower case and hyphens; the same name twice
    /// gets its place behind it.
    static func prefixes(of names: [String]) -> [String] {
        var prefixes: [String] = []
        for (place, name) in names.enumerated() {
            let plain = name.lowercased().map { character in
                character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
            }
            var prefix = String(plain) + "-"
            if plain.isEmpty || prefixes.contains(prefix) { prefix += "\(place + 1)-" }
            prefixes.append(prefix)
        }
        return prefixes
    }
}

extension AnnualReport.Authority {
    /// Its pages, in the order of reading.
    func pages(for readers: Page.Readers) -> [Page] {
        [SummaryPage(self).page(for: readers)] + told.parts.map { page($0, for: readers) }
            + [MethodPage(self).page(for: readers)]
    }

    private func page(_ part: AnnualTold.Part, for readers: Page.Readers) -> Page {
        var sections: [PageSection] = []
        if let table = part.headlines {
            let sentences = part.part.headlines.indices.map { place in
                Prose(ChangeSentence(part.part.headlines[place], in: table, at: place).words)
            }
            sections.append(PageSection("This year and last", [.list(sentences)]))
        }
        sections += part.part.lay(part.own)
        if let table = part.headlines {
            let unsaid = table.unsaid(among: Headline.columnsThatMayBeEmpty)
            sections.append(
                PageSection("The main figures", [.table(table.without(unsaid))]))
        }
        for (detail, tables) in zip(part.part.details, part.details) where !tables.isEmpty {
            sections.append(PageSection(detail.title, tables.map { .table($0.inWords) }))
        }
        return Page(
            address: address(part.part.address), name: name(of: part.part),
            title: "\(part.part.name): \(name)", lead: part.part.about, sections: sections,
            readers: readers, stamp: source.stamp)
    }

    /// What a page is called in the list of pages.
    func name(of part: AnnualPart) -> String {
        prefix.isEmpty ? part.name : "\(source.authority): \(part.name)"
    }
}

extension YearPeriod {
    /// The same days a year before.
    var before: YearPeriod {
        let span = span.yearBefore
        let year = ReportingYear(containing: span.from)
        let name =
            year.span == span
            ? year.name : "\(DateSpelling.words(span.from)) to \(DateSpelling.words(span.to))"
        return YearPeriod(span, name: name, decimals: decimals)
    }
}

extension Table {
    /// The same with codes as words: `no_report` is `no report`.
    var inWords: Table {
        Table(
            title: title, note: note, columns: columns,
            rows: rows.map { row in
                row.map { cell in
                    guard case .text(let code) = cell, code.utf8.contains(UInt8(ascii: "_")),
                        code.utf8.allSatisfy({
                            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                        })
                    else { return cell }
                    return .text(String(code.map { $0 == "_" ? " " : $0 }))
                }
            })
    }
}
