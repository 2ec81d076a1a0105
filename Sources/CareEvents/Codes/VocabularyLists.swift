// Every list of codes, named once, so that their texts have the same symbols in every ledger.

enum VocabularyLists {
    /// The codes of all lists, list by list.
    static let codes: [String] = {
        var texts: [String] = []
        func add<List: CodeList>(_ list: List.Type) {
            texts += list.allCases.map(\.rawValue)
        }
        add(CategoryOfNeed.self)
        add(Ethnicity.self)
        add(LegalStatus.self)
        add(MissingKind.self)
        add(MoveReason.self)
        add(Participation.self)
        add(Sex.self)
        add(WorkerRole.self)
        add(ContractKind.self)
        add(LeavingReason.self)
        add(AbsenceKind.self)
        add(LedgerRole.self)
        add(PlacementProvider.self)
        add(PlacementType.self)
        add(PlanKind.self)
        add(AbuseCategory.self)
        add(PlanOutcome.self)
        add(CourtOrder.self)
        add(ProceedingsApplication.self)
        add(ConferenceKind.self)
        add(ShortBreakBasis.self)
        add(HousingOutcome.self)
        add(DistanceOrigin.self)
        add(ReasonCeased.self)
        add(ReviewMode.self)
        add(VenueChooser.self)
        add(ReviewChair.self)
        add(ParticipationSupport.self)
        add(ConsultationTool.self)
        add(ContactKind.self)
        add(RiskKind.self)
        add(DocumentKind.self)
        add(OversightTrigger.self)
        add(Population.self)
        add(EscalationDirection.self)
        add(EscalationClosure.self)
        add(AuditKind.self)
        add(FeedbackKind.self)
        add(PolicyName.self)
        add(FigureBound.self)
        add(CorrectionReason.self)
        return texts
    }()
}
