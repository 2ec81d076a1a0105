// Questions told out of children's stories, answered after every line that is learnt: only the
// stories of the children that the line is about are read again.

import CareEvents
import Journeys

/// The answers of some questions after each of the steps that bear on them.
struct StoryBridge {
    private let learnt: LinesInTurn
    private let questions: [Question]
    private let threads: Int
    private let groups: StoryComponents
    private let readsWorkforce: [Bool]
    /// Counts that are made of everything that is ever learnt: what the officers of a split are
    /// goes by all allocations, and those who hold nobody are not printed.
    private let seeds: [Int: any JourneyProjection]

    private var settingLines: [Int]
    private var setting: Setting
    /// What answers are told in: the texts, and what is in force.
    private var telling: ReplayContext
    /// The lines of each group that have been learnt.
    private var lines: [[Int]]
    private var rest: PartialCounts
    private var tree: CountsTree

    /// So many steps at most are read before the first of them is told.
    private static let blockSize = 512

    /// What a step is to the questions.
    private enum StepKind {
        case nothing, story, workforce, policy
    }

    init(_ learnt: LinesInTurn, _ questions: [Question], threads: Int) {
        self.learnt = learnt
        self.questions = questions
        self.threads = threads
        let reads = questions.reduce(into: LineBearing()) { $0.formUnion($1.reads) }
        groups = StoryComponents(learnt, reading: reads)
        readsWorkforce = questions.map { $0.reads.contains(.workforce) }
        seeds = Self.seeds(questions, learnt)
        settingLines = learnt.base.filter {
            !learnt.bearing(of: $0).isDisjoint(with: [.policies, .workforce])
        }
        lines = groups.groups.map(\.lines)
        setting = Setting(learnt.known(settingLines))
        telling = ReplayContext(learnt.known([]), against: setting)
        rest = PartialCounts(questions: questions.count)
        tree = CountsTree([], questions: questions.count)
        countAll()
    }

    private static func seeds(
        _ questions: [Question], _ learnt: LinesInTurn
    ) -> [Int: any JourneyProjection] {
        var seeds: [Int: any JourneyProjection] = [:]
        for (place, question) in questions.enumerated() {
            guard case .journeys(let type) = Answering(question, CountingTally.self),
                type is CaseloadProjection<CountingTally>.Type,
                !question.split.isEmpty
            else { continue }
            let allocations = (learnt.base + learnt.steps.joined()).filter {
                learnt.record.events[learnt.subject(of: $0)].type == .iroAllocated
            }
            // As written as well as amended: an officer of either may be met on the way.
            let context = ReplayContext(
                learnt.known(
                    allocations.filter {
                        !learnt.record.events[$0].type.isCorrection
                    }))
            seeds[place] = type.init(question, in: context)
        }
        return seeds
    }

    // MARK: Telling

    /// Tells the answers of every question from the beginning, and after each step those that it
    /// may have changed.
    mutating func run(_ tell: (_ step: Int?, _ question: Int, [Answer]) -> Void) {
        for question in questions.indices { tell(nil, question, answers(to: question)) }
        var next = 0
        while next < learnt.steps.count {
            switch kind(of: next) {
            case .nothing: next += 1
            case .workforce:
                learn(settingStep: next)
                for question in questions.indices where readsWorkforce[question] {
                    tell(next, question, answers(to: question))
                }
                next += 1
            case .policy:
                learn(settingStep: next)
                countAll()
                for question in questions.indices { tell(next, question, answers(to: question)) }
                next += 1
            case .story:
                var (end, count) = (next, 0)
                while end < learnt.steps.count, count < Self.blockSize {
                    let kind = kind(of: end)
                    guard kind == .story || kind == .nothing else { break }
                    if kind == .story { count += 1 }
                    end += 1
                }
                read(next..<end, tell)
                next = end
            }
        }
    }

    private func kind(of step: Int) -> StepKind {
        if groups.groupOfStep[step] >= 0 { return .story }
        let bearing = learnt.bearing(ofStep: step)
        if bearing.contains(.policies) { return .policy }
        if bearing.contains(.workforce), readsWorkforce.contains(true) { return .workforce }
        return .nothing
    }

    private func answers(to question: Int) -> [Answer] {
        let whole = PartialCounts.merged(
            rest.counts[question], tree.whole(question: question))
        return (whole ?? fresh(question, in: telling)).answers(in: telling)
    }

    private func fresh(_ question: Int, in context: ReplayContext) -> any JourneyProjection {
        if let seed = seeds[question] { return seed }
        guard case .journeys(let type) = Answering(questions[question], CountingTally.self) else {
            preconditionFailure("the question is told out of stories")
        }
        return type.init(questions[question], in: context)
    }

    private func fresh(in context: ReplayContext) -> FreshCounts {
        FreshCounts(questions.indices.map { fresh($0, in: context) })
    }

    // MARK: Reading

    private mutating func learn(settingStep step: Int) {
        settingLines += learnt.steps[step]
        setting = Setting(learnt.known(settingLines))
        telling = ReplayContext(learnt.known([]), against: setting)
    }

    /// Counts every child anew, against the setting as it is now.
    private mutating func countAll() {
        let context = ReplayContext(
            learnt.known(groups.restLines + lines.joined()), against: setting, threads: threads)
        let fresh = fresh(in: context)
        let (children, members) = (groups.restChildren, groups.groups.map(\.children))
        let parts = SharedWork.parts(of: children.count, atMost: 16 * threads)
        rest = SharedWork.map(parts.count, on: threads) { part in
            fresh.count(children[parts[part]], in: context)
        }.reduce(PartialCounts(questions: questions.count), PartialCounts.merged)
        tree = CountsTree(
            SharedWork.map(members.count, on: threads) { fresh.count(members[$0], in: context) },
            questions: questions.count)
    }

    /// Learns some steps, and tells what each changed.
    ///
    /// They are read in rounds: in the first every group has the first of its steps, in the next
    /// its second, and so on, so that a round is one reading however many groups it is of.
    private mutating func read(
        _ steps: Range<Int>, _ tell: (Int?, Int, [Answer]) -> Void
    ) {
        var own: [Int: [Int]] = [:]
        for step in steps where groups.groupOfStep[step] >= 0 {
            own[groups.groupOfStep[step], default: []].append(step)
        }
        var partials: [Int: PartialCounts] = [:]
        var active = own.keys.sorted()
        var round = 0
        while !active.isEmpty {
            for group in active { lines[group] += learnt.steps[own[group]?[round] ?? 0] }
            let context = ReplayContext(
                learnt.known(active.flatMap { lines[$0] }), against: setting)
            let fresh = fresh(in: context)
            let (members, asked) = (groups.groups, active)
            let counted = SharedWork.map(active.count, on: threads) { place in
                fresh.count(members[asked[place]].children, in: context)
            }
            for (group, partial) in zip(active, counted) {
                if let step = own[group]?[round] { partials[step] = partial }
            }
            round += 1
            active.removeAll { (own[$0]?.count ?? 0) <= round }
        }
        for step in steps {
            guard let partial = partials[step] else { continue }
            let group = groups.groupOfStep[step]
            for question in questions.indices {
                let after = partial.counts[question]
                if after == nil, tree.count(ofLeaf: group, question: question) == nil { continue }
                tree.exchange(leaf: group, question: question, for: after)
                tell(step, question, answers(to: question))
            }
        }
    }
}
