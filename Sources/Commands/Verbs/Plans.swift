// `plans`: decisions and plans, risks and who names them, advocacy, what challenges achieved.

import Reports

extension Command {
    /// `careledger plans`.
    static let plans = section(
        "plans", "Decisions and plans: overdue, undated, current or not, and what they achieved.",
        YearSection.plans,
        rows: RowsBehind(
            "overdue-decisions", "A row for each decision overdue on the last day.",
            DecisionList.overdue),
        RowsBehind(
            "undated-decisions", "A row for each open decision without a date.",
            DecisionList.undated),
        RowsBehind(
            "plans-not-current",
            "A row for each plan that a child should have current on the last day and has not.",
            PlansNotCurrentList.table),
        RowsBehind(
            "risks", "A row for each risk open on the last day, and whether a plan names it.",
            RiskList.table),
        RowsBehind(
            "advocacy", "A row for each child's advocate, with the decisions raised meanwhile.",
            AdvocacyList.table),
        RowsBehind(
            "challenge-outcomes",
            "A row for each escalation resolved in the period, with the decisions linked to it.",
            [.first(ChallengeOutcomeList.resolved), .each(ChallengeOutcomeList.linked)]
        ) { tables, _, _ in ChallengeOutcomeList.table(of: tables[0], tables[1]) },
        RowsBehind(
            "housing", "A row for each homeless young person assessed in the period.",
            HousingList.table),
        RowsBehind(
            "short-breaks", "A row for each child on short breaks on the last day.",
            ShortBreaksList.table),
        RowsBehind(
            "revocations",
            "A row for each child placed with parents under a care order on the last day.",
            HomeOnCareOrderList.table))
}
