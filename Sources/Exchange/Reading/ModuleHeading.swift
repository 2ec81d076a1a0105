// Which module a file is, and which of its cells is which column: told by the first row.

/// The first row of a file of a module.
struct ModuleHeading {
    /// The module.
    let module: ReturnModule
    /// For each column of the module, its place in a row of the file; -1 for one that is not there.
    let places: [Int]
    /// How many cells a row has.
    let count: Int
    /// Columns that the module does not have.
    let strange: [String]

    /// A bit for each column of the module that the file lacks.
    var absent: UInt16 {
        places.enumerated().reduce(0) { $1.element < 0 ? $0 | 1 << UInt16($1.offset) : $0 }
    }

    /// What a first row says, whatever the order of the names, their case and blanks round them.
    init(_ cells: [String]) throws(ReturnFault) {
        let names = cells.map { Self.name(trimmed($0)) }
        guard let module = Self.module(of: Set(names)) else { throw .noModule(columns: names) }
        var strange: [String] = []
        var places = [Int](repeating: -1, count: module.columns.count)
        for (at, name) in names.enumerated() {
            guard let place = module.place(of: name) else {
                if !name.isEmpty { strange.append(name) }
                continue
            }
            guard places[place] < 0 else { throw .repeatedColumn(name) }
            places[place] = at
        }
        for (column, place) in zip(module.columns, places) where place < 0 && column.isNeeded {
            throw .missingColumn(column.name, of: module)
        }
        self.module = module
        self.places = places
        count = cells.count
        self.strange = strange
    }

    /// A module by the column that no other has.
    private static func module(of names: Set<String>) -> ReturnModule? {
        guard names.contains("CHILD") else { return nil }
        let telling: [(String, ReturnModule)] = [
            ("DECOM", .episodes), ("REVIEW", .reviews), ("DUC", .unaccompanied),
            ("SDQ_SCORE", .outcomes), ("IN_TOUCH", .careLeavers), ("DATE_INT", .adoptions),
            ("DATE_PLACED", .placedForAdoption), ("PREV_PERM", .previousPermanence),
            ("MIS_START", .missing), ("SW_DECOM", .socialWorkers), ("DOLO_START", .liberty),
            ("ETHNIC", .header),
        ]
        return telling.first { names.contains($0.0) }?.1
    }

    /// A name in capitals; two that the return's XML spells otherwise.
    private static func name(_ cell: String) -> String {
        let name = cell.uppercased()
        return name == "CHILDID" ? "CHILD" : name == "PL" ? "PLACE" : name
    }
}

/// A cell without blanks round it.
func trimmed(_ cell: String) -> String {
    let bytes = cell.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else {
        return cell
    }
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
        let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(cell[start...end])
}
