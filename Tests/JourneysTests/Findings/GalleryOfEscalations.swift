// The gallery of J5 and J6: the stages of escalations, and references.

import Journeys

extension GalleryCase {
    /// Two local stages, one outside the order, and an end that the IRO must agree to.
    private static let scheme = """
        2010-01-01 - policy_adopted policy=escalation_scheme escalation_scheme={"stages":[\
        {"code":"informal","formal":false},{"code":"1","formal":true},{"code":"2","formal":true},\
        {"code":"cafcass","formal":true,"external":true}],"requires_satisfaction":true}
        """
    private static let raised = """
        2013-04-01 - escalation_raised escalation_id=E-1 child_ids=A-1 stage=informal population=cla
        """
    private static let resolved = """
        2013-04-09 - escalation_resolved escalation_id=E-1 stage=informal iro_satisfied=true
        """

    static let escalations = [
        GalleryCase(
            .stageNotInScheme,
            broken: """
                \(scheme)
                \(raised)
                2013-04-02 - escalation_stage_entered escalation_id=E-1 stage=9
                """,
            told: #"5 J5 -: the scheme in force on 2013-04-02 has no stage "9""#,
            sound: """
                2013-04-02 - escalation_raised escalation_id=E-1 stage=9 population=cla \
                child_ids=A-1
                """),
        GalleryCase(
            .stageLower,
            broken: """
                \(scheme)
                \(raised)
                2013-04-02 - escalation_stage_entered escalation_id=E-1 stage=2
                2013-04-03 - escalation_stage_entered escalation_id=E-1 stage=cafcass
                2013-04-04 - escalation_stage_entered escalation_id=E-1 stage=1
                """,
            told: #"7 J5 -: E-1 is at stage "2" (seq 5), and "1" is lower"#,
            sound: """
                \(scheme)
                \(raised)
                2013-04-02 - escalation_stage_entered escalation_id=E-1 stage=2
                2013-04-03 - escalation_stage_entered escalation_id=E-1 stage=cafcass
                2013-04-04 - escalation_stage_entered escalation_id=E-1 stage=2
                2013-04-05 - escalation_closed escalation_id=E-1 closed_because=stale
                2013-04-06 - escalation_reopened escalation_id=E-1 stage=1
                """),
        GalleryCase(
            .answeredWhereNotEntered,
            broken: """
                \(scheme)
                \(raised)
                2013-04-02 - escalation_responded escalation_id=E-1 stage=1
                2013-04-03 - escalation_resolved escalation_id=E-1 stage=2 iro_satisfied=true
                """,
            told: #"5 J5 -: E-1 had not entered stage "1" by 2013-04-02"#,
            #"6 J5 -: E-1 had not entered stage "2" by 2013-04-03"#,
            sound: """
                \(scheme)
                \(raised)
                2013-04-02 - escalation_stage_entered escalation_id=E-1 stage=1
                2013-04-03 - escalation_responded escalation_id=E-1 stage=informal
                """),
        GalleryCase(
            .afterTheEnd,
            broken: """
                \(scheme)
                \(raised)
                \(resolved)
                2013-04-10 - escalation_meeting_held escalation_id=E-1
                """,
            told:
                "6 J5 -: E-1 was resolved on 2013-04-09 (seq 5): only a reopening may follow",
            sound: """
                \(scheme)
                \(raised)
                \(resolved)
                2013-04-09 - escalation_reopened escalation_id=E-1 stage=informal
                2013-04-10 - escalation_meeting_held escalation_id=E-1
                """),
        GalleryCase(
            .reopenedWhileOpen,
            broken: """
                \(scheme)
                \(raised)
                2013-04-08 - escalation_reopened escalation_id=E-1 stage=1
                """,
            told: "5 J5 -: E-1 was neither resolved nor closed by 2013-04-08",
            sound: """
                \(scheme)
                \(raised)
                \(resolved)
                2013-04-10 - escalation_reopened escalation_id=E-1 stage=1
                """),
        GalleryCase(
            .officerNotSatisfied,
            broken: """
                \(scheme)
                \(raised)
                2013-04-09 - escalation_resolved escalation_id=E-1 stage=informal
                """,
            told:
                "5 J5 -: the scheme in force on 2013-04-09 lets E-1 be resolved only when the IRO "
                + "is satisfied, and that is not said",
            sound: """
                \(scheme)
                \(raised)
                \(resolved)
                """),
    ]

    static let references = [
        GalleryCase(
            .noSuchReference,
            broken: """
                2013-04-01 A-1 review_record_completed review_id=R-9
                2013-04-01 A-1 adoption_matched plan_id=P-9
                2013-04-01 A-1 legal_advice_sought escalation_id=E-9
                2013-04-01 A-1 section47_concluded enquiry_id=S-9 conference_required=true
                2013-04-01 A-1 child_contacted iro_id=iro-9 contact=visit
                2013-04-01 - training_attended worker_ids=iro-1,iro-8 days=1
                """,
            told: "3 J6 A-1: the ledger has no review R-9",
            "4 J6 A-1: the ledger has no plan P-9",
            "5 J6 A-1: the ledger has no escalation E-9",
            "6 J6 A-1: the ledger has no enquiry S-9",
            "7 J6 A-1: the ledger has no worker iro-9",
            "8 J6 -: the ledger has no worker iro-8",
            sound: """
                2013-04-01 A-1 review_record_completed review_id=R-1
                2013-05-01 A-1 review_scheduled review_id=R-1 planned_on=2013-06-01
                2013-04-01 A-1 child_contacted iro_id=iro-1 contact=visit
                """),
        GalleryCase(
            .referenceOfAnotherChild,
            broken: """
                2013-04-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-01 B-2 section47_started enquiry_id=S-1
                2013-04-02 A-1 section47_concluded enquiry_id=S-1 conference_required=true
                2013-04-03 - conference_held conference_id=C-1 conference=initial \
                child_ids=A-1 enquiry_id=S-1
                """,
            told: "5 J6 A-1: the enquiry S-1 is not of A-1",
            "6 J6 -: the enquiry S-1 is of none of the children named",
            sound: """
                2013-04-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-01 A-1 section47_started enquiry_id=S-1
                2013-04-01 B-2 section47_started enquiry_id=S-1
                2013-04-02 A-1 section47_concluded enquiry_id=S-1 conference_required=true
                2013-04-02 B-2 section47_concluded enquiry_id=S-1 conference_required=true
                2013-04-03 - conference_held conference_id=C-1 conference=initial \
                child_ids=A-1,B-2 enquiry_id=S-1
                """),
    ]
}
