// The conferences that were held, and the enquiries before them, brought together from the log.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// A child protection conference that met.
public struct Conference: Sendable {
    /// The id, which is that of one conference.
    public let id: Symbol
    /// The line that says it was held.
    public let seq: Int32
    /// The day.
    public let day: CalendarDate
    /// Initial, review or transfer; nil for a code outside the list.
    public let kind: ConferenceKind?
    /// The children it was about, in the order in which they are named, each once.
    public let children: [ChildNumber]
    /// The family, `.none` where that is not said.
    public let family: Symbol
    /// The enquiry that it followed, `.none` where that is not said.
    public let enquiry: Symbol
    /// Who chaired, `.none` where that is not said.
    public let iro: Symbol
}

/// A section 47 enquiry, of one child or of siblings.
public struct Enquiry: Sendable {
    /// The id, which siblings share.
    public let id: Symbol
    /// The line that names it first.
    public let firstSeq: Int32
    /// The earliest start that any of the children has, nil where none is told.
    public fileprivate(set) var startedOn: CalendarDate?
    /// The children, in the order in which lines name them, each once.
    public fileprivate(set) var children: [ChildNumber] = []
    /// What it came to, child by child.
    public fileprivate(set) var conclusions: [Conclusion] = []

    /// The end of the enquiry into one child.
    public struct Conclusion: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line.
        public let seq: Int32
        /// The child.
        public let child: ChildNumber
        /// Whether an initial conference is called for.
        public let requiresConference: Bool
    }
}

/// The conferences and enquiries of a ledger.
public struct Conferences: Sendable {
    /// The conferences held, in the order of lines. One that is told twice is the first told.
    public private(set) var held: [Conference] = []
    /// The enquiries, in the order in which lines first name them.
    public private(set) var enquiries: [Enquiry] = []
    private var places: [Int32: Int] = [:]
    private var enquiryPlaces: [Symbol: Int] = [:]

    /// The conferences and enquiries of the known facts.
    public init(_ known: KnownFacts) {
        var told: Set<Symbol> = []
        places.reserveCapacity(known.places(of: [.conferenceHeld]).count)
        told.reserveCapacity(places.capacity)
        enquiryPlaces.reserveCapacity(known.places(of: [.section47Started]).count)
        let types: EventTypes = [.conferenceHeld, .section47Started, .section47Concluded]
        for fact in known.facts(of: types) {
            switch fact.type {
            case .conferenceHeld:
                guard case .plans(.conferenceHeld(let held)) = Event(fact, in: known.record),
                    told.insert(held.conferenceID).inserted
                else { continue }
                places[fact.seq] = self.held.count
                self.held.append(
                    Conference(
                        id: held.conferenceID, seq: fact.seq, day: fact.day,
                        kind: ConferenceKind(held.conference),
                        children: known.children(of: fact), family: held.familyID,
                        enquiry: held.enquiryID, iro: held.iroID))
            case .section47Started:
                let place = place(ofEnquiry: known.record.symbol(fact, .enquiryID), fact)
                let before = enquiries[place].startedOn
                enquiries[place].startedOn = before.map { min($0, fact.day) } ?? fact.day
            case .section47Concluded:
                let place = place(ofEnquiry: known.record.symbol(fact, .enquiryID), fact)
                enquiries[place].conclusions.append(
                    Enquiry.Conclusion(
                        day: fact.day, seq: fact.seq, child: fact.child,
                        requiresConference: known.record.flag(fact, .conferenceRequired) ?? false))
            default: continue
            }
        }
    }

    private mutating func place(ofEnquiry id: Symbol, _ fact: Fact) -> Int {
        let place = enquiryPlaces[id] ?? enquiries.count
        if place == enquiries.count {
            enquiryPlaces[id] = place
            enquiries.append(Enquiry(id: id, firstSeq: fact.seq))
        }
        if !enquiries[place].children.contains(fact.child) {
            enquiries[place].children.append(fact.child)
        }
        return place
    }

    /// The conference that a line tells of, nil where another line told of it first.
    public func conference(toldBy seq: Int32) -> Conference? { places[seq].map { held[$0] } }

    /// The enquiry with an id, or nil.
    public func enquiry(_ id: Symbol) -> Enquiry? { enquiryPlaces[id].map { enquiries[$0] } }

    /// By when an initial conference should have met: 15 working days from the earliest start of
    /// the enquiry that it names (CP-1); nil where it names none that has started.
    public func dueOn(
        initial conference: Conference, in context: borrowing ReplayContext
    ) -> CalendarDate? {
        enquiry(conference.enquiry)?.startedOn.map {
            context.setting.date(ProtectionTimes.initialConferenceWithin, after: $0)
        }
    }
}
