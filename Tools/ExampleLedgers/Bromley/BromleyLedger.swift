// Bromley, built step by step: days, people, law, places, reviews, officers, escalations, the log.

import Dates

/// Builds the example ledger of Bromley.
struct BromleyLedger {
    let town = Town(prefix: "BRO", seed: BromleyShape.seed)
    let lives = BromleyLives()
    let figures: [PublishedFigure]

    /// Builds the ledger, writes it into a directory of ledgers, counts it again, and answers in
    /// words every figure that is not met.
    @Sendable static func write(into directory: String) throws -> [String] {
        let figures = try FigureFiles.figures("bromley.csv")
        let ledger = BromleyLedger(figures: figures)
        let facts = ledger.build()
        let bytes = try LedgerFiles.write(
            facts, named: "bromley", into: directory, generator: ledger.town.stream("identity"))
        print("bromley: \(facts.count) lines, \(bytes) bytes")
        return try BromleyRecount.faults(in: directory + "/bromley", figures)
    }

    /// The facts of the log, in order.
    func build() -> [Fact] {
        BromleyStaff.build(town)
        people()
        var law = BromleyLaw(town: town, generator: town.stream("law"), lives: lives)
        law.build()
        var places = BromleyPlaces(town: town, generator: town.stream("places"))
        places.build()
        var reviews = BromleyReviews(
            town: town, generator: town.stream("reviews"), lives: lives)
        reviews.build()
        BromleyStaff.allocate(town, lives)
        var protection = BromleyProtection(
            town: town, generator: town.stream("protection"), lives: lives)
        protection.build()
        var escalations = BromleyEscalations(
            town: town, generator: town.stream("escalations"))
        escalations.build()
        balanceBackgrounds()
        protection.refer()
        town.nameChildren()
        tell(&protection)
        var clock = RecordingClock(
            generator: town.stream("clock"), loadDay: BromleyShape.loadDay)
        return clock.order(town.facts, source: "carefirst")
    }

    private func people() {
        var days = BromleyDays(generator: town.stream("days"))
        days.build()
        var pipeline = BromleyAdoptions(generator: town.stream("adoptions"), lives: lives)
        var people = BromleyPeople(town: town, generator: town.stream("people"))
        people.open(with: &pipeline)
        pipeline.orderAfterwards()
        people.live(days, &pipeline)
        require(pipeline.areAllTaken, "the pipeline of adoption is not filled")
        pipeline.settleShare(town, of: 72)
    }

    /// Of the children looked after at the year's end, 103 of 286 are of an ethnic minority: whole
    /// families are described otherwise until it is so.
    private func balanceBackgrounds() {
        var generator = town.stream("backgrounds")
        let stock = town.spells.filter { $0.isOpen(on: BromleyShape.year.last) }.map(\.child)
        func count() -> Int { stock.filter { $0.ethnicity != "WBRI" }.count }
        let families = Dictionary(grouping: stock) { $0.family }
        for family in generator.shuffled(families.keys.sorted()) {
            let gap = BromleyShape.ofEthnicMinority - count()
            if gap == 0 { return }
            let members = families[family] ?? []
            guard members.count <= abs(gap), !members.contains(where: \.unaccompanied),
                members.allSatisfy({ ($0.ethnicity == "WBRI") == (gap > 0) })
            else { continue }
            let ethnicity = gap > 0 ? "MWBC" : "WBRI"
            for child in town.children where child.family == family { child.ethnicity = ethnicity }
        }
        require(count() == BromleyShape.ofEthnicMinority, "backgrounds cannot be met")
    }

    // MARK: The log

    private func tell(_ protection: inout BromleyProtection) {
        let service = ServiceTelling(town: town, opening: BromleyShape.loadDay)
        service.open(ledger: "bromley", authority: "Bromley", code: "E09000006")
        BromleyPolicies.adopt(service)
        BromleyStaff.posts(service)
        service.employ()
        BromleyStaff.describe(town)
        BromleyStaff.learn(town)
        BromleyFigures.aim(town)
        var care = CareTelling(
            town: town, generator: town.stream("tell care"), closing: BromleyShape.closing,
            protectionLoad: BromleyShape.loadDay)
        care.tell()
        BromleyCare(town: town, lives: lives).amend()
        var plans = ProtectionTelling(
            town: town, generator: town.stream("tell protection"), loadDay: BromleyShape.loadDay)
        plans.tell()
        protection.tellWaiting()
        var reviews = ReviewTelling(town: town, generator: town.stream("tell reviews"))
        reviews.tell()
        BromleyStaff.standIn(reviews.held)
        detail(reviews.held)
        var disputes = DisputeTelling(town: town, generator: town.stream("tell disputes"))
        disputes.tell()
        var surveys = BromleySurveys(
            town: town, generator: town.stream("surveys"), figures: figures)
        surveys.tell()
        BromleyFigures.tell(figures, to: town)
    }

    private func detail(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        let late = Set(lives.recordedLate.map { ObjectIdentifier($0.spell) })
        var corrections = Corrections(
            town: town, generator: town.stream("corrections"),
            reviews: reviews.filter { !late.contains(ObjectIdentifier($0.spell)) })
        let period = Days(BromleyShape.loadDay + 40, Day(2014, 5, 1))
        corrections.misdate(8, in: period)
        corrections.duplicate(5, in: period)
        corrections.withdrawAndReinstate(2, in: period)
        var plans = BromleyPlans(town: town, generator: town.stream("plans"))
        plans.tell()
        var records = BromleyRecords(town: town, generator: town.stream("records"))
        records.tell(reviews)
        var shares = ReviewTexture()
        shares.writtenUp = 0
        shares.consulted = 0
        shares.contacted = 160
        shares.decided = 240
        shares.midway = 120
        var texture = Texture(
            town: town, generator: town.stream("texture"), shares: shares,
            closing: BromleyShape.closing, since: Day(2012, 6, 1))
        texture.tell(reviews, except: corrections.touched)
        var incidents = Incidents(
            town: town, generator: town.stream("incidents"),
            period: Days(Day(2012, 6, 1), Day(2014, 5, 20)))
        incidents.goMissing(85)
        incidents.notifyChanges(30)
        incidents.assessHousing(14)
    }
}
