// Brothers and sisters side by side: who belongs to a child, and what happened to each.

public import CareEvents
public import Dates
import Journeys

/// A child with the children it belongs to, each with its story and its turning points.
///
/// A child belongs to another that is of the same `family_id` on the day asked, or that a
/// conference, proceedings or an enquiry up to that day names together with it. Escalations do not
/// count: one may be about children who have nothing else to do with each other.
public struct FamilyStory: Sendable {
    /// The day at whose end it is told.
    public let day: CalendarDate
    /// The child asked for, then the others by their ids.
    public let members: [Member]
    /// The family on that day, nil where none is said.
    public let familyID: String?

    /// One child of the family.
    public struct Member: Sendable {
        /// The story.
        public let story: ChildStory
        /// Why the child belongs to the one asked for; nil of that one itself.
        public let because: String?
        /// The age in years, nil before birth or where it is not known.
        public let age: Int?
        /// The turning points, in the order in which they took effect.
        public let moments: [Moment]
    }

    /// A turning point in the life of a child.
    public struct Moment: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line.
        public let seq: Int
        /// The type.
        public let type: EventType
        /// What happened, in a few words.
        public let short: String
        /// What happened, as the timeline tells it.
        public let what: String
    }

    /// The family of a child; nil where no line known then names the child.
    public init?(
        of id: String, on day: CalendarDate, in context: ReplayContext,
        words: @escaping FreeWords = { _, _ in nil }
    ) {
        let known = context.known
        guard let asked = known.record.recorded.child(withID: id) else { return nil }
        let child = known.canonical(asked)
        guard ChildLines(of: child, in: known).isNamed else { return nil }
        let kin = Kin(of: child, on: day, in: context)
        self.day = day
        familyID = kin.familyID
        members = ([(child, nil)] + kin.others).map { child, because in
            Member(of: child, because: because, on: day, in: context, words)
        }
    }
}

extension FamilyStory.Member {
    fileprivate init(
        of child: ChildNumber, because: String?, on day: CalendarDate, in context: ReplayContext,
        _ words: @escaping FreeWords
    ) {
        let known = context.known
        let names = Naming(known: known)
        story = ChildStory(of: child, on: day, in: context, names: names)
        self.because = because
        let lines = ChildLines(of: child, in: known)
        let telling = EventWords(
            lines, in: known, against: context.setting, asAt: day, words: words)
        age = telling.journey.age(on: day)
        moments = telling.facts.compactMap { fact in
            telling.short(fact).map { short in
                FamilyStory.Moment(
                    day: fact.day, seq: known.record.recorded.lineNumber(at: Int(fact.seq)),
                    type: fact.type, short: short, what: telling.words(for: fact))
            }
        }
    }
}

/// Who belongs to a child, and why.
private struct Kin {
    let familyID: String?
    let others: [(ChildNumber, String?)]

    init(of child: ChildNumber, on day: CalendarDate, in context: ReplayContext) {
        let known = context.known
        var families: [ChildNumber: Symbol] = [:]
        context.forEachJourney { families[$0.child] = $0.family(on: day) }
        let family = families[child] ?? .none
        var reasons: [ChildNumber: [String]] = [:]
        for (other, own) in families where own == family && family != .none && other != child {
            reasons[other] = ["family \(known.text(family))"]
        }
        let together = Self.together(upTo: day, in: known).filter { $0.children.contains(child) }
        for group in together {
            for other in group.children where other != child {
                if reasons[other]?.contains(group.words) != true {
                    reasons[other, default: []].append(group.words)
                }
            }
        }
        familyID = family == .none ? nil : known.text(family)
        others = reasons.map { ($0.key, $0.value.joined(separator: ", ")) }
            .sorted { a, b in
                Array(known.id(of: a.0).utf8).lexicographicallyPrecedes(
                    Array(known.id(of: b.0).utf8))
            }
    }

    /// Children that something names together: conferences, proceedings, enquiries.
    private static func together(
        upTo day: CalendarDate, in known: KnownFacts
    ) -> [(words: String, children: [ChildNumber])] {
        var groups: [(words: String, children: [ChildNumber])] = []
        var enquiries: [Symbol: Set<ChildNumber>] = [:]
        var order: [Symbol] = []
        for fact in known.facts where fact.day <= day {
            switch fact.type {
            case .conferenceHeld, .conferenceRequested, .conferenceCancelled:
                let id = known.text(known.record.symbol(fact, .conferenceID))
                groups.append(("conference \(id)", known.children(of: fact)))
            case .proceedingsIssued, .proceedingsConcluded:
                let id = known.text(known.record.symbol(fact, .proceedingsID))
                groups.append(("proceedings \(id)", known.children(of: fact)))
            case .section47Started:
                let id = known.record.symbol(fact, .enquiryID)
                if enquiries[id] == nil { order.append(id) }
                enquiries[id, default: []].insert(fact.child)
            default: continue
            }
        }
        return groups
            + order.map { id in
                ("enquiry \(known.text(id))", (enquiries[id] ?? []).sorted())
            }
    }
}
