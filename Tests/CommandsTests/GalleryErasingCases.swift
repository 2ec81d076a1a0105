// The error gallery's third room: what `erase` refuses, and leaves as it was.

extension GalleryCase {
    private static let order = "--reason legal_order --authority 'court 12' --approved-by sm-01"

    /// The usual ledger, with a conference of both children and an amended, withdrawn review.
    private static func makeErasable(_ world: ScratchWorld) {
        world.makeLedger()
        let at = ["--recorded-at", "2016-07-02", "--recorded-by", "iro-03"]
        world.run(
            [
                "record", "conference_held", "--child-ids", "KIR-0001", "--child-ids", "KIR-0002",
                "--on", "2016-06-20", "--conference-id", "c1", "--conference", "initial",
            ] + at)
        world.run(["amend", "6", "--set", "participation=PN2", "--reason", "data_entry"] + at)
        world.run(["withdraw", "6", "--reason", "duplicate"] + at)
    }

    static let erasing = [
        GalleryCase("an erasure of nothing named", "erase \(order)"),
        GalleryCase(
            "an erasure without authority", "erase 6 --reason legal_order --approved-by sm-01"),
        GalleryCase(
            "an erasure without approval", "erase 6 --reason legal_order --authority 'court 12'"),
        GalleryCase(
            "an erasure without a reason", "erase 6 --authority 'court 12' --approved-by sm-01"),
        GalleryCase(
            "an erasure for no reason there is",
            "erase 6 --reason wish --authority 'court 12' --approved-by sm-01"),
        GalleryCase(
            "an erasure approved by who records it",
            "erase 6 --reason legal_order --authority 'court 12' --approved-by root"),
        GalleryCase("an erasure of an event that is not there", "erase 99 \(order)"),
        GalleryCase("an erasure of a child that is not there", "erase --child KIR-0010 \(order)"),
        GalleryCase("an erasure of the opening", "erase 0 \(order)"),
        GalleryCase("an erasure of a line of two children", "erase 8 \(order)") {
            makeErasable($0)
        },
        GalleryCase("an erasure of a child with shared lines", "erase --child KIR-0001 \(order)") {
            makeErasable($0)
        },
        GalleryCase(
            "an erasure of one child of a line without shared",
            "erase 8 --child KIR-0001 \(order)"
        ) { makeErasable($0) },
        GalleryCase(
            "an erasure of a child that a line does not name",
            "erase 6 --child KIR-0002 --with-shared \(order)"),
        GalleryCase("an erasure of a withdrawal", "erase 10 \(order)") { makeErasable($0) },
        GalleryCase("an erasure of what was erased", "erase 6 \(order)") {
            makeErasable($0)
            $0.run(split("erase 6 \(order)"))
        },
        GalleryCase("an erasure of an erasure", "erase 11 \(order)") {
            makeErasable($0)
            $0.run(split("erase 6 \(order)"))
        },
        GalleryCase(
            "an erasure with another's key",
            "erase 7 --key k --reason legal_order --authority law --approved-by sm-01"
        ) {
            $0.makeLedger()
            $0.run(split("erase 6 --key k \(order)"))
        },
        GalleryCase("an erasure after another change", "erase 6 --if-last 5 \(order)"),
        GalleryCase("an erasure appended", "append $/facts.jsonl") {
            makeErasable($0)
            $0.write(
                #"{"type":"event_erased","occurred_on":"2017-06-01","erases":8,"#
                    + #""reason":"legal_order","authority":"law","approved_by":"sm-01"}"#,
                to: "facts.jsonl")
        },
        GalleryCase("a day of retention mistyped", "retention --at 2095-02-29"),
    ]
}
