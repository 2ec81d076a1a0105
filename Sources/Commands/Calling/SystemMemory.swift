// Unsafe: reads what the system says of the program's memory, and gives back what is not needed.

import Glibc

extension Surroundings.Memory {
    /// The memory of the process.
    static var system: Surroundings.Memory {
        var memory = Surroundings.Memory()
        memory.inUse = { kilobytes("VmRSS:") * 1024 }
        memory.atMost = { kilobytes("VmHWM:") * 1024 }
        memory.giveBack = { _ = malloc_trim(0) }
        return memory
    }

    /// A number of `/proc/self/status`, 0 where it does not say.
    private static func kilobytes(_ name: String) -> Int {
        let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var text = [UInt8](repeating: 0, count: 8192)
        let count = text.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return 0 }
        let lines = String(decoding: text[..<count], as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix(name) }) else { return 0 }
        return Int(line.filter { $0.isASCII && $0.isNumber }) ?? 0
    }
}

/// Blocks of 128 KiB or more are the system's own again once they are let go: these are
/// `M_TRIM_THRESHOLD` and `M_MMAP_THRESHOLD`, which the C library would else raise. A table that
/// grew leaves no hole behind then: a replay of 5 million events needs 24 MB less.
public func letGoOfLargeBlocks() {
    _ = mallopt(-1, 128 << 10)
    _ = mallopt(-3, 128 << 10)
}

// The header that declares these two is not among those of the module `Glibc`.
@_silgen_name("mallopt") private func mallopt(_ parameter: CInt, _ value: CInt) -> CInt
@_silgen_name("malloc_trim") private func malloc_trim(_ pad: Int) -> CInt
