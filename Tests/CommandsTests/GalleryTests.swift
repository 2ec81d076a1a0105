// Every error has a place, words and a remedy, and leaves the log as it was.

import Foundation
import Testing

@Suite struct GalleryTests {
    /// `CARELEDGER_RECORD=1 swift test` writes the texts anew; look at them as a difference.
    private static let isRecording =
        ProcessInfo.processInfo.environment["CARELEDGER_RECORD"] == "1"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/Gallery")

    @Test(arguments: GalleryCase.all)
    func `an error is told as the gallery has it`(_ entry: GalleryCase) throws {
        let world = ScratchWorld()
        entry.prepare(world)
        let before = world.ledgerState
        let outcome = world.run(entry.words)
        #expect(world.ledgerState == before, "the log is as it was")
        let text = """
            $ careledger \(entry.words.joined(separator: " "))
            exit \(outcome.code)
            --- out
            \(outcome.out)--- err
            \(outcome.err)
            """
        let file = Self.folder.appendingPathComponent(entry.fileName)
        if Self.isRecording {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test func `no two entries have one name, and no text has none`() throws {
        let names = GalleryCase.all.map(\.fileName)
        #expect(Set(names).count == names.count)
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(names))
    }
}

extension GalleryCase {
    fileprivate var fileName: String {
        name.map { $0.isLetter || $0.isNumber ? $0 : "-" }.map(String.init).joined() + ".txt"
    }
}
