// Decisions and plans in tables and lists: overdue, undated, not current, named, achieved.

import Testing

@testable import Reports

@Suite struct PlanListTests {
    private static let year = (from: "2013-04-01", to: "2014-03-31")

    private static let ledger = ListTelling(
        """
        2013-04-02 A became_looked_after
        2013-04-02 A child_details_changed team=north
        2013-05-01 A decision_made decision_id=d1 due_on=2013-06-01 responsible=carer
        2013-05-01 A decision_made decision_id=d2 responsible=social_worker
        2013-05-01 A decision_made decision_id=d3 due_on=2013-06-01 responsible=social_worker
        2013-06-03 A decision_completed decision_id=d3
        2013-05-01 A advocate_engaged because=review
        2013-05-02 A decision_made decision_id=d4 raised_by=child escalation_id=e1 due_on=2013-06-01
        2013-05-30 A decision_completed decision_id=d4
        2013-05-01 - escalation_raised escalation_id=e1 child_ids=A stage=informal
        2013-05-15 - escalation_resolved escalation_id=e1 stage=informal outcome=plan_progressed
        2013-05-01 - escalation_raised escalation_id=e2 child_ids=B stage=informal
        2013-05-15 - escalation_resolved escalation_id=e2 stage=informal
        2013-05-20 - escalation_reopened escalation_id=e2 stage=informal
        2013-05-01 B risk_identified risk=cse
        2013-05-01 B housing_assessment_completed outcome=supported presented_on=2013-04-20 \
        joint=true
        """)

    private func told(_ title: String) -> [String] {
        ListTelling.told(
            Self.ledger.table(YearSection.plans, title, Self.year.from, Self.year.to))
    }

    @Test func `decisions are counted by who is responsible, with their shares`() {
        #expect(
            told("Decisions open") == [
                "carer 1 1 100.0 0 0.0 0 0 -", "social_worker 1 0 0.0 1 100.0 1 1 100.0",
                "not recorded 0 0 - 0 - 1 0 0.0", "all 2 1 50.0 1 50.0 2 1 50.0",
            ])
    }

    @Test func `decisions overdue and without a date are listed`() {
        #expect(
            Self.ledger.rows(DecisionList.overdue, Self.year.from, Self.year.to) == [
                "A d1 - 2013-05-01 2013-06-01 303 carer - - yes - north"
            ])
        #expect(
            Self.ledger.rows(DecisionList.undated, Self.year.from, Self.year.to) == [
                "A d2 - 2013-05-01 - 334 social_worker - - yes - north"
            ])
    }

    @Test func `each plan has who should have it and who has it current`() {
        #expect(
            told("Plans current") == [
                "personal education plan 1 0 0.0 0 1", "health assessment 1 0 0.0 0 1",
                "pathway plan 0 0 - 0 0", "delegated authority 1 0 0.0 0 1",
            ])
        #expect(
            Self.ledger.rows(PlansNotCurrentList.table, Self.year.from, Self.year.to) == [
                "A 8 pep - - - - north", "A 8 health - - - - north",
                "A 8 delegated_authority - - - - north",
            ])
    }

    @Test func `risks, homeless young people and advocacy have a row each`() {
        #expect(told("Risks open") == ["cse 1 0 0.0"])
        #expect(
            Self.ledger.rows(RiskList.table, Self.year.from, Self.year.to) == [
                "B cse 2013-05-01 334 no - - no - -"
            ])
        #expect(told("Homeless") == ["supported 1 1 100.0 0", "all 1 1 100.0 0"])
        #expect(
            Self.ledger.rows(HousingList.table, Self.year.from, Self.year.to) == [
                "B 7 2013-04-20 2013-05-01 11 yes supported - -"
            ])
        #expect(told("Advocacy") == ["all 1 1 1 100.0"])
        #expect(
            Self.ledger.rows(AdvocacyList.table, Self.year.from, Self.year.to) == [
                "A 2013-05-01 - review 1 1 d4"
            ])
    }

    @Test func `a challenge resolved and not reopened is told with its decisions`() {
        #expect(
            told("Challenges resolved") == [
                "plan_progressed 1 14 1 1 100.0", "all 1 14 1 1 100.0",
            ])
        #expect(
            Self.ledger.rows(ChallengeOutcomeList.table, Self.year.from, Self.year.to) == [
                "e1 cla A 2013-05-01 2013-05-15 14 informal plan_progressed - 1 1 d4"
            ])
        // As at a day before it was reopened, the other was resolved too.
        #expect(
            Self.ledger.rows(ChallengeOutcomeList.table, Self.year.from, "2013-05-19").count == 2)
    }

    @Test func `short breaks have no table where there are none, and a row where there are`() {
        #expect(told("Short breaks").isEmpty)
        let ledger = ListTelling("2013-04-01 A became_looked_after short_break=true")
        #expect(
            ledger.rows(ShortBreaksList.table, Self.year.from, Self.year.to) == [
                "A 8 s20_4 yes 2013-04-01 - 2013-07-01 yes 273 -"
            ])
    }
}
