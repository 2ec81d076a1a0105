// The error gallery's room of shards and partial answers: what is no shard, and what does not add.

extension GalleryCase {
    static let sharing = [
        GalleryCase("a ledger not dealt out by child", "shard --by team -n 2 -o $/shards"),
        GalleryCase("no shards at all", "shard --by child -n 0 -o $/shards") { $0.makeLedger() },
        GalleryCase("shards into what is there", "shard --by child -n 2 -o $/kirklees") {
            $0.makeLedger()
        },
        GalleryCase("a shard replayed", "replay $/shards/shard-1") { $0.dealtOut() },
        GalleryCase("a shard cut short", "fold $/shards/shard-1") {
            $0.dealtOut()
            $0.write("", to: "shards/shard-1/2016.jsonl")
        },
        GalleryCase("a shard with another note", "fold $/shards/shard-1") {
            $0.dealtOut()
            $0.write("{}\n", to: "shards/shard-1/shard")
        },
        GalleryCase("what is no partial answer", "merge $/shards/shard-1/shard") { $0.dealtOut() },
        GalleryCase("a partial answer of the future", "merge $/1.partial") {
            $0.write("{\"careledger_partial\":3}\n", to: "1.partial")
        },
        GalleryCase("a damaged partial answer", "merge $/1.partial") {
            $0.write(
                "{\"careledger_partial\":2,\"program\":\"0.1.0\",\"asked\":[]}\n{}\n",
                to: "1.partial")
        },
        GalleryCase("what cannot be folded", "fold $/shards/shard-1 -- audit") { $0.dealtOut() },
        GalleryCase("no command to fold", "fold $/shards/shard-1 -- timelines --list") {
            $0.dealtOut()
        },
        GalleryCase("a format folded", "fold $/shards/shard-1 -- caseloads --format csv") {
            $0.dealtOut()
        },
        GalleryCase("a shard that is missing", "merge $/1.partial") { $0.folded() },
        GalleryCase("a shard named twice", "merge $/1.partial $/1.partial") { $0.folded() },
        GalleryCase("shards of two questions", "merge $/1.partial $/2.partial") {
            $0.folded()
            $0.run("fold", "$/shards/shard-2", "--year", "2015-16", "-o", "$/2.partial")
        },
    ]
}

extension ScratchWorld {
    /// A ledger dealt out to two shards.
    fileprivate func dealtOut() {
        makeLedger()
        run("shard", "--by", "child", "-n", "2", "-o", "$/shards")
    }

    /// The first of two shards, folded.
    fileprivate func folded() {
        dealtOut()
        run("fold", "$/shards/shard-1", "--year", "2016-17", "-o", "$/1.partial")
    }
}
