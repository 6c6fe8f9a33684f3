package jinn.log;

import jinn.kernel.Files;
import jinn.log.line.Input;
import jinn.value.Fd;

/**
 * Lets the pipe of a service that writes fast hold more: each round costs a dozen calls however
 * much it moves. Where that may not be, all goes on as before.
 */
final class PipeWidener {

    /** A pipe that nobody has widened was half full. */
    private static final int FULL = 32_768;

    /** So often in a row, for that to be more than an outburst. */
    private static final int ROUNDS = 8;

    private final Files files;
    private int rounds;

    PipeWidener(Files files) {
        this.files = files;
    }

    /** So many bytes came at once. */
    void noteRead(int count) {
        if (rounds < ROUNDS) {
            rounds = count >= FULL ? rounds + 1 : 0;
            if (rounds == ROUNDS) {
                files.widen(Fd.STDIN, Input.BATCH_MAX);
            }
        }
    }
}
