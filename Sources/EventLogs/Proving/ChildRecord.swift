// Every line of a log that is about one child and no other: what a child may be handed of it.

/// The lines about one child, and what was left out because it is about others as well.
///
/// A line is about the child that it names. Lines that name nobody belong here too where they go on
/// with something that is the child's alone: the events of its escalation, the correction of such
/// a line. What names another child, in any field and in whatever was put right later, is left out.
public struct ChildRecord: Sendable {
    /// The lines in the order of the log.
    public private(set) var lines: [(seq: Int, bytes: [UInt8])] = []
    /// How many lines name the child and another, or go on with what does.
    public private(set) var leftOut = 0
    /// How many of the child's lines were erased.
    public private(set) var erased = 0
}

extension ChildRecord {
    /// The record of a child in a verified log; nil where a file cannot be read any more.
    ///
    /// `hidden` are lines whose erasure is authorised and was not carried out yet.
    init?(of child: String, in search: LineSearch, hidden: Set<Int>) {
        let child = Array(child.utf8)
        var gathering = ChildLines(child)
        // An id may be written with escapes, all of which begin so.
        let escaped = Array("\\u00".utf8)
        func take(_ texts: [[UInt8]], _ isMeant: (NamingLine) -> Bool) -> Bool {
            guard !texts.isEmpty else { return true }
            guard let found = search.lines(with: texts) else { return false }
            for line in found.compactMap(NamingLine.init) where isMeant(line) {
                gathering.add(line)
            }
            return true
        }
        guard take([Self.quoted(child), escaped], { $0.children.contains(child) }) else {
            return nil
        }
        let escalations = gathering.escalations
        let asked = escalations.map(Self.quoted) + (escalations.isEmpty ? [] : [escaped])
        guard take(asked, { $0.escalation.map(escalations.contains) ?? false }) else { return nil }
        // Corrections of lines without a child have none either.
        let targets = gathering.withoutChild
        let keys = ["\"amends\"", "\"withdraws\"", "\"reinstates\""].map { Array($0.utf8) }
        guard
            take(targets.isEmpty ? [] : keys, { $0.target.map(targets.contains) ?? false })
        else { return nil }
        let sharing = gathering.sharing
        for line in gathering.sorted where !hidden.contains(line.seq) {
            if gathering.isAlone(line, sharing) {
                lines.append((line.seq, line.bytes))
            } else {
                leftOut += 1
            }
        }
        erased = gathering.erased
    }

    private static func quoted(_ id: [UInt8]) -> [UInt8] { [0x22] + id + [0x22] }
}

/// The lines found so far that are about a child, or go on with what is.
private struct ChildLines {
    private let child: [UInt8]
    private var lines: [Int: NamingLine] = [:]

    init(_ child: [UInt8]) { self.child = child }

    mutating func add(_ line: NamingLine) { lines[line.seq] = line }

    var sorted: [NamingLine] { lines.values.sorted { $0.seq < $1.seq } }

    /// The escalations that the lines speak of.
    var escalations: Set<[UInt8]> { Set(lines.values.compactMap(\.escalation)) }

    /// The lines that are not about one child: their corrections name none.
    var withoutChild: Set<Int> { Set(lines.values.lazy.filter { !$0.isOfOneChild }.map(\.seq)) }

    /// How many lines were erased of which an erasure says that they were the child's.
    var erased: Int { Set(lines.values.compactMap(\.erases)).count }

    /// The children of each escalation, as it was raised and as it was put right.
    var sharing: [[UInt8]: Set<[UInt8]>] {
        var sharing: [[UInt8]: Set<[UInt8]>] = [:]
        for line in lines.values {
            if let escalation = escalation(of: line) {
                sharing[escalation, default: []].formUnion(line.children)
            }
        }
        return sharing
    }

    private func escalation(of line: NamingLine) -> [UInt8]? {
        line.escalation ?? line.target.flatMap { lines[$0]?.escalation }
    }

    /// Whether a line is about the child and nobody else.
    func isAlone(_ line: NamingLine, _ sharing: [[UInt8]: Set<[UInt8]>]) -> Bool {
        if !line.children.isEmpty { return line.children == [child] }
        if let target = line.target {
            guard let corrected = lines[target], isAlone(corrected, sharing) else { return false }
        }
        guard let escalation = escalation(of: line) else { return line.target != nil }
        return sharing[escalation]?.isSubset(of: [child]) ?? false
    }
}
