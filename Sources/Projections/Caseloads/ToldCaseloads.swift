// Caseloads told to other parts of a ledger: who holds how much on which day, in words.

import CareEvents
import Journeys

extension CaseloadProjection {
    /// Tells the caseloads of each value that is split by, or of each day: those of a year before
    /// as set 1. No family is of two parts of a ledger, so numbers do for families.
    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        tell(&telling, behind: [], in: context)
    }

    private func tell(
        _ telling: inout PartialTelling, behind words: [PartialSums.Word],
        in context: borrowing ReplayContext
    ) {
        if let key = counted.question.split.first {
            for part in parts {
                guard let value = part.counted.question.asked(key) else { continue }
                // An officer who holds nobody is told of too: the rows begin with who there is.
                telling.tell(Counts(), at: words + [.text(value)])
                part.tell(&telling, behind: words + [.text(value)], in: context)
            }
            return
        }
        for (set, days) in [caseloads, caseloadsBefore].enumerated() {
            for (day, caseloads) in days.enumerated() {
                caseloads.tell(
                    &telling, behind: words + [.number(set), .number(day)], in: context)
            }
        }
    }

    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        if let key = counted.question.split.first {
            guard case .text(let bytes)? = words.first else { return false }
            let value = String(decoding: bytes, as: UTF8.self)
            guard let place = place(ofPart: key, value, in: context) else { return false }
            if words.count == 1 { return true }
            return parts[place].take(counts, at: words.dropFirst(), in: context)
        }
        let first = words.startIndex
        guard words.count > 2, case .number(let set) = words[first],
            case .number(let day) = words[first + 1]
        else { return false }
        switch set {
        case 0 where caseloads.indices.contains(day):
            return caseloads[day].take(counts, at: words.dropFirst(2), in: context)
        case 1 where caseloadsBefore.indices.contains(day):
            return caseloadsBefore[day].take(counts, at: words.dropFirst(2), in: context)
        default: return false
        }
    }

    /// The place of the part that asks of a value, which is made where no part does yet: nobody
    /// here knows the officers of other parts of the ledger.
    private mutating func place(
        ofPart key: DimensionKey, _ value: String, in context: borrowing ReplayContext
    ) -> Int? {
        let place = parts.firstIndex { ($0.counted.question.asked(key) ?? "") >= value }
        if key != .iro { return parts.firstIndex { $0.counted.question.asked(key) == value } }
        if let place, parts[place].counted.question.asked(key) == value { return place }
        guard let question = Self.part(of: counted.question, key, value) else { return nil }
        parts.insert(CaseloadProjection(question, in: context), at: place ?? parts.endIndex)
        return place ?? parts.endIndex - 1
    }
}

extension Caseloads {
    /// Tells who holds how much, in words behind others. No family is of two parts of a ledger, so
    /// numbers do for families.
    public func tell(
        _ telling: inout PartialTelling, behind words: [PartialSums.Word] = [],
        in context: borrowing ReplayContext
    ) {
        for told in Told.allCases {
            let counts = self.told(told, of: nil)
            if counts != Counts() { telling.tell(counts, at: words + [.number(told.rawValue)]) }
            for officer in loads.keys {
                let counts = self.told(told, of: officer)
                // The first is told of zeros too: it says that there is a load.
                guard counts != Counts() || told == .childrenAndWeight else { continue }
                let name = PartialSums.Word.text(context.known.text(officer))
                telling.tell(counts, at: words + [.number(told.rawValue), name])
            }
        }
    }

    /// Adds what was told of other children; false for words that are none of it.
    public mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        guard (1...2).contains(words.count), case .number(let number)? = words.first,
            let told = Told(rawValue: number)
        else { return false }
        var officer: Symbol?
        if words.count == 2 {
            guard case .text(let name)? = words.last,
                let found = context.known.record.recorded.symbols.find(name.span)
            else { return false }
            officer = Symbol(number: found)
        }
        take(counts, told, of: officer)
        return true
    }
}
