// The error gallery: reports that cannot be made, and places that are not for pages.

extension GalleryCase {
    static let reports = [
        GalleryCase("a report without a place", "report"),
        GalleryCase("a report of a kind that is none", "report --kind anual -o $/pages"),
        GalleryCase("a report in a format that is none", "report --format htlm -o $/pages"),
        GalleryCase("a report in two formats", "report --format html --as markdown -o $/pages"),
        GalleryCase("one file of a document", "report --one-file --as markdown"),
        GalleryCase("pages to a file", "report -o $/report.html"),
        GalleryCase("a report into the ledger", "report -o $/kirklees"),
        GalleryCase("a report over a file that is not its own", "report -o $/pages") {
            $0.makeLedger()
            $0.write("a page of somebody's", to: "pages/index.html")
        },
        GalleryCase("a report where nothing can be", "report -o $/nowhere/pages"),
    ]
}
