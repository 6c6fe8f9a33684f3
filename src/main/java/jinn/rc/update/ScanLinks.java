package jinn.rc.update;

import jinn.kernel.Files;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveLink;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Ok;

/**
 * The symlinks in the scan directory to service directories of a live directory. What else has such
 * a name is somebody else's, and stays.
 *
 * @param scanDirectory its path
 * @param prefix what the names of the links begin with
 */
record ScanLinks(Files files, LiveLink live, String scanDirectory, String prefix) {

    private String path(String name) {
        return scanDirectory + "/" + prefix + name;
    }

    /**
     * That the name is free, or ours.
     *
     * @throws Fatal 111 where it is not
     */
    void check(String name) {
        String path = path(name);
        boolean isThere = files.linkInfo(path).ifPresent("stat", path).isPresent();
        if (isThere && !isOurs(path)) {
            throw Fatal.system("link", path, Errno.EEXIST);
        }
    }

    private boolean isOurs(String path) {
        return files.readSymlink(path) instanceof Ok<String>(String target)
                && live.isOfService(files, target);
    }

    /** In one step, past a name that no scanner looks at. */
    void link(String name) {
        String target = new LiveDirectory(live.path()).service(name).directory();
        String path = path(name);
        if (files.readSymlink(path) instanceof Ok<String>(String old) && old.equals(target)) {
            return;
        }
        check(name);
        String hidden = scanDirectory + "/." + prefix + name + ".new";
        files.remove(hidden);
        files.makeSymlink(target, hidden).orFatal("link", hidden);
        Result<Result.Done> renamed = files.rename(hidden, path);
        if (!renamed.isOk()) {
            files.remove(hidden);
        }
        renamed.orFatal("link", path);
    }

    void unlink(String name) {
        String path = path(name);
        if (isOurs(path)) {
            files.remove(path).orFatal("remove", path);
        }
    }
}
