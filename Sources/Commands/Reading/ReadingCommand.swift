// A command that reads: everything between the words of the line and the answer is done here once.

import CommandLines
import Dates
import Journeys
import Tables

/// A question about one ledger, or about each of several.
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
    /// Two worked examples.
    var examples: [(command: String, says: String)]
    /// The answer for one ledger.
    var answer: @Sendable (Question) throws(Stop) -> Answer

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
                options: options + periodOptions + [.asKnownAt] + .formats, examples: examples),
            run: run)
    }

    @Sendable private func run(_ call: Call) throws(Stop) -> ExitCode {
        let asked = try call.askedPeriod()
        let knownAt = try call.knownAt()
        let destination = try call.destination()
        let paths = takesLedgers ? try call.ledgerPaths() : [call.ledgerPath]
        var answers: [(ledger: String, answer: Answer)] = []
        for path in paths {
            let ledger = try call.load(path, knownAt: knownAt, hashing: destination.isStamped)
            let question = Question(call: call, ledger: ledger, asked: asked)
            var answer = try answer(question)
            if answer.document.stamp == nil {
                answer.document.stamp = ledger.stamp(
                    asAt: period == .none ? nil : question.period.day)
            }
            for note in answer.notes { call.tell(note) }
            answers.append((ledger.name, answer))
        }
        try call.write(Document(of: answers), to: destination)
        return answers.map(\.answer.code).max() ?? .done
    }
}

/// What a command that reads is asked about one ledger.
struct Question {
    /// The call, for the command's own options and arguments.
    let call: Call
    /// The ledger, read.
    let ledger: LoadedLedger
    /// The period as it was asked, nil where none was.
    let asked: AskedPeriod?

    /// The period: as asked, or the last reporting year that had ended by the London day of the
    /// last known line.
    var period: AskedPeriod {
        asked ?? .standing(on: ledger.known.lastDay ?? call.today)
    }

    /// How the period is cut up.
    var grouping: Grouping? { call.grouping }
}

/// What a command that reads answers.
struct Answer {
    /// The tables.
    var document: Document
    /// Sentences for stderr.
    var notes: [String] = []
    /// How the command ends.
    var code = ExitCode.done

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
    fileprivate init(of answers: [(ledger: String, answer: Answer)]) {
        guard answers.count > 1 else {
            self = answers.first?.answer.document ?? Document(tables: [])
            return
        }
        var tables: [Table] = []
        for (ledger, answer) in answers {
            for table in answer.document.tables {
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
            heading: answers[0].answer.document.heading, tables: tables,
            stamp: .joined(answers.compactMap(\.answer.document.stamp)))
    }
}
