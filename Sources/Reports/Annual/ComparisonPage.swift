// Councils side by side: each main figure of each, with targets and what others published.

import Dates
import Projections
import Tables

/// The first page of a report of several ledgers. Its cells are those of the ledgers' own pages.
struct ComparisonPage {
    private let authorities: [AnnualReport.Authority]

    private let stamp: Stamp?

    init(_ authorities: [AnnualReport.Authority], stamp: Stamp?) {
        self.authorities = authorities
        self.stamp = stamp
    }

    func page(for readers: Page.Readers) -> Page {
        let names = NumberWords.list(authorities.map(\.name))
        return Page(
            address: "index", name: "Councils side by side",
            title: "Independent reviewing in \(authorities.count) councils",
            lead: [
                Prose("This page sets \(names) side by side."),
                """
                Councils differ in size, in what they count and in how they write it down. A \
                difference is a reason to ask, not an answer.
                """,
            ],
            sections: [
                PageSection(
                    "The councils",
                    [
                        .list(
                            authorities.map { authority in
                                Prose([.link(authority.name, to: authority.summary)])
                            })
                    ])
            ] + authorities[0].told.parts.indices.compactMap(section), readers: readers,
            stamp: stamp)
    }

    private func section(_ part: Int) -> PageSection? {
        let own = authorities[0].told.parts[part].part
        guard !own.headlines.isEmpty else { return nil }
        let shares = own.headlines.indices.filter { own.headlines[$0].form != .count }
        return PageSection(
            own.name,
            shares.prefix(1).map { .figure(figure(part, $0)) } + [.table(table(part))])
    }

    /// One main figure of every council, and beside it what others published.
    private func figure(_ part: Int, _ place: Int) -> Figure {
        let headline = authorities[0].told.parts[part].part.headlines[place]
        var rows: [[Cell]] = []
        var seen: Set<[String]> = []
        for authority in authorities {
            guard let table = authority.told.parts[part].headlines else { continue }
            rows.append([
                .text(authority.name), table.cell(place, "count"), table.cell(place, "of"),
                table.cell(place, "share"), table.cell(place, "target"),
            ])
        }
        for authority in authorities {
            let own = authority.told.parts[part].part.headlines[place]
            let beside = TargetsAndComparators(authority.source.context.known)
            for other in beside.comparators(of: own.question) {
                let name = "\(other.publishedBy), \(other.span.from) to \(other.span.to)"
                guard seen.insert([name, other.value.description]).inserted else { continue }
                rows.append([.text(name), .empty, .empty, .decimal(other.value), .empty])
            }
        }
        let isShare = headline.form == .share
        let table = Table(
            title: headline.what,
            columns: [
                Column(key: "council", title: "Council", kind: .text), .count("count", "Count"),
                .count("of", "of"), .share("share", isShare ? "%" : "Mean"),
                .share("target", "Own target"),
            ], rows: rows)
        return Figure(
            Self.sentence(headline, table, authorities.count), table,
            .bars(
                label: "council", value: "share",
                unit: isShare ? .percent : Chart.Unit(headline.noun)))
    }

    private static func sentence(_ headline: Headline, _ table: Table, _ councils: Int) -> String {
        let own = (0..<councils).filter { table.cell($0, "share").units != nil }
        let sorted = own.sorted {
            (table.cell($0, "share").units ?? 0) < (table.cell($1, "share").units ?? 0)
        }
        guard let least = sorted.first, let most = sorted.last, own.count > 1 else {
            return "\(headline.what): too few councils to compare."
        }
        let sign = headline.form == .share ? "%" : ""
        return "\(headline.what): from \(table.cell(least, "share").read)\(sign) in "
            + "\(table.cell(least, "council").read) to \(table.cell(most, "share").read)\(sign) "
            + "in \(table.cell(most, "council").read)."
    }

    /// Every main figure of a subject, a row for each council.
    private func table(_ part: Int) -> Table {
        let headlines = authorities[0].told.parts[part].part.headlines
        var rows: [[Cell]] = []
        for place in headlines.indices {
            for authority in authorities {
                guard let table = authority.told.parts[part].headlines else { continue }
                rows.append(
                    [.text(words(headlines[place])), .text(authority.name)]
                        + ["count", "of", "share", "before_share"].map { table.cell(place, $0) })
            }
        }
        let table = Table(
            title: "\(authorities[0].told.parts[part].part.name): councils side by side",
            columns: [
                Column(key: "what", title: "What", kind: .text),
                Column(key: "council", title: "Council", kind: .text), .count("count", "Count"),
                .count("of", "of"), .share("share", "% or mean"),
                .share("before", "the year before"),
            ], rows: rows)
        return table.without(table.unsaid(among: ["of", "share", "before"]))
    }

    /// What a main figure is called whatever the year: the day of a stock differs by council.
    private func words(_ headline: Headline) -> String {
        let day = " at \(authorities[0].source.period.endWords)"
        return headline.what.hasSuffix(day)
            ? headline.what.dropLast(day.count) + " at the end of the year" : headline.what
    }
}
