// What a worker was from a day on, when the worker was away, and the posts of the establishment.

public import CareEvents
public import Dates

extension Workforce {
    /// What is known of a worker from a day on.
    public struct Terms: Sendable {
        /// From when.
        public internal(set) var from: CalendarDate
        /// The line that says so.
        public internal(set) var seq: Int32
        /// What the worker does, by the code.
        public internal(set) var role: Symbol
        /// How the worker is engaged, by the code.
        public internal(set) var contract: Symbol
        /// Full-time equivalents, in thousandths.
        public internal(set) var fte: Int64
        /// The contracted hours a week, in thousandths, nil where they are not said.
        public internal(set) var hours: Int64?
        /// The team.
        public internal(set) var team: Symbol
        /// The sex, by the code.
        public internal(set) var sex: Symbol
        /// The ethnicity, by the code.
        public internal(set) var ethnicity: Symbol
        /// Where the worker came from.
        public internal(set) var origin: Symbol
        /// What the worker did before.
        public internal(set) var previousRole: Symbol
        /// The day of qualifying.
        public internal(set) var qualifiedOn: CalendarDate?
        /// The day from which experience in social work counts.
        public internal(set) var experienceFromOn: CalendarDate?
        /// Years of experience with disabled children on joining, in thousandths.
        public internal(set) var disabilityExperienceYears: Int64?
        /// The day of leaving, where it is known ahead.
        public internal(set) var leavingOn: CalendarDate?

        init(_ joined: WorkerJoined, from day: CalendarDate, seq: Int32) {
            from = day
            self.seq = seq
            role = joined.role
            contract = joined.contract
            fte = joined.fte
            hours = joined.hours
            team = joined.team
            sex = joined.sex
            ethnicity = joined.ethnicity
            origin = joined.origin
            previousRole = joined.previousRole
            qualifiedOn = joined.qualifiedOn
            experienceFromOn = joined.experienceFromOn
            disabilityExperienceYears = joined.disabilityExperienceYears
            leavingOn = joined.leavingOn
        }

        /// The same terms with what a change says anew.
        func changed(_ change: WorkerChanged, from day: CalendarDate, seq: Int32) -> Terms {
            func said(_ new: Symbol, _ old: Symbol) -> Symbol { new == .none ? old : new }
            var terms = self
            terms.from = day
            terms.seq = seq
            terms.role = said(change.role, role)
            terms.contract = said(change.contract, contract)
            terms.fte = change.fte ?? fte
            terms.hours = change.hours ?? hours
            terms.team = said(change.team, team)
            terms.sex = said(change.sex, sex)
            terms.ethnicity = said(change.ethnicity, ethnicity)
            terms.origin = said(change.origin, origin)
            terms.previousRole = said(change.previousRole, previousRole)
            terms.qualifiedOn = change.qualifiedOn ?? qualifiedOn
            terms.experienceFromOn = change.experienceFromOn ?? experienceFromOn
            terms.disabilityExperienceYears =
                change.disabilityExperienceYears ?? disabilityExperienceYears
            terms.leavingOn = change.leavingOn ?? leavingOn
            return terms
        }
    }

    /// A worker's leaving.
    public struct Leaving: Sendable {
        /// The day, on which the worker is no longer in post.
        public let day: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// Why, by the code.
        public let reason: Symbol
    }

    /// A time away.
    public struct Absence: Sendable {
        /// Why, by the code.
        public let kind: Symbol
        /// The first day.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The day it ended, which is a day at work, or nil while it is open.
        public internal(set) var to: CalendarDate?

        /// Whether any day of a period falls into it.
        public func touches(_ span: DateSpan) -> Bool {
            from <= span.to && (to.map { $0 > span.from } ?? true)
        }
    }

    /// A post of the establishment.
    public struct Post: Sendable {
        /// The id.
        public let id: Symbol
        /// The role, by the code.
        public let role: Symbol
        /// How its holder is to be engaged, by the code.
        public let contract: Symbol
        /// Full-time equivalents, in thousandths.
        public let fte: Int64
        /// The day it was created.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The day it was closed, or nil.
        public internal(set) var to: CalendarDate?

        /// Whether it is part of the establishment at the end of a day.
        public func isOpen(on day: CalendarDate) -> Bool {
            from <= day && (to.map { $0 > day } ?? true)
        }
    }

    /// Training that was provided.
    public struct Training: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// How long it was, in thousandths of a day.
        public let days: Int64
        /// Who attended.
        public let workers: [Symbol]
    }
}
