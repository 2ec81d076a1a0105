// Month by month: how many children were looked after, how many started and how many left.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// The looked-after numbers of a period month by month, beside those of the year before.
    public static func monthlyNumbers(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        var replay = OneReplay(context)
        let now = MonthsOfCare(question.period, in: &replay)
        let before = MonthsOfCare(question.yearBefore, in: &replay)
        let made = replay.made()
        let then = before.table("", made)
        var tables = NamedTables()
        tables.add(
            "months",
            now.table("Children looked after, month by month, \(question.name)", made, then))
        tables.add("bridge", now.bridge("From the first day to the last, \(question.name)", made))
        return KindDraft(
            title: "Looked-after numbers: \(question.council), \(question.name)", tables: tables
        ) { tables in
            MonthPages(question: question, tables: tables).pages
        }
    }
}

/// The stock, starts and ends of a period month by month; starts and ends in spells, so that the
/// months close.
private struct MonthsOfCare {
    private let period: YearPeriod
    private let opening: OneReplay.Asked
    private let closing: OneReplay.Asked
    private let stock: OneReplay.Asked
    private let started: OneReplay.Asked
    private let ceased: OneReplay.Asked
    private let allStarted: OneReplay.Asked
    private let allCeased: OneReplay.Asked

    init(_ period: YearPeriod, in replay: inout OneReplay) {
        self.period = period
        let spells = [Question.Asked(.count, "spells")]
        opening = replay.ask(
            period.at(.childrenLookedAfter, on: period.span.from.adding(days: -1)))
        closing = replay.ask(period.at(.childrenLookedAfter))
        stock = replay.ask(period.over(.childrenLookedAfter, by: .month))
        started = replay.ask(period.over(.childrenStartedLookedAfter, spells, by: .month))
        ceased = replay.ask(period.over(.childrenCeasedLookedAfter, spells, by: .month))
        allStarted = replay.ask(period.over(.childrenStartedLookedAfter, spells))
        allCeased = replay.ask(period.over(.childrenCeasedLookedAfter, spells))
    }

    /// A row a month, beside the stock of the same months a year before.
    func table(_ title: String, _ made: OneReplay.Made, _ before: Table? = nil) -> Table {
        var table = Table(
            title: title,
            note: "At the end of each month. Started and left count every start and end, so a "
                + "child who starts twice counts twice. Short breaks are left out.",
            columns: [
                Column("month", .text), .count("opening", "At the start"),
                .count("started", "Started"), .count("ceased", "Left"),
                .count("closing", "At the end"),
            ] + (before == nil ? [] : [.count("year_before", "A year before")]))
        var first = made[opening].whole
        for (place, answer) in made[stock].enumerated() {
            let day = answer.at ?? period.end
            let then: [Cell] =
                before.map {
                    [place < $0.rows.count ? $0.cell(place, "closing") : .empty]
                } ?? []
            table.append(
                [
                    .text(Bucketing.month.name(of: DateSpan(day, through: day))), .count(first),
                    .count(made[started][place].number), .count(made[ceased][place].number),
                    .count(answer.number),
                ] + then)
            first = answer.number
        }
        return declared(table, made)
    }

    /// What the numbers are: each month closes, and opens with the end of the one before; all of
    /// them together are the bridge.
    private func declared(_ table: Table, _ made: OneReplay.Made) -> Table {
        let ends = made[stock].map { $0.at ?? period.end }
        let start = period.span.from.adding(days: -1)
        return table.declared { said in
            said.people("opening", "started", "ceased", "closing")
            said.sum("closing", of: ["opening", "started"], less: ["ceased"])
            let rows = Array(said.rows)
            for row in rows {
                said.name(Self.stockName(row == 0 ? start : ends[row - 1]), row: row, "opening")
                said.name(Self.stockName(ends[row]), row: row, "closing")
            }
            said.sum(
                .named("started", made[allStarted].whole),
                of: rows.map { .cell(row: $0, column: "started") })
            said.sum(
                .named("ceased", made[allCeased].whole),
                of: rows.map { .cell(row: $0, column: "ceased") })
            guard table.columns.contains(where: { $0.key == "year_before" }) else { return }
            said.people("year_before")
            let then = Bucketing.month.buckets(of: period.span.yearBefore)
            for row in rows where row < then.count {
                said.name(Self.stockName(then[row].to), row: row, "year_before")
            }
        }
    }

