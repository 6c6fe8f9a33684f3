package jinn.fdholder;

import java.util.List;

/**
 * Descriptors that were sent and that nobody has read yet. The kernel counts them for the sender's
 * user, and refuses more than its limit of open files to whoever is not root. So no user other
 * than root and the holder's own has more of them than a quarter of that, nor all such users
 * together more than half; one message each may always come.
 */
final class Unread {

    static final int PART_OF_ONE = 4;
    private static final int PART_OF_ALL = 2;

    private Unread() {
    }

    /** What one connection has, {@code trusted} that of root or of the holder's own user. */
    record Load(int uid, boolean trusted, int count) {
    }

    /** Whether so many more may go to that user, one who is not trusted. */
    static boolean admits(List<Load> loads, int uid, int more, long openFilesMax) {
        long own = 0;
        long all = 0;
        for (Load load : loads) {
            own += load.uid == uid ? load.count : 0;
            all += load.trusted ? 0 : load.count;
        }
        boolean hasOwn = own == 0 || own + more <= openFilesMax / PART_OF_ONE;
        return hasOwn && (all == 0 || all + more <= openFilesMax / PART_OF_ALL);
    }
}
