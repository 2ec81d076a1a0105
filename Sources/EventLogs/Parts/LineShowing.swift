// Unsafe: hands on the lines of a log that the block reader lends, and keeps nothing of them.

import Glibc

extension LogReader {
    /// Shows every line to the observer, good or not.
    public func show<Observer: LineObserver>(
        to observer: inout Observer
    ) throws(LogOpenFault) {
        var seq = 0
        for file in directory.yearFiles {
            let path = directory.path(of: file.name)
            guard var reader = BlockReader(path: path) else {
                throw LogOpenFault(path: path, errno: errno)
            }
            observer.begin(file)
            var isEnded = false
            while !isEnded {
                switch reader.nextPiece() {
                case .line(let start, let count):
                    observer.observe(Span(_unsafeStart: start, count: count), seq: seq)
                    seq += 1
                case .oversized: seq += 1
                case .tail, .end: isEnded = true
                case .failure(let code): throw LogOpenFault(path: path, errno: code)
                }
            }
        }
    }
}
