// Footprint in a year's statistics: contacts by kind and month, by officer, and what was not done.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Footprint: contacts, midway reviews and oversight, children with nothing since their last
    /// review, missing episodes, late words to the service.
    public static func footprint(_ period: YearPeriod) -> YearSection {
        let before = YearPeriod(
            period.span.yearBefore, name: "the year before", decimals: period.decimals)
        return YearSection(
            title: "Footprint",
            questions: [
                period.over(.iroDirectContacts, split: [.contact], by: .month),
                before.over(.iroDirectContacts, by: .month),
                period.over(.iroDirectContacts, split: [.contact]),
                period.over(.iroDirectContacts),
                before.over(.iroDirectContacts),
                period.over(.iroDirectContactsChange),
                period.over(.iroDirectContacts, split: [.iro, .contact]),
            ],
            counters: [
                { MarkCounter(period: period) }, { NoFootprintCounter(period: period) },
                { MissingCounter(period: period) }, { NotificationCounter(period: period) },
            ]
        ) { answers, counted, _ in
            [months(period, answers), officers(period, answers[6], of: answers[2])] + counted
        }
    }

    /// Contacts in the order in which people read them: in person first.
    private static let kinds: [ContactKind] = [.visit, .virtual, .phone, .message, .letter]

    private static func months(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        var rows: [(label: String, cells: [Cell])] = []
        for (place, month) in Bucketing.month.buckets(of: period.span).enumerated() {
            let own = kinds.map { kind in
                Int(
                    answers[0].first { answer in
                        answer.span == month
                            && answer.dimensions.contains { $0.value == kind.rawValue }
                    }?.value?.units ?? 0)
            }
            let all = own.reduce(0, +)
            let then = place < answers[1].count ? [answers[1][place]].whole : 0
            rows.append((Bucketing.month.name(of: month), cells(own, all, then)))
        }
        let year = kinds.map { answers[2].count("contact", $0.rawValue) }
        rows.append((period.name, cells(year, answers[3].whole, answers[4].whole)))
        return Table(
            title: "Direct contacts by officers, \(period.name)", label: ("month", "Month"),
            numbers: kinds.map { .count($0.rawValue, words(of: $0)) } + [
                .count("all", "All"), .count("year_before", "A year before"),
                .count("change", "Change"),
            ], rows: rows
        ).declared { said in
            for column in kinds.map(\.rawValue) + ["all", "year_before"] {
                said.people(column)
                said.lastRowIsTotal(of: column)
            }
            said.made("change", of: ["all", "year_before"])
            said.sum("all", of: kinds.map(\.rawValue))
            said.value(answers[3].first, row: said.last, "all")
            said.value(answers[4].first, row: said.last, "year_before")
            for kind in kinds {
                said.name(contactsName(kind, period), row: said.last, kind.rawValue)
            }
        }
    }

    private static func contactsName(_ kind: ContactKind, _ period: YearPeriod) -> String {
        QuantityName.over(.iroDirectContacts, period.span, "contact=\(kind.rawValue)")
    }

    private static func cells(_ kinds: [Int], _ all: Int, _ then: Int) -> [Cell] {
        kinds.map { .count($0) } + [.count(all), .count(then), .count(all - then)]
    }

    private static func words(of kind: ContactKind) -> String {
        switch kind {
        case .visit: "Visits"
        case .virtual: "Virtual"
        case .phone: "Calls"
        case .message: "Messages"
        case .letter: "Letters"
        }
    }

    private static func officers(
        _ period: YearPeriod, _ answers: [Answer], of year: [Answer]
    ) -> Table {
        var names: [String] = []
        for answer in answers {
            guard let name = answer.dimensions.first(where: { $0.key == "iro" })?.value,
                !names.contains(name)
            else { continue }
            names.append(name)
        }
        return Table(
            title: "Direct contacts by each officer, \(period.name)",
            label: ("iro_id", "Officer"),
            numbers: kinds.map { .count($0.rawValue, words(of: $0)) } + [.count("all", "All")],
            rows: names.map { name in
                let own = kinds.map { kind in
                    answers.count { dimensions in
                        dimensions.contains { $0.key == "iro" && $0.value == name }
                            && dimensions.contains { $0.value == kind.rawValue }
                    }
                }
                return (name, own.map { .count($0) } + [.count(own.reduce(0, +))])
            }
        ).declared { said in
            said.people("all")
            said.sum("all", of: kinds.map(\.rawValue))
            for kind in kinds {
                said.people(kind.rawValue)
                let total = names.reduce(0) { sum, name in
                    sum
                        + answers.count { dimensions in
                            dimensions.contains { $0.key == "iro" && $0.value == name }
                                && dimensions.contains { $0.value == kind.rawValue }
                        }
                }
                said.sum(
                    .named("\(contactsName(kind, period)), by officers", total),
                    of: said.rows.map { .cell(row: $0, column: kind.rawValue) })
                let whole = year.count("contact", kind.rawValue)
                said.sum(
                    .named(contactsName(kind, period), whole),
                    of: [.named("\(contactsName(kind, period)), by officers", total)],
                    rest: .people)
            }
        }
    }
}
