package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** A program that shows text page by page: what goes to stdout goes through it, from now on. */
final class Pager {

    private static final String USUAL = "less";

    /** It ends at once where one screen is enough, shows colours, and leaves the screen alone. */
    private static final String USUAL_OPTIONS = "FRX";

    private final Kernel kernel;
    private final Pid pid;

    private Pager(Kernel kernel, Pid pid) {
        this.kernel = kernel;
        this.pid = pid;
    }

    /** Which program with which words; none where there shall be no pager. */
    static List<String> words(Variables variables) {
        String terminal = variables.value("TERM");
        if (terminal == null || terminal.isEmpty() || terminal.equals("dumb")) {
            return List.of();
        }
        String chosen = chosen(variables);
        List<String> words = new ArrayList<>();
        for (String word : Bytes.fields(chosen == null ? USUAL : chosen, ' ')) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.equals(List.of("cat")) ? List.of() : words;
    }

    private static @Nullable String chosen(Variables variables) {
        String ours = variables.value("JINN_PAGER");
        return ours != null ? ours : variables.value("PAGER");
    }

    static Variables environment(Variables variables) {
        return variables.value("LESS") == null ? variables.with("LESS", USUAL_OPTIONS)
                : variables;
    }

    /** Empty where there is none: that one was asked for and cannot be had is told of. */
    static Optional<Pager> start(Kernel kernel) {
        Variables variables = Variables.of(kernel);
        List<String> words = words(variables);
        Files files = kernel.files();
        if (words.isEmpty() || !(files.pipe() instanceof Ok<Files.Pipe>(Files.Pipe pipe))) {
            return Optional.empty();
        }
        Result<Pid> started = PathSearch.spawn(kernel, words,
                new Environment.Exactly(environment(variables).all()),
                List.of(new Child.Copy(pipe.read(), Fd.STDIN)));
        files.close(pipe.read());
        Optional<Pager> pager = switch (started) {
            case Ok<Pid>(Pid pid) -> {
                files.copy(pipe.write(), Fd.STDOUT).orFatal("write to", words.getFirst());
                // Its keys are its own: what ends a program elsewhere ends a search there.
                kernel.signals().catching(List.of(Signal.INT, Signal.QUIT))
                        .orFatal("catch", "signals");
                yield Optional.of(new Pager(kernel, pid));
            }
            case Failed<Pid>(Errno errno) -> {
                if (chosen(variables) != null) {
                    new Report(kernel, "logs").unable("start pager", words.getFirst(), errno);
                }
                yield Optional.empty();
            }
        };
        files.close(pipe.write());
        return pager;
    }

    /** No more comes. Waits until whoever looks has seen enough. */
    void await() {
        kernel.files().close(Fd.STDOUT);
        kernel.processes().await(pid);
    }
}
