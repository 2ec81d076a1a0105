// The names of every payload field, each with the one JSON shape it has for ever.

/// A payload field of an event, or `occurredOn`, which a correction may replace too.
///
/// A top-level key has one JSON type in every event type (the format, section 2), so that a key
/// alone says how its value is read. Source: the vocabulary, `fields.csv` of the contract.
public enum FieldKey: UInt8, CaseIterable, Hashable, Sendable {
    /// The day of the event itself, which a correction may replace though it is no payload.
    case occurredOn
    case bornOn
    case expectedOn
    case sex
    case ethnicity
    case disability
    /// Unaccompanied asylum-seeking child.
    case uasc
    case area
    case familyID
    case household
    /// Unique pupil number.
    case upn
    /// The team that holds a case, or that an event is about.
    case team
    /// The child under whose id two histories are read.
    case into
    case legalStatus
    case categoryOfNeed
    case shortBreak
    case placementType
    case placementProvider
    case outsideAuthority
    /// Held in thousandths of a mile.
    case distanceMiles
    /// From home or from the authority's boundary.
    case distanceFrom
    case setting
    case homePostcode
    case placementPostcode
    /// Ofsted's unique reference number of a provision.
    case urn
    /// The role that was told.
    case notified
    case moveReason
    case planned
    case sameCarer
    case reasonCeased
    case destination
    /// Of a missing child: missing or away; of a published figure: an open word.
    case kind
    case planID
    case plan
    case category
    /// A permanence code.
    case goal
    case quality
    case topics
    /// A code of its event's own list, or open.
    case outcome
    case order
    case proceedingsID
    /// The children of an event about several.
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
    /// Which meeting of a series, counted from 1.
    case part
    case participation
    case mode
    case venue
    case venueChosenBy
    case chairedBy
    case jointWithChildProtection
    /// Spelt `final`, which is a word of Swift.
    case isFinal
    case lateBecause
    case reasonNotAttending
    case wantedToAttend
    case supportedBy
    /// The day by which the IRO wants the next review.
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
    /// The `seq` that a document is about.
    case about
    case trigger
    case stage
    case population
    case categories
    case direction
    /// The day by which an answer is asked for.
    case respondByOn
    case iroSatisfied
    case closedBecause
    case theme
    case workerID
    case role
    case contract
    /// Full-time equivalent, held in thousandths.
    case fte
    /// A week, held in thousandths.
    case hours
    case qualifiedOn
    case experienceFromOn
    case disabilityExperienceYears
    case origin
    case previousRole
    /// A day of leaving known ahead.
    case leavingOn
    case reasonLeft
    case absence
    case postID
    /// What a case counts in a weighted caseload, held in thousandths.
    case weight
    case workerIDs
    /// Held in thousandths of a day.
    case days
    case surveyID
    case respondents
    case count
    case eligible
    /// Question codes and their wording.
    case questions
    /// Question codes and the options chosen.
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
    /// The national E-code.
    case authorityCode
    /// The version of the format, 1.
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
    /// Spelt `where`, which is a word of Swift.
    case statedWhere
    case decimals
    case denominator
    /// How the words around a figure bound it.
    case bound
    /// What was meant by a figure that cannot hold as printed.
    case readAs
    /// The `seq` of the original of an amendment.
    case amends
    /// The keys that an amendment replaces.
    case set
    /// The keys that an amendment takes away.
    case unset
    case reason
    case note
    /// The `seq` of what is withdrawn.
    case withdraws
    /// The `seq` of what stands again.
    case reinstates
    /// The `seq` of what is erased.
    case erases
    case approvedBy
    case file
    /// Where torn bytes began.
    case offset
    /// How many bytes were torn off.
    case bytes
    case account
    // What the national return says besides.
    /// Whether a child is a mother, `1` or `0`.
    case mother
    /// The day of birth of the first child of a mother.
    case firstChildBornOn
    /// The columns of a row of the national return that the events do not say, or otherwise.
    case returned
    case socialWorker
    case changedBecause
    case reversedBecause
    /// The last day of what began otherwise.
    case untilOn
    /// Of the strengths and difficulties questionnaire, 0 to 40.
    case sdqScore
    /// Why there is no score.
    case sdqReason
    case convicted
    case healthCheck
    case immunisations
    case teethCheck
    case healthAssessment
    case substanceMisuse
    case interventionReceived
    case interventionOffered
    case inTouch
    case activity
    case accommodation
    case decidedOn
    case matchedOn
    case formerFosterCarer
    /// How many.
    case adopters
    case adoptersSex
    case adoptersLegalStatus
    case previousPermanence
    /// The authority where the child was permanently placed before.
    case permanenceAuthority
    /// When the order was made, a day or as much of it as is known: `zz/04/2012`.
    case permanenceOrdered
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
}
