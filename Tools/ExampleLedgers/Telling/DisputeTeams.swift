// The team a dispute is with is the one that holds the child's case.

/// Gives told disputes the teams of their children.
enum DisputeTeams {
    static func name(in town: Town) {
        var teams: [String: String] = [:]
        for child in town.children { teams[child.id] = child.team }
        for fact in town.facts where fact.type == "escalation_raised" {
            guard case .list(let ids)? = fact.fields["child_ids"], let first = ids.first,
                let team = teams[first]
            else { continue }
            fact.fields["team"] = .text(team)
        }
    }
}
