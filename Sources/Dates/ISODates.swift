// Days and instants as the ledger writes them, ISO 8601 in one spelling each, both ways.

extension CalendarDate: CustomStringConvertible {
    /// The day spelt `YYYY-MM-DD`, ASCII, or `nil`. Nothing else is taken: no blanks, signs, short
    /// months or other orders. The year may lie outside the ledger's range.
    public init?(iso text: String) {
        self.init(isoBytes: text.utf8Span.span)
    }

    /// The day spelt by exactly ten ASCII bytes, `YYYY-MM-DD`, or `nil`. The inverse of
    /// ``appendISO(to:)``. Does not allocate.
    public init?(isoBytes bytes: Span<UInt8>) {
        guard bytes.count == 10, let day = dayOfISO(bytes) else { return nil }
        self = day
    }

    /// Appends the day as `YYYY-MM-DD` in ASCII. A year outside 0 to 9999 takes the digits and the
    /// sign it needs, which no reader here takes back.
    public func appendISO(to bytes: inout [UInt8]) {
        let (year, month, day) = components
        if year < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = year.magnitude
        if digits > 9999 { bytes.append(contentsOf: String(digits / 10_000).utf8) }
        appendTwoDigits(Int(digits / 100 % 100), to: &bytes)
        appendTwoDigits(Int(digits % 100), to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendTwoDigits(month, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendTwoDigits(day, to: &bytes)
    }

    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        guard 0...9999 ~= year else {
            var bytes: [UInt8] = []
            appendISO(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        // Text of ten bytes needs no memory of its own, and is not to need it on the way either.
        var digits = InlineArray<10, UInt8>(repeating: UInt8(ascii: "-"))
        func put(_ number: Int, at place: Int) {
            digits[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10)
            digits[place + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
        }
        put(year / 100, at: 0)
        put(year % 100, at: 2)
        put(month, at: 5)
        put(day, at: 8)
        do {
            return String(copying: try UTF8Span(validating: digits.span))
        } catch {
            preconditionFailure("digits and strokes are text")
        }
    }
}

extension Instant: CustomStringConvertible {
    /// The instant spelt `YYYY-MM-DDTHH:MM:SSZ`, ASCII, or `nil`. Only `Z` is an offset here, there
    /// are no fractions, and 24:00:00 and a second 60 are refused.
    public init?(iso text: String) {
        self.init(isoBytes: text.utf8Span.span)
    }

    /// The instant spelt by exactly twenty ASCII bytes, `YYYY-MM-DDTHH:MM:SSZ`, or `nil`. The
    /// inverse of ``appendISO(to:)``. Does not allocate.
    public init?(isoBytes bytes: Span<UInt8>) {
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = dayOfISO(bytes), let hour = twoDigits(bytes, at: 11), hour < 24,
            let minute = twoDigits(bytes, at: 14), minute < 60,
            let second = twoDigits(bytes, at: 17), second < 60
        else { return nil }
        let secondOfDay = hour * 3600 + minute * 60 + second
        self.init(seconds: Int64(day.dayNumber) * Instant.secondsPerDay + Int64(secondOfDay))
    }

    /// Appends the instant as `YYYY-MM-DDTHH:MM:SSZ` in ASCII.
    public func appendISO(to bytes: inout [UInt8]) {
        utcDate.appendISO(to: &bytes)
        let second = secondOfUTCDay
        bytes.append(UInt8(ascii: "T"))
        appendTwoDigits(second / 3600, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwoDigits(second / 60 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwoDigits(second % 60, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
    }

    /// The instant as `YYYY-MM-DDTHH:MM:SSZ`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20)
        appendISO(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

// MARK: Digits

/// The day that the first ten of at least ten bytes spell.
@inline(__always)
private func dayOfISO(_ bytes: Span<UInt8>) -> CalendarDate? {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let century = twoDigits(bytes, at: 0), let yearOfCentury = twoDigits(bytes, at: 2),
        let month = twoDigits(bytes, at: 5), let day = twoDigits(bytes, at: 8)
    else { return nil }
    return CalendarDate(year: century &* 100 &+ yearOfCentury, month: month, day: day)
}

/// The number that two ASCII digits spell.
@inline(__always)
private func twoDigits(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let tens = bytes[index] &- UInt8(ascii: "0")
    let units = bytes[index &+ 1] &- UInt8(ascii: "0")
    guard tens < 10, units < 10 else { return nil }
    return Int(tens &* 10 &+ units)
}

/// Appends a number from 0 to 99 as two ASCII digits.
private func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
