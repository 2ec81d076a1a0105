// Where a report goes: a directory of pages, one file, or standard output.

import CommandLines
import EventLogs
import Renderers
import Tables

/// Where a report is written, and as what.
struct ReportTarget {
    private let path: String?
    private let form: Form

    /// As what it is written.
    private enum Form {
        case pages, oneFile, markdown
    }

    /// The list of the files that a report made, in their directory.
    private static let list = "report-files.txt"

    /// The target that the options name.
    init(_ call: Call) throws(Stop) {
        path = call.file
        let words = [("--format", call.value("format")), ("--as", call.value("as"))]
            .compactMap { option, word in word.map { (option, $0) } }
        if words.count == 2, words[0].1 != words[1].1 {
            throw call.misuse(.contradiction("--format \(words[0].1)", "--as \(words[1].1)"))
        }
        let isOneFile = call.arguments.flag("one-file") == true
        let ending = call.file.map { OutputFormat(fileEnding: Self.ending(of: $0)) } ?? nil
        let isMarkdown =
            words.first.map { $0.1 == OutputFormat.markdown.rawValue } ?? (ending == .markdown)
        if isMarkdown, isOneFile {
            throw call.misuse(.contradiction("--one-file", "--format markdown"))
        }
        form = isMarkdown ? .markdown : isOneFile ? .oneFile : .pages
        if form == .pages {
            guard let path else {
                throw call.misuse(.missingOption("-o", valueName: "dir"))
            }
            if ending == .html, !Files.isDirectory(path) {
                throw call.misuse(
                    .badValue(
                        of: "-o", value: path,
                        expected: "a directory, or a file with --one-file", nearest: nil))
            }
        }
    }

    private static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    }

    /// Stops (73) where the directory is or lies in a ledger, before anything is read.
    func refuseWhatIsNotOurs(beside ledgers: [String]) throws(Stop) {
        guard form == .pages, let path, Files.isDirectory(path) else { return }
        let holdsLog = (try? LogDirectory(path: path)) != nil
        if holdsLog || ledgers.contains(path) {
            throw Stop(
                .cannotCreate, "\(path): this is a ledger, and no place for pages",
                remedy: "name another directory; it is made where it is missing")
        }
    }

    /// Whether it goes to files, which can be written again.
    var isFile: Bool { path != nil }

    /// Writes the site, and tells where to look first. A file that says the same already is left
    /// as it is; of a renewal only what changed is told.
    func write(_ site: Site, _ call: Call, isRenewal: Bool = false) throws(Stop) {
        switch form {
        case .markdown: try write(site.markdown(), call, isRenewal)
        case .oneFile: try write(site.oneFile(), call, isRenewal)
        case .pages: try writePages(site, call, isRenewal)
        }
    }

    private func write(_ bytes: [UInt8], _ call: Call, _ isRenewal: Bool) throws(Stop) {
        guard let path else {
            try call.write(bytes)
            return
        }
        let isChanged = try Files.writeIfChanged(bytes, to: path)
        if isChanged || !isRenewal { call.tell("\(path): \(bytes.count) bytes written") }
    }

    private func writePages(_ site: Site, _ call: Call, _ isRenewal: Bool) throws(Stop) {
        let directory = path ?? "."
        let files = site.files()
        if !Files.isDirectory(directory) { try Files.makeDirectory(directory) }
        let there = Set(Files.names(in: directory))
        let own = try ownFiles(in: directory, there)
        for file in files where there.contains(file.name) && !own.contains(file.name) {
            throw Stop(
                .cannotCreate,
                "\(directory)/\(file.name): there is a file that no report has made",
                remedy: "move it away, or name another directory")
        }
        // The list comes first: what it names and is not there yet does no harm.
        let names = files.map(\.name)
        let all = Set(own).union(names).sorted()
        try writeList(all, in: directory)
        var changed = 0
        for file in files {
            let path = directory + "/" + file.name
            if try Files.writeIfChanged(file.bytes, to: path) { changed += 1 }
        }
        for name in own where !names.contains(name) { Files.remove(directory + "/" + name) }
        try writeList(names.sorted(), in: directory)
        if isRenewal {
            if changed > 0 {
                call.tell("\(directory): \(changed) of \(files.count) pages renewed")
            }
            return
        }
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        call.tell(
            "\(directory): \(files.count) pages, \(bytes) bytes; look first at "
                + "\(directory)/\(names.first ?? "")")
    }

    /// The files that an earlier report made here. Names with a slash are none of ours.
    private func ownFiles(in directory: String, _ there: Set<String>) throws(Stop) -> [String] {
        guard there.contains(Self.list) else { return [] }
        let text = String(decoding: try Files.read(directory + "/" + Self.list), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
            .filter { there.contains($0) && $0.hasSuffix(".html") }
    }

    private func writeList(_ names: [String], in directory: String) throws(Stop) {
        let bytes = Array(names.map { $0 + "\n" }.joined().utf8)
        _ = try Files.writeIfChanged(bytes, to: directory + "/" + Self.list)
    }
}
