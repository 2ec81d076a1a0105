// One writer at a time, and a second is told who the first is.

import CareEvents
import Foundation
import Testing

@testable import EventLogs

@Suite struct WriterLockTests {
    @Test func `a second writer waits and is then told who holds the lock`() throws {
        let ledger = try ScratchLedger()
        let probe = try start(ledger)
        defer { probe.terminate() }
        #expect {
            try ledger.writer(wait: 1).open()
        } throws: {
            guard case .busy(let holder, waited: 1)? = $0 as? AppendFault else { return false }
            let named = "process \(probe.processIdentifier) (append-probe)"
            return holder.words == named || holder.words == "another process"
        }
    }

    @Test func `a second writer goes on when the first has gone`() throws {
        let ledger = try ScratchLedger()
        let probe = try start(ledger)
        let process = probe.processIdentifier
        Thread.detachNewThread {
            usleep(300_000)
            kill(process, SIGKILL)
        }
        let receipts = try ledger.writer(wait: 10).append(
            [supervision("w-last")], validating: anything)
        #expect(receipts[0].seq > 1)
        probe.waitUntilExit()
        #expect(try ledger.verify().holds)
    }

    @Test func `a lock file that is missing is made, and stays empty`() throws {
        let ledger = try ScratchLedger()
        try FileManager.default.removeItem(atPath: ledger.path + "/.lock")
        try ledger.writer().open()
        #expect(ledger.directory.names(in: "bromley").contains(".lock"))
        #expect(ledger.text(".lock").isEmpty)
    }

    @Test func `where there is no ledger none is begun`() throws {
        let directory = ScratchDirectory()
        let writer = EventLogFile(
            path: directory.path, recordedBy: "x",
            surroundings: ScratchWorld("2021-03-01T09:00:00Z").surroundings)
        #expect {
            try writer.open()
        } throws: {
            guard case .cannotOpen(let fault)? = $0 as? AppendFault else { return false }
            return fault.problem == .noLedger
        }
        #expect(directory.names().isEmpty)
    }

    @Test func `the holder stands in the system's table of locks`() {
        let table = """
            1: POSIX  ADVISORY  WRITE 100 08:01:77 0 EOF
            2: FLOCK  ADVISORY  WRITE 200 08:01:77 0 EOF
            2: -> FLOCK  ADVISORY  WRITE 300 08:01:78 0 EOF
            3: FLOCK  ADVISORY  WRITE -1 08:01:79 0 EOF
            """
        #expect(LockHolder.holder(in: table, inode: 77) == 200)
        #expect(LockHolder.holder(in: table, inode: 78) == nil)
        #expect(LockHolder.holder(in: table, inode: 79) == nil)
        #expect(LockHolder(process: nil, program: nil).words == "another process")
        #expect(LockHolder(process: 5, program: nil).words == "process 5")
    }

    /// Starts a probe and waits for its first answer: from then on it holds the lock.
    private func start(_ ledger: ScratchLedger) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: probePath)
        process.arguments = [ledger.path, "0", "1"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(pipe.fileHandleForReading.availableData.isEmpty == false)
        // What more it says is read so that it never waits for a reader.
        pipe.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        return process
    }
}
