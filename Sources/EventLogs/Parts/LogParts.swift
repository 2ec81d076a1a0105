// A log in parts: each of some groups of children, none larger than the memory allowed.

public import CareEvents

/// The parts of a log that was looked through. Each is read by itself, with what every part needs
/// besides; the lines of no part are read with the whole.
public struct LogParts: Sendable {
    /// How many parts there are.
    public let count: Int
    private let look: LogLook
    /// The part of each child by its number; the last is for lines about several that name none.
    let parts: [UInt16]
    private let loads: [PartLoad]

    init(_ look: LogLook, _ parts: [UInt16], count: Int) {
        self.look = look
        self.parts = parts
        self.count = count
        var loads = Array(repeating: look.everywhere, count: count)
        for (place, part) in parts.enumerated() {
            loads[Int(part)].add(place < look.loads.count ? look.loads[place] : look.loose)
        }
        self.loads = loads
    }

    /// The numbers of the children of a part, in their order.
    public func children(of part: Int) -> [Int] {
        parts.indices.dropLast().filter { Int(parts[$0]) == part }
    }

    /// Reads a part; nil where the log is no longer what was looked through.
    public func read(_ part: Int, threads: Int = 1) -> RecordedEvents? {
        let filter = PartFilter(
            taking: .part(UInt16(part)), children: look.children, parts: parts,
            listed: look.erased)
        guard var record = look.contents(filter, loads[part], threads: threads)?.record else {
            return nil
        }
        record.foreign = foreign(to: part, in: record)
        return record
    }

    /// The places of erased lines of other parts.
    private func foreign(to part: Int, in record: RecordedEvents) -> Set<Int32> {
        let corrected = CorrectedRecord(record)
        var foreign: Set<Int32> = []
        for line in look.erased {
            let place = record.place(ofLine: line)
            guard place < record.count, case .part(let home) = home(of: place, in: corrected),
                home != part
            else { continue }
            foreign.insert(Int32(place))
        }
        return foreign
    }

    /// The part of a child.
    public func part(of child: ChildNumber) -> Int { Int(parts[Int(child.number)]) }

    /// Where a line of a record that was read in part belongs.
    public func home(of place: Int, in record: CorrectedRecord) -> LineHome {
        switch record.whose(place) {
        case .child(let child): .part(part(of: child))
        case .ofSeveral: .part(Int(parts[parts.count - 1]))
        case .whole: .whole
        case .everywhere: .everywhere
        }
    }
}

/// Whose a line is: by that it goes to one part of a log or to all.
public enum LineOwner: Hashable, Sendable {
    /// A child's, or the first of those it names.
    case child(ChildNumber)
    /// About several children, of whom it names none: it is in one part.
    case ofSeveral
    /// What only the ledger as a whole is asked for.
    case whole
    /// Every part's.
    case everywhere
}

extension CorrectedRecord {
    /// Whose the line at a place is; a correction is that of the line it puts right.
    public func whose(_ place: Int) -> LineOwner {
        var place = place
        while true {
            let event = recorded.events[place]
            let type = event.type
            if type == .erased || type == .eventErased { return .everywhere }
            if type.isCorrection {
                let number = recorded.lineNumber(at: place)
                guard let line = correctedLine(place), line >= 0, line < number else {
                    return .everywhere
                }
                place = recorded.place(ofLine: line)
                continue
            }
            switch TypeHome.all[Int(type.rawValue)] {
            case .everywhere: return .everywhere
            case .whole: return .whole
            case .byChild: return event.child == .none ? .everywhere : .child(event.child)
            case .byChildren:
                return members(list(fact(at: place), .childIDs)).first
                    .map { .child(ChildNumber($0)) } ?? .ofSeveral
            }
        }
    }
}

extension LogLook {
    /// Reads what the ledger as a whole is asked for; nil where the log is no longer what was
    /// looked through.
    public func readWhole(threads: Int = 1) -> LogContents? {
        let filter = PartFilter(
            taking: .whole, children: children, parts: [], listed: standing)
        var load = everywhere
        load.add(whole)
        return contents(filter, load, threads: threads)
    }

    /// Reads what stories are read against, disputes aside, and the last known line: little.
    public func readSetting(threads: Int = 1) -> LogContents? {
        let filter = PartFilter(
            taking: .setting, children: children, parts: [], listed: standing)
        return contents(filter, everywhere, atLeast: 0, threads: threads)
    }

    /// Erased lines, and the last that is known.
    private var standing: [Int] { (erased + (lastKnownLine.map { [$0] } ?? [])).sorted() }

    /// The groups dealt out to so many parts.
    public func parts(_ count: Int) -> LogParts {
        var next = 0
        return dealt { _, _ in
            next += 1
            return (next - 1) % count
        }
    }

    /// Parts of which none comes to more than so many bytes beside what every part has; nil where
    /// there is none such.
    public func parts(ofBytes most: Int) -> LogParts? {
        var held = 0
        var part = 0
        var fits = true
        let parts = dealt { _, bytes in
            if bytes > most { fits = false }
            if held > 0, held + bytes > most {
                part = min(part + 1, Int(UInt16.max) - 1)
                held = 0
            }
            held += bytes
            return part
        }
        return fits && part < Int(UInt16.max) - 1 ? parts : nil
    }

    /// How many bytes the largest group comes to, which cannot be parted.
    public var leastBytes: Int {
        var most = 0
        _ = dealt { _, bytes in
            most = max(most, bytes)
            return 0
        }
        return most
    }

    /// Every group dealt to a part, in the order of its first child.
    private func dealt(_ deal: (_ first: UInt32, _ bytes: Int) -> Int) -> LogParts {
        var links = links
        var bytes = [Int](repeating: 0, count: links.count)
        bytes[Int(links.first(of: 0))] += loose.bytes
        for (child, node) in nodes.enumerated() {
            bytes[Int(links.first(of: node))] += loads[child].bytes
        }
        var partOfGroup = [Int32](repeating: -1, count: links.count)
        var parts: [UInt16] = []
        parts.reserveCapacity(nodes.count + 1)
        var last = 0
        for node in nodes + [0] {
            let group = links.first(of: node)
            if partOfGroup[Int(group)] < 0 {
                partOfGroup[Int(group)] = Int32(deal(group, bytes[Int(group)]))
            }
            let part = Int(partOfGroup[Int(group)])
            last = max(last, part)
            parts.append(UInt16(part))
        }
        return LogParts(self, parts, count: last + 1)
    }
}
