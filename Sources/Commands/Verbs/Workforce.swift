// `workforce`: who works for the service, who came and went, supervision, training and cover.

import Reports

extension Command {
    /// `careledger workforce`.
    static let workforce = section(
        "workforce", "Who works for the service: posts, people, absence, supervision, training.",
        YearSection.workforce,
        rows: RowsBehind(
            "workers", "A row for each worker in post on the last day.", by: .first,
            WorkerList.table),
        RowsBehind(
            "absences", "A row for each absence with a day in the period.", by: .first,
            AbsenceList.table),
        RowsBehind(
            "weeks", "A row for each week: reviews due and held, conferences, officers away.",
            [.each(DemandList.demand)]
        ) { tables, context, period in
            DemandList.table(of: tables[0], context, period.span)
        })
}
