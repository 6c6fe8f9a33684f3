package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** Rules as directories: what changes there counts at once. */
public record RuleDirectory(Files files, String path) implements Rules {

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
        if (!allows.failedWith(Errno.ENOENT)) {
            return new Failed<>(((Failed<FileInfo>) allows).errno());
        }
        return switch (files.info(rule + "/deny")) {
            case Ok<FileInfo> _ -> new Ok<>(Rule.DENY);
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
        };
    }

    private Result<Rule> allowed(String rule) {
        Result<String> changes = changes(rule + "/env");
        Result<String> script = orEmpty(new Texts(files).read(rule + "/exec", SCRIPT_MAX));
        if (changes instanceof Ok<String>(String first)
                && script instanceof Ok<String>(String second)) {
            return new Ok<>(new Rule(true, first, second));
        }
        Result<String> failed = changes.isOk() ? script : changes;
        return new Failed<>(((Failed<String>) failed).errno());
    }

    private static Result<String> orEmpty(Result<String> text) {
        return text.failedWith(Errno.ENOENT) ? new Ok<>("") : text;
    }

    private Result<String> changes(String directory) {
        return switch (files.list(directory)) {
            case Failed<List<String>>(Errno errno) -> orEmpty(new Failed<>(errno));
            case Ok<List<String>>(List<String> names) -> changes(directory, names);
        };
    }

    /** A file is a variable: its first line is the value; an empty file takes it away. */
    private Result<String> changes(String directory, List<String> listed) {
        List<String> names = new ArrayList<>(listed);
        names.sort(String::compareTo);
        StringBuilder changes = new StringBuilder();
        for (String name : names.subList(0, Math.min(VARIABLES_MAX, names.size()))) {
            if (name.startsWith(".") || name.indexOf('=') >= 0) {
                continue;
            }
            switch (new Texts(files).read(directory + "/" + name, VARIABLE_MAX)) {
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

    /** A zero byte cannot be in a variable: the value ends there. */
    private static String value(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String line = Bytes.firstLine(text);
        int end = line.indexOf('\0') < 0 ? line.length() : line.indexOf('\0');
        while (end > 0 && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return "=" + line.substring(0, end);
    }
}
