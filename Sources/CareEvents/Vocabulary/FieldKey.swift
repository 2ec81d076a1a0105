// The names of every payload field, each with the one JSON shape it has for ever.

/// A payload field of an event, or `occurredOn`, which a correction may replace too.
///
/// A top-level key has one JSON type in every event type (the format, section 2), so that a key
/// alone says how its value is read. Source: the vocabulary, `fields.csv` of the contract.
public enum FieldKey: UInt8, CaseIterable, Hashable, Sendable {
    case occurredOn
    case bornOn
    case expectedOn
    case sex
    case ethnicity
    case disability
    case uasc
    case area
    case familyID
    case household
    case upn
    case team
    case into
    case legalStatus
    case categoryOfNeed
    case shortBreak
    case placementType
    case placementProvider
    case outsideAuthority
    case distanceMiles
    case distanceFrom
    case setting
    case homePostcode
    case placementPostcode
    case urn
    case notified
    case moveReason
    case planned
    case sameCarer
    case reasonCeased
    case destination
    case kind
    case planID
    case plan
    case category
    case goal
    case quality
    case topics
    case outcome
    case order
    case proceedingsID
    case childIDs
    case application
    case courtPilot
    case orders
    case enquiryID
    case conferenceRequired
    case conferenceID
    case conference
    case iroID
    case reasonCancelled
    case reviewID
    case plannedOn
    case postponedBecause
    case part
    case participation
    case mode
    case venue
    case venueChosenBy
    case chairedBy
    case jointWithChildProtection
    case isFinal
    case lateBecause
    case reasonNotAttending
    case wantedToAttend
    case supportedBy
    case byOn
    case tool
    case respondent
    case decisionID
    case dueOn
    case responsible
    case raisedBy
    case escalationID
    case findings
    case contact
    case seenAlone
    case beforeReviewID
    case change
    case notifiedOn
    case because
    case risk
    case presentedOn
    case joint
    case legalBasis
    case report
    case agreed
    case panel
    case decision
    case feedback
    case documentID
    case document
    case sha256
    case about
    case trigger
    case stage
    case population
    case categories
    case direction
    case respondByOn
    case iroSatisfied
    case closedBecause
    case theme
    case workerID
    case role
    case contract
    case fte
    case hours
    case qualifiedOn
    case experienceFromOn
    case disabilityExperienceYears
    case origin
    case previousRole
    case leavingOn
    case reasonLeft
    case absence
    case postID
    case weight
    case workerIDs
    case days
    case surveyID
    case respondents
    case count
    case eligible
    case questions
    case answers
    case auditID
    case audit
    case learning
    case feedBackByOn
    case reply
    case scope
    case sample
    case finding
    case ledger
    case authority
    case authorityCode
    case format
    case policy
    case reviewClock
    case escalationScheme
    case recordClock
    case caseload
    case bankHolidays
    case retention
    case access
    case suppression
    case workforce
    case oversight
    case measure
    case dimensions
    case fromOn
    case toOn
    case value
    case publishedBy
    case figureID
    case atOn
    case unit
    case statedWhere
    case decimals
    case denominator
    case bound
    case readAs
    case amends
    case set
    case unset
    case reason
    case note
    case withdraws
    case reinstates
    case erases
    case approvedBy
    case file
    case offset
    case bytes
    case account
}

extension FieldKey {
    /// The key as it is spelt in a line.
    public var name: String { Self.definitions[Int(rawValue)].name }

    /// How the value of this key is written and held.
    public var shape: FieldShape { Self.definitions[Int(rawValue)].shape }

    /// The key spelt so, or nil if the vocabulary has no such key.
    public init?(name: String) {
        guard let found = Self.definitions.first(where: { $0.name == name }) else { return nil }
        self = found.key
    }

