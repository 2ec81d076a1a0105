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
    ]
}

extension ScratchWorld {
    /// A ledger, and one file of a return.
    fileprivate func returned(_ text: String) {
        makeLedger()
        write(text, to: "a.csv")
    }
}
