package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Directories.Named;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * The rules in a directory that is open. A rule's directory is opened once, and all of it is
 * looked up there: what takes its place meanwhile adds nothing to it. Where it is not the one of
 * that name any more, its files may be on their way out: EAGAIN.
 */
record OpenedRules(Kernel kernel, Fd directory) implements Rules {

    /** The most bytes of a script, of a variable's file, and the most variables: EFBIG, E2BIG. */
    private static final int SCRIPT_MAX = 4096;
    private static final int VARIABLE_MAX = 4095;
    private static final int VARIABLES_MAX = 1000;
    private static final String BLANKS = " \t\r";

    /** A fifo is not waited for. */
    static final OpenMode READING = OpenMode.READ.nonBlocking();

    @Override
    public Result<Rule> find(String key) {
        return switch (kernel.directories().openFollowing(directory, key, READING)) {
            case Ok<Fd>(Fd rule) -> {
                Result<Rule> found = rule(rule);
                Errno why = whyNotStill(directory, key, rule);
                kernel.files().close(rule);
                yield why == null ? found : new Failed<>(why);
            }
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT ->
                absent(directory, List.of(key.substring(0, key.lastIndexOf('/')), key));
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
        };
    }

    /** Null where the file of that name is the one that is open. */
    @Nullable Errno whyNotStill(Fd in, String name, Fd open) {
        Result<FileInfo> first = info(in, name);
        Result<FileInfo> second = first.isOk() ? kernel.files().info(open) : first;
        return second instanceof Failed<FileInfo>(Errno errno) && errno != Errno.ENOENT ? errno
                : first instanceof Ok<FileInfo>(FileInfo named)
                && second instanceof Ok<FileInfo>(FileInfo info)
                && named.identity().equals(info.identity()) ? null : Errno.EAGAIN;
    }

    private Result<Rule> rule(Fd rule) {
        Result<FileInfo> allows = info(rule, "allow");
        if (allows.isOk()) {
            Result<Rule> allowed = allowed(rule);
            return info(rule, "allow").isOk() ? allowed : new Failed<>(Errno.EAGAIN);
        }
        Result<FileInfo> denies = allows.failedWith(Errno.ENOENT) ? info(rule, "deny") : allows;
        return switch (denies) {
            case Ok<FileInfo> _ -> new Ok<>(Rule.DENY);
            case Failed<FileInfo>(Errno errno) when errno == Errno.ENOENT ->
                absent(rule, List.of("allow", "deny"));
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
        };
    }

    private Result<FileInfo> info(Fd in, String name) {
        return kernel.directories().infoFollowing(in, name);
    }

    /**
     * ENOENT means no rule, and that another decides. A symlink that leads nowhere is something
     * else: it may have led to a denial.
     */
    <T> Result<T> absent(Fd in, List<String> names) {
        for (String name : names) {
            Errno why = whyMissing(in, name);
            if (why != null) {
                return new Failed<>(why);
            }
        }
        return new Failed<>(Errno.ENOENT);
    }

    /** Null where nothing has that name, or a name leads to something. */
    private @Nullable Errno whyMissing(Fd in, String name) {
        return switch (kernel.directories().info(in, name)) {
            case Ok<FileInfo>(FileInfo info) when info.type() == FileInfo.Type.SYMLINK ->
                info(in, name).isOk() ? null : Errno.EINVAL;
            case Ok<FileInfo> _ -> null;
            case Failed<FileInfo>(Errno errno) -> errno == Errno.ENOENT ? null : errno;
        };
    }

    private Result<Rule> allowed(Fd rule) {
        Result<String> changes = changes(rule);
        Result<String> script = changes.isOk() ? script(rule) : changes;
        return script instanceof Failed<String>(Errno errno) ? new Failed<>(errno)
                : new Ok<>(new Rule(true, changes.orFatal("read", "env"),
                        script.orFatal("read", "exec")));
    }

    /** One that is there says something: an empty one has lost it. */
    private Result<String> script(Fd rule) {
        Result<String> text = read(rule, "exec", SCRIPT_MAX);
        if (text.failedWith(Errno.ENOENT)) {
            Errno why = whyMissing(rule, "exec");
            return why == null ? new Ok<>("") : new Failed<>(why);
        }
        return text instanceof Ok<String>(String script)
                && (script.isEmpty() || script.indexOf('\0') >= 0)
                ? new Failed<>(Errno.EINVAL) : text;
    }

    private Result<String> changes(Fd rule) {
        return switch (kernel.directories().openFollowing(rule, "env", READING)) {
            case Ok<Fd>(Fd env) -> {
                Result<String> changes = changesOf(env);
                kernel.files().close(env);
                yield changes;
            }
            case Failed<Fd>(Errno errno) -> {
                Errno why = errno == Errno.ENOENT ? whyMissing(rule, "env") : errno;
                yield why == null ? new Ok<>("") : new Failed<>(why);
            }
        };
    }

    private Result<String> changesOf(Fd env) {
        List<String> names = new ArrayList<>();
        boolean more = true;
        while (more) {
            switch (kernel.directories().read(env)) {
                case Failed<List<Named>>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<List<Named>>(List<Named> some) -> {
                    some.forEach(named -> addVariable(names, named.name()));
                    more = !some.isEmpty();
                }
            }
            if (names.size() > VARIABLES_MAX) {
                return new Failed<>(Errno.E2BIG);
            }
        }
        names.sort(String::compareTo);
        return changes(env, names);
    }

    private static void addVariable(List<String> names, String name) {
        if (!name.startsWith(".") && name.indexOf('=') < 0) {
            names.add(name);
        }
    }

    /** A file is a variable: its first line is the value; an empty file takes it away. */
    private Result<String> changes(Fd env, List<String> names) {
        StringBuilder changes = new StringBuilder();
        for (String name : names) {
            switch (read(env, name, VARIABLE_MAX)) {
                case Failed<String>(Errno errno) -> {
                    // A symlink to nothing: "no such file" would mean that there is no rule.
                    return new Failed<>(errno == Errno.ENOENT ? Errno.EINVAL : errno);
                }
                case Ok<String>(String text) ->
                    changes.append(name).append(value(text)).append('\0');
            }
        }
        return new Ok<>(changes.toString());
    }

    /** All of a file, or why not; nothing is cut. */
    private Result<String> read(Fd in, String name, int sizeMax) {
        return switch (kernel.directories().openFollowing(in, name, READING)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<String> text = read(fd, sizeMax);
                kernel.files().close(fd);
                yield text;
            }
        };
    }

    /** A device is let pass: a symlink to /dev/null stands for an empty file. */
    private Result<String> read(Fd fd, int sizeMax) {
        Result<FileInfo> info = kernel.files().info(fd);
        if (info instanceof Ok<FileInfo>(FileInfo file) && file.type() == FileInfo.Type.FIFO) {
            return new Failed<>(Errno.EINVAL);
        }
        Result<String> text = info instanceof Failed<FileInfo>(Errno errno)
                ? new Failed<>(errno) : new SmallFiles(kernel.files()).readAll(fd, sizeMax + 1);
        return text instanceof Ok<String>(String all) && all.length() > sizeMax
                ? new Failed<>(Errno.EFBIG) : text;
    }

    /** A zero byte cannot be in a variable: a newline stands for it. */
    private static String value(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String line = Bytes.firstLine(text);
        int end = line.length();
        while (end > 0 && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return "=" + line.substring(0, end).replace('\0', '\n');
    }
}
