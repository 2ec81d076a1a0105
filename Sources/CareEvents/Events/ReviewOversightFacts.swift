// The fields of what surrounds reviews: changes, risks, housing, documents, oversight.

public import Dates

/// The facts of `significant_change_notified`.
public struct SignificantChangeNotified: Sendable {
    /// The line that says in free words what changed.
    public let change: Int?
    /// The role that was told, an open word.
    public let notified: Symbol
    /// The day on which the reviewing service was told.
    public let notifiedOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        change = record.wordsLine(fields.next(.change))
        notified = record.symbol(fields.next(.notified))
        notifiedOn = record.date(fields.next(.notifiedOn))
    }
}

/// The facts of `review_quality_assured`.
public struct ReviewQualityAssured: Sendable {
    /// The review that was looked at.
    public let reviewID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        findings = record.wordsLine(fields.next(.findings))
    }
}

/// The facts of `advocate_engaged`.
public struct AdvocateEngaged: Sendable {
    /// Why an advocate was engaged, an open word.
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        because = record.symbol(fields.next(.because))
    }
}

/// The facts of `risk_identified`.
public struct RiskIdentified: Sendable {
    /// The risk, a code of `RiskKind`.
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        risk = record.symbol(fields.next(.risk))
    }
}

/// The facts of `risk_ended`.
public struct RiskEnded: Sendable {
    /// The risk, a code of `RiskKind`.
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        risk = record.symbol(fields.next(.risk))
    }
}

/// The facts of `housing_assessment_completed`.
public struct HousingAssessmentCompleted: Sendable {
    /// What followed, a code of `HousingOutcome`.
    public let outcome: Symbol
    /// The day on which the young person came for help.
    public let presentedOn: CalendarDate?
    /// Whether housing and children's services assessed together.
    public let joint: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        outcome = record.symbol(fields.next(.outcome))
        presentedOn = record.date(fields.next(.presentedOn))
        joint = record.flag(fields.next(.joint))
    }
}

/// The facts of `document_attached`.
public struct DocumentAttached: Sendable {
    /// The document's id where it is kept.
    public let documentID: Symbol
    /// What kind of document it is, a code of `DocumentKind`.
    public let document: Symbol
    /// The SHA-256 of the document, 64 hexadecimal digits.
    public let sha256: Symbol
    /// The `seq` of the line that the document is about.
    public let about: Int64?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        documentID = record.symbol(fields.next(.documentID))
        document = record.symbol(fields.next(.document))
        sha256 = record.symbol(fields.next(.sha256))
        about = record.number(fields.next(.about))
    }
}

/// The facts of `oversight_recorded`.
public struct OversightRecorded: Sendable {
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// What called for the oversight, a code of `OversightTrigger`.
    public let trigger: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        iroID = record.symbol(fields.next(.iroID))
        trigger = record.symbol(fields.next(.trigger))
    }
}
