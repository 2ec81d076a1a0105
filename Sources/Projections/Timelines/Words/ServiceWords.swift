// The words for the service: workers, posts, allocations, surveys, audits.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: ServiceEvent, of fact: Fact) -> String {
        switch event {
        case .workerJoined(let worker):
            phrase(
                "\(known.text(worker.workerID)) joined as \(plain(worker.role) ?? "")",
                [
                    plain(worker.contract), "FTE \(decimal(worker.fte))",
                    said("team", text(worker.team)),
                ])
        case .workerChanged(let worker): words(for: worker)
        case .workerLeft(let worker):
            phrase("\(known.text(worker.workerID)) left", [plain(worker.reasonLeft)])
        case .absenceStarted(let absence):
            phrase("\(known.text(absence.workerID)) away from this day", [plain(absence.absence)])
        case .absenceEnded(let absence):
            phrase("\(known.text(absence.workerID)) back", [plain(absence.absence)])
        case .postCreated(let post):
            phrase(
                "post \(known.text(post.postID)) created",
                [plain(post.role), "FTE \(decimal(post.fte))", plain(post.contract)])
        case .postClosed(let post): "post \(known.text(post.postID)) closed"
        case .iroAllocated(let allocation): words(for: allocation, of: fact)
        case .iroDeallocated(let end):
            phrase(
                "IRO \(known.text(end.iroID)) no longer allocated",
                [population(end.population), said("because of", plain(end.because))])
        case .supervisionHeld(let meeting):
            "supervision of \(known.text(meeting.workerID)) held"
        case .appraisalHeld(let meeting): "appraisal of \(known.text(meeting.workerID)) held"
        case .trainingAttended(let training):
            phrase(
                "training attended",
                [list(training.workerIDs, text), "days: \(decimal(training.days))"])
        case .surveyIssued(let survey):
            phrase(
                "survey \(known.text(survey.surveyID)) sent to \(survey.count) of the respondents",
                [plain(survey.respondents), survey.eligible.map { "of \($0) eligible" }])
        case .surveyAnswered(let survey):
            phrase("survey \(known.text(survey.surveyID)) answered", [plain(survey.respondents)])
        case .auditCompleted(let audit):
            phrase(
                "\(plain(audit.audit) ?? "") audit \(known.text(audit.auditID)) completed",
                [said("theme", plain(audit.theme))])
        case .practiceObserved(let observed):
            phrase(
                "practice of \(known.text(observed.workerID)) observed",
                [free(observed.findings, .findings)])
        case .feedbackReceived(let feedback):
            phrase(
                "\(plain(feedback.feedback) ?? "") received", [said("team", text(feedback.team))])
        case .auditFeedbackReceived(let feedback):
            phrase(
                "feedback on audit \(known.text(feedback.auditID)) received",
                [said("team", text(feedback.team)), free(feedback.reply, .reply)])
        case .auditLearningRecorded(let learning):
            phrase(
                "learning of audit \(known.text(learning.auditID)) recorded",
                [free(learning.learning, .learning), said("team", text(learning.team))],
                then: [learning.feedBackByOn.map { "feed back by \($0)" }])
        case .recordAudited(let audited):
            phrase(
                "\(plain(audited.scope) ?? "") audited in audit \(known.text(audited.auditID))",
                [said("sample", plain(audited.sample)), free(audited.finding, .finding)])
        case .exploitationReferred(let referral):
            "referred to the \(plain(referral.panel) ?? "") panel for exploitation"
        case .mapMeetingHeld: "MAP meeting held"
        }
    }

    private func words(for change: WorkerChanged) -> String {
        phrase(
            "details of \(known.text(change.workerID)) changed",
            [
                plain(change.role), plain(change.contract), change.fte.map { "FTE \(decimal($0))" },
                change.hours.map { "\(decimal($0)) hours" }, said("team", text(change.team)),
                change.leavingOn.map { "leaving \($0)" },
            ])
    }

    private func words(for allocation: IroAllocated, of fact: Fact) -> String {
        phrase(
            "IRO \(known.text(allocation.iroID)) allocated",
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
