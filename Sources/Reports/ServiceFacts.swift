// Facts about the service that no projection keeps, by day: feedback, observation, acknowledgement.

import CareEvents
import Dates
import Journeys

/// What was said and seen of the service in a period, in the order of days, those of a day by line.
enum ServiceFacts {
    /// Complaints, compliments and comments.
    static func feedback(
        in known: borrowing KnownFacts, during span: DateSpan
    ) -> [(fact: Fact, feedback: FeedbackReceived)] {
        var found: [(fact: Fact, feedback: FeedbackReceived)] = []
        for fact in facts(.feedbackReceived, in: known, during: span) {
            if case .service(.feedbackReceived(let said)) = Event(fact, in: known.record) {
                found.append((fact, said))
            }
        }
        return found
    }

    /// Practice that was observed.
    static func observations(
        in known: borrowing KnownFacts, during span: DateSpan
    ) -> [(fact: Fact, worker: Symbol)] {
        var found: [(fact: Fact, worker: Symbol)] = []
        for fact in facts(.practiceObserved, in: known, during: span) {
            if case .service(.practiceObserved(let seen)) = Event(fact, in: known.record) {
                found.append((fact, seen.workerID))
            }
        }
        return found
    }

    /// Good practice that was acknowledged.
    static func acknowledgements(
        in known: borrowing KnownFacts, during span: DateSpan
    ) -> [(fact: Fact, practice: PracticeAcknowledged)] {
        var found: [(fact: Fact, practice: PracticeAcknowledged)] = []
        for fact in facts(.practiceAcknowledged, in: known, during: span) {
            if case .escalations(.practiceAcknowledged(let said)) = Event(fact, in: known.record) {
                found.append((fact, said))
            }
        }
        return found
    }

    private static func facts(
        _ type: EventType, in known: borrowing KnownFacts, during span: DateSpan
    ) -> [Fact] {
        known.facts(of: [type]).filter { span.contains($0.day) }
            .sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
    }
}
