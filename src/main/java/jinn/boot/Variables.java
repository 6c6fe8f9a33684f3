package jinn.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** Environment variables as directories: one file per variable. */
record Variables(Kernel kernel, Report report) {

    /** More files than that in a directory of variables are not looked at. */
    static final int MAX = 4096;

    /** Of a file (Linux). */
    private static final int NAME_MAX = 255;

    private static final int OWNER_ONLY = 0700;

    /** These variables as changed by a directory. What cannot be read is told of and left out. */
    List<String> changedBy(String directory, List<String> variables) {
        List<String> changed = new ArrayList<>(variables);
        for (String name : names(directory)) {
            if (name.startsWith(".") || name.indexOf('=') >= 0) {
                continue;
            }
            String path = directory + "/" + name;
            switch (new Texts(kernel.files()).read(path)) {
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

    /** Writes them out. The directory appears when it is complete, for its owner only. */
    void dump(String directory, List<String> variables) {
        String fresh = directory + ".new";
        Result<Done> done = makeEmpty(fresh);
        for (String variable : variables) {
            done = done.isOk() ? write(fresh, variable) : done;
        }
        if (done.isOk()) {
            done = kernel.files().setPermissions(fresh, OWNER_ONLY);
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

    private Result<Done> makeEmpty(String directory) {
        removeAll(directory);
        return kernel.files().makeDirectory(directory, OWNER_ONLY);
    }

    /** Nobody looks at the directory before it is whole. */
    private Result<Done> write(String directory, String variable) {
        int equals = variable.indexOf('=');
        String name = variable.substring(0, Math.max(equals, 0));
        if (name.isEmpty() || name.length() > NAME_MAX || name.indexOf('/') >= 0
                || name.startsWith(".")) {
            report.warning("no file of " + directory + " can have the name of the variable "
                    + (equals < 0 ? variable : name) + ": it is left out");
            return Result.DONE;
        }
        byte[] line = Bytes.toArray(variable.substring(equals + 1) + "\n");
        return new Texts(kernel.files()).write(directory + "/" + name, line);
    }

    private void removeAll(String directory) {
        for (String name : names(directory)) {
            kernel.files().remove(directory + "/" + name);
        }
        kernel.files().removeDirectory(directory);
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
