// What a stylesheet must say of charts: a colour for each kind of mark, and how small a chart gets.

/// The rules of style that a page with charts has in its stylesheet. A drawing says by itself what
/// is filled, dashed and hatched; the rules give a colour (`color`, which every mark takes as
/// `currentColor`), so that a drawing without them is whole, in one colour.
enum ChartRules {
    /// The colours of the four kinds of mark on a light page (Analysis Function palette).
    static let light = ["#12436D", "#28A197", "#801650", "#F46A25"]

    /// The same on a dark page: the two dark ones made lighter.
    static let dark = ["#7FB2E0", "#28A197", "#E58AC0", "#F46A25"]

    /// The rules. A chart narrower than they say scrolls in the box around it. Words have an edge
    /// in the colour of the page, so that no line runs through them.
    static let css = """
        .chart{display:block;width:100%;min-width:35rem;max-width:50rem;height:auto}
        \(colours(light))
        @media screen and (prefers-color-scheme:dark){\(colours(dark))}
        .chart text{paint-order:stroke;stroke:var(--page,Canvas);stroke-width:3px}
        .chart text{stroke-linejoin:round}
        @media (forced-colors:active){\(selectors){color:CanvasText}.chart text{stroke:none}}
        @media print{.chart{min-width:0;break-inside:avoid}}
        """

    private static func colours(_ colours: [String]) -> String {
        colours.enumerated().map { ".chart .mark-\($0 + 1){color:\($1)}" }.joined()
    }

    private static let selectors = (1...light.count).map { ".chart .mark-\($0)" }
        .joined(separator: ",")
}
