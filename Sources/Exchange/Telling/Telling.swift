// All that a return says of a child, both ways: rows to facts, and facts to rows.

import CareEvents
import Dates

extension ChildRows {
    /// The facts that the rows tell, each with the number of its row.
    var facts: [ReturnFact] {
        var facts: [ReturnFact] = []
        let (birth, sex) = (birth, sex)
        for module in ReturnModule.allCases {
            let numbers = numbers(of: module)
            if numbers.isEmpty { continue }
            let rows = rows[numbers]
            switch module {
            case .header:
                facts += HeaderTelling.facts(
                    of: rows, inLetters: spellsSexInLetters,
                    isUnaccompanied: !self.numbers(of: .unaccompanied).isEmpty)
            case .episodes: facts += EpisodeFacts.facts(of: rows)
            case .reviews, .placedForAdoption, .missing, .socialWorkers, .liberty:
                facts += SpanTelling.facts(of: rows, in: module, birth: birth)
            case .unaccompanied, .outcomes, .careLeavers, .adoptions, .previousPermanence:
                facts += YearlyTelling.facts(of: rows, birth: birth, sex: sex)
            }
        }
        return facts
    }

    /// The rows that the facts of a child tell. The inverse of ``facts``, so far as a return can
    /// say what they say.
    init(_ child: String, telling facts: [ReturnFact], spellsSexInLetters: Bool) {
        guard !facts.isEmpty else {
            self.init(child, [], spellsSexInLetters: spellsSexInLetters)
            return
        }
        var rows = HeaderTelling.rows(of: facts, inLetters: spellsSexInLetters, child: child)
        let birth = rows.first?.cells[2] ?? ""
        let sex = rows.first?.cells[1] ?? ""
        rows += EpisodeRows.told(
            EpisodeRows.starts(of: facts),
            ends: facts.filter { $0.type == .ceasedToBeLookedAfter }, child: child)
        for module in ReturnModule.allCases {
            switch module {
            case .header, .episodes: continue
            case .reviews, .placedForAdoption, .missing, .socialWorkers, .liberty:
                rows += SpanTelling.rows(of: facts, in: module, child: child, birth: birth)
            case .unaccompanied, .outcomes, .careLeavers, .adoptions, .previousPermanence:
                rows += YearlyTelling.rows(
                    of: facts, in: module, child: child, birth: birth, sex: sex)
            }
        }
        if rows.first?.hasLetter == true {
            for place in rows.indices { rows[place].hasLetter = true }
        }
        self.init(child, rows, spellsSexInLetters: spellsSexInLetters)
    }
}
