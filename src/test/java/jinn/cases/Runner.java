package jinn.cases;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Child;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.value.Waited;

/** Asks every question in a child of its own and prints the answers. To be run as pid 1. */
public final class Runner {

    private static final String CASE = "case";
    private static final String HEX = "0123456789abcdef";
    private static final long PATIENCE_MS = 5000;

    private final Kernel kernel;
    private final String scratch;
    private final Fd deaths;

    private Runner(Kernel kernel, String scratch) {
        this.kernel = kernel;
        this.scratch = scratch;
        deaths = kernel.signals().catching(List.of(Signal.CHLD)).orFatal("catch", "signals");
    }

    /** {@code cases SCRATCHDIR}, or {@code cases role WORD...} when a question executes us. */
    public static int main(Kernel kernel) {
        List<String> words = kernel.processes().arguments();
        try {
            if (words.size() > 2 && words.get(1).equals("role")) {
                return enter(kernel, "role", words.subList(2, words.size()));
            }
            kernel.files().setUmask(022);
            Runner runner = new Runner(kernel, words.get(1));
            for (Case question : Cases.all()) {
                runner.ask(question.name());
            }
            return 0;
        } catch (Fatal fatal) {
            new Report(kernel, "cases").fatal(fatal);
            return fatal.code();
        }
    }

    /** Where a child goes on. */
    public static int enter(Kernel kernel, String what, List<String> words) {
        Scene scene = new Scene(kernel);
        try {
            if (!what.equals(CASE)) {
                return Roles.play(scene, words);
            }
            for (Case question : Cases.all()) {
                if (question.name().equals(words.getFirst())) {
                    scene.say(question.question().ask(scene));
                }
            }
            return 0;
        } catch (Fatal fatal) {
            scene.say(" fatal: " + fatal.getMessage());
            return fatal.code();
        }
    }

    private void ask(String name) {
        String directory = scratch + "/" + name;
        kernel.files().makeDirectory(directory, 0755).orFatal("make", directory);
        String answer = directory + ".answer";
        Child child = Child.onItsOwn(List.of(
                new Child.OpenAs(Fd.STDOUT, answer, OpenMode.REPLACE),
                new Child.EnterDirectory(directory)),
                new Child.Enter(CASE, List.of(name), CASE));
        Pid pid = kernel.processes().spawn(child).orFatal("spawn", name);
        String end = ended(pid);
        String text = new SmallFiles(kernel.files()).read(answer).orFatal("read", answer);
        new Report(kernel, "cases").print(name + ": " + printable(text) + end + "\n");
    }

    /** Nothing where it ended well. */
    private String ended(Pid pid) {
        PollSet set = new PollSet();
        set.add(deaths, false);
        while (true) {
            switch (kernel.processes().reap()) {
                case Waited.Died died when died.pid().equals(pid) -> {
                    String how = Scene.told(died.status());
                    return how.equals("exit 0") ? "" : " [" + how + "]";
                }
                case Waited.Died _ -> {
                }
                case Waited.AllAlive _, Waited.NoChildren _ -> {
                    kernel.poller().poll(set, PATIENCE_MS);
                    if (!kernel.signals().next(deaths).isOk()) {
                        kernel.processes().kill(pid, Signal.KILL);
                        kernel.processes().await(pid);
                        return " [hangs]";
                    }
                }
            }
        }
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127) {
                shown.append(c);
            } else {
                shown.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return shown.toString();
    }
}
