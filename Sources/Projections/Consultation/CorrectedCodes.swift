// Codes of participation that were said anew: what stood before, what stood after, who said so.

public import CareEvents
public import Dates
public import Journeys

/// One change of the code of participation that stands for a review.
public struct CorrectedCode: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The review.
    public let review: Symbol
    /// The day that counts of the review.
    public let heldOn: CalendarDate
    /// The code that stood before.
    public let before: Symbol
    /// The code that stood after, `.none` where the code was taken out.
    public let after: Symbol
    /// The line that changed it: an amendment, or participation recorded apart from the review.
    public let seq: Int32
}

/// Finds the codes that were changed.
public struct CorrectedCodes {
    private let known: KnownFacts
    private let corrections: [Int32: [KnownFacts.Correction]]

    /// Reads the corrections of what is known.
    public init(_ known: KnownFacts) {
        self.known = known
        corrections = Dictionary(grouping: known.corrections.filter(\.hadEffect), by: \.target)
    }

    /// The changes of the codes of a child's reviews held in a span, in the order of lines. A code
    /// said for the first time changes none; what a withdrawn line said is left out.
    public func changes(of journey: Journey, during span: DateSpan) -> [CorrectedCode] {
        var found: [CorrectedCode] = []
        for review in journey.reviews where span.contains(review.heldOn) {
            let apart = journey.asides.filter {
                $0.type == .participationRecorded
                    && known.record.symbol($0, .reviewID) == review.id
            }
            guard !apart.isEmpty || corrections[review.seq] != nil else { continue }
            // What each line said of the code, and when: a line itself, or an amendment of it.
            let lines = [review.seq] + apart.map(\.seq)
            let said = lines.flatMap { line in sayings(of: line) }.sorted { $0.seq < $1.seq }
            var codes: [Int32: Symbol] = [:]
            var standing = Symbol.none
            for saying in said {
                codes[saying.line] = saying.code
                let last = apart.last { codes[$0.seq] != nil }?.seq ?? review.seq
                let now = codes[last] ?? .none
                if standing != .none && now != standing {
                    found.append(
                        CorrectedCode(
                            child: journey.child, review: review.id, heldOn: review.heldOn,
                            before: standing, after: now, seq: saying.seq))
                }
                standing = now
            }
        }
        return found
    }

    private struct Saying {
        let line: Int32
        let seq: Int32
        let code: Symbol
    }

    /// The codes that a line said, as written and as amended.
    private func sayings(of line: Int32) -> [Saying] {
        let record = known.record
        let written = record.fact(at: Int(line))
        var said = [Saying(line: line, seq: line, code: record.symbol(written, .participation))]
        for correction in corrections[line] ?? [] {
            let amendment = record.fact(at: Int(correction.seq))
            guard amendment.type == .eventAmended else { continue }
            let pairs = Array(record.members(record.list(amendment, .set)))
            for place in stride(from: 0, to: pairs.count - 1, by: 2)
            where pairs[place] == UInt32(FieldKey.participation.rawValue) {
                let code = Symbol(number: pairs[place + 1])
                said.append(Saying(line: line, seq: correction.seq, code: code))
            }
            let unset = record.texts(record.list(amendment, .unset))
            if unset.contains(where: { FieldKey($0) == .participation }) {
                said.append(Saying(line: line, seq: correction.seq, code: .none))
            }
        }
        return said
    }
}
