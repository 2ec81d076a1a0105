// The words for the service: workers, posts, allocations, surveys, audits.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: ServiceEvent, of fact: Fact) -> String {
        switch event {
        case .workerJoined(let worker):
            phrase(
                "\(names.id(worker.workerID)) joined as \(plain(worker.role) ?? "")",
                [
                    plain(worker.contract), "FTE \(decimal(worker.fte))",
                    said("team", text(worker.team)),
                ])
        case .workerChanged(let worker): words(for: worker)
        case .workerLeft(let worker):
            phrase("\(names.id(worker.workerID)) left", [plain(worker.reasonLeft)])
        case .absenceStarted(let absence):
            phrase("\(names.id(absence.workerID)) away from this day", [plain(absence.absence)])
        case .absenceEnded(let absence):
            phrase("\(names.id(absence.workerID)) back", [plain(absence.absence)])
        case .postCreated(let post):
            phrase(
                "post \(names.id(post.postID)) created",
                [plain(post.role), "FTE \(decimal(post.fte))", plain(post.contract)])
        case .postClosed(let post): "post \(names.id(post.postID)) closed"
        case .iroAllocated(let allocation): words(for: allocation, of: fact)
        case .iroDeallocated(let end):
            phrase(
                "\(names.officer(end.iroID, after: "IRO")) no longer allocated",
                [population(end.population), said("because of", plain(end.because))])
        case .supervisionHeld(let meeting):
            "supervision of \(names.id(meeting.workerID)) held"
        case .appraisalHeld(let meeting): "appraisal of \(names.id(meeting.workerID)) held"
        case .trainingAttended(let training):
            phrase(
                "training attended",
                [list(training.workerIDs, text), "days: \(decimal(training.days))"])
        case .surveyIssued(let survey):
            phrase(
                "survey \(names.id(survey.surveyID)) sent to \(survey.count) of the respondents",
                [plain(survey.respondents), survey.eligible.map { "of \($0) eligible" }])
        case .surveyAnswered(let survey):
            phrase("survey \(names.id(survey.surveyID)) answered", [plain(survey.respondents)])
        case .auditCompleted(let audit):
            phrase(
                "\(plain(audit.audit) ?? "") audit \(names.id(audit.auditID)) completed",
                [said("theme", plain(audit.theme))])
        case .practiceObserved(let observed):
            phrase(
                "practice of \(names.id(observed.workerID)) observed",
                [free(observed.findings, .findings)])
        case .feedbackReceived(let feedback):
            phrase(
                "\(plain(feedback.feedback) ?? "") received", [said("team", text(feedback.team))])
        case .auditFeedbackReceived(let feedback):
            phrase(
                "feedback on audit \(names.id(feedback.auditID)) received",
                [said("team", text(feedback.team)), free(feedback.reply, .reply)])
        case .auditLearningRecorded(let learning):
            phrase(
                "learning of audit \(names.id(learning.auditID)) recorded",
                [free(learning.learning, .learning), said("team", text(learning.team))],
                then: [learning.feedBackByOn.map { "feed back by \($0)" }])
        case .recordAudited(let audited):
            phrase(
                "\(plain(audited.scope) ?? "") audited in audit \(names.id(audited.auditID))",
                [said("sample", plain(audited.sample)), free(audited.finding, .finding)])
        case .exploitationReferred(let referral):
            "referred to the \(plain(referral.panel) ?? "") panel for exploitation"
        case .mapMeetingHeld: "MAP meeting held"
        }
    }

    private func words(for change: WorkerChanged) -> String {
        phrase(
            "details of \(names.id(change.workerID)) changed",
            [
                plain(change.role), plain(change.contract), change.fte.map { "FTE \(decimal($0))" },
                change.hours.map { "\(decimal($0)) hours" }, said("team", text(change.team)),
                change.leavingOn.map { "leaving \($0)" },
            ])
    }

    private func words(for allocation: IroAllocated, of fact: Fact) -> String {
        phrase(
            "\(names.officer(allocation.iroID, after: "IRO")) allocated",
            [
                population(allocation.population), previousOfficer(fact),
                said("family", text(allocation.familyID)),
                allocation.weight.map { "weight \(decimal($0))" },
                said("because of", plain(allocation.because)),
            ])
    }

    /// From whom the child is taken over, where an allocation was open until then.
    private func previousOfficer(_ fact: Fact) -> String? {
        guard let place = journey.allocations.firstIndex(where: { $0.seq == fact.seq }) else {
            return nil
        }
        let new = journey.allocations[place]
        let before = journey.allocations[..<place].last {
            $0.population == new.population && $0.to == new.from && $0.iro != new.iro
        }
        return said("taking over from", before.flatMap { text($0.iro) })
    }
}
