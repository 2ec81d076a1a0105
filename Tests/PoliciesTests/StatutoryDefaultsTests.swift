// What stands before a council adopts anything, held against the regulations' own numbers.

import Dates
import Testing

@testable import Policies

struct StatutoryDefaultsTests {
    @Test func `the review clock is that of regulations 33, 36 and 48`() {
        let clock = ReviewClock.statutory
        #expect(clock.first.description == "20 working days")
        #expect(clock.second.description == "3 months")
        #expect(clock.subsequent.description == "6 months")
        #expect(clock.shortBreakFirst.description == "3 months")
        #expect(clock.placedForAdoption.map(\.description) == ["4 weeks", "3 months", "6 months"])
        #expect(clock.counts == .completion)
        #expect(clock.partHeldWithin.description == "20 working days")
    }

    @Test func `every review rule has its number and its citation`() {
        let rules = ReviewRule.allCases.map { "\($0.rawValue) \($0.citation)" }
        #expect(
            rules == [
                "REV-1 CPPCR 2010 reg 33(1)", "REV-2 CPPCR 2010 reg 33(2)",
                "REV-3 CPPCR 2010 reg 33(2)", "REV-5 CPPCR 2010 reg 33(3)",
                "REV-12 CPPCR 2010 reg 48",
                "REV-13 Adoption Agencies Regulations 2005 reg 36",
            ])
    }

    @Test func `the relaxed window is 24 April to 25 September 2020, after the second review`() {
        #expect(RelaxedReviews.window.from == day("2020-04-24"))
        #expect(RelaxedReviews.window.to == day("2020-09-25"))
        #expect(RelaxedReviews.afterNumber == 2)
    }

    @Test func `records, caseloads and allocation are those of the handbook`() {
        #expect(RecordClock().decisionsWithin.description == "5 working days")
        #expect(RecordClock().recordWithin.description == "15 working days")
        #expect(RecordClock().distributedWithin.description == "20 working days")
        #expect(CaseloadPolicy().fullTimeFrom == 50)
        #expect(CaseloadPolicy().fullTimeTo == 70)
        #expect(CaseloadPolicy().allocatedWithin.description == "5 working days")
        #expect(CaseloadPolicy().meetingsPerYear == 3)
    }

    @Test func `the formal process has 20 working days and no stages of its own`() {
        let scheme = EscalationScheme()
        #expect(scheme.wholeFormalProcess.description == "20 working days")
        #expect(scheme.stages.isEmpty)
        #expect(!scheme.requiresSatisfaction)
        #expect(scheme.place(of: "informal") == nil)
    }

    @Test func `workforce, oversight and suppression have the usual numbers`() {
        #expect(WorkforcePolicy().supervisionWithin.description == "8 weeks")
        #expect(WorkforcePolicy().appraisalWithin.description == "12 months")
        #expect(OversightPolicy().missingWithin.description == "5 working days")
        let plans = OversightPolicy().planCurrentWithin.map { "\($0.plan) \($0.within)" }
        #expect(plans == ["pep 6 months", "health 12 months"])
        #expect(SuppressionPolicy().below == 6)
        #expect(SuppressionPolicy().symbol == "c")
        #expect(BankHolidayChanges().add.isEmpty)
        #expect(BankHolidayChanges().remove.isEmpty)
    }

    @Test func `records are kept for the years of the regulations`() {
        #expect(RetentionPolicy().lookedAfter == "75 years after birth")
        #expect(RetentionPolicy().died == "15 years after death")
        #expect(RetentionPolicy().adopted == "100 years after the order")
    }

    @Test func `who may append what without an access policy`() {
        let grants = AccessPolicy().grants.map {
            "\($0.role): \($0.families.joined(separator: " "))"
        }
        #expect(
            grants == [
                "iro: reviews escalations", "social_worker: child care plans",
                "manager: child care plans reviews escalations service",
                "records_officer: ledger", "analyst: ", "auditor: ",
                "administrator: child care plans reviews escalations service ledger",
            ])
    }
}
