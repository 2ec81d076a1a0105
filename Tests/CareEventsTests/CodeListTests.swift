// Every list of codes: raw code, case and symbol lead to each other; national lists are whole.

import Testing

@testable import CareEvents

struct CodeListTests {
    @Test(arguments: AnyCodeList.all)
    func `every code leads to its case and its symbol and back`(list: AnyCodeList) {
        #expect(!list.codes.isEmpty)
        #expect(Set(list.codes).count == list.codes.count)
        #expect(list.unfaithful() == [])
    }

    @Test func `every list is among those that are seeded, and no text is seeded twice`() {
        let lists = AnyCodeList.all.flatMap(\.codes)
        #expect(Set(lists) == Set(VocabularyLists.codes))
        #expect(Set(SeededTexts.all).count == SeededTexts.all.count)
        #expect(SeededTexts.all[0] == "")
    }

    @Test func `a text on no list is no code`() {
        var table = SymbolTable(SeededTexts.all)
        let strange = Symbol(number: table.intern("C9"))
        #expect(LegalStatus(strange) == nil)
        #expect(LegalStatus(Symbol.none) == nil)
        #expect(LegalStatus(PlacementType.U1.symbol) == nil)
    }

    @Test func `the national lists have the codes of their returns, in their order`() throws {
        var local = ["Participation": ["home_visit", "not_recorded"]]
        let rows = try fixture("national_codes")
        for name in Set(rows.map { $0[0] }).sorted() {
            let list = try #require(AnyCodeList.all.first { $0.testDescription == name }, "\(name)")
            let wanted = rows.filter { $0[0] == name }.map { $0[1] }
            let codes = list.codes.filter { !(local[name] ?? []).contains($0) }
            // The categories of abuse stand in the order of the alphabet, as other short lists do.
            let inOrder = name == "AbuseCategory" ? wanted.sorted() : wanted
            #expect(codes == inOrder, "\(name)")
            local[name] = nil
        }
        #expect(local.isEmpty)
    }

    @Test func `every national code has a label`() {
        let labels =
            CategoryOfNeed.allCases.map(\.label) + Ethnicity.allCases.map(\.label)
            + LegalStatus.allCases.map(\.label) + MissingKind.allCases.map(\.label)
            + MoveReason.allCases.map(\.label) + Participation.allCases.map(\.label)
            + PlacementProvider.allCases.map(\.label) + PlacementType.allCases.map(\.label)
            + ReasonCeased.allCases.map(\.label)
        #expect(labels.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
    }
}

/// A list of codes without its type, so that a table can hold them all.
struct AnyCodeList: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let codes: [String]
    /// The codes that do not lead back to themselves.
    let unfaithful: @Sendable () -> [String]

    init<List: CodeList>(_ list: List.Type) {
        testDescription = "\(list)"
        codes = list.allCases.map(\.rawValue)
        unfaithful = {
            list.allCases.filter { code in
                List(rawValue: code.rawValue) != code || List(code.symbol) != code
                    || SymbolTable(SeededTexts.all)[code.symbol.number] != code.rawValue
            }.map(\.rawValue)
        }
    }

    static let all: [AnyCodeList] = [
        AnyCodeList(CategoryOfNeed.self), AnyCodeList(Ethnicity.self),
        AnyCodeList(LegalStatus.self), AnyCodeList(MissingKind.self), AnyCodeList(MoveReason.self),
        AnyCodeList(Participation.self), AnyCodeList(Sex.self), AnyCodeList(WorkerRole.self),
        AnyCodeList(ContractKind.self), AnyCodeList(LeavingReason.self),
        AnyCodeList(AbsenceKind.self), AnyCodeList(LedgerRole.self),
        AnyCodeList(PlacementProvider.self), AnyCodeList(PlacementType.self),
        AnyCodeList(PlanKind.self), AnyCodeList(AbuseCategory.self), AnyCodeList(PlanOutcome.self),
        AnyCodeList(CourtOrder.self), AnyCodeList(ProceedingsApplication.self),
        AnyCodeList(ConferenceKind.self), AnyCodeList(ShortBreakBasis.self),
        AnyCodeList(HousingOutcome.self), AnyCodeList(DistanceOrigin.self),
        AnyCodeList(ReasonCeased.self), AnyCodeList(ReviewMode.self),
        AnyCodeList(VenueChooser.self),
        AnyCodeList(ReviewChair.self), AnyCodeList(ParticipationSupport.self),
        AnyCodeList(ConsultationTool.self), AnyCodeList(ContactKind.self),
        AnyCodeList(RiskKind.self), AnyCodeList(DocumentKind.self),
        AnyCodeList(OversightTrigger.self), AnyCodeList(Population.self),
        AnyCodeList(EscalationDirection.self), AnyCodeList(EscalationClosure.self),
        AnyCodeList(AuditKind.self), AnyCodeList(FeedbackKind.self), AnyCodeList(PolicyName.self),
        AnyCodeList(FigureBound.self), AnyCodeList(CorrectionReason.self),
        AnyCodeList(QuestionnaireReason.self),
        AnyCodeList(InTouch.self),
        AnyCodeList(CareLeaverActivity.self),
        AnyCodeList(CareLeaverAccommodation.self),
        AnyCodeList(AdoptersSex.self),
        AnyCodeList(AdoptersLegalStatus.self),
        AnyCodeList(PreviousPermanence.self),
        AnyCodeList(SocialWorkerChange.self),
        AnyCodeList(ReversalReason.self),
        AnyCodeList(Motherhood.self),
    ]
}
