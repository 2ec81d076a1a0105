// The words that pages say of themselves.

import Tables

/// The words that pages say of themselves, in one place.
enum PageWords {
    static let skip = "Skip to the content"
    static let pages = "Pages"
    static let allPages = "All pages"
    static let contents = "Contents"
    static let onThisPage = "On this page"
    static let turning = "Previous and next page"
    static let previous = "Previous"
    static let next = "Next"
    static let stamp = "What this was made from"
    static let noRows = "There is nothing to list."
    static let personal = "Contains personal data."
    static let personalMore = "Only for staff who need it for their work. Do not publish it."

    static func chart(_ title: String) -> String { "Chart: \(title)" }
    static func numbers(_ title: String) -> String { "The numbers: \(title)" }

    /// What `c` means, where counts below the threshold are suppressed.
    static func suppressed(below threshold: Int) -> String {
        "The letter \(Cell.suppressionMark) stands in place of some numbers. Each of them counts "
            + "\(threshold > 2 ? "1 to \(threshold - 1) people" : "one person"), or would let such "
            + "a number be worked out. They are not shown, so that nobody can be recognised."
    }
}

extension Page {
    /// Whether a number of it is suppressed.
    var hasSuppressed: Bool {
        sections.flatMap(\.blocks).contains { block in
            switch block {
            case .table(let table): table.hasSuppressed
            case .figure(let figure): figure.table.hasSuppressed
            case .keyNumbers(let numbers):
                numbers.contains { $0.value == Cell.suppressionMark }
            case .paragraph, .list: false
            }
        }
    }

    /// What is said of suppressed numbers, where there are any and everyone may read.
    var suppressionNote: String? {
        guard case .everyone(let threshold) = readers, hasSuppressed else { return nil }
        return PageWords.suppressed(below: threshold)
    }
}

extension Table {
    fileprivate var hasSuppressed: Bool { rows.contains { $0.contains(.suppressed) } }
}
