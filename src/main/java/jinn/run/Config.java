package jinn.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What run was asked for.
 *
 * @param top the directory of the tree; null where there is no place for one
 */
public record Config(List<String> command, Times times, Services services, @Nullable String top,
        Manner manner) {

    /**
     * @param graceMs from TERM to KILL
     * @param totalMs from the first word of an end until everybody left is killed
     * @param readyMs for the services to become ready
     */
    public record Times(long graceMs, long totalMs, long readyMs) {
    }

    /**
     * The services next to the command.
     *
     * @param scanners the words of a scanner each
     * @param awaited those that have to be ready before the command starts, below the top
     * @param killable those without a {@code timeout-kill} of their own, below the top
     * @param ordered null where they depend on nobody
     */
    public record Services(List<List<String>> scanners, List<String> awaited,
            List<String> killable, @Nullable Ordered ordered) {
    }

    /**
     * Services that depend on each other, as s6-rc has them. They go up before the command starts,
     * and down after it has ended.
     *
     * @param program what executes this program
     * @param names those that go up, with all that they need
     */
    public record Ordered(String program, String database, String live, List<String> names) {
    }

    /**
     * @param group signals go to the command's process group
     * @param verbose what is as it should be is told, too
     */
    public record Manner(boolean group, boolean verbose) {
    }
}
