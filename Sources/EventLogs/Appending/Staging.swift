// Lines made ready to be written: numbered, named, dated, and in the record on trial.

public import CareEvents
import Dates
import Evidence
import TextFormats

/// A line that would be written, and the input line that asked for it.
public struct ProposedLine: Sendable {
    /// The line, as a line of the record that it is judged in: where that is a part of the log, its
    /// number and that of the line which it puts right are places in it.
    public let line: EventLine
    /// The line as it would be written.
    public let written: EventLine
    /// The line of the input, from 1.
    public let inputLine: Int

    /// A line that would be written, judged in a record of the whole log unless told otherwise.
    public init(line: EventLine, judgedAs judged: EventLine? = nil, inputLine: Int) {
        self.line = judged ?? line
        written = line
        self.inputLine = inputLine
    }
}

/// Judges lines that stand at the end of a record on trial, and says what it refuses.
///
/// The record holds the log and the proposed lines, which are the last of it: what stood before is
/// everything below the `seq` of the first. The law is the caller's; nothing of care is known here.
/// A child or a text that only a refused line named may stay in the record's tables without an
/// event: ask events whether a child is known, not the table.
public typealias LineValidation = (borrowing RecordedEvents, [ProposedLine]) -> [Refusal]

/// Lines on their way into the log.
struct Staging {
    /// When they are recorded.
    let recordedAt: Instant
    /// The lines, in order.
    private(set) var lines: [ProposedLine] = []
    /// The bytes of each, without line feed.
    private(set) var bytes: [[UInt8]] = []
    private var ids: Set<UInt128> = []
    private var keys: [[UInt8]: Int] = [:]

    init(recordedAt: Instant) { self.recordedAt = recordedAt }

    /// The line with a key, by its place among these.
    func place(ofKey key: String) -> Int? { keys[Array(key.utf8)] }

    /// The lines as they go into the log, each with its line feed.
    var text: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.reduce(0) { $0 + $1.count + 1 })
        for line in bytes {
            text += line
            text.append(0x0A)
        }
        return text
    }

    func hasID(_ id: UInt128) -> Bool { ids.contains(id) }

    mutating func add(_ line: ProposedLine, id: UInt128, bytes: [UInt8]) {
        ids.insert(id)
        if let key = line.line.key { keys[Array(key.utf8)] = lines.count }
        lines.append(line)
        self.bytes.append(bytes)
    }

    /// Takes the lines from a place on off again.
    mutating func takeBack(to count: Int) {
        for line in lines[count...] {
            if let key = line.line.key { keys[Array(key.utf8)] = nil }
        }
        lines.removeLast(lines.count - count)
        bytes.removeLast(bytes.count - count)
    }
}

extension EventLogFile {
    /// The instant for new lines: the later of the clock, or of the instant asked for, and the last
    /// line's. Tells of a clock more than a minute behind.
    func instantToRecordAt() -> Instant {
        let last = known?.last ?? indexed?.last ?? Instant(seconds: .min)
        if let recordedAt {
            if recordedAt < last {
                warnings.append(.recordedAtBehind(asked: recordedAt, last: last))
            }
            return max(recordedAt, last)
        }
        let clock = Instant(seconds: flooredSeconds(surroundings.unixMilliseconds()))
        if last.seconds > clock.seconds + 60 {
            warnings.append(
                .clockBehind(seconds: last.seconds - clock.seconds, last: last))
        }
        return max(clock, last)
    }

    private func flooredSeconds(_ milliseconds: Int64) -> Int64 {
        milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    }

    /// Makes a line of a draft and puts it into the record on trial.
    ///
    /// - Returns: what the grammar of the line refuses; then nothing was staged.
    @discardableResult
    func stage(
        _ draft: FactDraft, in staging: inout Staging
    ) throws(AppendFault) -> [Refusal] {
        guard known != nil else { throw .brokenOff }
        let id = try mintID(besides: staging)
        let line = EventLine(
            seq: record.count, id: uuidText(id), type: draft.type, childID: draft.childID,
            occurredOn: draft.occurredOn, recordedAt: staging.recordedAt,
            recordedBy: draft.recordedBy ?? recordedBy, payload: draft.payload,
            source: draft.source, key: draft.key)
        let bytes = line.bytes
        do {
            // Read back as any reader will: what is written can be read, or is not written.
            guard case .event(let whole) = try LineReading.read(bytes), whole.unknowns.isEmpty
            else { return [] }
            known?.record.append(whole, from: bytes)
            staging.add(
                ProposedLine(line: whole, inputLine: draft.inputLine), id: id, bytes: bytes)
            return []
        } catch {
            return [Refusal(of: error, line: draft.inputLine)]
        }
    }

    /// An id that no line has. That it takes more than one try means that chance is no chance.
    /// The index keeps no ids: where the log is known by it, a new id is held against those that
    /// this writer minted in the same millisecond. Another writer's chance is trusted to be
    /// another, and `verify` looks for repeats.
    func mintID(besides staging: Staging) throws(AppendFault) -> UInt128 {
        let milliseconds =
            recordedAt == nil
            ? surroundings.unixMilliseconds() : staging.recordedAt.seconds * 1000
        for _ in 0..<8 {
            let id = mintUUIDv7(milliseconds: milliseconds, random: surroundings.random)
            if known?.survey.hasID(id) != true, !staging.hasID(id), minted.take(id, milliseconds) {
                return id
            }
        }
        throw .failed(
            WriteFailure(
                doing: "mint an id", path: path, words: "the source of chance repeats itself",
                log: .asBefore))
    }
}
