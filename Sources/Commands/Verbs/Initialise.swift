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
                    help: "Its code of nine characters, as E08000034. Required."),
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
}

@Sendable private func initialise(_ call: Call) throws(Stop) -> ExitCode {
    let authority = call.value("authority") ?? ""
    let code = call.value("authority-code") ?? ""
    if authority.isEmpty {
        throw call.misuse(
            .badValue(of: "--authority", value: "", expected: "a name", nearest: nil))
    }
    if !isAuthorityCode(code) {
        throw call.misuse(
            .badValue(
                of: "--authority-code", value: code,
                expected: "an E and eight digits, as E08000034", nearest: nil))
    }
    let recordedAt = try call.recordedAt()
    if call.isDryRun {
        try call.write(
            firstLine(
                call, authority: authority, code: code, recordedAt: recordedAt) + [0x0A])
        return .done
    }
    let receipt: Receipt
    do throws(AppendFault) {
        receipt = try EventLogFile.create(
            path: call.ledgerPath, authority: authority, code: code,
            recordedBy: try recordedBy(call), recordedAt: recordedAt,
            wait: try wait(call), surroundings: call.writerSurroundings)
    } catch {
        throw Stop(error, source: "")
    }
    try call.acknowledge(receipt.bytes)
    return .done
}