    /// The name of the number of children at the end of a day.
    private static func stockName(_ day: CalendarDate) -> String { "looked after at \(day)" }

    /// From the stock before the first day to that of the last.
    func bridge(_ title: String, _ made: OneReplay.Made) -> Table {
        let before = period.span.from.adding(days: -1)
        return Table(
            title: title, note: "Every start and every end counts.", label: ("line", ""),
            numbers: [.count("children", "Children")],
            rows: [
                ("at \(DateSpelling.words(before))", [.count(made[opening].whole)]),
                ("started", [.count(made[allStarted].whole)]),
                ("left", [.count(-made[allCeased].whole)]),
                ("at \(period.endWords)", [.count(made[closing].whole)]),
            ]
        ).declared { said in
            let left = Disclosure.Number.named("ceased", made[allCeased].whole)
            said.people("children", rows: 0..<2)
            said.people("children", rows: 3..<4)
            said.made(row: 2, "children", of: [left])
            said.name(Self.stockName(before), row: 0, "children")
            said.name("started", row: 1, "children")
            said.name(Self.stockName(period.end), row: 3, "children")
            said.sum(
                .cell(row: 3, column: "children"),
                of: [.cell(row: 0, column: "children"), .cell(row: 1, column: "children")],
                less: [left])
        }
    }
}

/// The page of the numbers, of its tables alone.
private struct MonthPages {
    let question: KindQuestion
    let tables: NamedTables

    var pages: [KindPage] {
        let months = tables["months"]
        return [
            KindPage(
                address: "index", name: "Month by month",
                title: "Children looked after month by month: \(question.council), "
                    + question.name,
                lead: [Prose(stock), Prose(flows)],
                sections: [
                    PageSection(
                        "How many children were looked after",
                        [
                            .figure(
                                Figure(
                                    stock, months,
                                    .columns(
                                        label: "month", values: ["closing"],
                                        unit: .init("children"))))
                        ]),
                    PageSection(
                        "Who came and who left",
                        [
                            .figure(
                                Figure(
                                    flows, months.only(["month", "started", "ceased"]),
                                    .columns(
                                        label: "month", values: ["started", "ceased"],
                                        unit: .init("children"))))
                        ]),
                    PageSection(
                        "From the first day to the last",
                        [
                            .figure(
                                Figure(
                                    bridge, tables["bridge"],
                                    .waterfall(
                                        label: "line", value: "children", unit: .init("children"))
                                ))
                        ]),
                ])
        ]
    }

    private var stock: String {
        let months = tables["months"]
        guard let last = months.rows.indices.last else { return "There is no month to tell of." }
        let now = months.cell(last, "closing")
        let month = months.cell(last, "month").words
        if now == .suppressed {
            return "Children looked after at the end of \(month): \(KindWords.tooFew)."
        }
        let told =
            KindWords.counted(now, "child was", "children were")
            + " looked after at the end of \(month)"
        let then = months.cell(last, "year_before")
        let change = KindWords.difference(now, then).map { ", \($0) a year before" } ?? ""
        return told.prefix(1).uppercased() + told.dropFirst() + change + "."
    }

    private var flows: String {
        let bridge = tables["bridge"]
        let (started, left) = (bridge.cell("started", "children"), bridge.cell("left", "children"))
        if started == .suppressed || left == .suppressed {
            return "How many started and left in \(question.name): \(KindWords.tooFew)."
        }
        let ends = Cell.count(-(left.wholeNumber ?? 0))
        return "In \(question.name) there were "
            + KindWords.counted(started, "start", "starts") + " of care and "
            + KindWords.counted(ends, "end", "ends") + "."
    }

    private var bridge: String {
        let bridge = tables["bridge"]
        let cells = bridge.column("children")
        guard !cells.contains(.suppressed), let first = cells.first?.wholeNumber,
            let last = cells.last?.wholeNumber
        else { return "How the number changed over the period: \(KindWords.tooFew)." }
        let change = last - first
        if change == 0 { return "The number is the same at the end as before the first day." }
        let by =
            "by \(NumberWords.grouped(abs(change))), from \(NumberWords.grouped(first)) to "
            + NumberWords.grouped(last)
        return "The number \(change > 0 ? "rose" : "fell") \(by)."
    }
}

extension Table {
    /// The same table with some columns alone.
    func only(_ keys: [String]) -> Table {
        without(Set(columns.map(\.key)).subtracting(keys))
    }
}
