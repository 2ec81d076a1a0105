// Any line of a log at once: where each begins is known, and its files stay open.

import Glibc

/// The lines of a log by their numbers, for whoever asks for very many of them one by one. It holds
/// 8 bytes a line, and costs a pass through the files to make; for a few lines ask `LinePlaces`.
public final class LinesAtHand: Sendable {
    private struct File {
        let path: String
        let descriptor: Int32
        /// Its first line, and where that one's place is among all of them.
        let firstLine: Int
        let firstPlace: Int
    }

    private let files: [File]
    /// Where each line of a file begins, and where the file's last one ends; file after file.
    private let places: [Int]

    /// The lines of a log as it stands; nil where it cannot be read.
    public init?(_ directory: LogDirectory) {
        var files: [File] = []
        var places: [Int] = []
        var count = 0
        var isWhole = true
        for year in directory.yearFiles where isWhole {
            let path = directory.path(of: year.name)
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                isWhole = false
                break
            }
            files.append(
                File(
                    path: path, descriptor: descriptor, firstLine: count,
                    firstPlace: places.count))
            isWhole = Self.add(path, to: &places)
            count += places.count - (files.last?.firstPlace ?? 0) - 1
        }
        self.files = files
        self.places = places
        if !isWhole { return nil }
    }

    deinit { for file in files { close(file.descriptor) } }

    private static func add(_ path: String, to places: inout [Int]) -> Bool {
        guard var reader = BlockReader(path: path) else { return false }
        var place = 0
        while true {
            switch reader.nextPiece() {
            case .line(_, let count), .oversized(_, let count):
                places.append(place)
                place += count + 1
            case .tail, .end:
                places.append(place)
                return true
            case .failure: return false
            }
        }
    }

    /// The bytes of a line, without its line feed; nil where the log no longer has it.
    public func bytes(of seq: Int) -> [UInt8]? {
        guard seq >= 0, let file = files.last(where: { $0.firstLine <= seq }) else { return nil }
        let place = file.firstPlace + seq - file.firstLine
        guard place + 1 < places.count, places[place + 1] > places[place] else { return nil }
        return try? FileOperations.readBytes(
            descriptor: file.descriptor, path: file.path, from: places[place],
            count: places[place + 1] - places[place] - 1)
    }
}
