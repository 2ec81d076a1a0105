// Rows as bytes: the same rows and faults as rows as texts, however the bytes are cut up.

import Testing

@testable import TextFormats

struct CSVCellsTests {
    /// Pieces that meet in every way: plain rows, quotes, letters, line ends, and what is wrong.
    private static let pieces = [
        "a", "bc", ",", ",", "\n", "\r\n", "\"d,e\"", "\"f\ng\"", "é", " ", "12/03/2017", "\r",
        "\"", "\0", "\u{FEFF}",
    ]

    private func rows(
        _ bytes: [UInt8], pieces: [Int], asCells: Bool
    ) -> (rows: [[String]], lines: [Int], fault: CSVFault?) {
        var reader = CSVReader(fieldLimit: 24)
        var cells = CSVCells()
        var read: (rows: [[String]], lines: [Int], fault: CSVFault?) = ([], [], nil)
        func next() throws(CSVFault) -> Bool {
            if asCells {
                guard try reader.next(into: &cells) else { return false }
                read.rows.append(
                    (0..<cells.count).map { String(decoding: cells.cell($0), as: UTF8.self) })
                read.lines.append(cells.line)
                return true
            }
            guard let row = try reader.nextRow() else { return false }
            read.rows.append(row.fields)
            read.lines.append(row.line)
            return true
        }
        do throws(CSVFault) {
            var place = 0
            for size in pieces {
                let end = min(place + size, bytes.count)
                reader.add(bytes[place..<end])
                place = end
                while try next() {}
            }
            reader.add(bytes[place...])
            while try next() {}
            reader.finish()
            while try next() {}
        } catch {
            read.fault = error
        }
        return read
    }

    @Test func `cells are what fields are`() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<4000 {
            // Mostly what is right, so that whole rows are read behind one another.
            let wrong = Int.random(in: 0..<4, using: &random) == 0
            let choice = wrong ? Self.pieces : Array(Self.pieces.prefix(11))
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                choice.randomElement(using: &random)!
            }.joined()
            let sizes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Int.random(in: 0...20, using: &random)
            }
            let fields = rows(Array(text.utf8), pieces: sizes, asCells: false)
            let cells = rows(Array(text.utf8), pieces: sizes, asCells: true)
            #expect(fields.rows == cells.rows, "\(text.debugDescription)")
            #expect(fields.lines == cells.lines, "\(text.debugDescription)")
            #expect(fields.fault == cells.fault, "\(text.debugDescription)")
        }
    }
}
