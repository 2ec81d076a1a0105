// How a builder stops when a number it was given cannot be met: in words, and with exit 1.

import Foundation

/// Stops the tool, saying which number could not be met, unless the condition holds.
func require(_ isMet: Bool, _ words: @autoclosure () -> String) {
    if isMet { return }
    FileHandle.standardError.write(Data("build-example-ledgers: \(words())\n".utf8))
    exit(1)
}
