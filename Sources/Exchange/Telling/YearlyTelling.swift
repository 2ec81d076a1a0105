// What a return says of a child once for its year, both ways.

import CareEvents
import Dates

/// The rows of the modules that are said of a year, and their facts, which are of its last day.
enum YearlyTelling {
    /// The facts of rows.
    static func facts(
        of rows: ArraySlice<ReturnRow>, birth: String, sex: String
    ) -> [ReturnFact] {
        rows.indices.compactMap { number in
            let row = rows[number]
            guard let day = row.yearEnd, let type = row.module.yearlyType else { return nil }
            var fact = ReturnFact(type, day, row: number)
            for (place, key) in row.module.yearlyFields {
                switch row.module.columns[place].kind {
                case .day: fact.sayDay(key, row.cells[place])
                case .flag: fact.sayFlag(key, row.cells[place])
                case .number: fact.sayNumber(key, row.cells[place])
                case .code, .text, .roughDay, .child: fact.say(key, row.cells[place])
                }
            }
            let told = told(fact, of: row.module, child: row.child, birth: birth, sex: sex)
            fact.note(row, against: told)
            return fact
        }
    }

    /// The rows of a module that the facts of a child tell.
    static func rows(
        of facts: [ReturnFact], in module: ReturnModule, child: String, birth: String, sex: String
    ) -> [ReturnRow] {
        facts.filter { $0.type == module.yearlyType }.map { fact in
            var cells = told(fact, of: module, child: child, birth: birth, sex: sex)
            fact.overrule(&cells, of: module)
            return ReturnRow(module, cells, yearEnd: fact.day)
        }
    }

    private static func told(
        _ fact: ReturnFact, of module: ReturnModule, child: String, birth: String, sex: String
    ) -> [String] {
        var cells = [String](repeating: "", count: module.columns.count)
        cells[0] = child
        if let place = module.birthPlace { cells[place] = birth }
        if module == .unaccompanied { cells[1] = sex }
        for (place, key) in module.yearlyFields { cells[place] = fact.text(key) }
        return cells
    }
}

extension ReturnModule {
    /// The type of the events of its rows, where these are said of a year.
    var yearlyType: EventType? {
        switch self {
        case .unaccompanied: .unaccompaniedReported
        case .outcomes: .outcomesReported
        case .careLeavers: .careLeaverReported
        case .adoptions: .adoptionReported
        case .previousPermanence: .previousPermanenceReported
        case .header, .episodes, .reviews, .placedForAdoption, .missing, .socialWorkers, .liberty:
            nil
        }
    }

    /// Which field says which column.
    fileprivate var yearlyFields: [(place: Int, key: FieldKey)] { Self.fieldsOfAll[rawValue] }

    private static let fieldsOfAll: [[(place: Int, key: FieldKey)]] = allCases.map { module in
        let first: Int
        let keys: [FieldKey]
        switch module {
        case .unaccompanied: (first, keys) = (3, [.untilOn])
        case .outcomes:
            (first, keys) = (
                2,
                [
                    .sdqScore, .sdqReason, .convicted, .healthCheck, .immunisations, .teethCheck,
                    .healthAssessment, .substanceMisuse, .interventionReceived,
                    .interventionOffered,
                ]
            )
        case .careLeavers: (first, keys) = (2, [.inTouch, .activity, .accommodation])
        case .adoptions:
            (first, keys) = (
                2,
                [
                    .decidedOn, .matchedOn, .formerFosterCarer, .adopters, .adoptersSex,
                    .adoptersLegalStatus,
                ]
            )
        case .previousPermanence:
            (first, keys) = (2, [.previousPermanence, .permanenceAuthority, .permanenceOrdered])
        case .header, .episodes, .reviews, .placedForAdoption, .missing, .socialWorkers, .liberty:
            (first, keys) = (0, [])
        }
        return keys.enumerated().map { (first + $0.offset, $0.element) }
    }
}
