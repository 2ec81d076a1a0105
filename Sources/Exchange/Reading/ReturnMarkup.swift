// The XML form of the return: one element a child, with its header, its lists and its episodes.

import Dates
import TextFormats

/// Reads the rows of the return's XML, a child at a time.
struct ReturnMarkup {
    private let file: Int
    private let yearEnd: CalendarDate
    private var reader = XMLReader()
    private var path: [String] = []
    private var text = ""
    private var rowCount = 0
    /// What the header of the child says, and the lists and episodes that were read of it.
    private var header: [String: String] = [:]
    private var group: [String: String] = [:]
    private var groupLine = 0
    private var childLine = 1
    private var groups: [(cells: [String: String], line: Int)] = []

    init(file: Int, yearEnd: CalendarDate) {
        self.file = file
        self.yearEnd = yearEnd
    }

    mutating func add(_ bytes: [UInt8], _ take: (ReadRow) -> Void) throws(ReturnFault) {
        reader.add(bytes)
        try tokens(take)
    }

    mutating func finish(_ take: (ReadRow) -> Void) throws(ReturnFault) {
        reader.finish()
        try tokens(take)
    }

    private mutating func tokens(_ take: (ReadRow) -> Void) throws(ReturnFault) {
        while true {
            let line = reader.line
            let token: XMLReader.Token?
            do {
                token = try reader.next()
            } catch {
                throw .markup(error)
            }
            switch token {
            case nil: return
            case .start(let name): try begin(name.uppercased(), line)
            case .text(let more): text += more
            case .end(let name): end(name.uppercased(), take)
            }
        }
    }

    private mutating func begin(_ name: String, _ line: Int) throws(ReturnFault) {
        if path.isEmpty, name != "EXPSSDA903" { throw .noModule(columns: ["<\(name)>"]) }
        path.append(name)
        text = ""
        if name == "CHILD", path.count == 2 {
            (header, groups, childLine) = ([:], [], line)
        } else if isGroup {
            (group, groupLine) = ([:], line)
        }
    }

    /// Whether the element that is open holds the cells of a row: an episode, or a list's item.
    private var isGroup: Bool {
        (path.count == 3 && path[2] != "HEADER")
            || (path.count == 4 && Self.lists.contains(path[3]))
    }

    private static let lists: Set<String> = [
        "AREVIEW", "AMISSING", "AD_PLACED", "PERMANENCE", "OC2", "OC3", "AD1", "ASWEPISODE",
        "SWEPISODE", "SW_EPISODE", "ADOLO", "DOLO",
    ]

    private mutating func end(_ name: String, _ take: (ReadRow) -> Void) {
        if path == ["EXPSSDA903", "CHILD"] {
            for row in rows { take(.row(numbered(row))) }
        } else if isGroup {
            groups.append((group, groupLine))
        } else if path.count == 4, path[2] == "HEADER" {
            header[name] = text
        } else if path.count >= 4 {
            group[name] = text
        }
        path.removeLast()
        text = ""
    }

    /// The row with its number in the file.
    private mutating func numbered(_ row: ReturnRow) -> ReturnRow {
        var row = row
        rowCount += 1
        row.place = row.place.map {
            RowPlace(file: $0.file, line: $0.line, number: rowCount)
        }
        return row
    }

    /// The rows of the child that was read.
    private var rows: [ReturnRow] {
        var rows = [row(.header, header, childLine)]
        // What the header holds of modules that have one row a child.
        if says("IN_TOUCH") || says("ACTIV") || says("ACCOM") {
            rows.append(row(.careLeavers, header, childLine))
        }
        if says("DATE_INT") || says("DATE_MATCH") || says("FOSTER_CARE") {
            rows.append(row(.adoptions, header, childLine))
        }
        if says("DUC") || (says("UASC") && trimmed(header["UASC"] ?? "") != "0") {
            rows.append(row(.unaccompanied, header, childLine))
        }
        for (cells, line) in groups {
            guard let module = Self.module(of: cells) else { continue }
            rows.append(row(module, cells, line))
        }
        return rows
    }

    private func says(_ name: String) -> Bool { !trimmed(header[name] ?? "").isEmpty }

    private static func module(of cells: [String: String]) -> ReturnModule? {
        let telling: [(String, ReturnModule)] = [
            ("DECOM", .episodes), ("REVIEW", .reviews), ("MIS_START", .missing),
            ("DATE_PLACED", .placedForAdoption), ("PREV_PERM", .previousPermanence),
            ("SW_DECOM", .socialWorkers), ("DOLO_START", .liberty), ("IN_TOUCH", .careLeavers),
            ("DATE_INT", .adoptions), ("CONVICTED", .outcomes), ("SDQ_SCORE", .outcomes),
            ("SDQ_REASON", .outcomes), ("HEALTH_CHECK", .outcomes),
        ]
        return telling.first { cells[$0.0] != nil }?.1
    }

    private func row(
        _ module: ReturnModule, _ cells: [String: String], _ line: Int
    ) -> ReturnRow {
        let read = module.columns.map { column in
            switch column.name {
            case "CHILD": header["CHILDID"] ?? ""
            case "DOB", "SEX": header[column.name] ?? ""
            case "PLACE": cells["PL"] ?? cells["PLACE"] ?? ""
            default: cells[column.name] ?? ""
            }
        }
        return ReturnRow(
            module, reading: read, yearEnd: yearEnd,
            place: RowPlace(file: file, line: line, number: 0))
    }
}
