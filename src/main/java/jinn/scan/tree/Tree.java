package jinn.scan.tree;

import java.util.Set;
import jinn.control.TreeEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner knows of its supervision tree.
 *
 * @param reported problems of the last scan; each was reported once
 * @param respawnNs when the respawn timer expires; {@link #NEVER} where it is not armed
 * @param end the service whose end is that of all; null but while stopping because of it
 */
public record Tree(ServiceTable table, Set<String> reported, long respawnNs,
        @Nullable TreeEnd end) {

    public static final long NEVER = Long.MAX_VALUE;

    public static final Tree EMPTY = new Tree(ServiceTable.EMPTY, Set.of(), NEVER, null);
}
