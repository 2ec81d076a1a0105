// `report --kind`: what each kind takes, and that its pages are written.

import Testing

@testable import Commands

@Suite struct ReportKindTests {
    private let world = ScratchWorld()

    init() { world.makeLedger() }

    private func report(_ words: String...) -> ScratchWorld.Outcome {
        world.run(["report", "$/kirklees"] + words)
    }

    @Test(arguments: [
        "drp-dashboard", "sqa-dashboard", "weekly-update", "quarterly", "alerts", "monthly",
    ])
    func `each kind writes a page to begin with`(kind: String) {
        let outcome = report("--kind", kind, "-o", "$/pages")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(world.text("pages/index.html").contains("<h1"))
    }

    @Test func `a sheet is of one officer whom some line names`() {
        #expect(report("--kind", "iro-sheet", "-o", "$/pages").code == 64)
        let nobody = report("--kind", "iro-sheet", "--iro", "iro-30", "-o", "$/pages")
        #expect(nobody.code == 66)
        #expect(nobody.err.contains("no line names the officer iro-30"))
        #expect(nobody.err.contains("did you mean iro-03?"))
        let outcome = report("--kind", "iro-sheet", "--iro", "iro-03", "-o", "$/pages")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(world.text("pages/index.html").contains("iro-03"))
    }

    @Test(arguments: ["drp-dashboard", "sqa-dashboard", "iro-sheet", "weekly-update"])
    func `what names people is never published`(kind: String) {
        let outcome = report("--kind", kind, "--publish", "-o", "$/pages")
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("--kind \(kind) names children or officers"))
        #expect(world.text("pages/index.html").isEmpty)
    }

    @Test(arguments: ["quarterly", "alerts", "monthly"])
    func `what names nobody is published with small counts suppressed`(kind: String) {
        let outcome = report(
            "--kind", kind, "--publish", "--from", "2016-04-01", "--to", "2016-06-30", "-o",
            "$/pages")
        #expect(outcome.code == 0, "\(outcome.err)")
        let page = world.text("pages/index.html")
        #expect(!page.contains("KIR-"))
        #expect(!page.contains("iro-03"))
    }

    @Test func `an option of one kind contradicts another`() {
        #expect(report("--kind", "monthly", "--iro", "iro-03", "-o", "$/pages").code == 64)
    }
}
