// `due`: the work list of a day, as rows, as tables for people, or as a calendar.

import CareEvents
import CommandLines
import Dates
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger due --at D`.
    static let due = ReadingCommand(
        name: "due",
        abstract: "List what is due and overdue: for whom, for which officer, under which rule.",
        discussion: "Everything that is overdue at the end of a day, and what falls due within a "
            + "time after it: reviews, answers to disputes, officers to be named, records, "
            + "decisions, plans, visits, health assessments, contacts and midway reviews, words "
            + "to the service, conferences. `days` are those left; below zero it is overdue. With "
            + "--since it is told what became of an earlier day's list.\n\n"
            + "--format ics, or a file that ends in .ics, gives a calendar, which names no child "
            + "but by the id.",
        options: [
            .option("at", value: "day", help: "The day at whose end it is asked (default: today)."),
            .option(
                "within", value: "length",
                help: "How far ahead, as '28 days' (the default), '10 working days', '3 months'."),
            .option("iro", value: "id", help: "Only what is for this officer."),
            .option("team", value: "team", help: "Only what is of this team."),
            .option(
                "what", value: "kinds",
                completion: .values(WorkItem.What.allCases.map(\.rawValue)),
                help: "Only these kinds, commas between them: review,response."),
            .option(
                "since", value: "day",
                help: "What was on the list of this earlier day, and what became of it."),
            .flag("all", help: "For people too, every row of long lists."),
        ],
        period: .none,
        examples: [
            (
                "careledger due --ledger EventLogs/kirklees --at 2017-03-31 --within '14 days' "
                    + "--what review,response",
                "The reviews and answers that are overdue, or due in the fortnight after."
            ),
            (
                "careledger due --ledger EventLogs/kirklees --at 2017-03-31 --iro iro-01 "
                    + "--format ics",
                "One officer's work as a calendar."
            ),
        ],
        diary: { inquiry throws(Stop) in
            let list = WorkList(try inquiry.workQuestion(), in: inquiry.ledger.context)
            inquiry.tellOfWork(list, always: true)
            var diary = WorkListReport.diary(
                list, of: inquiry.ledger.name, inquiry.ledger.context)
            diary.stamp = inquiry.ledger.stamp(asAt: list.question.day)
            return diary
        }
    ) { inquiry throws(Stop) in
        let question = try inquiry.workQuestion()
        let context = inquiry.ledger.context
        let list = WorkList(question, in: context)
        let isForPeople = try inquiry.call.destination().isForPeople
        var document: Document
        if question.later != nil {
            document = Document(
                tables: [WorkListReport.fates(list, context, forPeople: isForPeople)])
        } else if isForPeople {
            document = WorkListReport.document(
                list, context, showsAll: inquiry.call.arguments.flag("all") == true)
        } else {
            document = Document(tables: [WorkListReport.table(list, context)])
        }
        document.stamp = inquiry.ledger.stamp(asAt: question.later ?? question.day)
        inquiry.tellOfWork(list, always: !isForPeople)
        var reply = Reply(document)
        if question.later == nil, try inquiry.call.destination().format == .html {
            reply.page = WorkPage.page(
                list, of: inquiry.ledger.name, context,
                showsAll: inquiry.call.arguments.flag("all") == true)
        }
        return reply
    }.command
}

extension Inquiry {
    /// What is asked of the work list.
    fileprivate func workQuestion() throws(Stop) -> WorkList.Question {
        let at = try call.value("at").map { (text) throws(Stop) in try call.day(text, of: "--at") }
        let asked = at ?? call.today
        let since = try call.value("since").map { (text) throws(Stop) in
            try call.day(text, of: "--since")
        }
        if let since, since > asked {
            throw call.misuse(
                .badValue(
                    of: "--since", value: call.value("since") ?? "",
                    expected: "a day on or before \(asked)", nearest: nil))
        }
        let day = since ?? asked
        var question = WorkList.Question(
            at: day, through: ledger.setting.date(try call.within(), after: day))
        question.officer = call.value("iro")
        question.team = call.value("team")
        question.kinds = try call.kinds()
        if since != nil { question.later = asked }
        return question
    }

    /// Tells why a list is empty, where people would be told in it, and what it cannot know.
    fileprivate func tellOfWork(_ list: WorkList, always: Bool) {
        let known = ledger.known
        let day = list.question.later ?? list.question.day
        if let last = known.lastDay, last < day {
            call.tell(
                "\(ledger.name): the last known line was recorded on \(DateSpelling.words(last)); "
                    + "what was done since then is not known")
        }
        guard list.rows.isEmpty else { return }
        if always { call.tell(WorkListReport.sentence(list)) }
        let names = WorkNames(known)
        if let iro = list.question.officer, !names.officers.contains(iro) {
            call.tell("no line names the officer \(iro)" + meant(iro, names.officers))
        }
        if let team = list.question.team, !names.teams.contains(team) {
            call.tell("no line names the team \(team)" + meant(team, names.teams))
        }
    }

    private func meant(_ word: String, _ names: Set<String>) -> String {
        nearest(to: word, among: names.sorted()).map { "; did you mean \($0)?" } ?? ""
    }
}

extension Call {
    /// How far ahead the list looks.
    fileprivate func within() throws(Stop) -> Length {
        guard let text = value("within") else { return Length(28, .days) }
        guard let length = Length(text) else {
            throw misuse(
                .badValue(
                    of: "--within", value: text,
                    expected: "a length such as '28 days', '10 working days' or '3 months'",
                    nearest: nil))
        }
        return length
    }

    /// The kinds of things that are listed, nil for all.
    fileprivate func kinds() throws(Stop) -> Set<WorkItem.What>? {
        guard let text = value("what") else { return nil }
        var kinds: Set<WorkItem.What> = []
        let words = WorkItem.What.allCases.map(\.rawValue)
        for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            guard let kind = WorkItem.What(rawValue: word) else {
                throw misuse(
                    .badValue(
                        of: "--what", value: word, expected: words.joined(separator: ", "),
                        nearest: nearest(to: word, among: words)))
            }
            kinds.insert(kind)
        }
        return kinds
    }
}
