// Numbers: `-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,3})?`, as exact thousandths.

extension JSONCursor {
    /// The number at this place. A fault covers everything that looks like part of the number.
    mutating func readNumber() throws(JSONFault) -> Thousandths {
        let start = index
        func broken(_ rule: JSONFault.NumberRule) -> JSONFault {
            JSONFault(.badNumber(rule), from: start, to: numberEnd(start))
        }
        if byte == UInt8(ascii: "+") { throw broken(.plusSign) }
        let isNegative = skip("-")
        let whole = readDigits()
        if whole.isEmpty {
            throw broken(byte == UInt8(ascii: ".") ? .missingWholePart : .missingDigits)
        }
        if whole.count > 1, whole.first == UInt8(ascii: "0") { throw broken(.leadingZero) }
        if whole.count > 15 { throw broken(.tooManyDigits) }
        var decimals: ArraySlice<UInt8> = []
        if skip(".") {
            decimals = readDigits()
            if decimals.isEmpty { throw broken(.missingDecimals) }
            if decimals.count > 3 { throw broken(.tooManyDecimals) }
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { throw broken(.exponent) }

        var value: Int64 = 0
        for digit in whole { value = value * 10 + Int64(digit - UInt8(ascii: "0")) }
        for digit in decimals { value = value * 10 + Int64(digit - UInt8(ascii: "0")) }
        for _ in decimals.count..<3 { value *= 10 }
        return Thousandths(thousandths: isNegative ? -value : value)
    }

    private mutating func readDigits() -> ArraySlice<UInt8> {
        let start = index
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return bytes[start..<index]
    }

    /// Where the run of digits, signs, points and exponent letters ends.
    private func numberEnd(_ start: Int) -> Int {
        let parts = Array("0123456789+-.eE".utf8)
        return bytes[start...].firstIndex { !parts.contains($0) } ?? bytes.count
    }
}
