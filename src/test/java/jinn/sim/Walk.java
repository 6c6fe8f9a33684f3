package jinn.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import jinn.text.Bytes;
import jinn.value.Errno;

/** One resolution of a path, as path_resolution(7) describes it. */
final class Walk {

    static final int NAME_MAX = 255;
    private static final int PATH_MAX = 4096;
    private static final int SYMLINKS_MAX = 40;

    private final Node.Directory root;
    private final Credentials who;
    private final boolean follow;
    private final Deque<String> todo = new ArrayDeque<>();
    private Node.Directory at;
    private boolean slash;
    private int symlinks;

    /** Where relative paths begin, and who asks. */
    record From(Node.Directory here, Credentials who) {
    }

    /**
     * What a path leads to.
     *
     * @param name {@code .}, {@code ..} or {@code /} where the path ends so
     * @param node null where nothing has that name yet
     * @param slash whether the path ends in one
     */
    record Place(Node.Directory parent, String name, Node node, boolean slash) {

        boolean isOrdinary() {
            return !name.equals(".") && !name.equals("..") && !name.equals("/");
        }
    }

    private Walk(Node.Directory root, From from, boolean follow) {
        this.root = root;
        this.who = from.who();
        this.at = from.here();
        this.follow = follow;
    }

    static Place walk(Node.Directory root, From from, String path, boolean follow) {
        if (path.isEmpty()) {
            throw new Refused(Errno.ENOENT);
        }
        if (path.length() >= PATH_MAX) {
            throw new Refused(Errno.ENAMETOOLONG);
        }
        Walk walk = new Walk(root, from, follow);
        walk.push(path);
        walk.slash = path.endsWith("/");
        return walk.go();
    }

    private void push(String path) {
        if (path.startsWith("/")) {
            at = top(root);
        }
        var names = Bytes.fields(path, '/');
        for (int i = names.size() - 1; i >= 0; i--) {
            if (!names.get(i).isEmpty()) {
                todo.push(names.get(i));
            }
        }
    }

    private Place go() {
        if (todo.isEmpty()) {
            return new Place(at, "/", at, slash);
        }
        while (true) {
            String name = todo.pop();
            who.need(at, Credentials.EXECUTE);
            if (name.length() > NAME_MAX) {
                throw new Refused(Errno.ENAMETOOLONG);
            }
            boolean last = todo.isEmpty();
            Place place = name.equals(".") || name.equals("..") ? dots(name) : entry(name, last);
            if (place != null) {
                return place;
            }
        }
    }

    private Place dots(String name) {
        Node.Directory before = at;
        if (name.equals("..") && at != top(root)) {
            Node.Directory covered = at;
            while (covered.covers != null) {
                covered = covered.covers;
            }
            at = top(covered.parent);
        }
        return todo.isEmpty() ? new Place(before, name, at, slash) : null;
    }

    /** Null where the walk goes on from {@code at}. */
    private Place entry(String name, boolean last) {
        Node child = at.entries.get(name);
        if (child == null) {
            if (last) {
                return new Place(at, name, null, slash);
            }
            throw new Refused(Errno.ENOENT);
        }
        if (child instanceof Node.Symlink link && (!last || follow || slash)) {
            return followed(link);
        }
        if (child instanceof Node.Directory directory) {
            Node.Directory parent = at;
            at = top(directory);
            return last ? new Place(parent, name, at, slash) : null;
        }
        if (!last || slash) {
            throw new Refused(Errno.ENOTDIR);
        }
        return new Place(at, name, child, false);
    }

    private Place followed(Node.Symlink link) {
        symlinks++;
        if (symlinks > SYMLINKS_MAX) {
            throw new Refused(Errno.ELOOP);
        }
        push(link.target);
        return todo.isEmpty() ? new Place(at, "/", at, slash) : null;
    }

    /** What is mounted there last of all, or the directory itself. */
    static Node.Directory top(Node.Directory directory) {
        Node.Directory top = directory;
        while (!top.mounted.isEmpty()) {
            top = top.mounted.peek();
        }
        return top;
    }
}
