// The header of a child, both ways: a row to the registration, and the registration to the row.

import CareEvents
import Dates

/// The header of the return and the registration of the ledger.
enum HeaderTelling {
    /// The facts of header rows.
    static func facts(
        of rows: ArraySlice<ReturnRow>, inLetters: Bool, isUnaccompanied: Bool
    ) -> [ReturnFact] {
        rows.indices.compactMap { number in
            let row = rows[number]
            // The ledger may know of a child from the day of birth on, which no later return moves.
            guard let born = ReturnDay.day(row.cells[2]) else { return nil }
            var fact = ReturnFact(.childRegistered, born, row: number)
            fact.say(.bornOn, row.cells[2])
            let sex = ledgerSex(row.cells[1])
            fact.say(.sex, sex.isEmpty ? Sex.U.rawValue : sex)
            fact.say(.ethnicity, row.cells[3])
            fact.say(.upn, row.cells[4])
            fact.say(.mother, row.cells[5])
            fact.sayDay(.firstChildBornOn, row.cells[6])
            if isUnaccompanied { fact.sayFlag(.uasc, "1") }
            fact.note(row, against: told(fact, inLetters, child: row.child))
            if row.hasLetter { fact.noteLetter(of: row.child) }
            return fact
        }
    }

    /// The header rows that the facts of a child tell.
    static func rows(
        of facts: [ReturnFact], inLetters: Bool, child: String
    ) -> [ReturnRow] {
        let details = facts.filter { $0.type == .childDetailsChanged || $0.type == .childBorn }
        return facts.filter { $0.type == .childRegistered }.map { fact in
            var cells = told(fact, inLetters, child: child)
            fact.overrule(&cells, of: .header)
            for later in details.sorted(by: { $0.day < $1.day }) {
                let said = told(later, inLetters, child: child)
                for place in 1..<cells.count where !said[place].isEmpty {
                    cells[place] = said[place]
                }
            }
            return ReturnRow(.header, cells, hasLetter: fact.hasLetter)
        }
    }

    private static func told(
        _ fact: ReturnFact, _ inLetters: Bool, child: String
    ) -> [String] {
        [
            child, returnedSex(fact.text(.sex), inLetters), fact.text(.bornOn),
            fact.text(.ethnicity), fact.text(.upn),
            fact.text(.mother), fact.text(.firstChildBornOn),
        ]
    }

    private static func returnedSex(_ letter: String, _ inLetters: Bool) -> String {
        switch letter {
        case "M" where !inLetters: "1"
        case "F" where !inLetters: "2"
        default: letter
        }
    }

    /// The ledger's letter for a sex of the return.
    static func ledgerSex(_ cell: String) -> String {
        switch cell {
        case "1": Sex.M.rawValue
        case "2": Sex.F.rawValue
        default: cell
        }
    }
}
