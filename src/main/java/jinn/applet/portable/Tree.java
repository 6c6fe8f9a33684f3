package jinn.applet.portable;

import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.TreeCopy;

/** Something that is done to files, and to those below them; no symlink is followed there. */
record Tree(Files files, Operands operands, Change change) {

    /** What is done to one file. */
    interface Change {
        Result<Done> apply(String path, FileInfo info);
    }

    /** The file itself, where a symlink leads to it; with {@code all} everything that is in it. */
    void visit(String path, boolean all) {
        visit(path, all ? files.linkInfo(path) : files.info(path), all, 0);
    }

    private void visit(String path, Result<FileInfo> found, boolean all, int depth) {
        if (!operands.check(found, "stat", path) || !(found instanceof Ok<FileInfo>(var info))) {
            return;
        }
        if (all && info.isDirectory()) {
            Result<List<String>> names = depth == TreeCopy.DEPTH_MAX
                    ? new Failed<>(Errno.ELOOP) : files.list(path);
            operands.check(names, "read directory", path);
            if (names instanceof Ok<List<String>>(List<String> inside)) {
                for (String name : inside) {
                    String below = path + "/" + name;
                    visit(below, files.linkInfo(below), true, depth + 1);
                }
            }
        }
        operands.check(change.apply(path, info), "change", path);
    }
}
