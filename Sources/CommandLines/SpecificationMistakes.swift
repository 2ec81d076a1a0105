// What is wrong with a declaration: for a test of the program that declares it.

extension ProgramSpecification {
    /// A sentence for each mistake in the declaration, in order; a test of the program shows that
    /// there is none. Checked: names that are declared twice or taken, arguments that can never be
    /// reached, examples that are not two or do not begin with the program's name.
    public var mistakes: [String] {
        var found = clashes(in: rootOptions, at: name)
        found += duplicates(in: commands.map(\.name) + ["help"], at: name)
        found += options.filter(\.isRequired).map {
            "\(name): --\($0.long) is of every command and cannot be required"
        }
        for command in commands { found += mistakes(in: command, at: "\(name) \(command.name)") }
        return found
    }

    private func mistakes(in command: CommandSpecification, at path: String) -> [String] {
        var found = clashes(in: command.options + rootOptions, at: path)
        found += duplicates(in: command.subcommands.map(\.name), at: path)
        found += duplicates(in: command.arguments.map(\.name), at: path)
        var optional: String?
        for argument in command.arguments {
            if let optional, argument.isRequired {
                found.append("\(path): <\(argument.name)> stands after the optional <\(optional)>")
            }
            if argument.arity != .one { optional = argument.name }
        }
        for argument in command.arguments.dropLast() where argument.takesTheRest {
            found.append("\(path): <\(argument.name)> takes the rest and is not the last")
        }
        if !command.subcommands.isEmpty, !command.arguments.isEmpty {
            found.append("\(path): has subcommands and arguments")
        }
        if command.subcommands.isEmpty, command.examples.count != 2 {
            found.append("\(path): has \(command.examples.count) examples, not 2")
        }
        for example in command.examples where !example.command.hasPrefix(name + " ") {
            found.append("\(path): the example '\(example.command)' does not call \(name)")
        }
        if command.refined != nil, let argument = command.arguments.first {
            for word in argument.completion.words {
                var refined = command.specification(for: [word])
                refined.refined = nil
                found += mistakes(in: refined, at: "\(path) \(word)")
            }
        }
        for child in command.subcommands {
            found += mistakes(in: child, at: "\(path) \(child.name)")
        }
        return found
    }

    private func clashes(in options: [OptionSpecification], at path: String) -> [String] {
        duplicates(in: options.flatMap(\.spellings), at: path)
            + options.flatMap(\.spellings).filter { !isOptionLike($0) }.map {
                "\(path): \($0) cannot be read as an option"
            }
    }

    private func duplicates(in names: [String], at path: String) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map { "\(path): \($0) is declared twice" }
    }
}
