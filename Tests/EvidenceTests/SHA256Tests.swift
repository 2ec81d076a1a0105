// SHA-256 against the standard.

@testable import Evidence
import Testing
