// What a copy to hand over leaves out, counted.

import CareEvents
import Journeys

/// How often the lines of a copy name others or say free words, by kind.
public struct LeftOut: Sendable {
    /// A kind of what was left out.
    public struct Kind: Sendable {
        /// The kind, in words.
        public let what: String
        /// How often the lines of the copy say it.
        public let times: Int
        /// Of how many different people; nil where that is not asked.
        public let people: Int?
    }

    /// The kinds, those that do not occur left out.
    public let kinds: [Kind]

    /// What the lines of a copy hold that it does not say.
    init(_ lines: [Fact], of child: ChildNumber, in known: KnownFacts, told roles: Roles) {
        var workers: [Symbol] = []
        var children: [ChildNumber] = []
        var words: [FieldKey: Int] = [:]
        for fact in lines {
            workers.append(known.record.recorded.events[Int(fact.seq)].recordedBy)
            for field in FieldsNamed(fact, in: known) {
                switch field {
                case .worker(let symbol): workers.append(symbol)
                case .child(let other):
                    if known.canonical(other) != child { children.append(known.canonical(other)) }
                case .words(let key): words[key, default: 0] += 1
                case .text(let key, let symbol):
                    let isShown =
                        roles.isListed(symbol)
                        || (key.isID
                            ? roles.mayShow(id: symbol) : roles.mayShow(openWord: symbol))
                    if !isShown { words[key, default: 0] += 1 }
                }
            }
        }
        var kinds = [
            Kind(
                what: "workers, told by their roles", times: workers.count,
                people: Set(workers).count),
            Kind(
                what: "other children, told as such", times: children.count,
                people: Set(children).count),
        ]
        for (key, times) in words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            kinds.append(Kind(what: "texts under \(key.name)", times: times, people: nil))
        }
        self.kinds = kinds.filter { $0.times > 0 }
    }

    /// One sentence that counts them all.
    public var words: String {
        guard !kinds.isEmpty else { return "nothing had to be left out of this copy" }
        let told = kinds.map { kind in
            "\(kind.what): \(kind.times)"
                + (kind.people.map { " (\(counted($0, "person", "people")))" } ?? "")
        }
        return "left out of this copy: " + told.joined(separator: "; ")
    }
}
