// A writer that appends until it is killed: the tests of `EventLogs` end it at random instants.

import CareEvents
import Dates
import EventLogs
import Glibc
import TextFormats

/// `append-probe LEDGER FIRST BATCH` appends facts with the keys `k-FIRST`, `k-FIRST+1`, … in
/// batches, without end, and prints `NUMBER SEQ ID` for each once it is acknowledged.
@main
struct AppendProbe {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let first = Int(arguments[2]), let size = Int(arguments[3])
        else {
            print("usage: append-probe LEDGER FIRST BATCH")
            exit(64)
        }
        let file = EventLogFile(
            path: arguments[1], recordedBy: "probe",
            surroundings: WriterSurroundings(unixMilliseconds: clockMilliseconds))
        var next = first
        do {
            while true {
                let batch = (next..<(next + size)).map(fact)
                let receipts = try file.append(batch) { _, _ in [] }
                for (offset, receipt) in receipts.enumerated() {
                    tell("\(next + offset) \(receipt.seq) \(receipt.id)\n")
                }
                next += size
            }
        } catch {
            tell("stopped: \(error.what)\n")
            exit(1)
        }
    }

    static func fact(_ number: Int) -> FactDraft {
        FactDraft(
            type: .supervisionHeld, occurredOn: CalendarDate(dayNumber: 20_000),
            payload: [EventLine.Field(.workerID, .string("w-\(number)"))], key: "k-\(number)")
    }

    static func clockMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// One call for each line, so that what was told was told whole.
    static func tell(_ line: String) {
        let bytes = Array(line.utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
