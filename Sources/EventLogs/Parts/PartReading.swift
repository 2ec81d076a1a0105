// Some lines of a log read by several threads, into arrays of the room they need.

import CareEvents

extension LogLook {
    /// The lines that a filter takes, their corrections among them; nil where the log is no longer
    /// what was looked through.
    func contents(
        _ filter: PartFilter, _ load: PartLoad, atLeast least: Int? = nil, threads: Int
    ) -> LogContents? {
        var most = load
        most.events += Int32(filter.listed.count)
        most.slots += Int32(filter.listed.count * 16)
        guard var contents = read(filter, atMost: most, threads: threads),
            contents.record.count >= least ?? Int(load.events)
        else { return nil }
        contents.record.dropCorrectionsOfAbsentLines()
        contents.record.wholeRecordedAt = lastKnown
        return contents
    }

    /// The lines that a filter takes, of which there are no more than so many.
    func read(_ filter: PartFilter, atMost most: PartLoad, threads: Int) -> LogContents? {
        JoinedRecord.read(
            directory, slices, (Int(most.events), Int(most.slots)),
            over: RecordedEvents(texts: texts, children: children), filter, threads: threads)
    }
}
