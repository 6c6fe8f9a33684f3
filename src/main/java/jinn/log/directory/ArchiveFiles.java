package jinn.log.directory;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.log.directory.Archives.Archive;
import jinn.log.script.DirectoryConfig;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** The archives of one log directory: files become some, and the oldest go. */
final class ArchiveFiles {

    private static final int CHUNK = 65_536;
    private static final OpenMode READING =
            OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);

    private final Kernel kernel;
    private final DirectoryConfig config;
    private final String directory;

    ArchiveFiles(Kernel kernel, DirectoryConfig config) {
        this.kernel = kernel;
        this.config = config;
        this.directory = config.path();
    }

    /** An empty file is not worth a name, and one that is an archive already needs no second. */
    Result<Done> archive(String file, String suffix) {
        return switch (files().linkInfo(path(file))) {
            case Failed<FileInfo>(Errno errno) ->
                    errno == Errno.ENOENT ? Result.DONE : new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) when info.size() == 0
                    || info.links() > 1 && isArchived(info.identity()) -> remove(file);
            case Ok<FileInfo> _ -> rename(file, suffix);
        };
    }

    /** A second name may also be somebody's copy by links, elsewhere. */
    private boolean isArchived(FileInfo.Identity identity) {
        boolean archived = false;
        if (files().list(directory) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                archived |= Archives.isName(name) && files().linkInfo(path(name))
                        instanceof Ok<FileInfo>(FileInfo info)
                        && info.identity().equals(identity);
            }
        }
        return archived;
    }

    /**
     * Names have to sort in the order the archives were made in, whatever the clock does: where
     * it went back, the name is just behind the newest one.
     */
    private Result<Done> rename(String file, String suffix) {
        return switch (files().list(directory)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                Instant now = kernel.clock().now();
                Tai64n time = Archives.next(names, Tai64n.ofUnix(now.seconds(), now.nanos()));
                yield files().rename(path(file), path(Archives.name(time, suffix)));
            }
        };
    }

    /** How much was in a file that is gone; no bytes where there was none. */
    record Dropped(long lines, long bytes) {
    }

    /** Removes the oldest archive. */
    Result<Dropped> dropOldest() {
        return switch (files().list(directory)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                String oldest = null;
                for (Archive archive : archives(names)) {
                    boolean older = oldest == null || archive.name().compareTo(oldest) < 0;
                    oldest = older ? archive.name() : oldest;
                }
                yield oldest == null ? new Ok<>(new Dropped(0, 0)) : drop(oldest);
            }
        };
    }

    private Result<Dropped> drop(String name) {
        Dropped content = content(path(name));
        return switch (files().remove(path(name))) {
            case Ok<Done> _ -> new Ok<>(content);
            case Failed<Done>(Errno errno) -> new Failed<>(errno);
        };
    }

    /** Lines in an archive that a processor has made something else of are what ends so. */
    private Dropped content(String archive) {
        long lines = 0;
        long bytes = 0;
        if (files().open(archive, READING) instanceof Ok<Fd>(Fd fd)) {
            byte[] chunk = new byte[CHUNK + Span.SLACK];
            int count = 1;
            while (count > 0) {
                count = files().read(fd, chunk, 0, CHUNK) instanceof Ok<Integer>(Integer some)
                        ? some : 0;
                bytes += count;
                lines += newlines(chunk, count);
            }
            files().close(fd);
        }
        return new Dropped(lines, Math.max(1, bytes));
    }

    private int newlines(byte[] chunk, int count) {
        int lines = 0;
        int at = kernel.byteSearch().find(chunk, 0, count, (byte) '\n');
        while (at < count) {
            lines++;
            at = kernel.byteSearch().find(chunk, at + 1, count, (byte) '\n');
        }
        return lines;
    }

    /** Removes as many of the oldest as the limits want. */
    Result<Done> trim() {
        return switch (files().list(directory)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                Result<Done> done = Result.DONE;
                for (String name : Archives.surplus(archives(names), config.limits())) {
                    Result<Done> removed = remove(name);
                    done = removed.isOk() ? done : removed;
                }
                yield done;
            }
        };
    }

    /** A directory is none, whatever its name. */
    private List<Archive> archives(List<String> names) {
        List<Archive> archives = new ArrayList<>();
        for (String name : names) {
            if (Archives.isName(name) && files().linkInfo(path(name))
                    instanceof Ok<FileInfo>(FileInfo info) && !info.isDirectory()) {
                archives.add(new Archive(name, info.size()));
            }
        }
        return archives;
    }

    private String path(String file) {
        return directory + "/" + file;
    }

    private Result<Done> remove(String file) {
        Result<Done> done = files().remove(path(file));
        return done.failedWith(Errno.ENOENT) ? Result.DONE : done;
    }

    private Files files() {
        return kernel.files();
    }
}
