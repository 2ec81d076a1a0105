// `import csv`: any spreadsheet, by a map of its columns.

import CareEvents
import CommandLines
import EventLogs
import Exchange
import Tables
import TextFormats

extension ExchangeKind {
    /// `careledger import csv TYPE FILE… --map MAP`.
    static let sheetTakenIn = ExchangeKind(
        name: "csv",
        says: "any spreadsheet saved as separated values, as events of the type named before the "
            + "files; --map says which column makes which field.",
        options: [
            .option(
                "map", value: "file", completion: .file,
                help: "Of csv: the map of the columns. Required there."),
            .report,
        ]
    ) { call throws(Stop) in
        let words = Array(call.arguments.positional.dropFirst())
        guard words.count > 1 else {
            throw call.misuse(
                .badValue(
                    of: "<file> ...", value: words.first ?? "",
                    expected: "an event type and the files, as import csv review_held reviews.csv",
                    nearest: nil))
        }
        let map = try call.sheetMap(of: words[0])
        let destination = try call.destination()
        let paths = Array(words.dropFirst())
        var run = SheetImport(call, map, try call.sheets(paths, map))
        let file = try call.writer()
        try run.run(file)
        let summary = run.summary
        if let report = call.value("report") {
            try Files.write(summary.report, to: report)
        } else {
            for fault in summary.faults.prefix(100) { call.tell(fault.told) }
            if summary.faults.count > 100 {
                call.tell("and \(summary.faults.count - 100) more: see them all with --report FILE")
            }
        }
        call.tell(summary.words)
        for line in run.shownLines { call.show(line) }
        let table = call.isDryRun ? run.firstRows : summary.table
        try call.write(
            Document(tables: [table], stamp: destination.stamp(of: file)), to: destination)
        return summary.refused > 0 ? .damaged : .done
    }
}

extension OptionSpecification {
    /// Where the faults of rows go, of every kind of import.
    static let report = OptionSpecification.option(
        "report", value: "file", completion: .file,
        help: "Write what is wrong with rows: file, line, column, value, rule, remedy.")
}

extension Call {
    /// The map that is named, for events of a type.
    fileprivate func sheetMap(of name: String) throws(Stop) -> SheetMap {
        guard let path = value("map") else {
            throw misuse(.missingOption("--map", valueName: "file"))
        }
        guard Vocabulary.declaration(named: name) != nil else {
            throw misuse(
                .badValue(
                    of: "<file> ...", value: name, expected: "the type of the events first",
                    nearest: nearest(to: name, among: Vocabulary.declarations.map(\.name))))
        }
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let map: SheetMap
        do {
            map = try SheetMap(text)
        } catch {
            throw Stop(.damaged, paragraphs: error.all.prefix(100).map { $0.told(in: path) })
        }
        guard map.sections[0].type.name == name else {
            let problem = SheetMapFault.Problem.otherType(
                map.sections[0].type.name, asked: name)
            throw Stop(.usage, "\(path): \(problem.what)", remedy: problem.remedy)
        }
        return map
    }

    /// The files with what their rows say. One that cannot be read stops all of it (65).
    fileprivate func sheets(_ paths: [String], _ map: SheetMap) throws(Stop) -> [Sheet] {
        var sheets: [Sheet] = []
        var ofDigits: Set<String> = []
        var likeThem: Set<String> = []
        for path in paths {
            var sheet = Sheet(path: path)
            var reader = SheetReader(map)
            var fault = try Files.eachBlock(of: path) { (block) throws(SheetFault) in
                try reader.add(block) { sheet.rows.append($0) }
            }
            if fault == nil {
                do {
                    try reader.finish { sheet.rows.append($0) }
                } catch {
                    fault = error
                }
            }
            ofDigits.formUnion(reader.children.ofDigits)
            likeThem.formUnion(reader.children.likeThem)
            if fault == nil, let id = ofDigits.intersection(likeThem).min() {
                fault = .ambiguousChild(id)
            }
            if let fault {
                let at = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
                throw Stop(.damaged, "\(path)\(at): \(fault.what)", remedy: fault.remedy)
            }
            sheets.append(sheet)
        }
        return sheets
    }
}

extension SheetMapFault {
    /// The fault as it is told: the place, what is wrong, what to do.
    fileprivate func told(in path: String) -> String {
        escapedForTerminal("\(path):\(line): \(problem.what)") + "\n  "
            + escapedForTerminal(problem.remedy)
    }
}
