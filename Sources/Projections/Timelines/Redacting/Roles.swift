// Who is told as what in a copy of one child's timeline that is handed over.

import CareEvents
import Dates
import Journeys

/// The roles of other people in a child's timeline, numbered by their first appearance, and what
/// may be shown of the rest.
///
/// Appearance is that in the facts of the child, withdrawn ones and corrections included, in the
/// order of the timeline; so the numbers are the same in every format and with every option.
struct Roles: Sendable {
    /// What each worker and account is told as.
    private(set) var workers: [Symbol: String] = [:]
    /// What each other child is told as.
    private(set) var children: [ChildNumber: String] = [:]
    /// The ids of all workers, accounts and other children of the ledger.
    private let ids: Set<String>
    private let texts: SymbolTable
    private var counts: [String: Int] = [:]

    /// Who appears in the lines of a child, in their order.
    init(
        for child: ChildNumber, in lines: [Fact], of known: KnownFacts, against setting: Setting
    ) {
        let people = PeopleNamed(in: known)
        texts = known.record.recorded.symbols
        var ids = Set(people.symbols.map(known.text))
        var others: Set<ChildNumber> = []
        for number in known.children.indices {
            let other = ChildNumber(UInt32(number))
            guard known.canonical(other) != child else { continue }
            ids.insert(known.id(of: other))
            others.insert(other)
        }
        self.ids = ids
        let siblings = Siblings(of: child, in: known)
        for fact in lines {
            for field in FieldsNamed(fact, in: known) {
                switch field {
                case .worker(let symbol): appear(symbol, people, known, setting)
                case .child(let other):
                    if others.contains(other) { appear(other, isSibling: siblings.has(other)) }
                case .text, .words: continue
                }
            }
            appear(known.record.recorded.events[Int(fact.seq)].recordedBy, people, known, setting)
        }
        // Who does not appear in the lines may still be meant by a word in them.
        for symbol in people.symbols where workers[symbol] == nil {
            workers[symbol] = Naming.leftOut
        }
        for other in others where children[other] == nil {
            children[other] = siblings.has(other) ? "a sibling" : "another child"
        }
    }

    private mutating func appear(
        _ symbol: Symbol, _ people: PeopleNamed, _ known: KnownFacts, _ setting: Setting
    ) {
        guard symbol != .none, workers[symbol] == nil else { return }
        let role = people.role(of: symbol, known, setting)
        workers[symbol] = numbered(role, first: role == Self.officer ? "the " : nil)
    }

    private mutating func appear(_ child: ChildNumber, isSibling: Bool) {
        guard children[child] == nil else { return }
        children[child] = numbered(
            isSibling ? "sibling" : "another child", first: isSibling ? nil : "")
    }

    /// What a reviewing officer is called.
    static let officer = "reviewing officer"

    /// `an auditor`, then `auditor 2`.
    private mutating func numbered(_ role: String, first article: String?) -> String {
        counts[role, default: 0] += 1
        if let number = counts[role], number > 1 { return "\(role) \(number)" }
        let isVowel = role.first.map { "aeiou".contains($0) } ?? false
        return (article ?? (isVowel ? "an " : "a ")) + role
    }

    /// Whether a text is a code of the vocabulary, which names nobody.
    func isListed(_ symbol: Symbol) -> Bool {
        Self.listed.contains(texts[symbol.number])
    }

    private static let listed: Set<String> = Set(
        Vocabulary.declarations.flatMap(\.fields).flatMap { $0.codes ?? [] })

    /// Whether an id of something may be shown: it is spelt like one, and holds the id of nobody.
    func mayShow(id symbol: Symbol) -> Bool {
        let text = texts[symbol.number]
        return text.utf8.count <= 64 && text.utf8.allSatisfy(\.isOfAnID) && !holdsAnID(text)
    }

    /// Whether an open word may be shown: it is spelt like the codes that are counted by, all small
    /// letters or all capitals, and holds the id of nobody.
    func mayShow(openWord symbol: Symbol) -> Bool {
        let text = texts[symbol.number]
        let hasSmall = text.utf8.contains { (0x61...0x7A).contains($0) }
        let hasCapital = text.utf8.contains { (0x41...0x5A).contains($0) }
        return text.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F } && !(hasSmall && hasCapital)
            && text.utf8.count <= 64 && !holdsAnID(text)
    }

    /// Whether a text holds somebody's id, cut out at letters and digits.
    private func holdsAnID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for from in bytes.indices where from == 0 || !bytes[from - 1].isAlphanumeric {
            for to in (from + 1)...bytes.count
            where to == bytes.count || !bytes[to].isAlphanumeric || !bytes[to - 1].isAlphanumeric {
                if ids.contains(String(decoding: bytes[from..<to], as: UTF8.self)) { return true }
            }
        }
        return false
    }
}

extension UInt8 {
    /// An ASCII letter or digit.
    fileprivate var isAlphanumeric: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    /// What ids are spelt with.
    fileprivate var isOfAnID: Bool {
        isAlphanumeric || self == 0x2D || self == 0x2E || self == 0x5F
    }
}
