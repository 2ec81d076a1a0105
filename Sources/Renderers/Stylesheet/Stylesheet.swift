// The one stylesheet of all pages, and the policy that lets it and nothing else in.

import Evidence

/// The rules of how pages look. They are written into each page, so that a page is one file and
/// asks nobody for anything.
enum Stylesheet {
    /// All rules, in the order that later ones rely on.
    static let rules =
        [colours, words, frame, blocks, tables, figures, ChartRules.css, paper]
        .map(withoutSlack).joined()

    /// What a page lets a browser load: these rules, known by their hash, and nothing else.
    static let securityPolicy =
        "default-src 'none'; style-src 'sha256-\(SHA256.hash(Array(rules.utf8)).base64)'; "
        + "base-uri 'none'; form-action 'none'"

    /// The rules without the blanks at the beginnings of lines, which only writers need.
    private static func withoutSlack(_ rules: String) -> String {
        rules.split(separator: "\n").map { $0.drop { $0 == " " } + "\n" }.joined()
    }
}
