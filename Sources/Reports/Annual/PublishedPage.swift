// Published figures held against the record: what agrees, what differs, what cannot be.

import Projections
import Tables

extension AnnualPart {
    /// The address of the page of published figures.
    static let publishedAddress = "published"

    /// The page of published figures.
    static func published(forEveryone: Bool) -> AnnualPart {
        AnnualPart(
            address: publishedAddress, name: "Published figures",
            about: [
                """
                Each figure that the council has published is worked out again from the record. A \
                figure agrees when the record gives the same number.
                """
            ],
            tables: { _, _, context in
                let figures = Reconciliation(context).figures
                return [
                    MeasuredTable(verdicts(figures)),
                    MeasuredTable(against(figures, forEveryone: forEveryone)),
                ]
            },
            lay: { told in
                [
                    PageSection("What came of it", [.figure(figure(told[0]))]),
                    PageSection(
                        "Figures that the record does not give",
                        told[1].rows.isEmpty
                            ? [.paragraph("There are none.")] : [.table(told[1])]),
                ]
            })
    }

    /// The words for a verdict.
    static func words(of verdict: Verdict) -> String {
        switch verdict {
        case .agrees: "agrees with the record"
        case .differs: "differs from the record"
        case .impossible: "no record could give it"
        case .notDerivable: "no record tells of it"
        }
    }

    private static func verdicts(_ figures: [ReconciledFigure]) -> Table {
        Table(
            title: "Published figures by verdict",
            note: "No record tells of targets, of other councils, or of what was only said.",
            label: ("verdict", "The figure …"), numbers: [.count("figures", "Figures")],
            rows: Verdict.allCases.map { verdict in
                (words(of: verdict), [.count(figures.count { $0.verdict == verdict })])
            }
        ).declared { $0.open("figures") }
    }

    /// The figures, each with the reading that explains it. A reading works with numbers of the
    /// record in its words, which nobody can suppress: it is not for everyone.
    private static func against(_ figures: [ReconciledFigure], forEveryone: Bool) -> Table {
        let own = figures.filter { [.differs, .impossible].contains($0.verdict) }
        return Table(
            title: "Figures that the record does not give",
            note: forEveryone
                ? nil : "The reading says how the figure came about, where that is known.",
            columns: [
                Column(key: "figure_id", title: "Figure", kind: .text), Column("measure", .text),
                Column("dimensions", .text), .share("published", "Published"),
                .share("replayed", "Record"), Column("verdict", .text),
            ] + (forEveryone ? [] : [Column("reading", .text)]),
            rows: own.map { one in
                let reading: [Cell] = forEveryone ? [] : [.text(one.reading)]
                return [
                    .text(one.figure.id), .text(one.figure.measureName),
                    .text(one.figure.dimensionsText), .decimal(one.figure.claim.value),
                    Cell(one.replayed?.value), .text(words(of: one.verdict)),
                ] + reading
            }
        ).declared { disclosure in
            disclosure.open("published")
            // What the record gives instead is not told in public: it may stand elsewhere, under
            // names that this table does not know, and be suppressed there.
            for row in own.indices { disclosure.never(row: row, "replayed") }
        }
    }

    private static func figure(_ table: Table) -> Figure {
        Figure(
            publishedSentence(table), table,
            .bars(label: "verdict", value: "figures", unit: Chart.Unit("figures")))
    }

    /// The sentence on the verdicts.
    static func publishedSentence(_ table: Table) -> String {
        let cells = table.column("figures")
        guard !cells.contains(.suppressed) else { return "Published figures: too few to say." }
        let counts = cells.map { $0.units ?? 0 }
        let all = counts.reduce(0, +)
        guard all > 0 else { return "No published figure is in the record." }
        let against = counts[1] + counts[2]
        let words =
            "\(NumberWords.grouped(counts[0])) of \(NumberWords.grouped(all)) published "
            + "figures agree with the record"
        guard against > 0 else { return words + ", and none is against it." }
        return words + ". \(NumberWords.grouped(against)) \(against == 1 ? "does" : "do") not."
    }
}
