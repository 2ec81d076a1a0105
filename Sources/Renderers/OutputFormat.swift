// The formats a document can be written in, by the name of the option or the ending of a file.

/// A format that a document can be written in. The raw value is the word after `--format`.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned columns for a terminal.
    case table
    /// Comma-separated values, RFC 4180.
    case csv
    /// One JSON object, RFC 8259.
    case json
    /// A JSON object on each line.
    case jsonl
    /// GitHub Flavored Markdown.
    case markdown
    /// A page for a browser or for paper.
    case html

    /// The format that a file's ending asks for: `csv`, `json`, `jsonl`, `md` or `markdown`, `html`
    /// or `htm`, `txt` for the table of a terminal. With or without its dot, in capitals or not;
    /// nil for any other.
    public init?(fileEnding: String) {
        let ending = fileEnding.hasPrefix(".") ? fileEnding.dropFirst() : fileEnding[...]
        switch ending.lowercased() {
        case "txt": self = .table
        case "csv": self = .csv
        case "json": self = .json
        case "jsonl": self = .jsonl
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// Whether an answer in this format is laid out for people to read, and not for a program.
    public var isForPeople: Bool {
        switch self {
        case .table, .markdown, .html: true
        case .csv, .json, .jsonl: false
        }
    }

    /// Whether an answer in this format says what it was made from without being asked. The others
    /// say it where `--stamp` is given.
    public var isAlwaysStamped: Bool {
        switch self {
        case .json, .markdown, .html: true
        case .table, .csv, .jsonl: false
        }
    }
}
