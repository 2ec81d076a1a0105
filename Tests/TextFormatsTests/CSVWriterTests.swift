// How rows are written, plainly and for Excel.

import Testing
import TextFormats

@Suite struct CSVWriterTests {
    private func written(_ rows: [[String]], _ dialect: CSVWriter.Dialect = .standard) -> String {
        var writer = CSVWriter(dialect)
        for row in rows { writer.row(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        arguments: [
            ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""),
            ("a ", "\"a \""), ("a b", "a b"), ("a;b'c", "a;b'c"), ("\u{FEFF}a", "\"\u{FEFF}a\""),
            ("=1", "=1"), ("é😀", "é😀"), ("\ta", "\ta"),
        ])
    func `quotes stand only where they are needed`(cell: String, line: String) {
        #expect(Array(written([[cell]]).utf8) == Array("\(line)\n".utf8))
    }

    @Test func `rows end with a line feed and empty fields stay empty`() {
        #expect(written([["a", "b"], ["", ""], [""], ["", "c"]]) == "a,b\n,\n\"\"\n,c\n")
    }

    @Test(
        arguments: [
            ("plain", "plain"), ("=1+1", "'=1+1"), ("+44", "'+44"), ("-3", "'-3"), ("@x", "'@x"),
            ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("a=1", "a=1"),
            (" =1", "\" =1\""), ("'x", "'x"), ("", "\"\""), ("23/01/2014", "23/01/2014"),
        ])
    func `for Excel a cell that would be calculated is guarded`(cell: String, line: String) {
        #expect(Array(written([[cell]], .forExcel).utf8) == Array("\u{FEFF}\(line)\r\n".utf8))
    }

    @Test func `the byte order mark stands once, at the start, even where bytes are taken`() {
        var writer = CSVWriter(.forExcel)
        writer.row(["a"])
        var bytes = writer.take()
        writer.field("b")
        writer.field("-c")
        writer.endRow()
        bytes += writer.take()
        #expect(bytes == Array("\u{FEFF}a\r\nb,'-c\r\n".utf8))
        #expect(writer.bytes.isEmpty)
    }
}
