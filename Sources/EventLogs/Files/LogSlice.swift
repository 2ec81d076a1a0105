// The files of a log cut into slices of some megabytes, for several threads to work on.

import Glibc

/// A part of a year file: the lines that begin in it.
struct LogSlice: Sendable {
    /// The year file.
    let file: LogDirectory.YearFile
    /// Its path.
    let path: String
    /// How many bytes the file has.
    let fileSize: Int
    /// Where lines must begin to be of this slice.
    let range: Range<Int>

    /// Large enough that a thread is kept busy, small enough that none waits long for another.
    static let usualSize = 4 << 20

    /// The slices of a log in its order, of so many bytes each but for the last of each file; nil
    /// where a file cannot be looked at. A file without a byte has a slice as well.
    static func slices(of directory: LogDirectory, size: Int) -> [LogSlice]? {
        var slices: [LogSlice] = []
        for file in directory.yearFiles {
            let path = directory.path(of: file.name)
            guard let extent = FileOperations.extent(of: path) else { return nil }
            for start in stride(from: 0, to: max(extent.size, 1), by: size) {
                slices.append(
                    LogSlice(
                        file: file, path: path, fileSize: extent.size,
                        range: start..<min(start + size, extent.size)))
            }
        }
        return slices
    }
}
