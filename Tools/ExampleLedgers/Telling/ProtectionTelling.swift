// Tells the ledger of enquiries, conferences and child protection plans, and of allocations.

import Dates

/// Turns protection and the allocation book into facts.
struct ProtectionTelling {
    let town: Town
    var generator: SeededGenerator
    let loadDay: Day

    mutating func tell() {
        nameAll()
        for enquiry in town.enquiries { tell(enquiry) }
        for conference in town.conferences { tell(conference) }
        for family in town.families { tell(family) }
        for line in town.allocations { tell(line) }
    }

    private func nameAll() {
        town.enquiries.sort { ($0.started, $0.child.number) < ($1.started, $1.child.number) }
        for (index, enquiry) in town.enquiries.enumerated() {
            enquiry.id = "ENQ-" + padded(index + 1, to: 4)
        }
        let order = town.conferences.sorted {
            ($0.held ?? $0.requested ?? .latest, $0.children[0].number)
                < ($1.held ?? $1.requested ?? .latest, $1.children[0].number)
        }
        for (index, conference) in order.enumerated() {
            conference.id = "CPC-" + padded(index + 1, to: 4)
        }
    }

    private mutating func lag() -> Int {
        generator.weighted([(0, 50), (1, 25), (3, 12), (8, 8), (22, 3)])
    }

    private mutating func tell(_ enquiry: Enquiry) {
        let by = "sw-" + padded(enquiry.child.number % 41 + 1, to: 2)
        town.tell(
            Fact(
                "section47_started", child: enquiry.child, on: enquiry.started, by: by,
                ["enquiry_id": .text(enquiry.id)], learning: .after(days: lag()),
                chains: ["enquiry " + enquiry.id]))
        town.tell(
            Fact(
                "section47_concluded", child: enquiry.child, on: enquiry.concluded, by: by,
                ["enquiry_id": .text(enquiry.id), "conference_required": .flag(true)],
                learning: .after(days: lag()), chains: ["enquiry " + enquiry.id]))
    }

    private mutating func tell(_ conference: Conference) {
        let chains =
            conference.children.map { "child \($0.number)" } + ["conference " + conference.id]
            + (conference.enquiry.map { ["enquiry " + $0.id] } ?? [])
        var fields: [String: FieldValue] = [
            "conference_id": .text(conference.id), "conference": .text(conference.kind),
            "child_ids": .list(conference.children.map(\.id)),
        ]
        if let enquiry = conference.enquiry { fields["enquiry_id"] = .text(enquiry.id) }
        if let day = conference.requested {
            town.tell(
                Fact("conference_requested", on: day, by: "bs-01", fields, chains: chains))
        }
        if let cancelled = conference.cancelled {
            fields["conference"] = nil
            fields["reason_cancelled"] = .text(cancelled.reason)
            town.tell(
                Fact("conference_cancelled", on: cancelled.day, by: "bs-01", fields, chains: chains)
            )
        }
        guard let held = conference.held else { return }
        fields["family_id"] = .text(conference.family)
        if let iro = town.officer(of: conference.children[0], "cpp", on: held) {
            fields["iro_id"] = .text(iro)
        }
        town.tell(
            Fact(
                "conference_held", on: held, by: "bs-02", fields, learning: .after(days: lag()),
                chains: chains))
    }

    private mutating func tell(_ family: ProtectionFamily) {
        for member in family.members {
            let child = member.child
            if let earlier = family.earlier {
                plan(child, "\(child.id)-cp1", member.category, earlier.start, family.family)
                end(child, "\(child.id)-cp1", earlier.end, "no_longer_needed")
            }
            let id = "\(child.id)-cp\(family.earlier == nil ? 1 : 2)"
            plan(child, id, member.category, family.start, family.family)
            if let day = family.end { end(child, id, day, family.outcome) }
        }
    }

    private mutating func plan(
        _ child: Child, _ id: String, _ category: String, _ day: Day, _ family: String
    ) {
        town.tell(
            Fact(
                "plan_started", child: child, on: day, by: "bs-02",
                [
                    "plan_id": .text(id), "plan": .text("child_protection"),
                    "category": .text(category), "family_id": .text(family),
                ], learning: day < loadDay ? .loaded(on: loadDay) : .after(days: lag())))
    }

    private mutating func end(_ child: Child, _ id: String, _ day: Day, _ outcome: String) {
        town.tell(
            Fact(
                "plan_ended", child: child, on: day, by: "bs-02",
                ["plan_id": .text(id), "outcome": .text(outcome)],
                learning: day < loadDay ? .loaded(on: loadDay) : .after(days: lag())))
    }

    private func tell(_ line: Allocation) {
        var fields: [String: FieldValue] = [
            "iro_id": .text(line.iro), "population": .text(line.population),
        ]
        if let because = line.because { fields["because"] = .text(because) }
        if line.population == "cpp", !line.isEnd { fields["family_id"] = .text(line.family) }
        let fact = Fact(
            line.isEnd ? "iro_deallocated" : "iro_allocated", child: line.child, on: line.from,
            by: "bs-01", fields)
        if line.population == "cpp", line.from < loadDay { fact.learning = .loaded(on: loadDay) }
        town.tell(fact)
    }
}
