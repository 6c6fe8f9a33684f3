package jinn.run;

/** What run waits for; numbered for the loop by ordinal. */
public enum Timer {

    /** The command's time of grace. */
    KILL,
    /** That of the services, in what the command has left of it. */
    SERVICES,
    /** To the line that says which processes are waited for. */
    TELL,
    /** All of the time that there is. */
    TOTAL,
    /** The time of processes that remain when command and services have gone. */
    CLEAR,
    /** Until a scanner that was killed starts again. */
    RESPAWN
}
