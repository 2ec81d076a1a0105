// The completion script for fish: sourced, or put in ~/.config/fish/completions.

extension ProgramSpecification {
    /// Three functions that say what may follow where, and one that walks the line and asks them.
    var fishCompletion: String {
        let function = "__" + shellName
        let nodes = completionNodes
        let children = nodes.filter { !$0.children.isEmpty }.map {
            printing($0.children, at: $0.path)
        }
        let spellings = nodes.filter { !$0.spellings.isEmpty }.map {
            printing($0.spellings, at: $0.path)
        }
        let followers = nodes.filter { !$0.followers.isEmpty }.map(followers)
        return """
            # Completion of \(name) for fish, made by: \(name) --generate-completion-script fish

            # The words that lead further from place $argv[1] (the commands so far).
            function \(function)_children
                switch "$argv[1]"
            \(children.joined(separator: "\n"))
                end
            end

            # The options at place $argv[1].
            function \(function)_options
                switch "$argv[1]"
            \(spellings.joined(separator: "\n"))
                end
            end

            # What follows at place $argv[1] after $argv[2] (an option, or # and the number of the
            # argument): its kind, then the values, a line each; nothing where nothing follows.
            function \(function)_about
                switch "$argv[1]"
            \(followers.joined(separator: "\n"))
                end
            end

            \(fishWalk.replacing("FUNCTION", with: function))
            complete -c \(name) -f -a '(\(function)_complete)'

            """
    }

    private func printing(_ names: [(name: String, help: String)], at path: String) -> String {
        let words = names.flatMap { [$0.name, $0.help] }.map(fishQuoted).joined(separator: " ")
        return """
                case \(fishQuoted(path))
                    printf '%s\\t%s\\n' \(words)
            """
    }

    private func followers(of node: CompletionNode) -> String {
        let cases = node.followers.map { follower in
            let words = [follower.kind.label] + follower.kind.words
            return """
                        case \(follower.patterns.map(fishQuoted).joined(separator: " "))
                            printf '%s\\n' \(words.map(fishQuoted).joined(separator: " "))
                """
        }
        return """
                case \(fishQuoted(node.path))
                    switch "$argv[2]"
            \(cases.joined(separator: "\n"))
                    end
            """
    }
}

/// Text in single quotes for fish, where a backslash escapes the quote and itself.
private func fishQuoted(_ text: String) -> String {
    var quoted = "'"
    for letter in text {
        if letter == "'" || letter == "\\" { quoted += "\\" }
        quoted.append(letter)
    }
    return quoted + "'"
}

private let fishWalk = #"""
    # Offers what $about allows, each after $argv[1]; the word so far is $argv[2].
    function FUNCTION_follow
        set -l about $argv[3..-1]
        switch "$about[1]"
            case values
                for value in $about[2..-1]
                    printf '%s%s\n' "$argv[1]" $value
                end
            case file
                for path in (__fish_complete_path "$argv[2]")
                    printf '%s%s\n' "$argv[1]" "$path"
                end
            case directory
                for path in (__fish_complete_directories "$argv[2]")
                    printf '%s%s\n' "$argv[1]" "$path"
                end
        end
    end

    function FUNCTION_complete
        set -l place ''
        set -l option ''
        set -l ended ''
        set -l count 0
        set -l current (commandline -ct)
        for word in (commandline -opc)[2..-1]
            if test -n "$option"
                set option ''
            else if test -z "$ended"; and test "$word" = --
                set ended yes
            else if test -z "$ended"; and string match -qr -- '^-[-a-zA-Z]' "$word"
                test -n "$(FUNCTION_about "$place" "$word")"; and set option "$word"
            else if contains -- "$word" (FUNCTION_children "$place" | string replace -r '\t.*' '')
                set place (string trim -- "$place $word")
                set count 0
            else
                set count (math $count + 1)
            end
        end
        if test -n "$option"
            FUNCTION_follow '' "$current" (FUNCTION_about "$place" "$option")
        else if test -z "$ended"; and string match -q -- '--*=*' "$current"
            set -l parts (string split -m 1 = -- "$current")
            FUNCTION_follow "$parts[1]=" "$parts[2]" (FUNCTION_about "$place" "$parts[1]")
        else if test -z "$ended"; and string match -q -- '-*' "$current"
            FUNCTION_options "$place"
        else
            set -l children (FUNCTION_children "$place")
            set -l about (FUNCTION_about "$place" "#$count")
            if test (count $children) -gt 0
                test "$count" = 0; and test -z "$ended"; and printf '%s\n' $children
            else if test (count $about) -gt 0
                FUNCTION_follow '' "$current" $about
            else if test -z "$current$ended"
                FUNCTION_options "$place"
            end
        end
    end
    """#
