package jinn.kernel;

import java.util.List;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;

/**
 * Copies a tree of every kind of file, with owners and whole modes. What is there already stays
 * where it does the same service: a directory, a fifo, a socket, a device. Files and symlinks
 * are made anew. Nothing ever takes the place of something of another kind.
 */
public final class TreeCopy {

    public static final int DEPTH_MAX = 32;
    public static final int ENTRIES_MAX = 65_536;

    private static final int CHUNK = 4096;
    private static final int OWNER_FILE = 0600;
    private static final int OWNER_DIRECTORY = 0700;

    private final Files files;
    private final Report report;
    private final boolean root;
    private int entries;
    private int failures;
    private byte[] chunk;

    public TreeCopy(Kernel kernel, Report report) {
        this.files = kernel.files();
        this.report = report;
        this.root = kernel.processes().isRoot();
    }

    /**
     * Copies what is in one directory into another, whose own mode and owner stay. What cannot be
     * copied is told of, entry by entry.
     *
     * @return whether everything was
     * @throws Fatal 111 where the directory itself cannot be read
     */
    public boolean copy(String from, String to) {
        if (!files.info(to).orFatal("stat", to).isDirectory()) {
            throw Fatal.system("copy into", to, Errno.ENOTDIR);
        }
        copyAll(files.list(from).orFatal("read", from), from, to, 1);
        return failures == 0;
    }

    /** A file of any kind, or a directory, which gets the mode and the owner too. */
    public boolean copyWhole(String from, String to) {
        if (copyOne(from, to, 0) instanceof Failed<Done>(Errno errno)) {
            failures++;
            report.unable("copy to", to, errno);
        }
        return failures == 0;
    }

    private void copyAll(List<String> names, String from, String to, int depth) {
        for (String name : names) {
            String path = to + "/" + name;
            entries++;
            if (entries == ENTRIES_MAX) {
                failures++;
                report.warning("more than " + ENTRIES_MAX + " files to copy: " + path
                        + " and what follows are left out");
            }
            if (entries < ENTRIES_MAX) {
                Result<Done> copied = copyOne(from + "/" + name, path, depth);
                if (copied instanceof Failed<Done>(Errno errno)) {
                    failures++;
                    report.unable("copy to", path, errno);
                }
            }
        }
    }

    private Result<Done> copyOne(String from, String to, int depth) {
        return switch (files.linkInfo(from)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) -> {
                Result<Done> made = make(from, to, info);
                if (made.isOk() && info.isDirectory()) {
                    made = descend(from, to, depth);
                }
                yield made.isOk() ? dress(to, info) : made;
            }
        };
    }

    private Result<Done> make(String from, String to, FileInfo info) {
        return switch (info.type()) {
            case DIRECTORY -> keeping(files.makeDirectory(to, OWNER_DIRECTORY), to, info);
            case FIFO -> keeping(files.makeFifo(to, OWNER_FILE), to, info);
            case SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE ->
                    keeping(files.makeNode(to, info), to, info);
            case REGULAR -> copyFile(from, to, info);
            case SYMLINK -> copySymlink(from, to, info);
        };
    }

    private Result<Done> keeping(Result<Done> made, String to, FileInfo info) {
        boolean kept = made.failedWith(Errno.EEXIST) && isThere(to, info.type());
        return kept ? Result.DONE : made;
    }

    private boolean isThere(String path, FileInfo.Type type) {
        return files.linkInfo(path) instanceof Ok<FileInfo>(FileInfo old) && old.type() == type;
    }

    private Result<Done> descend(String from, String to, int depth) {
        if (depth == DEPTH_MAX) {
            return new Failed<>(Errno.ELOOP);
        }
        return switch (files.list(from)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                copyAll(names, from, to, depth + 1);
                yield Result.DONE;
            }
        };
    }

    private Result<Done> copySymlink(String from, String to, FileInfo info) {
        return switch (files.readSymlink(from)) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String target) -> {
                removeOld(to, info.type());
                yield files.makeSymlink(target, to);
            }
        };
    }

    private Result<Done> copyFile(String from, String to, FileInfo info) {
        return switch (files.open(from, OpenMode.READ)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd source) -> {
                removeOld(to, info.type());
                Result<Done> copied = fill(source, to);
                files.close(source);
                yield copied;
            }
        };
    }

    private void removeOld(String path, FileInfo.Type type) {
        if (isThere(path, type)) {
            files.remove(path);
        }
    }

    private Result<Done> fill(Fd source, String to) {
        OpenMode mode = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(OWNER_FILE);
        return switch (files.open(to, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd target) -> {
                Result<Done> copied = copyBytes(source, target);
                files.close(target);
                yield copied;
            }
        };
    }

    private Result<Done> copyBytes(Fd source, Fd target) {
        chunk = chunk == null ? new byte[CHUNK] : chunk;
        while (true) {
            switch (files.read(source, chunk, 0, chunk.length)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) when count == 0 -> {
                    return Result.DONE;
                }
                case Ok<Integer>(Integer count) -> {
                    Result<Done> put = put(target, count);
                    if (!put.isOk()) {
                        return put;
                    }
                }
            }
        }
    }

    private Result<Done> put(Fd target, int count) {
        int written = 0;
        while (written < count) {
            switch (files.write(target, chunk, written, count - written)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer more) -> written += more;
            }
        }
        return Result.DONE;
    }

    /** The owner first: a change of owner takes setuid and setgid away. */
    private Result<Done> dress(String to, FileInfo info) {
        Result<Done> done = root ? files.setOwner(to, info.owner()) : Result.DONE;
        if (done.isOk() && info.type() != FileInfo.Type.SYMLINK) {
            return files.setPermissions(to, info.permissions());
        }
        return done;
    }
}
