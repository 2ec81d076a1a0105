// The words for the review of the care plan: planned, held, recorded, and how it was in time.

import CareEvents
import Dates
import Journeys
import Policies

extension EventWords {
    func words(for event: ReviewEvent, of fact: Fact) -> String {
        switch event {
        case .reviewScheduled(let plan):
            "\(review(plan.reviewID)) scheduled for \(plan.plannedOn)"
        case .reviewRescheduled(let plan):
            phrase(
                "\(review(plan.reviewID)) put off to \(plan.plannedOn)",
                [said("because of", plain(plan.postponedBecause))])
        case .reviewCancelled(let plan):
            phrase(
                "\(review(plan.reviewID)) cancelled",
                [said("because of", plain(plan.postponedBecause))])
        case .reviewPartHeld(let part): "part \(part.part) of \(review(part.reviewID)) held"
        case .reviewHeld(let held): words(for: held, of: fact)
        case .participationRecorded(let code): words(for: code)
        case .reviewDirected(let direction):
            "earlier review asked for by the IRO, by \(direction.byOn)"
        case .reviewRecordCompleted(let record):
            phrase(
                "record of \(review(record.reviewID)) completed",
                then: [recordTime(of: record.reviewID, until: fact.day, isSent: false)])
        case .reviewRecordDistributed(let record):
            phrase(
                "record of \(review(record.reviewID)) sent out",
                then: [recordTime(of: record.reviewID, until: fact.day, isSent: true)])
        case .consultationSent(let sent):
            "\(plain(sent.tool) ?? "") consultation sent to the \(plain(sent.respondent) ?? "")"
                + forReview(sent.reviewID)
        case .consultationReturned(let back):
            "\(plain(back.tool) ?? "") consultation returned by the \(plain(back.respondent) ?? "")"
                + forReview(back.reviewID)
        case .decisionMade(let decision): words(for: decision)
        case .decisionCompleted(let decision): words(for: decision, of: fact)
        case .midwayReviewCompleted(let midway):
            phrase(
                "midway review completed by \(names.id(midway.iroID))",
                [free(midway.findings, .findings)])
        case .childContacted(let contact): words(for: contact)
        case .reviewReportReceived(let report):
            "\(plain(report.report) ?? "") report for \(review(report.reviewID)) received"
        case .decisionChecked(let check):
            "decision \(names.id(check.decisionID)) checked by the manager: "
                + (check.agreed ? "agreed" : "not agreed")
        case .significantChangeNotified(let change): words(for: change, of: fact)
        case .reviewQualityAssured(let check):
            phrase("\(review(check.reviewID)) quality assured", [free(check.findings, .findings)])
        case .advocateEngaged(let advocate):
            phrase("advocate engaged", [said("because of", plain(advocate.because))])
        case .advocateEnded: "advocate's work ended"
        case .riskIdentified(let risk): phrase("risk identified", [plain(risk.risk)])
        case .riskEnded(let risk): phrase("risk ended", [plain(risk.risk)])
        case .housingAssessmentCompleted(let housing): words(for: housing)
        case .documentAttached(let document):
            phrase(
                "document \(names.id(document.documentID)) attached",
                [plain(document.document), document.about.map { "about line \($0)" }])
        case .oversightRecorded(let oversight):
            "oversight recorded by \(names.officer(oversight.iroID, after: "the IRO")): "
                + (plain(oversight.trigger) ?? "")
        }
    }

    private func words(for held: ReviewHeld, of fact: Fact) -> String {
        let seen = journey.reviews.first { $0.seq == fact.seq }
        return phrase(
            "\(held.isFinal == true ? "final " : "")\(review(held.reviewID)) held",
            [
                participation(held.participation), chair(held.chairedBy),
                held.iroID == .none ? nil : names.officer(held.iroID, after: "IRO"),
                plain(held.mode), said("at", plain(held.venue)),
                said("venue chosen by the", plain(held.venueChosenBy)),
                held.jointWithChildProtection == true
                    ? "joint with the child protection conference" : nil,
            ],
            then: [
                seen.flatMap { standingCode(of: $0, own: held.participation) },
                seen.flatMap { $0.heldOn == fact.day ? nil : "counts as held on \($0.heldOn)" },
                seen.map(time(of:)), said("late because of", plain(held.lateBecause)),
            ])
    }

    /// When a review was due, by which rule, and whether it was in time.
    private func time(of review: Journey.Review) -> String {
        if let dueOn = review.dueOn, let rule = review.rule {
            return "due \(dueOn) (\(rule.rawValue)), \(timeliness(of: review.heldOn, due: dueOn))"
        }
        return review.fellAway
            ? "its due date fell away when care ended, on time"
            : "not looked after that day, no due date"
    }

    /// The code that stands, where it was recorded apart from the review and is another.
    private func standingCode(of review: Journey.Review, own: Symbol) -> String? {
        guard review.participation != own, review.participationSeq != review.seq else { return nil }
        return said("participation recorded apart as", text(review.participation))
    }

    private func words(for code: ParticipationRecorded) -> String {
        phrase(
            "participation in \(review(code.reviewID))",
            [
                participation(code.participation),
                said("did not attend because of", plain(code.reasonNotAttending)),
                code.wantedToAttend.map { $0 ? "wanted to attend" : "did not want to attend" },
                said("supported by", list(code.supportedBy, plain)),
            ])
    }

    /// How the record of a review stands to the times of the record clock (Handbook 3.69).
    private func recordTime(of id: Symbol, until day: CalendarDate, isSent: Bool) -> String? {
        guard let held = journey.reviews.first(where: { $0.id == id })?.heldOn else { return nil }
        let clock = setting.recordClock.inForce(on: held)
        let due = setting.date(isSent ? clock.distributedWithin : clock.recordWithin, after: held)
        return "due \(due), \(timeliness(of: day, due: due))"
    }

    func review(_ id: Symbol) -> String { "review " + names.id(id) }

    private func participation(_ code: Symbol) -> String? {
        coded(code) { (code: Participation) in CodeWords.words(code) }
    }

    private func chair(_ code: Symbol) -> String? {
        switch ReviewChair(code) {
        case .child: "chaired by the child"
        case .iro: "chaired by the IRO"
        case .joint: "chaired by the child and the IRO"
        case nil: said("chaired by", plain(code))
        }
    }
}
