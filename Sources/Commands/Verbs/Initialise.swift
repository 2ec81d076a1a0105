// `init`: a ledger is begun.

import CareEvents
import CommandLines
import Dates
import EventLogs
import TextFormats

extension Command {
    /// `careledger init --authority NAME --authority-code CODE`.
    static let initialise = Command(
        specification: CommandSpecification(
            name: "init",
            abstract: "Make a ledger: its directory and its first line.",
            discussion: "The ledger's name is the directory's. Where a ledger stands already "
                + "nothing is touched (exit 73).",
            options: [
                .option(
                    "authority", value: "name", required: true,
                    help: "The name of the authority. Required."),
                .option(
                    "authority-code", value: "code", required: true,
                    help: "Its code, as E08000034. Required."),
            ] + .recording,
            examples: [
                (
                    "careledger init --ledger EventLogs/newtown --authority Newtown "
                        + "--authority-code E06000099",
                    "Makes the ledger newtown and acknowledges its first line."
                ),
                (
                    "careledger init --ledger EventLogs/oldtown --authority Oldtown "
                        + "--authority-code E06000098 --recorded-at 2013-04-01",
                    "Makes a ledger to be built out of past returns, from 2013 on."
                ),
            ]),
        run: initialise)

    @Sendable private static func initialise(_ call: Call) throws(Stop) -> ExitCode {
        let opening = Opening(
            authority: try call.required("authority", expected: "a name"),
            code: try call.required("authority-code", expected: "a code such as E08000034"),
            recordedBy: try call.recordedBy, recordedAt: try call.recordedAt())
        let wait = try call.secondsToWait()
        if call.isDryRun {
            try call.write(opening.line(for: call) + [0x0A])
            return .done
        }
        let receipt: Receipt
        do throws(AppendFault) {
            receipt = try EventLogFile.create(
                path: call.ledgerPath, authority: opening.authority, code: opening.code,
                recordedBy: opening.recordedBy, recordedAt: opening.recordedAt, wait: wait,
                surroundings: call.writerSurroundings)
        } catch {
            throw Stop(error, source: "")
        }
        try call.acknowledge(receipt.bytes)
        return .done
    }
}

/// What a ledger is begun with.
private struct Opening {
    let authority: String
    let code: String
    let recordedBy: String
    let recordedAt: Instant?

    /// The first line as it would be written, for `--dry-run`; a ledger that stands already is
    /// refused as it would be. The id, which is minted when the line is, is shown as zeros.
    func line(for call: Call) throws(Stop) -> [UInt8] {
        let path = call.ledgerPath
        do throws(AppendFault) {
            try EventLogFile.refuseLedger(at: path)
        } catch {
            throw Stop(error, source: "")
        }
        let now = Instant(seconds: call.surroundings.unixMilliseconds() / 1000)
        let instant = recordedAt ?? now
        return EventLine(
            seq: 0, id: "00000000-0000-7000-8000-000000000000", type: .ledgerOpened, childID: nil,
            occurredOn: instant.londonDay, recordedAt: instant, recordedBy: recordedBy,
            payload: [
                EventLine.Field(.ledger, .string(LogDirectory.name(of: path))),
                EventLine.Field(.authority, .string(authority)),
                EventLine.Field(.authorityCode, .string(code)),
                EventLine.Field(.format, .number(Thousandths(1))),
            ]
        ).bytes
    }
}

extension Call {
    /// The value of an option that has to be there and must say something.
    func required(_ option: String, expected: String) throws(Stop) -> String {
        guard let value = value(option), !value.isEmpty else {
            throw misuse(
                .badValue(of: "--" + option, value: "", expected: expected, nearest: nil))
        }
        return value
    }
}
