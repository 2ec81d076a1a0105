// Worcestershire, built step by step: people, care, reviews, officers, disputes, the log.

/// Builds the example ledger of Worcestershire.
struct WorcestershireLedger {
    private typealias Shape = WorcestershireShape

    let town = Town(prefix: "WOR", seed: WorcestershireShape.seed)
    let figures: [PublishedFigure]

    /// Builds the ledger, writes it into a directory of ledgers, counts it again, and answers in
    /// words every figure that is not met.
    @Sendable static func write(into directory: String) throws -> [String] {
        let figures = try FigureFiles.figures("worcestershire.csv")
        let ledger = WorcestershireLedger(figures: figures)
        let facts = ledger.build()
        let bytes = try LedgerFiles.write(
            facts, named: "worcestershire", into: directory,
            generator: ledger.town.stream("identity"))
        print("worcestershire: \(facts.count) lines, \(bytes) bytes")
        return try WorcestershireRecount.faults(in: directory + "/worcestershire", figures)
    }

    /// The facts of the log, in order.
    func build() -> [Fact] {
        WorcestershireStaff.build(town)
        protection()
        care()
        reviews()
        conferences()
        officers()
        disputes()
        town.nameChildren()
        tell()
        var clock = RecordingClock(generator: town.stream("clock"), loadDay: Shape.loadDay)
        return clock.order(town.facts, source: "liquidlogic")
    }

