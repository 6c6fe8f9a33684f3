package jinn.walk;

import java.util.BitSet;
import jinn.kernel.Kernel;
import jinn.system.JustMade.Place;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree of every kind of file, with owners and whole modes. What is there already stays
 * where it does the same service: a directory, a fifo, a socket, a device. Files and symlinks
 * are made anew. Nothing ever takes the place of something of another kind. No symlink is
 * followed on either side.
 */
public final class TreeCopy {

    private final Kernel kernel;
    private final Report report;
    private boolean full;

    public TreeCopy(Kernel kernel, Report report) {
        this.kernel = kernel;
        this.report = report;
    }

    /**
     * Copies what is in one directory into another, whose own mode and owner stay. What cannot be
     * copied is told of, entry by entry.
     *
     * @return whether everything was
     * @throws Fatal 111 where one of the directories itself cannot be read
     */
    public boolean copy(String from, String to) {
        Fd target = opened("copy into", to);
        Fd source = opened("read", from);
        Copying copying = new Copying(to);
        copying.target.enter(target, identity(target, to));
        copying.top = identity(target, to);
        copying.ready = true;
        copying.walk.goThrough(source, identity(source, from), from);
        return copying.ended();
    }

    /** A file of any kind, or a directory, which gets the mode and the owner too. */
    public boolean copyWhole(String from, String to) {
        Copying copying = new Copying(to);
        copying.walk.go(from);
        return copying.ended();
    }

    /** Whether there was something that was not copied for want of room. */
    public boolean ranOut() {
        return full;
    }

    private Fd opened(String verb, String path) {
        Fd fd = kernel.files().open(path, OpenMode.READ.nonBlocking()).orFatal(verb, path);
        if (!kernel.files().info(fd).orFatal("stat", path).isDirectory()) {
            throw Fatal.system(verb, path, Errno.ENOTDIR);
        }
        return fd;
    }

    private FileInfo.Identity identity(Fd fd, String path) {
        return kernel.files().info(fd).orFatal("stat", path).identity();
    }

    /** One walk through a source, and beside it the directories of the copy. */
    private final class Copying implements Visitor {

        private final String to;
        private final Walk walk = new Walk(kernel, this);
        private final Descent target = new Descent(kernel);
        private final FileCopy files = new FileCopy(kernel);

        /** By level: whether that directory of the copy may get another owner and mode. */
        private final BitSet changeable = new BitSet();

        /** The copy's own directory: it may lie inside the source. */
        private FileInfo.@Nullable Identity top;

        /** Whether the top of the copy was there before, and stays as it is. */
        private boolean ready;

        private boolean failed;

        Copying(String to) {
            this.to = to;
        }

        boolean ended() {
            target.abandon();
            return !failed;
        }

        /** Where the copy of what is there goes; its top has a path for a name. */
        private Place place(Spot spot) {
            return target.depth() == 0 ? new Place(Fd.HERE, to)
                    : new Place(target.here(), spot.name());
        }

        @Override
        public boolean enter(Spot directory) {
            if (directory.info().identity().equals(top)) {
                failed = true;
                report.warning("unable to copy " + directory.path() + " into itself");
                return false;
            }
            return switch (opened(place(directory))) {
                case Failed<Fd>(Errno errno) -> {
                    unable(directory, errno);
                    yield false;
                }
                case Ok<Fd>(Fd fd) -> {
                    FileInfo.Identity identity = identity(fd, to);
                    top = target.depth() == 0 ? identity : top;
                    target.enter(fd, identity);
                    yield true;
                }
            };
        }

        /** The directory that was made, or one that was there and stays. */
        private Result<Fd> opened(Place place) {
            Result<Done> made = files.makeDirectory(place);
            boolean old = made.failedWith(Errno.EEXIST);
            if (!old && made instanceof Failed<Done>(Errno errno)) {
                return new Failed<>(errno);
            }
            Result<Fd> opened = kernel.directories().openDirectory(place.directory(),
                    place.name());
            if (!(opened instanceof Ok<Fd>(Fd fd))) {
                return old ? new Failed<>(Errno.EEXIST) : opened;
            }
            if (!old && !files.isMade(fd)) {
                kernel.files().close(fd);
                return new Failed<>(Errno.EAGAIN);
            }
            changeable.set(target.depth(), !old || files.mayDress(place, fd));
            return opened;
        }

        @Override
        public void visit(Spot spot) {
            if (files.copy(spot, place(spot)) instanceof Failed<Done>(Errno errno)) {
                unable(spot, errno);
            }
        }

        @Override
        public boolean leave(Spot directory) {
            boolean dressed = target.depth() > 1 || !ready;
            Result<Done> done = dressed ? files.dressOld(target.here(), directory.info(),
                    changeable.get(target.depth() - 1)) : Result.DONE;
            Result<Fd> parent = target.depth() > 1 ? target.parent() : new Ok<>(Fd.HERE);
            if (done instanceof Failed<Done>(Errno errno)) {
                unable(directory, errno);
            }
            if (parent instanceof Failed<Fd>(Errno errno)) {
                unable(directory, errno);
                walk.stop();
            }
            target.leave();
            return true;
        }

        @Override
        public void unopened(Spot directory, Errno errno) {
            failed("read directory", directory.path(), errno);
        }

        @Override
        public void tooDeep(Spot directory) {
            failed = true;
            report.warning("more than " + Walk.depthMax() + " directories within each other: "
                    + directory.path() + " is left out");
        }

        @Override
        public void failed(String verb, String path, Errno errno) {
            failed = true;
            full |= errno.isDiskFull();
            report.unable(verb, path, errno);
        }

        private void unable(Spot spot, Errno errno) {
            failed("copy to", to + spot.below(), errno);
        }
    }
}
