// What an event type is: its name, whom it is about, and its fields in order.

/// The one JSON shape that the values of a key have, and how they are held once read.
@frozen
public enum FieldShape: Hashable, Sendable {
    /// A day, `YYYY-MM-DD`.
    case date
    /// A text that is counted or compared: a code, an id, an open word. Held as a symbol.
    case text
    /// Free words. Not held: the line that says them is remembered and read again on request.
    case words
    /// The id of a child. Held as the child's number.
    case child
    /// A whole number.
    case integer
    /// A number of up to three decimals, held in thousandths.
    case number
    /// True or false.
    case flag
    /// A list of texts.
    case list
    /// A list of children's ids.
    case children
    /// An object, kept as its bytes.
    case object
    /// The object of replaced keys of an amendment.
    case replacements
}

/// Whom events of a type are about.
public enum EventSubject: Hashable, Sendable {
    /// One child, named by `child_id`.
    case oneChild
    /// Several children, named by `child_ids`.
    case severalChildren
    /// One child or none.
    case perhapsAChild
    /// No child.
    case noChild
}

/// The families of events: the headings of the vocabulary page, by which access is given.
public enum EventFamily: String, CaseIterable, Hashable, Sendable {
    /// A child: registered, born, with other details, merged.
    case child
    /// Being looked after.
    case care
    /// Plans, permanence and the court.
    case plans
    /// The review of the care plan, and what surrounds it.
    case reviews
    /// Disputes, alerts, and praise.
    case escalations
    /// Workers, posts, allocations, surveys and audits.
    case service
    /// The ledger itself.
    case ledger
}

/// A field of an event type.
public struct FieldDeclaration: Sendable {
    /// The key.
    public let key: FieldKey
    /// Whether an event without it is damage.
    public let isRequired: Bool
    /// The codes that `append` takes, or nil where the text is open.
    public let codes: [String]?

    static func required(_ key: FieldKey) -> FieldDeclaration {
        FieldDeclaration(key: key, isRequired: true, codes: nil)
    }

    static func optional(_ key: FieldKey) -> FieldDeclaration {
        FieldDeclaration(key: key, isRequired: false, codes: nil)
    }

    static func required<List: CodeList>(_ key: FieldKey, _ list: List.Type) -> FieldDeclaration {
        FieldDeclaration(key: key, isRequired: true, codes: list.allCases.map(\.rawValue))
    }

    static func optional<List: CodeList>(_ key: FieldKey, _ list: List.Type) -> FieldDeclaration {
        FieldDeclaration(key: key, isRequired: false, codes: list.allCases.map(\.rawValue))
    }
}

/// An event type with its fields in the order in which they are written.
public struct EventDeclaration: Sendable {
    /// The type.
    public let type: EventType
    /// The name as it is spelt in a line.
    public let name: String
    /// Whom it is about.
    public let subject: EventSubject
    /// The heading under which the vocabulary has it.
    public let family: EventFamily
    /// Its fields, in the order of the vocabulary, which is the order of writing.
    public let fields: [FieldDeclaration]

    init(
        _ type: EventType, _ name: String, about subject: EventSubject, family: EventFamily,
        fields: [FieldDeclaration] = []
    ) {
        self.type = type
        self.name = name
        self.subject = subject
        self.family = family
        self.fields = fields
    }

    /// The place of a key among the fields, or nil if the type has no such field.
    public func place(of key: FieldKey) -> Int? { fields.firstIndex { $0.key == key } }
}

/// The whole vocabulary.
public enum Vocabulary {
    /// Every declaration, in the order of `EventType`; a test holds the two together.
    public static let declarations: [EventDeclaration] =
        EventDeclaration.child + EventDeclaration.care + EventDeclaration.plans
        + EventDeclaration.reviews + EventDeclaration.escalations + EventDeclaration.service
        + EventDeclaration.ledger

    /// The declaration of the type so named, or nil if there is none.
    public static func declaration(named name: String) -> EventDeclaration? {
        declarations.first { $0.name == name }
    }
}

extension EventType {
    /// The declaration of this type; that of an erased line, which nobody writes, is empty.
    public var declaration: EventDeclaration {
        self == .erased ? Self.erasedDeclaration : Vocabulary.declarations[Int(rawValue)]
    }

    /// The name as it is spelt in a line and in the audit.
    public var name: String { declaration.name }

    /// The heading under which the vocabulary has it.
    public var family: EventFamily { Self.families[Int(rawValue)] }

    private static let families: [EventFamily] = allCases.map(\.declaration.family)

    private static let erasedDeclaration = EventDeclaration(
        .erased, "erased", about: .noChild, family: .ledger)

    /// Whether the event puts another right: amends, withdraws, reinstates or erases it.
    @inlinable
    public var isCorrection: Bool {
        self == .eventAmended || self == .eventWithdrawn || self == .eventReinstated
            || self == .eventErased
    }

    /// Whether a line of this type says something of other lines or ids, or is what is left of an
    /// erased one: what must be known before any fact is read.
    @inlinable
    public var isRepair: Bool {
        isCorrection || self == .erased || self == .childrenMerged
    }
}
