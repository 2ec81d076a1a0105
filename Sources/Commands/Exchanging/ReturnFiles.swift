// The files of a return, read into the rows of each child.

import Dates
import Exchange
import TextFormats

/// What the files of a return say.
struct ReturnFiles {
    /// The paths, by the numbers of the files.
    let paths: [String]
    /// The children, in the order in which the files first name them.
    private(set) var children: [String] = []
    /// The rows of each child.
    private(set) var rows: [String: [ReturnRow]] = [:]
    /// Rows that have not the shape of their file.
    private(set) var misshapen: [RowFault] = []
    /// The modules that were returned.
    private(set) var modules: Set<ReturnModule> = []
    /// How many rows each module has.
    private(set) var counts: [ReturnModule: Int] = [:]

    /// Reads the files. One that is no file of a return stops it (65), and nothing is imported.
    init(_ paths: [String], of year: ReportingYear, for call: Call) throws(Stop) {
        self.paths = paths
        var ofDigits: Set<String> = []
        var likeThem: Set<String> = []
        for (number, path) in paths.enumerated() {
            var reader = ReturnReader(file: number, of: year)
            var fault = try Files.eachBlock(of: path) { (block) throws(ReturnFault) in
                try reader.add(block) { take($0) }
            }
            if fault == nil {
                do {
                    try reader.finish { take($0) }
                } catch {
                    fault = error
                }
            }
            if let fault { throw Stop(fault, in: path) }
            modules.formUnion(reader.modules)
            ofDigits.formUnion(reader.children.ofDigits)
            likeThem.formUnion(reader.children.likeThem)
            for column in reader.strangeColumns {
                let told = "\(path): the column \(column) is none of the return, and is passed over"
                call.tell(escapedForTerminal(told))
            }
        }
        if let id = ofDigits.intersection(likeThem).min() {
            throw Stop(ReturnFault.ambiguousChild(id), in: paths[0])
        }
    }

    private mutating func take(_ read: ReadRow) {
        switch read {
        case .row(let row):
            counts[row.module, default: 0] += 1
            if rows[row.child] == nil { children.append(row.child) }
            rows[row.child, default: []].append(row)
        case .misshapen(let fault):
            counts[fault.module, default: 0] += 1
            misshapen.append(fault)
        }
    }

    /// A row's place as `source` has it: the file with its directory, and the line.
    func source(of place: RowPlace) -> String {
        let parts = paths[place.file].split(separator: "/").suffix(2).joined(separator: "/")
        return "ssda903:\(parts):\(place.line)"
    }
}

extension Stop {
    /// A file that is none of a return.
    init(_ fault: ReturnFault, in path: String) {
        let at = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
        self.init(.damaged, "\(path)\(at): \(fault.what)", remedy: fault.remedy)
    }
}
