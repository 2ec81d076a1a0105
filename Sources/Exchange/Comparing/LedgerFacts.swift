// What the ledger says of a child, as far as a return can say it.

import CareEvents
import Dates
public import Journeys
import TextFormats

extension ReturnFact {
    /// The types of events that a return tells, or that change what it tells.
    static let types: EventTypes = [
        .childRegistered, .childBorn, .childDetailsChanged, .becameLookedAfter, .placementMoved,
        .legalStatusChanged, .ceasedToBeLookedAfter, .orderMade, .reviewHeld, .wentMissing,
        .returnedFromMissing, .planStarted, .planEnded, .socialWorkerAllocated,
        .socialWorkerDeallocated, .libertyDeprived, .libertyRestored, .unaccompaniedReported,
        .outcomesReported, .careLeaverReported, .adoptionReported, .previousPermanenceReported,
    ]

    /// The fields that a return says, and those by which facts belong together.
    private static let keys: Set<FieldKey> = [
        .bornOn, .sex, .ethnicity, .uasc, .upn, .mother, .firstChildBornOn, .legalStatus,
        .categoryOfNeed, .placementType, .placementProvider, .homePostcode, .placementPostcode,
        .urn, .moveReason, .sameCarer, .reasonCeased, .order, .participation, .reviewID, .kind,
        .plan, .planID, .outcome, .reversedBecause, .socialWorker, .changedBecause, .untilOn,
        .sdqScore, .sdqReason, .convicted, .healthCheck, .immunisations, .teethCheck,
        .healthAssessment, .substanceMisuse, .interventionReceived, .interventionOffered,
        .inTouch, .activity, .accommodation, .decidedOn, .matchedOn, .formerFosterCarer,
        .adopters, .adoptersSex, .adoptersLegalStatus, .previousPermanence,
        .permanenceAuthority, .permanenceOrdered,
    ]

    /// By the number of a type: its fields that a return says.
    private static let keysOfTypes: [[FieldKey]] = EventType.allCases.map { type in
        type.declaration.fields.map(\.key).filter(keys.contains)
    }

    /// A fact of the ledger.
    init(_ fact: Fact, in known: KnownFacts) {
        self.init(fact.type, fact.day)
        seq = fact.seq
        let record = known.record
        for key in Self.keysOfTypes[Int(fact.type.rawValue)] {
            switch key.shape {
            case .date: say(key, record.date(fact, key)?.description ?? "")
            case .text:
                let symbol = record.symbol(fact, key)
                if symbol != .none { say(key, known.text(symbol)) }
            case .flag:
                if let flag = record.flag(fact, key) {
                    fields.append(Field(key: key, value: .bool(flag)))
                }
            case .integer:
                if let number = record.number(fact, key) {
                    fields.append(Field(key: key, value: .number(Thousandths(Int(number)))))
                }
            case .words, .child, .number, .list, .children, .object, .replacements: continue
            }
        }
        let place = record.list(fact, .returned)
        if place != .none { readReturned(record.object(place)) }
    }

    private mutating func readReturned(_ bytes: [UInt8]) {
        guard let object = try? JSONReader.readObject(bytes) else { return }
        for member in object.members {
            if case .string(let text) = member.value {
                returned.append(Column(key: member.key, text: text))
            }
        }
    }
}

/// What the ledger says of all children, as far as a return can say it.
public struct LedgerChildren: Sendable {
    private let known: KnownFacts
    private let stories: Stories

    /// The children of a ledger as it is known.
    public init(_ known: KnownFacts) {
        self.known = known
        stories = Stories(known)
    }

    /// The ids under which children are read, in the order of the ledger.
    public var ids: [String] {
        (0..<stories.childCount).compactMap { number in
            let child = ChildNumber(UInt32(number))
            return known.canonical(child) == child && !stories.places(of: child).isEmpty
                ? known.id(of: child) : nil
        }
    }

    /// The child of an id, as it is read; nil where the ledger does not know it.
    private func child(_ id: String) -> ChildNumber? {
        known.record.recorded.child(withID: id).map(known.canonical)
    }

    /// The id under which a child is read.
    public func reading(_ id: String) -> String { child(id).map(known.id) ?? id }

    /// The facts of a child that a return can say, in the order of the ledger's lines, and how many
    /// others there are.
    func facts(of id: String) -> (told: [ReturnFact], others: Int) {
        guard let child = child(id) else { return ([], 0) }
        var told: [ReturnFact] = []
        var others = 0
        for place in stories.places(of: child) {
            let fact = known.facts[Int(place)]
            if fact.type == .participationRecorded {
                told.append(ReturnFact(fact, in: known))
            } else if ReturnFact.types.contains(fact.type) {
                told.append(ReturnFact(fact, in: known))
            } else {
                others += 1
            }
        }
        told.sort { $0.seq < $1.seq }
        return (Self.withCodesThatStand(told), others)
    }

    /// The code of a review is the one that was recorded last, apart from it or with it.
    private static func withCodesThatStand(_ facts: [ReturnFact]) -> [ReturnFact] {
        let later = facts.filter { $0.type == .participationRecorded }
        guard !later.isEmpty else { return facts }
        var facts = facts.filter { $0.type != .participationRecorded }
        for code in later {
            let review = code.text(.reviewID)
            let at = facts.firstIndex { $0.type == .reviewHeld && $0.text(.reviewID) == review }
            guard let at else { continue }
            facts[at].fields.removeAll { $0.key == .participation }
            facts[at].say(.participation, code.text(.participation))
            facts[at].codedBy = code.seq
        }
        return facts
    }
}
