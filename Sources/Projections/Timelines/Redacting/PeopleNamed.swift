// Whom the lines of a ledger name: workers, accounts, children; what they do.

import CareEvents
import Journeys

/// A field of a fact, by whether it names somebody.
enum NamingField {
    /// A worker or an account.
    case worker(Symbol)
    /// A child.
    case child(ChildNumber)
    /// A text that is neither, and its key.
    case text(FieldKey, Symbol)
    /// Free words, or an object, under a key.
    case words(FieldKey)
}

/// The fields of a fact that name somebody or could, in the order of writing; of an amendment those
/// that it sets.
struct FieldsNamed: Sequence {
    private let fields: [NamingField]

    init(_ fact: Fact, in known: KnownFacts) {
        var fields: [NamingField] = []
        for (place, field) in fact.type.declaration.fields.enumerated() {
            let slot = known.record.slot(fact, at: place)
            if slot != SlotLayout.absent { Self.add(field.key, slot, known, to: &fields) }
        }
        self.fields = fields
    }

    func makeIterator() -> IndexingIterator<[NamingField]> { fields.makeIterator() }

    private static func add(
        _ key: FieldKey, _ slot: Int32, _ known: KnownFacts, to fields: inout [NamingField]
    ) {
        let record = known.record
        switch key.shape {
        case .date, .integer, .number, .flag: return
        case .words, .object: fields.append(.words(key))
        case .text:
            let symbol = Symbol(number: UInt32(bitPattern: slot))
            fields.append(key.namesAPerson ? .worker(symbol) : .text(key, symbol))
        case .list:
            for symbol in record.texts(ListPlace(place: slot)) {
                fields.append(key.namesAPerson ? .worker(symbol) : .text(key, symbol))
            }
        case .child: fields.append(.child(ChildNumber(UInt32(bitPattern: slot))))
        case .children:
            fields += record.children(ListPlace(place: slot)).map(NamingField.child)
        case .replacements:
            let pairs = Array(record.members(ListPlace(place: slot)))
            for place in stride(from: 0, to: pairs.count - 1, by: 2) {
                guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place])) else {
                    continue
                }
                add(key, Int32(bitPattern: pairs[place + 1]), known, to: &fields)
            }
        }
    }
}

/// Every worker and account that a ledger names.
struct PeopleNamed {
    /// They, in the order of their numbers.
    let symbols: [Symbol]
    private let officers: Set<Symbol>
    private var accounts: [Symbol: Symbol] = [:]

    init(in known: KnownFacts) {
        let recorded = known.record.recorded
        var named: Set<Symbol> = []
        var officers: Set<Symbol> = []
        let naming = EventType.allCases.map { type in
            type.declaration.fields.contains { field in
                field.key.namesAPerson || field.key == .set
            }
        }
        for seq in recorded.events.indices {
            let line = recorded.events[seq]
            guard line.type != .erased else { continue }
            named.insert(line.recordedBy)
            guard naming[Int(line.type.rawValue)] else { continue }
            let fact = known.record.fact(at: seq)
            for field in FieldsNamed(fact, in: known) {
                if case .worker(let symbol) = field { named.insert(symbol) }
            }
            officers.insert(known.record.symbol(fact, .iroID))
            if fact.type == .roleGranted {
                accounts[known.record.symbol(fact, .account)] = known.record.symbol(fact, .role)
            }
        }
        named.remove(.none)
        symbols = named.sorted { $0.number < $1.number }
        self.officers = officers
    }

    /// What somebody does, in words: as the service has it, else the role of the account, else that
    /// of an officer where the record has the id as one.
    func role(of symbol: Symbol, _ known: KnownFacts, _ setting: Setting) -> String {
        if let role = setting.workforce.worker(symbol)?.terms.first?.role {
            return words(WorkerRole(role))
        }
        if officers.contains(symbol) { return Roles.officer }
        return switch accounts[symbol].flatMap({ LedgerRole($0) }) {
        case .iro: Roles.officer
        case .socialWorker: "social worker"
        case .manager: "manager"
        case .analyst: "analyst"
        case .auditor: "auditor"
        case .recordsOfficer: "records officer"
        case .administrator: "administrator"
        case nil: "member of staff"
        }
    }

    private func words(_ role: WorkerRole?) -> String {
        switch role {
        case .iro: Roles.officer
        case .auditor: "auditor"
        case .lado: "designated officer"
        case .businessSupport: "business support officer"
        case .conferenceChair: "conference chair"
        case .serviceManager: "service manager"
        case nil: "member of staff"
        }
    }
}
