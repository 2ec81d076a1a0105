// The words of a made-up service: codes in the order in which deeds number them, and sentences.

/// Words by number.
enum Wording {
    /// The letters before a worker's number, by role (see `Staff`).
    static let prefixes: [StaticString] = [
        "iro-", "sm-", "cpc-", "aud-", "bs-", "lado-", "sw-", "legal-", "hr-", "admin-",
    ]
    static let roles: [StaticString] = [
        "iro", "service_manager", "conference_chair", "auditor", "business_support", "lado",
    ]

    // MARK: Codes that mean something to a life

    static let sexes: [StaticString] = ["F", "M", "U"]
    static let statuses: [StaticString] = ["V2", "C1", "C2", "E1", "L2", "J1"]
    static let placements: [StaticString] = [
        "U6", "U4", "U5", "U3", "U1", "K2", "P1", "R1", "S1", "H5", "P2", "T4", "T1", "A6", "A5",
        "K1", "R2", "Z1",
    ]
    static let reasonsCeased: [StaticString] = [
        "E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48", "E5", "E6", "E17", "E8", "E3",
        "E9", "E11", "E12", "E16",
    ]
    static let plans: [StaticString] = [
        "child_protection", "care", "permanence", "adoption", "pathway", "pep", "health",
        "delegated_authority",
    ]
    static let planIDs: [StaticString] = [
        "-cp", "-care", "-pm", "-ad", "-pw", "-pep", "-hp", "-da",
    ]
    static let outcomes: [StaticString] = [
        "achieved", "rescinded", "no_longer_needed", "became_looked_after", "transferred",
        "aged_out", "other",
    ]
    static let abuse: [StaticString] = ["NEG", "EMO", "PHY", "SAB", "MUL"]
    static let orders: [StaticString] = [
        "care", "interim_care", "placement", "adoption", "special_guardianship",
        "child_arrangements", "residence", "supervision", "emergency_protection",
        "secure_accommodation",
    ]
    static let applications: [StaticString] = ["care", "care", "care", "placement", "discharge"]
    static let conferences: [StaticString] = ["initial", "review", "transfer"]
    static let participation: [StaticString] = [
        "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", "home_visit", "not_recorded",
    ]
    static let stages: [StaticString] = ["informal", "1", "2", "3", "cafcass"]
    static let populations: [StaticString] = ["cla", "cpp"]
    static let absences: [StaticString] = [
        "sickness", "leave", "long_term_sickness", "secondment", "vacancy",
    ]
    static let changes: [StaticString] = [
        "iro_left", "caseload_balance", "child_request", "sibling_group",
    ]
    static let deallocations: [StaticString] = ["ceased_to_be_looked_after", "plan_ended"]

    // MARK: Codes that are texture

