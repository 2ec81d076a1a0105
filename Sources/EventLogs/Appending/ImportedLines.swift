// Unsafe: the lines of an import in buffers of some hundred, made, hashed and read back as bytes.
//
// A buffer has one byte in front of its first line, as the hash asks, and behind its last line feed
// the 64 bytes that the hash and the scanner of lines may load. The scanner is handed a line that
// stands within it, and ends at the line feed.

import CareEvents
import Evidence
import TextFormats

/// Lines that follow one another, whole.
struct LineBlock: Sendable {
    /// One byte, the lines with their line feeds, and 64 bytes.
    let bytes: [UInt8]
    /// Where each line begins, and where the last ends.
    let starts: [UInt32]
    /// The leaves of the lines.
    let run: MerkleRun

    var count: Int { starts.count - 1 }

    /// The lines as they go into the log.
    var text: ArraySlice<UInt8> { bytes[1..<Int(starts[count])] }

    /// Lines of these tails from a number on, with an id for each.
    init(_ tails: LineTails, from first: Int, ids: ArraySlice<UInt128>) {
        var bytes: [UInt8] = [0x0A]
        bytes.reserveCapacity(tails.bytes.count + tails.count * 70 + LineHasher.slack)
        var starts: [UInt32] = [1]
        starts.reserveCapacity(tails.count + 1)
        var from = 0
        for (place, end) in tails.ends.enumerated() {
            bytes += Self.beforeNumber
            bytes += String(first + place).utf8
            bytes += Self.beforeID
            appendUUID(ids[ids.startIndex + place], to: &bytes)
            bytes.append(UInt8(ascii: "\""))
            bytes += tails.bytes[from..<end]
            bytes.append(0x0A)
            starts.append(UInt32(bytes.count))
            from = end
        }
        bytes += [UInt8](repeating: 0, count: LineHasher.slack)
        var hasher = LineHasher(from: first)
        var marks: [UInt64] = []
        hasher.append(bytes.span, starts: starts.span, marks: &marks)
        self.bytes = bytes
        self.starts = starts
        run = hasher.run
    }

    private static let beforeNumber = Array("{\"seq\":".utf8)
    private static let beforeID = Array(",\"id\":\"".utf8)

    /// The bytes of a line, without its line feed.
    func line(_ place: Int) -> [UInt8] {
        Array(bytes[Int(starts[place])..<(Int(starts[place + 1]) - 1)])
    }

    /// Adds the lines to a record as any reader would, and says which one no reader would take.
    func read(
        by scanner: inout LineScanner, into record: inout RecordedEvents
    ) -> (place: Int, fault: LineFault?)? {
        bytes.withUnsafeBufferPointer { buffer -> (place: Int, fault: LineFault?)? in
            guard let start = buffer.baseAddress else { return nil }
            for place in 0..<count {
                let from = Int(starts[place])
                let length = Int(starts[place + 1]) - 1 - from
                if length <= JSONReader.lineLimit,
                    scanner.scan(start + from, count: length, into: &record)
                {
                    continue
                }
                let line = line(place)
                do throws(LineFault) {
                    guard case .event(let event) = try LineReading.read(line),
                        event.unknowns.isEmpty
                    else { return (place, nil) }
                    record.append(event, from: line)
                } catch {
                    return (place, error)
                }
            }
            return nil
        }
    }
}
