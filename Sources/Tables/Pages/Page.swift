// A page that people read: its title, what it says first, its sections.

/// A page, as a value: nothing here knows HTML. Its numbers stand in tables; sentences and charts
/// are made of the same tables, so that none can say another number.
public struct Page: Sendable, Hashable {
    /// The name of its file in a site, without ending: `timeliness`. Lower case and hyphens.
    public var address: String
    /// What it is called in the list of pages: `Timeliness`.
    public var name: String
    /// What stands above it, once: `Timeliness of reviews, Kirklees, 2016-17`.
    public var title: String
    /// What it says first, in sentences; a paragraph each.
    public var lead: [Prose]
    /// Its sections, in order.
    public var sections: [PageSection]
    /// Who may read it.
    public var readers: Readers
    /// What it was made from.
    public var stamp: Stamp?
    /// Whether it is printed upright even where its tables are wide: what is read like a letter.
    public var isPrintedUpright = false

    /// A page.
    public init(
        address: String, name: String, title: String, lead: [Prose] = [],
        sections: [PageSection] = [], readers: Readers = .ownStaff, stamp: Stamp? = nil
    ) {
        self.address = address
        self.name = name
        self.title = title
        self.lead = lead
        self.sections = sections
        self.readers = readers
        self.stamp = stamp
    }
}

extension Page {
    /// Who may read a page.
    public enum Readers: Sendable, Hashable {
        /// Those who may see personal data: every page says that it contains it.
        case ownStaff
        /// The person it is about, and whom they show it to: a copy made to be handed over.
        case thePerson
        /// Everyone: counts of people below the threshold are suppressed (CNT-8), and it says so.
        case everyone(threshold: Int)

        /// Whether it contains personal data, and says so.
        public var seePersonalData: Bool {
            switch self {
            case .ownStaff, .thePerson: true
            case .everyone: false
            }
        }
    }
}

/// A part of a page under a heading of its own.
public struct PageSection: Sendable, Hashable {
    /// Its heading, in words that can stand in a list of contents.
    public var title: String
    /// What stands in it, in order.
    public var blocks: [PageBlock]
    /// Whether it begins a sheet of paper of its own: what is handed to one person.
    public var isOnItsOwnSheet: Bool

    /// A section.
    public init(_ title: String, _ blocks: [PageBlock], onItsOwnSheet: Bool = false) {
        self.title = title
        self.blocks = blocks
        isOnItsOwnSheet = onItsOwnSheet
    }
}

/// What stands in a section.
public enum PageBlock: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Prose)
    /// A list of sentences, in no order that matters.
    case list([Prose])
    /// A few numbers that are read first, each with what it counts.
    case keyNumbers([KeyNumber])
    /// A table, shown as it is.
    case table(Table)
    /// A chart with its table behind it.
    case figure(Figure)
}

/// A number that is read first: `96.2%`, `of 1,931 reviews were held in time`.
public struct KeyNumber: Sendable, Hashable {
    /// The number as it is written: `96.2%`, `691`.
    public let value: String
    /// What it counts.
    public let what: String
    /// How it stands against the year before, or what it is of; nil where nothing is to be said.
    public let beside: String?

    /// A number that is read first.
    public init(_ value: String, _ what: String, beside: String? = nil) {
        self.value = value
        self.what = what
        self.beside = beside
    }
}

/// Pages that belong together, in the order they are listed; the first is where a reader starts.
public struct Site: Sendable, Hashable {
    /// What they are together: `Kirklees: independent reviewing, 2016-17`.
    public var title: String
    /// The pages. Their addresses differ; the first one's is `index`.
    public var pages: [Page]

    /// A site.
    public init(title: String, pages: [Page]) {
        self.title = title
        self.pages = pages
    }
}
