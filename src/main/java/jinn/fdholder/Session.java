package jinn.fdholder;

import java.util.List;

/** How far a client's conversation is. */
public sealed interface Session {

    record Idle() implements Session {
    }

    /** A dump comes in: nothing of it is on the shelf before it is whole. */
    record Loading(List<Held> staged, int total) implements Session {
    }

    Session IDLE = new Idle();
}
