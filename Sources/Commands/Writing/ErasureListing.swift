// `erase --dry-run`: what would go, what would be appended, which published figures would change.

import CareEvents
import EventLogs
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension ErasureCall {
    /// Lists what would be done, and writes nothing: the lines that would be appended on stdout and
    /// the list on stderr, or where a format or a file is asked for the list alone.
    func rehearse() throws(Stop) -> ExitCode {
        let file = try call.writer()
        let lastSeen = try call.lastSeen()
        let judge = LineJudge(
            of: file, account: call.surroundings.account(), lastSeen: lastSeen, isErasing: true)
        let destination = try call.destination()
        let threads = try call.threads()
        let ledger = try call.load(call.ledgerPath, knownAt: nil, stamped: destination.isStamped)
        let texts = LineTexts(ledger)
        guard let plan = try plan(in: ledger.known, texts.line, isRepeated: false) else {
            return .done
        }
        var after: ReplayContext?
        let lines: [[UInt8]]
        do throws(AppendFault) {
            defer { call.tellWarnings(of: file) }
            let drafts = drafts(plan, ledger.known, isRepeated: false)
            lines = try file.rehearse(drafts, ifLast: lastSeen) { record, proposed in
                let refusals = judge.refusals(of: record, proposed)
                if refusals.isEmpty {
                    after = ReplayContext(KnownFacts(copy record), threads: threads)
                }
                return refusals
            }
        } catch {
            throw judge.stop(error, source: "")
        }
        let table = ErasureListing.table(plan, before: ledger.context, after: after)
        var document = Document(tables: [table])
        document.stamp = ledger.stamp(asAt: nil)
        if call.value("format") != nil || destination.file != nil {
            try call.write(document, to: destination)
            return .done
        }
        for line in lines { try call.write(line + [0x0A]) }
        document.stamp = nil
        if !call.isQuiet { call.surroundings.talk(document.rendered(as: .table)) }
        for words in ErasureListing.sentences(plan) { call.tell("would be so: " + words) }
        return .done
    }
}

/// The list of what an erasure does.
enum ErasureListing {
    /// The columns that other programs rely on.
    static let columns = [
        Column("what", .text), Column(key: "seq", title: "Line", kind: .count),
        Column("type", .text), Column("occurred_on", .date),
        Column(key: "child_id", title: "Child", kind: .text), Column("why", .text),
        Column("before", .decimal), Column("after", .decimal),
    ]

    /// A row for each line that would go, each fact that would be said anew, and each published
    /// figure that would change.
    static func table(
        _ plan: ErasurePlan, before: ReplayContext, after: ReplayContext?
    ) -> Table {
        let known = before.known
        var rows = plan.lines.map { line -> [Cell] in
            let event = known.record.recorded.events[line.seq]
            return [
                .text("erase"), .count(line.seq), .text(event.type.name), .date(event.day),
                event.child == .none ? .empty : .text(known.id(of: event.child)),
                .text(line.why.words), .empty, .empty,
            ]
        }
        rows += plan.anew.map { seq, fact in
            [
                .text("append"), .empty, .text(fact.type.name), .date(fact.occurredOn), .empty,
                .text("says \(seq) anew without the child"), .empty, .empty,
            ]
        }
        if let after { rows += figures(before, after) }
        return Table(
            title: "What would be erased",
            note: rows.isEmpty ? "Nothing is left to erase." : nil, columns: columns, rows: rows)
    }

    /// The published figures whose replayed value would be another, or that would go themselves.
    private static func figures(_ before: ReplayContext, _ after: ReplayContext) -> [[Cell]] {
        let now = Reconciliation(before).figures
        guard !now.isEmpty else { return [] }
        var then: [Int32: ReconciledFigure] = [:]
        for figure in Reconciliation(after).figures { then[figure.figure.seq] = figure }
        return now.flatMap { one -> [[Cell]] in
            let figure = one.figure
            let other = then[figure.seq]
            func row(_ why: String, _ a: ReplayedValue?, _ b: ReplayedValue?) -> [[Cell]] {
                guard a?.value != b?.value else { return [] }
                return [
                    [
                        .text("figure"), .count(Int(figure.seq)), .text(figure.measureName),
                        Cell(figure.atOn ?? figure.toOn), .empty, .text(why), Cell(a?.value),
                        Cell(b?.value),
                    ]
                ]
            }
            let name = [figure.id, figure.dimensionsText].filter { !$0.isEmpty }
                .joined(separator: " ")
            return row(name, one.replayed, other?.replayed)
                + row(
                    "\(name), read as \(one.meant?.words ?? "")", one.meant?.replayed,
                    other?.meant?.replayed)
        }
    }

    /// What is told of a plan besides its rows.
    static func sentences(_ plan: ErasurePlan) -> [String] {
        guard !plan.lines.isEmpty else { return [] }
        let seqs = plan.lines.map(\.seq)
        var words = [
            (seqs.count == 1 ? "1 line erased: " : "\(seqs.count) lines erased: ")
                + seqs.prefix(20).map(String.init).joined(separator: ", ")
                + (seqs.count > 20 ? " and more" : "")
        ]
        if !plan.otherIDs.isEmpty {
            words.append(
                "read as the same child, and erased with it: "
                    + plan.otherIDs.joined(separator: ", "))
        }
        for seq in plan.goneForAll {
            words.append("event \(seq) is about several children, and goes for all of them")
        }
        for (seq, _) in plan.anew {
            words.append("event \(seq) is said anew without the child")
        }
        return words
    }
}
