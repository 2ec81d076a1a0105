// The completion script for zsh: sourced after compinit, or put in a folder of fpath.

extension ProgramSpecification {
    /// As bash's, with the words of help beside the candidates.
    var zshCompletion: String {
        let function = "_" + shellName
        let describe = { (word: (name: String, help: String)) in
            word.help.isEmpty ? word.name : "\(word.name):\(word.help)"
        }
        return """
            #compdef \(name)
            # Completion of \(name) for zsh, made by: \(name) --generate-completion-script zsh

            # Says what may follow at place $1 (the commands so far) after $2 (an option, or # and
            # the number of the argument).
            \(function)_about() {
                children=() spellings=() values=() kind=none
                case "$1" in
            \(caseTable(describe))
                esac
            }

            \(zshWalk.replacing("FUNCTION", with: function))
            if [[ "${funcstack[1]}" == \(function) ]]; then
                \(function) "$@"
            else
                compdef \(function) \(name)
            fi

            """
    }
}

private let zshWalk = #"""
    # Offers what the kind allows.
    FUNCTION_follow() {
        case "$kind" in
        values) compadd -V values -- "${values[@]}" ;;
        file) _files ;;
        directory) _files -/ ;;
        esac
    }

    FUNCTION() {
        local path_so_far='' option='' ended='' kind word child
        local -i count=0 i=2
        local -a children spellings values
        while ((i < CURRENT)); do
            word="${words[i]}"
            i=$((i + 1))
            if [[ -n "$option" ]]; then
                option=''
                continue
            fi
            if [[ -z "$ended" && "$word" == -- ]]; then
                ended=yes
                continue
            fi
            if [[ -z "$ended" && "$word" == -[-a-zA-Z]* ]]; then
                FUNCTION_about "$path_so_far" "$word"
                if [[ "$kind" != none ]]; then option="$word"; fi
                continue
            fi
            FUNCTION_about "$path_so_far" ''
            for child in "${children[@]}"; do
                if [[ "${child%%:*}" == "$word" ]]; then
                    path_so_far="${path_so_far:+$path_so_far }$word"
                    count=0
                    continue 2
                fi
            done
            count=$((count + 1))
        done
        word="${words[CURRENT]}"
        if [[ -n "$option" ]]; then
            FUNCTION_about "$path_so_far" "$option"
            FUNCTION_follow
        elif [[ -z "$ended" && "$word" == --*=* ]]; then
            compset -P 1 '*='
            FUNCTION_about "$path_so_far" "${word%%=*}"
            FUNCTION_follow
        else
            FUNCTION_about "$path_so_far" "#$count"
            if [[ -z "$ended" && "$word" == -* ]]; then
                _describe -o 'option' spellings
            elif ((${#children} > 0)); then
                if ((count == 0)) && [[ -z "$ended" ]]; then _describe 'command' children; fi
            elif [[ "$kind" != none ]]; then
                FUNCTION_follow
            elif [[ -z "$word$ended" ]]; then
                _describe -o 'option' spellings
            fi
        fi
    }
    """#
