// The gallery of C1 to C6: what events say of each other, and of the vocabulary.

import Journeys

extension GalleryCase {
    static let consistency = [
        GalleryCase(
            .outlivesCare,
            broken: """
                2013-04-01 A-1 \(start)
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-07-02 A-1 iro_deallocated iro_id=iro-1 population=cla
                """,
            told:
                "4 C1 A-1: iro-1 is still allocated to A-1 after care ended on 2013-06-03 (seq 5)",
            sound: """
                2013-04-01 A-1 \(start)
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cpp
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-07-01 A-1 iro_deallocated iro_id=iro-1 population=cla
                """),
        GalleryCase(
            .outlivesService,
            broken: """
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
                2014-01-31 - worker_left worker_id=iro-1 reason_left=retired
                """,
            told:
                "3 C1 A-1: iro-1 is allocated to A-1 after leaving the service on 2014-01-31 "
                + "(seq 4)",
            sound: """
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
                2014-01-31 - worker_left worker_id=iro-1 reason_left=retired
                2014-01-31 A-1 iro_deallocated iro_id=iro-1 population=cla
                """),
        GalleryCase(
            .adoptedWithoutOrder,
            broken: """
                2013-04-01 A-1 \(start)
                2014-04-01 A-1 ceased_to_be_looked_after reason_ceased=E11
                2014-04-02 A-1 order_made order=adoption
                """,
            told:
                "4 C2 A-1: A-1 ceased as adopted (E11) on 2014-04-01, and no adoption order was "
                + "made by then",
            sound: """
                2013-04-01 A-1 \(start)
                2014-04-01 A-1 ceased_to_be_looked_after reason_ceased=E12
                2014-04-01 A-1 order_made order=adoption
                """),
        GalleryCase(
            .orderWithoutAdoption,
            broken: """
                2013-04-01 A-1 \(start)
                2014-04-01 A-1 order_made order=adoption
                2014-04-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                """,
            told:
                "5 C6 A-1: A-1 ceased for E8 on 2014-04-01, although an adoption order was made on "
                + "2014-04-01 (seq 4)",
            sound: """
                2013-04-01 A-1 \(start)
                2014-04-01 A-1 order_made order=special_guardianship
                2014-04-01 A-1 ceased_to_be_looked_after reason_ceased=E45
                """),
        GalleryCase(
            .correctionWithoutEffect,
            broken: """
                2013-04-01 A-1 advocate_engaged
                2016-01-01 A-1 event_reinstated reinstates=3 reason=data_entry
                """,
            told: "4 C4 A-1: the event reinstated of seq 3 has no effect",
            sound: """
                2013-04-01 A-1 advocate_engaged
                2016-01-01 A-1 event_withdrawn withdraws=3 reason=data_entry
                2016-01-01 A-1 event_reinstated reinstates=3 reason=data_entry
                """),
        GalleryCase(
            .undatedDecision,
            broken: "2013-04-01 A-1 decision_made decision_id=D-1",
            told: "3 C5 A-1: the decision D-1 does not say by when it is due",
            sound: "2013-04-01 A-1 decision_made decision_id=D-1 due_on=2013-05-01"),
    ]

    static let vocabulary = [
        GalleryCase(
            .unknownField,
            broken: """
                2013-04-01 A-1 advocate_engaged because=asked colour=red
                2016-01-01 A-1 event_amended amends=3 reason=data_entry \
                set={"because":"x","hue":"y"}
                2016-01-01 A-1 event_amended amends=3 reason=data_entry unset=because,team
                """,
            told: "3 C3 A-1: the line has a field that advocate_engaged does not have",
            "4 C3 A-1: the line has a field that event_amended does not have",
            #"5 C3 A-1: the amendment names "team", which advocate_engaged does not have"#,
            sound: """
                2013-04-01 A-1 advocate_engaged because=asked
                2016-01-01 A-1 event_amended amends=3 reason=data_entry set={"because":"x"}
                2016-01-01 A-1 event_amended amends=3 reason=data_entry unset=because
                """),
        GalleryCase(
            .unknownCode,
            broken: """
                2013-04-01 A-1 risk_identified risk=boredom
                2013-04-01 A-1 risk_identified risk=U6
                2013-04-01 A-1 risk_identified risk=other
                2016-01-01 A-1 event_withdrawn withdraws=5 reason=whim
                """,
            told: #"3 C3 A-1: "boredom" is not a code of risk"#,
            #"4 C3 A-1: "U6" is not a code of risk"#,
            #"6 C3 A-1: "whim" is not a code of reason"#,
            sound: "2013-04-01 A-1 risk_identified risk=gangs"),
        GalleryCase(
            .malformedID,
            broken: """
                2013-04-01 7-up child_registered born_on=2012-01-01 sex=M
                2013-04-01 A-1 section47_started enquiry_id=S/1
                """,
            told:
                #"3 C3 7-up: "7-up" is not a child's id: a letter, and then letters, digits, "_", "#
                + #""." and "-", 64 at most"#,
            #"4 C3 A-1: "S/1" is not an id: letters, digits, "_", "." and "-", 64 at most"#,
            sound: """
                2013-04-01 u.p_7-x child_registered born_on=2012-01-01 sex=M
                2013-04-01 A-1 section47_started enquiry_id=7.S_1-x
                """),
        GalleryCase(
            .policyNotTaken,
            broken: """
                2013-01-01 - policy_adopted policy=review_clock review_clock={"first":"a while"}
                2013-01-01 - policy_adopted policy=caseload
                """,
            told:
                #"3 C3 -: "a while" in "first" is not a length such as "20 working days" or "3 "#
                + #"months""#,
            "4 C3 -: the policy caseload comes without its object",
            sound: """
                2013-01-01 - policy_adopted policy=review_clock review_clock={"first":"28 days"}
                """),
        GalleryCase(
            .birthNotSaid,
            broken: """
                2013-01-01 B-2 child_registered sex=M
                2013-01-01 C-3 child_registered born_on=2012-01-01 expected_on=2012-01-09 sex=M
                2013-01-01 D-4 child_registered expected_on=2013-02-01 sex=U
                2013-02-02 D-4 child_born born_on=2013-02-03 sex=F
                """,
            told: "3 C3 B-2: neither born_on nor expected_on is said",
            "4 C3 C-3: both born_on and expected_on are said",
            "6 C3 D-4: born_on is 2013-02-03, and the birth occurred on 2013-02-02",
            sound: """
                2013-01-01 D-4 child_registered expected_on=2013-02-01 sex=U
                2013-02-03 D-4 child_born born_on=2013-02-03 sex=F
                """),
    ]
}
