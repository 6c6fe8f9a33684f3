package jinn.log.spool;

import jinn.value.Errno;

/** What a spool wants done. */
sealed interface Effect {

    /** What there is nothing more to say of. */
    enum Plain implements Effect {
        /** Answered by OPENED, OPENED_TORN or Failed. */
        OPEN,
        /** Puts a newline behind the last line; answered by LINE_ENDED or Failed. */
        END_LINE,
        /** Moves input to the file; answered by TOOK, Failed or, where none came, by nothing. */
        TAKE,
        /** Reads input into memory alone. */
        TAKE_PAST,
        /** Writes the header; answered by NOTED or Failed. */
        NOTE,
        /** Writes what memory alone has to the file; answered by TAKEN_UP or TAKE_UP_FAILED. */
        TAKE_UP,
        /** Wake it up after a while. */
        RETRY_LATER
    }

    /** Whoever owns it answers with ROOM_MADE or Failed. */
    record MakeRoom(Errno errno) implements Effect {
    }

    /** Copies what waits to the front, over what is dealt with; answered by Copied or Failed. */
    record CopyBack(long done) implements Effect {
    }

    /** Takes that back: places are more by so much. */
    record ForgetCopy(long done) implements Effect {
    }

    /** Answered by WAS_CUT or Failed. */
    record CutTo(long size) implements Effect {
    }

    record Complain(Errno errno) implements Effect {
    }
}
