// `compare`: what a figure was, what it is, and every line that made the difference.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger compare MEASURE... --known T1..T2`.
    static let compare = ReadingCommand(
        name: "compare",
        abstract: "Tell what a figure was, what it is, and every line that made the difference.",
        discussion: """
            --known compares what was known at two instants, a date meaning the end of that \
            London day; --at two days; --with a copy of the ledger from before with another as it \
            is now; --published the day each figure was published with now. Each line that made \
            a difference is told with its effect, who recorded it and why, as if the lines were \
            learnt one at a time, and the effects sum to the difference. Without a measure all \
            are compared. Header alone: nothing changed.
            """,
        arguments: [
            ArgumentSpecification(
                "measure", arity: .many, completion: .values(Measure.allCases.map(\.rawValue)),
                help: "The measures; all of them where none is named.")
        ],
        options: [
            .option(
                "known", value: "instants",
                help: "Two instants or days, as 2017-04-30..2017-09-30: what was known then."),
            .option("with", value: "dir", help: "Another ledger that holds what came after."),
            .flag("published", help: "Each published figure since it was published."),
            .option("figure", value: "id", help: "Of --published only this figure."),
            .flag("exit-code", help: "Exit 1 where a figure is not what it was."),
            .option(
                "dimensions", value: "k=v;…",
                help: "Which part is meant, and how it is read: age_band=0;sex=F."),
            .option("split", value: "keys", help: "Compare every value of these: age_band,sex."),
            .option("decimals", value: "n", help: "Decimals of shares and means (1)."),
        ],
        period: .buckets,
        examples: [
            (
                "careledger compare cla_reviews_in_time_percent --ledger EventLogs/kirklees "
                    + "--year 2016-17 --known 2017-04-05..2017-05-05",
                "Why timeliness is not what it was a month before."
            ),
            (
                "careledger compare children_looked_after --ledger EventLogs/kirklees "
                    + "--at 2017-03-01..2017-03-31 --format csv",
                "Every start and end between two days, for another program."
            ),
        ],
        asks: { call throws(Stop) in
            guard let days = try call.comparedDays() else { return try call.askedPeriod() }
            return .at(days.to)
        },
        load: { call, path, knownAt, stamped throws(Stop) in
            let until = try call.comparedInstants()?.to
            return try call.load(path, knownAt: until ?? knownAt, stamped: stamped)
        }
    ) { inquiry throws(Stop) in
        var reply = try CompareInquiry(inquiry).reply()
        if try inquiry.call.destination().isForPeople {
            reply.document = reply.document.sentencesFirst
        }
        return reply
    }.command
}

/// What `compare` is asked about one ledger.
private struct CompareInquiry {
    private let inquiry: Inquiry
    private let call: Call
    private let ledger: LoadedLedger

    init(_ inquiry: Inquiry) {
        self.inquiry = inquiry
        call = inquiry.call
        ledger = inquiry.ledger
    }

    func reply() throws(Stop) -> Reply {
        let isPublished = call.arguments.flag("published") == true
        let days = try call.comparedDays()
        let instants = try call.comparedInstants()
        let asked: [(String, Bool)] = [
            ("--known", instants != nil), ("--at", days != nil),
            ("--with", call.value("with") != nil), ("--published", isPublished),
        ]
        let sides = asked.filter(\.1).map(\.0)
        if sides.count > 1 { throw call.misuse(.contradiction(sides[0], sides[1])) }
        if call.value("figure") != nil, !isPublished {
            throw call.misuse(.missingOption("--published", valueName: "with --figure"))
        }
        if let instants { return try known(instants) }
        if let days { return try between(days) }
        if let other = call.value("with") { return try with(other) }
        if isPublished { return try published() }
        throw call.misuse(.missingOption("--known", valueName: "instants"))
    }

    private var threads: Int { ledger.context.threads }

    private func questions(_ time: Question.Time? = nil) throws(Stop) -> [Question] {
        try inquiry.questions(
            about: call.arguments.positional, saidBy: "MEASURE", at: time)
    }

    private func known(_ instants: (from: Instant, to: Instant)) throws(Stop) -> Reply {
        let record = ledger.contents.record
        let comparison = Comparison(
            record, try questions(), knownLines: record.linesKnown(at: instants.from),
            to: record.linesKnown(at: instants.to), threads: threads)
        let how = "learnt after \(instants.from) and by \(instants.to)"
        return reply(comparison.figures, teller(.learnt, how), erased: comparison.erasedSince)
    }

