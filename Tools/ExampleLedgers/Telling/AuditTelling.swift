// Audits: which records were looked at for what, what was learnt, what teams replied.

import Dates

/// Tells of audits.
struct AuditTelling {
    let town: Town
    var generator: SeededGenerator
    let teams: [String]
    /// Takes the replies of teams.
    let manager: String
    let auditor: String

    /// An audit of a theme, with the records of so many children looked at for something.
    struct Targeted {
        let id: String
        let theme: String
        let done: Day
        /// Children by what of theirs was looked at, and the sample, where there was more than
        /// one.
        let records: [(scopes: [String], sample: String?, children: Int)]
        let findings: [(String, Int)]
        let learning: [String]
        let replies: Int
    }

    /// Children already in an audit of a theme: nobody is in two.
    private var taken: Set<Int> = []

    init(
        town: Town, generator: SeededGenerator, teams: [String], manager: String = "sm-01",
        auditor: String = "aud-01"
    ) {
        self.town = town
        self.generator = generator
        self.teams = teams
        self.manager = manager
        self.auditor = auditor
    }

    private func add(
        _ type: String, _ child: Child?, _ day: Day, by: String, _ audit: String,
        _ fields: [String: FieldValue]
    ) {
        var fields = fields
        fields["audit_id"] = .text(audit)
        town.tell(
            Fact(
                type, child: child, on: day, by: by, fields, chains: ["audit " + audit],
                isLeaf: true))
    }

    /// Officers audit one another's cases halfway between reviews, some each month.
    mutating func midway(
        _ count: Int, in period: Days, prefix: String, kind: String = "midway",
        scope: String = "midway_review"
    ) {
        let months = period.months
        let officers = town.workers.filter { $0.role == "iro" }
        for index in 0..<count {
            let month = months[index * months.count / count]
            while true {
                let day = generator.day(in: month).workingOnOrBefore
                let auditor = generator.pick(officers)
                let spell = generator.pick(town.spells)
                guard period.contains(day), auditor.isInPost(on: day),
                    !town.isAway(auditor.id, on: day), !spell.isShortBreak, spell.isOpen(on: day),
                    spell.start + 60 < day,
                    town.officer(of: spell.child, "cla", on: day) != auditor.id
                else { continue }
                let id = prefix + padded(index + 1, to: 3)
                let finding = generator.weighted([
                    ("footprint_strong", 6), ("footprint_on_file", 5), ("footprint_thin", 2),
                ])
                add(
                    "record_audited", spell.child, day, by: auditor.id, id,
                    ["scope": .text(scope), "finding": .text(finding)])
                add("audit_completed", nil, day, by: auditor.id, id, ["audit": .text(kind)])
                if finding == "footprint_thin" { learn(id, day, ["record_contact_on_file"], 40) }
                break
            }
        }
    }

    /// The children of an audit are those given, else any who are in care.
    mutating func target(_ audit: Targeted, among children: [Child]?) {
        for (scopes, sample, count) in audit.records {
            var pool = children.map { generator.shuffled($0) } ?? []
            if children == nil {
                let spells = town.spells.filter {
                    !$0.isShortBreak && $0.start + 60 < audit.done && $0.isOpen(on: audit.done)
                }
                pool = generator.shuffled(spells.map(\.child))
            }
            pool = pool.filter { !taken.contains($0.number) }
            require(pool.count >= count, "too few children for the audit of \(audit.theme)")
            for child in pool.prefix(count) {
                taken.insert(child.number)
                let day = (audit.done + -generator.between(0, 18)).workingOnOrBefore
                for scope in scopes {
                    var fields: [String: FieldValue] = [
                        "scope": .text(scope), "finding": .text(generator.weighted(audit.findings)),
                    ]
                    if let sample { fields["sample"] = .text(sample) }
                    add("record_audited", child, day, by: auditor, audit.id, fields)
                }
            }
        }
        add(
            "audit_completed", nil, audit.done, by: auditor, audit.id,
            ["audit": .text("targeted"), "theme": .text(audit.theme)])
        learn(audit.id, audit.done, audit.learning, 100)
        for team in teams.prefix(audit.replies) {
            add(
                "audit_feedback_received", nil, audit.done + generator.between(14, 40), by: manager,
                audit.id, ["team": .text(team), "reply": .text("actions agreed in supervision")])
        }
    }

    private mutating func learn(_ audit: String, _ day: Day, _ words: [String], _ percent: Int) {
        for learning in words where generator.chance(percent) {
            add(
                "audit_learning_recorded", nil, (day + 3).workingOnOrAfter, by: auditor, audit,
                [
                    "learning": .text(learning), "team": .text(generator.pick(teams)),
                    "feed_back_by_on": .day(day + 42),
                ])
        }
    }
}
