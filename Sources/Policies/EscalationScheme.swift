// The stages of a dispute: their order, which are formal, and how soon an answer is due.

public import Dates

/// A council's dispute resolution process, alerts included. Source: IRO Handbook, chapter 6.
public struct EscalationScheme: Hashable, Sendable {
    /// What the council calls it.
    public var called = ""
    /// Within what time of the formal start the whole formal process should end (DRP-3).
    public var wholeFormalProcess = Length(20, .workingDays)
    /// The stages in their order.
    public var stages: [Stage] = []
    /// What an escalation may be about.
    public var categories: [Category] = []
    /// Whether an escalation is resolved only when the IRO is satisfied.
    public var requiresSatisfaction = false

    /// A stage of the scheme.
    public struct Stage: Hashable, Sendable {
        /// The code by which events name it.
        public var code: String
        /// Whether it belongs to the formal process.
        public var isFormal: Bool
        /// Whether it stands outside the order (Cafcass): entered from any stage, leaving it open.
        public var isExternal: Bool
        /// Within what time of entry an answer is due, or nil where no time is set.
        public var respondWithin: Length?

        /// A stage of these parts.
        public init(
            code: String, isFormal: Bool, isExternal: Bool = false, respondWithin: Length? = nil
        ) {
            self.code = code
            self.isFormal = isFormal
            self.isExternal = isExternal
            self.respondWithin = respondWithin
        }
    }

    /// A category of concern.
    public struct Category: Hashable, Sendable {
        /// The code by which events name it.
        public var code: String
        /// The words for it.
        public var called: String

        /// A category of these parts.
        public init(code: String, called: String) {
            self.code = code
            self.called = called
        }
    }

    /// A scheme without stages: any stage is taken, in the order of first use.
    public init() {}

    /// The place of a stage in the order, or nil if the scheme has no such stage.
    public func place(of code: String) -> Int? { stages.firstIndex { $0.code == code } }
}
