package jinn.guide;

import jinn.option.Packed;
import org.jspecify.annotations.Nullable;

/**
 * What makes a shell complete the words of {@code jinn}: it asks jinn each time, which knows what
 * its programs take and which services there are. A line of the answer is a word and, behind a
 * tab, what is said of it; or a colon and what the shell knows better: files, users.
 */
public final class Shell {

    private static final String BASH = """
            bash - completion of jinn
            # source <(jinn completion bash)
            _jinn() {
                local line kind word="${COMP_WORDS[COMP_CWORD]}"
                [[ $word != = ]] || word=
                COMPREPLY=()
                while IFS= read -r line; do
                    case $line in
                    :file) compopt -o filenames; kind=-f ;;
                    :directory) compopt -o filenames; kind=-d ;;
                    :command) kind=-c ;;
                    :user) kind=-u ;;
                    :group) kind=-g ;;
                    :variable) kind=-v ;;
                    *) printf -v line %q "${line%%$'\\t'*}"; COMPREPLY+=("$line"); continue ;;
                    esac
                    while IFS= read -r line; do COMPREPLY+=("$line")
                    done < <(compgen "$kind" -- "$word")
                done < <(jinn completion -c -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
            }
            complete -F _jinn jinn
            """;

    private static final String ZSH = """
            zsh - completion of jinn
            #compdef jinn
            _jinn() {
                local line
                local -a line_words found said
                line_words=("${(@Q)words[1,CURRENT]}")
                for line in "${(@f)$(jinn completion -c -- "${line_words[@]}" 2>/dev/null)}"; do
                    case $line in
                    :file) _files ;;
                    :directory) _files -/ ;;
                    :command) _command_names ;;
                    :user) _users ;;
                    :group) _groups ;;
                    :variable) _parameters ;;
                    ?*) found+=("${line%%$'\\t'*}"); said+=("${line/$'\\t'/  }") ;;
                    esac
                done
                (( $#found )) && compadd -l -d said -a found
            }
            if [[ ${funcstack[1]} == _jinn ]]; then _jinn "$@"; else compdef _jinn jinn; fi
            """;

    private static final String FISH = """
            fish - completion of jinn
            # jinn completion fish | source
            function __jinn_complete
                set -l current (commandline -ct)
                set -l words (commandline -opc) "$current"
                for line in (jinn completion -c -- $words 2>/dev/null)
                    switch $line
                        case :file
                            __fish_complete_path "$current"
                        case :directory
                            __fish_complete_directories "$current" ''
                        case :command
                            __fish_complete_command
                        case :user
                            __fish_complete_users
                        case :group
                            __fish_complete_groups
                        case :variable
                            set -n
                        case '*'
                            printf '%s\\n' $line
                    end
                end
            end
            complete -c jinn -f -a '(__jinn_complete)'
            """;

    private Shell() {
    }

    /** The script for the shell of that name; null where there is none. */
    public static @Nullable String script(String shell) {
        return switch (shell) {
            case "bash" -> body(BASH);
            case "zsh" -> body(ZSH);
            case "fish" -> body(FISH);
            default -> null;
        };
    }

    private static String body(String packed) {
        String text = Packed.text(packed);
        return text.substring(text.indexOf('\n') + 1);
    }
}
