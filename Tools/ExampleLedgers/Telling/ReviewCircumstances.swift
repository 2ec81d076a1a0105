// How reviews were held, why children stayed away, why some were late: said after the telling.

import Dates

/// Adds to the facts of reviews what their builders do not know.
struct ReviewCircumstances {
    let town: Town
    var generator: SeededGenerator
    let reviews: [(review: Review, spell: Spell, fact: Fact)]

    /// Held in a room, on a screen or both ways, by weights of the day.
    mutating func setModes(_ weights: (Day) -> [(String, Int)]) {
        for (review, _, fact) in reviews {
            let mode = generator.weighted(weights(review.held))
            fact.fields["mode"] = .text(mode)
            if mode == "virtual" {
                fact.fields["venue"] = nil
                fact.fields["venue_chosen_by"] = nil
            }
        }
    }

    /// An officer who was away did not chair: a colleague did.
    mutating func standIn(officers: [Worker]) {
        for (review, _, fact) in reviews where town.isAway(review.iro, on: review.held) {
            let there = officers.filter {
                $0.isInPost(on: review.held) && !town.isAway($0.id, on: review.held)
            }
            review.iro = generator.pick(there).id
            fact.fields["iro_id"] = .text(review.iro)
            fact.by = review.iro
        }
    }

    /// The reasons of the late reviews of a month, where an audit established them.
    mutating func explain(_ month: Days, _ reasons: [(String, Int)]) {
        for (review, _, fact) in reviews where month.contains(review.held) && review.isLate {
            fact.fields["late_because"] = .text(generator.weighted(reasons))
        }
    }

    /// Why a child was not there, and whether they had wanted to be, for some of those who were
    /// not.
    mutating func giveReasons(percent: Int) {
        for (review, spell, _) in reviews {
            guard case .same = review.firstCode, let code = review.code,
                ["PN5", "PN6", "PN7"].contains(code), generator.chance(percent)
            else { continue }
            let reason = generator.weighted([
                ("own_choice", 12), ("school_day", 3), ("not_asked", 2), ("timing", 2),
                ("distance", 1), ("technology", 1),
            ])
            var fields: [String: FieldValue] = [
                "review_id": .text(review.id), "participation": .text(code),
                "reason_not_attending": .text(reason),
                "wanted_to_attend": .flag(reason != "own_choice" && generator.chance(60)),
            ]
            if code == "PN5" { fields["supported_by"] = .list(["advocate"]) }
            town.tell(
                Fact(
                    "participation_recorded", child: spell.child, on: review.held,
                    by: review.iro.isEmpty ? "bs-01" : review.iro, fields,
                    learning: .after(days: generator.between(1, 6)),
                    chains: ["review " + review.id], isLeaf: true))
        }
    }

    /// Where it was, whose choice that was and who chaired, for a share of those met in a room.
    mutating func setVenues(percent: Int) {
        for (review, spell, fact) in reviews where fact.fields["venue"] == nil {
            guard generator.chance(percent) else { continue }
            fact.fields["mode"] = .text("face_to_face")
            fact.fields["venue"] = .text(
                generator.weighted([
                    ("home", 6), ("school", 4), ("office", 2), ("contact_centre", 1),
                ]))
            fact.fields["venue_chosen_by"] = .text(
                generator.weighted([("child", 3), ("carer", 3), ("iro", 2), ("service", 1)]))
            guard spell.child.age(on: review.held) >= 10, review.code == "PN1" else { continue }
            let chair = generator.weighted([("iro", 14), ("joint", 4), ("child", 2)])
            fact.fields["chaired_by"] = .text(chair)
        }
    }

    /// What helped children with a disability to take part, for a share of their reviews.
    mutating func support(percent: Int) {
        for (review, spell, _) in reviews where !spell.child.disability.isEmpty {
            guard case .same = review.firstCode, let code = review.code,
                ["PN1", "PN2", "PN3", "PN4"].contains(code), generator.chance(percent)
            else { continue }
            let help = generator.weighted([
                (["carer"], 5), (["communication_aid"], 3), (["communication_aid", "carer"], 2),
                (["advocate"], 2),
            ])
            town.tell(
                Fact(
                    "participation_recorded", child: spell.child, on: review.held,
                    by: review.iro.isEmpty ? "bs-01" : review.iro,
                    [
                        "review_id": .text(review.id), "participation": .text(code),
                        "supported_by": .list(help),
                    ],
                    learning: .after(days: generator.between(1, 6)),
                    chains: ["review " + review.id], isLeaf: true))
        }
    }
}
