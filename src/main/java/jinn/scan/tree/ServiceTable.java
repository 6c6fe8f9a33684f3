package jinn.scan.tree;

import java.util.Arrays;
import jinn.value.Bug;
import org.jspecify.annotations.Nullable;

/**
 * All services, each at a place of its own; immutable. A change copies one chunk and the list of
 * chunks, so that the death of one among thousands costs no copy of them all.
 */
public final class ServiceTable {

    public static final ServiceTable EMPTY = new ServiceTable(new Service[0][], 0, new Counts(0,
            0, 0, -1));

    /** A line about who is left names about so many. */
    private static final int NAMED_MAX = 12;

    private static final int CHUNK = 32;

    private final Service[][] chunks;
    private final int end;
    private final Counts counts;

    /** @param catchAll its place, or -1 */
    private record Counts(int services, int loggers, int alive, int catchAll) {

        Counts without(@Nullable Service service, int index) {
            return service == null ? this : new Counts(services - 1,
                    loggers - (service.isLogged() ? 1 : 0), alive - service.aliveCount(),
                    index == catchAll ? -1 : catchAll);
        }

        Counts with(@Nullable Service service, int index) {
            return service == null ? this : new Counts(services + 1,
                    loggers + (service.isLogged() ? 1 : 0), alive + service.aliveCount(),
                    isCatchAll(service) ? index : catchAll);
        }

        /** One that is gone from the directory may be waited for beside its successor. */
        private boolean isCatchAll(Service service) {
            return service.isCatchAll() && (service.main().active() || catchAll < 0);
        }
    }

    private ServiceTable(Service[][] chunks, int end, Counts counts) {
        this.chunks = chunks;
        this.end = end;
        this.counts = counts;
    }

    /** Null where the place is free. */
    public @Nullable Service find(int index) {
        Service[] chunk = index < end ? chunks[index / CHUNK] : null;
        return chunk == null ? null : chunk[index % CHUNK];
    }

    /** The service there; a bug where the place is free. */
    public Service at(int index) {
        return Bug.present(find(index), "service at a place in use");
    }

    public boolean isFree(int index) {
        return find(index) == null;
    }

    /** All places in use are below. */
    public int end() {
        return end;
    }

    public int services() {
        return counts.services;
    }

    public int loggers() {
        return counts.loggers;
    }

    /** Supervisors alive. */
    public int alive() {
        return counts.alive;
    }

    /** Supervisors alive but the catch-all logger's. */
    public int othersAlive() {
        return counts.alive - (isCatchAllAlive() ? 1 : 0);
    }

    /** Whether somebody is alive but loggers. */
    public boolean hasServicesAlive() {
        for (int i = 0; i < end; i++) {
            Service service = find(i);
            if (service != null && i != counts.catchAll && service.main().isAlive()) {
                return true;
            }
        }
        return false;
    }

    /** A line about who has not gone; the catch-all logger is to stay. */
    String waitedFor() {
        StringBuilder text = new StringBuilder("waiting for");
        int named = 0;
        for (int i = 0; i < end && named < NAMED_MAX; i++) {
            Service service = i == counts.catchAll ? null : find(i);
            for (Role role : Role.values()) {
                if (service != null && service.slot(role).isAlive()) {
                    text.append(named == 0 ? " " : ", ").append(service.path(role));
                    named++;
                }
            }
        }
        int more = othersAlive() - named;
        return more <= 0 ? text.toString() : text + " and " + more + " more";
    }

    /** The catch-all logger's place, or -1. */
    public int catchAll() {
        return counts.catchAll;
    }

    public boolean isCatchAllAlive() {
        return counts.catchAll >= 0 && at(counts.catchAll).main().isAlive();
    }

    /** The first free place from there on. */
    public int free(int from) {
        int index = from;
        while (index < end && !isFree(index)) {
            index++;
        }
        return index;
    }

    /** With that service there; null empties the place. */
    public ServiceTable with(int index, @Nullable Service service) {
        int rows = Math.max(chunks.length, index / CHUNK + 1);
        Service[][] copy = Arrays.copyOf(chunks, rows);
        int row = index / CHUNK;
        copy[row] = copy[row] == null ? new Service[CHUNK] : Arrays.copyOf(copy[row], CHUNK);
        copy[row][index % CHUNK] = service;
        return new ServiceTable(copy, Math.max(end, index + 1),
                counts.without(find(index), index).with(service, index));
    }
}
