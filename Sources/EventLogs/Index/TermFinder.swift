// Unsafe: the terms of one line, found behind a pointer. The line lies in a buffer that may be read
// for 64 bytes past its line feed, as `ByteCursor` needs it; every place that is loaded lies within
// the line or those bytes, and nothing is kept of them past the call.

import CareEvents
import TextFormats

/// Finds what a line can be looked up by.
///
/// A line as the appender writes it is taken apart no further than its terms; what is unusual goes
/// to the general reader. A line that is no good has no terms. A test holds the two ways together.
struct TermFinder {
    /// The hashes of the terms found, and the kind of each.
    private(set) var hashes: [UInt64] = []
    private(set) var kinds: [TermKind] = []
    /// The type, nil for a stub and for a line that is no good.
    private(set) var type: EventType?
    /// The line that a correction puts right.
    private(set) var target: Int?
    /// Whether it names no child itself, so that it is found by whatever its target is found by.
    private(set) var isFoundByTarget = false

    private let types: NameTable
    private let plans: [Plan]
    private let names: [UInt64]

    /// What to look for in lines of a type.
    private struct Plan {
        var childIsNeeded = false
        var childIsAllowed = false
        var isUnusual = false
        var children = false
        var escalation = false
        var review = false
        var worker = false
        var type = false
        var reviewNamed = false
        var reviewBefore = false
        var planNamed = false
        var enquiryNamed = false
    }

    init() {
        types = NameTable(Vocabulary.declarations.map { ($0.name, UInt16($0.type.rawValue)) })
        names = Vocabulary.declarations.map { TermHash.of(.type, $0.name) }
        plans = Vocabulary.declarations.map { declaration in
            var plan = Plan()
            plan.childIsNeeded = declaration.subject == .oneChild
            plan.childIsAllowed = plan.childIsNeeded || declaration.subject == .perhapsAChild
            // Corrections say which line they put right, merges name a second child: read whole.
            plan.isUnusual =
                declaration.type.isCorrection || declaration.place(of: .into) != nil
            plan.children = declaration.place(of: .childIDs) != nil
            plan.escalation = declaration.place(of: .escalationID) != nil
            plan.review = declaration.type == .reviewHeld
            plan.worker = declaration.type.isOfAWorker
            plan.type = declaration.type.isFoundByType
            plan.reviewNamed = declaration.place(of: .reviewID) != nil
            plan.reviewBefore = declaration.place(of: .beforeReviewID) != nil
            plan.planNamed = declaration.type.namesAPlan
            plan.enquiryNamed = declaration.place(of: .enquiryID) != nil
            return plan
        }
    }

    /// Finds the terms of a line of so many bytes. `usual: false` takes the general way.
    mutating func find(_ start: UnsafePointer<UInt8>, count: Int, usual: Bool = true) {
        forget()
        if usual, findUsual(start, count) { return }
        forget()
        findGeneral(Array(UnsafeBufferPointer(start: start, count: count)))
    }

