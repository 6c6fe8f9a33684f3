package jinn.sim;

/** What a blocked process waits for. */
interface Wait {

    boolean isOver();
}
