// The files of a return, read into the rows of each child.

import Dates
import EventLogs
import Exchange
import TextFormats

/// What the files of a return say.
struct ReturnFiles: Sendable {
    /// The paths, by the numbers of the files.
    let paths: [String]
    /// The rows, grouped by child.
    private(set) var rows: ReturnRows
    /// The files as `source` has them: each with its directory.
    let sources: [SourceFile]
    /// Where rows lie that are too many to be held.
    let aside: RowsAside

    /// Reads the files. One that is no file of a return stops it (65), and nothing is imported.
    init(_ paths: [String], of year: ReportingYear, for call: Call) throws(Stop) {
        self.paths = paths
        sources = paths.map { path in
            SourceFile("ssda903:\(path.split(separator: "/").suffix(2).joined(separator: "/")):")
        }
        aside = RowsAside(in: call.ledgerPath)
        var rows = ReturnRows(of: year, on: aside)
        for (number, path) in paths.enumerated() {
            var reader = ReturnReader(file: number)
            var fault = try Files.eachBlock(of: path) { (block) throws(ReturnFault) in
                try reader.add(block, to: &rows)
            }
            if fault == nil {
                do {
                    try reader.finish(&rows)
                } catch {
                    fault = error
                }
            }
            if let fault { throw Stop(fault, in: path) }
            for name in reader.strange {
                call.tell(escapedForTerminal("\(path): \(name.words)"))
            }
        }
        do {
            try rows.finish()
        } catch {
            throw Stop(error, in: paths[0])
        }
        self.rows = rows
    }
}

extension StrangeName {
    /// The name as it is told, a sentence without its full stop.
    fileprivate var words: String {
        switch kind {
        case .column: "the column \(name) is none of the return, and is passed over"
        case .element:
            "the element <\(name)> is none of the return, and is passed over"
                + (count > 1 ? " \(count) times" : "")
        case .group:
            "the cells of <\(name)> are those of no module, and are passed over"
                + (count > 1 ? " \(count) times" : "")
        }
    }
}

extension Stop {
    /// A file that is none of a return.
    init(_ fault: ReturnFault, in path: String) {
        let at = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
        self.init(.damaged, "\(path)\(at): \(fault.what)", remedy: fault.remedy)
    }
}
