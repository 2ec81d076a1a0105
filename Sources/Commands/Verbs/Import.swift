// `import`: facts out of other systems. `import ssda903` takes in a national return.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Exchange
import Tables

extension Command {
    /// `careledger import ssda903 FILE…`.
    static let importing = Command(
        specification: CommandSpecification(
            name: "import",
            abstract: "Take in the national return of a year, or any spreadsheet.",
            discussion: ExchangeKind.imports.discussion
                + "\n\nssda903: the files are those of the modules, found by their columns and "
                + "not their names, or the one file of the return's XML. What the ledger does not "
                + "know is recorded; what it knows otherwise is amended, what it has of the year "
                + "and the return lacks withdrawn, with the reason source_corrected; a module that "
                + "no file has is left alone. All files are one batch: a file that cannot be read "
                + "leaves the log as it was. Rows that break a rule are refused, and the exit is "
                + "65; --report lists them, --as-findings takes them in as they are.",
            arguments: [
                ExchangeKind.imports.argument("What is taken in"),
                ArgumentSpecification(
                    "file", arity: .oneOrMore, completion: .file,
                    help: "The files; of csv the event type before them."),
            ],
            options: ExchangeKind.imports.options + .recording + .formats,
            examples: [
                (
                    "careledger import ssda903 2017/header.csv 2017/episodes.csv 2017/reviews.csv "
                        + "--recorded-at 2017-06-30 --ledger EventLogs/northtown",
                    "Takes in the return of 2016-17 as it was made on 30 June 2017."
                ),
                (
                    "careledger import csv escalation_raised drp-log.csv --map drp-log.map "
                        + "--ledger EventLogs/northtown --dry-run",
                    "Shows how the first rows of a log of disputes would be recorded."
                ),
            ]),
        run: { call throws(Stop) in try ExchangeKind.imports.run(call) })
}

extension ExchangeKind {
    /// `careledger import ssda903 FILE…`.
    static let returnTakenIn = ExchangeKind(
        name: "ssda903",
        says: "the national return of a year, all modules, as separated values or XML.",
        options: [
            .option(
                "year", value: "year",
                help: "The year of the return, as 2016-17 (default: the last that had ended)."),
            .report,
            .flag("as-findings", help: "Take rows in that break the rules of journeys."),
        ],
        run: importing)

    @Sendable private static func importing(_ call: Call) throws(Stop) -> ExitCode {
        let words = call.arguments.positional
        let destination = try call.destination()
        let year = try call.yearOfReturn()
        let threads = try call.threads()
        let takesFindings = call.arguments.flag("as-findings") == true
        let files = try ReturnFiles(Array(words.dropFirst()), of: year, for: call)
        let file = try call.writer()
        let judge = LineJudge(
            of: file, account: call.surroundings.account(),
            tolerance: takesFindings ? .ofAll : .ofOlderFacts)
        let summary: ReturnSummary
        do throws(AppendFault) {
            defer { call.tellWarnings(of: file) }
            var run = try ReturnImport(
                files, of: year, takingFindings: takesFindings, threads: threads, into: file,
                for: call)
            try run.run(file, judge)
            summary = run.summary
            if !call.isDryRun { try file.release() }
        } catch {
            throw judge.stop(error, source: "the return")
        }
        call.tellWarnings(of: judge)
        if let report = call.value("report") {
            try Files.write(summary.report(of: files, taken: takesFindings), to: report)
        } else {
            for fault in summary.refusedFaults.prefix(100) {
                call.tell(fault.told(in: files.paths[fault.place.file]))
            }
        }
        call.tell(summary.words)
        try call.write(
            Document(tables: [summary.table], stamp: destination.stamp(of: file)), to: destination)
        return summary.refused > 0 ? .damaged : .done
    }
}

extension Call {
    /// The year of a return: as asked, else the last that had ended when it is recorded.
    func yearOfReturn() throws(Stop) -> ReportingYear {
        if let text = value("year") { return try reportingYear(text) }
        return ReportingYear.lastEnded(by: try recordedAt()?.londonDay ?? today)
    }
}
