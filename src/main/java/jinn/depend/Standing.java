package jinn.depend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.rc.database.Atomic;
import jinn.rc.graph.Graph;
import jinn.rc.live.Times;
import jinn.view.ServiceFacts;
import jinn.view.ServiceFacts.State;

/**
 * How the services of a live directory stand: a daemon as its supervisor says, a oneshot as the
 * state says.
 *
 * @param failed names of services that did not get where they should, the last time
 */
public record Standing(LiveTree tree, List<String> failed) {

    public static Standing of(LiveTree tree) {
        return new Standing(tree, new Times(tree.reading().directory())
                .failed(tree.kernel().files()));
    }

    public ServiceFacts facts(int service) {
        Kernel kernel = tree.kernel();
        Atomic atomic = tree.database().atomics().get(service);
        String name = atomic.name();
        if (atomic.isLongrun()) {
            return ServiceFacts.at(kernel, tree.home(service).directory(), name);
        }
        boolean done = tree.state().up().get(service);
        return failed.contains(name)
                ? ServiceFacts.apart(name, State.FAILED,
                        "its script to " + (done ? "stop" : "start") + " it failed"
                                + (hasLog(atomic) ? ": jinn logs " + name : ""))
                : ServiceFacts.apart(name, done ? State.DONE : State.NOT_DONE, null);
    }

    private static boolean hasLog(Atomic atomic) {
        return atomic.kind() instanceof Atomic.Oneshot oneshot
                && !oneshot.surroundings().log().isEmpty();
    }

    /** All oneshots. */
    public List<ServiceFacts> oneshots() {
        List<ServiceFacts> oneshots = new ArrayList<>();
        int size = tree.database().atomics().size();
        for (int i = tree.database().longruns(); i < size; i++) {
            oneshots.add(facts(i));
        }
        return oneshots;
    }

    /** One that is no daemon; or a bundle, in short, and its members. */
    public List<ServiceFacts> named(String name) {
        BitSet services = tree.database().named(name);
        List<ServiceFacts> all = new ArrayList<>();
        if (services == null) {
            return all;
        }
        if (tree.database().bundle(name) != null) {
            all.add(bundle(name, services));
        }
        for (int service : Graph.numbers(services)) {
            all.add(facts(service));
        }
        return all;
    }

    private ServiceFacts bundle(String name, BitSet members) {
        BitSet up = (BitSet) members.clone();
        up.and(tree.state().up());
        int count = members.cardinality();
        State state = up.cardinality() == count ? State.UP
                : up.isEmpty() ? State.DOWN : State.PARTLY_UP;
        return ServiceFacts.apart(name, state,
                "bundle: " + up.cardinality() + " of " + count + " up");
    }
}