    /// The same for the bytes of a line at hand.
    mutating func find(_ line: [UInt8], usual: Bool = true) {
        let padded = line + [0x0A] + [UInt8](repeating: 0, count: 64)
        padded.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { find(start, count: line.count, usual: usual) }
        }
    }

    private mutating func forget() {
        hashes.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        type = nil
        target = nil
        isFoundByTarget = false
    }

    private mutating func add(_ kind: TermKind, _ hash: UInt64) {
        for place in hashes.indices where hashes[place] == hash && kinds[place] == kind { return }
        hashes.append(hash)
        kinds.append(kind)
    }

    // MARK: The usual way

    private static let opening = ByteCursor.Literal("{\"seq\":")
    private static let beforeID = ByteCursor.Literal(",\"id\":\"")
    private static let beforeType = ByteCursor.Literal(",\"type\":")
    private static let beforeChild = ByteCursor.Literal(",\"child_")
    private static let restOfChild = ByteCursor.Literal("id\":\"")
    private static let beforeDay = ByteCursor.Literal(",\"occurr")

    private mutating func findUsual(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var cursor = ByteCursor(start)
        guard cursor.take(Self.opening), cursor.takeDigits() != nil, cursor.take(Self.beforeID)
        else { return false }
        // Its grammar was judged when it was appended.
        guard count > 80 else { return false }
        cursor.skip(37)
        guard cursor.take(Self.beforeType), cursor.take(UInt8(ascii: "\"")),
            let name = cursor.takePlainText()?.name, let number = types.number(of: name)
        else { return false }
        let plan = plans[Int(number)]
        guard !plan.isUnusual else { return false }
        if plan.childIsAllowed, cursor.take(Self.beforeChild) {
            guard cursor.take(Self.restOfChild), let child = cursor.takePlainText() else {
                return false
            }
            add(.child, child.withBytes { TermHash.of(.child, $0) })
        } else if plan.childIsNeeded
            || (plan.childIsAllowed
                && ByteSearch.place(of: "\"child_id\"", in: start, cursor.offset, count) != nil)
        {
            return false
        }
        guard cursor.take(Self.beforeDay) else { return false }
        let from = cursor.offset
        type = EventType(rawValue: UInt8(number))
        if plan.type { add(.type, names[Int(number)]) }
        if plan.children, !takeChildren(start, from, count) { return false }
        if plan.escalation, !take(.escalation, "\"escalation_id\":\"", start, from, count) {
            return false
        }
        if plan.reviewNamed {
            guard take(.reviewNamed, "\"review_id\":\"", start, from, count) else { return false }
            if plan.review, !take(.review, "\"review_id\":\"", start, from, count) { return false }
        }
        if plan.reviewBefore,
            !take(.reviewNamed, "\"before_review_id\":\"", start, from, count)
        {
            return false
        }
        if plan.planNamed, !take(.planNamed, "\"plan_id\":\"", start, from, count) { return false }
        if plan.enquiryNamed,
            !take(.enquiryNamed, "\"enquiry_id\":\"", start, from, count)
        {
            return false
        }
        if plan.worker, !take(.worker, "\"worker_id\":\"", start, from, count) { return false }
        return takeKey(start, from, count)
    }

    /// Takes the text behind a key, where the line has it.
    private mutating func take(
        _ kind: TermKind, _ key: StaticString, _ start: UnsafePointer<UInt8>, _ from: Int,
        _ count: Int
    ) -> Bool {
        guard let place = ByteSearch.place(of: key, in: start, from, count) else {
            // Spelt in another way, or not said.
            return ByteSearch.place(of: key, in: start, from, count, length: 8) == nil
        }
        var cursor = ByteCursor(start)
        cursor.skip(place + key.utf8CodeUnitCount)
        guard let text = cursor.takePlainText() else { return false }
        add(kind, text.withBytes { TermHash.of(kind, $0) })
        return true
    }

    private mutating func takeChildren(
        _ start: UnsafePointer<UInt8>, _ from: Int, _ count: Int
    ) -> Bool {
        let key: StaticString = "\"child_ids\":["
        guard let place = ByteSearch.place(of: key, in: start, from, count) else {
            return ByteSearch.place(of: key, in: start, from, count, length: 8) == nil
        }
        var cursor = ByteCursor(start)
        cursor.skip(place + key.utf8CodeUnitCount)
        repeat {
            guard cursor.take(UInt8(ascii: "\"")), let text = cursor.takePlainText() else {
                return false
            }
            add(.child, text.withBytes { TermHash.of(.child, $0) })
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "]"))
    }

    /// Takes the idempotency key, which stands last where the appender writes one.
    private mutating func takeKey(
        _ start: UnsafePointer<UInt8>, _ from: Int, _ count: Int
    ) -> Bool {
        guard let place = ByteSearch.place(of: "\"key\"", in: start, from, count) else {
            return true
        }
        var cursor = ByteCursor(start)
        cursor.skip(place + 5)
        guard start[place - 1] == UInt8(ascii: ","), cursor.take(UInt8(ascii: ":")),
            cursor.take(UInt8(ascii: "\"")), let text = cursor.takePlainText(),
            cursor.take(UInt8(ascii: "}")), cursor.offset == count
        else { return false }
        add(.key, text.withBytes { TermHash.of(.key, $0) })
        return true
    }

    // MARK: The general way

    private mutating func findGeneral(_ bytes: [UInt8]) {
        let line: EventLine
        switch try? LineReading.read(bytes) {
        case .event(let event): line = event
        case .stub: return add(.stub, TermHash.ofAll(.stub))
        case nil: return
        }
        type = line.type
        if line.type == .eventErased { add(.erasure, TermHash.ofAll(.erasure)) }
        // Of erasures only those that name no child: the others are found by theirs.
        if line.type.isFoundByType, line.type != .eventErased || line.childID == nil {
            add(.type, names[Int(line.type.rawValue)])
        }
        if let child = line.childID { add(.child, TermHash.of(.child, child)) }
        for field in line.payload { addTerms(of: field.key, field.value, in: line) }
        if let key = line.key { add(.key, TermHash.of(.key, key)) }
        if line.type == .childrenMerged {
            for (hash, kind) in zip(hashes, kinds) where kind == .child {
                add(.merge, TermHash.ofMerges(ofChild: hash))
            }
        }
        guard line.type.isCorrection else { return }
        target = line.correctedSeq
        isFoundByTarget = line.childID == nil
    }

    private mutating func addTerms(of key: FieldKey, _ value: JSONValue, in line: EventLine) {
        let isSet = line.type == .eventAmended
        switch (key, value) {
        case (.into, .string(let id)): add(.child, TermHash.of(.child, id))
        case (.childIDs, .list(let ids)):
            for case .string(let id) in ids { add(.child, TermHash.of(.child, id)) }
        case (.escalationID, .string(let id)): add(.escalation, TermHash.of(.escalation, id))
        case (.reviewID, .string(let id)):
            add(.reviewNamed, TermHash.of(.reviewNamed, id))
            if isSet || line.type == .reviewHeld { add(.review, TermHash.of(.review, id)) }
        case (.beforeReviewID, .string(let id)):
            add(.reviewNamed, TermHash.of(.reviewNamed, id))
        case (.planID, .string(let id)) where isSet || line.type.namesAPlan:
            add(.planNamed, TermHash.of(.planNamed, id))
        case (.enquiryID, .string(let id)):
            add(.enquiryNamed, TermHash.of(.enquiryNamed, id))
        case (.workerID, .string(let id)) where isSet || line.type.isOfAWorker:
            add(.worker, TermHash.of(.worker, id))
        case (.set, .object(let set)):
            for member in set.members {
                FieldKey(name: member.key).map { addTerms(of: $0, member.value, in: line) }
            }
        default: return
        }
    }
}

