// The words for proceedings, section 47 enquiries and child protection conferences.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for issued: ProceedingsIssued, of fact: Fact) -> String {
        phrase(
            "proceedings \(names.id(issued.proceedingsID)) issued",
            [
                said("application for", plain(issued.application)),
                issued.courtPilot == true ? "in the court pilot" : nil,
                said("with", others(fact)),
            ])
    }

    func words(for concluded: ProceedingsConcluded, of fact: Fact) -> String {
        let issued = last(.proceedingsIssued, upTo: fact) {
            known.record.symbol($0, .proceedingsID) == concluded.proceedingsID
        }
        return phrase(
            "proceedings \(names.id(concluded.proceedingsID)) concluded" + after(issued, fact),
            [said("orders", list(concluded.orders, plain)), said("with", others(fact))])
    }

    func words(for concluded: Section47Concluded, of fact: Fact) -> String {
        let started = last(.section47Started, upTo: fact) {
            known.record.symbol($0, .enquiryID) == concluded.enquiryID
        }
        return phrase(
            "section 47 enquiry \(names.id(concluded.enquiryID)) concluded"
                + after(started, fact),
            [concluded.conferenceRequired ? "a conference is required" : "no conference required"])
    }

    func words(for request: ConferenceRequested, of fact: Fact) -> String {
        phrase(
            "\(conference(request.conference)) \(names.id(request.conferenceID)) requested",
            [said("enquiry", text(request.enquiryID)), said("with", others(fact))])
    }

    func words(for held: ConferenceHeld, of fact: Fact) -> String {
        phrase(
            "\(conference(held.conference)) \(names.id(held.conferenceID)) held",
            [
                said("enquiry", text(held.enquiryID)), said("chaired by", text(held.iroID)),
                said("family", text(held.familyID)), said("with", others(fact)),
            ])
    }

    func words(for cancelled: ConferenceCancelled, of fact: Fact) -> String {
        phrase(
            "conference \(names.id(cancelled.conferenceID)) cancelled",
            [
                said("because", plain(cancelled.reasonCancelled)),
                said("enquiry", text(cancelled.enquiryID)), said("with", others(fact)),
            ])
    }

    private func conference(_ code: Symbol) -> String {
        (plain(code) ?? "") + " child protection conference"
    }

    /// How long after an earlier fact of the child.
    private func after(_ earlier: Fact?, _ fact: Fact) -> String {
        earlier.map { " after " + counted(fact.day - $0.day, "day") } ?? ""
    }
}
