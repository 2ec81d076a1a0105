// The stories that new lines touch, kept from line to line of a stream.

import CareEvents

/// What a new line is found by.
struct LineTerms {
    /// The hashes of its terms, and the kind of each.
    var hashes: [UInt64]
    var kinds: [TermKind]

    /// The child that it names first.
    var firstChild: UInt64? {
        zip(hashes, kinds).first { $1 == .child }.map(\.0)
    }
}

/// The stories of some children as they stand, and what was asked for to have them whole.
final class StandingStory {
    fileprivate(set) var gathering: Gathering
    fileprivate var reading = LinesAsRecord()
    fileprivate(set) var record = LinesAsRecord.emptyRecord
    /// How many of the record's events were appended already.
    fileprivate(set) var count = 0

    fileprivate init(_ gathering: Gathering) { self.gathering = gathering }

    /// Whether everything that the log says of a child is in the record.
    func isWhole(ofChild id: String) -> Bool { gathering.hasAsked(.child, id) }

    /// Brings what was asked for into the record; false where the index is not to be trusted.
    fileprivate func gather() -> Bool {
        gathering.gather()
        guard !gathering.isBroken else { return false }
        guard gathering.lines.count != count else { return true }
        record = LinesAsRecord.emptyRecord
        count = 0
        for seq in gathering.numbers {
            guard let line = gathering.lines[seq], add(line, seq) else { return false }
        }
        count = record.count
        return true
    }

    /// Adds a line that is on trial, or one that was appended.
    fileprivate func add(_ line: [UInt8], _ seq: Int) -> Bool {
        guard reading.add(line, to: &record) else { return false }
        record.lineNumbers.append(Int32(seq))
        return true
    }

    /// The lines on trial were appended.
    fileprivate func accept(_ lines: [[UInt8]], from first: Int) {
        for (place, line) in lines.enumerated() { gathering.takeAppended(line, first + place) }
        count = record.count
    }
}

/// The stories that were judged last, so that the next line about one of the children needs nothing
/// that was read before.
///
/// A story is left as soon as a line touches it that was judged in another.
final class StandingStories {
    private let index: LogIndex
    private var stories: [(child: UInt64, story: StandingStory)] = []
    private static let most = 16

    init(_ index: LogIndex) { self.index = index }

    /// The story that lines of no correction are judged in, with them at its end; nil where the
    /// index is not to be trusted. It stands no more until `keep`.
    func story(
        of lines: [ProposedLine], _ texts: [[UInt8]], _ terms: [LineTerms]
    ) -> StandingStory? {
        let story = taken(terms.lazy.compactMap(\.firstChild).first ?? 0)
        for (line, terms) in zip(lines, terms) { story.gathering.askFor(line.line, terms) }
        guard story.gather() else { return nil }
        return add(lines, texts, to: story)
    }

    /// The same for lines of which some are corrections; it is not kept.
    func story(
        ofCorrections lines: [ProposedLine], _ texts: [[UInt8]], _ terms: [LineTerms]
    ) -> StandingStory? {
        let story = begun()
        let first = lines.first?.line.seq ?? 0
        for (line, terms) in zip(lines, terms) {
            story.gathering.askFor(line.line, terms)
            if let target = line.line.correctedSeq, target < first {
                guard target >= 0 else { return nil }
                story.gathering.takeWithStory(target)
            }
        }
        story.gathering.gather()
        story.gathering.askForReviews()
        guard story.gather() else { return nil }
        return add(lines, texts, to: story)
    }

    private func add(
        _ lines: [ProposedLine], _ texts: [[UInt8]], to story: StandingStory
    ) -> StandingStory? {
        for (line, text) in zip(lines, texts) where !story.add(text, line.line.seq) { return nil }
        return story
    }

    /// Keeps a story, whose lines on trial were appended, and leaves all others that they touch.
    func keep(_ story: StandingStory, _ texts: [[UInt8]], _ terms: [LineTerms], from first: Int) {
        leave(terms)
        guard let child = terms.lazy.compactMap(\.firstChild).first else { return }
        story.accept(texts, from: first)
        if stories.count == Self.most { stories.removeFirst() }
        stories.append((child, story))
    }

    /// Leaves all stories that appended lines touch.
    func leave(_ terms: [LineTerms]) {
        for line in terms {
            stories.removeAll { $0.story.gathering.hasAsked(anyOf: line.hashes) }
        }
    }

    private func taken(_ child: UInt64) -> StandingStory {
        guard let place = stories.lastIndex(where: { $0.child == child }) else { return begun() }
        return stories.remove(at: place).story
    }

    private func begun() -> StandingStory {
        var gathering = Gathering(index)
        gathering.ask([.roleGranted, .roleRevoked, .eventErased])
        return StandingStory(gathering)
    }
}
