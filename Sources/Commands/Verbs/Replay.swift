// `replay`: the main job. The log read whole, every projection replayed, the year's statistics.

import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger replay`.
    static let replay = ReadingCommand(
        name: "replay",
        abstract: "Replay a log into its year's statistics.",
        discussion: "Reads the log whole (every line's grammar and order; hashes are the work of "
            + "`careledger verify`) and prints the tables of every projection and a summary of the "
            + "findings. Without a period, of the last reporting year that had ended by the last "
            + "known line.",
        options: [
            .option(
                "memory", value: "size",
                help: "How much memory to take at the most, such as 64M: a larger ledger is read "
                    + "in parts, several passes."),
            .option("decimals", value: "n", help: "Decimals of shares and means (1)."),
            .flag("verify", help: "Check the hashes too, before anything is answered."),
        ],
        takesLedgers: true, isMainJob: true,
        examples: [
            ("careledger replay EventLogs/kirklees", "The latest whole year."),
            (
                "careledger replay EventLogs/kirklees --year 2015-16 --as-known-at 2016-06-30",
                "The year before, as it was known when its report was written."
            ),
        ],
        parted: { asking throws(Stop) in try partedReplay(asking) },
        load: { call, path, knownAt, stamped throws(Stop) in
            guard let memory = try call.memory() else {
                return try call.load(path, knownAt: knownAt, stamped: stamped)
            }
            if call.arguments.flag("verify") == true {
                throw call.misuse(.contradiction("--verify", "--memory"))
            }
            return try call.load(path, knownAt: knownAt, stamped: stamped, within: memory)
        }
    ) { inquiry throws(Stop) in
        if inquiry.call.arguments.flag("verify") == true { try inquiry.verify() }
        let period = try inquiry.yearPeriod()
        var (document, note) = try inquiry.documentAndNote(
            YearSection.all(period), withFindings: true)
        document.heading = inquiry.ledger.setting.heading(of: inquiry.ledger.name, period)
        document.stamp = inquiry.ledger.statedStamp(asAt: inquiry.period.day)
        return Reply(document, notes: note.map { [$0] } ?? [])
    }.command

    private static func partedReplay(_ asking: Asking) throws(Stop) -> PartedQuestion {
        let call = asking.call
        if call.value("memory") != nil { throw call.misuse(.contradiction("fold", "--memory")) }
        if call.arguments.flag("verify") == true {
            throw call.misuse(.contradiction("fold", "--verify"))
        }
        let period = try asking.yearPeriod()
        let sections = try PartedQuestion(
            sections: YearSection.all(period), asking, withFindings: true)
        let setting = asking.context.setting
        var question = sections
        question.isStamped = true
        question.lay = { (told) throws(Stop) in
            var document = try sections.lay(told)
            document.heading = setting.heading(of: setting.ledger.name, period)
            return document
        }
        return question
    }
}

extension Setting {
    /// What stands above a year of a ledger: the authority, else its name, and the period.
    fileprivate func heading(of name: String, _ period: YearPeriod) -> String {
        "\(ledger.authority.isEmpty ? name : ledger.authority), \(period.name)"
    }
}

extension Inquiry {
    /// Checks the hashes of the ledger; damage, or a checkpoint that does not hold, stops here.
    fileprivate func verify() throws(Stop) {
        let threads = try call.threads()
        let verification: LogVerification
        do throws(LogOpenFault) {
            verification = try call.verifying(
                ledger.directory, against: nil, threads: threads)
        } catch {
            throw Stop(error)
        }
        guard verification.holds else { throw Stop(damageOf: verification) }
    }
}
