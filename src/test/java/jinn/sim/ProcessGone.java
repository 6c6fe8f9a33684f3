package jinn.sim;

/** Unwinds the thread of a process that is no more. An Error, so that no program catches it. */
final class ProcessGone extends Error {

    private static final long serialVersionUID = 1;

    ProcessGone() {
        super("this process is no more", null, false, false);
    }
}
