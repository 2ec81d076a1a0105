// The lists of Ofsted's Annex A that events can fill, with their columns, and what fills each.

import Dates
import Journeys

/// A list of Annex A: the child-level data that Ofsted asks for at an inspection.
///
/// Names and order of the columns are those of the published layout. Lists 1 to 4 (contacts, early
/// help, referrals, assessments), 6 (children in need) and 11 (adopters) are of work that the
/// ledger does not record.
public enum AnnexAList: Int, CaseIterable, Sendable {
    /// Section 47 enquiries and initial conferences of the last six months.
    case enquiries = 5
    /// Child protection plans that are open, or ended in the last six months.
    case protection = 7
    /// Children in care, and those who left it in the last six months.
    case care = 8
    /// Care leavers, by the Children (Leaving Care) Act 2000.
    case leavers = 9
    /// Children with a decision for adoption in the last twelve months, or waiting.
    case adoption = 10

    /// The name of its file, without the ending.
    public var fileName: String {
        switch self {
        case .enquiries: "list_5_section_47"
        case .protection: "list_7_child_protection"
        case .care: "list_8_children_in_care"
        case .leavers: "list_9_care_leavers"
        case .adoption: "list_10_adoption"
        }
    }

    /// A column: its name, and what stands in it in a row; nil where the ledger cannot know it.
    struct Column: Sendable {
        let name: String
        let cell: (@Sendable (AnnexASubject, AnnexARow) -> String)?

        init(_ name: String, _ cell: (@Sendable (AnnexASubject, AnnexARow) -> String)?) {
            self.name = name
            self.cell = cell
        }

        static func unknown(_ name: String) -> Column { Column(name, nil) }
    }

    /// The columns, in order.
    var columns: [Column] {
        switch self {
        case .enquiries: Self.identity + [Self.disability] + Self.ofEnquiries + Self.allocated
        case .protection: Self.identity + [Self.disability] + Self.ofProtection + Self.allocated
        case .care: Self.identity + Self.ofCare + Self.allocated
        case .leavers: Self.identity + Self.ofLeavers
        case .adoption: Self.adoptionIdentity + [Self.disability] + Self.ofAdoption
        }
    }

    /// The rows of a child.
    func rows(of subject: AnnexASubject) -> [AnnexARow] {
        switch self {
        case .enquiries: subject.enquiryRows
        case .protection: subject.protectionRows
        case .care: subject.careRows
        case .leavers: subject.leaverRows
        case .adoption: subject.adoptionRows
        }
    }

    // MARK: Columns of several lists

    private static let identity = [
        Column("Child Unique ID") { child, _ in child.id },
        Column("Gender") { child, _ in child.gender },
        Column("Ethnicity") { child, _ in child.ethnicity },
        Column("Date of Birth") { child, _ in child.shown(child.journey.bornOn) },
        Column("Age of Child (Years)") { child, _ in child.age },
    ]
    private static let adoptionIdentity =
        [identity[0], Column("Family identifier") { child, _ in child.family }]
        + identity.dropFirst()
    static let disability = Column("Does the Child have a Disability") { child, _ in
        child.disability
    }
    static let allocated = [
        Column("Allocated Team") { child, _ in child.team },
        Column("Allocated Worker") { child, _ in child.worker },
    ]
}

/// What a row of a list is about, besides its child.
struct AnnexARow: Sendable {
    /// The fact that the row is about: the enquiry.
    var seq: Int32 = -1
    /// The place of the plan or the period of care.
    var place = -1
}
