package jinn.log.script;

/**
 * When a log directory is forced to disk.
 *
 * @param atRotation before a file is renamed, and at the end
 * @param withinMs so long after it was written at the latest; 0 for before anything else is
 *     read, and less than that for never
 */
public record Syncing(boolean atRotation, long withinMs) {

    public static final Syncing NEVER = new Syncing(false, -1);
    public static final Syncing AT_ROTATION = new Syncing(true, -1);

    public boolean isTimed() {
        return withinMs >= 0;
    }
}
