// Published figures held against replay: all of one knowledge date in one replay, then judged.

import CareEvents
import Dates
import Journeys
import Tables

/// The reconciliation of a ledger's published figures.
public struct Reconciliation: Sendable {
    /// Every live figure, in the order of their lines.
    public private(set) var figures: [ReconciledFigure]

    /// Holds every live figure of a record against what replay gives, as known in the context.
    public init(_ context: ReplayContext) {
        let published = context.known.publishedFigures
        figures = published.map { ReconciledFigure($0, .notDerivable) }
        let replays = Replays(context)
        askAsPrinted(replays)
        askAsMeant(replays)
        findTheImpossible()
        findOtherDefinitions(replays)
        findWhatHappenedSince(replays)
    }

    // MARK: Asking

    private mutating func askAsPrinted(_ replays: Replays) {
        var batch = FigureBatch(replays)
        for place in figures.indices {
            do throws(FigureObstacle) {
                let asked = try FigureQuestion(figures[place].figure)
                figures[place].question = asked.question
                figures[place].leftOut = asked.leftOut
                batch.add(asked, for: place)
            } catch {
                figures[place].reason = error.what
            }
        }
        batch.answer(in: replays.now, figures.map(\.figure.claim)) { place, value, agrees in
            figures[place].replayed = value
            figures[place].verdict = agrees ? .agrees : .differs
        }
    }

    private mutating func askAsMeant(_ replays: Replays) {
        var batches: [Instant?: FigureBatch] = [:]
        var instants: [Instant?] = []
        for place in figures.indices {
            guard let meant = figures[place].figure.meant else { continue }
            do throws(FigureObstacle) {
                let asked = try FigureQuestion(figures[place].figure, meant: meant)
                if batches[meant.knownAt] == nil { instants.append(meant.knownAt) }
                batches[meant.knownAt, default: FigureBatch(replays)].add(asked, for: place)
            } catch {
                figures[place].meant = MeantResult(
                    words: meant.words, replayed: nil, agrees: false, obstacle: error.what)
            }
        }
        let claims = figures.map(\.figure.claim)
        for instant in instants {
            let context = instant.map { replays.asKnown(at: $0) } ?? replays.now
            batches[instant]?.answer(in: context, claims) { place, value, agrees in
                figures[place].meant = MeantResult(
                    words: figures[place].figure.meant?.words ?? "", replayed: value,
                    agrees: agrees, obstacle: nil)
            }
        }
    }

    // MARK: Judging

    private mutating func findTheImpossible() {
        let agreeing = AgreeingFigures(
            figures.compactMap { one in
                guard one.verdict == .agrees, one.figure.claim.bound == nil,
                    let question = one.question, !one.isOfOneOfficer
                else { return nil }
                return AgreeingFigure(
                    id: one.figure.id, cell: FigureCell(question), claim: one.figure.claim)
            })
        for place in figures.indices where figures[place].verdict == .differs {
            guard let question = figures[place].question, !figures[place].isOfOneOfficer else {
                continue
            }
            let contradicted = ContradictedFigure(
                figure: figures[place].figure, cell: FigureCell(question))
            let tried =
                PercentageGround.tried(contradicted, beside: agreeing)
                + ChangeGround.tried(contradicted, beside: agreeing)
                + BridgeGround.tried(contradicted, beside: agreeing)
                + SameCellGround.tried(contradicted, beside: agreeing)
                + PartGround.tried(contradicted, beside: agreeing)
                + SinceGround.tried(contradicted, beside: agreeing)
            figures[place].grounds = tried
            if tried.contains(where: \.isImpossible) { figures[place].verdict = .impossible }
        }
    }

    private mutating func findOtherDefinitions(_ replays: Replays) {
        let places = figures.indices.filter {
            [.differs, .impossible].contains(figures[$0].verdict)
        }
        let readings = places.map { place in
            figures[place].question.map(OtherDefinition.all) ?? []
        }
        let answers = replays.now.answer(readings.joined().map(\.question))
        var next = answers.startIndex
        for (place, readings) in zip(places, readings) {
            for reading in readings {
                defer { next += 1 }
                guard let answer = answers[next].first, let value = answer.value,
                    figures[place].figure.claim.admits(
                        value, above: answer.numerator, below: answer.denominator)
                else { continue }
                figures[place].otherDefinitions.append("\(reading.words) gives \(value)")
            }
        }
    }

    private mutating func findWhatHappenedSince(_ replays: Replays) {
        let known = replays.now.known
        var batches: [Instant?: FigureBatch] = [:]
        var instants: [Instant?] = []
        for place in figures.indices where figures[place].verdict == .differs {
            guard let question = figures[place].question else { continue }
            let instant = SincePublication.lastInstant(before: figures[place].figure, known)
            if batches[instant] == nil { instants.append(instant) }
            batches[instant, default: FigureBatch(replays)].add([question], for: place)
        }
        let claims = figures.map(\.figure.claim)
        for instant in instants {
            let context = instant.map { replays.asKnown(at: $0) } ?? replays.now
            batches[instant]?.answer(in: context, claims) { place, value, agrees in
                guard let question = figures[place].question else { return }
                figures[place].since = SincePublication(
                    valueThen: value.value, agreedThen: agrees,
                    events: SincePublication.events(
                        since: figures[place].figure.seq, question, known))
            }
        }
    }
}

extension ReconciledFigure {
    /// Whether it is of some one officer, whoever that is.
    fileprivate var isOfOneOfficer: Bool {
        guard let question else { return false }
        return (try? FigureWording(figure.dimensionsText, of: question.measure))?.isOfOneOfficer
            ?? false
    }
}

extension FigureReading {
    /// The reading in words: `cla_reviews_held over 2017-01-23 to 2017-03-31, as known at …`.
    var words: String {
        var parts: [String] = []
        if let measure { parts.append(measure) }
        if let dimensions { parts.append(dimensions.isEmpty ? "of all" : dimensions) }
        if let atOn { parts.append("at \(atOn)") }
        if let fromOn, let toOn {
            parts.append("over \(fromOn) to \(toOn)")
        } else if let fromOn {
            parts.append("from \(fromOn)")
        } else if let toOn {
            parts.append("to \(toOn)")
        }
        if let knownAt { parts.append("as known at \(knownAt)") }
        return parts.joined(separator: ", ")
    }
}
