// How words, links and the frame of a page look on a screen.

extension Stylesheet {
    static let words = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0 auto;max-width:80rem;padding:0 1.25rem 3rem;color:var(--ink);
        background:var(--page);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
        "Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
        h1,h2,h3{line-height:1.2;text-wrap:balance;break-after:avoid}
        h1{font-size:clamp(1.625rem,1.2rem + 2vw,2.375rem);margin:1.5rem 0 1rem;max-width:54rem}
        h2{font-size:1.5rem;margin:2.75rem 0 .75rem}
        h3{font-size:1.1875rem;margin:2rem 0 .5rem}
        p,ul,dl{margin:0 0 1rem}
        p,li{max-width:42rem}
        .lead{font-size:1.1875rem}
        p.note{color:var(--quiet);font-size:.9375rem}
        .name{font-weight:700;margin-bottom:.25rem}
        p,td,th,dd{white-space:pre-line}
        a{color:var(--link);text-decoration-thickness:max(1px,.0625rem);
        text-underline-offset:.16em}
        a:hover{text-decoration-thickness:max(3px,.1875rem)}
        :focus-visible{outline:3px solid var(--ink);outline-offset:2px}
        .years{white-space:nowrap}
        :target{scroll-margin-top:1rem}

        """

    static let frame = """
        .skip{position:absolute;left:-999rem}
        .skip:focus{position:static;display:block;padding:.75rem 0}
        header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;
        gap:0 1.5rem;padding:.75rem 0;border-bottom:4px solid var(--link)}
        header p{margin:0}
        .site{font-weight:700}
        .site a,.all a{display:inline-block;padding:.375rem 0}
        .personal{flex-basis:100%;max-width:none;padding:.375rem .75rem;margin-top:.375rem;
        border-left:.5rem solid var(--alert);background:var(--soft)}
        header .personal:only-child{margin-top:0}
        .notice{padding:.75rem 1rem;border-left:.5rem solid var(--edge);background:var(--soft)}
        nav ul{list-style:none;padding:0}
        nav li a{display:inline-block;padding:.25rem 0;min-height:1.5rem}
        .contents,.pages{margin:1.5rem 0}
        .contents h2,.pages h2,footer h2,footer h3{font-size:1.0625rem;margin:0 0 .25rem}
        .contents ul{columns:18rem 3;column-gap:2rem}
        .contents li{break-inside:avoid}
        .whole li{margin-bottom:.75rem}
        .whole ul ul{columns:auto;padding-left:1rem}
        .whole ul ul li{margin:0}
        .pages{border-top:1px solid var(--line);padding-top:1rem}
        .pages [aria-current]{font-weight:700;color:inherit;text-decoration:none}
        .turning{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;
        margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}
        .turning a{padding:.375rem 0}
        .turning [rel=next]{margin-left:auto}
        article{margin-top:4rem;padding-top:.5rem;border-top:4px solid var(--link)}
        article h2{font-size:1.875rem;margin-top:1rem}
        article h3{font-size:1.375rem}
        footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);
        color:var(--quiet);font-size:.9375rem}
        footer dl{display:grid;gap:.25rem;margin:0}
        footer dt{font-weight:700}
        footer dd{margin:0;overflow-wrap:anywhere}
        @media (min-width:30rem){
        footer dl div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}
        footer dt{font-weight:400}
        }
        @media screen and (min-width:64rem){
        body:has(.pages){display:grid;grid-template-columns:minmax(0,1fr) 13rem;gap:0 3rem}
        body:has(.pages)>header,body:has(.pages)>footer,body:has(.pages)>.skip{grid-column:1/-1}
        .pages{border:0;margin-top:1.75rem;font-size:.9375rem}
        .pages ul{position:sticky;top:1rem}
        .all{display:none}
        }

        """
}
