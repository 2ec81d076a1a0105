// The lines that stories are read against, as they stand in a log: what a partial answer carries.

public import CareEvents

extension RecordedEvents {
    /// The places of the lines of no child: policies, workers, posts, audits, with what corrects
    /// them. Disputes, which are many and no story is read against, are left out.
    public var settingPlaces: [Int] {
        places { event in
            guard event.type.declaration.family != .escalations, !event.type.isRepair else {
                return false
            }
            switch TypeHome.all[Int(event.type.rawValue)] {
            case .everywhere: return true
            case .byChild: return event.child == .none
            case .byChildren, .whole: return false
            }
        }
    }

    /// The places of all lines that are of no child's story, disputes and surveys among them, and
    /// of what was said of the service and may name a child; with what corrects them.
    ///
    /// - Parameter isTold: whether a part of the log has to tell of a child, or of none.
    public func placesOfNoStory(isTold: (ChildNumber) -> Bool) -> [Int] {
        places { event in
            switch TypeHome.all[Int(event.type.rawValue)] {
            case .everywhere, .whole: isTold(.none)
            case .byChild:
                (event.child == .none || event.type.declaration.subject == .perhapsAChild)
                    && isTold(event.child)
            case .byChildren: false
            }
        }
    }

    private func places(where takes: (RecordedEvent) -> Bool) -> [Int] {
        var isTaken = [Bool](repeating: false, count: count)
        let corrected = CorrectedRecord(self)
        for place in events.indices {
            let event = events[place]
            if event.type.correcting != nil {
                guard let line = corrected.correctedLine(place) else { continue }
                let target = self.place(ofLine: line)
                isTaken[place] = target < place && isTaken[target]
            } else if event.type == .childrenMerged || !event.type.isRepair {
                isTaken[place] = takes(event)
            }
        }
        return isTaken.indices.filter { isTaken[$0] }
    }
}

/// Keeps the lines at some places of a log, among those it is shown.
public struct KeptLines: LineObserver {
    private let places: [Int]
    /// The lines, without their line feeds.
    public private(set) var lines: [[UInt8]] = []

    /// Keeps the lines at these places, which ascend.
    public init(at places: [Int]) { self.places = places }

    /// Keeps the line if its place is one of them.
    public mutating func observe(_ line: Span<UInt8>, seq: Int) {
        guard lines.count < places.count, places[lines.count] == seq else { return }
        lines.append(line.indices.map { line[$0] })
    }
}
