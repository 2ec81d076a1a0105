// The completion script for bash; works without the package bash-completion.

extension ProgramSpecification {
    /// A function that says what may follow where, and one that walks the line and asks it.
    var bashCompletion: String {
        let function = "_" + shellName
        return """
            # Completion of \(name) for bash, made by: \(name) --generate-completion-script bash

            # Says what may follow at place $1 (the commands so far) after $2 (an option, or # and
            # the number of the argument).
            \(function)_about() {
                children=() spellings=() values=() kind=none
                case "$1" in
            \(caseTable(\.name))
                esac
            }

            \(bashWalk.replacing("FUNCTION", with: function))
            complete -F \(function) \(name)

            """
    }

    /// The program's name as part of a function's name.
    var shellName: String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}

/// Bash breaks words at `=`, so an option and its value may stand in three words or in one.
private let bashWalk = #"""
    # Offers those of the words after $1 (put before each) that begin with $cur.
    FUNCTION_offer() {
        local before="$1" word
        shift
        for word in "$@"; do
            if [[ "$word" == "$cur"* ]]; then COMPREPLY+=("$before$word"); fi
        done
    }

    # Offers what the kind allows, each after $1.
    FUNCTION_follow() {
        local line
        case "$kind" in
        values) FUNCTION_offer "$1" "${values[@]}" ;;
        file | directory)
            local what=-f
            if [[ "$kind" == directory ]]; then what=-d; fi
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do
                COMPREPLY+=("$1$line")
            done < <(compgen "$what" -- "$cur") ;;
        esac
    }

    FUNCTION() {
        local cur="${COMP_WORDS[COMP_CWORD]}" path='' option='' ended='' count=0 i=1 word child
        local -a children spellings values
        local kind
        COMPREPLY=()
        while ((i < COMP_CWORD)); do
            word="${COMP_WORDS[i]}"
            i=$((i + 1))
            if [[ -n "$option" ]]; then
                if [[ "$word" != '=' ]]; then option=''; fi
                continue
            fi
            if [[ -z "$ended" && "$word" == -- ]]; then
                ended=yes
                continue
            fi
            if [[ -z "$ended" && "$word" == -[-a-zA-Z]* ]]; then
                FUNCTION_about "$path" "$word"
                if [[ "$kind" != none ]]; then option="$word"; fi
                continue
            fi
            FUNCTION_about "$path" ''
            for child in "${children[@]}"; do
                if [[ "$child" == "$word" ]]; then
                    path="${path:+$path }$word"
                    count=0
                    continue 2
                fi
            done
            count=$((count + 1))
        done
        if [[ -n "$option" ]]; then
            if [[ "$cur" == '=' ]]; then cur=''; fi
            FUNCTION_about "$path" "$option"
            FUNCTION_follow ''
        elif [[ -z "$ended" && "$cur" == --*=* ]]; then
            option="${cur%%=*}"
            cur="${cur#*=}"
            FUNCTION_about "$path" "$option"
            FUNCTION_follow "$option="
        else
            FUNCTION_about "$path" "#$count"
            if [[ -z "$ended" && "$cur" == -* ]]; then
                FUNCTION_offer '' "${spellings[@]}"
            else
                if ((count == 0)) && [[ -z "$ended" ]]; then FUNCTION_offer '' "${children[@]}"; fi
                if ((${#children[@]} == 0)); then FUNCTION_follow ''; fi
                if [[ -z "$cur$ended" && "$kind" == none && ${#children[@]} -eq 0 ]]; then
                    FUNCTION_offer '' "${spellings[@]}"
                fi
            fi
        fi
    }
    """#
