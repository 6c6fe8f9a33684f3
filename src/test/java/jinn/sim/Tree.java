package jinn.sim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jinn.sim.Walk.From;
import jinn.sim.Walk.Place;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Instant;

/** All files of the machine, and what changes their names. */
final class Tree {

    private static final int STICKY = 01000;

    private final Supplier<Instant> now;
    private final Node.Directory root;
    private long inodes;
    private long devices = 1;
    private boolean remembers;
    private final Set<Long> readOnly = new HashSet<>();

    Tree(Supplier<Instant> now) {
        this.now = now;
        root = new Node.Directory(number(devices));
        root.permissions = 0755;
        root.links = 2;
    }

    Node.Directory root() {
        return Walk.top(root);
    }

    private Node.Number number(long device) {
        return new Node.Number(device, ++inodes);
    }

    Place locate(From from, String path, boolean follow) {
        return Walk.walk(root, from, path, follow);
    }

    /** What has that name; ENOENT where nothing has. */
    Node find(From from, String path, boolean follow) {
        Node node = locate(from, path, follow).node();
        if (node == null) {
            throw new Refused(Errno.ENOENT);
        }
        return node;
    }

    Node.Directory directory(From from, String path) {
        if (find(from, path, true) instanceof Node.Directory directory) {
            return directory;
        }
        throw new Refused(Errno.ENOTDIR);
    }

    /** A new file, owned by whoever makes it. */
    Node create(From from, String path, int permissions, Function<Node.Number, Node> make) {
        Place place = locate(from, path, false);
        if (place.node() != null) {
            throw new Refused(Errno.EEXIST);
        }
        return createAt(place, from.who(), permissions, make);
    }

    Node createAt(Place place, Credentials who, int permissions,
            Function<Node.Number, Node> make) {
        Node node = make.apply(number(place.parent().device));
        if (place.slash() && !(node instanceof Node.Directory) || place.parent().links == 0) {
            throw new Refused(Errno.ENOENT);
        }
        mayChange(place.parent());
        who.need(place.parent(), Credentials.WRITE | Credentials.EXECUTE);
        node.permissions = permissions;
        node.uid = who.uid();
        node.gid = who.gid();
        remember(place);
        put(place, node);
        if (node instanceof Node.Directory directory) {
            directory.parent = place.parent();
            directory.links = 2;
        }
        return node;
    }

    /** Whether a loss of power will want to know what directories were. */
    void remember(boolean wanted) {
        remembers = wanted;
    }

    private void remember(Place place) {
        if (remembers) {
            place.parent().past.add(new LinkedHashMap<>(place.parent().entries));
        }
    }

    private void put(Place place, Node node) {
        place.parent().entries.put(place.name(), node);
        place.parent().modified = now.get();
        node.modified = now.get();
        node.links++;
    }

    Node anonymousFifo(Credentials who) {
        Node node = new Node.Fifo(number(0));
        node.permissions = 0600;
        node.uid = who.uid();
        node.gid = who.gid();
        node.links = 1;
        return node;
    }

    void link(From from, String existing, String path) {
        Node node = find(from, existing, false);
        Place place = locate(from, path, false);
        if (place.node() != null) {
            throw new Refused(Errno.EEXIST);
        }
        if (place.slash()) {
            throw new Refused(Errno.ENOENT);
        }
        if (node.device != place.parent().device) {
            throw new Refused(Errno.EXDEV);
        }
        if (node instanceof Node.Directory) {
            throw new Refused(Errno.EPERM);
        }
        mayChange(place.parent());
        from.who().need(place.parent(), Credentials.WRITE | Credentials.EXECUTE);
        Instant modified = node.modified;
        remember(place);
        put(place, node);
        node.modified = modified;
    }

    void remove(From from, String path) {
        Place place = locate(from, path, false);
        if (!place.isOrdinary()) {
            throw new Refused(Errno.EISDIR);
        }
        mayRemove(from.who(), place);
        if (place.node() instanceof Node.Directory) {
            throw new Refused(Errno.EISDIR);
        }
        remember(place);
        take(place);
    }

    void removeDirectory(From from, String path) {
        Place place = locate(from, path, false);
        if (!place.isOrdinary()) {
            throw new Refused(switch (place.name()) {
                case "." -> Errno.EINVAL;
                case ".." -> Errno.ENOTEMPTY;
                default -> Errno.EBUSY;
            });
        }
        mayRemove(from.who(), place);
        if (!(place.node() instanceof Node.Directory directory)) {
            throw new Refused(Errno.ENOTDIR);
        }
        if (directory.covers != null) {
            throw new Refused(Errno.EBUSY);
        }
        if (!directory.entries.isEmpty()) {
            throw new Refused(Errno.ENOTEMPTY);
        }
        remember(place);
        take(place);
        directory.links = 0;
    }

    private void mayChange(Node.Directory directory) {
        if (readOnly.contains(directory.device)) {
            throw new Refused(Errno.EROFS);
        }
    }

