// How an answer leaves: `--format`, `-o FILE`, `--for-excel`, `--stamp`.

import CommandLines
import Renderers
import Tables

extension [OptionSpecification] {
    /// The options of how an answer is written.
    static let formats: [OptionSpecification] = [
        .option(
            "format", value: "format",
            completion: .values(OutputFormat.allCases.map(\.rawValue)),
            help: "How it is written; wins over the ending of the file."),
        .option(
            "output", value: "file", short: "o", completion: .file,
            help: "Write to a file, whose ending picks the format."),
        .flag("for-excel", help: "Separated values for a spreadsheet: BOM, CRLF, dd/mm/yyyy."),
        .flag("stamp", help: "Say what the answer was made from; always in json and markdown."),
    ]
}

/// Where an answer goes, and in what dress.
struct Destination {
    /// The format.
    let format: OutputFormat
    /// The dress.
    let style: Style
    /// The file, nil for standard output.
    let file: String?
    /// Whether the answer says what it was made from.
    var isStamped: Bool

    /// Whether it is laid out for people to read, and not for a program.
    var isForPeople: Bool { format == .table || format == .markdown }

    /// The same, and people are always told what the answer was made from.
    var stamped: Destination {
        var stamped = self
        if format == .table { stamped.isStamped = true }
        return stamped
    }
}

extension Call {
    /// Where the answer goes.
    func destination() throws(Stop) -> Destination {
        let file = value("output").flatMap { $0 == "-" ? nil : $0 }
        let format = try format(for: file)
        let forExcel = arguments.flag("for-excel") == true
        if forExcel, format != .csv {
            throw misuse(.contradiction("--for-excel", "--format \(format.rawValue)"))
        }
        let width = file == nil ? surroundings.outputWidth : nil
        return Destination(
            format: format,
            style: Style(
                width: width, colour: width != nil && surroundings.mayColour, forExcel: forExcel),
            file: file,
            isStamped: format.isAlwaysStamped || arguments.flag("stamp") == true)
    }

    /// Writes a document where it goes.
    func write(_ document: Document, to destination: Destination) throws(Stop) {
        var document = document
        if !destination.isStamped { document.stamp = nil }
        let bytes = document.rendered(as: destination.format, style: destination.style)
        if let file = destination.file {
            try Files.write(bytes, to: file)
        } else {
            try write(bytes)
        }
    }

    /// The format that is asked for, else the file's ending, else that of a spreadsheet where its
    /// dress is asked for, else the table.
    private func format(for file: String?) throws(Stop) -> OutputFormat {
        if let word = value("format") {
            if let format = OutputFormat(rawValue: word) { return format }
            throw misuse(unknownFormat(word, of: "--format"))
        }
        guard let file else { return arguments.flag("for-excel") == true ? .csv : .table }
        let name = file.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .table }
        let ending = String(name[dot...])
        if let format = OutputFormat(fileEnding: ending) { return format }
        throw misuse(unknownFormat(ending, of: "-o"))
    }

    private func unknownFormat(_ word: String, of option: String) -> UsageFault {
        let bare = word.hasPrefix(".") ? String(word.dropFirst()) : word
        let words = OutputFormat.allCases.map(\.rawValue)
        let list = "table, csv, json, jsonl or markdown"
        let isPage = ["html", "htm"].contains(bare.lowercased())
        return .badValue(
            of: option, value: word,
            expected: isPage ? list + "; pages in HTML are not made by this command" : list,
            nearest: isPage || option == "-o"
                ? nil : CommandLines.nearest(to: bare, among: words))
    }
}
