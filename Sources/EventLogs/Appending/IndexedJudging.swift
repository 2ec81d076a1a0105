// New lines judged by the stories that they touch.

import CareEvents
import Dates
import TextFormats

/// The record that new lines are judged in: the stories of the children that they name, the roles,
/// and the lines themselves at the end. Policies are not in it (`IndexedLog.readAgainst`).
struct TouchedStories {
    private let story: StandingStory
    /// The new lines as lines of that record.
    let lines: [ProposedLine]

    /// The lines of the stories and the new ones, with their numbers in the log.
    var record: RecordedEvents { story.record }

    /// The stories that lines touch; nil where they do not suffice, because a line changes what
    /// other stories are read against, or takes away what others may refer to.
    init?(of trial: LinesOnTrial, in log: IndexedLog) {
        let lines = trial.lines
        guard lines.allSatisfy({ Self.isOfItsStories($0.line) }) else { return nil }
        let story =
            trial.hasCorrections
            ? log.stories.story(ofCorrections: lines, trial.bytes, trial.terms)
            : log.stories.story(of: lines, trial.bytes, trial.terms)
        guard let story else { return nil }
        for line in lines where !Self.leavesOthersAlone(line.line, lines, story.gathering) {
            return nil
        }
        self.story = story
        let first = story.record.count - lines.count
        self.lines = lines.enumerated().map { place, proposed in
            var judged = proposed.line
            judged.seq = first + place
            judged.refer(to: story.record.place(ofLine:))
            return ProposedLine(
                line: proposed.line, judgedAs: judged, inputLine: proposed.inputLine)
        }
    }

    /// Whether everything that the log says of a child is in the record.
    func isWhole(ofChild id: String) -> Bool { story.isWhole(ofChild: id) }

    /// The lines were appended: their stories are kept for the next.
    func keep(_ trial: LinesOnTrial, in log: IndexedLog, from first: Int) {
        if trial.hasCorrections {
            log.stories.leave(trial.terms)
        } else {
            log.stories.keep(story, trial.bytes, trial.terms, from: first)
        }
    }

    /// Whether a line is judged by the stories that it names: not where it says anew what all are
    /// read against.
    private static func isOfItsStories(_ line: EventLine) -> Bool {
        switch line.type {
        case .ledgerOpened, .tailRecovered, .eventErased, .policyAdopted: false
        default: true
        }
    }

    /// Whether a correction leaves alone what stories that were not gathered refer to or are read
    /// against.
    private static func leavesOthersAlone(
        _ line: EventLine, _ new: [ProposedLine], _ gathering: borrowing Gathering
    ) -> Bool {
        guard line.type.isCorrection else { return true }
        switch type(of: line, new, gathering) {
        case .policyAdopted, .ledgerOpened, nil: return false
        case .reviewScheduled, .reviewPartHeld, .reviewHeld, .planStarted, .section47Started,
            .escalationRaised, .workerJoined:
            return line.type == .eventReinstated
                || (line.type == .eventAmended && !changesAnID(line))
        default: return true
        }
    }

    /// The type of what a correction puts right.
    private static func type(
        of correction: EventLine, _ new: [ProposedLine], _ gathering: borrowing Gathering
    ) -> EventType? {
        guard let target = correction.correctedSeq else { return nil }
        if let line = new.first(where: { $0.line.seq == target }) { return line.line.type }
        guard let bytes = gathering.lines[target],
            case .event(let line) = try? LineReading.read(bytes)
        else { return nil }
        return line.type
    }

    private static func changesAnID(_ amendment: EventLine) -> Bool {
        var keys = amendment.texts(.unset)
        if case .object(let set)? = amendment[.set] { keys += set.members.map(\.key) }
        return keys.contains { $0.hasSuffix("_id") || $0.hasSuffix("_ids") }
    }
}

extension EventLine {
    /// Makes the line that a correction puts right a place.
    fileprivate mutating func refer(to place: (Int) -> Int) {
        guard let target = correctedSeq else { return }
        payload = payload.map { field in
            switch field.key {
            case .amends, .withdraws, .reinstates, .erases:
                Field(field.key, .number(Thousandths(place(target))), range: field.range)
            default: field
            }
        }
    }
}

extension Gathering {
    /// Asks for the stories that a new line names, and for the workers that it refers to.
    mutating func askFor(_ line: EventLine, _ terms: LineTerms) {
        for (hash, kind) in zip(terms.hashes, terms.kinds) {
            switch kind {
            case .child, .escalation, .review, .worker, .merge: ask(kind, hash)
            case .reviewNamed, .planNamed, .enquiryNamed: ask(whoNames: hash)
            case .key, .type, .erasure, .stub: continue
            }
        }
        askForWorkers(line.payload.map { ($0.key, $0.value) })
        if case .object(let set)? = line[.set] {
            askForWorkers(
                set.members.compactMap { member in
                    FieldKey(name: member.key).map { ($0, member.value) }
                })
        }
    }

    private mutating func askForWorkers(_ fields: [(FieldKey, JSONValue)]) {
        for (key, value) in fields where [.iroID, .workerID, .workerIDs].contains(key) {
            switch value {
            case .string(let id): ask(.worker, id)
            case .list(let ids):
                for case .string(let id) in ids { ask(.worker, id) }
            default: continue
            }
        }
    }

    /// Asks for whoever else holds a review that the lines gathered hold.
    mutating func askForReviews() {
        var finder = Self.prototype
        for line in lines.values {
            finder.find(line)
            for (hash, kind) in zip(finder.hashes, finder.kinds) where kind == .review {
                ask(kind, hash)
            }
        }
    }
}
