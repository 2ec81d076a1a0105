// The service: desks and who holds them, managers, policies, surveys, audits, published figures.

import CareEvents

/// Who reviewed whom, and what of the service itself is recorded.
struct Service: Sendable {
    /// The time an officer holds a desk: from a day up to, not including, another.
    struct Stint: Sendable {
        let from: Int
        let to: Int
        let worker: UInt32
    }

    /// An audit, once it is known.
    struct Audit: Sendable {
        let day: Int
        let number: Int
        let told: UInt32
        let auditor: UInt32
    }

    /// The holders of each desk, without a gap from the first day to long after the last.
    private let desks: [[Stint]]
    private var audits: [Audit] = []
    /// The deeds of no child, each list in the order of recording or nearly.
    private(set) var deeds: [Deed] = []

    /// A service of as many desks as asked, from the first day to the last.
    init(desks count: Int, from first: Int, to last: Int, seed: UInt64) {
        var chance = Chance(seed: seed, stream: .max)
        var next: UInt32 = 0
        desks = (0..<count).map { _ in
            var stints: [Stint] = []
            var day = first
            while day <= last {
                next += 1
                let to = weekday(day + 200 + chance.wait(1300))
                stints.append(Stint(from: day, to: to, worker: Staff.iro + next))
                day = to
            }
            let final = stints[stints.count - 1]
            stints[stints.count - 1] = Stint(from: final.from, to: .max, worker: final.worker)
            return stints
        }
        tellLedger(from: first)
        for stints in desks { for stint in stints { tell(stint, from: first, to: last, &chance) } }
        tellOthers(desks: count, from: first, to: last, &chance)
        tellYears(desks: count, from: first, to: last, &chance)
    }

    // MARK: Asked by families

    /// The stint at the family's desk that a day is in.
    func stint(of family: UInt32, on day: Int) -> Stint {
        let stints = desks[Int(mixed(UInt64(family)) >> 20) % desks.count]
        return stints.first { day < $0.to } ?? stints[stints.count - 1]
    }

    /// The officer at the family's desk on a day.
    func holder(of family: UInt32, on day: Int) -> UInt32 { stint(of: family, on: day).worker }

    /// The last audit finished before a day.
    func audit(before day: Int) -> Audit? { audits.last { $0.day < day } }

    // MARK: What is recorded

    private mutating func tell(
        _ type: EventType, on day: Int, at hour: Int, detail: Int = 0, worker: UInt32 = 0,
        first: Int = 0, second: Int = 0
    ) {
        deeds.append(
            Deed(
                at: UInt32(day * 86_400 + 8 * 3600 + hour), on: UInt16(day), type: type.rawValue,
                detail: UInt8(detail), who: worker, first: UInt32(first), second: UInt32(second)))
    }

    /// The first line, who may write, and the policies in force.
    private mutating func tellLedger(from first: Int) {
        tell(.ledgerOpened, on: first, at: 0)
        for role in 0..<6 { tell(.roleGranted, on: first, at: 60 + role, detail: role) }
        for policy in 0..<Policies.count {
            tell(.policyAdopted, on: first, at: 120 + policy, first: policy)
        }
        tell(.roleRevoked, on: first + 400, at: 9000, detail: 5)
        tell(.tailRecovered, on: first + 150, at: 12_345)
        for year in 1...19 {
            // The scheme is adopted again each spring, its categories reworded.
            tell(.policyAdopted, on: first + year * 365 + 90, at: 300, first: 1)
        }
    }

    /// An officer's years at a desk: joined, away, supervised, appraised, left.
    private mutating func tell(
        _ stint: Stint, from first: Int, to last: Int, _ chance: inout Chance
    ) {
        guard stint.from <= last else { return }
        let until = min(stint.to, last)
        let at = stint.from == first ? 1000 + Int(stint.worker) : chance.below(600) - 700
        if stint.from == first {
            tell(.postCreated, on: first, at: at, worker: stint.worker)
        }
        tell(.workerJoined, on: stint.from, at: at, worker: stint.worker)
        var day = stint.from + chance.between(20, 50)
        while day < until {
            tell(.supervisionHeld, on: weekday(day), at: chance.below(36_000), worker: stint.worker)
            day += chance.between(35, 70)
        }
        day = stint.from + chance.between(200, 380)
        while day < until {
            tell(.appraisalHeld, on: weekday(day), at: chance.below(36_000), worker: stint.worker)
            if chance.perMille(300) {
                tell(.practiceObserved, on: weekday(day + 9), at: 22_000, worker: stint.worker)
            }
            day += chance.between(340, 390)
        }
        tellAbsences(stint, until, &chance)
        if chance.perMille(stint.worker == Staff.iro + 1 ? 1000 : 250), stint.from + 150 < until {
            tell(.workerChanged, on: stint.from + 130, at: 20_000, worker: stint.worker)
        }
        if stint.to <= last {
            tell(.workerLeft, on: stint.to, at: 35_000 + 86_400 * 8, worker: stint.worker)
        }
    }

