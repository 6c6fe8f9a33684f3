package jinn.sudo;

/** How a program depends on its client. */
public enum Tie {

    /** It is terminated when the client leaves. */
    BOUND,

    /** It goes on without its client, of whom it has nothing. */
    DETACHED,

    /**
     * As BOUND, with all that it has started: it leads a process group. The client may say that it
     * is to go on without it ({@link Driver#GO_ON}), and that it is to end ({@link Driver#END}).
     */
    GROUPED
}
