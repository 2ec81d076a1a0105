// Where a line belongs when a log is read in parts: to one part of the children, or to all.

import CareEvents

/// Which of the parts of a log a line belongs to.
public enum LineHome: Hashable, Sendable {
    /// That of the children whom it names.
    case part(Int)
    /// What only the ledger as a whole is asked for, such as answers to surveys.
    case whole
    /// Every part, and the whole: policies, workers, escalations, what is left of erased lines.
    case everywhere
}

/// How the lines of a type are parted.
enum TypeHome: Sendable {
    /// By the child, if the line names one.
    case byChild
    /// By the children that it is about.
    case byChildren
    /// What a story is read against.
    case everywhere
    case whole

    /// By the number of each type.
    static let all: [TypeHome] = EventType.allCases.map(TypeHome.init)

    private init(_ type: EventType) {
        switch type.declaration.subject {
        case .oneChild where type != .childrenMerged: self = .byChild
        case .perhapsAChild where !type.isRepair: self = .byChild
        case .severalChildren where type != .escalationRaised: self = .byChildren
        default:
            // Many of them, and no story is read against them.
            let isAsked =
                type == .surveyAnswered || type == .supervisionHeld || type == .appraisalHeld
            self = isAsked ? .whole : .everywhere
        }
    }
}

/// Which lines are read of a log that was looked through before.
struct PartFilter: Sendable {
    /// What is read.
    enum Taking: Sendable {
        /// The lines of a part and those that belong everywhere.
        case part(UInt16)
        /// What the ledger as a whole is asked for.
        case whole
        /// What stories are read against, disputes aside.
        case setting
        /// The lines of the list alone.
        case listed
        /// Every line of a log in which numbers are left out: it is judged, as nobody has.
        case everyLine
    }

    let taking: Taking
    /// Every child that the log names.
    let children: SymbolTable
    /// The part of each child by its number; the last is for lines about several that name none.
    let parts: [UInt16]
    /// Lines that are read whatever they say, in order.
    let listed: [Int]

    /// Whether a line is read; `child` is the child that it names, or the first.
    func takes(_ type: EventType, seq: Int, child: UInt32?) -> Bool {
        if !listed.isEmpty, isListed(seq) { return true }
        switch (taking, TypeHome.all[Int(type.rawValue)]) {
        case (.listed, _): return false
        case (.everyLine, _): return true
        case (.setting, .everywhere):
            return type.declaration.family != .escalations
        case (.setting, .byChild): return child == nil && type.declaration.family != .escalations
        case (.setting, _): return false
        case (_, .everywhere): return true
        case (.whole, .whole): return true
        case (.part, .whole): return false
        case (.part(let part), .byChild):
            return child.map { parts[Int($0)] == part } ?? true
        case (.part(let part), .byChildren):
            return parts[child.map { Int($0) } ?? parts.count - 1] == part
        case (.whole, .byChild):
            return child == nil || type.declaration.subject == .perhapsAChild
        case (.whole, .byChildren): return false
        }
    }

    /// Whether every line is taken and judged.
    var takesAll: Bool { if case .everyLine = taking { true } else { false } }

    private func isListed(_ seq: Int) -> Bool {
        var low = 0
        var high = listed.count
        while low < high {
            let middle = (low + high) / 2
            if listed[middle] < seq { low = middle + 1 } else { high = middle }
        }
        return low < listed.count && listed[low] == seq
    }

    /// Whether a line that was read by the general reader is of the part.
    func takes(_ line: LogLine) -> Bool {
        switch line {
        case .stub: return true
        case .event(let line):
            let isOfSeveral = line.type.declaration.subject == .severalChildren
            let id = isOfSeveral ? line.texts(.childIDs).first : line.childID
            return takes(line.type, seq: line.seq, child: id.flatMap { children.find($0) })
        }
    }
}
