// A command that reads: everything between the words of the line and the answer is done here once.

import CommandLines
import Dates
import Journeys
import Projections
import Renderers
import Tables

/// A command that answers about one ledger, or about each of several.
///
/// A command that reads says its name and words, which period it takes and how it answers. Loading,
/// damage, torn tails, periods and their default, what was known when, several ledgers, stamps,
/// formats and files are the same for all.
struct ReadingCommand: Sendable {
    /// What of a period the command takes.
    enum PeriodUse: Sendable {
        /// None.
        case none
        /// `--year`, `--from --to`, `--at`.
        case period
        /// These and `--by`.
        case buckets
    }

    /// The name that calls it.
    var name: String
    /// What it does, one sentence.
    var abstract: String
    /// What else there is to say.
    var discussion = ""
    /// Its arguments, besides ledgers.
    var arguments: [ArgumentSpecification] = []
    /// Its own options.
    var options: [OptionSpecification] = []
    /// What of a period it takes.
    var period = PeriodUse.period
    /// Whether ledgers can be named as arguments.
    var takesLedgers = false
    /// Whether the answer is always stamped, and what was read and how fast is told on stderr.
    var isMainJob = false
    /// Two worked examples.
    var examples: [(command: String, says: String)]
    /// An answer that needs no ledger, such as a list of rules or measures; nil where one is
    /// needed.
    var withoutLedger: @Sendable (Call) -> Document? = { _ in nil }
    /// How parts of a ledger answer; nil where only the whole can.
    var parted: (@Sendable (Asking) throws(Stop) -> PartedQuestion)?
    /// The period that is asked, nil where none is.
    var asks: @Sendable (Call) throws(Stop) -> AskedPeriod? = { call throws(Stop) in
        try call.askedPeriod()
    }
    /// How a ledger is read, where not all of it is needed.
    var load:
        @Sendable (Call, _ path: String, _ knownAt: Instant?, _ stamped: Bool) throws(Stop)
            -> LoadedLedger = { call, path, knownAt, stamped throws(Stop) in
                try call.load(path, knownAt: knownAt, stamped: stamped)
            }
    /// The answer as a diary, for commands that make calendars too; nil for all others.
    var diary: (@Sendable (Inquiry) throws(Stop) -> Diary)?
    /// The answer for one ledger.
    var answer: @Sendable (Inquiry) throws(Stop) -> Reply

    /// The command of the roster.
    var command: Command {
        let periodOptions: [OptionSpecification] =
            switch period {
            case .none: []
            case .period: .period
            case .buckets: .period + .grouping
            }
        return Command(
            specification: CommandSpecification(
                name: name, abstract: abstract, discussion: discussion,
                arguments: arguments + (takesLedgers ? [.ledgers] : []),
                options: options + periodOptions + [.asKnownAt]
                    + .formats(withCalendar: diary != nil),
                examples: examples),
            parted: parted, run: run)
    }

    @Sendable private func run(_ call: Call) throws(Stop) -> ExitCode {
        let asked = try asks(call)
        let knownAt = try call.knownAt()
        if let diary, try call.asksForCalendar() {
            let isStamped = call.arguments.flag("stamp") == true
            let ledger = try load(call, call.ledgerPath, knownAt, isStamped)
            let made = try diary(Inquiry(call: call, ledger: ledger, asked: asked))
            try call.write(made.iCalendar(program: Program.version), to: call.file)
            return .done
        }
        let destination = try call.destination()
        if let document = withoutLedger(call) {
            try call.write(document, to: destination)
            return .done
        }
        let paths = takesLedgers ? try call.ledgerPaths() : [call.ledgerPath]
        var replies: [(ledger: String, reply: Reply)] = []
        for path in paths {
            let started = call.surroundings.unixMilliseconds()
            let ledger = try load(call, path, knownAt, destination.isStamped)
            let inquiry = Inquiry(call: call, ledger: ledger, asked: asked)
            var reply = try answer(inquiry)
            if reply.document.stamp == nil {
                reply.document.stamp = ledger.stamp(
                    asAt: period == .none ? nil : inquiry.period.day)
            }
            if isMainJob { reply.notes.append(ledger.speed(since: started, in: call)) }
            if period != .none, let late = inquiry.emptyPeriod { reply.notes.append(late) }
            for note in reply.notes { call.tell(note) }
            replies.append((ledger.name, reply))
        }
        if let lines = replies.first?.reply.lines {
            try call.write(lines, to: destination)
        } else if destination.format == .html, replies.count == 1, let made = replies[0].reply.page
        {
            var page = made
            page.stamp = replies[0].reply.document.stamp
            try call.write(page.rendered(), to: destination.file)
        } else {
            try call.write(
                Document(of: replies), to: isMainJob ? destination.stamped : destination)
        }
        return replies.map(\.reply.code).max() ?? .done
    }
}

/// What a command that reads is asked about one ledger.
struct Inquiry {
    /// The call, for the command's own options and arguments.
    let call: Call
    /// The ledger, read.
    let ledger: LoadedLedger
    /// The period as it was asked, nil where none was.
    let asked: AskedPeriod?

    /// What is asked of its story.
    var asking: Asking { Asking(call: call, context: ledger.context, asked: asked) }

    /// The period: as asked, or the last reporting year that had ended by the London day of the
    /// last known line.
    var period: AskedPeriod { asking.period }

    /// A sentence where the period asked begins after the last known line, so that zeros are not
    /// taken for news.
    var emptyPeriod: String? {
        guard let asked, let last = ledger.known.lastDay, asked.span.from > last else { return nil }
        return "\(ledger.name): the last known line was recorded on \(DateSpelling.words(last)), "
            + "before the period asked begins"
    }

    /// The period as projections are asked: at one day, or over its days.
    var time: Question.Time { asking.time }

    /// How the period is cut up.
    var grouping: Grouping? { call.grouping }
}

/// What a command that reads answers.
struct Reply {
    /// The tables.
    var document: Document
    /// Sentences for stderr.
    var notes: [String] = []
    /// How the command ends.
    var code = ExitCode.done
    /// Lines of text in place of the document, where they were asked for.
    var lines: [String]?
    /// The page in place of the tables, where a page is asked for and the tables alone are none.
    var page: Page?

    /// An answer of these tables.
    init(_ document: Document, notes: [String] = [], code: ExitCode = .done) {
        self.document = document
        self.notes = notes
        self.code = code
    }
}

extension Document {
    /// The documents of several ledgers as one: tables of the same columns follow each other under
    /// one head, and begin with the ledger's name.
    init(of replies: [(ledger: String, reply: Reply)]) {
        guard replies.count > 1 else {
            self = replies.first?.reply.document ?? Document(tables: [])
            return
        }
        var tables: [Table] = []
        for (ledger, reply) in replies {
            for table in reply.document.tables {
                let rows = table.rows.map { [.text(ledger)] + $0 }
                let columns = [Column("ledger", .text)] + table.columns
                if let place = tables.firstIndex(where: {
                    $0.title == table.title && $0.columns == columns
                }) {
                    for row in rows { tables[place].append(row) }
                } else {
                    tables.append(
                        Table(title: table.title, note: table.note, columns: columns, rows: rows))
                }
            }
        }
        self.init(
            heading: replies[0].reply.document.heading, tables: tables,
            stamp: .joined(replies.compactMap(\.reply.document.stamp)))
    }
}
