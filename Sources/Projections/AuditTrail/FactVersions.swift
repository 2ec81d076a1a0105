// Every version of one fact side by side: as recorded, and after each correction of it.

public import CareEvents
public import Dates
public import Journeys

/// The lineage of one line: what it said, and what it said after each correction.
public struct FactVersions: Sendable {
    /// The line that first said it.
    public let target: Int
    /// Its type, `erased` for what is left of an erased line.
    public let type: EventType
    /// The child it names.
    public let childID: String?
    /// The versions in `seq` order, the original first.
    public let versions: [Version]

    /// What the fact said from a line on.
    public struct Version: Sendable {
        /// The line.
        public let seq: Int
        /// Its type: that of the fact for the original, else of the correction.
        public let type: EventType
        /// When, who, and why; nil where the line was erased.
        public let said: Said?
        /// Whether the line changed anything.
        public let hadEffect: Bool
        /// Whether the fact stands after it.
        public let stands: Bool
        /// What the fact says after it, by key; nothing where it was erased.
        public let values: [FieldKey: String]
    }

    /// What a line of the lineage says of itself.
    public struct Said: Hashable, Sendable {
        /// When it was recorded.
        public let recordedAt: Instant
        /// Who recorded it.
        public let recordedBy: String
        /// Why, by the code.
        public let reason: String?
        /// On whose authority.
        public let authority: String?
        /// Who approved it.
        public let approvedBy: String?
        /// More about it, in words.
        public let note: String?
    }

    /// The keys that any version has, `occurred_on` first, then in the order of the vocabulary.
    public var keys: [FieldKey] {
        let order = [FieldKey.occurredOn] + type.declaration.fields.map(\.key)
        return order.filter { key in versions.contains { $0.values[key] != nil } }
    }

    /// The lines whose version of a key differs from the one before.
    public func changes(of key: FieldKey) -> [Int] {
        zip(versions, versions.dropFirst()).compactMap { before, after in
            before.values[key] == after.values[key] ? nil : after.seq
        }
    }

    /// The lineage that a line is in: of a correction, that of the fact that it puts right.
    ///
    /// - Throws: `AuditRefusal` where there is no such line.
    public init(
        of seq: Int, in known: KnownFacts, words: @escaping FreeWords = { _, _ in nil }
    ) throws(AuditRefusal) {
        guard seq >= 0, seq < known.lineCount else { throw .unknownEvent(seq) }
        let erased = Set(known.erasures.lines)
        let record = known.record
        let target = erased.contains(seq) ? seq : record.target(of: seq) ?? seq
        guard target >= 0, target < known.lineCount else { throw .unknownEvent(target) }
        let isErased = erased.contains(target)
        let fact = record.fact(at: target)
        let written = WrittenValues(known: known, words: words)
        let reading = VersionReading(known: known, written: written, words: words)
        var values = isErased ? [:] : written.values(of: fact)
        var stands = !isErased && known.isAFact(fact.type)
        var versions = [
            Version(
                seq: target, type: isErased ? .erased : fact.type,
                said: isErased ? nil : reading.said(at: target), hadEffect: true, stands: stands,
                values: values)
        ]
        for correction in known.corrections where Int(correction.target) == target {
            let line = record.fact(at: Int(correction.seq))
            if correction.hadEffect, !isErased {
                switch line.type {
                case .eventWithdrawn: stands = false
                case .eventReinstated: stands = true
                case .eventAmended: written.lay(line, over: &values, of: fact.type)
                default: break
                }
            }
            versions.append(
                Version(
                    seq: Int(correction.seq), type: line.type,
                    said: reading.said(at: Int(correction.seq)), hadEffect: correction.hadEffect,
                    stands: stands, values: values))
        }
        self.target = target
        self.versions = versions
        type = isErased ? .erased : fact.type
        childID = fact.child == .none || isErased ? nil : known.id(of: fact.child)
    }
}

/// Reads who, when and why of the lines of a lineage.
private struct VersionReading {
    let known: KnownFacts
    let written: WrittenValues
    let words: FreeWords

    func said(at seq: Int) -> FactVersions.Said {
        let fact = known.record.fact(at: seq)
        func text(_ key: FieldKey) -> String? {
            fact.type.isCorrection ? written.value(key, of: fact) : nil
        }
        return FactVersions.Said(
            recordedAt: known.recordedAt(fact.seq),
            recordedBy: known.text(known.record.recorded.events[seq].recordedBy),
            reason: text(.reason), authority: text(.authority), approvedBy: text(.approvedBy),
            note: known.record.wordsLine(fact, .note).flatMap { words($0, .note) })
    }
}

extension KnownFacts {
    /// Whether lines of a type are facts, which stand until they are withdrawn.
    fileprivate func isAFact(_ type: EventType) -> Bool {
        type != .erased && !type.isCorrection
    }
}

extension WrittenValues {
    /// Every field of a line that it has, and its day.
    func values(of fact: Fact) -> [FieldKey: String] {
        var values = [FieldKey.occurredOn: fact.day.description]
        for field in fact.type.declaration.fields {
            values[field.key] = value(field.key, of: fact)
        }
        return values
    }

    /// Lays what an amendment says over the values of a fact.
    fileprivate func lay(
        _ amendment: Fact, over values: inout [FieldKey: String], of type: EventType
    ) {
        for change in changes(of: amendment)
        where change.key == .occurredOn || type.declaration.place(of: change.key) != nil {
            values[change.key] = change.value
        }
    }

    /// The keys that an amendment says anew or takes back, with their values, in its order.
    func changes(of amendment: Fact) -> [(key: FieldKey, value: String?)] {
        let record = known.record
        let pairs = Array(record.members(record.list(amendment, .set)))
        var changes: [(key: FieldKey, value: String?)] = []
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            guard let key = FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place])) else {
                continue
            }
            changes.append((key, value(key, slot: Int32(bitPattern: pairs[place + 1]))))
        }
        for symbol in record.texts(record.list(amendment, .unset)) {
            if let key = FieldKey(symbol) { changes.append((key, nil)) }
        }
        return changes
    }
}
