// The page on evidence, run as it stands there, with keys made for the test.

import Foundation
import Testing

@testable import Commands

@Suite struct SignedCheckpointTests {
    /// Whether OpenSSH is there.
    static let hasKeyTool = ["/usr/bin/ssh-keygen", "/bin/ssh-keygen"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The commands of the page, one after the other.
    private static func commands() throws -> String {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/EventLogs/EventLogs.docc/Evidence.md")
        var commands = ""
        var isInside = false
        for line in try String(contentsOf: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("```") {
                isInside = line == "```sh"
            } else if isInside {
                commands += line + "\n"
            }
        }
        return commands
    }

    private func shell(
        _ script: String, in world: ScratchWorld
    ) throws -> (code: Int32, out: String) {
        let products = Bundle.module.bundleURL.deletingLastPathComponent().path
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-euo", "pipefail", "-c", script]
        shell.currentDirectoryURL = URL(fileURLWithPath: world.path)
        shell.environment = ["PATH": products + ":/usr/bin:/bin", "HOME": world.path]
        let output = Pipe()
        shell.standardOutput = output
        shell.standardError = output
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return (shell.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test(.enabled(if: hasKeyTool, "ssh-keygen is not there"))
    func `the commands of the page sign, check and carry signatures as it says`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        let outcome = try shell(try Self.commands(), in: world)
        #expect(outcome.code == 0, "\(outcome.out)")
        let good = outcome.out.components(separatedBy: "Good \"careledger-checkpoint\" signature")
        #expect(good.count == 4, "three signatures are judged: \(outcome.out)")
        #expect(world.text("event-5").components(separatedBy: "\n\u{2014} ").count == 3)
        #expect(world.text("carried").hasPrefix("careledger/kirklees\n8\n"))
        #expect(world.text("kirklees/checkpoint").hasPrefix("careledger/kirklees\n9\n"))
        #expect(!world.text("kirklees/checkpoint").contains("\u{2014}"))
        // What was not signed is not taken for it.
        world.write(world.text("kept").replacingOccurrences(of: "\n8\n", with: "\n7\n"), to: "kept")
        let forged = try shell(
            "ssh-keygen -Y verify -f allowed_signers -I chair@example.org "
                + "-n careledger-checkpoint -s kept.sig < kept", in: world)
        #expect(forged.code != 0)
    }
}
