// Days and instants as a spreadsheet set up for Britain reads them.

import Dates

extension CalendarDate {
    /// The day as dd/mm/yyyy.
    var inSpreadsheets: String { reordered(description) }
}

extension Instant {
    /// The instant as dd/mm/yyyy hh:mm:ss, still in UTC: spreadsheets know no offset.
    var inSpreadsheets: String {
        let text = description
        return reordered(text.prefix(10)) + " " + text.dropFirst(11).prefix(8)
    }
}

/// `2022-03-31` as `31/03/2022`.
private func reordered(_ iso: some StringProtocol) -> String {
    iso.split(separator: "-").reversed().joined(separator: "/")
}
