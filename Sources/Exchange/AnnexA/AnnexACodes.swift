// The national codes as Annex A's lists call them.

/// Codes of the return by the words of Annex A.
enum AnnexACodes {
    static let need = [
        "N1": "a) Abuse or neglect", "N2": "b) Child's disability",
        "N3": "c) Parents illness or disability", "N4": "d) Family in acute stress",
        "N5": "e) Family dysfunction", "N6": "f) Socially unacceptable behaviour",
        "N7": "g) Low income", "N8": "h) Absent parenting", "N9": "i) Not CIN",
        "N0": "j) Not stated",
    ]

    static let status = [
        "C1": "a) Interim care orders", "C2": "b) Full care orders",
        "D1": "c) Freed for  Adoption", "E1": "d) Placement order granted",
        "V2": "e) Accommodated under S20", "V3": "e) Accommodated under S20",
        "V4": "e) Accommodated under S20",
        "L1": "f) Detained on child protection grounds in LA accommodation",
        "L2": "f) Detained on child protection grounds in LA accommodation",
        "L3": "f) Detained on child protection grounds in LA accommodation",
        "J1": "J1: Remanded to LA or youth detention",
        "J2": "J2: LA accommodation under PACE", "J3": "g) Youth justice legal Statuses",
    ]

    static let end: [String: String] = {
        var words = [
            "E2": "b) Died", "E3": "c) Care taken by another LA",
            "E13":
                "e) Left care to live with parents, relatives or other person with no parental "
                + "responsibility",
            "E41": "f) Residence order granted",
            "E5": "h) Moved into independent living", "E6": "h) Moved into independent living",
            "E7": "i) Transferred to residential care funded by adult social services",
            "E9": "j) Sentenced to custody", "E14": "k) Accommodation on remand ended",
            "E15": "l) Age assessment determined child was 18 or over",
            "E16": "m) Child moved abroad", "E8": "n) Care ceased for any other reason",
            "E17": "n) Care ceased for any other reason",
        ]
        for code in ["E11", "E12"] { words[code] = "a) Adopted" }
        for code in ["E4A", "E4B"] {
            words[code] = "d) Returned home to live with parents or relatives"
        }
        for code in ["E43", "E44", "E45", "E46", "E47", "E48"] {
            words[code] = "g) Special Guardianship Orders"
        }
        return words
    }()

    static let placement: [String: String] = {
        var words = [
            "P1": "c) Placed with parents", "P2": "d) Independent living",
            "P3": "e) Residential employment", "H5": "f) Residential accommodation",
            "K3": "f) Residential accommodation", "K1": "g) Secure Children’s Homes",
            "K2": "h) Children’s Homes", "R1": "i) Residential Care Home",
            "R2": "j) NHS/Health Trust", "R3": "k) Family Centre or Mother and Baby Unit",
            "R5": "l) Young Offender Institution", "S1": "m) Residential school",
            "Z1": "n) Other placements",
        ]
        for number in 1...6 { words["U\(number)"] = "a) Foster placement" }
        for number in 3...6 { words["A\(number)"] = "b) Placed for adoption" }
        for number in 0...4 { words["T\(number)"] = "o) Temporary placement" }
        return words
    }()

    static let provider = [
        "PR1": "a) Own LA", "PR4": "b) Private", "PR0": "c) Other", "PR2": "c) Other",
        "PR3": "c) Other", "PR5": "c) Other",
    ]

    static let adoptionReversed = [
        "RD1": "a) Child’s needs changed", "RD2": "b) Court did not make a PO",
        "RD3": "c) Prospective adopters cannot be found", "RD4": "d) Any other reason",
    ]

    /// Where a care leaver lives, by the letter of the code; the figure says whether it suits.
    static let accommodation = [
        "B": "a) With parents or relatives", "C": "b) Community home",
        "D": "c) Semi-independent transitional accommodation", "E": "d) Supported lodgings",
        "G": "e) Gone abroad", "H": "f) Deported", "K": "g) Ordinary lodgings",
        "R": "h) Residence not known", "S": "i) No fixed abode / homeless", "T": "j) Foyers",
        "U": "k) Independent living", "V": "l) Emergency accommodation",
        "W": "m) Bed and breakfast", "X": "n) In custody", "Z": "o) With Former Foster Carer",
        "Y": "p) Other accommodation",
    ]

    static let activity = [
        "F1": "F1: Full time in higher education", "P1": "P1: Part time in higher education",
        "F2": "F2: Full time in education other than higher",
        "P2": "P2: Part time in education other than higher",
        "F3": "F3: Full time in training or employment",
        "P3": "P3: Part time in training or employment",
        "F4": "F4: Young person engaged full time in an apprenticeship",
        "P4": "P4: Young person engaged part time in an apprenticeship",
        "F5":
            "F5: Young person engaged full time in training or employment (not apprenticeship)",
        "P5":
            "P5: Young person engaged part time in training or employment (not apprenticeship)",
        "G4": "G4: Not in education, employment or training - illness or disability",
        "G5": "G5: Not in education, employment or training - other",
        "G6": "G6: Not in education, employment or training - pregnancy or parenting",
    ]
}
