// How names and texts of the record are told: as they stand, or in a copy to hand over as roles.

import CareEvents
import Journeys

/// Tells ids, open words and people. Where a copy is to be handed over, people other than the child
/// are roles, and texts that could name somebody are left out.
struct Naming {
    let known: KnownFacts
    /// Who is told as what, nil where everything is told as it stands.
    var roles: Roles?

    /// What stands where something was left out.
    static let leftOut = "(left out)"

    /// An id: of a worker, of a review, of anything that the record names so.
    func id(_ symbol: Symbol) -> String {
        guard let roles, symbol != .none else { return known.text(symbol) }
        return roles.workers[symbol]
            ?? (roles.mayShow(id: symbol) ? known.text(symbol) : Self.leftOut)
    }

    /// A code of ours or an open word.
    func open(_ symbol: Symbol) -> String {
        guard let roles, symbol != .none else { return known.text(symbol) }
        if roles.isListed(symbol) { return known.text(symbol) }
        return roles.workers[symbol]
            ?? (roles.mayShow(openWord: symbol) ? known.text(symbol) : Self.leftOut)
    }

    /// A child.
    func child(_ child: ChildNumber) -> String { roles?.children[child] ?? known.id(of: child) }

    /// A reviewing officer, with what an id stands behind: `the IRO iro-03`.
    func officer(_ symbol: Symbol, after words: String) -> String {
        guard let roles, let role = roles.workers[symbol] else { return words + " " + id(symbol) }
        return role
    }

    /// The value that a slot holds for a key in a copy to hand over; nil for what is told as it
    /// stands, days and numbers.
    func value(_ key: FieldKey, slot: Int32) -> String? {
        guard roles != nil else { return nil }
        let record = known.record
        switch key.shape {
        case .date, .integer, .number, .flag, .replacements: return nil
        case .text:
            let symbol = Symbol(number: UInt32(bitPattern: slot))
            return key.isID ? id(symbol) : open(symbol)
        case .words, .object: return Self.leftOut
        case .child: return child(ChildNumber(UInt32(bitPattern: slot)))
        case .list:
            return "[" + record.texts(ListPlace(place: slot)).map(open).joined(separator: ", ")
                + "]"
        case .children:
            return "[" + record.children(ListPlace(place: slot)).map(child).joined(separator: ", ")
                + "]"
        }
    }
}

extension FieldKey {
    /// Whether the value is the id of something.
    var isID: Bool { name.hasSuffix("_id") || namesAPerson }

    /// Whether the value is the id of a worker or an account.
    var namesAPerson: Bool {
        self == .iroID || self == .workerID || self == .workerIDs || self == .approvedBy
            || self == .account
    }
}
