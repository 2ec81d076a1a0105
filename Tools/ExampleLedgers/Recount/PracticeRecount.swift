// Contacts, supervision, audits and surveys, counted the slow way.

import Dates
import TextFormats

extension StandingEvents {
    func count(_ type: String, in period: Days) -> Int {
        of(type).filter { period.contains($0.on) }.count
    }

    // MARK: Supervision

    /// Supervisions that fell due in a period, so many days after the one before, and those of
    /// them held by then. A worker who had left when one was due owes none.
    func supervisions(within days: Int, in period: Days, roles: [String]) -> (held: Int, due: Int) {
        var held = 0
        var due = 0
        for worker in roles.flatMap(workers) {
            let meetings = of("supervision_held").filter { $0.text("worker_id") == worker.id }
                .map(\.on).sorted()
            for (index, day) in meetings.enumerated() {
                let by = day + days
                guard period.contains(by), worker.isInPost(on: by) else { continue }
                due += 1
                if index + 1 < meetings.count, meetings[index + 1] <= by { held += 1 }
            }
        }
        return (held, due)
    }

    /// Workers in post at the end of a period for a year or more, and those of them with an
    /// appraisal in it.
    func appraisals(in period: Days, roles: [String]) -> (held: Int, due: Int) {
        let owing = roles.flatMap(workers).filter {
            $0.isInPost(on: period.last) && $0.joined.on.months(12) <= period.last
        }
        let held = owing.filter { worker in
            of("appraisal_held").contains {
                $0.text("worker_id") == worker.id && period.contains($0.on)
            }
        }
        return (held.count, owing.count)
    }

    // MARK: Audits

    func audits(of kind: String?, theme: String?, in period: Days) -> [StandingEvent] {
        of("audit_completed").filter {
            period.contains($0.on) && (kind == nil || $0.text("audit") == kind)
                && (theme == nil || $0.text("theme") == theme)
        }
    }

    /// The records looked at in audits of a kind and a theme.
    func recordsAudited(of kind: String?, theme: String?, in period: Days) -> [StandingEvent] {
        let ids = Set(
            of("audit_completed").filter {
                (kind == nil || $0.text("audit") == kind)
                    && (theme == nil || $0.text("theme") == theme)
            }.compactMap { $0.text("audit_id") })
        return of("record_audited").filter {
            period.contains($0.on) && $0.text("audit_id").map(ids.contains) == true
        }
    }

    // MARK: Surveys

    func forms(from respondents: String?, in period: Days) -> [StandingEvent] {
        of("survey_answered").filter {
            period.contains($0.on) && (respondents == nil || $0.text("respondents") == respondents)
        }
    }

    /// Answers to a question, and those of them that chose an option.
    func answers(
        to question: String, _ option: String, from respondents: String?, in period: Days
    ) -> (chosen: Int, given: Int) {
        var chosen = 0
        var given = 0
        for form in forms(from: respondents, in: period) {
            guard case .object(let answers)? = form.fields["answers"] else { continue }
            for member in answers.members where member.key == question {
                guard case .list(let options) = member.value, !options.isEmpty else { continue }
                given += 1
                if options.contains(.string(option)) { chosen += 1 }
            }
        }
        return (chosen, given)
    }
}
