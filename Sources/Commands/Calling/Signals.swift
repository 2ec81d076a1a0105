// Signals that end the program, and streams that are closed: what may not get between a write and
// its acknowledgement, or into the log.

import Glibc

/// What the program does about signals and the three streams.
enum Signals {
    /// The signals by which people and systems end a program.
    private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU]

    /// Keeps them waiting from before the first byte of a batch to its acknowledgement, so that one
    /// leaves the log as it was after the last acknowledged append; or lets them through again.
    static func hold(_ isHeld: Bool) {
        var set = sigset_t()
        sigemptyset(&set)
        for number in endings { sigaddset(&set, number) }
        pthread_sigmask(isHeld ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
    }

    /// Lets so many milliseconds pass while those signals are kept waiting; false as soon as there
    /// is one of them, which is thereby taken.
    static func pass(_ milliseconds: Int) -> Bool {
        var set = sigset_t()
        sigemptyset(&set)
        for number in endings { sigaddset(&set, number) }
        var time = timespec(
            tv_sec: milliseconds / 1000, tv_nsec: (milliseconds % 1000) * 1_000_000)
        // Another signal cuts the wait short, and one look comes early.
        return sigtimedwait(&set, nil, &time) < 0
    }

    /// Opens what is closed of the three streams, so that no file of the ledger gets its number and
    /// with it what is meant for a person. Writing to such a stream fails, as it should.
    static func keepStreamsInTheirPlaces() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            // The lowest free number is taken: this one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Says on standard error that a signal ended the program while it was writing, and then ends
    /// as the signal would have ended it. Signals that are ignored stay so.
    static func tellOfEndings() {
        for number in endings.prefix(3) {
            var old = sigaction()
            guard sigaction(number, nil, &old) == 0,
                old.__sigaction_handler.sa_handler == nil
            else { continue }
            signal(number) { number in
                let words: StaticString = """
                    careledger: stopped by a signal
                      what was acknowledged is in the log, and nothing else was recorded

                    """
                _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
