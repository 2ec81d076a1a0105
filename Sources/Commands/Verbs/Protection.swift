// `protection`: children on protection plans, conferences, enquiries, and steps into care.

import Reports

extension Command {
    /// `careledger protection`.
    static let protection = section(
        "protection", "Child protection: plans, conferences, enquiries, steps into care.",
        YearSection.protection,
        rows: RowsBehind(
            "plans", "A row for each protection plan open on the last day.",
            ProtectionPlanList.table),
        RowsBehind(
            "conferences", "A row for each child on each conference held in the period.",
            ConferenceList.table),
        RowsBehind(
            "enquiries", "A row for each enquiry of the period that calls for a conference.",
            EnquiryList.all),
        RowsBehind(
            "unmet-enquiries", "Of these, the ones that no conference names, and why.",
            EnquiryList.unmet),
        RowsBehind(
            "second-plans", "A row for each plan started in the period that is not the first.",
            SecondPlanList.table),
        RowsBehind(
            "steps", "A row for each step from a plan into care or back in the period.",
            PlanStepList.table),
        RowsBehind(
            "long-plans", "A row for each plan open for long on the last day, challenged or not.",
            LongPlanList.table),
        RowsBehind(
            "households", "A row for each child on a plan on the last day: how the family lives.",
            ProtectionHouseholdList.table),
        RowsBehind(
            "corrections", "A row for each correction recorded in the period.",
            ProtectionCorrectionList.table))
}
