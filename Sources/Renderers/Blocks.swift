// A document as people read it: one block under the other, in one order for every format.

import Tables

/// A part of a document that stands apart from the next.
enum Block {
    /// What stands above all tables.
    case heading(String)
    /// What a table shows.
    case title(String)
    /// Columns and rows; at least one column.
    case grid(Table)
    /// What a reader must know beside the numbers of the table above.
    case note(String)
    /// What the document was made from; at least one entry, none of them empty.
    case stamp([Stamp.Entry])
}

extension Document {
    /// The blocks in reading order. What is empty is no block.
    var blocks: [Block] {
        var blocks = heading.map { [Block.heading($0)] } ?? []
        for table in tables {
            if !table.title.isEmpty { blocks.append(.title(table.title)) }
            if !table.columns.isEmpty { blocks.append(.grid(table)) }
            if let note = table.note { blocks.append(.note(note)) }
        }
        let told = stamp?.entries.filter { $0.value != .empty } ?? []
        if !told.isEmpty { blocks.append(.stamp(told)) }
        return blocks
    }
}
