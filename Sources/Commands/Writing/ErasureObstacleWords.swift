// Why a line is not erased: every reason, its words, and what to do.

import CareEvents

/// What is in the way of an erasure.
enum ErasureObstacle {
    /// There is nothing left of it.
    case erased(Int)
    /// The ledger cannot do without it.
    case stays(Int, EventType)
    /// A withdrawal or reinstatement goes with what it puts right.
    case goesWith(Int, EventType, Int)
    /// The erasure names another child than the line, which names this one, or none.
    case otherChild(Int, String?)
    /// It is about so many children, and is asked for by its number.
    case shared(Int, Int)
    /// It is about the child and so many others.
    case sharedWith(Int, others: Int)
    /// It does not name the child that it is to be said anew without.
    case notOf(Int, String)

    /// What is wrong.
    var what: String {
        switch self {
        case .erased(let seq): "event \(seq) was erased"
        case .stays(let seq, let type): "event \(seq) is \(type.name), which is never erased"
        case .goesWith(let seq, let type, let target):
            "event \(seq) is \(type.name) of event \(target), and is erased only with it"
        case .otherChild(let seq, let child):
            child.map { "event \(seq) is about \($0)" }
                ?? "event \(seq) is about no single child"
        case .shared(let seq, let count): "event \(seq) is about \(count) children"
        case .sharedWith(let seq, let others):
            "event \(seq) is about \(others) other \(others == 1 ? "child" : "children") too"
        case .notOf(let seq, let child): "event \(seq) does not name \(child)"
        }
    }

    /// What to do.
    var remedy: String {
        switch self {
        case .erased: "there is nothing left of it to erase"
        case .stays(_, let type):
            type == .eventErased
                ? "it holds nothing of what was erased, and the stub stands on it"
                : "the log proves nothing without it"
        case .goesWith(_, _, let target): "erase event \(target): its corrections go with it"
        case .otherChild(_, let child):
            child.map { "give the erasure the child_id \($0)" } ?? "leave child_id out"
        case .shared(let seq, _):
            "careledger erase \(seq) --child ID --with-shared says it anew without that child; "
                + "without --child it goes for all"
        case .sharedWith: "--with-shared erases it and says it anew without the child"
        case .notOf(let seq, _): "look at it with `careledger audit --event \(seq)`"
        }
    }
}
