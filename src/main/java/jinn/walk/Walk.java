package jinn.walk;

import java.util.Arrays;
import java.util.List;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a tree, in memory that does not depend on its width and in few descriptors. What
 * is gone by the time it would be looked at was never there. Of names that are made meanwhile
 * some are seen.
 *
 * <pre>
 *   top            enter
 *   top/a          enter
 *   top/a/file     visit        the directories are open all the while, or come back to by ".."
 *   top/a          leave
 *   top            leave
 * </pre>
 */
public final class Walk {

    private final Kernel kernel;
    private final Directories directories;
    private final Visitor visitor;
    private final Descent descent;
    private final Route route = new Route();

    /** What the top's name is in. */
    private Fd base = Fd.HERE;

    /** By level: where reading goes on when its names were forgotten. */
    private long[] places = new long[Descent.OPEN_MAX];

    /** By level, of the innermost: the names that were read together, and which is next. */
    private final Batch[] batches = new Batch[Descent.OPEN_MAX];

    private record Batch(List<Named> names, int next) {
        private static final Batch NONE = new Batch(List.of(), 0);
    }

    public Walk(Kernel kernel, Visitor visitor) {
        this.kernel = kernel;
        this.directories = kernel.directories();
        this.visitor = visitor;
        this.descent = new Descent(kernel);
    }

    /** The directories within each other that a walk goes through at most. */
    public static int depthMax() {
        return Descent.DEPTH_MAX;
    }

    /** Through whatever has that path; a symlink is itself, with a slash behind it as well. */
    public void go(String path) {
        go(Fd.HERE, path);
    }

    /** The same of a path, or a name, in an open directory. */
    public void go(Fd directory, String path) {
        String top = Bytes.withoutSlashes(path);
        base = directory;
        route.begin(top);
        step(directory, top);
        goOn();
    }

    /** Through an open directory, which is closed at the end; it is not entered but is left. */
    public void goThrough(Fd directory, FileInfo.Identity identity, String path) {
        route.begin(path);
        enter(directory, identity);
        goOn();
    }

    /** From inside a visitor: the rest is left out. */
    public void stop() {
        descent.abandon();
    }

    private void goOn() {
        while (descent.depth() > 0) {
            Named next = next();
            if (next == null) {
                leave();
            } else {
                places[descent.depth() - 1] = next.after();
                route.down(next.name());
                step(descent.here(), next.name());
            }
        }
    }

    /** Null at the end of the innermost directory. */
    private @Nullable Named next() {
        int slot = slot(descent.depth() - 1);
        Batch batch = batches[slot];
        if (batch.next == batch.names.size()) {
            batch = switch (directories.read(descent.here())) {
                case Ok<List<Named>>(List<Named> names) -> new Batch(names, 0);
                case Failed<List<Named>>(Errno errno) -> {
                    visitor.failed("read directory", route.text(), errno);
                    yield Batch.NONE;
                }
            };
        }
        boolean ended = batch.names.isEmpty();
        batches[slot] = ended ? Batch.NONE : new Batch(batch.names, batch.next + 1);
        return ended ? null : batch.names.get(batch.next);
    }

    private static int slot(int level) {
        return level % Descent.OPEN_MAX;
    }

    private void step(Fd directory, String name) {
        boolean entered = switch (directories.info(directory, name)) {
            case Failed<FileInfo>(Errno errno) -> {
                missing("stat", errno);
                yield false;
            }
            case Ok<FileInfo>(FileInfo info) when info.isDirectory() ->
                    descend(new Spot(directory, name, info, null, route));
            case Ok<FileInfo>(FileInfo info) -> {
                visitor.visit(new Spot(directory, name, info, null, route));
                yield false;
            }
        };
        if (!entered && descent.depth() > 0) {
            route.up();
        }
    }

    private void missing(String verb, Errno errno) {
        if (errno != Errno.ENOENT || descent.depth() == 0) {
            visitor.failed(verb, route.text(), errno);
        }
    }

    /** Whether it is gone into. What was opened counts, not what was seen before. */
    private boolean descend(Spot seen) {
        if (descent.isFull() || route.isFull()) {
            visitor.tooDeep(seen);
            return false;
        }
        return switch (directories.openDirectory(seen.directory(), seen.name())) {
            case Failed<Fd>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    visitor.unopened(seen, errno);
                }
                yield false;
            }
            case Ok<Fd>(Fd fd) -> {
                Spot spot = opened(seen.directory(), seen.name(), fd);
                boolean wanted = visitor.enter(spot);
                if (wanted) {
                    enter(fd, spot.info().identity());
                } else {
                    kernel.files().close(fd);
                }
                yield wanted;
            }
        };
    }

    private Spot opened(Fd directory, String name, Fd fd) {
        FileInfo info = kernel.files().info(fd).orFatal("stat", route.text());
        return new Spot(directory, name, info, fd, route);
    }

    private void enter(Fd fd, FileInfo.Identity identity) {
        descent.enter(fd, identity);
        int level = descent.depth() - 1;
        if (places.length == level) {
            places = Arrays.copyOf(places, 2 * level);
        }
        batches[slot(level)] = Batch.NONE;
    }

    private void leave() {
        Fd around = descent.depth() == 1 ? base : parent();
        if (around == null) {
            descent.abandon();
            return;
        }
        boolean done = visitor.leave(opened(around, route.name(), descent.here()));
        if (descent.depth() == 0) {
            return;
        }
        if (!done) {
            directories.resume(descent.here(), 0);
            batches[slot(descent.depth() - 1)] = Batch.NONE;
            return;
        }
        descent.leave();
        if (descent.depth() > 0) {
            route.up();
        }
    }

    /** Null where there is no way back. */
    private @Nullable Fd parent() {
        int level = descent.depth() - 2;
        boolean anew = descent.leadsFarUp();
        return switch (descent.parent()) {
            case Failed<Fd>(Errno errno) -> {
                visitor.failed("go back from", route.text(), errno);
                yield null;
            }
            case Ok<Fd>(Fd fd) -> {
                if (anew) {
                    batches[slot(level)] = Batch.NONE;
                    directories.resume(fd, places[level]);
                }
                yield fd;
            }
        };
    }
}
