// Something that takes long to make and that many tests need: made by the first that asks.

import Synchronization

/// A value, or the error met in making it, kept from the first time it is asked for.
final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Result<Value, any Error>?>(nil)
    private let make: @Sendable () throws -> Value

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// The value. Who asks while it is being made waits for it.
    func get() throws -> Value {
        let result = made.withLock { kept in
            let result = kept ?? Result(catching: make)
            kept = result
            return result
        }
        return try result.get()
    }
}