    static let ethnicities: [StaticString] = [
        "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WIRI",
        "WIRT", "WROM", "WOTH", "WOTH", "MWBC", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
        "APKN", "ABAN", "CHNE", "AOTH", "BCRB", "BAFR", "BAFR", "BOTH", "OOTH", "NOBT",
    ]
    static let areas: [StaticString] = [
        "north", "east", "south", "west", "town_centre", "riverside", "hill_villages", "coast",
    ]
    static let teams: [StaticString] = [
        "assessment_north", "assessment_south", "care_planning_1", "care_planning_2",
        "children_in_care", "leaving_care", "disabled_children", "adoption",
    ]
    static let disabilities: [StaticString] = ["MOB", "LD", "AUT", "BEH", "COMM", "HEAR"]
    static let households: [StaticString] = [
        "low_income", "single_parent", "overcrowded", "large_family",
    ]
    static let needs: [StaticString] = ["N1", "N1", "N1", "N1", "N5", "N5", "N4", "N3", "N2", "N8"]
    static let providers: [StaticString] = ["PR1", "PR1", "PR1", "PR4", "PR4", "PR5", "PR2"]
    static let settings: [StaticString] = [
        "foster_home", "childrens_home", "family_home", "residential_school", "supported_lodgings",
    ]
    static let moveReasons: [StaticString] = [
        "CARPL", "CARPL", "CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "CLOSE", "ALLEG", "STAND",
        "OTHER",
    ]
    static let postcodes: [StaticString] = [
        "EX4 1", "EX5 2", "EX11 1", "TQ9 5", "TQ12 2", "PL21 9", "TA18 7", "EX16 6",
    ]
    static let modes: [StaticString] = ["face_to_face", "face_to_face", "virtual", "blended"]
    static let venues: [StaticString] = [
        "placement", "placement", "school", "contact_centre", "family_centre", "office",
    ]
    static let choosers: [StaticString] = ["child", "carer", "iro", "service"]
    static let chairs: [StaticString] = ["iro", "iro", "iro", "child", "joint"]
    static let lateness: [StaticString] = [
        "social_worker_unavailable", "late_notification", "parent_unavailable", "iro_sickness",
        "child_request", "reports_not_ready",
    ]
    static let absentBecause: [StaticString] = [
        "own_choice", "at_school", "unwell", "missing", "not_invited", "too_distressed",
    ]
    static let supports: [StaticString] = ["advocate", "interpreter", "carer", "communication_aid"]
    static let tools: [StaticString] = ["viewpoint", "booklet", "form"]
    static let respondents: [StaticString] = [
        "child", "child", "parent", "carer", "social_worker", "school",
    ]
    static let responsible: [StaticString] = [
        "social_worker", "team_manager", "school", "health", "carer", "iro", "placements_team",
    ]
    static let contacts: [StaticString] = [
        "visit", "visit", "phone", "virtual", "letter", "message",
    ]
    static let significant: [StaticString] = [
        "placement", "placement_breakdown", "missing_episode", "exclusion_from_school",
        "serious_injury", "change_of_social_worker", "contact_suspended", "arrest",
    ]
    static let risks: [StaticString] = [
        "cse", "criminal_exploitation", "missing", "gangs", "radicalisation", "exploitation",
        "other",
    ]
    static let housing: [StaticString] = [
        "became_looked_after", "supported", "returned_home", "other",
    ]
    static let documents: [StaticString] = [
        "minutes", "minutes", "plan", "report", "form", "other",
    ]
    static let triggers: [StaticString] = ["missing", "midway", "significant_change", "request"]
    static let reports: [StaticString] = [
        "social_work", "health", "school", "foster_carer", "supervising_social_worker",
    ]
    static let panels: [StaticString] = ["placement", "permanence", "adoption", "legal_gateway"]
    static let panelDecisions: [StaticString] = ["agreed", "deferred", "not_agreed", "recommended"]
    static let goals: [StaticString] = [
        "return_to_family", "long_term_fostering", "adoption", "special_guardianship",
        "supported_living",
    ]
    static let qualities: [StaticString] = ["good", "good", "adequate", "poor"]
    static let categories: [StaticString] = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]
    static let raisers: [StaticString] = ["iro", "iro", "conference_chair", "service_manager"]
    static let closings: [StaticString] = ["withdrawn", "child_left", "stale", "superseded"]
    static let resolutions: [StaticString] = [
        "plan_changed", "assessment_completed", "placement_found", "explained", "visit_made",
    ]
    static let themes: [StaticString] = [
        "care_planning", "permanence", "health", "education", "missing", "participation",
        "child_centred_practice", "life_story_work",
    ]
    static let contracts: [StaticString] = [
        "full_time", "full_time", "full_time", "part_time", "part_time", "agency", "interim",
        "sessional",
    ]
    static let leavings: [StaticString] = [
        "resigned", "resigned", "retired", "planned", "contract_ended", "seconded", "other",
    ]
    static let origins: [StaticString] = ["external", "internal_transfer", "internal_secondment"]
    static let formerRoles: [StaticString] = [
        "social_worker", "senior_practitioner", "team_manager", "cafcass_officer",
    ]
    static let audits: [StaticString] = ["midway", "targeted", "self", "peer"]
    static let scopes: [StaticString] = ["plan", "minutes", "footprint", "decisions"]
    static let samples: [StaticString] = ["snapshot", "random", "themed"]
    static let feedbacks: [StaticString] = ["complaint", "compliment", "compliment", "comment"]
    static let sources: [StaticString] = [
        "mosaic", "mosaic", "liquidlogic", "casenotes", "ssda903", "diary",
    ]
    static let tables: [StaticString] = [
        "records", "episodes", "reviews", "visits", "plans", "case_notes", "allocations",
    ]
    static let corrections: [StaticString] = [
        "data_entry", "late_report", "source_corrected", "system_fault", "rule_change",
    ]

    // MARK: Codes of the national return

    static let workerChanges: [StaticString] = [
        "MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED",
        "OTHERS",
    ]
    static let questionnaireReasons: [StaticString] = ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"]
    static let activities: [StaticString] = ["F1", "F2", "P2", "F4", "F5", "G4", "G5", "G6"]
    static let accommodations: [StaticString] = ["B1", "C1", "D1", "E1", "K1", "T1", "U1", "V1"]
    static let adopters: [StaticString] = ["M1", "F1", "MM", "FF", "MF", "MF"]
    static let earlierPermanence: [StaticString] = ["P1", "P2", "P3", "P4", "Z1"]

    // MARK: Sentences, as officers write them

    static let findings: [StaticString] = [
        "The plan is current and the carers know what is asked of them.",
        "The health assessment is outstanding; the nurse has been reminded and a date is promised.",
        "School attendance is 94% and the young person speaks warmly of the form tutor.",
        "The child\u{2019}s wishes about seeing brothers and sisters are not yet in the plan.",
        "Life story work has begun, with photographs from the caf\u{e9} outing and the birthday.",
        "No drift was found; \\\"we know where we are going\\\", the carer said.",
        "The pathway plan is thin on money, housing and who will be there at eighteen.",
        "Two actions of the last review are late and the team manager has been asked why.",
        "Contact with the mother is steady \u{2013} every second Saturday, supervised.",
        "The placement is settled after a hard spring, and the bedroom is now painted yellow.",
        "The permanence plan waits for the court; a second assessor is named.",
        "Delegated authority is unclear for overnight stays and haircuts.",
    ]
    static let notes: [StaticString] = [
        "the minutes give the day of the meeting",
        "put right after the monthly check of the return against the case file",
        "said by the carer at the next visit and seen in the diary",
        "entered twice when two people were shown the same list",
        "the letter of the school has the right day",
        "found by the audit of recording; the team has been told",
    ]
    static let learnings: [StaticString] = [
        "challenge before fifteen months of drift, and write down what was asked and by when",
        "the child\u{2019}s own words belong at the top of the record and not in an appendix",
        "decisions with a date and a name are done twice as often as those without",
        "a midway check that only counts is a check that nobody reads",
    ]
}

extension [StaticString] {
    /// A word by chance, out of bits.
    func word(_ bits: UInt64) -> StaticString { self[Int(bits % UInt64(count))] }
}
