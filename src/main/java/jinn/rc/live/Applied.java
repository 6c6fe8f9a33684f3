package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Ok;

/**
 * What apply keeps beside a live directory: a database, and of which sources it was made.
 *
 * <pre>
 *   LIVE:apply:XXXXXX/database   as the compiler made it
 *   LIVE:apply:XXXXXX/sources    a symlink to the source directory
 *   LIVE:apply                   the lock of who makes one, or removes one
 * </pre>
 *
 * @param path of the directory
 */
public record Applied(String path) {

    private static final String NAME = ":apply";
    private static final String MARK = NAME + ":";
    private static final String DATABASE = "/database";

    /** One that nobody has; it is not made yet. */
    public static Applied fresh(Kernel kernel, LiveLink link) {
        return new Applied(link.random(kernel, MARK));
    }

    public static String lock(LiveLink link) {
        return link.path() + NAME;
    }

    public String database() {
        return path + DATABASE;
    }

    public String sources() {
        return path + "/sources";
    }

    /** That of the live directory in use; empty where its database was made by others. */
    public static Optional<Applied> used(Files files, LiveLink link) {
        return files.readSymlink(new LiveDirectory(link.path()).compiled())
                instanceof Ok<String>(String target) && target.endsWith(DATABASE)
                && target.contains(MARK)
                ? Optional.of(new Applied(
                        target.substring(0, target.length() - DATABASE.length())))
                : Optional.empty();
    }

    /**
     * Those whose database no live directory has.
     *
     * @throws jinn.value.Fatal 111 where the directory that has them cannot be read
     */
    public static List<Applied> unused(Files files, LiveLink link) {
        List<Applied> unused = new ArrayList<>();
        List<LiveDirectory> live = link.beside(files);
        for (String path : link.beside(files, MARK)) {
            Applied one = new Applied(path);
            boolean used = false;
            for (LiveDirectory directory : live) {
                used |= mayBe(files, directory.compiled(), one.database());
            }
            if (!used) {
                unused.add(one);
            }
        }
        return unused;
    }

    /** What cannot be told is taken for used. */
    private static boolean mayBe(Files files, String link, String database) {
        Result<FileInfo> led = files.info(link);
        Result<FileInfo> there = files.info(database);
        return led instanceof Ok<FileInfo>(FileInfo one)
                && there instanceof Ok<FileInfo>(FileInfo other)
                ? one.identity().equals(other.identity())
                : !led.failedWith(Errno.ENOENT) && !there.failedWith(Errno.ENOENT);
    }
}
