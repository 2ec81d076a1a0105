# Completion of careledger for bash, made by: careledger --generate-completion-script bash

# Says what may follow at place $1 (the commands so far) after $2 (an option, or # and
# the number of the argument).
_careledger_about() {
    children=() spellings=() values=() kind=none
    case "$1" in
    '')
        children=('replay' 'shard' 'record' 'import' 'help')
        spellings=('--ledger' '-q' '--quiet' '--version' '--generate-completion-script' '-h' '--help')
        case "$2" in
        '--ledger') kind=directory ;;
        '--generate-completion-script') kind=values values=('bash' 'zsh' 'fish') ;;
        esac ;;
    'help')
        children=('replay' 'shard' 'record' 'import') ;;
    'help import')
        children=('ssda903' 'csv') ;;
    'help record')
        children=('ceased' 'placed') ;;
    'replay')
        spellings=('--year' '-s' '--split' '--format' '-o' '--output' '-v' '--verify' '--short-break' '--no-short-break' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--year') kind=word ;;
        '-s'|'--split') kind=values values=('gender' 'age' 'o'\''clock') ;;
        '--format') kind=values values=('table' 'csv' 'json') ;;
        '-o'|'--output') kind=file ;;
        '--ledger') kind=directory ;;
        '#'*) kind=directory ;;
        esac ;;
    'shard')
        spellings=('-n' '--parts' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '-n'|'--parts') kind=word ;;
        '--ledger') kind=directory ;;
        esac ;;
    'record')
        children=('ceased' 'placed')
        spellings=('--child' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--child') kind=word ;;
        '--ledger') kind=directory ;;
        '#0') kind=values values=('ceased' 'placed') ;;
        esac ;;
    'record ceased')
        spellings=('--child' '--reason' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--child') kind=word ;;
        '--reason') kind=word ;;
        '--ledger') kind=directory ;;
        esac ;;
    'record placed')
        spellings=('--child' '--placement-type' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--child') kind=word ;;
        '--placement-type') kind=values values=('U1' 'U2' 'K2') ;;
        '--ledger') kind=directory ;;
        esac ;;
    'import')
        children=('ssda903' 'csv')
        spellings=('--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--ledger') kind=directory ;;
        esac ;;
    'import ssda903')
        spellings=('--recorded-at' '--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--recorded-at') kind=word ;;
        '--ledger') kind=directory ;;
        '#'*) kind=file ;;
        esac ;;
    'import csv')
        spellings=('--ledger' '-q' '--quiet' '-h' '--help')
        case "$2" in
        '--ledger') kind=directory ;;
        '#0') kind=values values=('ceased' 'placed') ;;
        '#1') kind=file ;;
        '#2') kind=word ;;
        esac ;;
    esac
}

# Offers those of the words after $1 (put before each) that begin with $cur.
_careledger_offer() {
    local before="$1" word
    shift
    for word in "$@"; do
        if [[ "$word" == "$cur"* ]]; then COMPREPLY+=("$before$word"); fi
    done
}

# Offers what the kind allows, each after $1.
_careledger_follow() {
    local line
    case "$kind" in
    values) _careledger_offer "$1" "${values[@]}" ;;
    file | directory)
        local what=-f
        if [[ "$kind" == directory ]]; then what=-d; fi
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do
            COMPREPLY+=("$1$line")
        done < <(compgen "$what" -- "$cur") ;;
    esac
}

_careledger() {
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
            _careledger_about "$path" "$word"
            if [[ "$kind" != none ]]; then option="$word"; fi
            continue
        fi
        _careledger_about "$path" ''
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
        _careledger_about "$path" "$option"
        _careledger_follow ''
    elif [[ -z "$ended" && "$cur" == --*=* ]]; then
        option="${cur%%=*}"
        cur="${cur#*=}"
        _careledger_about "$path" "$option"
        _careledger_follow "$option="
    else
        _careledger_about "$path" "#$count"
        if [[ -z "$ended" && "$cur" == -* ]]; then
            _careledger_offer '' "${spellings[@]}"
        else
            if ((count == 0)) && [[ -z "$ended" ]]; then _careledger_offer '' "${children[@]}"; fi
            if ((${#children[@]} == 0)); then _careledger_follow ''; fi
            if [[ -z "$cur$ended" && "$kind" == none && ${#children[@]} -eq 0 ]]; then
                _careledger_offer '' "${spellings[@]}"
            fi
        fi
    fi
}
complete -F _careledger careledger