    private func protection() {
        var flows = ProtectionFlows(
            town: town, generator: town.stream("plans"), stocks: Shape.onPlans,
            passing: Shape.passing, shape: Shape.planShape, stepUps: { _ in 2 })
        flows.build(fixed: [])
        var generator = town.stream("households")
        for family in town.families {
            let team = generator.pick(Shape.teams)
            for member in family.members {
                member.child.know(by: family.start + -6)
                member.child.team = team
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
            town: town, generator: town.stream("reviews"), clock: .statutory,
            loadDay: Shape.loadDay)
        diary.build(Shape.reviews)
        var codes = CodeShares(town: town, generator: town.stream("codes"))
        for (period, shares) in Shape.codes { codes.deal(shares, over: period) }
        // The audit of reviews found codes mixed up, and some were put right (Q25).
        codes.correct(26, from: "PN7", to: "PN6", in: Shape.year)
        codes.correct(17, from: "PN1", to: "PN4", in: Shape.year)
        codes.correct(12, from: "PN6", to: "PN5", in: Shape.before)
    }

    private func conferences() {
        var diary = ConferenceDiary(
            town: town, generator: town.stream("conferences"), recordedFrom: Shape.loadDay,
            closing: Shape.closing)
        diary.build()
        diary.record()
    }

    /// Chairs hold the plans: the officers' book is of children looked after alone.
    private func officers() {
        let families = town.families
        town.families = []
        var book = CaseloadBook(
            town: town, generator: town.stream("officers"), closing: Shape.closing, known: nil,
            givenUp: 9)
        book.build(from: Day(2019, 4, 1))
        town.families = families
    }

    private func disputes() {
        var paths = DisputePaths(
            town: town, generator: town.stream("disputes"),
            answerWithin: WorcestershirePolicies.answerWithin, chairs: WorcestershireStaff.chairs)
        for year in WorcestershireDisputes.years { paths.build(year) }
    }

    private func tell() {
        let service = ServiceTelling(town: town, opening: Shape.loadDay)
        service.open(ledger: "worcestershire", authority: "Worcestershire", code: "E10000034")
        WorcestershirePolicies.adopt(service)
        WorcestershireStaff.posts(service)
        service.employ()
        var supervision = SupervisionTelling(
            town: town, generator: town.stream("supervision"), within: 56, from: Day(2020, 1, 6),
            closing: Shape.closing)
        supervision.supervise(by: WorcestershireStaff.manager)
        supervision.appraise(2019...2021, by: WorcestershireStaff.manager)
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
        tellAudits()
        FigureTelling.tell(
            figures, to: town, on: Shape.published, readings: [:])
        FigureWording.apply(
            WorcestershireReadings.bounds, bases: WorcestershireReadings.bases(figures), to: town)
    }

    private func tellReviews() {
        var telling = ReviewTelling(town: town, generator: town.stream("tell reviews"))
        telling.tell()
        var circumstances = ReviewCircumstances(
            town: town, generator: town.stream("circumstances"), reviews: telling.held)
        circumstances.setModes { day in
            day < Day(2021, 5, 17)
                ? [("virtual", 92), ("blended", 6), ("face_to_face", 2)]
                : [("virtual", 35), ("blended", 40), ("face_to_face", 25)]
        }
        circumstances.standIn(officers: town.workers.filter { $0.role == "iro" })
        circumstances.explain(
            Days(Day(2022, 2, 1), Day(2022, 2, 28)),
            [("miscalculation", 8), ("late_notification", 5), ("move_requested", 4)])
        circumstances.giveReasons(percent: 30)
        var corrections = Corrections(
            town: town, generator: town.stream("corrections"), reviews: telling.held)
        let months = Days(Day(2020, 6, 1), Day(2021, 12, 31))
        corrections.misdate(10, in: months)
        corrections.misdateLate(
            2, in: Days(Day(2020, 8, 1), Day(2020, 12, 31)), correctedOn: Day(2021, 4, 21))
        corrections.duplicate(7, in: months)
        corrections.withdrawAndReinstate(2, in: months)
        corrections.mistype(since: Shape.loadDay)
        var texture = Texture(
            town: town, generator: town.stream("texture"),
            shares: ReviewTexture(
                scheduled: 14, inParts: 4, writtenUp: 60, consulted: 20, contacted: 0,
                decided: 110, midway: 40, advocates: 60), closing: Shape.closing,
            since: Day(2020, 5, 1))
        texture.tell(telling.held, except: corrections.touched)
    }

    private func tellFootprint() {
        var footprint = FootprintTelling(town: town, generator: town.stream("footprint"))
        for (period, count) in Shape.contacts {
            let isEarly = period.first < Shape.year.first
            footprint.contact(
                count, in: period,
                isEarly
                    ? [("phone", 45), ("virtual", 35), ("visit", 6), ("message", 8), ("letter", 6)]
                    : [
                        ("phone", 36), ("virtual", 18), ("visit", 32), ("message", 9),
                        ("letter", 5),
                    ]
            )
        }
        for (period, each) in Shape.acknowledgements {
            footprint.acknowledge(each, themes: Shape.themes, in: period, teams: Shape.teams)
        }
        var incidents = Incidents(
            town: town, generator: town.stream("incidents"),
            period: Days(Shape.loadDay + 20, Day(2022, 6, 24)))
        incidents.goMissing(150)
        incidents.nameRisks(30)
        incidents.notifyChanges(60)
        incidents.assessHousing(6)
    }

    private func tellAudits() {
        var audits = AuditTelling(
            town: town, generator: town.stream("audits"), teams: Shape.teams)
        for (index, (period, count)) in Shape.midwayAudits.enumerated() {
            audits.midway(count, in: period, prefix: "AUD-M\(index + 1)-")
        }
        for audit in WorcestershireAudits.all.reversed() {
            audits.target(audit, among: audit.theme == WorcestershireAudits.missing ? gone : nil)
        }
        var surveys = SurveyTelling(town: town, generator: town.stream("surveys"))
        for survey in WorcestershireSurveys.all { surveys.tell(survey) }
    }

    /// Children who went missing in the year before the audit of that.
    private var gone: [Child] {
        let numbers = town.facts.filter {
            $0.type == "went_missing" && $0.on > Day(2021, 4, 1) && $0.on < Day(2022, 2, 1)
        }.compactMap { $0.child?.number }
        return Set(numbers).sorted().map { town.children[$0] }
    }
}
