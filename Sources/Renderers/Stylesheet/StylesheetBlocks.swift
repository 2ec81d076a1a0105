// How key numbers, tables and charts look on a screen.

extension Stylesheet {
    static let blocks = """
        .key{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));
        gap:1.25rem 2rem;margin:1.25rem 0 1.75rem}
        .key div{border-top:3px solid var(--mark-1);padding-top:.375rem}
        .key dt{font-size:2rem;font-weight:700;line-height:1.2;font-variant-numeric:lining-nums}
        .key dd{margin:0}
        .beside{color:var(--quiet);font-size:.9375rem}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
        white-space:nowrap}

        """

    /// A table that is wider than the screen scrolls within its own region, so that the page itself
    /// is never read in two directions. `s`, `m`, `l` are how wide columns of words are at least.
    static let tables = """
        .wide{overflow-x:auto;margin:0 0 1rem;padding-bottom:.25rem}
        table{border-collapse:collapse;margin:0 0 1rem;font-size:1rem;line-height:1.35}
        .wide table{margin:0;min-width:100%}
        caption{text-align:left;font-weight:700;padding:0 0 .5rem}
        th,td{padding:.4375rem 1.25rem .4375rem 0;text-align:left;vertical-align:top;
        border-bottom:1px solid var(--line);font-weight:400}
        thead th{font-weight:700;vertical-align:bottom;border-bottom:2px solid var(--edge)}
        :is(th,td):last-child{padding-right:.25rem}
        .n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
        .s{min-width:6.5rem}
        .m{min-width:9rem}
        .l{min-width:15rem}
        tbody tr:hover>*{background:var(--soft)}

        """

    static let charts = """
        figure{margin:1.5rem 0 2.25rem}
        figcaption{font-weight:700;margin-bottom:.5rem;max-width:42rem}
        .drawing{overflow-x:auto}
        svg{display:block;max-width:100%;height:auto}
        svg text{font-family:inherit;fill:var(--ink)}
        .mark-1{fill:var(--mark-1);stroke:var(--mark-1)}
        .mark-2{fill:var(--mark-2);stroke:var(--mark-2)}
        .mark-3{fill:var(--mark-3);stroke:var(--mark-3)}
        .mark-4{fill:var(--mark-4);stroke:var(--mark-4)}
        .band{fill:var(--soft)}
        .axis{stroke:var(--edge);fill:none}
        .grid{stroke:var(--line);fill:none}
        .rule{stroke:var(--ink);fill:none}
        .limit{stroke:var(--quiet);fill:none;stroke-dasharray:5 4}
        svg .label{fill:var(--quiet)}
        svg .value{fill:var(--ink);font-variant-numeric:tabular-nums}
        summary{cursor:pointer;padding:.375rem 0;color:var(--link);text-decoration:underline;
        text-underline-offset:.16em;width:fit-content}
        details[open]>summary{margin-bottom:.5rem}

        """
}
