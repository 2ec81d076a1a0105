// Files read block by block, so that their size costs no memory.

import Glibc

extension Files {
    /// Hands the blocks of a file on, one after the other. A file that is not there is exit 66.
    static func eachBlock<Fault: Error>(
        of path: String, _ take: ([UInt8]) throws(Fault) -> Void
    ) throws(Stop) -> Fault? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            throw Stop(
                code == ENOENT ? .notThere : .inputOutput,
                code == ENOENT
                    ? "\(path): there is no such file"
                    : "\(path): \(String(cString: strerror(code)))",
                remedy: "name a file that can be read")
        }
        defer { close(descriptor) }
        while true {
            var block = [UInt8](repeating: 0, count: 1 << 17)
            let got = Glibc.read(descriptor, &block, block.count)
            if got == 0 { return nil }
            if got < 0 {
                if errno == EINTR { continue }
                throw Stop(
                    .inputOutput,
                    "\(path): could not read: \(String(cString: strerror(errno)))",
                    remedy: "see to it that the file can be read")
            }
            block.removeLast(block.count - got)
            do throws(Fault) {
                try take(block)
            } catch {
                return error
            }
        }
    }
}
