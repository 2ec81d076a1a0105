// Herefordshire, built step by step: people, plans, care, reviews, officers, disputes, the log.

/// Builds the example ledger of Herefordshire.
struct HerefordshireLedger {
    private typealias Shape = HerefordshireShape

    let town = Town(prefix: "HER", seed: HerefordshireShape.seed)
    let figures: [PublishedFigure]

    /// Builds the ledger, writes it into a directory of ledgers, counts it again, and answers in
    /// words every figure that is not met.
    @Sendable static func write(into directory: String) throws -> [String] {
        let figures = try FigureFiles.figures("herefordshire.csv")
        let ledger = HerefordshireLedger(figures: figures)
        let facts = ledger.build()
        let bytes = try LedgerFiles.write(
            facts, named: "herefordshire", into: directory,
            generator: ledger.town.stream("identity"))
        print("herefordshire: \(facts.count) lines, \(bytes) bytes")
        return try HerefordshireRecount.faults(in: directory + "/herefordshire", figures)
    }

    /// The facts of the log, in order.
    func build() -> [Fact] {
        HerefordshireStaff.build(town)
        protection()
        care()
        reviews()
        conferences()
        officers()
        disputes()
        town.nameChildren()
        tell()
        var clock = RecordingClock(generator: town.stream("clock"), loadDay: Shape.loadDay)
        return clock.order(town.facts, source: "mosaic")
    }

    private func protection() {
        var flows = ProtectionFlows(
            town: town, generator: town.stream("plans"), stocks: Shape.onPlans,
            passing: Shape.passing, shape: Shape.planShape, stepUps: { _ in 2 })
        flows.build(fixed: [])
        var generator = town.stream("households")
        for family in town.families {
            let isAsked = generator.chance(60)
            let household = ["low_income", "single_parent"].filter { _ in generator.chance(45) }
            let team = generator.pick(Shape.teams)
            for member in family.members {
                member.child.know(by: family.start + -6)
                member.child.team = team
                member.child.household = isAsked ? household : []
            }
        }
    }

    private func care() {
        var flows = CareFlows(
            town: town, generator: town.stream("care"), shape: Shape.careShape,
            closing: Shape.closing)
        flows.build(joint: [])
        var teams = town.stream("teams")
        for child in town.children where child.team == nil { child.team = teams.pick(Shape.teams) }
        var legal = LegalStories(
            town: town, generator: town.stream("legal"), loadDay: Shape.loadDay)
        legal.build()
        var endings = Endings(town: town, generator: town.stream("endings"))
        endings.build()
        var places = PlacementStories(
            town: town, generator: town.stream("places"), areas: Shape.areas,
            closing: Shape.closing)
        places.placeAtStart()
        for moves in Shape.moves { places.move(moves) }
    }

    private func reviews() {
        var diary = MonthlyReviews(
            town: town, generator: town.stream("reviews"), clock: Shape.clock,
            loadDay: Shape.loadDay)
        diary.build(Shape.reviews)
        var codes = CodeShares(town: town, generator: town.stream("codes"))
        for (period, shares) in Shape.codes { codes.deal(shares, over: period) }
        codes.correct(9, from: "PN7", to: "PN6", in: Shape.year)
        codes.correct(6, from: "PN6", to: "PN5", in: Shape.before)
    }

    private func conferences() {
        var diary = ConferenceDiary(
            town: town, generator: town.stream("conferences"), recordedFrom: Shape.loadDay,
            closing: Shape.closing)
        diary.build()
        diary.record()
        let starting = town.families.filter { Shape.year.contains($0.start) }
            .reduce(0) { $0 + $1.size }
        let held = starting + 14
        var enquiries = EnquiryDiary(
            town: town, generator: town.stream("enquiries"), shape: Shape.planShape,
            recordedFrom: Shape.loadDay)
        enquiries.build(
            .init(
                period: Shape.year, conferences: held, inTime: held * 86 / 100,
                enquiries: held + 24))
    }

    private func officers() {
        var book = CaseloadBook(
            town: town, generator: town.stream("officers"), closing: Shape.closing, known: nil,
            givenUp: 0)
        book.build(from: Day(2018, 4, 2))
        town.allocations = HerefordshireStaff.separate(town.allocations)
    }

