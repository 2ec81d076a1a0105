// The answers of an append, one line of JSON for each line of input.

import CareEvents
import Dates
import TextFormats

extension Receipt {
    /// The acknowledgement as bytes, with its line feed:
    /// `{"seq":41,"id":"…","recorded_at":"…"}`, and `"repeated":true` where nothing was written.
    public var bytes: [UInt8] {
        var writer = JSONWriter(reserving: 112)
        writer.beginObject()
        writer.key("seq")
        writer.number(seq)
        writer.key("id")
        writer.string(id)
        writer.key("recorded_at")
        writer.string(recordedAt.description)
        if isRepeated {
            writer.key("repeated")
            writer.bool(true)
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}

extension Refusal {
    /// The answer to a refused line of a stream as bytes, with its line feed:
    /// `{"line":3,"refused":"J2","why":"…"}`. It names the first rule and tells all reasons.
    /// Precondition: there is a reason, and all are of one line.
    public static func answer(_ refusals: [Refusal]) -> [UInt8] {
        precondition(!refusals.isEmpty, "a refused line was refused for something")
        var writer = JSONWriter(reserving: 160)
        writer.beginObject()
        writer.key("line")
        writer.number(refusals[0].line)
        writer.key("refused")
        writer.string(refusals[0].rule)
        writer.key("why")
        writer.string(refusals.map(\.what).joined(separator: "; "))
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
