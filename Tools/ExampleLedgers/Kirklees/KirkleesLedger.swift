// Kirklees, built step by step: people, plans, care, places, reviews, officers, disputes, the log.

/// Builds the example ledger of Kirklees.
struct KirkleesLedger {
    let town = Town(prefix: "KIR", seed: KirkleesShape.seed)
    let figures: [PublishedFigure]
    let plans: [PlanRow]

    /// Builds the ledger, writes it into a directory of ledgers, counts it again, and answers in
    /// words every figure that is not met.
    @Sendable static func write(into directory: String) throws -> [String] {
        let figures = try FigureFiles.figures("kirklees.csv")
        let ledger = KirkleesLedger(
            figures: figures, plans: try FigureFiles.plans("kirklees_plans.csv"))
        let facts = ledger.build()
        let bytes = try LedgerFiles.write(
            facts, named: "kirklees", into: directory, generator: ledger.town.stream("identity"))
        print("kirklees: \(facts.count) lines, \(bytes) bytes")
        return try KirkleesRecount.faults(in: directory + "/kirklees", figures)
    }

    /// The facts of the log, in order.
    func build() -> [Fact] {
        KirkleesStaff.build(town)
        var practice = KirkleesPractice(town: town)
        let joint = protection()
        care(joint)
        reviews()
        conferences()
        officers()
        disputes()
        town.nameChildren()
        practice.takeLeave()
        practice.shortBreaks.make(
            26, areas: KirkleesShape.areas, team: "disabled_children")
        practice.nameTeams()
        tell(&practice)
        var clock = RecordingClock(
            generator: town.stream("clock"), loadDay: KirkleesShape.loadDay)
        return clock.order(town.facts, source: "carefirst")
    }

    /// Plans first; answers the few children who are on a plan and looked after at once.
    private func protection() -> [(Child, Day)] {
        var snapshot = KirkleesSnapshot(town: town, generator: town.stream("snapshot"), rows: plans)
        let fixed = snapshot.families()
        var flows = ProtectionFlows(
            town: town, generator: town.stream("plans"), stocks: KirkleesShape.onPlans,
            passing: KirkleesShape.passing, shape: KirkleesShape.planShape,
            stepUps: { $0 < Day(2015, 6, 1) ? 0 : $0 < Day(2016, 4, 1) ? 2 : 4 })
        flows.build(fixed: fixed)
        describe(town.families)
        var joint: [(Child, Day)] = []
        let day = Day(2017, 2, 6)
        for family in fixed
        where joint.count < 2 && family.size == 1 && family.end == nil && family.start < day + -40
            && family.chair == nil && (1..<16).contains(family.members[0].child.age(on: day))
        {
            joint.append((family.members[0].child, day + joint.count * 9))
        }
        return joint
    }

    /// When the families became known, how they live (where anybody asked) and who works with them.
    private func describe(_ families: [ProtectionFamily]) {
        var generator = town.stream("households")
        for family in families {
            let isAsked = generator.chance(60)
            let household = ["low_income", "single_parent"].filter { _ in generator.chance(45) }
            let team = generator.pick(["assessment", "intervention_east", "intervention_west"])
            for member in family.members {
                member.child.know(by: family.start + -6)
                member.child.household = isAsked ? household : []
                member.child.team = team
            }
        }
    }

    private func care(_ joint: [(Child, Day)]) {
        var flows = CareFlows(
            town: town, generator: town.stream("care"), shape: KirkleesShape.careShape,
            closing: KirkleesShape.closing)
        flows.build(joint: joint)
        for (child, _) in joint { child.spells.last?.keepUntil = KirkleesShape.year.last }
        var legal = LegalStories(
            town: town, generator: town.stream("legal"), loadDay: KirkleesShape.loadDay)
        legal.build()
        var endings = Endings(town: town, generator: town.stream("endings"))
        endings.build()
        var places = PlacementStories(
            town: town, generator: town.stream("places"), areas: KirkleesShape.areas,
            closing: KirkleesShape.closing)
        places.placeAtStart()
        for moves in KirkleesShape.moves { places.move(moves) }
        places.settle(KirkleesShape.placedBefore)
        places.settle(KirkleesShape.placed)
        ShortBreaks.add(
            to: town, from: KirkleesShape.loadDay, until: KirkleesShape.closing)
    }

    private func reviews() {
        var diary = ReviewDiary(
            town: town, generator: town.stream("reviews"), loadDay: KirkleesShape.loadDay,
            closing: KirkleesShape.closing,
            latePercent: { $0 < Day(2016, 4, 1) ? 6 : 11 })
        diary.build()
        diary.addFinalReviews(14)
        for cell in KirkleesShape.reviews { diary.fill(cell) }
        diary.number()
        var codes = ParticipationCodes(town: town, generator: town.stream("codes"))
        for deck in KirkleesShape.codes { codes.deal(deck) }
        codes.dealFreely(
            in: Days(KirkleesShape.year.last + 1, KirkleesShape.closing),
            [("PN1", 52), ("PN2", 2), ("PN4", 1), ("PN5", 22), ("PN6", 17), ("PN7", 6)])
        var wording = KirkleesRecording(town: town, generator: town.stream("recording"))
        wording.delayCodes(codes)
    }

