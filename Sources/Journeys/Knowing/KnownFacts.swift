// What is known at an instant: the lines up to it, with every correction applied.

public import CareEvents
public import Dates

/// The corrected story of a whole log as it was known at an instant.
///
/// This is the only place that knows corrections. A lineage is an event and the corrections that
/// name it; they apply in `seq` order, the last word on a key stands, an erased fact is gone at
/// every instant.
public final class KnownFacts: Sendable {
    /// The record, with the slots of the amended facts.
    public let record: CorrectedRecord
    /// The live facts in `seq` order, corrections and the ledger's own repairs left out.
    public let facts: LiveFacts
    /// Where the facts of the rarer types are.
    let byType: FactsByType
    /// Every correction that is known, in `seq` order.
    public let corrections: [Correction]
    /// How many lines are known.
    public let lineCount: Int
    /// The instant asked, nil for everything recorded.
    public let knownAt: Instant?
    /// The child that each child's number is read as: itself, unless two ids were merged.
    public let children: [ChildNumber]
    /// The facts that were withdrawn and stand withdrawn, as their lineage last had them.
    public let withdrawn: [Fact]
    /// Whether any line was lawfully erased, known or not at the instant asked.
    public let erasures: Erasures

    /// A correction and what came of it.
    public struct Correction: Sendable {
        /// Its line.
        public let seq: Int32
        /// The line that it puts right.
        public let target: Int32
        /// Whether it changed anything: what is withdrawn cannot be amended, what is live cannot be
        /// reinstated, what leaves an event without a required field is not taken.
        public let hadEffect: Bool
    }

    /// What was erased, and from whom.
    public struct Erasures: Sendable {
        /// The erased lines, in `seq` order.
        public let lines: [Int]
        /// The children that the erasures name.
        public let children: Set<ChildNumber>
        /// Each erased line with the child that its erasure names, `.none` where it names none.
        public let named: [(line: Int, child: ChildNumber)]

        /// Whether nothing was erased.
        public var isEmpty: Bool { lines.isEmpty }
    }

    /// The story as known at an instant, or with everything recorded where none is given, made by
    /// so many threads.
    public init(_ recorded: RecordedEvents, asKnownAt knownAt: Instant? = nil, threads: Int = 1) {
        var lineages = Lineages(recorded, knownAt: knownAt)
        lineages.applyCorrections()
        let merged = MergedChildren(lineages)
        self.knownAt = knownAt
        lineCount = lineages.lineCount
        corrections = lineages.corrections
        erasures = lineages.erasures()
        let overlay = lineages.overlay()
        withdrawn = lineages.withdrawnFacts(readAs: merged)
        children = merged.readAs
        record = lineages.corrected()
        facts = LiveFacts(
            record, lineCount: lineages.lineCount, overlay: overlay, readAs: merged)
        byType = FactsByType(facts, threads: threads)
    }

    /// The child that a child is read as.
    @inlinable
    public func canonical(_ child: ChildNumber) -> ChildNumber {
        child == .none ? child : children[Int(child.number)]
    }

    /// The children that a fact names, two ids of one child read as one, each once.
    public func children(of fact: Fact) -> [ChildNumber] {
        var named: [ChildNumber] = []
        forEachChild(of: fact) { named.append($0) }
        return named
    }

    /// Visits the children that a fact names, two ids of one child read as one, each once.
    @inlinable
    public func forEachChild(of fact: Fact, _ body: (ChildNumber) -> Void) {
        if fact.child != .none { return body(fact.child) }
        guard fact.type.isAboutSeveral else { return }
        let members = record.members(record.list(fact, .childIDs))
        for place in members.indices {
            let child = canonical(ChildNumber(members[place]))
            let isRepeat = members[..<place].contains { canonical(ChildNumber($0)) == child }
            if !isRepeat { body(child) }
        }
    }

    /// The fact of a line, nil where the line is none that stands.
    public func fact(of seq: Int32) -> Fact? {
        seq >= 0 && seq < lineCount && facts.stands(Int(seq)) ? facts[Int(seq)] : nil
    }

    /// The number in the log of a line that is known by its place here.
    public func line(of seq: Int32) -> Int { record.recorded.lineNumber(at: Int(seq)) }

    /// When a line was recorded.
    @inlinable
    public func recordedAt(_ seq: Int32) -> Instant { record.recorded.events[Int(seq)].recordedAt }

    /// The text of a symbol.
    public func text(_ symbol: Symbol) -> String { record.recorded.text(symbol) }

    /// The id of a child.
    public func id(of child: ChildNumber) -> String { record.recorded.id(of: child) }

    /// The London day on which the last known line of the log was recorded.
    public var lastDay: CalendarDate? {
        let last = lineCount == 0 ? nil : recordedAt(Int32(lineCount - 1))
        return (record.recorded.wholeRecordedAt ?? last)?.londonDay
    }
}
