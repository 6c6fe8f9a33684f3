package jinn.sim;

/** Unwinds the thread of a process that is no more. */
final class ProcessGone extends Unwinding {

    private static final long serialVersionUID = 1;

    ProcessGone() {
        super("this process is no more");
    }
}
