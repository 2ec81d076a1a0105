// What became of enquiries that call for a conference: held, or why there is none.

import CareEvents
public import Dates
public import Journeys
import Policies

/// An enquiry that called for an initial conference, as it stood at the end of a day.
public struct EnquiryOutcome: Sendable {
    /// The enquiry.
    public let enquiry: Enquiry
    /// The day of the first conclusion in the period that calls for a conference.
    public let concludedOn: CalendarDate
    /// By when the conference should have met, nil where no start of the enquiry is told.
    public let dueOn: CalendarDate?
    /// What became of it.
    public let standing: Standing
    /// The conference that was held, of the enquiry or instead; nil where there is none.
    public let conference: Conference?

    /// What becomes of an enquiry that calls for a conference, in the order in which it is looked
    /// for.
    public enum Standing: String, CaseIterable, Sendable {
        /// An initial conference that names the enquiry was held.
        case held
        /// The conference was asked for and cancelled.
        case cancelled
        /// A conference was held for a child of the enquiry, but after another enquiry.
        case duplicated
        /// A conference was held for a child of the enquiry and names no enquiry.
        case notLinked = "not_linked"
        /// A conference of the family was held that names none of the enquiry's children.
        case otherChild = "other_child"
        /// No conference was held, and the time for it has not passed.
        case pending
        /// No conference was held, and the time for it has passed.
        case neverRecorded = "never_recorded"
    }
}

/// The families of the children whom enquiries and conferences name, gathered child by child.
public struct EnquiryFamilies: Sendable {
    private let day: CalendarDate
    fileprivate var families: [ChildNumber: Symbol] = [:]

    /// None yet; the family of a child is that of a day.
    public init(on day: CalendarDate) { self.day = day }

    /// Takes the journey of one child.
    public mutating func see(_ journey: Journey) {
        guard journey.outline.types.meets([.section47Concluded, .conferenceHeld]) else { return }
        let family = journey.family(on: day)
        if family != .none { families[journey.child] = family }
    }

    /// Adds the families of other children.
    public mutating func merge(_ other: EnquiryFamilies) {
        families.merge(other.families) { own, _ in own }
    }
}

/// The enquiries concluded in a period that call for a conference.
public struct EnquiryOutcomes: Sendable {
    private let span: DateSpan
    private let conferences: Conferences
    private var requests: [Symbol: Symbol] = [:]
    private var cancelled: Set<Symbol> = []
    private let families: [ChildNumber: Symbol]

    /// The enquiries of a period, as they stood at its end, of children of these families.
    public init(
        _ span: DateSpan, _ families: EnquiryFamilies, in context: borrowing ReplayContext
    ) {
        self.span = span
        self.families = families.families
        conferences = context.conferences
        let known = context.known
        for fact in known.facts(of: [.conferenceRequested]) {
            let enquiry = known.record.symbol(fact, .enquiryID)
            if enquiry != .none { requests[known.record.symbol(fact, .conferenceID)] = enquiry }
        }
        for fact in known.facts(of: [.conferenceCancelled]) where fact.day <= span.to {
            let named = known.record.symbol(fact, .enquiryID)
            cancelled.insert(enquiry(named, ofConference: known.record.symbol(fact, .conferenceID)))
        }
    }

    /// The enquiry that a conference follows: the one named, else that of the request for it.
    private func enquiry(_ named: Symbol, ofConference id: Symbol) -> Symbol {
        named == .none ? requests[id] ?? .none : named
    }

    /// The enquiries in the order in which lines first name them.
    public func outcomes(in context: borrowing ReplayContext) -> [EnquiryOutcome] {
        let asked: [(enquiry: Enquiry, concludedOn: CalendarDate)] =
            conferences.enquiries.compactMap { enquiry in
                let days = enquiry.conclusions.lazy.filter {
                    $0.requiresConference && span.contains($0.day)
                }.map(\.day)
                return days.min().map { (enquiry, $0) }
            }
        guard !asked.isEmpty else { return [] }
        let initial = InitialConferences(
            conferences.held.filter { $0.kind == .initial && $0.day <= span.to }, families,
            notBefore: asked.map { firstDay(of: $0.enquiry) }.min() ?? span.from
        ) { enquiry($0.enquiry, ofConference: $0.id) }
        return asked.map { enquiry, first in
            let dueOn = enquiry.startedOn.map {
                context.setting.date(ProtectionTimes.initialConferenceWithin, after: $0)
            }
            let (standing, conference) =
                if let own = initial.byEnquiry[enquiry.id] {
                    (EnquiryOutcome.Standing.held, Optional(own))
                } else {
                    unmet(enquiry, dueOn ?? first, initial, context)
                }
            return EnquiryOutcome(
                enquiry: enquiry, concludedOn: first, dueOn: dueOn, standing: standing,
                conference: conference)
        }
    }

    /// The day from which a conference may stand in the place of one that names an enquiry.
    private func firstDay(of enquiry: Enquiry) -> CalendarDate {
        enquiry.startedOn ?? enquiry.conclusions.map(\.day).min() ?? span.from
    }

    /// Why no conference names an enquiry, and the one that stands in its place.
    private func unmet(
        _ enquiry: Enquiry, _ dueOn: CalendarDate, _ initial: InitialConferences,
        _ context: borrowing ReplayContext
    ) -> (EnquiryOutcome.Standing, Conference?) {
        if cancelled.contains(enquiry.id) { return (.cancelled, nil) }
        let first = firstDay(of: enquiry)
        let last = enquiry.conclusions.map(\.day).max() ?? first
        let sought = context.setting.date(
            ProtectionTimes.conferenceSoughtFor, after: max(first, last))
        func isSought(_ conference: Conference) -> Bool {
            conference.day >= first && conference.day <= sought
        }
        let own = enquiry.children.flatMap { initial.byChild[$0] ?? [] }.filter(isSought)
        if let other = own.first(where: { $0.enquiry != .none }) { return (.duplicated, other) }
        if let bare = own.first { return (.notLinked, bare) }
        let related = enquiry.children.compactMap { families[$0] }
            .flatMap { initial.byFamily[$0] ?? [] }.first(where: isSought)
        if let related { return (.otherChild, related) }
        return (dueOn >= span.to ? .pending : .neverRecorded, nil)
    }
}

/// The initial conferences held, by what an enquiry may find them by: by its id whenever they
/// were, by child and family those from a day on.
private struct InitialConferences {
    var byEnquiry: [Symbol: Conference] = [:]
    var byChild: [ChildNumber: [Conference]] = [:]
    var byFamily: [Symbol: [Conference]] = [:]

    init(
        _ held: [Conference], _ families: [ChildNumber: Symbol], notBefore day: CalendarDate,
        enquiry: (Conference) -> Symbol
    ) {
        for conference in held {
            let enquiry = enquiry(conference)
            if enquiry != .none && byEnquiry[enquiry] == nil { byEnquiry[enquiry] = conference }
            guard conference.day >= day else { continue }
            var own: [Symbol] = conference.family == .none ? [] : [conference.family]
            for child in conference.children {
                byChild[child, default: []].append(conference)
                if let family = families[child], !own.contains(family) { own.append(family) }
            }
            for family in own { byFamily[family, default: []].append(conference) }
        }
    }
}