    private void mayRemove(Credentials who, Place place) {
        mayChange(place.parent());
        if (place.node() == null) {
            throw new Refused(Errno.ENOENT);
        }
        who.need(place.parent(), Credentials.WRITE | Credentials.EXECUTE);
        boolean mine = who.isRoot() || who.uid() == place.node().uid
                || who.uid() == place.parent().uid;
        if ((place.parent().permissions & STICKY) != 0 && !mine) {
            throw new Refused(Errno.EPERM);
        }
    }

    private void take(Place place) {
        place.parent().entries.remove(place.name());
        place.parent().modified = now.get();
        place.node().links--;
    }

    void rename(From from, String oldPath, From to, String newPath) {
        Place source = locate(from, oldPath, false);
        Place target = locate(to, newPath, false);
        if (source.parent().device != target.parent().device) {
            throw new Refused(Errno.EXDEV);
        }
        if (!source.isOrdinary() || !target.isOrdinary()) {
            throw new Refused(Errno.EBUSY);
        }
        mayRemove(from.who(), source);
        from.who().need(target.parent(), Credentials.WRITE | Credentials.EXECUTE);
        fits(source, target);
        if (source.node() == target.node()) {
            return;
        }
        replaceable(from.who(), source.node(), target);
        Instant modified = source.node().modified;
        remember(target);
        take(source);
        if (target.node() != null) {
            take(target);
        }
        put(target, source.node());
        source.node().modified = modified;
        if (source.node() instanceof Node.Directory directory) {
            directory.parent = target.parent();
        }
    }

    private static void fits(Place source, Place target) {
        if (!(source.node() instanceof Node.Directory) && (source.slash() || target.slash())) {
            throw new Refused(Errno.ENOTDIR);
        }
        if (isInside(target.parent(), source.node())) {
            throw new Refused(Errno.EINVAL);
        }
        if (target.node() != null && isInside(source.parent(), target.node())) {
            throw new Refused(Errno.ENOTEMPTY);
        }
    }

    private static boolean isInside(Node.Directory directory, Node outer) {
        Node.Directory at = directory;
        while (at != outer) {
            if (at.parent == at) {
                return false;
            }
            at = at.parent;
        }
        return true;
    }

    private void replaceable(Credentials who, Node moved, Place target) {
        if (target.node() == null) {
            return;
        }
        mayRemove(who, target);
        boolean toDirectory = target.node() instanceof Node.Directory;
        if (moved instanceof Node.Directory && !toDirectory) {
            throw new Refused(Errno.ENOTDIR);
        }
        if (!(moved instanceof Node.Directory) && toDirectory) {
            throw new Refused(Errno.EISDIR);
        }
        if (target.node() instanceof Node.Directory there && !there.entries.isEmpty()) {
            throw new Refused(Errno.ENOTEMPTY);
        }
    }

    void mount(From from, String path, int permissions) {
        Node.Directory covered = directory(from, path);
        Node.Directory fresh = new Node.Directory(number(++devices));
        fresh.permissions = permissions;
        fresh.links = 2;
        fresh.covers = covered;
        fresh.modified = now.get();
        covered.mounted.push(fresh);
    }

    /** Linux leaves the mode of a tmpfs's root as it is then. */
    void remount(From from, String path) {
        mountRoot(from, path);
    }

    void remountReadOnly(From from, String path) {
        boolean all = find(from, path, true) == root();
        readOnly.add((all ? root() : mountRoot(from, path)).device);
    }

    void unmount(From from, String path) {
        Node.Directory mounted = mountRoot(from, path);
        mounted.covers.mounted.remove(mounted);
    }

    private Node.Directory mountRoot(From from, String path) {
        if (find(from, path, true) instanceof Node.Directory directory
                && directory.covers != null) {
            return directory;
        }
        throw new Refused(Errno.EINVAL);
    }

    String pathOf(Node.Directory directory) {
        StringBuilder path = new StringBuilder();
        Node.Directory at = directory;
        while (at != root()) {
            while (at.covers != null) {
                at = at.covers;
            }
            if (at.links == 0) {
                throw new Refused(Errno.ENOENT);
            }
            path.insert(0, "/" + nameIn(at.parent, at));
            at = Walk.top(at.parent);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static String nameIn(Node.Directory parent, Node child) {
        for (var entry : parent.entries.entrySet()) {
            if (entry.getValue() == child) {
                return entry.getKey();
            }
        }
        throw new Refused(Errno.ENOENT);
    }

    /** What mknod(2) makes of a description. */
    static Function<Node.Number, Node> maker(FileInfo like) {
        return switch (like.type()) {
            case REGULAR -> Node.Regular::new;
            case FIFO -> Node.Fifo::new;
            case SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE -> number ->
                    new Node.Special(number, like.type(), like.identity().special());
            case DIRECTORY, SYMLINK -> throw new Refused(Errno.EINVAL);
        };
    }
}
