// Another writer, for as long as a test wants one.

import Glibc

/// Holds the writers' lock of a ledger.
final class LockHolding {
    private var descriptor: Int32

    struct CannotLock: Error {}

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw CannotLock()
        }
    }

    func letGo() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    deinit { letGo() }
}
