package jinn.rc;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Bundle;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.text.Nearest;
import jinn.value.Fatal;

/**
 * Questions about a compiled set, and their answers as they are printed.
 *
 * @param down whether they are about going down: who needs these, not whom they need
 * @param hidesEssential whether essential services are left out of lists
 */
public record Query(Database database, boolean down, boolean hidesEssential) {

    private static final int UNKNOWN_NAME = 3;
    private static final int WRONG_KIND = 5;
    private static final int FLAGS_DIGITS = 8;

    /** {@code what} as s6-rc-db has it: all, services, longruns, oneshots, bundles. */
    public String list(String what) {
        int longruns = database.longruns();
        int size = database.atomics().size();
        return switch (what) {
            case "all" -> descending(range(0, size)) + bundles();
            case "bundles" -> bundles();
            case "services" -> ascending(shown(range(0, size)));
            case "longruns" -> ascending(shown(range(0, longruns)));
            case "oneshots" -> ascending(shown(range(longruns, size)));
            default -> throw Fatal.usage("there is no list of " + what
                    + "; there are all, services, longruns, oneshots and bundles");
        };
    }

    private static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }

    /** The set without what is not told of, which is taken out of it. */
    BitSet shown(BitSet set) {
        for (int number : hidesEssential ? Graph.numbers(set) : new int[0]) {
            set.set(number, !database.atomics().get(number).isEssential());
        }
        return set;
    }

    String ascending(BitSet set) {
        StringBuilder lines = new StringBuilder();
        for (int number : Graph.numbers(set)) {
            lines.append(database.atomics().get(number).name()).append('\n');
        }
        return lines.toString();
    }

    private String descending(BitSet set) {
        StringBuilder lines = new StringBuilder();
        for (int i = set.length() - 1; i >= 0; i--) {
            if (set.get(i)) {
                lines.append(database.atomics().get(i).name()).append('\n');
            }
        }
        return lines.toString();
    }

    /** The last one first. */
    private String bundles() {
        StringBuilder lines = new StringBuilder();
        for (int i = database.bundles().size() - 1; i >= 0; i--) {
            lines.append(database.bundles().get(i).name()).append('\n');
        }
        return lines.toString();
    }

    public String type(String name) {
        return database.bundle(name) != null ? "bundle\n"
                : atomic(name).isLongrun() ? "longrun\n" : "oneshot\n";
    }

    /** In ms; 0 is none. */
    public String timeout(String name) {
        Atomic atomic = atomic(name);
        return (down ? atomic.timeouts().downMs() : atomic.timeouts().upMs()) + "\n";
    }

    public String flags(String name) {
        String digits = Integer.toHexString(atomic(name).flags());
        return "0".repeat(FLAGS_DIGITS - digits.length()) + digits + "\n";
    }

    public String contents(String name) {
        Bundle bundle = database.bundle(name);
        if (bundle == null) {
            throw wrong(name, kind(atomic(name)), "bundle");
        }
        return ascending(shown(Graph.set(bundle.members())));
    }

    /** The words of a script, each with a zero byte behind it. */
    public String script(String name) {
        Atomic atomic = atomic(name);
        if (!(atomic.kind() instanceof Oneshot oneshot)) {
            throw wrong(name, "longrun", "oneshot");
        }
        StringBuilder words = new StringBuilder();
        for (String word : down ? oneshot.down() : oneshot.up()) {
            words.append(word).append('\0');
        }
        return words.toString();
    }

    /** Who writes to whom, in the order of s6-rc-db; nothing of one that is in no pipeline. */
    public String pipeline(String name) {
        Atomic atomic = atomic(name);
        if (!atomic.isLongrun()) {
            throw wrong(name, "oneshot", "longrun");
        }
        int last = only(name);
        while (database.atomics().get(last).consumer() != Atomic.Longrun.NONE) {
            last = database.atomics().get(last).consumer();
        }
        return pipesTo(last);
    }

    /**
     * Before each pipe all that lead to it; otherwise as they were named, but of those to the last
     * longrun, the first comes last. They are found from the end to the beginning.
     */
    private String pipesTo(int last) {
        Deque<Integer> waiting = new ArrayDeque<>();
        int[] producers = database.atomics().get(last).producers();
        for (int i = 0; i < producers.length; i++) {
            waiting.push(producers[(i + 1) % producers.length]);
        }
        Deque<String> lines = new ArrayDeque<>();
        while (!waiting.isEmpty()) {
            Atomic producer = database.atomics().get(waiting.pop());
            lines.push(producer.name() + "/"
                    + database.atomics().get(producer.consumer()).name() + "\n");
            for (int before : producer.producers()) {
                waiting.push(before);
            }
        }
        return String.join("", lines);
    }

    /** What they need themselves, or who needs them. */
    public String dependencies(List<String> names) {
        Graph graph = graph();
        BitSet direct = new BitSet();
        for (int number : Graph.numbers(selection(names))) {
            direct.or(Graph.set(graph.targets(number)));
        }
        return descending(shown(direct));
    }

    /** They, and all they need, or all who need them. */
    public String allDependencies(List<String> names) {
        return descending(shown(graph().closure(selection(names))));
    }

    public String atomics(List<String> names) {
        return descending(shown(selection(names)));
    }

    private Graph graph() {
        return down ? database.needs().reversed() : database.needs();
    }

    /** Of services and of members of bundles; Fatal 3 where there is no such name. */
    public BitSet selection(List<String> names) {
        BitSet selection = new BitSet();
        for (String name : names) {
            selection.or(named(name));
        }
        return selection;
    }

    private BitSet named(String name) {
        BitSet found = database.named(name);
        if (found == null) {
            String near = Nearest.asked(name, database.names());
            String late = name.startsWith("-") ? "; options come before the command" : "";
            throw new Fatal(UNKNOWN_NAME, "there is no service " + name + late
                    + (near.isEmpty() ? "" : "; " + near));
        }
        return found;
    }

    private int only(String name) {
        BitSet found = named(name);
        if (database.bundle(name) != null) {
            throw new Fatal(WRONG_KIND, name + " is a bundle");
        }
        return found.nextSetBit(0);
    }

    private Atomic atomic(String name) {
        return database.atomics().get(only(name));
    }

    private static String kind(Atomic atomic) {
        return atomic.isLongrun() ? "longrun" : "oneshot";
    }

    private static Fatal wrong(String name, String kind, String wanted) {
        return new Fatal(WRONG_KIND, name + " is a " + kind + ", not a " + wanted);
    }
}
