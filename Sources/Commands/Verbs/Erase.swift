// `erase`: lawful erasure of a line or of everything about a child, with the evidence intact.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import TextFormats

extension Command {
    /// `careledger erase SEQ|--child ID --reason R --authority A --approved-by WHO`.
    static let erase = Command(
        specification: CommandSpecification(
            name: "erase",
            abstract: "Erase a line, or every line of a child, on lawful authority.",
            discussion: "What a line said is taken off the disk, its corrections with it; its hash "
                + "stays, so that every checkpoint and proof still holds. It cannot be undone: "
                + "--dry-run lists what would go and which published figures would change.",
            arguments: [
                ArgumentSpecification(
                    "seq", arity: .optional, help: "The number of the event in the log.")
            ],
            options: [
                .option(
                    "child", value: "id",
                    help: "Every line of this child; with SEQ, the child that the line is said "
                        + "anew without."),
                .option(
                    "reason", value: "reason", required: true, completion: .only(reasonWords),
                    help: "Why. Required."),
                .option(
                    "authority", value: "text", required: true,
                    help: "On whose authority. Required."),
                .option(
                    "approved-by", value: "who", required: true,
                    help: "Who approved it: another account than who records it. Required."),
                .flag(
                    "with-shared",
                    help: "Lines about several children too: said anew without the child."),
            ] + .writing + .formats,
            examples: [
                (
                    "careledger erase 9 --ledger EventLogs/kirklees --reason legal_order "
                        + "--authority 'court order 12/2021' --approved-by sm-01 --dry-run",
                    "Lists what the erasure of event 9 would take, and writes nothing."
                ),
                (
                    "careledger erase --child KIR-0001 --ledger EventLogs/kirklees "
                        + "--reason legal_order --authority 'Article 17' --approved-by sm-01 "
                        + "--with-shared --dry-run --format csv",
                    "The same for every line of a child, for another program."
                ),
            ]),
        run: { call throws(Stop) in
            let erasure = try ErasureCall(call)
            return try call.isDryRun ? erasure.rehearse() : erasure.run()
        })

    private static let reasonWords =
        EventType.eventErased.declaration.fields.first { $0.key == .reason }?.codes ?? []
}

/// An erasure as it was called.
struct ErasureCall {
    let call: Call
    let target: ErasureTarget
    private let withShared: Bool
    /// What each `event_erased` says besides its line.
    private let order: [EventLine.Field]

    init(_ call: Call) throws(Stop) {
        self.call = call
        withShared = call.arguments.flag("with-shared") == true
        let child = call.value("child")
        if let word = call.arguments.positional.first {
            target = .line(try call.wholeNumber(word, of: "<seq>"), child: child)
        } else if let child {
            target = .child(child)
        } else {
            throw call.misuse(.missingArgument("seq"))
        }
        order = [
            EventLine.Field(.reason, .string(try call.required("reason", expected: "a reason"))),
            EventLine.Field(
                .authority, .string(try call.required("authority", expected: "an authority"))),
            EventLine.Field(
                .approvedBy, .string(try call.required("approved-by", expected: "an account"))),
        ]
    }

    func run() throws(Stop) -> ExitCode {
        let file = try call.writer()
        let lastSeen = try call.lastSeen()
        let judge = LineJudge(
            of: file, account: call.surroundings.account(), lastSeen: lastSeen, isErasing: true)
        do throws(AppendFault) {
            try file.openWhole()
        } catch {
            call.tellWarnings(of: file)
            throw judge.stop(error, source: "")
        }
        call.tellWarnings(of: file)
        let known = KnownFacts(file.record)
        // A line that the system does not give is no line that is not there: a fact about another
        // child, too, would go and not be said anew.
        var failure: AppendFault?
        let read: (Int) -> EventLine? = { seq in
            do throws(AppendFault) {
                let bytes = try file.bytes(of: seq)
                guard case .event(let line) = try? LineReading.read(bytes) else { return nil }
                return line
            } catch {
                failure = error
                return nil
            }
        }
        let repeats = self.repeats(in: known, read)
        let planned = Result { () throws(Stop) in
            try self.plan(in: known, read, isRepeated: !repeats.isEmpty)
        }
        if let failure { throw judge.stop(failure, source: "") }
        let plan = try planned.get()
        let lookedFor = plan.map { Set($0.lines.flatMap { texts(of: $0.seq, read) }) } ?? []
        let new = plan.map { drafts($0, known, isRepeated: !repeats.isEmpty) } ?? []
        if let failure { throw judge.stop(failure, source: "") }
        let receipts: [Receipt]
        do throws(AppendFault) {
            defer { call.tellWarnings(of: file) }
            receipts = try file.append(
                repeats + new, ifLast: lastSeen, validating: judge.refusals)
            try file.release()
        } catch {
            throw judge.stop(error, source: "")
        }
        tell(plan, lookedFor)
        try call.acknowledge(receipts.flatMap(\.bytes))
        return .done
    }