    private mutating func tellAbsences(_ stint: Stint, _ until: Int, _ chance: inout Chance) {
        var day = stint.from + 30 + chance.wait(250)
        while day + 40 < until {
            let kind = chance.weighted([60, 25, 10, 3, 2])
            tell(
                .absenceStarted, on: day, at: chance.below(9000), detail: kind, worker: stint.worker
            )
            day += chance.between(2, kind == 2 ? 39 : 12)
            tell(
                .absenceEnded, on: day, at: 9000 + chance.below(9000), detail: kind,
                worker: stint.worker)
            day += 20 + chance.wait(250)
        }
    }

    /// Managers, chairs, auditors, clerks, and posts given up.
    private mutating func tellOthers(
        desks: Int, from first: Int, to last: Int, _ chance: inout Chance
    ) {
        let roles: [(UInt32, Int)] = [
            (Staff.manager, desks / 9 + 1), (Staff.chair, desks / 12 + 1), (Staff.auditor, 3),
            (Staff.support, desks / 8 + 2), (Staff.lado, 1),
        ]
        for (role, count) in roles {
            for number in 1...count {
                let worker = role + UInt32(number)
                tell(
                    .workerJoined, on: first, at: 600 + Int(role >> 24) * 50 + number % 50,
                    worker: worker)
                var day = first + 40
                while role < Staff.auditor, day < last {
                    tell(.supervisionHeld, on: weekday(day), at: 20_000, worker: worker)
                    day += chance.between(40, 80)
                }
            }
        }
        tell(.postCreated, on: first + 30, at: 4000, worker: Staff.manager + 99)
        tell(.postClosed, on: first + 800, at: 4000, worker: Staff.manager + 99)
    }

    /// What comes round each year: targets, figures, surveys, audits, training.
    private mutating func tellYears(
        desks: Int, from first: Int, to last: Int, _ chance: inout Chance
    ) {
        var spring = first + 95
        var year = 0
        while spring + 200 < last {
            for measure in 0..<4 {
                tell(.targetSet, on: spring, at: 500 + measure, first: measure, second: year)
                tell(
                    .comparatorPublished, on: spring + 150, at: 500 + measure, first: measure,
                    second: year)
                tell(
                    .figurePublished, on: spring + 90, at: 500 + measure, first: measure,
                    second: year)
            }
            for survey in 0..<2 {
                tell(
                    .surveyIssued, on: spring + 120, at: 700 + survey, detail: survey, first: year,
                    second: desks * 40)
                for answer in 0..<desks * 9 {
                    tell(
                        .surveyAnswered, on: spring + 125 + chance.below(60),
                        at: chance.below(36_000),
                        detail: survey, first: year, second: answer)
                }
            }
            for quarter in 0..<4 {
                tellAudit(year * 4 + quarter + 1, on: weekday(spring + quarter * 90), &chance)
            }
            for _ in 0..<max(2, desks / 20) {
                tell(
                    .trainingAttended, on: weekday(spring + chance.below(300)), at: 15_000,
                    worker: holderNumber(&chance), first: Int(chance.next() & 0xffff))
            }
            for _ in 0..<desks / 3 + 1 {
                tell(
                    .feedbackReceived, on: spring + chance.below(300), at: chance.below(30_000),
                    first: 1)
            }
            spring += 365
            year += 1
        }
    }

    private func holderNumber(_ chance: inout Chance) -> UInt32 {
        desks[chance.below(desks.count)][0].worker
    }

    private mutating func tellAudit(_ number: Int, on day: Int, _ chance: inout Chance) {
        let auditor = Staff.auditor + UInt32(chance.between(1, 3))
        tell(.auditCompleted, on: day, at: 5000, detail: number % 4, worker: auditor, first: number)
        audits.append(
            Audit(
                day: day, number: number, told: UInt32(day * 86_400 + 13 * 3600), auditor: auditor))
        tell(.auditLearningRecorded, on: day + 3, at: 5000, worker: auditor, first: number)
        tell(
            .auditFeedbackReceived, on: day + 30, at: 5000, worker: Staff.manager + 1, first: number
        )
    }
}
