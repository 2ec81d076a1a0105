// Who is in post on a day: heads, full-time equivalents, shares, vacancies (CNT-5).

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the stocks of the workforce.
struct HeadcountProjection: RecordProjection {
    private var counted: CountedQuestion
    private let role: WorkerRole
    private let kind: Kind

    /// What is counted.
    private enum Kind {
        /// Workers.
        case heads
        /// Workers as a share of all in the role.
        case share
        /// Full-time equivalents of workers, all or those at work.
        case fte, availableFTE
        /// Full-time equivalents of the posts of the establishment, and those without a holder.
        case posts, vacancies
        /// Workers who are away on secondment.
        case secondments
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        (role, kind) = Self.meaning(question)
        counted = CountedQuestion(
            question, .stock(question), kind == .share ? .percent : .count, in: context)
        for (sample, bucket) in counted.samples.buckets.enumerated() {
            let day = bucket.span.to
            for worker in context.setting.workforce.inPost(as: role, on: day) {
                count(worker, sample, on: day)
            }
            guard kind == .posts || kind == .vacancies else { continue }
            for post in context.setting.workforce.posts where post.isOpen(on: day) {
                count(post, sample)
            }
        }
    }

    private static func meaning(_ question: Question) -> (WorkerRole, Kind) {
        switch question.measure {
        case .iroPercent: (.iro, .share)
        case .iroFte:
            switch question.asked(.basis) {
            case "posts": (.iro, .posts)
            case "available": (.iro, .availableFTE)
            default: (.iro, .fte)
            }
        case .serviceManagerHeadcount: (.serviceManager, .heads)
        case .serviceManagerFte: (.serviceManager, .fte)
        case .serviceManagerSecondments: (.serviceManager, .secondments)
        case .serviceManagerVacancyFte: (.serviceManager, .vacancies)
        case .auditorFte: (.auditor, .fte)
        case .auditorHeadcount: (.auditor, .heads)
        case .businessSupportHeadcount: (.businessSupport, .heads)
        case .ladoHeadcount: (.lado, .heads)
        default: (.iro, .heads)
        }
    }

    private mutating func count(_ worker: Workforce.Worker, _ sample: Int, on day: CalendarDate) {
        guard let terms = worker.terms(on: day) else { return }
        let because = Because(terms.seq)
        if kind == .share {
            let base = AnswerCell(sample: sample).base
            counted.tally.count(base, above: 0, below: 1, because: because)
        }
        let isAbsent = worker.isAbsent(on: day)
        guard terms.isAsExperienced(as: counted.question, on: day),
            let cell = counted.plan.cell(
                sample,
                value: { $0 == .state ? .place(isAbsent ? 1 : 0) : terms.value(of: $0) },
                belongs: { terms.belongs(to: $0, of: $1) })
        else { return }
        let above: Int
        switch kind {
        case .heads, .share: above = 1
        case .fte: above = Int(terms.fte)
        case .availableFTE: above = isAbsent ? 0 : Int(terms.fte)
        case .posts: above = 0
        case .vacancies: above = -Int(terms.fte)
        case .secondments: above = worker.isAway(.secondment, on: day) ? 1 : 0
        }
        counted.tally.count(cell, above: above, below: 0, because: because)
    }

    private mutating func count(_ post: Workforce.Post, _ sample: Int) {
        guard WorkerRole(post.role) == role,
            let cell = counted.plan.cell(
                sample, value: { $0 == .contract ? post.contractValue : .none },
                belongs: { _, key in key == .contract && post.isPermanent })
        else { return }
        counted.tally.count(cell, above: Int(post.fte), below: 0, because: Because(post.seq))
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        let decimals = counted.question.decimals
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let above = counted.tally[cell.at(bucket)].above
            switch kind {
            case .heads, .secondments: return AnswerValue(FixedDecimal(whole: above))
            case .fte, .availableFTE, .posts, .vacancies:
                return AnswerValue(.shortest(thousandths: above))
            case .share:
                let below = counted.tally[AnswerCell(sample: bucket).base].below
                return AnswerForm.percent.value(
                    Counts(above: above, below: below), decimals: decimals)
            }
        }
    }
}

extension Workforce.Post {
    /// How the post is to be filled, as a place among the contracts.
    var contractValue: DimensionValue {
        .place(ContractKind(contract).flatMap { contractCodes.firstIndex(of: $0.rawValue) })
    }

    /// Whether it is to be filled full-time or part-time.
    var isPermanent: Bool {
        ContractKind(contract) == .fullTime || ContractKind(contract) == .partTime
    }
}

extension Workforce.Worker {
    /// Whether the worker is away for a reason at the end of a day.
    func isAway(_ kind: AbsenceKind, on day: CalendarDate) -> Bool {
        absences.contains {
            AbsenceKind($0.kind) == kind && $0.from <= day && ($0.to.map { $0 > day } ?? true)
        }
    }
}
