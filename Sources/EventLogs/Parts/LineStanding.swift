// Unsafe: reads as much of a line as says whether it is of a part, and no byte behind its end.

import CareEvents

/// Whether a line is of the part that is read.
enum LineStanding {
    case taken
    case elsewhere
    /// Not in the usual shape: the general reader says.
    case unusual
}

private let beforeMembers = ByteCursor.LongLiteral(",\"child_ids\":[\"")
private let lengthBeforeMembers = 15

/// The beginning of a line: what is said, and of whom.
struct LineSubject {
    let type: EventType
    let seq: Int
    /// The child that it names, or the first of several; nil where it names none.
    let child: UInt32?
}

extension LineScanner {
    /// Where a line stands, by its type and the child that it names first. Of most lines nothing
    /// more is read.
    func standing(
        _ start: UnsafePointer<UInt8>, count: Int, in part: PartFilter
    ) -> LineStanding {
        guard let subject = subject(start, count: count, among: part.children) else {
            return .unusual
        }
        return part.takes(subject.type, seq: subject.seq, child: subject.child)
            ? .taken : .elsewhere
    }

    /// What a line is about; nil where it is not in the usual shape.
    @inline(__always)
    func subject(
        _ start: UnsafePointer<UInt8>, count: Int, among children: SymbolTable
    ) -> LineSubject? {
        var cursor = ByteCursor(start)
        guard cursor.take(opening), let seq = cursor.takeDigits(), cursor.take(beforeID),
            cursor.takeUUIDv7(), cursor.take(beforeType), cursor.take(UInt8(ascii: "\"")),
            let name = cursor.takePlainText()?.name, let number = types.number(of: name),
            let type = EventType(rawValue: UInt8(number)), cursor.offset <= count
        else { return nil }
        let seqNumber = Int(seq)
        if cursor.take(beforeChild) {
            let subject = type.declaration.subject
            guard subject == .oneChild || subject == .perhapsAChild,
                let child = child(&cursor, children)
            else { return nil }
            return LineSubject(type: type, seq: seqNumber, child: child)
        }
        guard type.declaration.subject == .severalChildren else {
            return LineSubject(type: type, seq: seqNumber, child: nil)
        }
        guard var member = Self.onlyMembers(in: start, count: count),
            let child = child(&member, children)
        else { return nil }
        return LineSubject(type: type, seq: seqNumber, child: child)
    }

    /// The number of the child whose id stands here; nil where it has none, or is written oddly.
    @inline(__always)
    private func child(
        _ cursor: inout ByteCursor, _ children: SymbolTable
    ) -> UInt32? {
        if let text = cursor.takeShortText() {
            return children.find(low: text.low, high: text.high, count: text.count)
        }
        return cursor.takePlainText()?.withBytes { children.find($0) }
    }

    /// Where the first member of the children that a line names stands, if it names some once.
    private static func onlyMembers(
        in line: UnsafePointer<UInt8>, count: Int
    ) -> ByteCursor? {
        var found: ByteCursor?
        for place in 0..<max(0, count - lengthBeforeMembers) {
            guard line[place] == UInt8(ascii: ",") else { continue }
            var cursor = ByteCursor(line + place)
            guard cursor.take(beforeMembers) else { continue }
            guard found == nil else { return nil }
            found = cursor
        }
        return found
    }
}
