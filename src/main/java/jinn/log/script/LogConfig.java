package jinn.log.script;

import java.util.Optional;
import jinn.value.Fd;

/**
 * What the command line says.
 *
 * @param whenReady where to say, with a newline, that the directories are open
 * @param holdBack whether to read no more for as long as something is not passed on
 * @param ignoreTerm whether only SIGHUP and the end of the input stop it
 * @param lastLineMs how long to wait for the end of a line when told to stop; 0 for ever
 * @param spool where input is kept until it is passed on
 * @param whenFull what gives way where the disk is full
 * @param syncing when log directories are forced to disk
 */
public record LogConfig(Script script, Optional<Fd> whenReady, boolean quiet, boolean holdBack,
        boolean ignoreTerm, int lineMax, long lastLineMs, Spooled spool,
        WhenFull whenFull, Syncing syncing) {

    public LogConfig with(Script other, int otherLineMax, Spooled otherSpool) {
        return new LogConfig(other, whenReady, quiet, holdBack, ignoreTerm, otherLineMax,
                lastLineMs, otherSpool, whenFull, syncing);
    }

    /** What gives way where the disk is full: writers wait, old archives or new lines go. */
    public enum WhenFull {
        BLOCK, DROP, SPILL
    }

    /** Whether a logger that comes back finds what a killed one had read, and where. */
    public sealed interface Spooled {

        record Never() implements Spooled {
        }

        /** In the first log directory. */
        record WithFirst() implements Spooled {
        }

        record In(String path) implements Spooled {
        }
    }
}
