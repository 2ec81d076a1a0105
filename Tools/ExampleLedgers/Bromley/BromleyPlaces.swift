// Where the children of Bromley live: the count of 17 March 2014, and the averages of the year.

import Dates

/// Places children, moves some, and settles a day's count and the year's shares.
struct BromleyPlaces {
    let town: Town
    var generator: SeededGenerator
    /// The placements on the day of the count, which stay as they are.
    private var fixed: Set<Place> = []

    /// A placement of a period of care.
    private struct Place: Hashable {
        let spell: Int
        let index: Int
    }

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    mutating func build() {
        for spell in town.spells {
            spell.placements = [place(spell, on: spell.start)]
            move(spell)
            if let road = spell.adoption, road.placed < (spell.end ?? .latest),
                road.placed <= BromleyShape.closing
            {
                var last = place(spell, on: road.placed)
                last.type = generator.weighted([("A5", 2), ("A6", 5)])
                last.provider = "PR1"
                last.reason = "CARPL"
                spell.placements.append(last)
            }
        }
        countedDay()
        settleYear()
    }

    /// Once in some two years, and not in the last weeks before an adoption or an end.
    private mutating func move(_ spell: Spell) {
        let first = max(spell.start + 12, BromleyShape.loadDay + -200)
        let last = min(
            (spell.end ?? BromleyShape.closing) + -3,
            (spell.adoption?.placed ?? .latest) + -10)
        guard last > first else { return }
        var day = first + generator.between(0, 900)
        while day <= last {
            var next = place(spell, on: day)
            next.reason = generator.weighted([
                ("CARPL", 50), ("CREQB", 20), ("CREQO", 10), ("CHILD", 9), ("LAREQ", 6),
                ("STAND", 2), ("ALLEG", 2),
            ])
            next.isPlanned = next.reason == "CARPL"
            spell.placements.append(next)
            day = day + generator.between(40, 1200)
        }
    }

    private mutating func place(_ spell: Spell, on day: Day) -> Placement {
        let age = spell.child.age(on: day)
        var types: [(String, Int)] = [("U6", 50), ("U4", 20), ("U3", 5), ("U1", 2)]
        if ["C1", "C2"].contains(spell.status(on: day)) { types.append(("P1", 4)) }
        if age >= 10 { types += [("K2", 12), ("S1", 3)] }
        if age >= 16 { types += [("H5", 14), ("P2", 8)] }
        if spell.adoption != nil { types = [("U6", 90), ("U5", 4), ("U3", 6)] }
        let type = generator.weighted(types)
        let isOwn = type == "P1"
        let isHouse = ["K2", "H5", "S1", "P2"].contains(type)
        return Placement(
            day: day, type: type,
            provider: isOwn
                ? "PR0"
                : isHouse ? "PR4" : type == "U1" || type == "U3" ? "PR1" : fosterer(),
            isOutside: false, distance: generator.between(3, 95) * 100,
            area: generator.weighted(BromleyShape.areas))
    }

    private mutating func fosterer() -> String {
        generator.weighted([("PR1", 75), ("PR4", 22), ("PR5", 3)])
    }

    // MARK: The count of one day

    /// 129 outside the borough, 57 of them over twenty miles from home. The 25 with foster carers
    /// hold the four with carers who are kin (CNT-16); four more are with adopters.
    private mutating func countedDay() {
        let day = BromleyShape.snapshot
        var stock: [(spell: Int, index: Int)] = []
        for (number, spell) in town.spells.enumerated() where spell.isOpen(on: day) {
            if let index = spell.placements.lastIndex(where: { $0.day <= day }) {
                stock.append((number, index))
            }
        }
        stock = generator.shuffled(stock)
        far(&stock, 3, ["K1"], "PR4", aged: 12...17, isDisabled: false)
        far(&stock, 1, ["R5"], nil, aged: 15...17, isDisabled: false)
        far(&stock, 9, ["S1"], "PR4", aged: 7...17, isDisabled: true)
        far(&stock, 2, ["S1"], "PR5", aged: 7...17, isDisabled: false)
        far(&stock, 2, ["K2"], "PR4", aged: 10...17, isDisabled: true)
        far(&stock, 7, ["K2"], "PR4", aged: 10...17, isDisabled: false)
        far(&stock, 1, ["R3"], "PR4", aged: 15...17, isDisabled: false, isGirl: true)
        far(&stock, 3, ["H5", "P2"], "PR4", aged: 16...17)
        far(&stock, 4, ["U3", "U1"], "PR1", aged: 1...15)
        far(&stock, 6, ["U4", "U6"], "PR1", aged: 3...17)
        far(&stock, 15, ["U4", "U6"], "PR4", aged: 3...17)
        far(&stock, 4, ["A6"], "PR1", aged: 0...9)
        for (count, entry) in stock.enumerated() where count < 129 - 57 {
            change(entry) { tool, placement in
                placement.isOutside = true
                placement.distance = tool.generator.between(12, 195) * 100
                placement.area = "outside"
            }
        }
    }

