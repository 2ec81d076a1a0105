// Which lines an erasure takes: a child's, those of its escalations, and the corrections of each.

public import CareEvents
public import Journeys

/// The lines of a log by whom they are about, for erasing. One look at every line serves all
/// children.
///
/// Lines are taken as they were written, withdrawn ones included: what is withdrawn still says what
/// it said. What cannot be erased, or was, is not in it.
public struct ErasureScope {
    /// A line that would go.
    public struct Line: Hashable, Sendable {
        /// The line.
        public let seq: Int
        /// Why it goes.
        public let why: Why
    }

    /// Why a line goes.
    public enum Why: Hashable, Sendable {
        /// It was asked for by its number.
        case asked
        /// It names the child.
        case namesChild
        /// It tells of an escalation that is about the child alone.
        case ofEscalation
        /// It puts right a line that goes, and holds or tells of its values.
        case corrects(Int)

        /// The reason in words.
        public var words: String {
            switch self {
            case .asked: "asked for"
            case .namesChild: "names the child"
            case .ofEscalation: "of an escalation of the child alone"
            case .corrects(let seq): "corrects \(seq)"
            }
        }
    }

    private let known: KnownFacts
    private let erased: Set<Int>
    /// The lines that name each child, two ids of one child read as one.
    private var named: [ChildNumber: [Int]] = [:]
    /// The corrections of each line, erasures aside.
    private var corrections: [Int: [Int]] = [:]
    /// Whom each escalation is about, and the lines that tell of it and name nobody.
    private var escalations: [Symbol: (children: Set<ChildNumber>, lines: [Int])] = [:]

    /// The scope of every child of a log.
    public init(_ known: KnownFacts) {
        self.known = known
        erased = Set(known.erasures.lines)
        for seq in 0..<known.lineCount {
            let type = known.record.recorded.events[seq].type
            guard type != .erased, type.mayGo, !erased.contains(seq) else { continue }
            take(known.record.fact(at: seq))
        }
    }

    private mutating func take(_ fact: Fact) {
        let seq = Int(fact.seq)
        let children = namedChildren(of: fact)
        if fact.type.isCorrection, let target = known.record.target(of: seq) {
            corrections[target, default: []].append(seq)
            // The line goes whose correction names the child; a correction goes with its line.
            let line = erased.contains(target) || target < 0 || target >= seq ? seq : target
            for child in children { note(line, of: child) }
            takeEscalation(of: target, children)
            return
        }
        for child in children { note(seq, of: child) }
        let id = escalation(of: fact)
        guard id != .none else { return }
        if fact.type == .escalationRaised {
            escalations[id, default: ([], [])].children.formUnion(children)
        } else if children.isEmpty {
            escalations[id, default: ([], [])].lines.append(seq)
        }
    }

    /// A correction may add a child to an escalation.
    private mutating func takeEscalation(of target: Int, _ children: Set<ChildNumber>) {
        guard target >= 0, target < known.lineCount, !erased.contains(target) else { return }
        let raised = known.record.fact(at: target)
        guard raised.type == .escalationRaised else { return }
        escalations[escalation(of: raised), default: ([], [])].children.formUnion(children)
    }

    private mutating func note(_ seq: Int, of child: ChildNumber) {
        if named[child]?.last != seq { named[child, default: []].append(seq) }
    }

    private func escalation(of fact: Fact) -> Symbol {
        known.record.symbol(fact, .escalationID)
    }

    // MARK: Asking

    /// Every line that goes with a child, with the corrections of each, in order.
    public func lines(of child: ChildNumber) -> [Line] {
        let child = known.canonical(child)
        var found: [Int: Why] = [:]
        for seq in named[child] ?? [] { found[seq] = .namesChild }
        for escalation in escalations.values where escalation.children == [child] {
            for seq in escalation.lines where found[seq] == nil { found[seq] = .ofEscalation }
        }
        return withCorrections(found)
    }

    /// One line with its corrections; without the line where that is erased already.
    public func lines(of seq: Int) -> [Line] {
        withCorrections(erased.contains(seq) ? [:] : [seq: .asked], of: [seq])
    }

    private func withCorrections(_ roots: [Int: Why], of more: [Int] = []) -> [Line] {
        var found = roots
        for seq in Set(roots.keys).union(more) {
            for correction in corrections[seq] ?? [] { found[correction] = .corrects(seq) }
        }
        return found.map { Line(seq: $0.key, why: $0.value) }.sorted { $0.seq < $1.seq }
    }

    /// The children that a line names in any place, as they are read.
    public func children(ofLine seq: Int) -> Set<ChildNumber> {
        let own = namedChildren(of: known.record.fact(at: seq))
        return (corrections[seq] ?? []).reduce(into: own) { all, correction in
            all.formUnion(namedChildren(of: known.record.fact(at: correction)))
        }
    }

    private func namedChildren(of fact: Fact) -> Set<ChildNumber> {
        var found: Set<ChildNumber> = []
        func add(_ child: ChildNumber) {
            if child != .none { found.insert(known.canonical(child)) }
        }
        add(fact.child)
        for field in fact.type.declaration.fields {
            switch field.key.shape {
            case .child: add(known.record.child(fact, field.key))
            case .children:
                known.record.children(known.record.list(fact, field.key)).forEach(add)
            case .replacements: replaced(known.record.list(fact, field.key)).forEach(add)
            case .date, .text, .words, .integer, .number, .flag, .list, .object: continue
            }
        }
        return found
    }

    /// The children that an amendment sets.
    private func replaced(_ set: ListPlace) -> [ChildNumber] {
        let pairs = Array(known.record.members(set))
        return stride(from: 0, to: pairs.count - 1, by: 2).flatMap { place -> [ChildNumber] in
            guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place])) else {
                return []
            }
            switch key.shape {
            case .child: return [ChildNumber(pairs[place + 1])]
            case .children:
                return known.record.children(
                    ListPlace(place: Int32(bitPattern: pairs[place + 1])))
            default: return []
            }
        }
    }
}

extension EventType {
    /// Whether a line of the type goes with whom it is about. An erasure names its child and stays.
    fileprivate var mayGo: Bool { self != .eventErased }
}
