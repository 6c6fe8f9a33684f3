package jinn.kernel;

import java.util.List;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;

/** Removes a file, or a directory and all that is in it; follows no symlink. */
public record TreeRemoval(Files files) {

    /** Directories within directories. */
    private static final int DEPTH_MAX = 256;

    /** What is missing counts as removed. The first failure is the result, the rest goes on. */
    public Result<Done> remove(String path) {
        return remove(withoutSlashes(path), 0);
    }

    /** A slash at the end would lead through a symlink. */
    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private Result<Done> remove(String path, int depth) {
        Result<FileInfo> info = files.linkInfo(path);
        if (!(info instanceof Ok<FileInfo>(FileInfo found))) {
            return info.failedWith(Errno.ENOENT) ? Result.DONE : failure(info);
        }
        if (!found.isDirectory()) {
            return files.remove(path);
        }
        if (depth == DEPTH_MAX) {
            return new Failed<>(Errno.ELOOP);
        }
        Result<Done> worst = Result.DONE;
        if (files.list(path) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                Result<Done> removed = remove(path + "/" + name, depth + 1);
                worst = worst.isOk() ? removed : worst;
            }
        }
        return worst.isOk() ? files.removeDirectory(path) : worst;
    }

    private static Result<Done> failure(Result<FileInfo> info) {
        return info instanceof Failed<FileInfo>(Errno errno) ? new Failed<>(errno) : Result.DONE;
    }
}
