package jinn.log.script;

import java.util.Optional;

/**
 * How one log directory is kept.
 *
 * @param rotateEveryS 0 for only by size
 * @param processor what archives pass through
 */
public record DirectoryConfig(String path, Limits limits, long retryMs, long rotateEveryS,
        Optional<Processor> processor) {

    /** The same with files of no more than that. */
    public DirectoryConfig within(long room) {
        return limits.current <= room ? this : new DirectoryConfig(path, new Limits(
                limits.archives, room, limits.total, Math.min(limits.tolerance, room / 2)),
                retryMs, rotateEveryS, processor);
    }

    /**
     * Sizes in bytes.
     *
     * @param archives how many stay
     * @param current it never grows over this, but for a single line that is longer
     * @param total of all archives; 0 for no limit
     * @param tolerance that close to the limit, current is rotated
     */
    public record Limits(long archives, long current, long total, long tolerance) {
    }

    /** A command for archives, and who reads it. */
    public record Processor(Language language, String command) {
    }

    /** Who runs a processor's command. */
    public enum Language {
        EXECLINE, SHELL
    }
}
