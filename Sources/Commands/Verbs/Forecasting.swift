// `forecast`: what falls due in the coming year, by month and officer, and the caseload it makes.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger forecast`.
    static let forecast = ReadingCommand(
        name: "forecast",
        abstract: "What falls due in the coming year, and the officers it takes.",
        discussion: "Reviews and conferences of the children there are at the end of a day (the "
            + "last line's, unless said), each by the child's own clock run on as if everything "
            + "were held on its day. csv and json have a row for each month, kind and officer with "
            + "something due: month, what, iro_id, due. What was due before and not held counts in "
            + "the first month.\n\n"
            + "--back-test foresees each past month a year before, out of what was known then, and "
            + "tells the error: month, what, forecast, held, error, and the same with leavers and "
            + "newcomers as in the year before that.",
        options: [
            .option("months", value: "n", help: "How many months to look ahead (12)."),
            .option(
                "without", value: "iro", repeating: true,
                help: "As if this officer were not there; may be repeated."),
            .option("with", value: "fte", help: "As if officers of so much time were added: 1.5."),
            .flag("back-test", help: "Hold past forecasts against what was held."),
        ],
        period: .period,
        examples: [
            (
                "careledger forecast --ledger EventLogs/kirklees --at 2014-11-30",
                "The year from December 2014, month by month and officer by officer."
            ),
            (
                "careledger forecast --ledger EventLogs/kirklees --at 2014-11-30 "
                    + "--without iro-03 --with 0.5 --format csv",
                "The same if an officer left and half a post were filled."
            ),
        ]
    ) { inquiry throws(Stop) in
        let call = inquiry.call
        let context = inquiry.ledger.context
        if call.arguments.flag("back-test") == true { return try inquiry.backTest() }
        let day = inquiry.asked?.day ?? inquiry.ledger.known.lastDay ?? call.today
        let months = try call.monthsAhead()
        let (forecast, turnover) = context.forecast(after: day, months: months)
        let change = StaffChange(
            without: try inquiry.officersTakenAway(from: forecast), added: try call.timeAdded(),
            to: forecast, in: context)
        let report = ForecastReport(context, forecast, turnover, months: months, after: change)
        var reply = Reply(
            try call.destination().isForPeople
                ? Document(tables: report.tables).sentencesFirst : Document(tables: [report.rows]))
        reply.document.stamp = inquiry.ledger.stamp(asAt: day)
        if report.isEmpty { reply.notes.append(report.sentence) }
        return reply
    }.command
}

extension Inquiry {
    fileprivate func backTest() throws(Stop) -> Reply {
        for option in ["--without", "--with", "--months"]
        where call.value(String(option.dropFirst(2))) != nil
            || !call.arguments.values(String(option.dropFirst(2))).isEmpty
        {
            throw call.misuse(.contradiction("--back-test", option))
        }
        let test = BackTest(of: ledger.context, over: asked?.span)
        let isForPeople = try call.destination().isForPeople
        let tables = [BackTestReport.table(test)]
        var reply = Reply(
            Document(tables: isForPeople ? tables + [BackTestReport.summary(test)] : tables))
        if !isForPeople || test.rows.isEmpty { reply.notes.append(BackTestReport.sentence(test)) }
        return reply
    }

    /// The officers of `--without`: in post on the day of the stock, or with a child of it.
    fileprivate func officersTakenAway(from forecast: Forecast) throws(Stop) -> [Symbol] {
        let known = ledger.known
        let inPost = ledger.setting.workforce.inPost(as: .iro, on: forecast.day).map(\.id)
        let holders = forecast.children.flatMap { [$0.reviewer, $0.chair] }
        var names: [String: Symbol] = [:]
        for officer in inPost + holders where officer != .none {
            names[known.text(officer)] = officer
        }
        var gone: [Symbol] = []
        for name in call.arguments.values("without") {
            guard let officer = names[name] else {
                throw Stop(
                    .notThere,
                    "\(ledger.directory.path): \(name) is no officer in post on "
                        + "\(DateSpelling.words(forecast.day)), and has no child then",
                    remedy: nearest(to: name, among: names.keys.sorted())
                        .map { "did you mean \($0)?" }
                        ?? "`careledger caseloads --at \(forecast.day)` names the officers")
            }
            if !gone.contains(officer) { gone.append(officer) }
        }
        return gone
    }
}

extension Call {
    fileprivate func monthsAhead() throws(Stop) -> Int {
        guard let text = value("months") else { return 12 }
        guard let months = Int(text), (1...120).contains(months) else {
            throw misuse(
                .badValue(
                    of: "--months", value: text, expected: "a whole number from 1 to 120",
                    nearest: nil))
        }
        return months
    }

    /// The time of `--with`, in thousandths of a full post; 0 where none is added.
    fileprivate func timeAdded() throws(Stop) -> Int {
        guard let text = value("with") else { return 0 }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.count <= 3
                && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isNumber, (1...2).contains(parts.count), let whole = Int(parts[0]),
            let rest = Int(
                ((parts.count == 2 ? String(parts[1]) : "") + "000").prefix(3)),
            whole * 1000 + rest > 0
        else {
            throw misuse(
                .badValue(
                    of: "--with", value: text,
                    expected: "full-time equivalents above 0, as 1 or 0.5", nearest: nil))
        }
        return whole * 1000 + rest
    }
}
