// Who is in post on a day: heads, full-time equivalents, shares, vacancies (CNT-5).

import CareEvents
import Dates
import Journeys

/// Answers the stocks of the workforce.
struct HeadcountProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>
    private let role: WorkerRole
    private let kind: HeadcountKind

    init(_ question: Question, in context: borrowing ReplayContext) {
        (role, kind) = Self.meaning(question)
        counted = CountedQuestion(
            question, .stock(question), kind.form, in: context)
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

    private static func meaning(_ question: Question) -> (WorkerRole, HeadcountKind) {
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
        let isAbsent = worker.isAbsent(on: day)
        let because = Because(
            terms.seq, worker: worker.id,
            Why(
                kind == .secondments && worker.isAway(.secondment, on: day)
                    ? .onSecondment
                    : kind == .vacancies
                        ? .holdsPost : isAbsent ? .absentInPost : .inPost,
                terms.from, number: Int(terms.fte)))
        if kind == .share {
            let base = AnswerCell(sample: sample).base
            counted.tally.count(base, above: 0, below: 1, because: because)
        }
        guard terms.isAsExperienced(as: counted.question, on: day) else {
            return counted.tally.leaveOut(sample, because: because.leftOut(.notExperienced))
        }
        let cell = counted.cell(
            sample, of: because,
            value: { $0 == .state ? .place(isAbsent ? 1 : 0) : terms.value(of: $0) },
            belongs: { terms.belongs(to: $0, of: $1) })
        guard let cell else { return }
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
        guard WorkerRole(post.role) == role else { return }
        let because = Because(
            post.seq, Why(.postOpen, post.from, number: Int(post.fte), word: post.id))
        let cell = counted.cell(
            sample, of: because, value: { $0 == .contract ? post.contractValue : .none },
            belongs: { _, key in key == .contract && post.isPermanent })
        guard let cell else { return }
        counted.tally.count(cell, above: Int(post.fte), below: 0, because: because)
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard kind == .share else { return counted.answers(in: context) }
        return counted.answers(in: context) { cell, bucket in
            counted.figure(
                .percent, [.above(cell.at(bucket)), .base(AnswerCell(sample: bucket).base)])
        }
    }
}

/// What is counted of workers and posts.
private enum HeadcountKind {
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

    /// How the counts become a value.
    var form: AnswerForm {
        switch self {
        case .heads, .secondments: .count
        case .share: .percent
        case .fte, .availableFTE, .posts, .vacancies: .thousandths
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
