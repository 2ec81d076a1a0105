// Why something is counted or left out: who it is about, the line that decided, and a reason.

import CareEvents
import Dates
import Policies

/// What counted something, for those who ask why.
///
/// It is made where something is counted and only if somebody asks: the tally that counts never
/// makes one.
struct Because: Sendable {
    /// The child, or `.none`.
    let child: ChildNumber
    /// The review, or `.none`.
    let review: Symbol
    /// The escalation, or `.none`.
    let escalation: Symbol
    /// The worker, or `.none`.
    let worker: Symbol
    /// The line that decided, -1 where none did.
    let seq: Int32
    /// The reason.
    let why: Why
    /// Whether the child is counted, and not the escalation.
    let countsChild: Bool

    /// A reason of a line.
    init(
        _ seq: Int32, of child: ChildNumber = .none, review: Symbol = .none,
        escalation: Symbol = .none, worker: Symbol = .none, countsChild: Bool = false,
        _ why: Why
    ) {
        self.countsChild = countsChild
        self.seq = seq
        self.child = child
        self.review = review
        self.escalation = escalation
        self.worker = worker
        self.why = why
    }

    /// Whom or what it is about.
    var subject: Subject { Subject(self) }

    /// The same, left out for a reason. What it would have been counted for is kept in its days.
    func leftOut(_ kind: WhyKind) -> Because {
        Because(
            seq, of: child, review: review, escalation: escalation, worker: worker,
            countsChild: countsChild,
            Why(kind, why.day, why.other, number: why.number, word: why.word))
    }

    /// Whom or what a row is about: the review, else the escalation, the child, the worker, or
    /// the line where it names nobody.
    struct Subject: Hashable, Sendable {
        private let kind: UInt8
        private let number: UInt32
        private let owner: ChildNumber

        init(_ because: Because) {
            owner = because.child
            if because.review != .none {
                (kind, number) = (0, because.review.number)
            } else if because.escalation != .none && !because.countsChild {
                (kind, number) = (1, because.escalation.number)
            } else if because.child != .none {
                (kind, number) = (2, because.child.number)
            } else if because.worker != .none {
                (kind, number) = (3, because.worker.number)
            } else {
                (kind, number) = (4, UInt32(bitPattern: because.seq))
            }
        }
    }
}

/// A reason with the days and numbers that its words need. The words are in `WhyWords`.
struct Why: Hashable, Sendable {
    /// Which reason.
    let kind: WhyKind
    /// The day that matters.
    let day: CalendarDate?
    /// Another day: when it was due, when it ended.
    let other: CalendarDate?
    /// A number: days late, years, thousandths of a full-time equivalent.
    let number: Int
    /// A code or an id.
    let word: Symbol
    /// The rule of a due date, where it is not that of the reason.
    let due: ReviewRule?

    /// A reason.
    init(
        _ kind: WhyKind, _ day: CalendarDate? = nil, _ other: CalendarDate? = nil,
        number: Int = 0, word: Symbol = .none, due: ReviewRule? = nil
    ) {
        self.kind = kind
        self.day = day
        self.other = other
        self.number = number
        self.word = word
        self.due = due
    }
}
