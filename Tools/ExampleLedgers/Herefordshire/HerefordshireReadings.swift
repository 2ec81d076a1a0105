// How figures that cannot be taken as printed are read, by the codes of the inconsistencies.

/// Readings and words of figures.
enum HerefordshireReadings {
    /// H1: a combined caseload is the children of both lists, each once.
    static var all: [String: [(String, FieldValue)]] {
        ["herefordshire-2021-006": [("dimensions", .text("counting=children;stat=mean"))]]
    }

    /// Around 335 is within a twentieth of it.
    static let bounds = [
        FigureWording.Bound(
            figure: "herefordshire-2021-005", bound: "about", insteadOf: "qualifier=around")
    ]
}
