// Words in Markdown: what is escaped, and what is left readable.

import Testing

@testable import Renderers

struct MarkdownTextTests {
    @Test(arguments: [
        ("child_id", "child_id"), ("_child", "\\_child"), ("child_", "child\\_"),
        ("a _ b", "a \\_ b"), ("été_1", "été_1"), ("1_2", "1_2"), ("__", "\\_\\_"),
        ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("a\nb", "a<br>b"), ("a\r\nb", "a<br>b"),
        ("a\rb", "a\\\\u{d}b"), ("<script>", "\\<script\\>"), ("", ""), ("\n", "<br>"),
        ("Notes #", "Notes \\#"), ("~~x~~", "\\~\\~x\\~\\~"), ("2016-17, 94.7%", "2016-17, 94.7%"),
    ])
    func `a backslash stands before what could be markup`(text: String, escaped: String) {
        #expect(text.escapedForMarkdown == escaped)
    }
}
