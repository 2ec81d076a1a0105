// `reconcile` as it is called: columns, filters, exit codes, the working of one figure.

import Testing

@Suite struct ReconcileCommandTests {
    private func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makePublishingLedger()
        return world
    }

    @Test func `the columns are those that other programs rely on`() {
        let outcome = world().run("reconcile", "--format", "csv")
        #expect(
            outcome.out == """
                figure_id,measure,dimensions,from_on,to_on,at_on,published,replayed,verdict,reading
                kir-f1,children_looked_after,,,,2016-06-30,1,1,agrees,
                kir-f2,cla_reviews_held,,2016-04-01,2016-06-30,,3,1,differs,"as known when it was \
                published, 2016-07-02, replay gives 1"
                kir-f3,cla_reviews_in_time_target_percent,,2016-04-01,2016-06-30,,100,,\
                not_derivable,a target is set; it is not counted
                kir-f4,children_looked_after,sex=F,,,2016-06-30,2,1,impossible,"2, of 1 (kir-f1) \
                of which it is part"

                """)
        #expect(outcome.code == 1)
    }

    @Test func `only a figure that differs makes the exit 1`() {
        let world = world()
        #expect(world.run("reconcile").code == 1)
        #expect(world.run("reconcile", "--verdict", "differs").code == 1)
        #expect(world.run("reconcile", "--verdict", "impossible").code == 0)
        #expect(world.run("reconcile", "--measure", "children_looked_after").code == 0)
        #expect(world.run("reconcile", "--figure", "kir-f3").code == 0)
        #expect(world.run("reconcile", "--as-known-at", "2016-07-01").code == 0)
    }

    @Test func `people see how many there are of each verdict, programs do not`() {
        let world = world()
        let out = world.run("reconcile").out
        #expect(out.contains("Authority  Figures  Agrees  Differs  Impossible  Not derivable"))
        #expect(out.contains("Kirklees         4       1        1           1              1"))
        let json = world.run("reconcile", "--format", "json").out
        #expect(!json.contains("authority\":"))
    }

    @Test func `a figure is shown with its working`() {
        let world = world()
        let out = world.run("reconcile", "--figure", "kir-f4").out
        #expect(out.contains("Figure kir-f4"))
        #expect(out.contains("children_looked_after, sex=F, at 2016-06-30"))
        #expect(out.contains("page 3"))
        #expect(out.contains("Could any record give it?"))
        #expect(out.contains("2, of 1 (kir-f1) of which it is part"))
        #expect(world.run("reconcile", "--figure", "kir-f2").out.contains("Since it was published"))
    }

    @Test func `several ledgers begin with their names`() {
        let world = world()
        let out = world.run("reconcile", "$/kirklees", "$/kirklees", "--format", "csv").out
        #expect(out.hasPrefix("ledger,figure_id,"))
        let rows = out.split(separator: "\n").filter { $0.hasPrefix("kirklees,") }
        #expect(rows.count == 8)
    }
}

extension ScratchWorld {
    /// The ledger of a world with four figures: true, false, a target, and an impossible one.
    func makePublishingLedger() {
        makeLedger()
        let cells = [
            "--figure-id kir-f1 --measure children_looked_after --at-on 2016-06-30 --value 1",
            "--figure-id kir-f2 --measure cla_reviews_held --from-on 2016-04-01 "
                + "--to-on 2016-06-30 --value 3",
            "--figure-id kir-f3 --measure cla_reviews_in_time_target_percent "
                + "--from-on 2016-04-01 --to-on 2016-06-30 --value 100 --kind target",
            "--figure-id kir-f4 --measure children_looked_after --dimensions sex=F "
                + "--at-on 2016-06-30 --value 2",
        ]
        for cell in cells {
            run(
                ["record", "figure_published", "--on", "2016-07-02", "--unit", "children"]
                    + cell.split(separator: " ").map(String.init)
                    + ["--where", "page 3", "--recorded-at", "2016-07-02", "--recorded-by", "pub"])
        }
    }
}
