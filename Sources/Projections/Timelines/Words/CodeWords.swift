// Short plain words for the national codes whose own labels are too long for a line of a timeline.

import CareEvents

/// Short words for codes; the whole labels are those of the national lists.
enum CodeWords {
    static func words(_ type: PlacementType) -> String {
        switch type {
        case .A3: "placed for adoption with consent, with the present foster carers"
        case .A4: "placed for adoption with consent, with new carers"
        case .A5: "placed for adoption under a placement order, with the present foster carers"
        case .A6: "placed for adoption under a placement order, with new carers"
        case .H5: "semi-independent living"
        case .K1: "secure children's home"
        case .K2: "children's home"
        case .K3: "supported accommodation"
        case .P1: "with own parents"
        case .P2: "independent living"
        case .P3: "residential employment"
        case .R1: "residential care home"
        case .R2: "health establishment"
        case .R3: "family centre or mother and baby unit"
        case .R5: "young offender institution"
        case .S1: "residential school"
        case .T0: "temporary placement"
        case .T1: "temporarily in hospital"
        case .T2: "temporarily on holiday"
        case .T3: "temporarily, while the carers are on holiday"
        case .T4: "temporarily, for seven days or less"
        case .U1: "foster care with relatives or friends, long term"
        case .U2: "foster care with relatives or friends, fostering for adoption"
        case .U3: "foster care with relatives or friends, not long term"
        case .U4: "foster care, long term"
        case .U5: "foster care, fostering for adoption"
        case .U6: "foster care, not long term"
        case .Z1, .Z11, .Z12, .Z13, .Z14: "other placement"
        }
    }

    static func words(_ provider: PlacementProvider) -> String {
        switch provider {
        case .PR0: "parents"
        case .PR1: "own provision"
        case .PR2: "another authority's provision"
        case .PR3: "other public provision"
        case .PR4: "private provision"
        case .PR5: "voluntary provision"
        }
    }

    static func words(_ status: LegalStatus) -> String {
        switch status {
        case .C1: "interim care order"
        case .C2: "full care order"
        case .D1: "freeing order"
        case .E1: "placement order"
        case .V2: "accommodated under section 20"
        case .V3: "agreed short breaks, each recorded"
        case .V4: "agreed short breaks, recorded as a series"
        case .L1: "police protection"
        case .L2: "emergency protection order"
        case .L3: "child assessment order"
        case .J1: "on remand"
        case .J2: "accommodated under PACE"
        case .J3: "youth rehabilitation order with residence"
        }
    }

    static func words(_ reason: MoveReason) -> String {
        switch reason {
        case .CARPL: "of the care plan"
        case .CLOSE: "the provision closed or the carer resigned"
        case .ALLEG: "of an allegation"
        case .STAND: "of concern about standards of care"
        case .APPRR: "approval was removed"
        case .CREQB: "the carers asked for it, for the child's behaviour"
        case .CREQO: "the carers asked for it, for other reasons"
        case .CHILD: "the child asked for it"
        case .LAREQ: "the authority asked for it"
        case .PLACE: "the status of the placement changed"
        case .CUSTOD: "of custody"
        case .OTHER: "of another reason"
        }
    }

    static func words(_ reason: ReasonCeased) -> String {
        switch reason {
        case .X1: "a new episode begins the same day"
        case .E11: "adopted, unopposed"
        case .E12: "adopted, consent dispensed with"
        case .E2: "died"
        case .E3: "care taken over by another authority"
        case .E4A: "returned home, as planned"
        case .E4B: "returned home, not as planned"
        case .E13: "left to live with others without parental responsibility"
        case .E41: "residence or child arrangements order"
        case .E43: "special guardianship, to former foster carers"
        case .E44: "special guardianship, to others than former foster carers"
        case .E45: "special guardianship, to former foster carers who are relatives or friends"
        case .E46: "special guardianship, to former foster carers who are not"
        case .E47: "special guardianship, to relatives or friends"
        case .E48: "special guardianship, to others"
        case .E5: "independent living with formal support"
        case .E6: "independent living without formal support"
        case .E7: "transferred to adult residential care"
        case .E8: "another reason"
        case .E9: "sentenced to custody"
        case .E14: "remand ended"
        case .E15: "found to be 18 or over"
        case .E16: "moved abroad"
        case .E17: "18 or over and staying put"
        }
    }

    static func words(_ code: Participation) -> String {
        switch code {
        case .PN0: "under four"
        case .PN1: "physically attends and speaks"
        case .PN2: "physically attends, an advocate speaks"
        case .PN3: "physically attends and conveys views without words"
        case .PN4: "physically attends, views are not conveyed"
        case .PN5: "does not attend, briefs an advocate"
        case .PN6: "does not attend, conveys views by other means"
        case .PN7: "does not attend, views are not conveyed"
        case .homeVisit: "initial home visit"
        case .notRecorded: "participation not recorded"
        }
    }

    static func words(_ category: AbuseCategory) -> String {
        switch category {
        case .EMO: "emotional abuse"
        case .MUL: "multiple"
        case .NEG: "neglect"
        case .PHY: "physical abuse"
        case .SAB: "sexual abuse"
        }
    }
}
