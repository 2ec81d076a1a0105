// What a worker says of each dimension on a day, and which named groups the worker belongs to.

import CareEvents
import Dates
import Journeys

/// How workers are engaged, in the order of printing.
let contractCodes = ["full_time", "part_time", "interim", "agency", "sessional"]

extension DimensionRule {
    /// How workers are engaged; permanent is full-time and part-time together (CNT-5).
    static let contract = closed(.contract, contractCodes, groups: ["permanent"])
    /// Whether a worker is at work or away.
    static let workerState = closed(.state, ["in_work", "absent"])
    /// At least so many whole years of experience in social work.
    static let experience = years(.experience)
    /// Words about which worker a figure means, which change no count.
    static let workerScope = reading(.scope, "one_iro", "pro_rata_example")
    /// Words of approximation, which change no count.
    static let workerWords = reading(.qualifier, "around", "couple", "more_than")
}

extension [DimensionRule] {
    /// What can be asked of workers.
    static let worker: [DimensionRule] = [
        .contract,
        .closed(.ethnicity, DimensionRule.ethnicityGroups, groups: ["bme", "unknown_or_other"]),
        .experience, .open(.origin), .open(.previousRole), .workerWords, .workerScope,
        .closed(.sex, ["F", "M"]), .workerState, .open(.team),
    ]
}

extension Workforce.Terms {
    /// The value of a dimension.
    func value(of key: DimensionKey) -> DimensionValue {
        switch key {
        case .contract:
            .place(
                ContractKind(contract).flatMap { kind in
                    contractCodes.firstIndex(of: kind.rawValue)
                })
        case .sex:
            switch Sex(sex) {
            case .F: .place(0)
            case .M: .place(1)
            case .U, nil: .none
            }
        case .ethnicity: .place(Ethnicity(ethnicity)?.group ?? 5)
        case .origin: .symbol(origin)
        case .previousRole: .symbol(previousRole)
        case .role:
            .place(WorkerRole(role).flatMap { role in workerRoles.firstIndex(of: role.rawValue) })
        case .team: .symbol(team)
        default:
            // What is not said of a worker.
            .none
        }
    }

    /// Whether the worker belongs to a named group of values.
    func belongs(to group: String, of key: DimensionKey) -> Bool {
        switch key {
        case .contract:
            return ContractKind(contract) == .fullTime || ContractKind(contract) == .partTime
        case .ethnicity:
            guard let ethnicity = Ethnicity(ethnicity) else { return group == "unknown_or_other" }
            return ethnicity.belongs(to: group)
        default: return false
        }
    }

    /// Whether the worker has as many whole years of experience as a question asks for.
    func isAsExperienced(as question: Question, on day: CalendarDate) -> Bool {
        guard let asked = question.asked(.experience) else { return true }
        guard let years = DimensionRule.years(in: asked), let since = experienceFromOn else {
            return false
        }
        return Age.years(bornOn: since, on: day) >= years
    }
}

/// The roles of workers, in the order of printing.
let workerRoles = [
    "iro", "conference_chair", "service_manager", "lado", "auditor", "business_support",
]
