// Five years of returns of one authority: sound lives, told again each year with contradictions.

import Dates
import TestLedgers

/// The returns of some years, as rows of words, one list a module.
struct RandomReturns {
    /// By module: the names of its columns.
    static let columns = [
        "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
            + "HOME_POST,PL_POST,URN",
        "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE",
        "missing": "CHILD,DOB,MISSING,MIS_START,MIS_END",
    ]

    private struct Life {
        var id: Int
        var born: CalendarDate
        var episodes: [[String]] = []
        var reviews: [(CalendarDate, String)] = []
        var missing: [(CalendarDate, CalendarDate)] = []
        var sex = "1"
        var pupil = ""
    }

    private var chance: SeededChance
    private var lives: [Life] = []

    init(seed: Int, children: Int) {
        chance = SeededChance(seed: UInt64(seed))
        for id in 1...children { lives.append(life(100 + id)) }
    }

    private mutating func life(_ id: Int) -> Life {
        let first = CalendarDate(year: 2013, month: 1, day: 1)!
        var life = Life(id: id, born: first.adding(days: -chance.number(400...5000)))
        life.sex = chance.one(of: ["1", "2"])
        var day = first.adding(days: chance.number(0...1500))
        let last = CalendarDate(year: 2018, month: 6, day: 30)!
        while day < last {
            var because = "S"
            var status = chance.one(of: ["C1", "V2"])
            var place = "U4"
            var isOpen = true
            while isOpen, day < last {
                let start = day
                if because == "L" || because == "B" || because == "U" {
                    status = status == "C1" ? "C2" : "C1"
                }
                if "PTBU".contains(because) { place = place == "U4" ? "K2" : "U4" }
                day = day.adding(days: chance.number(5...400))
                isOpen = chance.happens(60)
                let reason = isOpen ? "X1" : chance.one(of: ["E4A", "E8", "E47", "E11"])
                let next = chance.one(of: ["L", "P", "T", "B", "U"])
                life.episodes.append([
                    "\(id)", start.description, because, status, "N1", place, "PR1",
                    day.description, reason,
                    isOpen && "PTBU".contains(next) ? chance.one(of: ["CARPL", ""]) : "", "",
                    "BD\(chance.number(1...9)) 1AA", chance.one(of: ["", "SC\(place)"]),
                ])
                because = next
            }
            let first = CalendarDate(iso: life.episodes.last![1])!
            for _ in 0..<3 {
                let review = first.adding(days: chance.number(0...max(0, day - first - 1)))
                life.reviews.append((review, "PN\(chance.number(0...7))"))
            }
            let away = first.adding(days: chance.number(0...3))
            life.missing.append((away, away.adding(days: chance.number(0...9))))
            day = day.adding(days: chance.number(30...900))
        }
        return life
    }

    /// What is said otherwise a year later: a day put right, a review that was not, a new number.
    mutating func contradict() {
        for place in lives.indices {
            if chance.happens(20) { lives[place].pupil = "H\(chance.number(100000...999999))" }
            if chance.happens(10) { lives[place].born = lives[place].born.adding(days: -1) }
            if chance.happens(20), !lives[place].reviews.isEmpty {
                lives[place].reviews.removeFirst()
            }
            if chance.happens(15), !lives[place].episodes.isEmpty {
                let at = chance.number(0...(lives[place].episodes.count - 1))
                lives[place].episodes[at][11] = "LS\(chance.number(1...9)) 2BB"
            }
            if chance.happens(5), let last = lives[place].episodes.last, last[2] == "S" {
                // The last period of care had never been.
                lives[place].episodes.removeLast()
                let from = CalendarDate(iso: last[1])!
                lives[place].reviews.removeAll { $0.0 >= from }
                lives[place].missing.removeAll { $0.0 >= from }
            }
        }
    }

    /// The return of a year as it is made at the end of the June after it.
    func rows(of year: ReportingYear) -> [String: [String]] {
        let days = year.span
        var rows: [String: [String]] = ["header": [], "episodes": [], "reviews": [], "missing": []]
        for life in lives {
            let episodes = life.episodes.filter {
                CalendarDate(iso: $0[1])! <= days.to && CalendarDate(iso: $0[7])! >= days.from
            }.map { cells in
                var cells = cells
                if CalendarDate(iso: cells[7])! > days.to {
                    (cells[7], cells[8], cells[9]) = ("", "", "")
                }
                cells[1] = Self.spelt(cells[1])
                cells[7] = Self.spelt(cells[7])
                return cells.joined(separator: ",")
            }
            let born = Self.spelt(life.born.description)
            let reviews = life.reviews.filter { days.contains($0.0) }.map {
                "\(life.id),\(born),\(Self.spelt($0.0.description)),\($0.1)"
            }
            let missing = life.missing.filter { $0.0 <= days.to && $0.1 >= days.from }.map {
                let end = $0.1 > days.to ? "" : Self.spelt($0.1.description)
                return "\(life.id),\(born),M,\(Self.spelt($0.0.description)),\(end)"
            }
            guard !episodes.isEmpty || !reviews.isEmpty || !missing.isEmpty else { continue }
            rows["header"]?.append("\(life.id),\(life.sex),\(born),WBRI,\(life.pupil),,")
            rows["episodes"]? += episodes
            rows["reviews"]? += reviews
            rows["missing"]? += missing
        }
        return rows
    }

    private static func spelt(_ day: String) -> String {
        day.split(separator: "-").reversed().joined(separator: "/")
    }
}
