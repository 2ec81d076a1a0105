// The return as XML, in the form that the sector's tools take. The inverse is `ReturnMarkup`.

import TextFormats

/// Writes the rows of a return as XML: an element a child, with its header and its episodes.
///
/// What the form has no place for is said so that `ReturnMarkup` reads it as it was: a date of
/// birth or a sex that is not the header's stands in the row's own element, and a child without a
/// header row has a header of its id alone.
struct ReturnMarkupWriter {
    private(set) var bytes = Array("<?xml version='1.0' encoding='utf-8'?>\n<EXPSSDA903>".utf8)

    /// Writes a child: all its rows, those of a module in order.
    mutating func write(_ rows: [ReturnRow]) {
        guard let first = rows.first else { return }
        let headers = rows.filter { $0.module == .header }
        let header = headers.first
        open("CHILD")
        open("HEADER")
        write("CHILDID", first.cellsInReturn[0])
        if let header { write(header, ["UPN", "SEX", "DOB", "ETHNIC"]) }
        let single = Self.singles.compactMap { module -> ReturnRow? in
            let own = rows.filter { $0.module == module }
            return own.count == 1 && Self.fitsHeader(own[0], header) ? own[0] : nil
        }
        for row in single where row.module == .unaccompanied {
            write("UASC", "1")
            write(row, ["DUC"])
        }
        write(rows.filter { $0.module == .reviews }, header)
        if let header { write(header, ["MOTHER", "MC_DOB"]) }
        for row in single where row.module != .unaccompanied {
            write(row, row.module.columns.dropFirst(2).map(\.name))
        }
        let inHeader = single.map(\.module)
        for module in ReturnModule.allCases
        where ![.header, .episodes, .reviews].contains(module) && !inHeader.contains(module) {
            write(rows.filter { $0.module == module }, header)
        }
        close("HEADER")
        write(rows.filter { $0.module == .episodes }, header)
        close("CHILD")
        // A second header of one child is an element of its own.
        for other in headers.dropFirst() { write([other]) }
    }

    /// Ends the file.
    mutating func finish() {
        close("EXPSSDA903")
        bytes.append(0x0A)
    }

    /// The modules of which the header has the cells, where a child has one row.
    private static let singles: [ReturnModule] = [.unaccompanied, .careLeavers, .adoptions]

    /// Whether a row can be said by cells of the header: it says something, and repeats the header.
    private static func fitsHeader(_ row: ReturnRow, _ header: ReturnRow?) -> Bool {
        guard let header, repeats(row, header) else { return false }
        return switch row.module {
        case .careLeavers: row.cells[2...4].contains { !$0.isEmpty }
        case .adoptions: row.cells[2...4].contains { !$0.isEmpty }
        default: true
        }
    }

    private static func repeats(_ row: ReturnRow, _ header: ReturnRow) -> Bool {
        (row.module.birthPlace.map { row.cells[$0] == header.cells[2] } ?? true)
            && (row.module != .unaccompanied || row.cells[1] == header.cells[1])
    }

    /// Writes rows as elements of their own.
    private mutating func write(_ rows: [ReturnRow], _ header: ReturnRow?) {
        for row in rows {
            open(row.module.elementName)
            let isSaid = header.map { Self.repeats(row, $0) } ?? false
            for column in row.module.columns.dropFirst() {
                if isSaid, column.name == "DOB" || column.name == "SEX" { continue }
                write(row, [column.name])
            }
            close(row.module.elementName)
        }
    }

    private mutating func write(_ row: ReturnRow, _ columns: [String]) {
        let cells = row.cellsInReturn
        for name in columns {
            guard let place = row.module.place(of: name) else { continue }
            write(name == "PLACE" ? "PL" : name, cells[place])
        }
    }

    private mutating func write(_ name: String, _ text: String) {
        guard !text.isEmpty else {
            bytes += "<\(name) />".utf8
            return
        }
        open(name)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "&": bytes += "&amp;".utf8
            case "\r": bytes += "&#13;".utf8
            // XML has no word for other control characters.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}":
                bytes += "\u{FFFD}".utf8
            default: bytes += Array(String(scalar).utf8)
            }
        }
        close(name)
    }

    private mutating func open(_ name: String) { bytes += "<\(name)>".utf8 }

    private mutating func close(_ name: String) { bytes += "</\(name)>".utf8 }
}

extension ReturnModule {
    /// The element of a row in the return's XML.
    fileprivate var elementName: String {
        switch self {
        case .header: "HEADER"
        case .episodes: "EPISODE"
        case .reviews: "AREVIEW"
        case .unaccompanied: "UASC"
        case .outcomes: "OC2"
        case .careLeavers: "OC3"
        case .adoptions: "AD1"
        case .placedForAdoption: "AD_PLACED"
        case .previousPermanence: "PERMANENCE"
        case .missing: "AMISSING"
        case .socialWorkers: "ASWEPISODE"
        case .liberty: "ADOLO"
        }
    }
}
