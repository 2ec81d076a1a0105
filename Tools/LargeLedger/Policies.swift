// The policies of the service, as the lines say them.

/// Each policy's name and what it says, in the order in which they are adopted.
enum Policies {
    static let count = all.count

    static let all: [(name: StaticString, object: StaticString)] = [
        (
            "review_clock",
            #"""
            {"first":"20 working days","second":"3 months","subsequent":"6 months",\#
            "short_break_first":"3 months",\#
            "placed_for_adoption":["4 weeks","3 months","6 months"],"counts":"completion",\#
            "part_held_within":"20 working days"}
            """#
        ),
        (
            "escalation_scheme",
            #"""
            {"called":"Dispute resolution","whole_formal_process":"20 working days","stages":[\#
            {"code":"informal","formal":false},\#
            {"code":"1","formal":true,"respond_within":"5 working days"},\#
            {"code":"2","formal":true,"respond_within":"5 working days"},\#
            {"code":"3","formal":true,"respond_within":"10 working days"},\#
            {"code":"cafcass","formal":true,"external":true}],"categories":[\#
            {"code":"A1","called":"Drift and delay"},{"code":"A2","called":"Plan out of date"},\#
            {"code":"A3","called":"Visits"},{"code":"A4","called":"Placement"},\#
            {"code":"A5","called":"Education and PEP"},{"code":"A6","called":"Health"},\#
            {"code":"A7","called":"Reports late"},{"code":"A8","called":"Decisions not done"}]}
            """#
        ),
        (
            "record_clock",
            #"""
            {"decisions_within":"5 working days","record_within":"15 working days",\#
            "distributed_within":"20 working days"}
            """#
        ),
        (
            "caseload",
            #"{"full_time_from":50,"full_time_to":70,"allocated_within":"5 working days"}"#
        ),
        ("bank_holidays", #"{"add":[],"remove":[]}"#),
        (
            "retention",
            #"""
            {"looked_after":"75 years after birth","died":"15 years after death",\#
            "adopted":"100 years after the order"}
            """#
        ),
        ("suppression", #"{"below":6,"symbol":"c"}"#),
        (
            "workforce",
            #"{"supervision_within":"8 weeks","appraisal_within":"12 months"}"#
        ),
        (
            "oversight",
            #"""
            {"missing_within":"5 working days",\#
            "plan_current_within":{"pep":"6 months","health":"12 months"}}
            """#
        ),
        (
            "access",
            #"""
            {"administrator":["child","care","plans","reviews","escalations","service","ledger"],\#
            "iro":["reviews","escalations"],"social_worker":["child","care","plans"],\#
            "manager":["child","care","plans","reviews","escalations","service"],\#
            "records_officer":["ledger"]}
            """#
        ),
    ]
}
