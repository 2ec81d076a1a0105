// The error gallery's second room: what commands that write refuse, and leave as it was.

import Commands

extension GalleryCase {
    static let recording = [
        GalleryCase("no type to record", "record"),
        GalleryCase("a type mistyped", "record --child KIR-0001 --on 2016-06-01 reveiw_held"),
        GalleryCase("a correction recorded", "record event_withdrawn"),
        GalleryCase(
            "an option mistyped",
            "record review_held --child KIR-0001 --on 2016-06-01 --reviewid r2"
        ),
        GalleryCase(
            "a field left out", "record plan_started --child KIR-0001 --on 2016-06-01 --plan pep"),
        GalleryCase(
            "a code mistyped",
            "record review_held --child KIR-0001 --on 2016-06-01 --review-id r2 "
                + "--participation pn1"),
        GalleryCase(
            "a day mistyped", "record review_held --child KIR-0001 --on 2017-02-29 --review-id r2"),
        GalleryCase(
            "a number mistyped",
            "record worker_changed --on 2016-06-01 --worker-id iro-03 --fte half"),
        GalleryCase(
            "a policy without stages",
            "record policy_adopted --on 2016-06-01 --policy escalation_scheme "
                + "--escalation-scheme {\"called\":\"Disputes\"}"),
        GalleryCase(
            "a policy that is no object",
            "record policy_adopted --on 2016-06-01 --policy caseload --caseload [50,70]"),
        GalleryCase(
            "a child nobody registered",
            "record child_contacted --child KIR-0011 --on 2016-06-01 --iro-id iro-03 "
                + "--contact visit"),
        GalleryCase(
            "a second period of care",
            "record became_looked_after --child KIR-0001 --on 2016-06-01 --legal-status C2 "
                + "--category-of-need N1 --placement-type U1"),
        GalleryCase(
            "a review of a child not looked after",
            "record review_held --child KIR-0002 --on 2016-06-01 --review-id r2"),
        GalleryCase(
            "a worker who is not there",
            "record child_contacted --child KIR-0001 --on 2016-06-01 --iro-id iro-04 "
                + "--contact visit"),
        GalleryCase(
            "the future", "record review_held --child KIR-0001 --on 2017-06-02 --review-id r2"),
        GalleryCase(
            "an instant to come",
            "record review_held --child KIR-0001 --on 2016-06-02 --review-id r2 "
                + "--recorded-at 2071-01-01"),
        GalleryCase(
            "nobody records",
            "record review_held --child KIR-0001 --on 2016-06-02 --review-id r2 "
                + "--recorded-by ''"),
    ]

