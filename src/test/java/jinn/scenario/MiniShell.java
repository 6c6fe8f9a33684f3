package jinn.scenario;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.sim.Program;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.PollSet;

/**
 * As much of /bin/sh as the example scripts need: one command a line, comments, continued lines,
 * quotes, {@code $*}, {@code > FILE}; echo, exec, exit, rm -f, sleep and programs to wait for.
 * Anything else throws.
 */
final class MiniShell implements Program {

    @Override
    public int run(Kernel kernel, List<String> arguments) {
        String script = arguments.get(1);
        String text = new SmallFiles(kernel.files()).read(script).orFatal("read", script);
        List<String> words = arguments.subList(2, arguments.size());
        int code = 0;
        for (String line : Bytes.fields(text.replace("\\\n", " "), '\n')) {
            if (!line.isBlank() && !line.startsWith("#")) {
                code = perform(kernel, words(line, words));
            }
        }
        return code;
    }

    private static List<String> words(String line, List<String> arguments) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char c : line.replace("$*", String.join(" ", arguments)).toCharArray()) {
            if (quote != 0 ? c == quote : c == '\'' || c == '"') {
                quote = quote == 0 ? c : 0;
                word = word == null ? new StringBuilder() : word;
            } else if (c == ' ' && quote == 0) {
                addWord(words, word);
                word = null;
            } else if (quote == 0 && word != null && word.toString().equals(">")
                    && c == '&') {
                word.append(c);
            } else if ("$`|&;(){}[]".indexOf(c) >= 0 && quote != '\'') {
                throw new UnsupportedOperationException("in a script: " + line);
            } else {
                word = (word == null ? new StringBuilder() : word).append(c);
            }
        }
        addWord(words, word);
        return words;
    }

    private static void addWord(List<String> words, StringBuilder word) {
        if (word != null) {
            words.add(word.toString());
        }
    }

    private static int perform(Kernel kernel, List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "echo" -> echo(kernel, rest);
            case "exit" -> {
                kernel.processes().exit(Integer.parseInt(rest.getFirst()));
                yield 0;
            }
            case "exec" -> {
                exec(kernel, rest);
                yield Fatal.EXEC_FAILED;
            }
            case "rm" -> {
                kernel.files().remove(rest.getLast());
                yield 0;
            }
            case "sleep" -> {
                long ms = (long) (1000 * Double.parseDouble(rest.getFirst()));
                kernel.poller().poll(new PollSet(), ms);
                yield 0;
            }
            default -> call(kernel, words);
        };
    }

    private static int echo(Kernel kernel, List<String> words) {
        int arrow = Math.max(words.indexOf(">"), words.indexOf(">&2"));
        String text = String.join(" ", arrow < 0 ? words : words.subList(0, arrow)) + "\n";
        Fd fd = Fd.STDOUT;
        if (arrow >= 0) {
            fd = words.get(arrow).equals(">&2") ? Fd.STDERR : kernel.files()
                    .open(words.get(arrow + 1), OpenMode.REPLACE).orFatal("open", "it");
        }
        return new Report(kernel, "sh").put(fd, text).isOk() ? 0 : 1;
    }

    private static void exec(Kernel kernel, List<String> words) {
        try {
            PathSearch.exec(kernel, words);
        } catch (Fatal fatal) {
            new Report(kernel, "sh").fatal(fatal);
            kernel.processes().exit(fatal.code());
        }
    }

    private static int call(Kernel kernel, List<String> words) {
        Pid pid = PathSearch.spawn(kernel, words, Environment.INHERITED, List.<Child.Action>of())
                .orFatal("start", words.getFirst());
        return kernel.processes().await(pid).orFatal("await", words.getFirst()).code();
    }
}
