// The people of the service: who was in post on a day, for how many hours, and who was away.

public import CareEvents
public import Dates

/// The workers, in the order in which the log first names them.
public struct Workforce: Sendable {
    /// Everybody who ever joined.
    public private(set) var workers: [Worker] = []
    /// The posts of the establishment.
    public private(set) var posts: [Post] = []
    /// The training provided, in order of days.
    public private(set) var trainings: [Training] = []
    private var places: [Symbol: Int] = [:]
    /// By the place of each worker.
    private var services: [Service] = []

    /// What of a worker's time is asked for every allocation and review.
    struct Service: Sendable {
        /// The day of joining, the first of several.
        let joinedOn: CalendarDate
        /// Whether the worker ever left.
        let hasLeft: Bool
    }

    /// A worker, over all their time.
    public struct Worker: Sendable {
        /// The id.
        public let id: Symbol
        /// Joining and each change, in order of days.
        public fileprivate(set) var terms: [Terms] = []
        /// The days of joining, in order.
        public fileprivate(set) var joined: [(day: CalendarDate, seq: Int32)] = []
        /// The days of leaving, in order.
        public fileprivate(set) var left: [Leaving] = []
        /// Every absence, with its end where it is known.
        public fileprivate(set) var absences: [Absence] = []
        /// The days of supervision, in order.
        public fileprivate(set) var supervised: [CalendarDate] = []
        /// The days of appraisal, in order.
        public fileprivate(set) var appraised: [CalendarDate] = []

        /// Whether the worker was in post at the end of a day: joined by then, and not left since.
        public func isInPost(on day: CalendarDate) -> Bool {
            guard let join = joined.last(where: { $0.day <= day }) else { return false }
            return !left.contains { leave in
                leave.day <= day && (leave.day, leave.seq) > (join.day, join.seq)
            }
        }

        /// The terms in force on a day, nil before the worker joined.
        public func terms(on day: CalendarDate) -> Terms? { terms.last { $0.from <= day } }

        /// The day of joining that the time in post on a day began with.
        public func joined(by day: CalendarDate) -> CalendarDate? {
            joined.last { $0.day <= day }?.day
        }

        /// Whether the worker was away at the end of a day, for whatever reason.
        public func isAbsent(on day: CalendarDate) -> Bool {
            absences.contains { $0.from <= day && ($0.to.map { $0 > day } ?? true) }
        }
    }

    private var changes: [(day: CalendarDate, seq: Int32, event: ServiceEvent)] = []

    init() {}

    /// Keeps what the event says of the service's people; the order of days comes after.
    mutating func take(_ event: ServiceEvent, of fact: Fact, in known: KnownFacts) {
        switch event {
        case .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded,
            .postCreated, .postClosed, .supervisionHeld, .appraisalHeld:
            changes.append((fact.day, fact.seq, event))
        case .trainingAttended(let training):
            trainings.append(
                Training(
                    day: fact.day, seq: fact.seq, days: training.days,
                    workers: known.record.texts(training.workerIDs)))
        case .iroAllocated, .iroDeallocated, .surveyIssued, .surveyAnswered, .auditCompleted,
            .practiceObserved, .feedbackReceived,
            .auditFeedbackReceived, .auditLearningRecorded, .recordAudited, .exploitationReferred,
            .mapMeetingHeld:
            return
        }
    }

    /// Lays the changes out by day, once all are known.
    mutating func order() {
        changes.sort { ($0.day, $0.seq) < ($1.day, $1.seq) }
        trainings.sort { ($0.day, $0.seq) < ($1.day, $1.seq) }
        for change in changes { apply(change.event, on: change.day, seq: change.seq) }
        changes = []
        services = workers.map { worker in
            // Nobody is among the workers who never joined.
            Service(joinedOn: worker.joined.first?.day ?? .earliest, hasLeft: !worker.left.isEmpty)
        }
    }

    /// The worker with an id, or nil if the log knows none.
    public func worker(_ id: Symbol) -> Worker? { places[id].map { workers[$0] } }

    /// When a worker joined, and whether left; nil if the log knows none with that id.
    func service(of id: Symbol) -> Service? { places[id].map { services[$0] } }

    /// The workers in post with a role at the end of a day.
    public func inPost(as role: WorkerRole, on day: CalendarDate) -> [Worker] {
        workers.filter { worker in
            worker.isInPost(on: day)
                && worker.terms(on: day).flatMap { WorkerRole($0.role) } == role
        }
    }

    private mutating func apply(_ event: ServiceEvent, on day: CalendarDate, seq: Int32) {
        switch event {
        case .workerJoined(let joined):
            let place = place(of: joined.workerID)
            workers[place].joined.append((day, seq))
            workers[place].terms.append(Terms(joined, from: day, seq: seq))
        case .workerChanged(let changed):
            guard let place = places[changed.workerID], let terms = workers[place].terms.last
            else { return }
            workers[place].terms.append(terms.changed(changed, from: day, seq: seq))
        case .workerLeft(let leaver):
            guard let place = places[leaver.workerID] else { return }
            workers[place].left.append(Leaving(day: day, seq: seq, reason: leaver.reasonLeft))
        case .absenceStarted(let absence):
            guard let place = places[absence.workerID] else { return }
            workers[place].absences.append(Absence(kind: absence.absence, from: day, seq: seq))
        case .absenceEnded(let absence):
            guard let place = places[absence.workerID],
                let open = workers[place].absences.lastIndex(where: {
                    $0.kind == absence.absence && $0.to == nil
                })
            else { return }
            workers[place].absences[open].to = day
        case .postCreated(let post):
            posts.append(
                Post(
                    id: post.postID, role: post.role, contract: post.contract, fte: post.fte,
                    from: day, seq: seq))
        case .postClosed(let post):
            if let open = posts.lastIndex(where: { $0.id == post.postID && $0.to == nil }) {
                posts[open].to = day
            }
        case .supervisionHeld(let held):
            if let place = places[held.workerID] { workers[place].supervised.append(day) }
        case .appraisalHeld(let held):
            if let place = places[held.workerID] { workers[place].appraised.append(day) }
        case .iroAllocated, .iroDeallocated, .trainingAttended, .surveyIssued, .surveyAnswered,
            .auditCompleted, .practiceObserved, .feedbackReceived, .auditFeedbackReceived,
            .auditLearningRecorded, .recordAudited, .exploitationReferred, .mapMeetingHeld:
            return
        }
    }

    private mutating func place(of id: Symbol) -> Int {
        if let place = places[id] { return place }
        workers.append(Worker(id: id))
        places[id] = workers.count - 1
        return workers.count - 1
    }
}
