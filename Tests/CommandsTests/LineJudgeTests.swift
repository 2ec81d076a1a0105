// A stream judges each batch by what the system gives then, not by what it once did not give.

import CareEvents
import Foundation
import Testing

@testable import Commands
@testable import EventLogs

struct LineJudgeTests {
    @Test func `a line that could not be read once is read for the next batch`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        let file = EventLogFile(
            path: world.path + "/kirklees", recordedBy: "root",
            surroundings: WriterSurroundings(unixMilliseconds: { 0 }))
        try file.openWhole()
        let text =
            #"{"seq":8,"id":"0153d05f-41b3-7000-8000-0000000000ff","type":"event_amended","#
            + #""child_id":"KIR-0001","occurred_on":"2016-07-01","#
            + #""recorded_at":"2016-07-01T22:59:59Z","recorded_by":"root","amends":6,"#
            + #""set":{"participation":"PN2"},"reason":"data_entry"}"#
        guard case .event(let line) = try LineReading.read(Array(text.utf8)) else { return }
        var record = file.record
        try #require(record.count == 8)
        record.append(line, from: Array(text.utf8))
        let judge = LineJudge(of: file, account: "root")
        let proposed = [ProposedLine(line: line, inputLine: 1)]

        let year = world.text("kirklees/2016.jsonl")
        try FileManager.default.removeItem(atPath: world.path + "/kirklees/2016.jsonl")
        #expect(judge.refusals(of: record, proposed).map(\.what) == ["event 6 could not be read"])
        world.write(year, to: "kirklees/2016.jsonl")
        #expect(judge.refusals(of: record, proposed).isEmpty)
        try file.release()
    }
}