    private func conferences() {
        var diary = ConferenceDiary(
            town: town, generator: town.stream("conferences"),
            recordedFrom: KirkleesShape.protectionLoad, closing: KirkleesShape.closing)
        diary.build()
        diary.settle(held: KirkleesShape.reviewConferences.held, in: KirkleesShape.year)
        diary.makeLate(KirkleesShape.reviewConferences.late, in: KirkleesShape.year)
        diary.record()
        var enquiries = EnquiryDiary(
            town: town, generator: town.stream("enquiries"), shape: KirkleesShape.planShape,
            recordedFrom: KirkleesShape.protectionLoad)
        enquiries.build(KirkleesShape.enquiries)
        var ends = EnquiryEnds(
            town: town, generator: town.stream("enquiry ends"), period: KirkleesShape.year)
        ends.leavePending(11)
        ends.duplicate(34)
        ends.giveSiblings(43)
    }

    private func officers() {
        var book = CaseloadBook(
            town: town, generator: town.stream("officers"), closing: KirkleesShape.closing,
            known: (Day(2016, 3, 31), 70, 100), givenUp: 14)
        book.build(from: Day(2012, 4, 2))
    }

    private func disputes() {
        var diary = DisputeDiary(
            town: town, generator: town.stream("disputes"), closing: KirkleesShape.closing,
            stages: ["informal", "1", "2", "3"],
            clearing: Days(Day(2017, 5, 2), Day(2017, 6, 16)))
        for entries in KirkleesShape.disputes { diary.build(entries) }
        diary.reopen(3, in: Days(Day(2017, 4, 10), Day(2017, 6, 2)))
    }

    private func tell(_ practice: inout KirkleesPractice) {
        let service = ServiceTelling(town: town, opening: KirkleesShape.loadDay)
        service.open(ledger: "kirklees", authority: "Kirklees", code: "E08000034")
        KirkleesPolicies.adopt(service)
        KirkleesStaff.posts(service)
        service.employ()
        var care = CareTelling(
            town: town, generator: town.stream("tell care"), closing: KirkleesShape.closing,
            protectionLoad: KirkleesShape.protectionLoad)
        care.tell()
        var protection = ProtectionTelling(
            town: town, generator: town.stream("tell protection"),
            loadDay: KirkleesShape.protectionLoad)
        protection.tell()
        var reviews = ReviewTelling(town: town, generator: town.stream("tell reviews"))
        reviews.tell()
        practice.describe(reviews.held)
        detail(reviews.held)
        var disputes = DisputeTelling(town: town, generator: town.stream("tell disputes"))
        disputes.tell()
        practice.tell(reviews.held)
        mergeOneChild()
        FigureTelling.tell(
            figures, to: town, on: KirkleesShape.published, readings: KirkleesReadings.all)
    }

    /// Corrections first, so that the small events leave corrected reviews alone.
    private func detail(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        let before = Days(KirkleesShape.loadDay + 60, KirkleesShape.extract.first + -30)
        var corrections = Corrections(
            town: town, generator: town.stream("corrections"), reviews: reviews)
        corrections.misdate(14, in: before)
        corrections.misdateLate(
            3, in: Days(Day(2016, 8, 1), Day(2016, 12, 31)), correctedOn: Day(2017, 7, 12))
        corrections.duplicate(9, in: before)
        corrections.withdrawAndReinstate(3, in: before)
        corrections.mistype(since: KirkleesShape.protectionLoad)
        var texture = Texture(
            town: town, generator: town.stream("texture"), shares: ReviewTexture(),
            closing: KirkleesShape.closing, since: Day(2014, 6, 1))
        texture.tell(reviews, except: corrections.touched)
        var incidents = Incidents(
            town: town, generator: town.stream("incidents"),
            period: Days(Day(2015, 4, 1), Day(2017, 6, 30)))
        incidents.goMissing(70)
        incidents.nameRisks(36)
        incidents.notifyChanges(50)
        incidents.assessHousing(12, supported: 22)
        incidents.train([Day(2017, 2, 14), Day(2017, 6, 13)])
    }

    /// One child was registered twice, by the team that took the second referral.
    private func mergeOneChild() {
        let day = Day(2016, 11, 7)
        guard let child = town.spells.first(where: { $0.start > Day(2016, 5, 1) })?.child else {
            return
        }
        let second = Child(
            number: town.children.count, born: child.born, sex: child.sex,
            ethnicity: child.ethnicity, area: child.area, family: child.family)
        second.id = town.prefix + "-" + padded(town.children.count + 1, to: 4)
        Corrections(town: town, generator: town.stream("merge"), reviews: []).mergeTwins(
            of: child, knownOn: day, mergedOn: Day(2016, 12, 5), second: second)
    }
}
