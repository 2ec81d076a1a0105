// How key numbers, tables and charts look on a screen.

extension Stylesheet {
    static let blocks = """
        .key{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));
        gap:1.25rem 2rem;margin:1.25rem 0 1.75rem}
        .key div{border-top:3px solid var(--link);padding-top:.375rem}
        .key dt{font-size:2rem;font-weight:700;line-height:1.2;font-variant-numeric:lining-nums}
        .key dd{margin:0}
        .beside{color:var(--quiet);font-size:.9375rem}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
        white-space:nowrap}

        """

    /// A table that is wider than the screen scrolls within its own region, so that the page itself
    /// is never read in two directions. `c`, `i`, `p`, `s` are how wide columns of words are
    /// at least: a code and an identifier do not break, a phrase breaks once, a sentence seldom.
    static let tables = """
        .wide{overflow-x:auto;margin:0 0 1rem;padding-bottom:.25rem}
        table{border-collapse:collapse;min-width:min(100%,26rem);margin:0 0 1rem;font-size:1rem;line-height:1.35}
        .wide table{margin:0;min-width:min(100%,42rem)}
        caption{text-align:left;font-weight:700;padding:0 0 .5rem}
        th,td{padding:.4375rem 1.25rem .4375rem 0;text-align:left;vertical-align:top;
        border-bottom:1px solid var(--line);font-weight:400}
        thead th{font-weight:700;vertical-align:bottom;border-bottom:2px solid var(--edge)}
        th:last-child,td:last-child{padding-right:.25rem}
        .n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
        .c{min-width:6.25rem}
        .i{min-width:8.5rem}
        .p{min-width:9.5rem}
        .s{min-width:16rem}
        tbody tr:hover>*{background:var(--soft)}

        """

    /// What the drawings need within themselves is said by `ChartRules`.
    static let figures = """
        figure{margin:1.5rem 0 2.25rem}
        figcaption{font-weight:700;margin-bottom:.5rem;max-width:42rem}
        .drawing{overflow-x:auto;margin-bottom:.5rem}
        svg text{font-family:inherit}
        summary{cursor:pointer;padding:.375rem 0;color:var(--link);text-decoration:underline;
        text-underline-offset:.16em;width:fit-content}
        details[open]>summary{margin-bottom:.5rem}

        """
}
