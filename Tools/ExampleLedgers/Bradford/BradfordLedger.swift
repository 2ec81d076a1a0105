// Bradford, built step by step: people, care, reviews, officers, alerts, plans, the log.

import Dates

/// Builds the example ledger of Bradford.
struct BradfordLedger {
    let town = Town(prefix: "BRA", seed: BradfordShape.seed)
    let figures: [PublishedFigure]

    /// Builds the ledger, writes it into a directory of ledgers, counts it again, and answers in
    /// words every figure that is not met.
    @Sendable static func write(into directory: String) throws -> [String] {
        let figures = try FigureFiles.figures("bradford.csv")
        let ledger = BradfordLedger(figures: figures)
        let facts = ledger.build()
        let bytes = try LedgerFiles.write(
            facts, named: "bradford", into: directory, generator: ledger.town.stream("identity"))
        print("bradford: \(facts.count) lines, \(bytes) bytes")
        return try BradfordRecount.faults(in: directory + "/bradford", figures)
    }

    /// The facts of the log, in order.
    func build() -> [Fact] {
        BradfordStaff.build(town)
        care()
        protection()
        reviews()
        var book = BradfordCaseloads(
            town: town, generator: town.stream("officers"),
            known: [(BradfordShape.year.last, 85, 90), (BradfordShape.writing, 80, 90)])
        book.build(from: Day(2011, 4, 4))
        town.nameChildren()
        tell()
        var clock = RecordingClock(
            generator: town.stream("clock"), loadDay: BradfordShape.loadDay)
        return clock.order(town.facts, source: "socialcare")
    }

    private func care() {
        var population = BradfordPopulation(town: town, generator: town.stream("population"))
        population.build()
        var adoptions = BradfordAdoptions(town: town, generator: town.stream("adoptions"))
        adoptions.build()
        var legal = LegalStories(
            town: town, generator: town.stream("legal"), loadDay: BradfordShape.loadDay)
        legal.build()
        var endings = Endings(town: town, generator: town.stream("endings"))
        endings.build()
        var places = PlacementStories(
            town: town, generator: town.stream("places"), areas: BradfordShape.areas,
            closing: BradfordShape.closing)
        places.placeAtStart()
        for moves in BradfordShape.moves { places.move(moves) }
    }

    /// Plans are chaired by others in Bradford (line 121): no officer of this service holds them.
    private func protection() {
        var flows = ProtectionFlows(
            town: town, generator: town.stream("plans"), stocks: BradfordShape.onPlans,
            passing: BradfordShape.newOnPlans, shape: BradfordShape.planShape, stepUps: { _ in 0 })
        flows.build(fixed: [])
        for family in town.families {
            for member in family.members { member.child.know(by: family.start + -6) }
        }
        var diary = ConferenceDiary(
            town: town, generator: town.stream("conferences"),
            recordedFrom: BradfordShape.protectionLoad, closing: BradfordShape.closing)
        diary.build()
        diary.record()
        for family in town.families where family.start >= BradfordShape.protectionLoad {
            town.conferences.append(
                Conference(
                    "initial", children: family.members.map(\.child), family: family.family,
                    enquiry: nil, held: family.start))
        }
    }

    private func reviews() {
        var diary = ReviewDiary(
            town: town, generator: town.stream("reviews"), loadDay: BradfordShape.loadDay,
            closing: BradfordShape.closing, latePercent: { _ in 0 },
            // Reviews are booked after two and a half and five months (line 194).
            earliest: { $0 == 0 ? 6 : $0 == 1 ? 15 : 29 })
        diary.build()
        diary.number()
        let summer = Days(Day(2014, 4, 1), BradfordShape.closing)
        var lateness = BradfordLateness(town: town, generator: town.stream("lateness"))
        lateness.meet(.init(period: BradfordShape.lastYear, inTime: 93_800, decimals: 1))
        lateness.meet(.init(period: BradfordShape.year, inTime: 95_000, decimals: 0))
        lateness.makeSome(24, in: summer)
        lateness.leaveOut(7, heldIn: Days(Day(2014, 6, 16), BradfordShape.closing))
        var participation = BradfordParticipation(town: town, generator: town.stream("codes"))
        participation.deal(
            .init(
                period: BradfordShape.lastYear,
                codes: [
                    ("PN7", 15), ("PN4", 2), ("not_recorded", 1), ("PN2", 2), ("PN5", 9),
                    ("PN6", 10),
                ], rest: "PN1"))
        participation.deal(
            .init(
                period: BradfordShape.year,
                codes: [
                    ("PN7", 14), ("PN4", 1), ("PN2", 3), ("PN3", 1), ("PN5", 9), ("PN6", 10),
                ], rest: "PN1"))
        participation.deal(
            .init(period: summer, codes: [("PN7", 13), ("PN4", 1), ("PN6", 11)], rest: "PN1"))
        participation.delay(in: Days(BradfordShape.loadDay, Day(2014, 5, 30)))
    }

