// The commands of one projection each: its tables for people, its measures for programs.

import Reports

extension Command {
    /// `careledger population`.
    static let population = section(
        "population", "Children looked after: the stock, the bridge, month by month.",
        YearSection.population,
        rows: RowsBehind(
            "children", "A row for each child in the stock on the last day.",
            PopulationList.table))

    /// `careledger placements`.
    static let placements = section(
        "placements", "Where looked-after children live, and how often they moved.",
        YearSection.placements,
        rows: RowsBehind(
            "placements", "A row for each placement in force on the last day.",
            PlacementList.table))

    /// `careledger participation`.
    static let participation = section(
        "participation", "How children took part in their reviews.",
        YearSection.participation,
        rows: RowsBehind(
            "reviews", "A row for each review held in the period.", ParticipationList.table),
        RowsBehind(
            "venues", "Where each review was held, and who chose the place.",
            TakingPartList.venues),
        RowsBehind(
            "chairing", "Children who chaired their reviews, alone or with the officer.",
            TakingPartList.chairing),
        RowsBehind(
            "support", "Reviews of children with a disability, and what helped them to take part.",
            TakingPartList.support),
        RowsBehind(
            "not-attending", "Reviews at which the child was not, with the reason.",
            TakingPartList.notAttending),
        RowsBehind(
            "corrected-codes", "Codes of participation that were changed after they were said.",
            TakingPartList.correctedCodes),
        RowsBehind(
            "consultation", "Consultations sent or returned, and whether before the review.",
            ConsultationList.table))
}
