// Caseloads as a table: every officer in post and every other holder of a child.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// Who holds how many children.
public enum CaseloadsReport {
    /// The caseloads at the end of a day, officer by officer.
    public static func table(_ context: ReplayContext, at day: CalendarDate) -> Table {
        table(context.answer([], alsoCounting: [count(on: day)]).others[0], context)
    }

    /// What counts the caseloads at the end of a day.
    public static func count(on day: CalendarDate) -> any ToldCounting { HoldersCounter(day: day) }

    /// The caseloads at the end of a day, officer by officer, out of what ``count(on:)`` counted.
    public static func table(_ count: any JourneyCounting, _ context: ReplayContext) -> Table {
        guard let holders = count as? HoldersCounter else {
            preconditionFailure("caseloads are laid out of what was counted for them")
        }
        return holders.table(in: context)
    }

    /// The caseloads that were gathered at the end of a day, officer by officer.
    static func table(
        _ caseloads: Caseloads, _ context: borrowing ReplayContext, at day: CalendarDate
    ) -> Table {
        var table = Table(
            title: "Caseloads at \(DateSpelling.words(day))",
            columns: [
                Column("at_on", .date), Column("iro_id", .text), Column("children", .count),
                Column("families", .count), Column("weighted", .decimal), Column("fte", .decimal),
                Column("available_fte", .decimal), Column("per_fte", .decimal),
            ], rows: [])
        let workforce = context.setting.workforce
        var officers = workforce.inPost(as: .iro, on: day).map(\.id)
        officers += caseloads.loads.keys.filter { !officers.contains($0) }
        let known = context.known
        let named = officers.map { (id: $0, text: known.text($0)) }
            .sorted { Array($0.text.utf8).lexicographicallyPrecedes(Array($1.text.utf8)) }
        for officer in named {
            let load = caseloads.loads[officer.id] ?? Caseloads.Load()
            let worker = workforce.worker(officer.id)
            let isInPost = worker.map { $0.isInPost(on: day) } ?? false
            let fte = isInPost ? Int(worker?.terms(on: day)?.fte ?? 0) : 0
            let available = isInPost && worker?.isAbsent(on: day) == true ? 0 : fte
            table.append([
                .date(day), .text(officer.text), .count(load.children), .count(load.familyCount),
                .decimal(.shortest(thousandths: load.weighted)),
                .decimal(.shortest(thousandths: fte)),
                .decimal(.shortest(thousandths: available)),
                Cell(FixedDecimal.ratio(load.children * 1000, fte, decimals: 1)),
            ])
        }
        return table.declared { said in
            said.people("children", "families")
            said.atMost("families", "children")
            said.made("weighted", of: ["children"])
            said.made("per_fte", of: ["children"])
            said.open("fte", "available_fte")
            said.sum(
                .named(
                    YearSection.heldName(day),
                    caseloads.loads.values.reduce(0) { $0 + $1.children }),
                of: said.rows.map { .cell(row: $0, column: "children") })
        }
    }
}
