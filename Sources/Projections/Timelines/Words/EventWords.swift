// What an event says in plain words: a fragment a social worker would write.

import CareEvents
import Dates
import Journeys
import Policies

/// Tells the events of one child in words, with what the journey knows of them.
struct EventWords {
    let known: KnownFacts
    let setting: Setting
    /// How names and texts of the record are told.
    let names: Naming
    /// The child's journey, folded from the facts up to the day asked.
    let journey: Journey
    /// The escalations, up to the day asked.
    let escalations: [EscalationHistory]
    /// The live facts in order, for what one says of another.
    let facts: [Fact]
    /// Gives the free words of lines.
    let freeWords: FreeWords
    private let amended: Set<Int32>

    init(
        _ lines: ChildLines, in known: KnownFacts, against setting: Setting,
        asAt: CalendarDate?, roles: Roles? = nil, words: @escaping FreeWords
    ) {
        names = Naming(known: known, roles: roles)
        var journey = Journey()
        let story = lines.story.filter { place in
            asAt.map { known.facts[Int(place)].day <= $0 } ?? true
        }
        journey.fold(lines.child, story[...], in: known, against: setting)
        self.journey = journey
        self.known = known
        self.setting = setting
        let isInDispute = lines.live.contains { $0.type.isEscalation }
        escalations =
            isInDispute ? Escalations(known, against: setting, upTo: asAt).histories : []
        facts = lines.live.filter { fact in asAt.map { fact.day <= $0 } ?? true }
        freeWords = roles == nil ? words : { _, _ in nil }
        amended = Set(
            known.corrections.filter {
                $0.hadEffect && known.record.fact(at: Int($0.seq)).type == .eventAmended
            }.map(\.target))
    }

    /// The words for a fact, live, withdrawn or a correction; as corrected, or as it was written.
    func words(for fact: Fact, asWritten: Bool = false) -> String {
        guard let event = Event(fact, in: known.record) else { return "erased" }
        let words = self.words(for: event, of: fact)
        guard amended.contains(fact.seq) else { return words }
        return words + (asWritten ? " (corrected since)" : " (corrected)")
    }

    private func words(for event: Event, of fact: Fact) -> String {
        switch event {
        case .child(let event): words(for: event, of: fact)
        case .care(let event): words(for: event, of: fact)
        case .plans(let event): words(for: event, of: fact)
        case .reviews(let event): words(for: event, of: fact)
        case .escalations(let event): words(for: event, of: fact)
        case .service(let event): words(for: event, of: fact)
        case .ledger(let event): words(for: event, of: fact)
        }
    }

    // MARK: Pieces

    /// A text as it stands, nil where it is not said.
    func text(_ symbol: Symbol) -> String? { symbol == .none ? nil : names.id(symbol) }

    /// A code of ours or an open word with its underscores as blanks, nil where it is not said.
    func plain(_ symbol: Symbol) -> String? {
        symbol == .none ? nil : inWords(code: names.open(symbol))
    }

    /// A national code and what it means, `U6 (foster care, not long term)`.
    func coded<List: CodeList>(_ symbol: Symbol, _ words: (List) -> String) -> String? {
        guard symbol != .none else { return nil }
        return List(symbol).map { "\(known.text(symbol)) (\(words($0)))" } ?? names.open(symbol)
    }

    /// A phrase before a text, nil where the text is.
    func said(_ before: String, _ text: String?) -> String? { text.map { "\(before) \($0)" } }

    /// The members of a list in words, nil where there are none.
    func list(_ list: ListPlace, _ words: (Symbol) -> String?) -> String? {
        enumeration(known.record.texts(list).compactMap(words))
    }

    /// The children that an event names beside this one, nil where there are none.
    func others(_ fact: Fact) -> String? {
        let others = known.children(of: fact).filter { $0 != journey.child }
        return enumeration(others.map(names.child))
    }

    /// The free words of a field, where they were said and can be had.
    func free(_ line: Int?, _ key: FieldKey) -> String? { line.flatMap { freeWords($0, key) } }

    /// The last live fact of a type before or on the day of another that fulfils a condition.
    func last(
        _ type: EventType, upTo fact: Fact, where fits: (Fact) -> Bool = { _ in true }
    ) -> Fact? {
        facts.last { $0.type == type && $0.day <= fact.day && fits($0) }
    }
}
