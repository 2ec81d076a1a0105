// `permanence`: adoption, special guardianship, how care ended, orders and proceedings.

import Reports

extension Command {
    /// `careledger permanence`.
    static let permanence = section(
        "permanence", "Adoption, special guardianship, how care ended, and the court.",
        YearSection.permanence,
        rows: RowsBehind(
            "pipeline", "A row for each child on the way to adoption in the period.",
            AdoptionPipelineList.table),
        RowsBehind(
            "ended", "A row for each period of care that ended in the period.",
            EndedCareList.table),
        RowsBehind(
            "proceedings", "A row for each set of proceedings of the period.",
            ProceedingsList.table),
        RowsBehind(
            "at-home-on-care-order",
            "A row for each child placed with parents under a care order on the last day.",
            HomeOnCareOrderList.table))
}
