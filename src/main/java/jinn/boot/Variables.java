package jinn.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.kernel.Kernel;
import jinn.system.JustMade;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Environment variables as directories: one file per variable. */
record Variables(Kernel kernel, Report report) {

    /** More files than that in a directory of variables are not looked at. */
    static final int MAX = 4096;

    /** Of a file (Linux). */
    private static final int NAME_MAX = 255;

    private static final int OWNER_ONLY = 0700;
    private static final FileInfo MADE =
            FileInfo.wanted(FileInfo.Type.DIRECTORY, OWNER_ONLY, 0);

    /** These variables as changed by a directory. What cannot be read is told of and left out. */
    List<String> changedBy(String directory, List<String> variables) {
        List<String> changed = new ArrayList<>(variables);
        for (String name : names(directory)) {
            if (name.startsWith(".") || name.indexOf('=') >= 0) {
                continue;
            }
            String path = directory + "/" + name;
            switch (new SmallFiles(kernel.files()).read(path)) {
                case Ok<String>(String text) -> set(changed, name, text);
                case Failed<String>(Errno errno) -> report.unable("read", path, errno);
            }
        }
        return changed;
    }

    /** An empty file unsets; else all of it is the value, but one newline at its end. */
    static void set(List<String> variables, String name, String text) {
        variables.removeIf(variable -> variable.startsWith(name + "="));
        if (!text.isEmpty()) {
            String value = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            variables.add(name + "=" + value.replace('\0', '\n'));
        }
    }

    /**
     * Writes them out. The directory appears when it is complete, for its owner only. No symlink
     * is followed: to where they go others may have written before.
     */
    void dump(String directory, List<String> variables) {
        String fresh = directory + ".new";
        removeAll(fresh);
        Result<Done> done = kernel.files().makeDirectory(fresh, OWNER_ONLY);
        if (done.isOk()) {
            done = fill(fresh, variables);
        }
        if (done.isOk()) {
            removeAll(directory);
            done = kernel.files().rename(fresh, directory);
        }
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("dump the environment into", directory, errno);
            removeAll(fresh);
        }
    }

    private Result<Done> fill(String directory, List<String> variables) {
        return switch (kernel.directories().openDirectory(Fd.HERE, directory)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = new JustMade(kernel, MADE).isIt(fd)
                        ? kernel.files().setPermissions(fd, OWNER_ONLY)
                        : new Failed<>(Errno.EAGAIN);
                for (String variable : variables) {
                    done = done.isOk() ? write(fd, directory, variable) : done;
                }
                kernel.files().close(fd);
                yield done;
            }
        };
    }

    /** Nobody looks at the directory before it is whole. */
    private Result<Done> write(Fd directory, String path, String variable) {
        int equals = variable.indexOf('=');
        String name = variable.substring(0, Math.max(equals, 0));
        if (name.isEmpty() || name.length() > NAME_MAX || name.indexOf('/') >= 0
                || name.startsWith(".")) {
            report.warning("no file of " + path + " can have the name of the variable "
                    + (equals < 0 ? variable : name) + ": it is left out");
            return Result.DONE;
        }
        byte[] line = Bytes.toArray(variable.substring(equals + 1) + "\n");
        return switch (kernel.directories().open(directory, name, OpenMode.REPLACE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Integer> written = Report.putAll(kernel.files(), fd, line);
                kernel.files().close(fd);
                yield written instanceof Failed<Integer>(Errno errno)
                        ? new Failed<>(errno) : Result.DONE;
            }
        };
    }

    /** An old dump has nothing but files. */
    private void removeAll(String path) {
        Directories directories = kernel.directories();
        if (directories.openDirectory(Fd.HERE, path) instanceof Ok<Fd>(Fd fd)) {
            while (directories.read(fd) instanceof Ok<List<Named>>(List<Named> names)
                    && !names.isEmpty()) {
                names.forEach(one -> directories.remove(fd, one.name()));
            }
            kernel.files().close(fd);
            directories.removeDirectory(Fd.HERE, path);
        }
    }

    private List<String> names(String directory) {
        return switch (kernel.files().list(directory)) {
            case Ok<List<String>>(List<String> found) -> {
                List<String> names = new ArrayList<>(found);
                Collections.sort(names);
                if (names.size() > MAX) {
                    report.warning("more than " + MAX + " files in " + directory
                            + ": the rest is left out");
                    names = names.subList(0, MAX);
                }
                yield names;
            }
            case Failed<List<String>>(Errno errno) when errno == Errno.ENOENT -> List.of();
            case Failed<List<String>>(Errno errno) -> {
                report.unable("read", directory, errno);
                yield List.of();
            }
        };
    }
}