    private mutating func far(
        _ stock: inout [(spell: Int, index: Int)], _ count: Int, _ types: [String],
        _ provider: String?, aged: ClosedRange<Int>, isDisabled: Bool? = nil, isGirl: Bool = false
    ) {
        for _ in 0..<count {
            let found = stock.firstIndex { entry in
                let spell = town.spells[entry.spell]
                let placement = spell.placements[entry.index]
                let isAdoptive = placement.type.hasPrefix("A")
                return isAdoptive == types[0].hasPrefix("A")
                    && (spell.adoption == nil || isAdoptive)
                    && aged.contains(spell.child.age(on: max(placement.day, spell.start)))
                    && (types[0] != "R5"
                        || spell.end.map { $0 > BromleyShape.snapshot + 9 } ?? true)
                    && (!isGirl || spell.child.sex == "F") && placement.day > Day(2011, 6, 1)
                    && (isDisabled != false || spell.child.disability.isEmpty)
            }
            guard let found else { return require(false, "nobody to place far away: \(types)") }
            let entry = stock.remove(at: found)
            let child = town.spells[entry.spell].child
            if isDisabled == true, child.disability.isEmpty {
                child.disability = [generator.weighted([("LD", 5), ("AUT", 4), ("BEH", 2)])]
            }
            let isKept = types[0].hasPrefix("A")
            let type = generator.pick(types)
            change(entry) { tool, placement in
                if !isKept {
                    placement.type = type
                    placement.provider = provider
                }
                placement.isOutside = true
                placement.distance = tool.generator.between(204, 1300) * 100
                placement.area = "outside"
            }
            fixed.insert(Place(spell: entry.spell, index: entry.index))
        }
    }

    private mutating func change(
        _ entry: (spell: Int, index: Int), _ body: (inout Self, inout Placement) -> Void
    ) {
        var placement = town.spells[entry.spell].placements[entry.index]
        body(&self, &placement)
        town.spells[entry.spell].placements[entry.index] = placement
    }

    // MARK: The averages of the year

    /// Homes and schools first, for they change the base of the foster shares.
    private mutating func settleYear() {
        let total = days { _ in true }
        settle(
            to: total * 123 / 1000, isSo: { Self.isResidential($0.type) },
            from: { spell, placement in
                spell.adoption == nil && ["U6", "U4"].contains(placement.type)
                    && spell.child.age(on: placement.day) >= 10
            },
            make: {
                $0.type = "K2"; $0.provider = "PR4"
            },
            unmake: {
                $0.type = "U6"; $0.provider = "PR1"
            })
        let fostered = days { $0.type.hasPrefix("U") }
        settle(
            to: fostered * 87 / 1000, isSo: { ["U1", "U2", "U3"].contains($0.type) },
            from: { _, placement in placement.type == "U6" || placement.type == "U4" },
            make: {
                $0.type = "U3"; $0.provider = "PR1"
            },
            unmake: {
                $0.type = "U6"; $0.provider = "PR1"
            })
        settle(
            to: fostered * 228 / 1000,
            isSo: { $0.type.hasPrefix("U") && ["PR4", "PR5"].contains($0.provider ?? "") },
            from: { _, placement in ["U4", "U5", "U6"].contains(placement.type) },
            make: { $0.provider = "PR4" }, unmake: { $0.provider = "PR1" })
    }

    private static func isResidential(_ type: String) -> Bool {
        ["K1", "K2", "R1", "R2", "R3", "R5", "S1"].contains(type)
    }

    /// The days of the year that a placement lasted.
    private func length(_ place: Place) -> Int {
        let spell = town.spells[place.spell]
        let next = place.index + 1
        let end = next < spell.placements.count ? spell.placements[next].day : spell.end ?? .latest
        return Days(spell.placements[place.index].day, end + -1).overlap(BromleyShape.year).count
    }

    private var places: [Place] {
        town.spells.indices.flatMap { spell in
            town.spells[spell].placements.indices.map { Place(spell: spell, index: $0) }
        }
    }

    private func days(_ isSo: (Placement) -> Bool) -> Int {
        places.reduce(0) { total, place in
            isSo(town.spells[place.spell].placements[place.index]) ? total + length(place) : total
        }
    }

    /// Turns the placements, one after another, whose length brings the sum nearest.
    private mutating func settle(
        to wanted: Int, isSo: (Placement) -> Bool, from: (Spell, Placement) -> Bool,
        make: (inout Placement) -> Void, unmake: (inout Placement) -> Void
    ) {
        let free = generator.shuffled(places.filter { !fixed.contains($0) && length($0) > 0 })
        var now = days(isSo)
        for _ in 0..<300 where abs(now - wanted) > 8 {
            var best: (place: Place, gap: Int)?
            for place in free {
                let placement = town.spells[place.spell].placements[place.index]
                let isMade = isSo(placement)
                guard isMade || from(town.spells[place.spell], placement) else { continue }
                let gap = abs(now + (isMade ? -length(place) : length(place)) - wanted)
                if gap < best?.gap ?? abs(now - wanted) { best = (place, gap) }
            }
            guard let best else { break }
            let placement = town.spells[best.place.spell].placements[best.place.index]
            now += isSo(placement) ? -length(best.place) : length(best.place)
            change((best.place.spell, best.place.index)) { _, placement in
                if isSo(placement) { unmake(&placement) } else { make(&placement) }
            }
        }
        require(abs(now - wanted) <= 20, "\(now) days in a kind of placement, \(wanted) wanted")
    }
}
