// The words for registrations, births, details and merged ids.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: ChildEvent, of fact: Fact) -> String {
        switch event {
        case .childRegistered(let child):
            phrase(
                isSecondRegistration(fact) ? "registered again" : "registered",
                [
                    child.bornOn.map { "born \($0)" },
                    child.expectedOn.map { "not yet born, expected \($0)" },
                ]
                    + details(
                        sex: child.sex, ethnicity: child.ethnicity, disability: child.disability,
                        uasc: child.uasc)
                    + home(
                        area: child.area, family: child.familyID, household: child.household,
                        team: child.team, upn: child.upn))
        case .childBorn(let birth):
            phrase("born", [birth.bornOn == fact.day ? nil : "on \(birth.bornOn)", sex(birth.sex)])
        case .childDetailsChanged(let child):
            phrase(
                "details changed",
                details(
                    sex: child.sex, ethnicity: child.ethnicity, disability: child.disability,
                    uasc: child.uasc)
                    + home(
                        area: child.area, family: child.familyID, household: child.household,
                        team: child.team, upn: child.upn))
        case .childrenMerged(let merge):
            "\(idAsWritten(fact)) and \(names.child(merge.into)) are one child, "
                + "read as \(names.child(known.canonical(merge.into)))"
        }
    }

    /// The id that the line names, before two were read as one.
    private func idAsWritten(_ fact: Fact) -> String {
        names.child(known.record.recorded.events[Int(fact.seq)].child)
    }

    private func isSecondRegistration(_ fact: Fact) -> Bool {
        guard let first = journey.registration else { return false }
        return first.seq != fact.seq && facts.contains { $0.seq == fact.seq }
    }

    private func details(
        sex code: Symbol, ethnicity: Symbol, disability: ListPlace, uasc: Bool?
    ) -> [String?] {
        [
            sex(code),
            said("ethnicity", coded(ethnicity) { (code: Ethnicity) in code.label }),
            said("disability", list(disability, text)),
            uasc.map { $0 ? "unaccompanied, seeking asylum" : "not an unaccompanied child" },
        ]
    }

    private func home(
        area: Symbol, family: Symbol, household: ListPlace, team: Symbol, upn: Symbol
    ) -> [String?] {
        [
            said("area", plain(area)), said("family", text(family)),
            said("household", list(household, plain)), said("held by team", text(team)),
            said("UPN", text(upn)),
        ]
    }

    private func sex(_ code: Symbol) -> String? {
        guard let text = text(code) else { return nil }
        return switch Sex(code) {
        case .F: "female"
        case .M: "male"
        case .U: "sex not known"
        case nil: "sex \(text)"
        }
    }
}