    private func between(_ days: DateSpan) throws(Stop) -> Reply {
        if case .time = inquiry.grouping {
            throw call.misuse(.contradiction("--at", "--by \(call.value("by") ?? "")"))
        }
        let comparison = Comparison(
            ledger.context, from: days.from, try questions(.at(days.from)), to: days.to,
            try questions(.at(days.to)))
        let how = "of what happened after \(days.from) and by \(days.to)"
        return reply(comparison.figures, teller(.happened, how), erased: 0)
    }

    private func with(_ path: String) throws(Stop) -> Reply {
        let other = try call.load(
            path, knownAt: try call.knownAt(), stamped: try call.destination().isStamped)
        let (own, theirs) = (try call.leaves(of: ledger), try call.leaves(of: other))
        let common = zip(own, theirs).prefix { $0 == $1 }.count
        guard common > 0 else {
            throw Stop(
                .usage,
                "\(ledger.directory.path) and \(other.directory.path) have no line in common",
                remedy: "compare holds a ledger against a copy of it from before; for two councils "
                    + "there is `careledger statistics \(ledger.directory.path) "
                    + "\(other.directory.path)`")
        }
        let erased = ErasedLines.ofEither(
            ledger.contents.record, other.contents.record, before: common)
        let before = ledger.known.lineCount
        let comparison = Comparison(
            ledger.contents.record.part(of: Array(0..<before)),
            other.contents.record.part(of: Array(0..<other.known.lineCount)),
            try questions(), common: min(common, before, other.known.lineCount), erased: erased,
            threads: threads)
        let teller = CompareReport.Teller(
            EffectReasons(other.known, .learnt, words: LineTexts(other).words),
            there: EffectReasons(ledger.known, .learnt, words: LineTexts(ledger).words),
            how: "that only one of the ledgers has")
        var reply = reply(comparison.figures, teller, erased: comparison.erasedSince)
        reply.notes.append(
            "\(common) lines are common; \(own.count - common) only in \(ledger.directory.path), "
                + "\(theirs.count - common) only in \(other.directory.path)")
        let stamps = [ledger, other].compactMap { $0.stamp(asAt: inquiry.period.day) }
        reply.document.stamp = stamps.isEmpty ? nil : .joined(stamps)
        return reply
    }

    private func published() throws(Stop) -> Reply {
        for option in ["dimensions", "split", "by", "decimals"] where call.value(option) != nil {
            throw call.misuse(.contradiction("--published", "--" + option))
        }
        if let asked = inquiry.asked {
            throw call.misuse(
                .contradiction("--published", asked.isOneDay ? "--at" : "a period"))
        }
        let names = call.arguments.positional
        if !names.isEmpty { _ = try questions() }
        let id = call.value("figure")
        let comparison = PublishedComparison(ledger.context) { figure in
            (id == nil || figure.id == id)
                && (names.isEmpty || names.contains(figure.measureName))
        }
        if let id, comparison.rows.isEmpty, comparison.notAsked.isEmpty {
            throw Stop(
                .notThere, "\(ledger.directory.path): there is no published figure \(id)",
                remedy: "`careledger reconcile` lists the figures of the ledger")
        }
        var reply = reply(
            comparison.rows.map(\.compared), teller(.learnt, "learnt since it was published"),
            erased: comparison.erasedSince)
        if !comparison.notAsked.isEmpty {
            reply.notes.append(
                "\(comparison.notAsked.count) published figures ask nothing of the record, and "
                    + "are not compared: `careledger reconcile` says why")
        }
        return reply
    }

    // MARK: Answering

    private func teller(_ order: EffectReasons.Order, _ how: String) -> CompareReport.Teller {
        CompareReport.Teller(
            EffectReasons(ledger.known, order, words: LineTexts(ledger).words), how: how)
    }

    private func reply(
        _ figures: [ComparedFigure], _ teller: CompareReport.Teller, erased: Int
    ) -> Reply {
        var notes = CompareReport.cancelled(figures)
        if erased > 0 {
            notes.append(
                "\(erased) \(erased == 1 ? "line" : "lines") erased since could have borne on "
                    + "this, and \(erased == 1 ? "is" : "are") gone on both sides")
        }
        let isChanged = figures.contains(where: \.isChanged)
        let code: ExitCode =
            isChanged && call.arguments.flag("exit-code") == true ? .found : .done
        return Reply(
            Document(tables: [CompareReport.table(figures, teller)]), notes: notes, code: code)
    }
}
