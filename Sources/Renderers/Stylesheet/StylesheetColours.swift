// Colours of pages, by day, by night, forced by the reader, and on paper.

extension Stylesheet {
    /// The colours by day. The marks are the palette of the Government Analysis Function; its two
    /// bright colours are for marks and never for words.
    static let day: [(name: String, value: String)] = [
        ("page", "#ffffff"), ("soft", "#f4f6f8"), ("ink", "#14191f"), ("quiet", "#505a63"),
        ("line", "#c3c9cf"), ("edge", "#7a848d"), ("link", "#12436d"), ("mark-1", "#12436d"),
        ("mark-2", "#28a197"), ("mark-3", "#801650"), ("mark-4", "#f46a25"),
    ]

    /// The colours by night, for screens alone: paper is white.
    static let night: [(name: String, value: String)] = [
        ("page", "#12171c"), ("soft", "#1c242b"), ("ink", "#e8ecef"), ("quiet", "#aeb8c0"),
        ("line", "#3a444d"), ("edge", "#7f8b95"), ("link", "#8cc0ee"), ("mark-1", "#6fa9df"),
        ("mark-2", "#35b5aa"), ("mark-3", "#d879ab"), ("mark-4", "#f5874d"),
    ]

    /// Where a reader has colours of their own, marks are told apart by shape and place alone.
    private static let forced: [(name: String, value: String)] = [
        ("page", "Canvas"), ("soft", "Canvas"), ("ink", "CanvasText"), ("quiet", "CanvasText"),
        ("line", "GrayText"), ("edge", "CanvasText"), ("link", "LinkText"),
        ("mark-1", "CanvasText"), ("mark-2", "LinkText"), ("mark-3", "CanvasText"),
        ("mark-4", "LinkText"),
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
