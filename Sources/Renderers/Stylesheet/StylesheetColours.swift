// Colours of pages, by day, by night, forced by the reader, and on paper.

extension Stylesheet {
    /// The colours by day, of what is no drawing; those of marks are with `ChartRules`.
    static let day: [(name: String, value: String)] = [
        ("page", "#ffffff"), ("soft", "#f4f6f8"), ("ink", "#14191f"), ("quiet", "#505a63"),
        ("line", "#c3c9cf"), ("edge", "#7a848d"), ("link", "#12436d"),
        ("alert", "#801650"),
    ]

    /// The colours by night, for screens alone: paper is white.
    static let night: [(name: String, value: String)] = [
        ("page", "#12171c"), ("soft", "#1c242b"), ("ink", "#e8ecef"), ("quiet", "#aeb8c0"),
        ("line", "#3a444d"), ("edge", "#7f8b95"), ("link", "#8cc0ee"),
        ("alert", "#e58ac0"),
    ]

    /// Where a reader has colours of their own.
    private static let forced: [(name: String, value: String)] = [
        ("page", "Canvas"), ("soft", "Canvas"), ("ink", "CanvasText"), ("quiet", "CanvasText"),
        ("line", "GrayText"), ("edge", "CanvasText"), ("link", "LinkText"),
        ("alert", "CanvasText"),
    ]

    static let colours = """
        :root{color-scheme:light dark;\(declared(day))}
        @media screen and (prefers-color-scheme:dark){:root{\(declared(night))}}
        @media (forced-colors:active){:root{\(declared(forced))}}
        @media print{:root{color-scheme:light}}

        """

    private static func declared(_ colours: [(name: String, value: String)]) -> String {
        colours.map { "--\($0.name):\($0.value)" }.joined(separator: ";")
    }
}