    private func disputes() {
        var diary = DisputeDiary(
            town: town, generator: town.stream("disputes"), closing: Shape.closing,
            stages: ["informal", "formal"], clearing: Days(Day(2021, 5, 4), Day(2021, 6, 18)))
        for entries in Shape.disputes { diary.build(entries) }
    }

    private func tell() {
        let service = ServiceTelling(town: town, opening: Shape.loadDay)
        service.open(ledger: "herefordshire", authority: "Herefordshire", code: "E06000019")
        HerefordshirePolicies.adopt(service)
        HerefordshireStaff.posts(service)
        service.employ()
        var supervision = SupervisionTelling(
            town: town, generator: town.stream("supervision"), within: 42, from: Shape.loadDay,
            closing: Shape.closing)
        supervision.supervise(by: HerefordshireStaff.manager)
        var care = CareTelling(
            town: town, generator: town.stream("tell care"), closing: Shape.closing,
            protectionLoad: Shape.loadDay)
        care.tell()
        var protection = ProtectionTelling(
            town: town, generator: town.stream("tell protection"), loadDay: Shape.loadDay)
        protection.tell()
        tellReviews()
        var disputes = DisputeTelling(town: town, generator: town.stream("tell disputes"))
        disputes.tell()
        DisputeTeams.name(in: town)
        tellFootprint()
        FigureTelling.tell(
            figures, to: town, on: Shape.published, readings: HerefordshireReadings.all)
        FigureWording.apply(HerefordshireReadings.bounds, bases: [:], to: town)
    }

    private func tellReviews() {
        var telling = ReviewTelling(town: town, generator: town.stream("tell reviews"))
        telling.tell()
        var circumstances = ReviewCircumstances(
            town: town, generator: town.stream("circumstances"), reviews: telling.held)
        circumstances.setModes { day in
            day < Day(2020, 3, 23)
                ? [("face_to_face", 96), ("blended", 4)]
                : day < Day(2021, 5, 17)
                    ? [("virtual", 95), ("blended", 5)]
                    : [("virtual", 40), ("blended", 30), ("face_to_face", 30)]
        }
        circumstances.giveReasons(percent: 30)
        var corrections = Corrections(
            town: town, generator: town.stream("corrections"), reviews: telling.held)
        let months = Days(Day(2019, 6, 1), Day(2021, 3, 31))
        corrections.misdate(7, in: months)
        corrections.duplicate(5, in: months)
        corrections.withdrawAndReinstate(2, in: months)
        corrections.mistype(since: Shape.loadDay)
        var texture = Texture(
            town: town, generator: town.stream("texture"),
            shares: ReviewTexture(
                scheduled: 14, inParts: 4, writtenUp: 70, consulted: 40, contacted: 0,
                decided: 110, midway: 50, advocates: 60), closing: Shape.closing,
            since: Day(2019, 5, 1))
        texture.tell(telling.held, except: corrections.touched)
    }

    private func tellFootprint() {
        var footprint = FootprintTelling(town: town, generator: town.stream("footprint"))
        for (period, count) in Shape.contacts {
            let isLocked = period.first == Shape.year.first
            footprint.contact(
                count, in: period,
                isLocked
                    ? [("virtual", 58), ("phone", 34), ("letter", 4), ("message", 4)]
                    : [("visit", 50), ("phone", 34), ("virtual", 8), ("message", 8)])
        }
        for (period, count) in Shape.oversights { footprint.oversee(count, in: period) }
        footprint.acknowledge(
            4, themes: ["child_centred_practice", "permanence_planning"], in: Shape.year,
            teams: Shape.teams)
        var incidents = Incidents(
            town: town, generator: town.stream("incidents"),
            period: Days(Shape.loadDay + 20, Day(2021, 11, 12)))
        incidents.goMissing(64)
        incidents.nameRisks(18)
        incidents.notifyChanges(34)
        incidents.assessHousing(3)
        var audits = AuditTelling(
            town: town, generator: town.stream("audits"), teams: Shape.teams)
        for (index, (period, count)) in Shape.midwayAudits.enumerated() {
            audits.midway(count, in: period, prefix: "AUD-M\(index + 1)-")
        }
    }
}