    /// What would go; nil where the same erasure was recorded already under its key and nothing of
    /// it is left to do.
    func plan(
        in known: KnownFacts, _ line: @escaping (Int) -> EventLine?, isRepeated: Bool
    ) throws(Stop) -> ErasurePlan? {
        guard let plan = ErasurePlan(target, withShared: withShared, in: known, line: line) else {
            let ledger = try call.load(call.ledgerPath, knownAt: nil, stamped: false)
            switch target {
            case .line(let seq, _): throw ledger.noEvent(seq)
            case .child(let id): throw ledger.noChild(id)
            }
        }
        if isRepeated, !plan.obstacles.isEmpty { return nil }
        guard plan.obstacles.isEmpty else {
            throw Stop(
                .damaged,
                paragraphs: plan.obstacles.flatMap {
                    Stop(.damaged, "refused by C4: \($0.what)", remedy: $0.remedy).paragraphs
                })
        }
        return plan
    }

    /// The lines of a plan, those said anew first: whatever of the batch a crash leaves, nothing
    /// of the other children is lost.
    func drafts(_ plan: ErasurePlan, _ known: KnownFacts, isRepeated: Bool) -> [FactDraft] {
        let last = known.recordedAt(Int32(known.lineCount - 1))
        let clock = Instant(seconds: call.surroundings.unixMilliseconds() / 1000)
        let day = max((try? call.recordedAt()) ?? clock, last).londonDay
        let isAlone = plan.lines.count == 1 && !isRepeated
        return plan.anew.map(\.fact)
            + plan.lines.map { line in
                let child = known.record.recorded.events[line.seq].child
                return FactDraft(
                    type: .eventErased, childID: child == .none ? nil : known.id(of: child),
                    occurredOn: day, payload: order + [erases(line.seq)],
                    key: call.value("key").map { isAlone ? $0 : "\($0)-\(line.seq)" })
            }
    }

    private func erases(_ seq: Int) -> EventLine.Field {
        EventLine.Field(.erases, .number(Thousandths(seq)))
    }

    /// The erasures that this call has recorded before under its key, to be answered again.
    private func repeats(
        in known: KnownFacts, _ line: (Int) -> EventLine?
    ) -> [FactDraft] {
        guard let key = call.value("key") else { return [] }
        return known.record.recorded.repairs.compactMap { seq in
            guard known.record.recorded.events[Int(seq)].type == .eventErased,
                let before = line(Int(seq)), let erased = before.correctedSeq,
                let own = before.key, own == key || own == "\(key)-\(erased)",
                own != key || isTarget(erased, before.childID)
            else { return nil }
            return FactDraft(
                type: .eventErased, childID: before.childID, occurredOn: before.occurredOn,
                payload: order + [erases(erased)], key: own)
        }
    }

    private func isTarget(_ seq: Int, _ child: String?) -> Bool {
        switch target {
        case .line(let asked, _): asked == seq
        case .child(let id): child == id
        }
    }

    // MARK: Telling

    /// Texts by which quarantined bytes are known to be about an erased line: its child, its own
    /// id and key, where it came from, and whatever in it was written freely and is not short.
    private func texts(of seq: Int, _ line: (Int) -> EventLine?) -> [String] {
        guard let line = line(seq) else { return [] }
        let about = [line.childID, line.text(.into)].compactMap { $0 } + line.texts(.childIDs)
        let free = line.payload.flatMap { field -> [String] in
            guard case .string(let text) = field.value, text.utf8.count >= 8,
                field.key.shape == .text || field.key.shape == .words,
                line.type.declaration.fields.first(where: { $0.key == field.key })?.codes == nil
            else { return [] }
            return about.isEmpty || !field.key.name.hasSuffix("_id") ? [text] : []
        }
        return about + free + [line.id, line.source, line.key].compactMap { $0 }
    }

    private func tell(_ plan: ErasurePlan?, _ lookedFor: Set<String>) {
        guard let plan, !plan.lines.isEmpty else {
            return call.tell("nothing is left to erase")
        }
        for words in ErasureListing.sentences(plan) { call.tell(words) }
        for file in QuarantineSearch.files(at: call.ledgerPath, naming: lookedFor) {
            call.tell(
                "\(file) holds bytes that name what was erased: a person must look at it and "
                    + "delete it by hand")
        }
    }
}
