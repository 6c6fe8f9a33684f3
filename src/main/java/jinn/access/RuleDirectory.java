package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** Rules as directories: what changes there counts at once. */
public record RuleDirectory(Files files, String path) implements Rules {

    /** The most bytes of a script, of a variable's file, and the most variables: EFBIG, E2BIG. */
    private static final int SCRIPT_MAX = 4096;
    private static final int VARIABLE_MAX = 4095;
    private static final int VARIABLES_MAX = 1000;
    private static final String BLANKS = " \t\r";

    @Override
    public Result<Rule> find(String key) {
        String rule = path + "/" + key;
        Result<FileInfo> allows = files.info(rule + "/allow");
        if (allows.isOk()) {
            return allowed(rule);
        }
        Result<FileInfo> denies = allows.failedWith(Errno.ENOENT)
                ? files.info(rule + "/deny") : allows;
        return switch (denies) {
            case Ok<FileInfo> _ -> new Ok<>(Rule.DENY);
            case Failed<FileInfo>(Errno errno) when errno == Errno.ENOENT -> absent(key);
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
        };
    }

    /**
     * ENOENT means no rule, and that another decides. A symlink that leads nowhere is something
     * else: it may have led to a denial.
     */
    private Result<Rule> absent(String key) {
        String rule = path + "/" + key;
        String kind = rule.substring(0, rule.lastIndexOf('/'));
        for (String name : List.of(path, kind, rule, rule + "/allow", rule + "/deny")) {
            Errno why = whyMissing(name);
            if (why != null) {
                return new Failed<>(why);
            }
        }
        return new Failed<>(Errno.ENOENT);
    }

    /** Null where nothing has that name, or a name leads to something. */
    private Errno whyMissing(String name) {
        return switch (files.linkInfo(name)) {
            case Ok<FileInfo>(FileInfo info) when info.type() == FileInfo.Type.SYMLINK ->
                files.info(name).isOk() ? null : Errno.EINVAL;
            case Ok<FileInfo> _ -> null;
            case Failed<FileInfo>(Errno errno) -> errno == Errno.ENOENT ? null : errno;
        };
    }

    private Result<Rule> allowed(String rule) {
        Result<String> changes = changes(rule + "/env");
        Result<String> script = changes.isOk() ? script(rule + "/exec") : changes;
        return script instanceof Failed<String>(Errno errno) ? new Failed<>(errno)
                : new Ok<>(new Rule(true, changes.orFatal("read", rule),
                        script.orFatal("read", rule)));
    }

    /** One that is there says something: an empty one has lost it. */
    private Result<String> script(String name) {
        Result<String> text = read(name, SCRIPT_MAX);
        if (text.failedWith(Errno.ENOENT)) {
            Errno why = whyMissing(name);
            return why == null ? new Ok<>("") : new Failed<>(why);
        }
        return text instanceof Ok<String>(String script)
                && (script.isEmpty() || script.indexOf('\0') >= 0)
                ? new Failed<>(Errno.EINVAL) : text;
    }

    private Result<String> changes(String directory) {
        List<String> names = new ArrayList<>();
        boolean[] many = {false};
        Result<Done> visited = files.visit(directory, name -> {
            many[0] |= names.size() == VARIABLES_MAX;
            if (!name.startsWith(".") && name.indexOf('=') < 0 && !many[0]) {
                names.add(name);
            }
        });
        if (visited instanceof Failed<Done>(Errno errno)) {
            Errno why = errno == Errno.ENOENT ? whyMissing(directory) : errno;
            return why == null ? new Ok<>("") : new Failed<>(why);
        }
        names.sort(String::compareTo);
        return many[0] ? new Failed<>(Errno.E2BIG) : changes(directory, names);
    }

    /** A file is a variable: its first line is the value; an empty file takes it away. */
    private Result<String> changes(String directory, List<String> names) {
        StringBuilder changes = new StringBuilder();
        for (String name : names) {
            switch (read(directory + "/" + name, VARIABLE_MAX)) {
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

    /** All of a file, or why not; nothing is cut, and a fifo is not waited for. */
    private Result<String> read(String name, int sizeMax) {
        return switch (files.open(name, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<String> text = read(fd, sizeMax);
                files.close(fd);
                yield text;
            }
        };
    }

    /** A device is let pass: a symlink to /dev/null stands for an empty file. */
    private Result<String> read(Fd fd, int sizeMax) {
        Result<FileInfo> info = files.info(fd);
        if (info instanceof Ok<FileInfo>(FileInfo file) && file.type() == FileInfo.Type.FIFO) {
            return new Failed<>(Errno.EINVAL);
        }
        Result<String> text = info instanceof Failed<FileInfo>(Errno errno)
                ? new Failed<>(errno) : new Texts(files).readAll(fd, sizeMax + 1);
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
