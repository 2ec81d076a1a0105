// What changed in the workforce over a period: joiners, leavers, posts, absence, training, cover.

import CareEvents
import Dates
import Journeys

/// Answers the flows of the workforce.
struct TurnoverProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(
            question, .flow(question),
            question.measure == .iroTrainingDays ? .thousandths : .count, in: context)
        let workforce = context.setting.workforce
        switch question.measure {
        case .iroLeavers: takeLeavers(workforce)
        case .iroJoiners: takeJoiners(workforce, as: .iro)
        case .serviceManagerJoiners: takeJoiners(workforce, as: .serviceManager)
        case .iroPostsAdded: takePosts(workforce)
        case .iroLongTermSicknessHeadcount: takeSickness(workforce)
        case .iroTrainingDays: takeTraining(workforce)
        case .agencyIroCoverMonths: takeCover(workforce)
        default: return
        }
    }

    /// Counts a worker in the bucket of a day, under the terms of that day.
    private mutating func count(
        _ terms: Workforce.Terms, _ bucket: Int, above: Int = 1, because: Because,
        event: LeavingReason? = nil
    ) {
        let cell = counted.cell(
            bucket, of: because,
            value: { key in
                guard key == .event else { return terms.value(of: key) }
                return .place(event.flatMap { leavingCodes.firstIndex(of: $0.rawValue) })
            },
            belongs: { group, key in
                key == .event ? event == .planned : terms.belongs(to: group, of: key)
            })
        guard let cell else { return }
        counted.tally.count(cell, above: above, below: 0, because: because)
    }

    private mutating func takeLeavers(_ workforce: borrowing Workforce) {
        for worker in workforce.workers {
            for leaving in worker.left {
                guard let bucket = counted.samples.bucket(of: leaving.day),
                    let terms = worker.terms(on: leaving.day), WorkerRole(terms.role) == .iro
                else { continue }
                let because = Because(
                    leaving.seq, worker: worker.id, Why(.left, leaving.day, word: leaving.reason))
                count(terms, bucket, because: because, event: LeavingReason(leaving.reason))
            }
            takeAnnounced(worker)
        }
    }

    /// Who asks for planned leavers also means those whose day is announced and has not come.
    private mutating func takeAnnounced(_ worker: Workforce.Worker) {
        guard counted.question.asked(.event) == "planned_leaver", let terms = worker.terms.last,
            WorkerRole(terms.role) == .iro, let day = terms.leavingOn,
            let bucket = counted.samples.bucket(of: day),
            !worker.left.contains(where: { $0.day >= terms.from })
        else { return }
        let because = Because(terms.seq, worker: worker.id, Why(.leavingAnnounced, day))
        count(terms, bucket, because: because, event: .planned)
    }

    private mutating func takeJoiners(_ workforce: borrowing Workforce, as role: WorkerRole) {
        for worker in workforce.workers {
            for join in worker.joined {
                guard let bucket = counted.samples.bucket(of: join.day),
                    let terms = worker.terms.first(where: { $0.seq == join.seq }),
                    WorkerRole(terms.role) == role
                else { continue }
                count(
                    terms, bucket,
                    because: Because(join.seq, worker: worker.id, Why(.joined, join.day)))
            }
        }
    }

    private mutating func takePosts(_ workforce: borrowing Workforce) {
        for post in workforce.posts where WorkerRole(post.role) == .iro {
            guard let bucket = counted.samples.bucket(of: post.from) else { continue }
            let because = Because(post.seq, Why(.postCreated, post.from, word: post.id))
            let cell = counted.cell(
                bucket, of: because, value: { $0 == .contract ? post.contractValue : .none },
                belongs: { _, key in key == .contract && post.isPermanent })
            if let cell { counted.tally.count(cell, above: 1, below: 0, because: because) }
        }
    }

    /// Each worker once in each period in which a long-term sickness has a day.
    private mutating func takeSickness(_ workforce: borrowing Workforce) {
        for worker in workforce.workers {
            for (bucket, sample) in counted.samples.buckets.enumerated() {
                let absence = worker.absences.first {
                    AbsenceKind($0.kind) == .longTermSickness && $0.touches(sample.span)
                }
                guard let absence,
                    let terms = worker.terms(on: max(absence.from, sample.span.from)),
                    WorkerRole(terms.role) == .iro
                else { continue }
                let because = Because(
                    absence.seq, worker: worker.id, Why(.longTermSick, absence.from, absence.to))
                count(terms, bucket, because: because)
            }
        }
    }

    /// Days of training once each, however many attended; at least one of them an IRO that day.
    private mutating func takeTraining(_ workforce: borrowing Workforce) {
        for training in workforce.trainings {
            guard let bucket = counted.samples.bucket(of: training.day) else { continue }
            let terms = training.workers.compactMap { id in
                workforce.worker(id)?.terms(on: training.day)
            }
            guard let iro = terms.first(where: { WorkerRole($0.role) == .iro }) else { continue }
            let because = Because(
                training.seq, Why(.trained, training.day, number: Int(training.days)))
            count(iro, bucket, above: Int(training.days), because: because)
        }
    }

    /// Whole months of each unbroken time in which at least one agency IRO was in post.
    private mutating func takeCover(_ workforce: borrowing Workforce) {
        let workers = workforce.workers.filter { worker in
            worker.terms.contains { ContractKind($0.contract) == .agency }
        }
        for (bucket, sample) in counted.samples.buckets.enumerated() {
            var begun: (day: CalendarDate, terms: Workforce.Terms)?
            for day in sample.span.days + [sample.span.to.adding(days: 1)] {
                let covering =
                    day > sample.span.to
                    ? nil : workers.lazy.compactMap { Self.agency($0, on: day) }.first
                if let covering {
                    if begun == nil { begun = (day, covering) }
                } else if let begin = begun {
                    let months = wholeMonths(from: begin.day, to: day)
                    counted.tally.count(
                        AnswerCell(sample: bucket), above: months, below: 0,
                        because: Because(
                            begin.terms.seq, Why(.agencyCover, begin.day, day, number: months)))
                    begun = nil
                }
            }
        }
    }

    private static func agency(
        _ worker: Workforce.Worker, on day: CalendarDate
    ) -> Workforce.Terms? {
        guard worker.isInPost(on: day), let terms = worker.terms(on: day),
            WorkerRole(terms.role) == .iro, ContractKind(terms.contract) == .agency
        else { return nil }
        return terms
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

/// Why workers leave, in the order of printing.
let leavingCodes = ["resigned", "retired", "planned", "contract_ended", "seconded", "other"]
