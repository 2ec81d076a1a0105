// The modules of the SSDA903 return: their files, their columns, and what tells one from another.

/// A module of the national return of looked-after children: a file of rows.
public enum ReturnModule: Int, CaseIterable, Sendable {
    /// The children.
    case header
    /// The episodes of their care.
    case episodes
    /// The reviews of their care plans.
    case reviews
    /// Unaccompanied asylum-seeking children.
    case unaccompanied
    /// Health and conduct (OC2).
    case outcomes
    /// Care leavers (OC3).
    case careLeavers
    /// Adoptions (AD1).
    case adoptions
    /// Decisions that a child should be placed for adoption.
    case placedForAdoption
    /// Permanence before this care.
    case previousPermanence
    /// Spells of being missing, or away without authorisation.
    case missing
    /// The social workers responsible.
    case socialWorkers
    /// Orders by which a child is deprived of liberty.
    case liberty

    /// The name of its file, without the ending.
    public var name: String {
        switch self {
        case .header: "header"
        case .episodes: "episodes"
        case .reviews: "reviews"
        case .unaccompanied: "uasc"
        case .outcomes: "oc2"
        case .careLeavers: "oc3"
        case .adoptions: "ad1"
        case .placedForAdoption: "placed_for_adoption"
        case .previousPermanence: "previous_permanence"
        case .missing: "missing"
        case .socialWorkers: "sw_episodes"
        case .liberty: "dolo"
        }
    }

    /// Its columns, in the order of the return. The first is `CHILD`.
    public var columns: [ReturnColumn] { Self.columnsOfAll[rawValue] }

    /// How many columns it has.
    var columnCount: Int { Self.columnCounts[rawValue] }

    /// The place of a column.
    func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

    /// The place of the column with the day by which a row is known again; nil for what is said of
    /// a child, or of a year.
    var dayPlace: Int? {
        switch self {
        case .header, .unaccompanied, .outcomes, .careLeavers, .adoptions, .previousPermanence: nil
        case .episodes: EpisodeColumn.started
        case .reviews, .placedForAdoption, .liberty: 2
        case .missing, .socialWorkers: 3
        }
    }

    /// The place of the column with the day on which what a row tells ended.
    var endPlace: Int? {
        switch self {
        case .episodes: EpisodeColumn.ended
        case .placedForAdoption, .liberty: 3
        case .missing, .socialWorkers: 4
        case .header, .reviews, .unaccompanied, .outcomes, .careLeavers, .adoptions,
            .previousPermanence:
            nil
        }
    }

    /// The place of the child's date of birth, which other modules repeat.
    var birthPlace: Int? {
        switch self {
        case .episodes: nil
        case .header, .unaccompanied: 2
        case .reviews, .outcomes, .careLeavers, .adoptions, .placedForAdoption,
            .previousPermanence, .missing, .socialWorkers, .liberty:
            1
        }
    }

    /// Whether its rows are said once of a year.
    var isYearly: Bool {
        switch self {
        case .unaccompanied, .outcomes, .careLeavers, .adoptions, .previousPermanence: true
        case .header, .episodes, .reviews, .placedForAdoption, .missing, .socialWorkers, .liberty:
            false
        }
    }

    private static let columnsOfAll: [[ReturnColumn]] = allCases.map(\.declaredColumns)
    private static let columnCounts: [Int] = columnsOfAll.map(\.count)
}

/// Where the columns of an episode stand.
enum EpisodeColumn {
    static let started = 1
    static let newBecause = 2
    static let legalStatus = 3
    static let need = 4
    static let place = 5
    static let provider = 6
    static let ended = 7
    static let endedBecause = 8
    static let movedBecause = 9
    static let home = 10
    static let postcode = 11
    static let urn = 12
}
