# Completion of careledger for fish, made by: careledger --generate-completion-script fish

# The words that lead further from place $argv[1] (the commands so far).
function __careledger_children
    switch "$argv[1]"
    case ''
        printf '%s\t%s\n' 'replay' 'Replay the log and print the year\'s statistics.' 'shard' 'Cut a ledger into parts.' 'record' 'Record one event.' 'import' 'Turn a return into events.' 'help' 'Show the help of a command.'
    case 'help'
        printf '%s\t%s\n' 'replay' 'Replay the log and print the year\'s statistics.' 'shard' 'Cut a ledger into parts.' 'record' 'Record one event.' 'import' 'Turn a return into events.'
    case 'help import'
        printf '%s\t%s\n' 'ssda903' 'Import the files of a return.' 'csv' 'Import a table of one type.'
    case 'help record'
        printf '%s\t%s\n' 'ceased' '' 'placed' ''
    case 'record'
        printf '%s\t%s\n' 'ceased' '' 'placed' ''
    case 'import'
        printf '%s\t%s\n' 'ssda903' 'Import the files of a return.' 'csv' 'Import a table of one type.'
    end
end

# The options at place $argv[1].
function __careledger_options
    switch "$argv[1]"
    case ''
        printf '%s\t%s\n' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '--version' 'Show the version.' '--generate-completion-script' 'Print a completion script for a shell.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'replay'
        printf '%s\t%s\n' '--year' 'The reporting year, as 2016-17.' '-s' 'Split by a dimension.' '--split' 'Split by a dimension.' '--format' 'How the tables are written.' '-o' 'Where to.' '--output' 'Where to.' '-v' 'Check the hashes too.' '--verify' 'Check the hashes too.' '--short-break' 'Count short breaks with the other placements, or leave them out of the count.' '--no-short-break' 'Count short breaks with the other placements, or leave them out of the count.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'shard'
        printf '%s\t%s\n' '-n' 'How many.' '--parts' 'How many.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'record'
        printf '%s\t%s\n' '--child' 'Whom it concerns.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'record ceased'
        printf '%s\t%s\n' '--child' 'Whom it concerns.' '--reason' 'Why care ended.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'record placed'
        printf '%s\t%s\n' '--child' 'Whom it concerns.' '--placement-type' 'The kind of placement.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'import'
        printf '%s\t%s\n' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'import ssda903'
        printf '%s\t%s\n' '--recorded-at' 'When it was known.' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    case 'import csv'
        printf '%s\t%s\n' '--ledger' 'The ledger.' '-q' 'Print nothing but the answer.' '--quiet' 'Print nothing but the answer.' '-h' 'Show help information.' '--help' 'Show help information.'
    end
end

# What follows at place $argv[1] after $argv[2] (an option, or # and the number of the
# argument): its kind, then the values, a line each; nothing where nothing follows.
function __careledger_about
    switch "$argv[1]"
    case ''
        switch "$argv[2]"
        case '--ledger'
            printf '%s\n' 'directory'
        case '--generate-completion-script'
            printf '%s\n' 'values' 'bash' 'zsh' 'fish'
        end
    case 'replay'
        switch "$argv[2]"
        case '--year'
            printf '%s\n' 'word'
        case '-s' '--split'
            printf '%s\n' 'values' 'gender' 'age' 'o\'clock'
        case '--format'
            printf '%s\n' 'values' 'table' 'csv' 'json'
        case '-o' '--output'
            printf '%s\n' 'file'
        case '--ledger'
            printf '%s\n' 'directory'
        case '#*'
            printf '%s\n' 'directory'
        end
    case 'shard'
        switch "$argv[2]"
        case '-n' '--parts'
            printf '%s\n' 'word'
        case '--ledger'
            printf '%s\n' 'directory'
        end
    case 'record'
        switch "$argv[2]"
        case '--child'
            printf '%s\n' 'word'
        case '--ledger'
            printf '%s\n' 'directory'
        case '#0'
            printf '%s\n' 'values' 'ceased' 'placed'
        end
    case 'record ceased'
        switch "$argv[2]"
        case '--child'
            printf '%s\n' 'word'
        case '--reason'
            printf '%s\n' 'word'
        case '--ledger'
            printf '%s\n' 'directory'
        end
    case 'record placed'
        switch "$argv[2]"
        case '--child'
            printf '%s\n' 'word'
        case '--placement-type'
            printf '%s\n' 'values' 'U1' 'U2' 'K2'
        case '--ledger'
            printf '%s\n' 'directory'
        end
    case 'import'
        switch "$argv[2]"
        case '--ledger'
            printf '%s\n' 'directory'
        end
    case 'import ssda903'
        switch "$argv[2]"
        case '--recorded-at'
            printf '%s\n' 'word'
        case '--ledger'
            printf '%s\n' 'directory'
        case '#*'
            printf '%s\n' 'file'
        end
    case 'import csv'
        switch "$argv[2]"
        case '--ledger'
            printf '%s\n' 'directory'
        case '#0'
            printf '%s\n' 'values' 'ceased' 'placed'
        case '#1'
            printf '%s\n' 'file'
        case '#2'
            printf '%s\n' 'word'
        end
    end
end

# Offers what $about allows, each after $argv[1]; the word so far is $argv[2].
function __careledger_follow
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

function __careledger_complete
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
            test -n "$(__careledger_about "$place" "$word")"; and set option "$word"
        else if contains -- "$word" (__careledger_children "$place" | string replace -r '\t.*' '')
            set place (string trim -- "$place $word")
            set count 0
        else
            set count (math $count + 1)
        end
    end
    if test -n "$option"
        __careledger_follow '' "$current" (__careledger_about "$place" "$option")
    else if test -z "$ended"; and string match -q -- '--*=*' "$current"
        set -l parts (string split -m 1 = -- "$current")
        __careledger_follow "$parts[1]=" "$parts[2]" (__careledger_about "$place" "$parts[1]")
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        __careledger_options "$place"
    else
        set -l children (__careledger_children "$place")
        set -l about (__careledger_about "$place" "#$count")
        if test (count $children) -gt 0
            test "$count" = 0; and test -z "$ended"; and printf '%s\n' $children
        else if test (count $about) -gt 0
            __careledger_follow '' "$current" $about
        else if test -z "$current$ended"
            __careledger_options "$place"
        end
    end
end
complete -c careledger -f -a '(__careledger_complete)'
