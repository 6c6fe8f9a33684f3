package jinn.rc.init;

import jinn.kernel.Files;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveLink;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/**
 * What is to be made. All paths are absolute.
 *
 * @param database as the live directory will name it
 * @param live no slashes behind it
 * @param prefix for names in the scan directory
 * @param timeoutMs until all supervisors run; 0 for as long as it takes
 * @param patient whether to wait for others who do the same, or have locked the database
 */
public record Order(String database, String live, String prefix, String scanDirectory,
        long timeoutMs, boolean patient) {

    LiveLink link() {
        return new LiveLink(live);
    }

    /**
     * In what a live directory is another one than this order makes; empty where in nothing. What
     * two paths lead to counts, not how they are spelt. Its database may be the one that it began
     * with or the one that an update gave it.
     */
    String difference(Files files, LiveDirectory there) {
        if (!isSame(files, there.scanDirectory(), scanDirectory)) {
            return "its scan directory is " + told(files, there.scanDirectory());
        }
        if (!there.readPrefix(files).equals(prefix)) {
            return "its prefix is " + there.readPrefix(files);
        }
        return isSame(files, there.compiled(), database)
                || isSame(files, there.firstCompiled(), database)
                ? "" : "its database is " + told(files, there.compiled());
    }

    private static String told(Files files, String link) {
        return files.readSymlink(link) instanceof Ok<String>(String target) ? target : "unknown";
    }

    /** What was removed meanwhile is the same where it has the same path. */
    private static boolean isSame(Files files, String link, String path) {
        return told(files, link).equals(path)
                || files.info(link) instanceof Ok<FileInfo>(FileInfo one)
                        && files.info(path) instanceof Ok<FileInfo>(FileInfo other)
                        && one.identity().equals(other.identity());
    }
}
