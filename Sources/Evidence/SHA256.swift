// SHA-256 (FIPS 180-4) as a hasher that takes bytes as they come.

/// Hashes bytes with SHA-256 (FIPS 180-4, section 6.2), in pieces of any size.
///
///     var hasher = SHA256()
///     hasher.update(first)
///     hasher.update(second)
///     let digest = hasher.finish()
///
/// A value of about a hundred bytes: copying it forks the hash, nothing is allocated. Whole blocks
/// go straight from the caller's bytes to `SHA256State.compress`; only the rest is kept here.
public struct SHA256: Sendable {
    private var state = SHA256State.initial
    private var pending = InlineArray<64, UInt8>(repeating: 0)
    /// How many bytes have come so far; its remainder by 64 says how many of `pending` count.
    private var count: UInt64 = 0

    /// A hasher that has seen nothing yet.
    public init() {}

    /// Takes the next bytes of the message.
    public mutating func update(_ bytes: Span<UInt8>) {
        var rest = bytes
        let held = Int(count % 64)
        count &+= UInt64(rest.count)
        if held > 0 {
            let taken = min(64 - held, rest.count)
            keep(rest.extracting(first: taken), from: held)
            guard held + taken == 64 else { return }
            state.compress(pending.span)
            rest = rest.extracting(droppingFirst: taken)
        }
        let whole = rest.count & ~63
        if whole > 0 {
            state.compress(rest.extracting(first: whole))
            rest = rest.extracting(droppingFirst: whole)
        }
        keep(rest, from: 0)
    }

    /// Takes the next bytes of the message.
    public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// Takes the next bytes of the message.
    public mutating func update(_ bytes: ArraySlice<UInt8>) { update(bytes.span) }

    /// Takes one more byte of the message.
    public mutating func update(_ byte: UInt8) {
        let held = Int(count % 64)
        pending[held] = byte
        count &+= 1
        if held == 63 { state.compress(pending.span) }
    }

    /// Takes the 32 bytes of a digest as the next bytes of the message.
    mutating func update(_ digest: Digest) {
        update(digest.a)
        update(digest.b)
        update(digest.c)
        update(digest.d)
    }

    /// The hash of the bytes so far. The hasher is left as it was and may go on.
    public func finish() -> Digest {
        var last = self
        last.update(0x80 as UInt8)
        var held = Int(last.count % 64)
        if held > 56 {
            last.clear(from: held, to: 64)
            last.state.compress(last.pending.span)
            held = 0
        }
        last.clear(from: held, to: 56)
        last.count = last.count & ~63 | 56
        last.update(count &* 8)
        return last.state.digest
    }

    /// The hash of the whole message at once.
    public static func hash(_ bytes: Span<UInt8>) -> Digest {
        var hasher = SHA256()
        hasher.update(bytes)
        return hasher.finish()
    }

    /// The hash of the whole message at once.
    public static func hash(_ bytes: [UInt8]) -> Digest { hash(bytes.span) }

    /// The hash of the whole message at once.
    public static func hash(_ bytes: ArraySlice<UInt8>) -> Digest { hash(bytes.span) }

    /// Copies bytes to `pending`, eight at a time while there are eight.
    private mutating func keep(_ bytes: Span<UInt8>, from start: Int) {
        var span = pending.mutableSpan
        var kept = span.mutableBytes
        let eights = bytes.count & ~7
        for place in stride(from: 0, to: eights, by: 8) {
            let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            kept.storeBytes(of: eight, toByteOffset: start + place, as: UInt64.self)
        }
        for place in eights..<bytes.count {
            kept.storeBytes(of: bytes[place], toByteOffset: start + place, as: UInt8.self)
        }
    }

    private mutating func clear(from start: Int, to end: Int) {
        for place in start..<end { pending[place] = 0 }
    }

    /// Takes eight bytes, the highest first.
    private mutating func update(_ word: UInt64) {
        let held = Int(count % 64)
        let places = stride(from: UInt64(56), through: 0, by: -8)
        guard held <= 56 else {
            for shift in places { update(UInt8(truncatingIfNeeded: word >> shift)) }
            return
        }
        var span = pending.mutableSpan
        var bytes = span.mutableBytes
        bytes.storeBytes(of: word.bigEndian, toByteOffset: held, as: UInt64.self)
        count &+= 8
        if held == 56 { state.compress(pending.span) }
    }
}
