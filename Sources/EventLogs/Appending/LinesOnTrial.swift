// The lines of a batch before anything is known of them but themselves.

import CareEvents
import Dates
import TextFormats

/// Lines made of drafts, with what each is found by.
struct LinesOnTrial {
    private let first: Int
    private let instant: Instant
    private(set) var lines: [ProposedLine] = []
    private(set) var bytes: [[UInt8]] = []
    private(set) var ids: [UInt128] = []
    private(set) var terms: [LineTerms] = []
    private(set) var hasCorrections = false
    private var finder = Gathering.prototype
    private var judge = PlainLineJudge.new

    /// No lines yet; the first gets this number, and all of them this instant.
    init(from first: Int, at instant: Instant) {
        self.first = first
        self.instant = instant
    }

    /// Makes the next line of a draft.
    ///
    /// - Returns: what the grammar of the line refuses; then there is no line.
    mutating func add(_ draft: FactDraft, id: UInt128, by recorder: String) -> [Refusal] {
        let line = EventLine(
            seq: first + lines.count, id: uuidText(id), type: draft.type, childID: draft.childID,
            occurredOn: draft.occurredOn, recordedAt: instant, recordedBy: recorder,
            payload: draft.payload, source: draft.source, key: draft.key)
        let text = line.bytes
        do {
            // What is written can be read by any reader, or is not written.
            guard let whole = try asRead(line, text) else { return [] }
            finder.find(text)
            lines.append(ProposedLine(line: whole, inputLine: draft.inputLine))
            bytes.append(text)
            ids.append(id)
            terms.append(LineTerms(hashes: finder.hashes, kinds: finder.kinds))
            hasCorrections = hasCorrections || draft.type.isCorrection
            return []
        } catch {
            return [Refusal(of: error, line: draft.inputLine)]
        }
    }

    /// The line as a reader has it; nil where it says something that its type does not have.
    private mutating func asRead(
        _ line: EventLine, _ text: [UInt8]
    ) throws(LineFault) -> EventLine? {
        let declaration = line.type.declaration
        let isPlain =
            declaration.fields.allSatisfy {
                $0.key.shape != .object && $0.key.shape != .replacements
            }
            && (line.childID == nil || declaration.subject == .oneChild
                || declaration.subject == .perhapsAChild)
        if isPlain, text.count <= JSONReader.lineLimit, judge.takes(text) {
            var plain = line
            plain.payload = declaration.fields.compactMap { field in
                line.payload.first { $0.key == field.key }
            }
            return plain
        }
        guard case .event(let whole) = try LineReading.read(text), whole.unknowns.isEmpty else {
            return nil
        }
        return whole
    }

    /// The line of the batch that has a key.
    func line(withKey key: String) -> EventLine? {
        lines.first { $0.line.key.map { sameBytes($0, key) } == true }?.line
    }
}
