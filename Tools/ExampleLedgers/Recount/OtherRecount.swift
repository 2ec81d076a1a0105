// Records written up, surveys, referrals, and the working lives of officers, counted the slow way.

import Dates
import TextFormats

extension StandingEvents {
    /// Working days from reviews held in the period to their records, summed, and how many.
    func writeUp(in period: Days) -> (days: Int, records: Int) {
        var held: [String: Day] = [:]
        for event in of("review_held") { held[event.text("review_id") ?? ""] = event.on }
        var days = 0
        var records = 0
        for event in of("review_record_completed") {
            guard let from = held[event.text("review_id") ?? ""], period.contains(from) else {
                continue
            }
            records += 1
            days += WorkingDays.england.count(after: from, through: event.on)
        }
        return (days, records)
    }

    // MARK: Surveys

    func surveyIssued(_ respondent: String, in period: Days) -> Int {
        of("survey_issued").filter {
            period.contains($0.on) && $0.text("respondents") == respondent
        }.reduce(0) { $0 + ($1.number("count") ?? 0) / 1000 }
    }

    func forms(_ respondent: String, in period: Days) -> [StandingEvent] {
        of("survey_answered").filter {
            period.contains($0.on) && $0.text("respondents") == respondent
        }
    }

    func answers(_ respondent: String, to question: String, _ answer: String, in period: Days)
        -> Int
    {
        forms(respondent, in: period).reduce(0) { total, form in
            total + Self.chosen(form, question).filter { $0 == answer }.count
        }
    }

    /// The options that a form has for a question; none is no answer.
    private static func chosen(_ form: StandingEvent, _ question: String) -> [String] {
        guard case .object(let answers)? = form.fields["answers"] else { return [] }
        for member in answers.members where member.key == question {
            guard case .list(let options) = member.value else { return [] }
            return options.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        return []
    }

    // MARK: Referrals

    /// Children with an event of a type in the period; where asked, only those in care that day.
    func children(with type: String, in period: Days, lookedAfter: String?) -> Int {
        byChild.keys.sorted().filter { child in
            (byChild[child] ?? []).contains { event in
                guard event.type == type, period.contains(event.on) else { return false }
                let isIn = care(of: child).contains { $0.covers(event.on) }
                return lookedAfter == nil || (lookedAfter == "yes") == isIn
            }
        }.count
    }

    // MARK: Officers

    /// Whole years since a day that the facts of joining give, of each officer in post.
    func years(since key: String, on day: Day) -> [Int] {
        inPost("iro", on: day).compactMap { worker in
            worker.joined.day(key).map { Age.years(bornOn: $0, on: day) }
        }
    }

    /// Officers in post by any of the dimensions that Bromley counts by.
    func officers(on day: Day, _ dimensions: [(key: String, value: String)]) -> Int {
        inPost("iro", on: day).filter { worker in
            dimensions.allSatisfy { key, value in
                switch (key, value) {
                case ("contract", "permanent"):
                    ["full_time", "part_time"].contains(worker.joined.text("contract") ?? "")
                case ("state", _):
                    !of("absence_started").contains { start in
                        start.text("worker_id") == worker.id && start.on <= day
                            && !of("absence_ended").contains {
                                $0.text("worker_id") == worker.id && $0.on > start.on
                                    && $0.on <= day
                            }
                    }
                case ("experience", _):
                    worker.joined.day("experience_from_on").map {
                        Age.years(bornOn: $0, on: day) >= 16
                    } ?? false
                case ("ethnicity", "bme"):
                    worker.joined.text("ethnicity").map { $0 != "WBRI" } ?? false
                default: worker.joined.text(key) == value
                }
            }
        }.count
    }

    /// Whole months that officers of a contract were in post within a period.
    func months(_ contract: String, in period: Days) -> Int {
        workers("iro").filter { $0.joined.text("contract") == contract }.reduce(0) { sum, worker in
            let first = max(worker.joined.on, period.first)
            let last = min(worker.left?.on ?? .latest, period.last + 1)
            var months = 0
            while first.months(months + 1) <= last { months += 1 }
            return sum + months
        }
    }
}
