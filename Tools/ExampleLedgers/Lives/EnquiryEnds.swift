// Why enquiries that called for a conference have none: told twice, a sibling's, still to come.

import Dates

/// Gives enquiries that no conference followed an explanation that the records bear out.
struct EnquiryEnds {
    let town: Town
    var generator: SeededGenerator
    let period: Days

    /// The places of enquiries that nothing is said of.
    private func bare() -> [Int] {
        let named = Set(
            town.conferences.compactMap { $0.enquiry.map(ObjectIdentifier.init) })
        return town.enquiries.indices.filter {
            period.contains(town.enquiries[$0].concluded)
                && !named.contains(ObjectIdentifier(town.enquiries[$0]))
        }
    }

    /// Opened a second time while the first enquiry about the child ran: one conference met.
    mutating func duplicate(_ wanted: Int) {
        var left = wanted
        for place in generator.shuffled(bare()) where left > 0 {
            let child = town.enquiries[place].child
            let held = town.conferences.first { conference in
                conference.kind == "initial" && conference.children.contains { $0 === child }
                    && conference.held.map(period.contains) == true
            }
            guard let held, let first = held.enquiry, let day = held.held,
                first.concluded > first.started, period.contains(first.concluded)
            else { continue }
            let started = first.started + generator.between(0, first.concluded - first.started)
            let concluded = min(started.workingDays(generator.between(1, 5)), day)
            guard period.contains(concluded) else { continue }
            town.enquiries[place] = Enquiry(child: child, started: started, concluded: concluded)
            left -= 1
        }
        require(left == 0, "too few enquiries could be told twice")
    }

    /// The conference met on the record of a brother or sister.
    mutating func giveSiblings(_ wanted: Int) {
        var left = wanted
        for place in generator.shuffled(bare()) where left > 0 {
            let enquiry = town.enquiries[place]
            guard isAlone(enquiry.child) else { continue }
            let near = Days(enquiry.concluded + 1, enquiry.concluded + 18)
            let held = town.conferences.first { conference in
                conference.kind == "initial" && conference.held.map(near.contains) == true
                    && !conference.children.contains { abs($0.born - enquiry.child.born) < 290 }
            }
            guard let held else { continue }
            enquiry.child.family = held.family
            enquiry.child.area = held.children[0].area
            enquiry.child.ethnicity = held.children[0].ethnicity
            left -= 1
        }
        require(left == 0, "too few enquiries could be about a sibling")
    }

    /// Asked for in the last days of the period: the conference meets after it.
    mutating func leavePending(_ wanted: Int) {
        var left = wanted
        for place in generator.shuffled(bare()) where left > 0 {
            let enquiry = town.enquiries[place]
            guard isAlone(enquiry.child), enquiry.started < period.last + -20 else { continue }
            let started = (period.last + -generator.between(4, 15)).workingOnOrBefore
            let concluded = min(
                started.workingDays(generator.between(2, 6)), period.last.workingOnOrBefore)
            guard enquiry.child.comesOfAge > concluded else { continue }
            let moved = Enquiry(child: enquiry.child, started: started, concluded: concluded)
            town.enquiries[place] = moved
            let conference = Conference(
                "initial", children: [enquiry.child], family: enquiry.child.family, enquiry: moved,
                held: max(started.workingDays(14), (period.last + 3).workingOnOrAfter))
            conference.requested = concluded
            town.conferences.append(conference)
            left -= 1
        }
        require(left == 0, "too few enquiries could wait")
    }

    /// Nothing else is known of the child.
    private func isAlone(_ child: Child) -> Bool {
        child.spells.isEmpty
            && town.enquiries.filter { $0.child === child }.count == 1
            && !town.conferences.contains { conference in
                conference.children.contains { $0 === child }
            }
    }
}
