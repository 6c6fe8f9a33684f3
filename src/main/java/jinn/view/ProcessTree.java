package jinn.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.kernel.Kernel;
import jinn.kernel.Processes.Load;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.Running;

/**
 * The processes of a service: the one that its status names, those below it, and those that were
 * left by their parents and are in its session still.
 */
public final class ProcessTree {

    private ProcessTree() {
    }

    /** @param depth how many of its forebears are of the service */
    public record Node(Running process, int depth) {
    }

    /** Parents before their children, by their numbers; none where the pid is 0. */
    public static List<Node> of(int pid, List<Running> living) {
        List<Node> nodes = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Running one : living) {
            if (pid > 0 && one.pid().number() == pid) {
                add(nodes, seen, new Node(one, 0), living);
            }
        }
        for (Running one : living) {
            if (pid > 0 && one.session() == pid && !hasParent(one, pid, living)) {
                add(nodes, seen, new Node(one, 0), living);
            }
        }
        return nodes;
    }

    private static boolean hasParent(Running one, int session, List<Running> living) {
        for (Running other : living) {
            if (other.pid().equals(one.parent()) && other.session() == session) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Node> nodes, Set<Integer> seen, Node top, List<Running> living) {
        if (!seen.add(top.process.pid().number())) {
            return;
        }
        nodes.add(top);
        for (Running one : living) {
            if (one.parent().equals(top.process.pid())) {
                add(nodes, seen, new Node(one, top.depth + 1), living);
            }
        }
    }

    /** All that these have taken together; one that ends meanwhile does not count. */
    public static Total total(Kernel kernel, List<Node> nodes) {
        long cpuMs = 0;
        long residentKib = 0;
        for (Node node : nodes) {
            Pid pid = node.process.pid();
            if (kernel.processes().load(pid) instanceof Ok<Load>(Load load)) {
                cpuMs += load.cpuMs();
                residentKib += load.residentKib();
            }
        }
        return new Total(nodes.size(), cpuMs, residentKib);
    }

    /**
     * What the processes of a service have taken.
     *
     * @param cpuMs also by children that they have buried
     * @param residentKib now; what several of them share counts for each
     */
    public record Total(int processes, long cpuMs, long residentKib) {

        public static final Total NOTHING = new Total(0, 0, 0);
    }
}
