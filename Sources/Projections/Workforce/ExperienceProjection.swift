// Years, months and hours of the officers in post, one number for all of them.

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the least and the longest of what officers bring, and how long ago the team changed.
struct ExperienceProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>
    /// The officers in post on the day of each bucket, in the cells of the split.
    private var officers: [AnswerCell: [ServingOfficer]] = [:]

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .stock(question), .count, in: context)
        let workforce = context.setting.workforce
        for (sample, bucket) in counted.samples.buckets.enumerated() {
            let day = bucket.span.to
            for worker in workforce.inPost(as: .iro, on: day) {
                guard let terms = worker.terms(on: day), let joined = worker.joined(by: day)
                else { continue }
                let cell = counted.cell(
                    sample, of: Because(terms.seq, worker: worker.id, Why(.inPost, terms.from)),
                    value: { terms.value(of: $0) }, belongs: { terms.belongs(to: $0, of: $1) })
                guard let cell else { continue }
                // Counted so that open values are met; the value is that of one of them.
                counted.tally.count(
                    cell, above: 0, below: 0,
                    because: Because(
                        terms.seq, worker: worker.id,
                        Why(.inPost, terms.from, number: Int(terms.fte))))
                officers[cell, default: []].append(
                    ServingOfficer(id: worker.id, terms: terms, joined: joined))
            }
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let workforce = context.setting.workforce
        return counted.answers(in: context) { cell, bucket in
            let day = counted.samples.buckets[bucket].span.to
            switch counted.question.measure {
            case .monthsSinceTeamExpansion:
                return workforce.lastPostCreated(by: day).map { figure($0, on: day) } ?? .none
            case .monthsSinceIroLeft:
                return workforce.lastLeft(by: day).map { figure($0, on: day) } ?? .none
            default: return figure(of: officers[cell.at(bucket)] ?? [], on: day)
            }
        }
    }

    /// Whole months since a line.
    private func figure(_ because: Because, on day: CalendarDate) -> Figure {
        guard let since = because.why.day else { return .none }
        let months = wholeMonths(from: since, to: day)
        return Figure(
            AnswerValue(FixedDecimal(whole: months)),
            own: [Figure.OwnRow(because: because, above: months)])
    }

    private func figure(of officers: [ServingOfficer], on day: CalendarDate) -> Figure {
        switch counted.question.measure {
        case .iroMinPostQualificationYears:
            return least(officers, .qualified, on: day) { $0.terms.qualifiedOn }
        case .iroMinSocialWorkExperienceYears:
            return least(officers, .experienced, on: day) { $0.terms.experienceFromOn }
        case .iroYearsInService:
            let longest = officers.min { $0.joined < $1.joined }
            return longest.map { one($0, .inService, since: $0.joined, on: day) } ?? .none
        case .iroDisabilityExperienceYears:
            let most = officers.max {
                ($0.terms.disabilityExperienceYears ?? -1)
                    < ($1.terms.disabilityExperienceYears ?? -1)
            }
            guard let most, let years = most.terms.disabilityExperienceYears else { return .none }
            let row = Figure.OwnRow(
                because: most.because(Why(.disabilityYears, number: Int(years))),
                above: Int(years))
            return Figure(
                AnswerValue(.shortest(thousandths: Int(years))), own: [row], decimals: (3, 0))
        case .iroContractHoursPerWeek: return hours(officers)
        default: return .none
        }
    }

    /// The years of the officer with the fewest since a day.
    private func least(
        _ officers: [ServingOfficer], _ kind: WhyKind, on day: CalendarDate,
        since: (ServingOfficer) -> CalendarDate?
    ) -> Figure {
        let told = officers.compactMap { officer in since(officer).map { (officer, $0) } }
        guard let last = told.max(by: { $0.1 < $1.1 }) else { return .none }
        let others = told.filter { $0.0.id != last.0.id }.map { officer, since in
            Figure.OwnRow(
                because: officer.because(
                    Why(kind, since, number: Age.years(bornOn: since, on: day))))
        }
        return one(last.0, kind, since: last.1, on: day).with(own: others)
    }

    private func one(
        _ officer: ServingOfficer, _ kind: WhyKind, since: CalendarDate, on day: CalendarDate
    ) -> Figure {
        let years = Age.years(bornOn: since, on: day)
        let because = officer.because(Why(kind, since, number: years))
        return Figure(
            AnswerValue(FixedDecimal(whole: years)),
            own: [Figure.OwnRow(because: because, above: years)])
    }

    private func hours(_ officers: [ServingOfficer]) -> Figure {
        let rows = officers.compactMap { officer in
            officer.terms.hours.map { hours in
                Figure.OwnRow(
                    because: officer.because(Why(.hours, number: Int(hours))), above: Int(hours),
                    below: 1)
            }
        }
        let sum = rows.reduce(0) { $0 + $1.above }
        let value = AnswerValue(
            FixedDecimal.ratio(sum, rows.count * 1000, decimals: counted.question.decimals),
            numerator: .shortest(thousandths: sum), denominator: FixedDecimal(whole: rows.count))
        return Figure(value, own: rows, decimals: (3, 0))
    }
}

/// An officer in post on the day asked.
private struct ServingOfficer {
    let id: Symbol
    let terms: Workforce.Terms
    /// The day of joining.
    let joined: CalendarDate

    func because(_ why: Why) -> Because { Because(terms.seq, worker: id, why) }
}

extension Workforce {
    /// The last post of an IRO created by a day.
    fileprivate func lastPostCreated(by day: CalendarDate) -> Because? {
        let created = posts.filter { WorkerRole($0.role) == .iro && $0.from <= day }
        return created.max { $0.from < $1.from }.map { post in
            Because(post.seq, Why(.lastPostCreated, post.from, word: post.id))
        }
    }

    /// The last time an IRO left by a day.
    fileprivate func lastLeft(by day: CalendarDate) -> Because? {
        let left = workers.flatMap { worker in
            worker.left.filter { left in
                left.day <= day
                    && worker.terms(on: left.day).flatMap { WorkerRole($0.role) } == .iro
            }.map { (worker.id, $0) }
        }
        return left.max { $0.1.day < $1.1.day }.map { id, left in
            Because(left.seq, worker: id, Why(.lastLeft, left.day))
        }
    }
}
