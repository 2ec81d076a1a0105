// A remedy reads as a command that may be typed, and is the line that the command appends.

import CareEvents
import Dates
import EventLogs
import Testing

@testable import Commands
@testable import Journeys

@Suite struct RemedyTests {
    private let amended = Remedy.amend(
        812,
        [
            Remedy.Saying(key: .note, value: "said 'no'"),
            Remedy.Saying(key: .placementType, value: "U1"),
        ])

    @Test func `a remedy can be typed into a shell as it stands`() {
        #expect(
            amended.line
                == "careledger amend 812 --set 'note=said '\\''no'\\''' --set placement_type=U1 "
                + "--reason data_entry")
        #expect(
            Remedy.line([.withdraw(3, .duplicate), .unset(4, .urn)])
                == "careledger withdraw 3 --reason duplicate && careledger amend 4 --unset urn "
                + "--reason data_entry")
    }

    @Test(arguments: [
        Remedy.amend(1, [Remedy.Saying(key: .sex, value: "M")]),
        .unset(1, .ethnicity),
        .withdraw(1, .duplicate),
        .record(
            .childDetailsChanged, child: "KIR-0001",
            on: CalendarDate(year: 2016, month: 4, day: 2)!,
            [Remedy.Saying(key: .sex, value: "F")]),
    ])
    func `the line that is tried is the line that the command prints`(remedy: Remedy) throws {
        let world = ScratchWorld()
        world.writeLog([HandWritten.opened, HandWritten.child])
        let printed = world.run(remedy.words + ["--dry-run", "--recorded-by", "tester"])
        #expect(printed.code == 0, "\(printed.err)")
        guard case .event(let line) = try LineReading.read(Array(printed.out.utf8.dropLast()))
        else { return #expect(Bool(false), "\(printed.out)") }
        let draft = try #require(remedy.draft(about: "KIR-0001", on: line.occurredOn))
        #expect(draft.type == line.type && draft.occurredOn == line.occurredOn)
        #expect(draft.childID == line.childID)
        #expect(draft.payload.map(\.key) == line.payload.map(\.key))
        #expect(draft.payload.map(\.value) == line.payload.map(\.value))
    }
}
