#compdef careledger
# Completion of careledger for zsh, made by: careledger --generate-completion-script zsh

# Says what may follow at place $1 (the commands so far) after $2 (an option, or # and
# the number of the argument).
_careledger_about() {
    children=() spellings=() values=() kind=none
    case "$1" in
    '')
        children=('replay:Replay the log and print the year'\''s statistics.' 'shard:Cut a ledger into parts.' 'record:Record one event.' 'import:Turn a return into events.' 'help:Show the help of a command.')
        spellings=('--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '--version:Show the version.' '--generate-completion-script:Print a completion script for a shell.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--ledger') kind=directory ;;
        '--generate-completion-script') kind=values values=('bash' 'zsh' 'fish') ;;
        esac ;;
    'help')
        children=('replay:Replay the log and print the year'\''s statistics.' 'shard:Cut a ledger into parts.' 'record:Record one event.' 'import:Turn a return into events.') ;;
    'help import')
        children=('ssda903:Import the files of a return.' 'csv:Import a table of one type.') ;;
    'help record')
        children=('ceased' 'placed') ;;
    'replay')
        spellings=('--year:The reporting year, as 2016-17.' '-s:Split by a dimension.' '--split:Split by a dimension.' '--format:How the tables are written.' '-o:Where to.' '--output:Where to.' '-v:Check the hashes too.' '--verify:Check the hashes too.' '--short-break:Count short breaks with the other placements, or leave them out of the count.' '--no-short-break:Count short breaks with the other placements, or leave them out of the count.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--year') kind=word ;;
        '-s'|'--split') kind=values values=('gender' 'age' 'o'\''clock') ;;
        '--format') kind=values values=('table' 'csv' 'json') ;;
        '-o'|'--output') kind=file ;;
        '--ledger') kind=directory ;;
        '#'*) kind=directory ;;
        esac ;;
    'shard')
        spellings=('-n:How many.' '--parts:How many.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '-n'|'--parts') kind=word ;;
        '--ledger') kind=directory ;;
        esac ;;
    'record')
        children=('ceased' 'placed')
        spellings=('--child:Whom it concerns.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--child') kind=word ;;
        '--ledger') kind=directory ;;
        '#0') kind=values values=('ceased' 'placed') ;;
        esac ;;
    'record ceased')
        spellings=('--child:Whom it concerns.' '--reason:Why care ended.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--child') kind=word ;;
        '--reason') kind=word ;;
        '--ledger') kind=directory ;;
        esac ;;
    'record placed')
        spellings=('--child:Whom it concerns.' '--placement-type:The kind of placement.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--child') kind=word ;;
        '--placement-type') kind=values values=('U1' 'U2' 'K2') ;;
        '--ledger') kind=directory ;;
        esac ;;
    'import')
        children=('ssda903:Import the files of a return.' 'csv:Import a table of one type.')
        spellings=('--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--ledger') kind=directory ;;
        esac ;;
    'import ssda903')
        spellings=('--recorded-at:When it was known.' '--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--recorded-at') kind=word ;;
        '--ledger') kind=directory ;;
        '#'*) kind=file ;;
        esac ;;
    'import csv')
        spellings=('--ledger:The ledger.' '-q:Print nothing but the answer.' '--quiet:Print nothing but the answer.' '-h:Show help information.' '--help:Show help information.')
        case "$2" in
        '--ledger') kind=directory ;;
        '#0') kind=values values=('ceased' 'placed') ;;
        '#1') kind=file ;;
        '#2') kind=word ;;
        esac ;;
    esac
}

# Offers what the kind allows.
_careledger_follow() {
    case "$kind" in
    values) compadd -V values -- "${values[@]}" ;;
    file) _files ;;
    directory) _files -/ ;;
    esac
}

_careledger() {
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
            _careledger_about "$path_so_far" "$word"
            if [[ "$kind" != none ]]; then option="$word"; fi
            continue
        fi
        _careledger_about "$path_so_far" ''
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
        _careledger_about "$path_so_far" "$option"
        _careledger_follow
    elif [[ -z "$ended" && "$word" == --*=* ]]; then
        compset -P 1 '*='
        _careledger_about "$path_so_far" "${word%%=*}"
        _careledger_follow
    else
        _careledger_about "$path_so_far" "#$count"
        if [[ -z "$ended" && "$word" == -* ]]; then
            _describe -o 'option' spellings
        elif ((${#children} > 0)); then
            if ((count == 0)) && [[ -z "$ended" ]]; then _describe 'command' children; fi
        elif [[ "$kind" != none ]]; then
            _careledger_follow
        elif [[ -z "$word$ended" ]]; then
            _describe -o 'option' spellings
        fi
    fi
}
if [[ "${funcstack[1]}" == _careledger ]]; then
    _careledger "$@"
else
    compdef _careledger careledger
fi
