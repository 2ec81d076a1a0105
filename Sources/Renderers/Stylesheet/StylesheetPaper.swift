// How a page is printed: A4, on its side where a table is wide, nothing that only a screen can do.

extension Stylesheet {
    static let paper = """
        @page{size:A4;margin:18mm 16mm 20mm;
        @bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}
        @page own{@top-right{content:"\(PageWords.personal)";font:bold 9pt sans-serif}}
        @page turned{size:A4 landscape}
        @page own-turned{size:A4 landscape;
        @top-right{content:"\(PageWords.personal)";font:bold 9pt sans-serif}}
        @media print{
        body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}
        .own,.own .upright{page:own}
        .turned{page:turned}
        .own.turned,.own .turned{page:own-turned}
        .skip,.all,.pages,.turning,.contents:not(.whole){display:none}
        h1{font-size:20pt;margin-top:12pt}
        h2{font-size:14pt;margin-top:18pt}
        h3{font-size:12pt;margin-top:14pt}
        .lead{font-size:11.5pt}
        p.note,.beside{font-size:9pt}
        p,li{max-width:none;orphans:3;widows:3}
        figcaption,caption,summary,.name{break-after:avoid}
        figcaption,svg,.key,.key div,li,dl div,.notice{break-inside:avoid}
        .sheet{break-before:page}
        article{break-before:page;margin:0;padding:0;border:0}
        article h2{font-size:17pt}
        article h3{font-size:13pt}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        table{font-size:9pt}
        th,td{padding:2.5pt 8pt 2.5pt 0}
        .c,.i,.p{min-width:0}
        .s{min-width:9rem}
        .tight table{font-size:7.5pt}
        .tight :is(th,td){padding-right:4pt}
        .tight .i{white-space:nowrap}
        .tight .p{min-width:3.75rem}
        .tight .s{min-width:5rem}
        .chart{width:auto;max-width:100%;max-height:215mm}
        .wide{overflow:visible}
        details::details-content{content-visibility:visible;block-size:auto}
        summary{list-style:none;text-decoration:none;color:inherit}
        summary::-webkit-details-marker{display:none}
        main a{color:inherit}
        main a:not([href^="#"])::after{content:" (" attr(href) ")";font-size:.85em}
        footer{break-inside:avoid;font-size:8.5pt}
        }

        """
}
