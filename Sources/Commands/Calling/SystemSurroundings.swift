// The real world: the only file that reads the clock, the environment, the account, the terminal.

import EventLogs
import Glibc

extension Surroundings {
    /// The surroundings of the process.
    public static var system: Surroundings {
        var system = Surroundings(
            output: { write($0, to: STDOUT_FILENO) },
            talk: { _ = write($0, to: STDERR_FILENO) },
            input: readInput,
            unixMilliseconds: clockMilliseconds,
            random: PooledChance().next,
            variable: { name in getenv(name).map { String(cString: $0) } },
            account: accountName,
            outputWidth: isatty(STDOUT_FILENO) == 1 ? terminalWidth() : nil,
            talksToTerminal: isatty(STDERR_FILENO) == 1,
            cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        system.inputComes = { inputComes(within: $0) }
        system.tellOfSignals = Signals.tellOfEndings
        system.holdSignals = Signals.hold
        system.pause = { Signals.pass($0) }
        system.memory = .system
        return system
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Written {
        var done = 0
        while done < bytes.count {
            let wrote = bytes[done...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if wrote > 0 {
                done += wrote
            } else if wrote < 0, errno == EPIPE {
                return .closed
            } else if wrote == 0 || errno != EINTR {
                return .failed(String(cString: strerror(wrote == 0 ? ENOSPC : errno)))
            }
        }
        return .all
    }

    private static func inputComes(within milliseconds: Int) -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        // Where it cannot be asked, reading will tell.
        return poll(&input, 1, Int32(milliseconds)) != 0
    }

    private static func readInput() -> Input {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = block.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if got > 0 { return .bytes(Array(block[..<got])) }
            if got == 0 { return .end }
            if errno != EINTR { return .failed(String(cString: strerror(errno))) }
        }
    }

    private static func clockMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// The account's name, or its number where the system has no name for it.
    private static func accountName() -> String {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
            return "uid-\(getuid())"
        }
        return String(cString: name)
    }

    /// The columns of the terminal, 80 where it does not say.
    private static func terminalWidth() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }
}

/// What a bug leaves behind: a line, exit 70, and nothing of the record.
///
/// Swift's own backtrace would print the memory of a program that holds children's records, and a
/// core file would keep it. A closed pipe is met where it is written to, not by a signal.
public func keepMemoryToOurselves() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error of its write, which is told.
    signal(SIGXFSZ, SIG_IGN)
    Signals.keepStreamsInTheirPlaces()
    #if !DEBUG
        var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(4), &noCore)  // RLIMIT_CORE
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
            signal(number) { _ in
                let words: StaticString = """
                    careledger: this is a bug in careledger, and not in your record
                      what was acknowledged is in the log, send the rest again; \
                    please report the command you gave

                    """
                _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
                _exit(70)
            }
        }
    #endif
}

/// The system's source of chance, asked for 256 bytes at a time: asked for each id, it would take
/// longer than all else that makes a line.
private final class PooledChance {
    private var words = [UInt64](repeating: 0, count: 32)
    private var used = 32

    func next() -> UInt64 {
        if used == words.count {
            // So many bytes are given whole or not at all.
            let failed = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
            guard failed == 0 else { return systemRandom() }
            used = 0
        }
        used += 1
        return words[used - 1]
    }
}
