// Which fields a ledger keeps: an empty field is a gap only where the field is used.

import CareEvents
import Dates
public import Journeys

/// The fields that may be left out of an event, and in which years the ledger nevertheless says
/// them of most.
///
/// A council that does not record postcodes has no gap of postcodes in thousands of placements, and
/// an opening balance without codes of participation is none either. A field is kept in a reporting
/// year when more than half of that year's facts say it.
public struct KeptFields: Sendable {
    /// What may be left out.
    enum Field: Int, CaseIterable, Sendable {
        case ethnicity, upn, moveReason, distance, postcode, urn, participation
    }

    private struct Use: Sendable {
        var said = 0
        var all = 0
    }

    private var uses: [[Int: Use]] = Array(repeating: [:], count: Field.allCases.count)
    /// The child that first has each unique pupil number.
    private var pupils: [Symbol: ChildNumber] = [:]

    private static let types: EventTypes = [
        .childRegistered, .childDetailsChanged, .becameLookedAfter, .placementMoved, .reviewHeld,
        .participationRecorded,
    ]

    /// The fields that a ledger keeps.
    public init(_ known: KnownFacts) {
        let record = known.record
        for fact in known.facts(of: Self.types) {
            let year = ReportingYear(containing: fact.day).startYear
            func says(_ key: FieldKey) -> Bool { record.place(fact, key) != nil }
            switch fact.type {
            case .childRegistered, .childDetailsChanged:
                let isFirst = fact.type == .childRegistered
                take(.ethnicity, year, says: says(.ethnicity), counts: isFirst)
                take(.upn, year, says: says(.upn), counts: isFirst)
                let upn = record.symbol(fact, .upn)
                if upn != .none && pupils[upn] == nil { pupils[upn] = fact.child }
            case .becameLookedAfter, .placementMoved:
                take(.distance, year, says: says(.distanceMiles))
                take(.postcode, year, says: says(.homePostcode) || says(.placementPostcode))
                take(.urn, year, says: says(.urn))
                if fact.type == .placementMoved { take(.moveReason, year, says: says(.moveReason)) }
            case .reviewHeld: take(.participation, year, says: says(.participation))
            case .participationRecorded: take(.participation, year, says: true, counts: false)
            default: continue
            }
        }
    }

    private mutating func take(_ field: Field, _ year: Int, says: Bool, counts: Bool = true) {
        var use = uses[field.rawValue][year] ?? Use()
        if says { use.said += 1 }
        if counts { use.all += 1 }
        uses[field.rawValue][year] = use
    }

    /// Whether the ledger keeps a field in the reporting year of a day.
    func isKept(_ field: Field, on day: CalendarDate) -> Bool {
        let year = ReportingYear(containing: day).startYear
        guard let use = uses[field.rawValue][year] else { return false }
        return 2 * use.said > use.all
    }

    /// The same for a part of the record, whose texts and children have numbers of their own. Of
    /// pupil numbers, those that a child of the part has first.
    public func read(in part: KnownFacts, of whole: KnownFacts) -> KeptFields {
        var own = self
        own.pupils = [:]
        let (all, few) = (whole.record.recorded, part.record.recorded)
        for fact in part.facts(of: [.childRegistered, .childDetailsChanged]) {
            let upn = part.record.symbol(fact, .upn)
            guard upn != .none,
                let number = all.symbols.find(upn.number, of: few.symbols),
                let first = pupils[Symbol(number: number)]
            else { continue }
            own.pupils[upn] = few.child(withID: all.id(of: first))
        }
        return own
    }

    /// The child that first has a unique pupil number.
    func firstPupil(_ number: Symbol) -> ChildNumber? { pupils[number] }
}
