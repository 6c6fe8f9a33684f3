package jinn.system;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** A path with nothing in it that leads elsewhere: no symlink and no dots. */
public final class RealPath {

    private static final int LINKS_MAX = 40;

    private final Files files;
    private final List<String> walked = new ArrayList<>();

    /** The next one is the last. */
    private final List<String> ahead = new ArrayList<>();
    private int links;

    private RealPath(Files files) {
        this.files = files;
    }

    public static Result<String> of(Files files, String path) {
        if (path.isEmpty()) {
            return new Failed<>(Errno.ENOENT);
        }
        RealPath real = new RealPath(files);
        real.goOnWith(path);
        if (!path.startsWith("/")) {
            switch (files.workingDirectory()) {
                case Failed<String> failed -> {
                    return failed;
                }
                case Ok<String>(String directory) -> real.goOnWith(directory);
            }
        }
        return real.walk();
    }

    private void goOnWith(String path) {
        List<String> names = Bytes.fields(path, '/');
        for (int i = names.size() - 1; i >= 0; i--) {
            ahead.add(names.get(i));
        }
    }

    private Result<String> walk() {
        while (!ahead.isEmpty()) {
            String name = ahead.removeLast();
            if (name.equals("..")) {
                if (!walked.isEmpty()) {
                    walked.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                walked.add(name);
                if (enter() instanceof Failed<FileInfo>(Errno errno)) {
                    return new Failed<>(errno);
                }
            }
        }
        return new Ok<>(walked.isEmpty() ? "/" : here());
    }

    private String here() {
        return "/" + String.join("/", walked);
    }

    private Result<FileInfo> enter() {
        Result<FileInfo> found = files.linkInfo(here());
        if (!(found instanceof Ok<FileInfo>(FileInfo info))) {
            return found;
        }
        if (info.type() != Type.SYMLINK) {
            return ahead.isEmpty() || info.isDirectory() ? found : new Failed<>(Errno.ENOTDIR);
        }
        links++;
        if (links > LINKS_MAX) {
            return new Failed<>(Errno.ELOOP);
        }
        if (files.readSymlink(here()) instanceof Ok<String>(String target)) {
            walked.removeLast();
            if (target.startsWith("/")) {
                walked.clear();
            }
            goOnWith(target);
        }
        return found;
    }
}
