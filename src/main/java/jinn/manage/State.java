package jinn.manage;

import java.util.ArrayList;
import java.util.List;

/**
 * All of it.
 *
 * @param services in the order in which they were named
 * @param endMs when nobody waits any longer
 */
public record State(Request request, List<Service> services, long endMs) {

    /**
     * What is asked.
     *
     * @param waits for what comes of it
     * @param limitMs for so long at most; 0 for as long as it takes
     */
    public record Request(Wish wish, boolean waits, long limitMs) {
    }

    /** One of them has changed. */
    State with(int place, Service service) {
        List<Service> changed = new ArrayList<>(services);
        changed.set(place, service);
        return new State(request, changed, endMs);
    }

    /** The names of those that are waited for. */
    List<String> awaited() {
        List<String> names = new ArrayList<>();
        for (Service service : services) {
            if (service instanceof Service.Waiting waiting) {
                names.add(waiting.subject().name());
            }
        }
        return names;
    }
}
