// How an answer leaves: `--format`, `-o FILE`, `--for-excel`, `--stamp`.

import CommandLines
import Renderers
import Tables

extension [OptionSpecification] {
    /// The options of how an answer is written.
    static let formats = formats(withCalendar: false)

    /// The same for a command that makes calendars too.
    static func formats(withCalendar hasCalendar: Bool) -> [OptionSpecification] {
        let words = OutputFormat.allCases.map(\.rawValue)
        return [
            .option(
                "format", value: "format",
                completion: .values(hasCalendar ? words + [calendarWord] : words),
                help: "How it is written; wins over the ending of the file."),
            .option(
                "output", value: "file", short: "o", completion: .file,
                help: "Write to a file, whose ending picks the format."),
            .flag("for-excel", help: "Separated values for a spreadsheet: BOM, CRLF, dd/mm/yyyy."),
            .flag(
                "stamp",
                help: "Say what the answer was made from; always in json, markdown and html."),
        ]
    }
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
    var isForPeople: Bool { format.isForPeople }

    /// The same, and people are always told what the answer was made from.
    var stamped: Destination {
        var stamped = self
        if format == .table { stamped.isStamped = true }
        return stamped
    }
}

/// The word, and the ending of a file, that asks for a calendar.
private let calendarWord = "ics"

extension Call {
    /// The file that the answer goes to, nil for standard output.
    var file: String? { value("output").flatMap { $0 == "-" ? nil : $0 } }

    /// Whether a calendar is asked for, by the word or else by the ending of the file.
    func asksForCalendar() throws(Stop) -> Bool {
        let name = file?.split(separator: "/").last?.lowercased() ?? ""
        let isCalendar =
            value("format").map { $0 == calendarWord } ?? name.hasSuffix("." + calendarWord)
        if isCalendar, arguments.flag("for-excel") == true {
            throw misuse(.contradiction("--for-excel", "--format \(calendarWord)"))
        }
        return isCalendar
    }

    /// Writes bytes to a file, or to standard output where there is none.
    func write(_ bytes: [UInt8], to file: String?) throws(Stop) {
        if let file {
            try Files.write(bytes, to: file)
        } else {
            try write(bytes)
        }
    }

    /// Where the answer goes.
    func destination() throws(Stop) -> Destination {
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
        if destination.format == .html, document.heading == nil {
            document.heading = heading(of: document)
        }
        if !destination.isStamped { document.stamp = nil }
        let bytes = document.rendered(as: destination.format, style: destination.style)
        try write(bytes, to: destination.file)
    }

    /// What stands above a page of several tables, none of which speaks for all: the command and
    /// the ledger. A sentence that comes first does, and so does the title of an only table.
    private func heading(of document: Document) -> String? {
        guard let first = document.tables.first, !first.columns.isEmpty, let name = path.last,
            document.tables.count(where: { !$0.title.isEmpty }) > 1
        else { return nil }
        let words = name.prefix(1).uppercased() + name.dropFirst().map { $0 == "-" ? " " : $0 }
        guard
            case .text(let ledger) = document.stamp?.entries.first(where: { $0.key == "ledger" })?
                .value
        else { return words }
        return "\(words), \(ledger)"
    }

    /// Writes lines of text where a document would go.
    func write(_ lines: [String], to destination: Destination) throws(Stop) {
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        if let file = destination.file {
            try Files.write(bytes, to: file)
        } else if !bytes.isEmpty {
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
        return .badValue(
            of: option, value: word, expected: "table, csv, json, jsonl, markdown or html",
            nearest: option == "-o" ? nil : CommandLines.nearest(to: bare, among: words))
    }
}
