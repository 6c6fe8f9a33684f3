package jinn.log;

import java.util.Optional;
import jinn.kernel.Fd;

/**
 * What the command line says.
 *
 * @param whenReady where to say, with a newline, that the directories are open
 * @param holdBack whether to read no more for as long as something is not passed on
 * @param ignoreTerm whether only SIGHUP and the end of the input stop it
 * @param lastLineMs how long to wait for the end of a line when told to stop; 0 for ever
 */
public record LogConfig(Script script, Optional<Fd> whenReady, boolean quiet, boolean holdBack,
        boolean ignoreTerm, int lineMax, long lastLineMs) {
}
