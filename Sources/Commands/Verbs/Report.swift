// `report`: pages that people read, as a site of files, one file, or one document.

import CommandLines
import Dates
import Journeys
import Policies
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger report [LEDGER...] -o DIR [--kind KIND] [--year Y] [--one-file] [--publish]`.
    static let report = Command(
        specification: CommandSpecification(
            name: "report",
            abstract: "Make pages that people read: the annual report and others.",
            discussion: "Writes a directory of HTML pages, index.html first; they need no network "
                + "and no other file. --one-file makes one file of them, to be mailed; --format "
                + "markdown one document. Without -o these two go to standard output. Files of an "
                + "earlier report in the directory are replaced; a directory with anything else "
                + "under those names, or with a ledger, is not touched (exit 73).\n\n"
                + ReportKind.discussion,
            arguments: [.ledgers],
            options: [
                .option(
                    "output", value: "dir", short: "o", completion: .directory,
                    help: "The directory of the pages, or the file of --one-file and markdown."),
                .option(
                    "kind", value: "kind", completion: .only(ReportKind.all.map(\.name)),
                    help: "Which report (default: \(ReportKind.all[0].name))."),
                .option(
                    "format", value: "format", completion: .only(ReportInquiry.formats),
                    help: "html (default) or markdown."),
                .option(
                    "as", value: "format", completion: .only(ReportInquiry.formats),
                    help: "The same as --format."),
                .flag("one-file", help: "All pages in one file."),
                .flag(
                    "publish",
                    help: "For everyone: small counts of people are suppressed, with all from "
                        + "which they would follow; no worker is named."),
            ] + .following + ReportKind.options + .period + [.asKnownAt],
            examples: [
                (
                    "careledger report EventLogs/kirklees --year 2016-17 -o kirklees-report",
                    "The annual report as pages; open kirklees-report/index.html."
                ),
                (
                    "careledger report EventLogs/kirklees --publish --as markdown -o kirklees.md",
                    "One document for the public, with small counts suppressed."
                ),
            ]),
        run: { call throws(Stop) in try ReportInquiry.run(call) })
}

extension ReportInquiry {
    /// The formats that a report is written in.
    static let formats = [OutputFormat.html.rawValue, OutputFormat.markdown.rawValue]

    fileprivate static func run(_ call: Call) throws(Stop) -> ExitCode {
        let kind = try call.reportKind()
        let target = try ReportTarget(call)
        let asked = try call.askedPeriod()
        let knownAt = try call.knownAt()
        let paths = try call.ledgerPaths()
        if paths.count > 1, !kind.takesSeveralLedgers {
            throw call.misuse(.contradiction("--kind \(kind.name)", paths[1]))
        }
        let isPublished = call.arguments.flag("publish") == true
        if isPublished, kind.namesPeople {
            throw Stop(
                .usage, "--kind \(kind.name) names children or officers, and is never published",
                remedy: "leave --publish out, and keep the pages to those who may see them")
        }
        try target.refuseWhatIsNotOurs(beside: paths)
        func make() throws(Stop) -> Site {
            try site(call, kind, paths, asked, knownAt, isPublished: isPublished)
        }
        if let interval = try call.followed(target) {
            return try call.follow(paths, every: interval, target, make: make)
        }
        try target.write(try make(), call)
        return .done
    }

    /// Reads the ledgers, and makes the pages of what they say now.
    private static func site(
        _ call: Call, _ kind: ReportKind, _ paths: [String], _ asked: AskedPeriod?,
        _ knownAt: Instant?, isPublished: Bool
    ) throws(Stop) -> Site {
        var ledgers: [LoadedLedger] = []
        for path in paths {
            let ledger = try call.load(path, knownAt: knownAt, stamped: false)
            ledgers.append(ledger)
            let own = Inquiry(call: call, ledger: ledger, asked: asked)
            if let late = own.emptyPeriod { call.tell(late) }
        }
        let inquiry = ReportInquiry(
            call: call, ledgers: ledgers, asked: asked, isPublished: isPublished)
        let draft = try kind.draft(inquiry)
        return isPublished ? draft.published(below: inquiry.threshold) : draft.site()
    }

    /// The highest threshold of suppression that is in force in a ledger.
    private var threshold: Int {
        ledgers.map { ledger in
            ledger.setting.suppression.inForce(on: period(of: ledger).day).below
        }.max() ?? SuppressionPolicy().below
    }
}

extension Call {
    /// The kind that is asked for, the first unless said. Options of other kinds contradict it.
    fileprivate func reportKind() throws(Stop) -> ReportKind {
        let name = value("kind") ?? ReportKind.all[0].name
        guard let kind = ReportKind.all.first(where: { $0.name == name }) else {
            throw misuse(
                .badValue(
                    of: "--kind", value: name,
                    expected: "one of \(ReportKind.all.map(\.name).joined(separator: ", "))",
                    nearest: nearest(to: name, among: ReportKind.all.map(\.name))))
        }
        let own = kind.options.map(\.long)
        for option in ReportKind.options where !own.contains(option.long) {
            let isGiven =
                option.valueName == nil
                ? arguments.flag(option.long) != nil : !arguments.values(option.long).isEmpty
            if isGiven { throw misuse(.contradiction("--kind \(kind.name)", "--\(option.long)")) }
        }
        return kind
    }
}
