// The national code list of Ethnicity.

/// A child's ethnicity. Source: SSDA903 list `ETHNIC`.
public enum Ethnicity: String, CodeList {
    case WBRI
    case WIRI
    case WIRT
    case WROM
    case WOTH
    case MWBC
    case MWBA
    case MWAS
    case MOTH
    case AIND
    case APKN
    case ABAN
    case CHNE
    case AOTH
    case BCRB
    case BAFR
    case BOTH
    case OOTH
    case REFU
    case NOBT

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<Ethnicity>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .WBRI: "White British"
        case .WIRI: "White Irish"
        case .WIRT: "Traveller of Irish heritage"
        case .WROM: "Gypsy/Roma"
        case .WOTH: "Any other White background"
        case .MWBC: "White and Black Caribbean"
        case .MWBA: "White and Black African"
        case .MWAS: "White and Asian"
        case .MOTH: "Any other Mixed background"
        case .AIND: "Indian"
        case .APKN: "Pakistani"
        case .ABAN: "Bangladeshi"
        case .CHNE: "Chinese"
        case .AOTH: "Any other Asian background"
        case .BCRB: "Caribbean"
        case .BAFR: "African"
        case .BOTH: "Any other Black background"
        case .OOTH: "Any other ethnic group"
        case .REFU: "Refused"
        case .NOBT: "Information not yet obtained"
        }
    }
}
