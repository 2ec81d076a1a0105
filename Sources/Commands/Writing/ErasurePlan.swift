// What an erasure takes and what is said anew: decided over the whole log before a byte is written.

import CareEvents
import Dates
import EventLogs
import Journeys
import Projections
import TextFormats

/// What is asked to be erased.
enum ErasureTarget {
    /// One line; of a line about several children, only that one of them where a child is named.
    case line(Int, child: String?)
    /// Every line of a child.
    case child(String)
}

/// The lines that go, and the facts that are recorded anew for the other children of such lines.
struct ErasurePlan {
    /// The lines that go, in order, with the reason of each.
    private(set) var lines: [ErasureScope.Line] = []
    /// The facts said anew, each with the line that it takes the place of.
    private(set) var anew: [(seq: Int, fact: FactDraft)] = []
    /// Lines about several children that go for all of them.
    private(set) var goneForAll: [Int] = []
    /// Other ids that are read as the child.
    private(set) var otherIDs: [String] = []
    /// Why nothing may be erased.
    private(set) var obstacles: [ErasureObstacle] = []

    private let known: KnownFacts
    private let standing: StandingFacts
    private let scope: ErasureScope

    /// A plan over the whole log; nil where the child or the line is not there.
    init?(
        _ target: ErasureTarget, withShared: Bool, in known: KnownFacts,
        line: @escaping (Int) -> EventLine?
    ) {
        self.known = known
        standing = StandingFacts(known: known, line: line)
        scope = ErasureScope(known)
        switch target {
        case .child(let id):
            guard let child = known.record.recorded.child(withID: id) else { return nil }
            lines = scope.lines(of: child)
            otherIDs = ids(of: child).filter { $0 != known.id(of: child) }
            takeShared(without: child, withShared)
        case .line(let seq, let id):
            guard (0..<known.lineCount).contains(seq) else { return nil }
            obstacles = obstacle(to: seq).map { [$0] } ?? []
            if obstacles.isEmpty { take(seq, without: id, withShared) }
        }
    }

    private mutating func take(_ seq: Int, without id: String?, _ withShared: Bool) {
        let child = id.flatMap(known.record.recorded.child(withID:))
        if let id {
            let named = scope.children(ofLine: seq)
            guard let child, named.contains(known.canonical(child)) else {
                obstacles = [.notOf(seq, id)]
                return
            }
        }
        lines = scope.lines(of: seq)
        takeShared(without: child, withShared)
    }

    private func obstacle(to seq: Int) -> ErasureObstacle? {
        let type = known.record.recorded.events[seq].type
        if !type.mayBeErased { return .stays(seq, type) }
        // What is left of an erased line are corrections that a crash spared.
        if scope.lines(of: seq).isEmpty { return .erased(seq) }
        if type == .eventWithdrawn || type == .eventReinstated,
            let target = known.record.target(of: seq), !known.erasures.lines.contains(target)
        {
            return .goesWith(seq, type, target)
        }
        return nil
    }

    private func ids(of child: ChildNumber) -> [String] {
        known.children.indices.filter { known.children[$0] == known.canonical(child) }
            .map { known.id(of: ChildNumber(UInt32($0))) }
    }

    /// Looks for lines about several children: refuses them, or says them anew without the child.
    private mutating func takeShared(without child: ChildNumber?, _ withShared: Bool) {
        for line in lines {
            let seq = line.seq
            guard !known.erasures.lines.contains(seq),
                known.record.recorded.events[seq].type.isAboutSeveral
            else { continue }
            let children = scope.children(ofLine: seq)
            guard children.count > 1 else { continue }
            guard withShared else {
                obstacles.append(
                    child == nil
                        ? .shared(seq, children.count)
                        : .sharedWith(seq, others: children.count - 1))
                continue
            }
            guard let child else {
                goneForAll.append(seq)
                continue
            }
            if let fact = fact(of: seq, without: Set(ids(of: child))) { anew.append((seq, fact)) }
        }
    }

    /// The fact of a line as it stands, without a child; nil where it does not stand, where nobody
    /// else is left in it, or where it was said anew by a run that did not come further.
    private func fact(of seq: Int, without ids: Set<String>) -> FactDraft? {
        guard known.fact(of: Int32(seq)) != nil, var fact = standing.fact(of: seq) else {
            return nil
        }
        guard case .list(let values)? = fact[.childIDs] else { return nil }
        let others = values.filter { value in
            guard case .string(let id) = value else { return false }
            return !ids.contains { $0.utf8.elementsEqual(id.utf8) }
        }
        guard !others.isEmpty else { return nil }
        fact.payload = fact.payload.map { field in
            field.key == .childIDs ? EventLine.Field(.childIDs, .list(others)) : field
        }
        fact.source = "ledger:\(seq)"
        fact.key = nil
        fact.recordedBy = nil
        return isSaidAnew(fact, since: seq) ? nil : fact
    }

    private func isSaidAnew(_ fact: FactDraft, since seq: Int) -> Bool {
        known.facts.contains { other in
            guard Int(other.seq) > seq, other.type == fact.type,
                let line = standing.line(Int(other.seq)), line.source == fact.source
            else { return false }
            return line[.childIDs].map { $0 == fact[.childIDs] } ?? false
        }
    }
}
