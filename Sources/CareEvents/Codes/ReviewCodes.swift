// Codes of the review of the care plan and what surrounds it.

/// How the people at a review met.
public enum ReviewMode: String, CodeList {
    case blended, virtual
    case faceToFace = "face_to_face"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ReviewMode>()
}

/// Who chose where a review was held.
public enum VenueChooser: String, CodeList {
    case carer, child, iro, service

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<VenueChooser>()
}

/// Who chaired a review.
public enum ReviewChair: String, CodeList {
    case child, iro, joint

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ReviewChair>()
}

/// What helped a child to take part in a review.
public enum ParticipationSupport: String, CodeList {
    case advocate, carer, interpreter
    case communicationAid = "communication_aid"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ParticipationSupport>()
}

/// How views were asked for before a review.
public enum ConsultationTool: String, CodeList {
    case booklet, form, viewpoint

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ConsultationTool>()
}

/// How the IRO was in touch with a child.
public enum ContactKind: String, CodeList {
    case letter, message, phone, virtual, visit

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ContactKind>()
}

/// A risk identified for a child.
public enum RiskKind: String, CodeList {
    case cse, exploitation, gangs, missing, other, radicalisation
    case criminalExploitation = "criminal_exploitation"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<RiskKind>()
}

/// What kind of document a reference is to.
public enum DocumentKind: String, CodeList {
    case form, minutes, other, plan, report

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<DocumentKind>()
}

/// What an IRO's oversight was recorded because of.
public enum OversightTrigger: String, CodeList {
    case midway, missing, request
    case significantChange = "significant_change"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<OversightTrigger>()
}
