// Reads the words after a command: which are options, which their values, which arguments.

extension CommandSpecification {
    /// Reads the words after the command, with `shared` options besides its own. The first word
    /// that is wrong is the fault; then what is missing.
    public func parse(
        _ words: [String], with shared: [OptionSpecification] = []
    ) throws(UsageFault) -> ParsedArguments {
        var reader = WordReader(specification(for: words), shared)
        try reader.read(words)
        try reader.checkNothingMissing()
        return reader.parsed
    }
}

/// The reading of one command's words.
private struct WordReader {
    let command: CommandSpecification
    let spellings: OptionSpellings
    var parsed: ParsedArguments

    init(_ command: CommandSpecification, _ shared: [OptionSpecification]) {
        self.command = command
        spellings = OptionSpellings(command.options + shared)
        parsed = ParsedArguments(declared: spellings.options)
    }

    mutating func read(_ words: [String]) throws(UsageFault) {
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "--" {
                parsed.positionalBeforeDashes = parsed.positional.count
                for rest in words[index...] { try readArgument(rest) }
                return
            }
            guard isOptionLike(word) else {
                try readArgument(word)
                continue
            }
            let next = words[index...].prefix(2).prefix { !isOptionLike($0) }
            index +=
                word.hasPrefix("--")
                ? try readLong(word, next: next) : try readShort(word, next: next)
        }
    }

    /// Reads `--name`, `--name=value` or `--name` and the next words; answers how many it took.
    mutating func readLong(
        _ word: String, next: ArraySlice<String>
    ) throws(UsageFault) -> Int {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelling = String(parts[0])
        let attached = parts.count == 2 ? String(parts[1]) : nil
        guard let option = spellings[spelling] else {
            throw .unknownOption(spelling, nearest: spellings.nearest(to: spelling))
        }
        return try add(option, spelling, attached: attached, next: next)
    }

    /// Reads `-o value`, `-ovalue`, `-o=value`, or several flags `-qv`; as `readLong`.
    mutating func readShort(
        _ word: String, next: ArraySlice<String>
    ) throws(UsageFault) -> Int {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            let spelling = "-" + String(letter)
            guard let option = spellings[spelling] else {
                // A word of several letters was more likely meant as a long name.
                guard letters.count + 2 == word.count, word.count > 2 else {
                    throw .unknownOption(spelling, nearest: nil)
                }
                throw .unknownOption(word, nearest: spellings.nearest(to: word))
            }
            if letters.first == "=" {
                return try add(option, spelling, attached: String(letters.dropFirst()), next: [])
            }
            if option.valueName != nil {
                let attached = letters.isEmpty ? nil : String(letters)
                return try add(option, spelling, attached: attached, next: next)
            }
            _ = try add(option, spelling, attached: nil, next: [])
        }
        return 0
    }

    /// Notes an option with its value, attached or the next words; answers how many it took.
    mutating func add(
        _ option: OptionSpecification, _ spelling: String, attached: String?,
        next: ArraySlice<String>
    ) throws(UsageFault) -> Int {
        let isAgain = parsed.occurrences.contains { $0.option == option.long }
        if isAgain, !option.isRepeating { throw .repeatedOption("--" + option.long) }
        guard let valueName = option.valueName else {
            if let attached { throw .flagTakesNoValue(spelling, value: attached) }
            let isOn = !option.isInvertible || spelling != "--no-" + option.long
            parsed.occurrences.append(.init(option: option.long, value: nil, isOn: isOn))
            return 0
        }
        guard var value = attached ?? next.first else {
            throw .missingValue(option: spelling, valueName: valueName)
        }
        var taken = attached == nil ? 1 : 0
        if option.isRange, !value.contains("..") {
            guard let end = next.dropFirst(taken).first else {
                throw .missingValue(option: spelling, valueName: valueName)
            }
            value += ".." + end
            taken += 1
        }
        try option.completion.check(value, of: spelling)
        parsed.occurrences.append(.init(option: option.long, value: value, isOn: true))
        return taken
    }

    /// Notes a word that belongs to no option.
    mutating func readArgument(_ word: String) throws(UsageFault) {
        let place = parsed.positional.count
        let last = command.arguments.last.flatMap { $0.takesTheRest ? $0 : nil }
        let isWithin = place < command.arguments.count
        guard let argument = isWithin ? command.arguments[place] : last else {
            throw .unexpectedArgument(word)
        }
        try argument.completion.check(word, of: "<\(argument.name)>")
        parsed.positional.append(word)
    }

    /// After the last word: an argument or an option that had to be there.
    func checkNothingMissing() throws(UsageFault) {
        for argument in command.arguments.dropFirst(parsed.positional.count)
        where argument.isRequired {
            throw .missingArgument(argument.name)
        }
        for option in spellings.options where option.isRequired {
            guard !parsed.occurrences.contains(where: { $0.option == option.long }) else {
                continue
            }
            throw .missingOption("--" + option.long, valueName: option.valueName ?? "")
        }
    }
}
