package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.view.ServiceFacts;
import org.jspecify.annotations.Nullable;

/** A look at services: how many are how, and what is not as it should be. */
public final class TreeLook {

    /** Told of even where there are none. */
    private static final List<ServiceFacts.State> TOLD = List.of(ServiceFacts.State.UP,
            ServiceFacts.State.READY, ServiceFacts.State.DOWN, ServiceFacts.State.FAILED);

    private final Kernel kernel;
    private final boolean givenUp;
    private final List<Problem> problems = new ArrayList<>();
    private final int[] counts = new int[ServiceFacts.State.values().length];

    /**
     * @param text what is the matter, as it follows the name in a sentence
     * @param hidden whether nothing is known of it
     */
    public record Problem(String service, String text, boolean hidden) {
    }

    /** {@code givenUp}: a service that failed for good is a problem though nobody wants it now. */
    public TreeLook(Kernel kernel, boolean givenUp) {
        this.kernel = kernel;
        this.givenUp = givenUp;
    }

    /** Every service of a scan directory, in the order of their names. */
    public Result<Done> atAll(String tree) {
        return switch (files().list(tree)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                atEach(tree, names);
                yield Result.DONE;
            }
        };
    }

    private void atEach(String tree, List<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(String::compareTo);
        for (String name : sorted) {
            String home = tree + "/" + name;
            if (name.charAt(0) != '.' && isDirectory(home)) {
                at(home, name, false);
            }
        }
    }

    /** One service and its logger; {@code named}: whoever names a service wants it up. */
    public void at(String home, String name, boolean named) {
        add(home, name, named);
        if (isDirectory(home + "/log")) {
            add(home + "/log", name + "/log", false);
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    /** How many are how, in words: those that people ask for, and others that there are. */
    public List<String> counts() {
        List<String> told = new ArrayList<>();
        for (ServiceFacts.State state : ServiceFacts.State.values()) {
            int count = counts[state.ordinal()];
            if (count > 0 || TOLD.contains(state)) {
                told.add(count + " " + state.word);
            }
        }
        return told;
    }

    /** Those that this user may not ask. */
    public int hidden() {
        return counts[ServiceFacts.State.UNKNOWN.ordinal()];
    }

    /** Whether there is one that has a supervisor, or may have. */
    public boolean isSupervised() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all > counts[ServiceFacts.State.NOT_SUPERVISED.ordinal()];
    }

    private void add(String home, String name, boolean named) {
        ServiceFacts facts = ServiceFacts.at(kernel, home, Bytes.baseName(home));
        counts[facts.state().ordinal()]++;
        String problem = problem(facts, home, named);
        if (problem != null) {
            problems.add(new Problem(name, problem,
                    facts.state() == ServiceFacts.State.UNKNOWN));
        }
    }

    /** Null where there is none. */
    private @Nullable String problem(ServiceFacts facts, String home, boolean named) {
        boolean wanted = named || facts.status() == null
                || facts.status().flags().wantUp() || givenUp && facts.reason() != null;
        return switch (facts.state()) {
            case READY, DONE, NOT_DONE, PARTLY_UP -> null;
            case UP -> files().info(home + "/notification-fd").isOk() ? "is not ready" : null;
            case PAUSED -> "is stopped by a signal";
            case FINISHING, DOWN, FAILED -> wanted ? "is down: " + how(facts) : null;
            case NOT_SUPERVISED -> "has no supervisor";
            case UNKNOWN -> "cannot be asked";
        };
    }

    private static String how(ServiceFacts facts) {
        if (facts.reason() != null) {
            return facts.reason();
        }
        WaitStatus last = Bug.present(facts.status(), "status of what is down").last();
        return last.isExited() ? "exit code " + last.code() : Signal.nameOf(last.signal());
    }

    private boolean isDirectory(String path) {
        return files().info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    private Files files() {
        return kernel.files();
    }
}
