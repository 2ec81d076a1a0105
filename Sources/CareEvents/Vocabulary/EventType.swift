// The names of every event that the ledger can hold, in the order of the vocabulary.

/// A type of event. Past tense, in the words of practice.
///
/// Source: the vocabulary page of the contract (`events.md`).
public enum EventType: UInt8, CaseIterable, Hashable, Sendable {
    // child
    /// The ledger first knows of a child; nothing else about the child comes before.
    case childRegistered
    /// A child who was registered before birth is born.
    case childBorn
    /// What is known of a child is otherwise from this day on.
    case childDetailsChanged
    /// Two ids turn out to be one child.
    case childrenMerged
    // care
    /// A period of care begins, with its first placement.
    case becameLookedAfter
    /// The reviewing service is told that care began.
    case startNotified
    /// The child moves to the placement described, a temporary one included.
    case placementMoved
    /// Care goes on under another legal status.
    case legalStatusChanged
    /// A period of care ends.
    case ceasedToBeLookedAfter
    /// The child goes missing, or is away without authorisation.
    case wentMissing
    /// The child is back.
    case returnedFromMissing
    /// A social worker is responsible for the child from this day on.
    case socialWorkerAllocated
    /// That social worker is no longer.
    case socialWorkerDeallocated
    /// A court allows the child to be deprived of liberty from this day on.
    case libertyDeprived
    /// That ends.
    case libertyRestored
    /// The return of the year that ends here has the child among unaccompanied asylum seekers.
    case unaccompaniedReported
    /// What the return of the year that ends here says of the child's health and conduct.
    case outcomesReported
    /// What the return of the year that ends here says of a care leaver.
    case careLeaverReported
    /// What the return of the year that ends here says of the child's adoption.
    case adoptionReported
    /// What the return of the year that ends here says of permanence before this care.
    case previousPermanenceReported
    // plans
    /// A plan of some kind begins for a child.
    case planStarted
    /// A plan goes on with another category, goal or judgement.
    case planUpdated
    /// A plan ends, with its outcome.
    case planEnded
    /// A child with an adoption plan is matched with a family.
    case adoptionMatched
    /// A court makes an order for the child.
    case orderMade
    /// A court ends an order.
    case orderDischarged
    /// Proceedings for one or more children are begun.
    case proceedingsIssued
    /// Proceedings are over.
    case proceedingsConcluded
    /// An enquiry into harm begins, told once a child.
    case section47Started
    /// An enquiry ends, saying whether a conference is needed.
    case section47Concluded
    /// A child protection conference is asked for.
    case conferenceRequested
    /// A child protection conference meets.
    case conferenceHeld
    /// A conference will not meet.
    case conferenceCancelled
    /// People meet because a placement broke down.
    case disruptionMeetingHeld
    /// A panel decides on the child's case.
    case panelDecided
    /// The child's health is assessed.
    case healthAssessmentCompleted
    /// The social worker visits the child.
    case socialWorkerVisited
    /// Breaks begin that are not a period of care.
    case shortBreaksStarted
    /// Such breaks end.
    case shortBreaksEnded
    // reviews
    /// A review is given a day.
    case reviewScheduled
    /// A review is given another day.
    case reviewRescheduled
    /// A planned review will not take place.
    case reviewCancelled
    /// One meeting of a review held as a series.
    case reviewPartHeld
    /// A review is held, or its series completed.
    case reviewHeld
    /// How the child took part, told apart from the review, or again.
    case participationRecorded
    /// The IRO asks for the next review by an earlier day.
    case reviewDirected
    /// The record of a review is written.
    case reviewRecordCompleted
    /// The record of a review is sent out.
    case reviewRecordDistributed
    /// Somebody is asked for views before a review.
    case consultationSent
    /// The views come back.
    case consultationReturned
    /// Something is decided that somebody is to do.
    case decisionMade
    /// What was decided is done.
    case decisionCompleted
    /// The IRO looks at the case between two reviews.
    case midwayReviewCompleted
    /// The IRO is in touch with the child directly.
    case childContacted
    /// A report for a review comes in.
    case reviewReportReceived
    /// The record of a decision is agreed or not.
    case decisionChecked
    /// The reviewing service is told of a change in the child's life.
    case significantChangeNotified
    /// The quality of a review is looked at.
    case reviewQualityAssured
    /// An advocate begins to help the child.
    case advocateEngaged
    /// The advocate's help ends.
    case advocateEnded
    /// A risk to the child is seen.
    case riskIdentified
    /// A risk is over.
    case riskEnded
    /// The need of a homeless 16 or 17 year old is assessed.
    case housingAssessmentCompleted
    /// A document kept elsewhere is referred to.
    case documentAttached
    /// The IRO looks at a case because of something that happened.
    case oversightRecorded
    // escalations
    /// A dispute begins and enters its first stage.
    case escalationRaised
    /// A dispute moves on to another stage.
    case escalationStageEntered
    /// The manager of a stage answers.
    case escalationResponded
    /// People meet about a dispute.
    case escalationMeetingHeld
    /// A dispute is resolved.
    case escalationResolved
    /// A dispute ends unresolved.
    case escalationClosed
    /// An ended dispute is open again.
    case escalationReopened
    /// The IRO takes independent legal advice.
    case legalAdviceSought
    /// Good practice is recognised.
    case practiceAcknowledged
    // service
    /// A worker takes up service.
    case workerJoined
    /// A worker's role, contract or time is otherwise from this day on.
    case workerChanged
    /// A worker leaves the service.
    case workerLeft
    /// A worker is away.
    case absenceStarted
    /// A worker is back.
    case absenceEnded
    /// A post is established.
    case postCreated
    /// A post is given up.
    case postClosed
    /// A child has this reviewing officer from now on.
    case iroAllocated
    /// A child has this reviewing officer no longer.
    case iroDeallocated
    /// A worker is supervised.
    case supervisionHeld
    /// A worker is appraised.
    case appraisalHeld
    /// Workers attend training.
    case trainingAttended
    /// The forms of a survey go out.
    case surveyIssued
    /// One form of a survey comes back.
    case surveyAnswered
    /// An audit is finished.
    case auditCompleted
    /// A worker's practice is watched.
    case practiceObserved
    /// Somebody complains, praises or comments.
    case feedbackReceived
    /// A team answers an audit.
    case auditFeedbackReceived
    /// What an audit taught is written down.
    case auditLearningRecorded
    /// One child's record is looked at within an audit.
    case recordAudited
    /// A child is referred to a panel on exploitation.
    case exploitationReferred
    /// A multi-agency meeting about an exploited child.
    case mapMeetingHeld
    // ledger
    /// The ledger begins: its first line.
    case ledgerOpened
    /// A council adopts a policy, in force from the day of the event.
    case policyAdopted
    /// A council aims at a value of a measure.
    case targetSet
    /// Somebody else published a figure to compare with.
    case comparatorPublished
    /// The council said a figure in public.
    case figurePublished
    /// An earlier fact is said right.
    case eventAmended
    /// An earlier fact should not be there.
    case eventWithdrawn
    /// A withdrawn fact stands after all.
    case eventReinstated
    /// A line is lawfully erased.
    case eventErased
    /// The torn end of a log was put aside.
    case tailRecovered
    /// An account may append more families of events.
    case roleGranted
    /// An account may append fewer.
    case roleRevoked
    // what is left of a line after lawful erasure
    /// What a lawful erasure left of a line.
    case erased
}
