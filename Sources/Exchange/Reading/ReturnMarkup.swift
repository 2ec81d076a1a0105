// The XML form of the return: one element a child, with its header, its lists and its episodes.

import TextFormats

/// Reads the rows of the return's XML, a child at a time.
///
/// Under a child stand its header and its episodes; under the header its cells, and lists, whose
/// items are elements with cells of their own. An element that has cells is a row, and its cells
/// tell of which module.
struct ReturnMarkup {
    private var reader = XMLReader()
    private var path: [String] = []
    private var text = ""
    /// What the header of the child says, and the lists and episodes that were read of it.
    private var header = MarkupCells()
    private var childLine = 1
    private var group = MarkupCells()
    private var groupLine = 0
    private var groups: [(name: String, cells: MarkupCells, line: Int)] = []
    private var passedOver: [String: (kind: StrangeName.Kind, count: Int)] = [:]

    /// The names that are none of the return's, in the order of the alphabet.
    var strange: [StrangeName] {
        passedOver.sorted { $0.key < $1.key }.map {
            StrangeName(kind: $0.value.kind, name: $0.key, count: $0.value.count)
        }
    }

    mutating func add(_ bytes: [UInt8], to rows: inout ReturnRows) throws(ReturnFault) {
        reader.add(bytes)
        try tokens(&rows)
    }

    mutating func finish(_ rows: inout ReturnRows) throws(ReturnFault) {
        reader.finish()
        try tokens(&rows)
    }

    private mutating func tokens(_ rows: inout ReturnRows) throws(ReturnFault) {
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
            case .start(let name): try begin(inCapitals(name), line)
            case .text(let more): try take(more, line)
            case .end(let name): end(inCapitals(name), &rows)
            }
        }
    }

    private mutating func take(_ more: String, _ line: Int) throws(ReturnFault) {
        guard text.utf8.count + more.utf8.count <= ReturnReader.longestCell else {
            throw .cellTooLong(line: line)
        }
        text += more
    }

    private mutating func begin(_ name: String, _ line: Int) throws(ReturnFault) {
        if path.isEmpty, name != "EXPSSDA903" { throw .noModule(columns: ["<\(name)>"]) }
        path.append(name)
        text = ""
        switch path.count {
        case 2 where name == "CHILD": (header, groups, childLine) = (MarkupCells(), [], line)
        case 3 where path[1] == "CHILD" && name != "HEADER":
            (group, groupLine) = (MarkupCells(), line)
        case 4 where isInHeader: (group, groupLine) = (MarkupCells(), line)
        default: return
        }
    }

    private var isInHeader: Bool { path.count > 2 && path[1] == "CHILD" && path[2] == "HEADER" }

    private mutating func end(_ name: String, _ rows: inout ReturnRows) {
        switch path.count {
        case 1: break
        case _ where path[1] != "CHILD": if path.count == 2 { passOver(.element, name) }
        case 2: takeChild(&rows)
        case 3: if name != "HEADER" { groups.append((name, group, groupLine)) }
        case 4 where isInHeader:
            if !group.isEmpty {
                groups.append((name, group, groupLine))
            } else if Self.cellsOfHeader.contains(name) {
                header[name] = text
            } else if !Self.lists.contains(name) {
                passOver(.element, name)
            }
        case 4: group[name] = text
        case 5 where isInHeader: group[name] = text
        default: passOver(.element, name)
        }
        path.removeLast()
        text = ""
    }

    private mutating func passOver(_ kind: StrangeName.Kind, _ name: String) {
        guard passedOver[name] != nil || passedOver.count < 1000 else { return }
        passedOver[name, default: (kind, 0)].count += 1
    }

    /// What stands in the header by itself.
    private static let cellsOfHeader: Set<String> = [
        "CHILDID", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB", "UASC", "DUC", "IN_TOUCH",
        "ACTIV", "ACCOM", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR",
        "LS_ADOPTR",
    ]

    /// Lists that may stand there without an item.
    private static let lists: Set<String> = [
        "AREVIEW", "AMISSING", "AD_PLACED", "PERMANENCE", "OC2", "OC3", "AD1", "ASWEPISODE",
        "SWEPISODE", "SW_EPISODE", "ADOLO", "DOLO",
    ]

    // MARK: Rows

    /// The rows of the child that was read.
    private mutating func takeChild(_ rows: inout ReturnRows) {
        // A header of an id alone says nothing: then the child has rows without one.
        if groups.isEmpty || header.names.contains(where: { $0 != "CHILDID" }) {
            add(.header, header, childLine, &rows)
        }
        // What the header holds of modules that have one row a child.
        if says("IN_TOUCH") || says("ACTIV") || says("ACCOM") {
            add(.careLeavers, header, childLine, &rows)
        }
        if says("DATE_INT") || says("DATE_MATCH") || says("FOSTER_CARE") {
            add(.adoptions, header, childLine, &rows)
        }
        if says("DUC") || says("UASC", besides: "0") {
            add(.unaccompanied, header, childLine, &rows)
        }
        for group in groups {
            guard let module = Self.module(of: group.cells) else {
                passOver(.group, group.name)
                continue
            }
            for name in group.cells.names
            where name != "PL" && module.place(of: name) == nil {
                passOver(.element, name)
            }
            add(module, group.cells, group.line, &rows)
        }
    }

    private func says(_ name: String, besides nothing: String = "") -> Bool {
        let cell = (header[name] ?? "").filter { !$0.isWhitespace }
        return !cell.isEmpty && cell != nothing
    }

    private static func module(of cells: MarkupCells) -> ReturnModule? {
        telling.first { cells[$0.0] != nil }?.1
    }

    /// The cells that tell of which module a row is.
    private static let telling: [(String, ReturnModule)] = [
        ("DECOM", .episodes), ("REVIEW", .reviews), ("MIS_START", .missing),
        ("DATE_PLACED", .placedForAdoption), ("PREV_PERM", .previousPermanence),
        ("SW_DECOM", .socialWorkers), ("DOLO_START", .liberty), ("IN_TOUCH", .careLeavers),
        ("DATE_INT", .adoptions), ("CONVICTED", .outcomes), ("SDQ_SCORE", .outcomes),
        ("SDQ_REASON", .outcomes), ("HEALTH_CHECK", .outcomes), ("DUC", .unaccompanied),
    ]

    private func add(
        _ module: ReturnModule, _ cells: MarkupCells, _ line: Int, _ rows: inout ReturnRows
    ) {
        let columns = module.columns
        rows.add(module, line: line) { place in
            let name = columns[place].name
            let cell =
                switch name {
                case "CHILD": header["CHILDID"]
                case "DOB", "SEX": cells[name] ?? header[name]
                case "PLACE": cells["PL"] ?? cells["PLACE"]
                default: cells[name]
                }
            return Array((cell ?? "").utf8)
        }
    }
}

/// The cells of an element by their names: few, so that looking through them is quick.
private struct MarkupCells {
    private(set) var names: [String] = []
    private var texts: [String] = []

    var isEmpty: Bool { names.isEmpty }

    /// The last text of a name, nil where none stands there.
    subscript(name: String) -> String? {
        get { names.firstIndex(of: name).map { texts[$0] } }
        set {
            guard let newValue else { return }
            if let place = names.firstIndex(of: name) {
                texts[place] = newValue
            } else {
                names.append(name)
                texts.append(newValue)
            }
        }
    }
}

/// A name in capitals, as nearly all are already.
private func inCapitals(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x61 } ? name : name.uppercased()
}
