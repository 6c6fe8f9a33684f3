package jinn.log;

import jinn.log.line.Input;

/*
 * How reading ends.
 *
 *              told to stop      line complete   input ends    time is over
 *   READING    nothing begun:    -               ENDED         -
 *              ENDED, else
 *              LAST_LINE
 *   LAST_LINE  -                 ENDED           ENDED         ENDED
 *
 * In LAST_LINE one byte is read at a time: what comes after the line is for the next logger.
 */
enum Intake {
    READING, LAST_LINE, ENDED;

    /** @param partial whether a line has begun that can still grow */
    Intake toldToStop(boolean partial) {
        return this == READING ? partial ? LAST_LINE : ENDED : this;
    }

    /** Some bytes were read and dealt with. */
    Intake afterRead(boolean partial) {
        return this == LAST_LINE && !partial ? ENDED : this;
    }

    int readMax() {
        return this == LAST_LINE ? 1 : Input.BATCH_MAX;
    }
}
