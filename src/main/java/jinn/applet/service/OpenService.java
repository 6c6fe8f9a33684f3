package jinn.applet.service;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;

/**
 * A service directory that is open: what is in it is found from there and changed by descriptor,
 * so that nobody who may write to it leads a change elsewhere.
 *
 * @param guarded whether nobody but root and this user may write to it: then a symlink in it is
 *     theirs, and followed
 */
record OpenService(Kernel kernel, String path, Fd home, boolean guarded) {

    private static final int OTHERS_WRITE = 022;
    private static final int OF_OWNER = 0700;

    static OpenService of(Kernel kernel, String path) {
        Files files = kernel.files();
        Fd home = files.open(path + "/.", OpenMode.READ).orFatal("open", path);
        FileInfo info = files.info(home).orFatal("stat", path);
        int owner = info.owner().uid();
        boolean ours = owner == 0 || owner == kernel.users().effective().uid();
        return new OpenService(kernel, path, home,
                ours && (info.permissions() & OTHERS_WRITE) == 0);
    }

    /** To be closed. */
    Fd directory(String name) {
        return kernel.directories().openDirectory(home, guarded ? name + "/." : name)
                .orFatal("open", path + "/" + name);
    }

    /** A fifo in a directory of it, with that name alone; to be closed. */
    Fd fifo(Fd directory, String name, String shown) {
        Fd fd = kernel.directories().open(directory, name, OpenMode.READ.nonBlocking())
                .orFatal("open", path + "/" + shown);
        FileInfo info = info(fd, shown);
        if (info.type() != FileInfo.Type.FIFO || info.links() > 1) {
            throw Fatal.system("change", path + "/" + shown, Errno.EINVAL);
        }
        return fd;
    }

    FileInfo info(Fd fd, String shown) {
        return kernel.files().info(fd).orFatal("stat", path + "/" + shown);
    }

    /**
     * The group before the mode: a change of it takes modes away. Before both nobody but the owner
     * may open it: the new group is not to have for a moment what the old one had.
     */
    void change(Fd fd, String shown, int gid, int permissions) {
        String place = path + "/" + shown;
        FileInfo before = info(fd, shown);
        if (before.owner().gid() != gid) {
            kernel.files().setPermissions(fd, before.permissions() & OF_OWNER)
                    .orFatal("set permissions of", place);
            kernel.directories().setOwner(fd, new FileInfo.Owner(before.owner().uid(), gid))
                    .orFatal("set group of", place);
        }
        kernel.files().setPermissions(fd, permissions).orFatal("set permissions of", place);
    }

    void close(Fd fd) {
        kernel.files().close(fd);
    }
}