    /// One row a key, in the order of the cases; a test holds the two together.
    static let definitions: [(key: FieldKey, name: String, shape: FieldShape)] = [
        (.occurredOn, "occurred_on", .date),
        (.bornOn, "born_on", .date),
        (.expectedOn, "expected_on", .date),
        (.sex, "sex", .text),
        (.ethnicity, "ethnicity", .text),
        (.disability, "disability", .list),
        (.uasc, "uasc", .flag),
        (.area, "area", .text),
        (.familyID, "family_id", .text),
        (.household, "household", .list),
        (.upn, "upn", .text),
        (.team, "team", .text),
        (.into, "into", .child),
        (.legalStatus, "legal_status", .text),
        (.categoryOfNeed, "category_of_need", .text),
        (.shortBreak, "short_break", .flag),
        (.placementType, "placement_type", .text),
        (.placementProvider, "placement_provider", .text),
        (.outsideAuthority, "outside_authority", .flag),
        (.distanceMiles, "distance_miles", .number),
        (.distanceFrom, "distance_from", .text),
        (.setting, "setting", .text),
        (.homePostcode, "home_postcode", .text),
        (.placementPostcode, "placement_postcode", .text),
        (.urn, "urn", .text),
        (.notified, "notified", .text),
        (.moveReason, "move_reason", .text),
        (.planned, "planned", .flag),
        (.sameCarer, "same_carer", .flag),
        (.reasonCeased, "reason_ceased", .text),
        (.destination, "destination", .text),
        (.kind, "kind", .text),
        (.planID, "plan_id", .text),
        (.plan, "plan", .text),
        (.category, "category", .text),
        (.goal, "goal", .text),
        (.quality, "quality", .text),
        (.topics, "topics", .list),
        (.outcome, "outcome", .text),
        (.order, "order", .text),
        (.proceedingsID, "proceedings_id", .text),
        (.childIDs, "child_ids", .children),
        (.application, "application", .text),
        (.courtPilot, "court_pilot", .flag),
        (.orders, "orders", .list),
        (.enquiryID, "enquiry_id", .text),
        (.conferenceRequired, "conference_required", .flag),
        (.conferenceID, "conference_id", .text),
        (.conference, "conference", .text),
        (.iroID, "iro_id", .text),
        (.reasonCancelled, "reason_cancelled", .text),
        (.reviewID, "review_id", .text),
        (.plannedOn, "planned_on", .date),
        (.postponedBecause, "postponed_because", .text),
        (.part, "part", .integer),
        (.participation, "participation", .text),
        (.mode, "mode", .text),
        (.venue, "venue", .text),
        (.venueChosenBy, "venue_chosen_by", .text),
        (.chairedBy, "chaired_by", .text),
        (.jointWithChildProtection, "joint_with_child_protection", .flag),
        (.isFinal, "final", .flag),
        (.lateBecause, "late_because", .text),
        (.reasonNotAttending, "reason_not_attending", .text),
        (.wantedToAttend, "wanted_to_attend", .flag),
        (.supportedBy, "supported_by", .list),
        (.byOn, "by_on", .date),
        (.tool, "tool", .text),
        (.respondent, "respondent", .text),
        (.decisionID, "decision_id", .text),
        (.dueOn, "due_on", .date),
        (.responsible, "responsible", .text),
        (.raisedBy, "raised_by", .text),
        (.escalationID, "escalation_id", .text),
        (.findings, "findings", .words),
        (.contact, "contact", .text),
        (.seenAlone, "seen_alone", .flag),
        (.beforeReviewID, "before_review_id", .text),
        (.change, "change", .words),
        (.notifiedOn, "notified_on", .date),
        (.because, "because", .text),
        (.risk, "risk", .text),
        (.presentedOn, "presented_on", .date),
        (.joint, "joint", .flag),
        (.legalBasis, "legal_basis", .text),
        (.report, "report", .text),
        (.agreed, "agreed", .flag),
        (.panel, "panel", .text),
        (.decision, "decision", .text),
        (.feedback, "feedback", .text),
        (.documentID, "document_id", .text),
        (.document, "document", .text),
        (.sha256, "sha256", .text),
        (.about, "about", .integer),
        (.trigger, "trigger", .text),
        (.stage, "stage", .text),
        (.population, "population", .text),
        (.categories, "categories", .list),
        (.direction, "direction", .text),
        (.respondByOn, "respond_by_on", .date),
        (.iroSatisfied, "iro_satisfied", .flag),
        (.closedBecause, "closed_because", .text),
        (.theme, "theme", .text),
        (.workerID, "worker_id", .text),
        (.role, "role", .text),
        (.contract, "contract", .text),
        (.fte, "fte", .number),
        (.hours, "hours", .number),
        (.qualifiedOn, "qualified_on", .date),
        (.experienceFromOn, "experience_from_on", .date),
        (.disabilityExperienceYears, "disability_experience_years", .number),
        (.origin, "origin", .text),
        (.previousRole, "previous_role", .text),
        (.leavingOn, "leaving_on", .date),
        (.reasonLeft, "reason_left", .text),
        (.absence, "absence", .text),
        (.postID, "post_id", .text),
        (.weight, "weight", .number),
        (.workerIDs, "worker_ids", .list),
        (.days, "days", .number),
        (.surveyID, "survey_id", .text),
        (.respondents, "respondents", .text),
        (.count, "count", .integer),
        (.eligible, "eligible", .integer),
        (.questions, "questions", .object),
        (.answers, "answers", .object),
        (.auditID, "audit_id", .text),
        (.audit, "audit", .text),
        (.learning, "learning", .words),
        (.feedBackByOn, "feed_back_by_on", .date),
        (.reply, "reply", .words),
        (.scope, "scope", .text),
        (.sample, "sample", .text),
        (.finding, "finding", .words),
        (.ledger, "ledger", .text),
        (.authority, "authority", .text),
        (.authorityCode, "authority_code", .text),
        (.format, "format", .integer),
        (.policy, "policy", .text),
        (.reviewClock, "review_clock", .object),
        (.escalationScheme, "escalation_scheme", .object),
        (.recordClock, "record_clock", .object),
        (.caseload, "caseload", .object),
        (.bankHolidays, "bank_holidays", .object),
        (.retention, "retention", .object),
        (.access, "access", .object),
        (.suppression, "suppression", .object),
        (.workforce, "workforce", .object),
        (.oversight, "oversight", .object),
        (.measure, "measure", .text),
        (.dimensions, "dimensions", .text),
        (.fromOn, "from_on", .date),
        (.toOn, "to_on", .date),
        (.value, "value", .number),
        (.publishedBy, "published_by", .text),
        (.figureID, "figure_id", .text),
        (.atOn, "at_on", .date),
        (.unit, "unit", .text),
        (.statedWhere, "where", .words),
        (.decimals, "decimals", .integer),
        (.denominator, "denominator", .number),
        (.bound, "bound", .text),
        (.readAs, "read_as", .object),
        (.amends, "amends", .integer),
        (.set, "set", .replacements),
        (.unset, "unset", .list),
        (.reason, "reason", .text),
        (.note, "note", .words),
        (.withdraws, "withdraws", .integer),
        (.reinstates, "reinstates", .integer),
        (.erases, "erases", .integer),
        (.approvedBy, "approved_by", .text),
        (.file, "file", .text),
        (.offset, "offset", .integer),
        (.bytes, "bytes", .integer),
        (.account, "account", .text),
    ]
}