    static let writing = [
        GalleryCase("a ledger where one stands", "init --authority K --authority-code E1"),
        GalleryCase(
            "a ledger in a directory that is not there",
            "init --ledger $/no/where --authority K --authority-code E1"),
        GalleryCase("an authority left out", "init --authority-code E08000034"),
        GalleryCase("facts that are not there", "append $/facts.jsonl"),
        GalleryCase("facts refused", "append $/facts.jsonl") {
            $0.makeLedger()
            $0.write(
                """
                {"type":"supervision_held","occurred_on":"2016-06-01","worker_id":"iro-03"}
                {"type":"supervision_hled","occurred_on":"2016-06-01","worker_id":"iro-03"}
                {"seq":9,"type":"supervision_held","occurred_on":"2016-06-31","worker_id":"iro-03"}
                {"type":"review_held","child_id":"KIR-0003","occurred_on":"2016-06-01",\
                "review_id":"r9"}
                not a fact

                """, to: "facts.jsonl")
        },
        GalleryCase("each fact by itself", "append --each -") {
            $0.makeLedger()
            $0.input = [
                .bytes(Array(#"{"type":"supervision_hled","occurred_on":"2016-06-01"}"#.utf8)),
                .bytes(Array("\nnot a fact\n".utf8)),
                .bytes(
                    Array(
                        (#"{"type":"review_held","child_id":"KIR-0002","occurred_on":"2016-06-01","#
                            + #""review_id":"r9"}"#).utf8)),
            ]
        },
        GalleryCase("each and a last event", "append --each --if-last 3 -"),
        GalleryCase(
            "changed since it was looked at",
            "record review_held --child KIR-0001 --on 2016-06-20 --review-id r2 --if-last 6"),
        GalleryCase(
            "a last event that is not there",
            "record review_held --child KIR-0001 --on 2016-06-20 --review-id r2 --if-last 8"),
        GalleryCase("an erased event amended", "amend 1 --set sex=F --reason data_entry") {
            $0.writeLog([
                HandWritten.opened,
                #"{"seq":1,"erased_by":2,"leaf":"\#(String(repeating: "0a", count: 32))"}"#,
                HandWritten.line(
                    2, "event_erased", "KIR-0001",
                    #""erases":1,"reason":"legal_order","authority":"law","approved_by":"sm-01""#),
            ])
        },
        GalleryCase("an amendment of nothing", "amend 99 --set area=x --reason data_entry"),
        GalleryCase("an amendment that says nothing", "amend 4 --reason data_entry"),
        GalleryCase("a field mistyped", "amend 4 --set are=x --reason data_entry"),
        GalleryCase("a reason mistyped", "amend 4 --set area=x --reason data_entri"),
        GalleryCase(
            "a field set and unset", "amend 4 --set area=x --unset area --reason duplicate"),
        GalleryCase("a required field unset", "amend 4 --unset legal_status --reason data_entry"),
        GalleryCase(
            "an amendment that makes a review wrong",
            "amend 4 --set occurred_on=2016-06-01 --reason data_entry"),
        GalleryCase("a withdrawal that leaves a review bare", "withdraw 4 --reason duplicate"),
        GalleryCase("the first line corrected", "withdraw 0 --reason duplicate"),
        GalleryCase("what stands brought back", "reinstate 4 --reason duplicate"),
        GalleryCase("a number that is none", "withdraw four --reason duplicate"),
        GalleryCase("a full standard output", "checkpoint") {
            $0.makeLedger()
            $0.taking = .failed("No space left on device")
        },
        GalleryCase(
            "an account without a role",
            "record child_contacted --child KIR-0001 --on 2016-06-11 --iro-id iro-03 "
                + "--contact phone"
        ) { world in
            world.makeLedger()
            world.run(
                "record", "role_granted", "--on", "2016-07-01", "--account", "root", "--role",
                "administrator")
            world.account = "sam"
        },
        GalleryCase(
            "a role of another family", "withdraw 7 --reason duplicate",
            prepare: { $0.makeRoles("social_worker") }),
        GalleryCase(
            "a record in another's name",
            "record child_contacted --child KIR-0001 --on 2016-06-11 --iro-id iro-03 "
                + "--contact phone --recorded-by iro-03",
            prepare: { $0.makeRoles("iro") }),
        GalleryCase("a stream without a role", "append --each -") { world in
            world.makeRoles("iro")
            world.input = [
                .bytes(
                    Array(
                        #"{"type":"supervision_held","occurred_on":"2016-06-01","worker_id":"x"}"#
                            .utf8))
            ]
        },
        GalleryCase(
            "a policy that leaves a family to nobody",
            "record supervision_held --on 2016-06-01 --worker-id iro-03"
        ) { world in
            world.makeRoles("manager")
            world.account = "root"
            world.run(
                "record", "policy_adopted", "--on", "2016-07-01", "--policy", "access", "--access",
                #"{"administrator":["ledger"],"manager":["reviews"]}"#)
            world.account = "sam"
        },
        GalleryCase(
            "a role that is not the first",
            "record role_granted --on 2016-07-01 "
                + "--account root --role iro"),
    ]
}

extension ScratchWorld {
    /// The ledger of eight lines, root its administrator, and sam with a role at the keyboard.
    fileprivate func makeRoles(_ role: String) {
        makeLedger()
        grant("root", "administrator")
        grant("sam", role)
        account = "sam"
    }
}
