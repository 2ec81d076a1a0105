// Unsafe: reads the beginning of a line that is lent, to say which shards it goes to.

import CareEvents
import Evidence

/// Where the lines of a log go when it is dealt out to shards.
struct ShardRoutes {
    /// Where a line goes.
    enum Route: Hashable {
        /// To the shard of its child, from 0 on.
        case shard(Int)
        /// To every shard.
        case every
    }

    /// Where a line goes, and of an erased one the leaf that it was.
    struct Routed {
        let route: Route
        var erased: Digest?
    }

    private let scanner = LineScanner()
    private let children: SymbolTable
    /// The shard of each child by its number; the last is for lines about several that name none.
    private let shards: [UInt16]
    /// The lines that corrections name, in order, of which the next that may come is at a place.
    private let corrected: [Int]
    private var next = 0
    /// Where those of them went that have come.
    private var routes: [Int: Route] = [:]

    /// - Parameter shards: by the number of each child and last for lines that name none, the part.
    init(_ look: LogLook, shards: [UInt16]) {
        children = look.children
        self.shards = shards
        corrected = Array(Set(look.corrected)).sorted()
    }

    /// Where the next line goes, by its children, or for a correction by the line that it puts
    /// right; nil for what is no line.
    mutating func route(_ line: Span<UInt8>) -> Routed? {
        let read = line.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.flatMap {
                scanner.subject($0, count: bytes.count, among: children)
            }
        }
        guard let subject = read, subject.type.correcting == nil else { return routeOfRead(line) }
        let route = route(subject.type, child: subject.child)
        note(route, ofLine: subject.seq)
        return Routed(route: route)
    }

    /// Where a line goes that the general reader must read: a correction, a stub, anything written
    /// oddly.
    private mutating func routeOfRead(_ line: Span<UInt8>) -> Routed? {
        switch try? LineReading.read(line.indices.map { line[$0] }) {
        case .stub(let stub)?: return Routed(route: .every, erased: stub.leaf)
        case .event(let event)?:
            let own: Route
            if let target = event.correctedSeq, event.type != .eventErased {
                own = routes[target] ?? .every
            } else {
                let isOfSeveral = event.type.declaration.subject == .severalChildren
                let id = isOfSeveral ? event.texts(.childIDs).first : event.childID
                own = route(event.type, child: id.flatMap { children.find($0) })
            }
            note(own, ofLine: event.seq)
            return Routed(route: own)
        case nil: return nil
        }
    }

    private func route(_ type: EventType, child: UInt32?) -> Route {
        switch TypeHome.all[Int(type.rawValue)] {
        case .everywhere, .whole: .every
        case .byChild: child.map { .shard(Int(shards[Int($0)])) } ?? .every
        case .byChildren: .shard(Int(shards[child.map { Int($0) } ?? shards.count - 1]))
        }
    }

    /// Remembers where a line went, if a correction will ask.
    private mutating func note(_ route: Route, ofLine seq: Int) {
        while next < corrected.count, corrected[next] < seq { next += 1 }
        if next < corrected.count, corrected[next] == seq { routes[seq] = route }
    }
}
