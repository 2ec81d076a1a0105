// A part of a ledger that lists rows: whose they are, and where they stand among those of others.

public import CareEvents
public import Journeys
public import Tables

/// The part of a ledger that a context has, for lists of rows.
///
/// A replay lists children in the order in which lines first name them. That order is known in
/// every part, as a part has all lines that name its children, under their numbers in the ledger.
public struct LedgerPart: Sendable {
    /// The numbers of its children, in order.
    public let children: [Int]
    /// Whether it answers for what is of no child.
    public let isFirst: Bool
    private let isOwn: [Bool]
    private let places: [(line: Int, rank: Int)]

    /// The part that has some of the children that a record names.
    public init(_ children: [Int], isFirst: Bool, of record: borrowing RecordedEvents) {
        self.children = children
        self.isFirst = isFirst
        var isOwn = [Bool](repeating: false, count: record.children.count)
        for child in children { isOwn[child] = true }
        self.isOwn = isOwn
        places = record.firstMentions
    }

    /// Whether a child is one of the part; what is of no child is the first part's.
    public func has(_ child: ChildNumber) -> Bool {
        child == .none ? isFirst : isOwn[Int(child.number)]
    }

    fileprivate func place(of child: ChildNumber) -> (line: Int, rank: Int) {
        places[Int(child.number)]
    }
}

extension ReplayContext {
    /// Visits the children in order with a table, to which their rows are added.
    public func list(
        in table: inout Table, _ rows: (Journey, inout Table) -> Void
    ) {
        forEachJourney { journey in
            rows(journey, &table)
            placeRows(of: journey.child, in: &table)
        }
    }

    /// Says of the rows that were added since the last were placed that they are a child's: all
    /// that the child has.
    public func placeRows(of child: ChildNumber, in table: inout Table) {
        guard let part else { return }
        let place = part.place(of: child)
        table.placeRows(at: place.line, place.rank)
    }

    /// Whether a row about a child, or about none, is for this part of the ledger to tell.
    public func lists(_ child: ChildNumber) -> Bool { part.map { $0.has(child) } ?? true }
}

extension RecordedEvents {
    /// By the number of each child, the line that names it first, and the rank among those whom the
    /// line names first: for children of one part their own order, for those of a dispute, who may
    /// be of several, the order in which it names them.
    fileprivate var firstMentions: [(line: Int, rank: Int)] {
        var places = [(line: Int, rank: Int)](repeating: (-1, 0), count: children.count)
        for place in events.indices where events[place].type != .erased {
            let line = lineNumber(at: place)
            let event = events[place]
            if event.child != .none, places[Int(event.child.number)].line < 0 {
                places[Int(event.child.number)] = (line, Int(event.child.number))
            }
            var slot = Int(event.firstSlot)
            for (field, declared) in event.type.declaration.fields.enumerated()
            where event.fields.has(field) {
                note(
                    slots[slot], of: declared.key, line: line,
                    isDispute: event.type == .escalationRaised, in: &places)
                slot += 1
            }
        }
        return places
    }

    private func note(
        _ slot: Int32, of key: FieldKey, line: Int, isDispute: Bool,
        in places: inout [(line: Int, rank: Int)]
    ) {
        switch key.shape {
        case .child:
            let child = Int(UInt32(bitPattern: slot))
            guard places.indices.contains(child), places[child].line < 0 else { return }
            places[child] = (line, child)
        case .children:
            for (rank, member) in members(slot).enumerated() where places[Int(member)].line < 0 {
                places[Int(member)] = (line, isDispute ? rank : Int(member))
            }
        case .replacements:
            let pairs = members(slot)
            for pair in stride(from: pairs.startIndex, to: pairs.endIndex, by: 2) {
                guard let key = FieldKey(rawValue: .init(pairs[pair])), key.shape != .replacements
                else { continue }
                note(
                    Int32(bitPattern: pairs[pair + 1]), of: key, line: line, isDispute: true,
                    in: &places)
            }
        case .date, .text, .words, .integer, .number, .flag, .list, .object: return
        }
    }

    private func members(_ slot: Int32) -> ArraySlice<UInt32> {
        let place = Int(slot)
        guard lists.indices.contains(place) else { return [] }
        return lists[(place + 1)..<(place + 1 + Int(lists[place]))]
    }
}
