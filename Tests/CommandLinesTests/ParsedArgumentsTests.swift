// What a line said is asked by name.

import CommandLines
import Testing

@Suite struct ParsedArgumentsTests {
    @Test func `answers are asked by name`() throws {
        let parsed = try replay.parse(["--split", "b", "--split", "a", "--no-short-break", "-v"])
        #expect(parsed.values("split") == ["b", "a"])
        #expect(parsed.value("split") == "b")
        #expect(parsed.value("year") == nil)
        #expect(parsed.values("year") == [])
        #expect(parsed.flag("short-break") == false)
        #expect(parsed.flag("verify") == true)
        #expect(parsed.flag("trace") == nil)
        #expect(parsed.declares("year") && !parsed.declares("yeer") && !parsed.declares("ledger"))
    }

    @Test func `asking for an option that is not declared is a bug`() async {
        await #expect(processExitsWith: .failure) {
            _ = try replay.parse([]).value("yeer")
        }
    }
}
