// What the ledger learnt about one child between two instants: every line that bears on the child.

public import CareEvents
public import Dates
import Journeys

/// A question about what was learnt about a child.
public struct LearningQuestion: Sendable {
    /// The child's id.
    public var childID: String
    /// What was recorded by then was known before.
    public var after: Instant
    /// What was recorded by then is known now.
    public var through: Instant
    /// The day at whose end both stories are told.
    public var asAt: CalendarDate
    /// Whether it is for a copy to hand over.
    public var isRedacted: Bool

    /// A question about a child and an interval.
    public init(
        childID: String, after: Instant, through: Instant, asAt: CalendarDate,
        isRedacted: Bool = false
    ) {
        self.childID = childID
        self.after = after
        self.through = through
        self.asAt = asAt
        self.isRedacted = isRedacted
    }
}

/// The lines about a child that were recorded after one instant and up to another, and what they
/// changed in its story.
///
/// A line bears on the child if the audit of the child has it, or if it is of an escalation of the
/// child. Its words are those of the line as it was written.
public struct LearntLines: Sendable {
    /// The id under which the child is read at the later instant.
    public let childID: String
    /// The lines in `seq` order.
    public let lines: [Line]
    /// What the story says otherwise since.
    public let changes: [StoryChange]
    /// Lines of no single child that were recorded meanwhile and bear on every child's clock:
    /// policies, and corrections of them.
    public let ofPolicies: [Int]
    /// Whether no line known at the earlier instant names the child.
    public let wasUnknown: Bool
    /// What was left out, in a copy to hand over; nil in any other.
    public let leftOut: LeftOut?

    /// A line that was learnt.
    public struct Line: Sendable {
        /// Its place in the log.
        public let seq: Int
        /// The type, `erased` for what is left of an erased line.
        public let type: EventType
        /// When it was recorded; an erased line counts as recorded with the line before it.
        public let recordedAt: Instant
        /// What else it says, nil where it was erased.
        public let said: Timeline.Row?
    }

    /// The answer; nil where no line known at the later instant names the child.
    ///
    /// All lines of the ledger are to be there, as they were recorded.
    public init?(
        _ question: LearningQuestion, in recorded: RecordedEvents, threads: Int = 1,
        words: @escaping FreeWords = { _, _ in nil }
    ) {
        let now = ReplayContext(
            KnownFacts(recorded, asKnownAt: question.through), threads: threads)
        let known = now.known
        guard let asked = recorded.child(withID: question.childID) else { return nil }
        let child = known.canonical(asked)
        let lines = ChildLines(of: child, in: known)
        let erased = Set(
            known.erasures.named.filter {
                $0.child != .none && known.canonical($0.child) == child && $0.line < known.lineCount
            }.map(\.line))
        guard lines.isNamed || !erased.isEmpty else { return nil }
        let roles =
            question.isRedacted
            ? Roles(for: child, in: lines.inOrder(in: known), of: known, against: now.setting)
            : nil
        let names = Naming(known: known, roles: roles)
        let telling = EventWords(
            lines, in: known, against: now.setting, asAt: nil, roles: roles, words: words)
        let fresh = Self.fresh(lines, after: question.after, in: now, of: question.childID)
        var told: [Fact] = []
        self.lines = fresh.map { seq in
            let event = recorded.events[seq]
            let isErased = known.erasures.lines.contains(seq)
            let fact = known.record.fact(at: seq)
            if !isErased { told.append(fact) }
            return Line(
                seq: recorded.lineNumber(at: seq), type: isErased ? .erased : event.type,
                recordedAt: event.recordedAt,
                said: isErased
                    ? nil
                    : Timeline.Row(
                        fact, fact.type.isCorrection ? .correction : .live,
                        telling.words(for: fact, asWritten: true),
                        corrects: known.record.target(of: seq).map(recorded.lineNumber(at:)),
                        in: known, names))
        }
        let then = ReplayContext(KnownFacts(recorded, asKnownAt: question.after), threads: threads)
        let before = Self.story(of: child, in: then, now: known, on: question.asAt, roles)
        let after = ChildStory(of: child, on: question.asAt, in: now, names: names)
        changes = StoryChange.all(from: before, to: after)
        wasUnknown = before == nil
        ofPolicies = Self.policies(after: question.after, in: known)
        childID = known.id(of: child)
        leftOut = roles.map { LeftOut(told, of: child, in: known, told: $0) }
    }

    /// The story as it was known before, nil where nothing was; of two ids that were found to be
    /// one child since, the one that is read now, else the other.
    private static func story(
        of child: ChildNumber, in then: ReplayContext, now: KnownFacts, on day: CalendarDate,
        _ roles: Roles?
    ) -> ChildStory? {
        let ids = then.known.children.indices.map { ChildNumber(UInt32($0)) }
            .filter { now.canonical($0) == child }
        let named = ([child] + ids).map(then.known.canonical).first {
            !then.stories.places(of: $0).isEmpty
        }
        return named.map {
            ChildStory(
                of: $0, on: day, in: then, names: Naming(known: then.known, roles: roles))
        }
    }

    /// The lines that bear on the child and were recorded after an instant.
    private static func fresh(
        _ lines: ChildLines, after instant: Instant, in context: ReplayContext, of id: String
    ) -> [Int] {
        let known = context.known
        let bearing = Set(
            (lines.live + lines.withdrawn).map { Int($0.seq) }
                + lines.corrections.map { Int($0.seq) })
        let selection = try? AuditSelection(
            AuditQuestion(childID: id), in: known, against: context.setting)
        return (0..<known.lineCount).filter { seq in
            known.record.recorded.events[seq].recordedAt > instant
                && (bearing.contains(seq) || selection?.takes(seq) ?? false)
        }
    }

    private static func policies(after instant: Instant, in known: KnownFacts) -> [Int] {
        let recorded = known.record.recorded
        func isPolicy(_ seq: Int) -> Bool {
            let line = known.record.target(of: seq) ?? seq
            return line >= 0 && line < known.lineCount
                && recorded.events[line].type == .policyAdopted
        }
        return (0..<known.lineCount).filter {
            recorded.events[$0].recordedAt > instant && isPolicy($0)
        }
        .map(recorded.lineNumber(at:))
    }
}
