// Tells the ledger of its opening, the rules in force, the posts and the people in them.

/// Turns a service into facts.
struct ServiceTelling {
    let town: Town
    let opening: Day

    func open(ledger: String, authority: String, code: String) {
        add(
            "ledger_opened", opening, by: "admin",
            [
                "ledger": .text(ledger), "authority": .text(authority),
                "authority_code": .text(code), "format": .whole(1),
            ])
    }

    func adopt(_ policy: String, from day: Day, _ value: FieldValue) {
        add("policy_adopted", day, by: "admin", ["policy": .text(policy), policy: value])
    }

    /// The statutory clock, spelt out.
    static var statutoryClock: FieldValue {
        .object([
            ("first", .text("20 working days")), ("second", .text("3 months")),
            ("subsequent", .text("6 months")), ("short_break_first", .text("3 months")),
            ("placed_for_adoption", .list(["4 weeks", "3 months", "6 months"])),
            ("counts", .text("completion")), ("part_held_within", .text("20 working days")),
        ])
    }

    func post(_ id: String, role: String, fte: Int, on day: Day) {
        add(
            "post_created", day, by: "hr",
            ["post_id": .text(id), "role": .text(role), "fte": .thousandths(fte)])
    }

    func employ() {
        for worker in town.workers {
            var fields: [String: FieldValue] = [
                "worker_id": .text(worker.id), "role": .text(worker.role),
                "contract": .text(worker.contract), "fte": .thousandths(worker.fte),
                "sex": .text(worker.sex),
            ]
            if let hours = worker.hours { fields["hours"] = .thousandths(hours) }
            if let ethnicity = worker.ethnicity { fields["ethnicity"] = .text(ethnicity) }
            if let qualified = worker.qualified { fields["qualified_on"] = .day(qualified) }
            if let origin = worker.origin { fields["origin"] = .text(origin) }
            add("worker_joined", worker.joined, by: "hr", fields)
            if let known = worker.leavingKnown {
                add(
                    "worker_changed", known.on, by: "hr",
                    ["worker_id": .text(worker.id), "leaving_on": .day(known.leavingOn)])
            }
            for absence in worker.absences {
                let fields: [String: FieldValue] = [
                    "worker_id": .text(worker.id), "absence": .text(absence.kind),
                ]
                add("absence_started", absence.from, by: "hr", fields)
                if let to = absence.to { add("absence_ended", to, by: "hr", fields) }
            }
            if let left = worker.left {
                add(
                    "worker_left", left.day, by: "hr",
                    ["worker_id": .text(worker.id), "reason_left": .text(left.reason)])
            }
        }
    }

    private func add(_ type: String, _ day: Day, by: String, _ fields: [String: FieldValue]) {
        let chains: [String]
        if case .text(let worker)? = fields["worker_id"] {
            chains = ["worker " + worker]
        } else {
            chains = []
        }
        town.tell(Fact(type, on: day, by: by, fields, chains: chains))
    }
}
