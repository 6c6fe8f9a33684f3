package jinn.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.value.Errno;
import jinn.value.Instant;
import jinn.value.OpenMode.Access;

/** What inotify tells of directories, as far as somebody asks: that something happened. */
final class ChangesFile extends OpenFile {

    private static final int EVENT_SIZE = 16;

    private final List<Watched> all = new ArrayList<>();

    /** A directory, where it was, and what was in it. */
    private static final class Watched {
        private final Node.Directory directory;
        private String name;
        private Node.Directory parent;
        private Map<String, State> seen = Map.of();

        Watched(Node.Directory directory) {
            this.directory = directory;
            take();
        }

        void take() {
            parent = directory.parent;
            name = nameIn(parent);
            seen = states();
        }

        private String nameIn(Node.Directory above) {
            String found = "";
            for (Map.Entry<String, Node> entry : above.entries.entrySet()) {
                found = entry.getValue() == directory ? entry.getKey() : found;
            }
            return found;
        }

        private Map<String, State> states() {
            Map<String, State> states = new HashMap<>();
            directory.entries.forEach((name, node) ->
                    states.put(name, new State(node.inode, node.size(), node.modified)));
            return states;
        }

        /** Removing a file in it is not told of. */
        boolean isChanged() {
            return directory.links == 0 || directory.parent != parent
                    || !nameIn(parent).equals(name)
                    || !seen.entrySet().containsAll(states().entrySet());
        }
    }

    private record State(long inode, long size, Instant modified) {
    }

    ChangesFile(List<Node.Directory> directories) {
        super(null, Access.READ, false);
        directories.forEach(directory -> all.add(new Watched(directory)));
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        if (!isReadable(by)) {
            throw new Refused(Errno.EAGAIN);
        }
        all.removeIf(watched -> watched.directory.links == 0);
        all.forEach(Watched::take);
        return EVENT_SIZE;
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        throw new Refused(Errno.EBADF);
    }

    @Override
    boolean isReadable(SimProcess by) {
        return all.stream().anyMatch(Watched::isChanged);
    }

    @Override
    boolean isWritable(SimProcess by) {
        return false;
    }

    @Override
    void ended() {
    }
}
