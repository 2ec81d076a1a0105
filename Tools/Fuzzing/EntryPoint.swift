// What libFuzzer calls, once an input.
//
// Unsafe is the pointer that the fuzzer lends: it is copied before anything looks at it.

import Glibc

/// The target that the environment names; the line where it names none.
private let chosen: FuzzTarget = {
    guard let name = getenv("CARELEDGER_FUZZ").map({ String(cString: $0) }) else { return .line }
    guard let target = FuzzTarget(rawValue: name) else { fatalError("no target \(name)") }
    return target
}()

/// Takes one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeFuzzerInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.take(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
