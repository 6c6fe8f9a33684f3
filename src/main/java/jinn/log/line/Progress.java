package jinn.log.line;

import jinn.value.FileInfo.Identity;
import org.jspecify.annotations.Nullable;

/*
 * How far one place is with the lines that lie in the spool. A line's place is that of its first
 * byte in the spool's file.
 *
 *   file, length   what is the place's current, and up to where it is whole records of ours
 *   from, skip     all lines before `from` are dealt with, and so many records made of later ones
 *
 * A logger that starts again cuts the file back to the length and has the lines routed once
 * more; those dealt with are not taken. Until it has come past them, `wantedFrom` and `toSkip`
 * say what is still to be passed over; the others go on telling what is true on disk.
 */
public final class Progress {

    private @Nullable Identity key;
    private long file;
    private long length;
    private long from;
    private long skip;
    private long wantedFrom;
    private long toSkip;
    private long end;
    private boolean changed;

    /** From now on it matters. {@code key}: what the place is told by at the next start. */
    public void keepFor(Identity wanted) {
        key = wanted;
    }

    /** The place is told by something else now. */
    public void movesTo(Identity other) {
        key = key == null ? null : other;
    }

    /** Whether anybody will ask. */
    boolean isKept() {
        return key != null;
    }

    public boolean isFor(long device, long inode) {
        return key != null && key.device() == device && key.inode() == inode;
    }

    /** What was noted of it. */
    public void restore(long file, long length, long from, long skip) {
        this.file = file;
        this.length = length;
        restart(Math.min(from, end));
        this.skip = Math.max(0, skip);
        this.toSkip = this.skip;
    }

    /** What was read before ends there: nothing behind can be dealt with. */
    public void endAt(long place) {
        end = place;
    }

    /** Nothing is dealt with from there on. */
    public void restart(long at) {
        from = at;
        wantedFrom = at;
    }

    /** Whether a line at that place is still to be taken; to be asked once a line. */
    boolean claim(long at) {
        if (!isBehind(at)) {
            return true;
        }
        if (at >= wantedFrom) {
            toSkip--;
        }
        return false;
    }

    /** Whether lines from there on may have to be passed over. */
    public boolean isBehind(long at) {
        return key != null && at < end && (at < wantedFrom || toSkip > 0);
    }

    /** Nothing waits any more of the lines before that place. */
    void caughtUp(long at) {
        if (at >= wantedFrom) {
            from = at;
            skip = at < end ? toSkip : 0;
        }
    }

    /** A record waits that is none of the lines: it will be counted as one when it is passed. */
    public void expectsOneMore() {
        skip--;
    }

    /** So many records are dealt with, while others wait. */
    void passed(int records) {
        skip += records;
        changed = true;
    }

    /** Current is that file now. */
    public void opened(long inode, long size) {
        file = inode;
        reaches(size);
    }

    /** Current is whole records up to there. */
    public void reaches(long size) {
        length = size;
        changed = true;
    }

    /** All places in the spool are less by so much. */
    public void shift(long by) {
        from -= by;
        end -= by;
        wantedFrom -= by;
    }

    /** Whether something is true that was not noted. */
    public boolean isChanged() {
        return changed;
    }

    public void noted() {
        changed = false;
    }

    public @Nullable Identity key() {
        return key;
    }

    public long file() {
        return file;
    }

    public long length() {
        return length;
    }

    public long from() {
        return from;
    }

    public long skip() {
        return skip;
    }
}
