package jinn.log.line;

import jinn.value.Errno;

/** What a sink needs before it can go on: whoever owns it gives it, or says that it cannot. */
public sealed interface Need {

    Need NOTHING = new Nothing();
    Need NOTE = new NoteProgress();

    /** All is done that was asked for. */
    record Nothing() implements Need {
    }

    /** It has to be remembered how far every sink is. */
    record NoteProgress() implements Need {
    }

    /** A write failed for want of room. */
    record Room(Errno errno) implements Need {
    }
}
