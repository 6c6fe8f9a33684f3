package jinn.scan.tree;

/** What a supervisor has for stdin, stdout and stderr, where not the scanner's own. */
public enum Stdio {

    PLAIN, /** stdout is the pair's pipe. */
    INTO_PIPE,
    /** stdin is the pair's pipe. */
    FROM_PIPE,
    /** stderr is the console holder, where there is one. */
    CONSOLE
}
