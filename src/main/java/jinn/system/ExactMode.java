package jinn.system;

import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/**
 * Makes files with just the mode that is asked for, whatever the umask and whatever the directory
 * adds. None has more than that for a moment: somebody who opens it then keeps it.
 */
public record ExactMode(Kernel kernel) {

    /** mkdir(2) takes no set-id bits. */
    private static final int PLAIN = 01777;

    public Result<Done> directory(String path, int permissions) {
        int umask = kernel.files().setUmask(0);
        Result<Done> made = kernel.files().makeDirectory(path, permissions & PLAIN);
        return ended(umask, made, path,
                FileInfo.wanted(Type.DIRECTORY, permissions, 0));
    }

    public Result<Done> fifo(String path, int permissions) {
        int umask = kernel.files().setUmask(0);
        Result<Done> made = kernel.files().makeFifo(path, permissions);
        return ended(umask, made, path, FileInfo.wanted(Type.FIFO, permissions, 0));
    }

    /** A device node, a fifo or a socket. */
    public Result<Done> node(String path, FileInfo like) {
        int umask = kernel.files().setUmask(0);
        Result<Done> made = kernel.files().makeNode(path, like);
        return ended(umask, made, path, like);
    }

    /** A set-group directory passes its bit on; a list of access rights takes bits away. */
    private Result<Done> ended(int umask, Result<Done> made, String path, FileInfo like) {
        kernel.files().setUmask(umask);
        if (!made.isOk()) {
            return made;
        }
        String name = Bytes.withoutSlashes(path);
        Result<FileInfo> info = kernel.directories().info(Fd.HERE, name);
        boolean exact = info instanceof Ok<FileInfo>(FileInfo found)
                && found.permissions() == like.permissions();
        return exact ? made : new JustMade(kernel, like).then(
                new JustMade.Place(Fd.HERE, name),
                handle -> kernel.files().setPermissions(handle, like.permissions()));
    }
}
