// Lines out of blocks: across the border of two, longer than any may be, torn, and none at all.

import Testing

@testable import EventLogs

@Suite struct BlockReaderTests {
    /// What a reader gave, in words: the length of each line and its first and last bytes.
    private func pieces(_ bytes: [UInt8]) throws -> [String] {
        let directory = ScratchDirectory()
        directory.write(bytes, to: "file")
        guard var reader = BlockReader(path: directory.path("file")) else { return ["none"] }
        var found: [String] = []
        while true {
            switch reader.nextPiece() {
            case .line(let start, let count):
                let line = Array(UnsafeBufferPointer(start: start, count: count))
                found.append("line \(shown(line, count))")
            case .oversized(let first, let count): found.append("oversized \(shown(first, count))")
            case .tail(let first, let count): found.append("tail \(shown(first, count))")
            case .end: return found
            case .failure(let code): return found + ["failure \(code)"]
            }
            if found.last?.hasPrefix("tail") == true { return found }
        }
    }

    private func shown(_ bytes: [UInt8], _ count: Int) -> String {
        "\(count) " + String(decoding: bytes.prefix(1), as: UTF8.self)
    }

    private func letters(_ letter: Character, _ count: Int) -> [UInt8] {
        Array(String(repeating: letter, count: count).utf8)
    }

    @Test func `an empty file has no line`() throws {
        #expect(try pieces([]) == [])
    }

    @Test func `a file that is not there gives no reader`() {
        let isThere = BlockReader(path: "/nowhere/at/all") != nil
        #expect(!isThere)
    }

    @Test func `a directory is a failure and not an end`() throws {
        guard var reader = BlockReader(path: "/"), case .failure = reader.nextPiece() else {
            Issue.record("a directory was read")
            return
        }
    }

    @Test func `lines and empty lines come in order`() throws {
        #expect(try pieces(Array("a\n\nbc\n".utf8)) == ["line 1 a", "line 0 ", "line 2 b"])
    }

    @Test func `bytes without a line feed are a tail`() throws {
        #expect(try pieces(Array("a\nbc".utf8)) == ["line 1 a", "tail 2 b"])
        #expect(try pieces(Array("bc".utf8)) == ["tail 2 b"])
    }

    @Test func `a carriage return and a byte order mark are part of the line`() throws {
        #expect(try pieces([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A]) == ["line 5 \u{FFFD}"])
    }

    @Test func `a line across the border of two blocks is whole`() throws {
        // The first reading takes a block and the longest line: the border lies there.
        let border = BlockReader.blockSize + BlockReader.longestLine
        for offset in -2...2 {
            let first = letters("a", 1000)
            var bytes: [UInt8] = []
            var lines: [String] = []
            while bytes.count + 1001 < border - 5000 + offset {
                bytes += first + [0x0A]
                lines.append("line 1000 a")
            }
            let long = border - bytes.count + offset
            bytes += letters("b", long) + [0x0A] + letters("c", 10) + [0x0A]
            lines += ["line \(long) b", "line 10 c"]
            #expect(try pieces(bytes) == lines, "offset \(offset)")
        }
    }

    @Test func `a line of 70,000 bytes is handed on, for its fault to be told`() throws {
        let bytes = letters("a", 70_000) + [0x0A] + letters("b", 3) + [0x0A]
        #expect(try pieces(bytes) == ["line 70000 a", "line 3 b"])
    }

    @Test func `a line longer than the buffer is passed and counted`() throws {
        for size in [700_000, 2_000_000] {
            let bytes = letters("a", size) + [0x0A] + letters("b", 3) + [0x0A]
            #expect(try pieces(bytes) == ["oversized \(size) a", "line 3 b"])
        }
    }

    @Test func `a tail longer than the buffer is a tail`() throws {
        for size in [200_000, 700_000, 2_000_000] {
            #expect(try pieces(letters("a", size)) == ["tail \(size) a"])
        }
    }
}