extension EventType {
    /// Whether a plan's id in a line of the type is one that other lines may be held against: the
    /// plan that is updated or ended is a matter of the child's story alone.
    fileprivate var namesAPlan: Bool { self == .planStarted || self == .adoptionMatched }
}

/// Finds short texts in a line, eight bytes at a time.
enum ByteSearch {
    /// Where a text stands first, from one place of the line up to its end; the text has 2 bytes at
    /// least. `length` takes only its beginning.
    static func place(
        of text: StaticString, in start: UnsafePointer<UInt8>, _ from: Int, _ count: Int,
        length: Int = .max
    ) -> Int? {
        let length = min(length, text.utf8CodeUnitCount)
        return self.place(of: text.utf8Start, length, in: start, from, count)
    }

    /// The same for a text behind a pointer.
    static func place(
        of text: UnsafePointer<UInt8>, _ length: Int, in start: UnsafePointer<UInt8>, _ from: Int,
        _ count: Int
    ) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let first = ones &* UInt64(text[0])
        let second = ones &* UInt64(text[1])
        var place = from
        while place < count {
            let raw = UnsafeRawPointer(start + place)
            let a = raw.loadUnaligned(as: UInt64.self) ^ first
            let b = (raw + 1).loadUnaligned(as: UInt64.self) ^ second
            // A byte of `c` is 0 where both are.
            let c = a | b
            var hits = (c &- ones) & ~c & tops
            while hits != 0 {
                let found = place + hits.trailingZeroBitCount >> 3
                if found + length <= count, holds(text, length, start + found) { return found }
                hits &= hits &- 1
            }
            place += 8
        }
        return nil
    }

    private static func holds(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ place: UnsafePointer<UInt8>
    ) -> Bool {
        for offset in 0..<length where place[offset] != text[offset] { return false }
        return true
    }
}
