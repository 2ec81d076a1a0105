// The codes of the national lists as values of dimensions, in the order of the lists.

public import CareEvents

let placementCodes = PlacementType.allCases.map(\.rawValue)
let legalStatusCodes = LegalStatus.allCases.map(\.rawValue)
let needCodes = CategoryOfNeed.allCases.map(\.rawValue)

extension CodeList {
    /// The place of the code in its list.
    var place: Int? { Self.allCases.firstIndex(of: self) }
}

extension PlacementType {
    /// The label up to its first bracket or dash, for tables.
    public var shortLabel: String {
        let words = label.split(separator: " ").map(String.init)
        var short = ""
        for word in words {
            if word == "-" || word == "or" || word.hasPrefix("(") || short.count + word.count > 60 {
                break
            }
            short += (short.isEmpty ? "" : " ") + word
        }
        return short
    }

    /// Whether the type, with its provider, belongs to a group of CNT-16.
    func belongs(to group: String, provider: PlacementProvider?) -> Bool {
        let isUnrelatedFoster = self == .U4 || self == .U5 || self == .U6
        let isRelatedFoster = self == .U1 || self == .U2 || self == .U3
        return switch group {
        case "foster": isRelatedFoster || isUnrelatedFoster
        case "in_house_foster": isUnrelatedFoster && provider == .PR1
        case "independent_fostering_agency":
            isUnrelatedFoster && (provider == .PR4 || provider == .PR5)
        case "connected_person": isRelatedFoster
        case "residential":
            self == .K1 || self == .K2 || self == .R1 || self == .R2 || self == .R3 || self == .R5
                || self == .S1
        case "preparation_for_independence": self == .H5 || self == .K3 || self == .P2
        case "pre_adoptive": self == .A3 || self == .A4 || self == .A5 || self == .A6
        default: false
        }
    }
}

extension Ethnicity {
    /// Whether the code belongs to a group of CNT-16 that crosses those of the list.
    func belongs(to group: String) -> Bool {
        let isKnown = self != .REFU && self != .NOBT
        return group == "bme" ? isKnown && self != .WBRI : !isKnown || self == .OOTH
    }

    /// The group of the national list, as a place in `DimensionRule.ethnicityGroups`.
    var group: Int {
        switch self {
        case .WBRI, .WIRI, .WIRT, .WROM, .WOTH: 0
        case .MWBC, .MWBA, .MWAS, .MOTH: 1
        case .AIND, .APKN, .ABAN, .CHNE, .AOTH: 2
        case .BCRB, .BAFR, .BOTH: 3
        case .OOTH: 4
        case .REFU, .NOBT: 5
        }
    }
}
