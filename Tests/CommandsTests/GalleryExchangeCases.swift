// The error gallery's room of exchange: files that are none of a return, and rows that are refused.

extension GalleryCase {
    static let exchange = [
        GalleryCase("a kind that is not taken in", "import annex_b $/a.csv"),
        GalleryCase("a return that is not there", "import ssda903 $/a.csv"),
        GalleryCase("an empty return", "import ssda903 $/a.csv") { $0.returned("") },
        GalleryCase("a return with semicolons", "import ssda903 $/a.csv") {
            $0.returned("CHILD;SEX;DOB;ETHNIC;UPN\n")
        },
        GalleryCase("a file of no module", "import ssda903 $/a.csv") {
            $0.returned("CHILD,NAME\n")
        },
        GalleryCase("a module without a column", "import ssda903 $/a.csv") {
            $0.returned("CHILD,DECOM,RNE,LS\n")
        },
        GalleryCase("a column twice", "import ssda903 $/a.csv") {
            $0.returned("child,Sex,DOB,ETHNIC,sex\n")
        },
        GalleryCase("a quote never closed", "import ssda903 $/a.csv") {
            $0.returned("CHILD,DOB,REVIEW,REVIEW_CODE\n1,\"02/03/2004,,\n")
        },
        GalleryCase("a return of Windows", "import ssda903 $/a.csv") {
            $0.makeLedger()
            $0.write(Array("CHILD,SEX,DOB,ETHNIC\nZo".utf8) + [0xEB] + [0x0A], to: "a.csv")
        },
        GalleryCase("a return in two bytes a letter", "import ssda903 $/a.csv") {
            $0.makeLedger()
            $0.write([0xFF, 0xFE] + "CHILD,SEX\n".utf8.flatMap { [$0, 0] }, to: "a.csv")
        },
        GalleryCase("a return with a zero byte", "import ssda903 $/a.csv") {
            $0.returned("CHILD,DOB,REVIEW,REVIEW_CODE\n1,02/03/2004,\0,PN1\n")
        },
        GalleryCase("a return with quotes and tabs", "import ssda903 $/a.csv") {
            $0.returned("\"CHILD\"\t\"SEX\"\t\"DOB\"\n")
        },
        GalleryCase("a return that fetches", "import ssda903 $/a.csv") {
            $0.returned(
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><EXPSSDA903></EXPSSDA903>\n")
        },
        GalleryCase("ids with and without a letter", "import ssda903 $/a.csv") {
            $0.returned("CHILD,SEX,DOB,ETHNIC\n12,1,02/03/2004,WBRI\nC12,1,02/03/2004,WBRI\n")
        },
        GalleryCase("an entity bomb", "import ssda903 $/a.csv") {
            $0.returned("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>\n")
        },
        GalleryCase("rows that are refused", "import ssda903 $/a.csv --recorded-at 2017-05-01") {
            $0.returned("CHILD,DOB,MISSING,MIS_START\nKIR-0002,30/01/2012,Q,12/12/2016\n")
        },
        GalleryCase("an export without a year", "export ssda903 -o $/out"),
        GalleryCase(
            "an export of two years", "export ssda903 --year 2016-17 --year 2017-18 -o $/o"),
        GalleryCase("an option of another kind", "export annex-a --year 2016-17 -o $/out"),
        GalleryCase("lists without a day", "export annex-a -o $/out"),
        GalleryCase("files to explore without a year", "export ees -o $/out"),
        GalleryCase("a code of four digits", "export ees --year 2016-17 --old-la-code 3822 -o $/o")
        { $0.makeLedger() },
        GalleryCase("a schema for another engine", "schema --for sqlite"),
        GalleryCase("a schema of no event", "schema --for duckdb review_heald"),
        GalleryCase("a spreadsheet without a type", "import csv $/a.csv --map $/a.map"),
        GalleryCase("a spreadsheet without a map", "import csv review_held $/a.csv"),
        GalleryCase("a map that is not there", "import csv review_held $/a.csv --map $/a.map"),
        GalleryCase("a spreadsheet of no event", "import csv reviews $/a.csv --map $/a.map"),
        GalleryCase("a map with faults", "import csv review_held $/a.csv --map $/a.map") {
            $0.mapped("", "[review_held]\nkye = {Ref}\noccurred_on = {Held\nmode = {A} | big\n")
        },
        GalleryCase("a map of other events", "import csv decision_made $/a.csv --map $/a.map") {
            $0.mapped("Ref,Child,Held\n")
        },
        GalleryCase("a spreadsheet without columns", "import csv review_held $/a.csv --map $/a.map")
        { $0.mapped("Ref,Held on,Child ID\n") },
        GalleryCase("a spreadsheet with tabs", "import csv review_held $/a.csv --map $/a.map") {
            $0.mapped("Ref\tChild\tHeld\n")
        },
        GalleryCase("an empty spreadsheet", "import csv review_held $/a.csv --map $/a.map") {
            $0.mapped("")
        },
        GalleryCase(
            "a column of a spreadsheet twice", "import csv review_held $/a.csv --map $/a.map"
        ) { $0.mapped("Ref,Child,Held,held\n") },
        GalleryCase("a spreadsheet of Windows", "import csv review_held $/a.csv --map $/a.map") {
            $0.mapped("Ref,Child,Held\n")
            $0.write(Array("Ref,Child,Held\nZo".utf8) + [0xEB] + [0x0A], to: "a.csv")
        },
        GalleryCase("ids of a spreadsheet", "import csv review_held $/a.csv --map $/a.map") {
            $0.mapped("Ref,Child,Held\n1,12,01/02/2017\n2,C12,01/02/2017\n")
        },
        GalleryCase(
            "rows of a spreadsheet that are refused",
            "import csv review_held $/a.csv --map $/a.map --recorded-at 2017-05-01"
        ) {
            $0.mapped(
                "Ref,Child,Held\n1,KIR-0002,soon\n2,KIR-0002\n3,KIR-9999,01/04/2017\n,KIR-0002,"
                    + "01/04/2017\n")
        },
    ]
}

extension ScratchWorld {
    /// A ledger, a spreadsheet and its map.
    fileprivate func mapped(
        _ text: String,
        _ map: String =
            "[review_held]\nkey = r:{Ref}\noccurred_on = {Held}\nchild_id = {Child}\n"
            + "review_id = R-{Ref}\n"
    ) {
        returned(text)
        write(map, to: "a.map")
    }

    /// A ledger, and one file of a return.
    fileprivate func returned(_ text: String) {
        makeLedger()
        write(text, to: "a.csv")
    }
}
