// What `timeline` is asked about one child, and its answer: story, facts, family, what was learnt.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import Renderers
import Reports
import Tables

/// The words of a call of `timeline`.
struct TimelineWords {
    let childID: String
    let asAt: CalendarDate?
    let between: (after: Instant, through: Instant)?
    /// The directory for proofs.
    let proofs: String?
    private let flags: Set<String>

    /// Which options cannot stand beside each other.
    private static let apart = [
        ("between", "as-known-at"), ("between", "family"), ("between", "with-corrections"),
        ("between", "facts"), ("family", "redact"), ("family", "with-corrections"),
        ("family", "story"), ("family", "facts"), ("story", "facts"), ("proofs", "between"),
    ]

    init(_ call: Call) throws(Stop) {
        childID = call.arguments.positional.first ?? ""
        asAt = try call.value("as-at").map { text throws(Stop) in
            try call.day(text, of: "--as-at")
        }
        between = try call.instants(of: "between")
        proofs = call.value("proofs")
        let arguments = call.arguments
        flags = Set(
            ["with-corrections", "story", "facts", "family", "redact"].filter {
                arguments.flag($0) == true
            })
        let given = flags.union(
            ["between", "as-known-at", "proofs"].filter { call.value($0) != nil })
        for (one, other) in Self.apart where given.contains(one) && given.contains(other) {
            throw call.misuse(.contradiction("--" + one, "--" + other))
        }
        if proofs != nil, !flags.contains("redact") {
            throw call.misuse(.missingOption("--redact", valueName: ""))
        }
    }

    /// Whether a flag was given.
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// Whether one child's lines are not enough: others are looked for, or looked out for.
    var needsWholeLedger: Bool { between != nil || has("family") || has("redact") }
}

/// What `timeline` is asked about one ledger.
struct TimelineInquiry {
    private let inquiry: Inquiry
    private let ledger: LoadedLedger
    private let asked: TimelineWords
    private let texts: LineTexts
    private let isForPeople: Bool
    private let isPage: Bool

    init(_ inquiry: Inquiry) throws(Stop) {
        self.inquiry = inquiry
        ledger = inquiry.ledger
        asked = try TimelineWords(inquiry.call)
        texts = LineTexts(ledger)
        let destination = try inquiry.call.destination()
        isForPeople = destination.isForPeople
        isPage = destination.format == .html
    }

    func reply() throws(Stop) -> Reply {
        if let between = asked.between { return try learnt(between) }
        if asked.has("family") { return try family() }
        return try timeline()
    }

    /// The day at whose end a story is told: as asked, else that on which it was known, else that
    /// of the ledger's last line. So the same question has the same answer on every day.
    private var day: CalendarDate {
        if let asked = asked.asAt { return asked }
        let last = ledger.lastDay ?? .earliest
        return ledger.known.knownAt.map { min($0.londonDay, last) } ?? last
    }

    // MARK: Story and facts

    private func timeline() throws(Stop) -> Reply {
        var question = TimelineQuestion(childID: asked.childID, asAt: asked.asAt)
        question.withCorrections = asked.has("with-corrections")
        question.isRedacted = asked.has("redact")
        guard
            let timeline = Timeline(
                question, in: ledger.known, against: ledger.setting, words: texts.words)
        else { throw try unknown() }
        var tables: [Table] = []
        let withStory = asked.has("story") || isForPeople && !asked.has("facts")
        let story =
            withStory && !timeline.isAllWithdrawnOrErased
            ? ChildStory(
                of: asked.childID, on: day, in: ledger.context, isRedacted: question.isRedacted)
            : nil
        if let story {
            tables += isForPeople ? [StoryReport.opening(story)] : []
            tables += StoryReport.tables(story)
        }
        if !asked.has("story") || timeline.isAllWithdrawnOrErased {
            let title = tables.isEmpty ? nil : "The facts, as corrected"
            tables.append(TimelineReport.table(timeline, title: title, forPeople: isForPeople))
        }
        var notes = [TimelineReport.erasedWords(timeline)]
        if let directory = asked.proofs {
            notes.append(try prove(timeline, in: directory))
        }
        if let leftOut = timeline.leftOut {
            if isForPeople { tables.append(StoryReport.table(leftOut)) }
            notes.append(leftOut.words)
        }
        var reply = Reply(Document(tables: tables), notes: notes.compactMap { $0 })
        reply.document.stamp = ledger.stamp(asAt: withStory ? day : question.asAt)
        if isPage { reply.page = page(timeline, story, question) }
        return reply
    }