    private func tell() {
        let service = ServiceTelling(town: town, opening: BradfordShape.loadDay)
        service.open(ledger: "bradford", authority: "Bradford", code: "E08000032")
        BradfordPolicies.adopt(service)
        BradfordStaff.tellPosts(town)
        service.employ()
        BradfordStaff.tellChanges(town)
        var care = CareTelling(
            town: town, generator: town.stream("tell care"), closing: BradfordShape.closing,
            protectionLoad: BradfordShape.protectionLoad)
        care.tell()
        renameOrders()
        var protection = ProtectionTelling(
            town: town, generator: town.stream("tell protection"),
            loadDay: BradfordShape.protectionLoad)
        protection.tell()
        weigh()
        var reviews = ReviewTelling(town: town, generator: town.stream("tell reviews"))
        reviews.tell()
        blame(reviews.held)
        detail(reviews.held)
        alerts()
        FigureTelling.tell(
            figures, to: town, on: BradfordShape.published, readings: BradfordReadings.all)
    }

    /// Before 22 April 2014 a child arrangements order was a residence order.
    private func renameOrders() {
        for fact in town.facts where fact.type == "order_made" && fact.on < Day(2014, 4, 22) {
            if case .text("child_arrangements")? = fact.fields["order"] {
                fact.fields["order"] = .text("residence")
            }
        }
    }

    /// A child far outside the authority weighs more, for the travelling (line 166), and so does one
    /// who is disabled.
    private func weigh() {
        for fact in town.facts where fact.type == "iro_allocated" {
            guard let child = fact.child,
                let spell = child.spells.last(where: { $0.start <= fact.on }),
                let place = spell.placement(on: fact.on)
            else { continue }
            let isFar = place.isOutside && place.distance > 20_000
            let weight = 1000 + (isFar ? 300 : 0) + (child.disability.isEmpty ? 0 : 200)
            if weight > 1000 { fact.fields["weight"] = .thousandths(weight) }
        }
    }

    /// Late notification was no significant factor (line 198): few late reviews are put down to it.
    private func blame(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        var generator = town.stream("reasons")
        for entry in reviews {
            guard case .text("late_notification")? = entry.fact.fields["late_because"],
                generator.chance(85)
            else { continue }
            entry.fact.fields["late_because"] = .text(
                generator.weighted([("cancelled", 4), ("no_report", 3), ("carer_unavailable", 2)]))
        }
    }

    private func alerts() {
        var alerts = BradfordAlerts(town: town, generator: town.stream("alerts"))
        for wanted in BradfordShape.alerts { alerts.build(wanted) }
        var telling = BradfordAlertTelling(town: town, generator: town.stream("tell alerts"))
        telling.tell(alerts.all)
    }

    private func detail(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        var corrections = Corrections(
            town: town, generator: town.stream("corrections"), reviews: reviews)
        corrections.misdate(10, in: Days(Day(2012, 6, 1), Day(2014, 2, 14)))
        corrections.misdateLate(
            3, in: Days(Day(2013, 9, 2), Day(2014, 2, 28)), correctedOn: Day(2014, 6, 24))
        corrections.duplicate(7, in: Days(Day(2012, 6, 1), Day(2014, 2, 14)))
        corrections.withdrawAndReinstate(2, in: Days(Day(2013, 5, 1), Day(2014, 1, 31)))
        corrections.mistype(since: Day(2013, 4, 2))
        var record = BradfordRecord(town: town, generator: town.stream("record"))
        let putOff = record.putOff(reviews, except: corrections.touched)
        var shares = ReviewTexture()
        shares.consulted = 0
        shares.scheduled = 60
        shares.decided = 70
        var texture = Texture(
            town: town, generator: town.stream("texture"), shares: shares,
            closing: BradfordShape.closing, since: Day(2012, 5, 1))
        texture.tell(reviews, except: corrections.touched.union(putOff))
        var incidents = Incidents(
            town: town, generator: town.stream("incidents"),
            period: Days(Day(2012, 5, 1), Day(2014, 6, 27)))
        incidents.goMissing(64)
        incidents.nameRisks(30)
        incidents.notifyChanges(48)
        var viewpoint = BradfordViewpoint(town: town, generator: town.stream("viewpoint"))
        viewpoint.tell(percent: 46, in: BradfordShape.lastYear)
        viewpoint.tell(percent: 54, in: BradfordShape.year)
        viewpoint.sendOnly(420, in: Days(Day(2012, 4, 10), Day(2014, 6, 30)))
        record.notifyStarts()
        record.plan()
        record.serve()
        mergeOneChild()
    }

    /// One child was registered twice, by the team that took the second referral.
    private func mergeOneChild() {
        guard
            let child = town.spells.first(where: { $0.start > Day(2013, 6, 1) && $0.end == nil })?
                .child
        else { return }
        let second = Child(
            number: town.children.count, born: child.born, sex: child.sex,
            ethnicity: child.ethnicity, area: child.area, family: child.family)
        second.id = town.prefix + "-" + padded(town.children.count + 1, to: 4)
        Corrections(town: town, generator: town.stream("merge"), reviews: []).mergeTwins(
            of: child, knownOn: Day(2013, 11, 4), mergedOn: Day(2013, 12, 2), second: second)
    }
}
