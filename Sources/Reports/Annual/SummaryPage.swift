// The summary: what changed, what is late, what does not add up, on one page with links.

import Dates
import Projections
import Tables

/// The first page of a ledger's report. Every number in it is in a table of another page.
struct SummaryPage {
    private let authority: AnnualReport.Authority

    init(_ authority: AnnualReport.Authority) { self.authority = authority }

    func page(for readers: Page.Readers) -> Page {
        let source = authority.source
        return Page(
            address: authority.summary,
            name: authority.prefix.isEmpty ? "Summary" : "\(source.authority): Summary",
            title: "Independent reviewing in \(authority.name)",
            lead: [
                Prose(
                    "Independent reviewing officers check that the council looks after each "
                        + "child in its care as it should. This report says how that went in "
                        + "\(authority.source.period.name)."),
                "Each sentence leads to the page with its figures.",
            ],
            sections: [
                PageSection("The main figures", [.keyNumbers(keyNumbers)]),
                PageSection("What changed", changed),
                PageSection("What is late", [.list(late)]),
                PageSection("What does not add up", [.list(astray)]),
                PageSection("All pages", [.list(contents)]),
            ], readers: readers, stamp: source.stamp)
    }

    // MARK: Key numbers

    private var keyNumbers: [KeyNumber] {
        authority.told.parts.compactMap { part in
            guard let table = part.headlines, let headline = part.part.headlines.first else {
                return nil
            }
            return Self.keyNumber(headline, table, 0)
        }
    }

    /// A main figure as a key number; nil where the record tells nothing of it.
    private static func keyNumber(_ headline: Headline, _ table: Table, _ row: Int) -> KeyNumber? {
        func cell(_ key: String) -> Cell { table.cell(row, key) }
        switch headline.form {
        case .count:
            let now = cell("count")
            guard now != .empty else { return nil }
            return KeyNumber(
                now.read, headline.what, beside: before(cell("before_count"), suffix: ""))
        case .mean:
            let now = cell("share")
            guard now != .empty else { return nil }
            return KeyNumber(
                now.read, headline.what, beside: before(cell("before_share"), suffix: ""))
        case .share:
            let now = cell("share")
            guard now != .empty else { return nil }
            guard now != .suppressed else {
                return KeyNumber(now.read, headline.what)
            }
            let counts = "\(cell("count").read) of \(cell("of").read)"
            let then = cell("before_share")
            var beside = counts
            if then.units != nil {
                beside += "; the year before \(then.read)% "
                    + "(\(cell("before_count").read) of \(cell("before_of").read))"
            }
            return KeyNumber("\(now.read)%", headline.what, beside: beside)
        }
    }

    private static func before(_ cell: Cell, suffix: String) -> String? {
        cell == .empty ? nil : "the year before: \(cell.read)\(suffix)"
    }

    // MARK: Sentences

    /// The main figures of each page in sentences.
    private var sentences: [(part: AnnualPart, own: [ChangeSentence])] {
        authority.told.parts.compactMap { part in
            part.headlines.map { table in
                (
                    part.part,
                    part.part.headlines.indices.map {
                        ChangeSentence(part.part.headlines[$0], in: table, at: $0)
                    }
                )
            }
        }
    }

    /// Sentences under the name of their page, which leads to it.
    private func linked(_ words: String, _ part: AnnualPart) -> Prose {
        Prose([
            .link(part.name, to: authority.address(part.address)), .words(": " + words),
        ])
    }

    private var changed: [PageBlock] {
        let items = sentences.compactMap { part, own -> Prose? in
            let changed = own.filter { [.rose, .fell].contains($0.change) }.map(\.words)
            return changed.isEmpty ? nil : linked(changed.joined(separator: " "), part)
        }
        let all = sentences.flatMap(\.own)
        let same = all.count { [.same, .aboutTheSame].contains($0.change) }
        let few = all.count { $0.change == .tooFew }
        guard !items.isEmpty else {
            return [.paragraph("Nothing that is measured here rose or fell.")]
        }
        var rest: [String] = []
        if same > 0 {
            rest.append(
                same == 1
                    ? "One other figure stayed about the same."
                    : "\(same) other figures stayed about the same.")
        }
        if few > 0 {
            rest.append(
                few == 1
                    ? "For one there are too few to say." : "For \(few) there are too few to say.")
        }
        rest.append("A rise can also mean that more was written down than the year before.")
        return [.list(items), .paragraph(Prose(rest.joined(separator: " ")))]
    }

    private var late: [Prose] {
        var late: [Prose] = []
        for part in authority.told.parts {
            guard let table = part.headlines else { continue }
            for (place, headline) in part.part.headlines.enumerated()
            where headline.tellsOfLateness {
                let (above, of) = (table.cell(place, "count"), table.cell(place, "of"))
                guard of != .empty, of.units != 0 else { continue }
                late.append(linked(Self.lateness(headline, above, of), part.part))
            }
        }
        return late.isEmpty ? ["Nothing that is measured here was late."] : late
    }

    private static func lateness(_ headline: Headline, _ inTime: Cell, _ of: Cell) -> String {
        guard let all = of.units, let own = inTime.units else {
            return "Late \(headline.noun): too few to say."
        }
        let late = all - own
        if late == 0 {
            return "All \(NumberWords.grouped(all)) \(headline.noun) were in time."
        }
        return "\(NumberWords.grouped(late)) of \(NumberWords.grouped(all)) \(headline.noun) "
            + "\(late == 1 ? "was" : "were") late."
    }

    private var astray: [Prose] {
        authority.told.parts.compactMap { part in
            switch part.part.address {
            case AnnualPart.publishedAddress:
                linked(AnnualPart.publishedSentence(part.own[0]), part.part)
            case AnnualPart.qualityAddress:
                linked(AnnualPart.findingsSentence(part.own[0]), part.part)
            default: nil
            }
        }
    }

    private var contents: [Prose] {
        authority.told.parts.map { part in
            Prose([.link(part.part.name, to: authority.address(part.part.address))])
        } + [
            Prose([.link(MethodPage.name, to: authority.address(MethodPage.address))])
        ]
    }
}