    /// The life on a page. Its picture tells corrections too, whether the facts do or not.
    private func page(
        _ timeline: Timeline, _ story: ChildStory?, _ question: TimelineQuestion
    ) -> Page {
        var question = question
        question.withCorrections = true
        question.asAt = nil
        let whole =
            Timeline(question, in: ledger.known, against: ledger.setting, words: texts.words)
            ?? timeline
        let facts = TimelineReport.table(timeline, forPeople: true)
        return LifePage(timeline, whole: whole, story).page(
            withStory: story != nil, facts: asked.has("story") && story != nil ? nil : facts)
    }

    /// Writes the proofs that the ledger has the lines of a copy, and says so.
    private func prove(_ timeline: Timeline, in directory: String) throws(Stop) -> String {
        try ProofBundle.checkRoom(at: directory)
        let call = inquiry.call
        var log = try call.provableLog(ledger.directory.path, threads: try call.threads())
        let seqs = Set(timeline.rows.map(\.seq)).sorted()
        let bundle = try log.proved { log throws(ProofFault) in
            try LeafBundle(of: seqs, in: &log)
        }
        try bundle.write(to: directory)
        return "\(directory): proofs of \(seqs.count) lines by their hashes, none of their words"
    }

    /// The stop for a child that no known line names: which ids there are is known to the whole
    /// ledger only.
    private func unknown() throws(Stop) -> Stop {
        let whole =
            try ledger.story == nil
            ? ledger
            : inquiry.call.load(
                ledger.directory.path, knownAt: ledger.known.knownAt, stamped: false)
        return whole.noChild(asked.childID)
    }

    // MARK: What was learnt, the family

    private func learnt(_ between: (after: Instant, through: Instant)) throws(Stop) -> Reply {
        let day = asked.asAt ?? between.through.londonDay
        let question = LearningQuestion(
            childID: asked.childID, after: between.after, through: between.through, asAt: day,
            isRedacted: asked.has("redact"))
        guard
            let learnt = LearntLines(
                question, in: ledger.contents.record, threads: try inquiry.call.threads(),
                words: texts.words)
        else { throw ledger.noChild(asked.childID) }
        let words = "After \(told(between.after)) and up to \(told(between.through))"
        let summary = LearntReport.summary(learnt, between: words)
        let lines = LearntReport.lines(learnt, between: words, forPeople: isForPeople)
        let changes = LearntReport.changes(learnt, at: day)
        var tables = asked.has("story") ? [changes] : [lines]
        var notes: [String] = []
        if isForPeople {
            let opening = Table(title: lines.title, note: summary, columns: [])
            tables = [opening] + (asked.has("story") ? [] : [changes]) + tables
            if let leftOut = learnt.leftOut { tables.append(StoryReport.table(leftOut)) }
        } else {
            notes.append(summary)
        }
        if let leftOut = learnt.leftOut { notes.append(leftOut.words) }
        var reply = Reply(Document(tables: tables), notes: notes)
        reply.document.stamp = ledger.stamp(asAt: day)
        return reply
    }

    /// An instant in words; the end of a day is that day.
    private func told(_ instant: Instant) -> String {
        instant == Instant(endOfLondonDay: instant.londonDay)
            ? DateSpelling.words(instant.londonDay) : instant.description
    }

    private func family() throws(Stop) -> Reply {
        guard
            let family = FamilyStory(
                of: asked.childID, on: day, in: ledger.context, words: texts.words)
        else { throw ledger.noChild(asked.childID) }
        let tables =
            isForPeople
            ? [FamilyReport.present(family), FamilyReport.sideBySide(family)]
            : [FamilyReport.moments(family)]
        var reply = Reply(
            Document(tables: tables), notes: isForPeople ? [] : [FamilyReport.summary(family)])
        reply.document.stamp = ledger.stamp(asAt: day)
        return reply
    }
}
