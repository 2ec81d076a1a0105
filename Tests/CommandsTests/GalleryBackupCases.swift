// The error gallery's room of copies: what `backup` refuses, and leaves as it was.

import Foundation

extension GalleryCase {
    static let backups = [
        GalleryCase("a copy of nothing", "backup $/copy") { _ in },
        GalleryCase("a copy without a name", "backup"),
        GalleryCase("a copy within the ledger", "backup $/kirklees/copy"),
        GalleryCase("a copy over the ledger itself", "backup $/kirklees"),
        GalleryCase("a copy where nothing can be made", "backup $/no/where"),
        GalleryCase("a copy over other files", "backup $/notes") {
            $0.makeLedger()
            $0.write("not a ledger", to: "notes/read-me")
        },
        GalleryCase("a copy over another ledger", "backup $/other") {
            $0.makeLedger()
            $0.run(
                "init", "--ledger", "$/other", "--authority", "Other", "--authority-code",
                "E08000035", "--recorded-at", "2016-04-01")
        },
        GalleryCase("a copy that was written to", "backup $/copy") {
            $0.makeCopy()
            $0.run(
                "record", "supervision_held", "--on", "2016-06-01", "--worker-id", "iro-03",
                "--ledger", "$/copy")
        },
        GalleryCase("a copy that was changed", "backup $/copy") {
            $0.makeCopy()
            $0.write(
                $0.text("copy/2016.jsonl").replacingOccurrences(of: "batley", with: "dewsbury"),
                to: "copy/2016.jsonl")
        },
        GalleryCase("a damaged ledger copied", "backup $/copy") {
            $0.makeCopy()
            $0.write(
                $0.text("kirklees/2016.jsonl").replacingOccurrences(of: "batley", with: "bat\tley"),
                to: "kirklees/2016.jsonl")
        },
        GalleryCase("a copy that is not finished", "verify $/copy") {
            $0.makeCopy()
            $0.write("careledger backup: not finished", to: "copy/.backup-unfinished")
        },
        GalleryCase(
            "a record in a copy that is not finished",
            "record supervision_held --on 2016-06-01 --worker-id iro-03 --ledger $/copy"
        ) {
            $0.makeCopy()
            $0.write("careledger backup: not finished", to: "copy/.backup-unfinished")
        },
        GalleryCase("a copy that was hardly begun", "verify $/copy") {
            $0.write("careledger backup: not finished", to: "copy/.backup-unfinished")
        },
    ]
}

extension ScratchWorld {
    /// A ledger and a copy of it.
    fileprivate func makeCopy() {
        makeLedger()
        run("backup", "$/copy")
    }
}
