// What is known: every correction applied, beside a slow reading that looks for them line by line.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing
import TextFormats

/// Some lines about a review of A, and what is then known of it.
struct CorrectionCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let lines: String
    let known: [String]

    var testDescription: String { sentence }

    init(_ sentence: String, _ lines: String, known: [String]) {
        self.sentence = sentence
        self.lines = lines
        self.known = known
    }

    /// Line 6 is a review of A on 30 April 2013, by iro-1, with code PN1; corrections follow it.
    static let all: [CorrectionCase] = [
        CorrectionCase(
            "what is not corrected stands as it was said", "", known: ["04-30 PN1 iro-1"]),
        CorrectionCase(
            "an amendment says the same fact right, its day included",
            #"A event_amended amends=6 set={"occurred_on":"2013-04-29","participation":"PN7"}"#,
            known: ["04-29 PN7 iro-1"]),
        CorrectionCase(
            "the last word on a key stands, and the other keys stay",
            """
            A event_amended amends=6 set={"participation":"PN7","iro_id":"iro-2"}
            A event_amended amends=6 set={"participation":"PN3"}
            """, known: ["04-30 PN3 iro-2"]),
        CorrectionCase(
            "unset takes a field away", "A event_amended amends=6 unset=iro_id",
            known: ["04-30 PN1 -"]),
        CorrectionCase(
            "what leaves no whole event is not taken",
            #"A event_amended amends=6 unset=review_id set={"participation":"PN7"}"#,
            known: ["04-30 PN1 iro-1"]),
        CorrectionCase(
            "what is withdrawn is not known", "A event_withdrawn withdraws=6", known: []),
        CorrectionCase(
            "a reinstatement undoes a withdrawal, amendments before it included",
            """
            A event_amended amends=6 set={"participation":"PN7"}
            A event_withdrawn withdraws=6
            A event_reinstated reinstates=6
            """, known: ["04-30 PN7 iro-1"]),
        CorrectionCase(
            "what is withdrawn cannot be amended",
            """
            A event_withdrawn withdraws=6
            A event_amended amends=6 set={"participation":"PN7"}
            A event_reinstated reinstates=6
            """, known: ["04-30 PN1 iro-1"]),
        CorrectionCase(
            "an erased fact is gone", "A event_erased erases=6", known: []),
        CorrectionCase(
            "the erasure of an amendment takes what it said",
            """
            A event_amended amends=6 set={"participation":"PN7"}
            A event_erased erases=7
            """, known: ["04-30 PN1 iro-1"]),
        CorrectionCase(
            "a correction of a later line changes nothing",
            """
            A event_withdrawn withdraws=8
            A event_withdrawn withdraws=7
            """, known: ["04-30 PN1 iro-1"]),
    ]
}

@Suite struct KnownFactsTests {
    @Test(arguments: CorrectionCase.all)
    func `corrections over one review`(correction: CorrectionCase) throws {
        let corrections = correction.lines.split(separator: "\n").map { "2018-01-01 " + $0 }
        let review = "2013-04-30 A review_held review_id=r participation=PN1 iro_id=iro-1"
        let ledger = TestLedger(([review] + corrections).joined(separator: "\n"))
        let known = KnownFacts(ledger.record)
        let told = known.facts.filter { $0.type == .reviewHeld }.map { fact in
            let iro = known.text(known.record.symbol(fact, .iroID))
            return "\(fact.day.description.dropFirst(5)) "
                + "\(known.text(known.record.symbol(fact, .participation))) "
                + (iro.isEmpty ? "-" : iro)
        }
        #expect(told == correction.known)
    }

    @Test(arguments: 201...260)
    func `the facts are those of a slow reading, at any instant`(seed: Int) throws {
        var random = RandomLedger(seed: UInt64(seed))
        let ledger = random.ledger
        let record = ledger.record
        for instant in [nil, random.someInstant(), random.someInstant()] {
            let known = KnownFacts(record, asKnownAt: instant)
            let slow = SlowFacts(ledger, knownAt: instant)
            let fast = known.facts.map { told($0, known) }
            let obvious = slow.all.map(told)
            let first = zip(fast, obvious).first { $0 != $1 }
            #expect(
                fast == obvious,
                "seed \(seed): \(first?.0 ?? "") / \(first?.1 ?? "")")
        }
    }

    /// A fact with its fields of text, days, numbers, and yes or no.
    private func told(_ fact: Fact, _ known: KnownFacts) -> String {
        var words = "\(fact.seq) \(fact.day) \(known.id(of: fact.child))"
        for field in fact.type.declaration.fields.sorted(by: { $0.key.name < $1.key.name }) {
            let key = field.key
            switch key.shape {
            case .text where known.record.symbol(fact, key) != .none:
                words += " \(key.name)=\(known.text(known.record.symbol(fact, key)))"
            case .date: known.record.date(fact, key).map { words += " \(key.name)=\($0)" }
            case .flag: known.record.flag(fact, key).map { words += " \(key.name)=\($0)" }
            case .number: known.record.number(fact, key).map { words += " \(key.name)=\($0)" }
            default: continue
            }
        }
        return words
    }

    private func told(_ fact: SlowFact) -> String {
        var words = "\(fact.seq) \(fact.day) \(fact.child ?? "")"
        for name in fact.fields.keys.sorted() {
            switch (FieldKey(name: name)?.shape, fact.fields[name]) {
            case (.text, .string(let text)?), (.date, .string(let text)?):
                words += " \(name)=\(text)"
            case (.flag, .bool(let yes)?): words += " \(name)=\(yes)"
            case (.number, .number(let number)?): words += " \(name)=\(number.value)"
            default: continue
            }
        }
        return words
    }
}
