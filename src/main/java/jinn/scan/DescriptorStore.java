package jinn.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jinn.control.StoreOrder;
import jinn.control.StoreOrder.Kind;
import jinn.control.StoreOrder.Verb;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.kernel.Sockets.Received;
import jinn.loop.Loop;
import jinn.scan.tree.Service;
import jinn.scan.tree.ServiceTable;
import jinn.scan.tree.SupervisorId;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Descriptors that supervisors leave here for as long as a service may need them: who dies loses
 * none, and the next one gets them. All supervisors have one end of the same channel, and services
 * have it not.
 */
final class DescriptorStore {

    /** Read at a time; who sends more waits. */
    private static final int RECORDS_MAX = 1024;

    private final Report report;
    private final Loop loop;
    private final Kernel kernel;
    private final Files files;
    private final Map<SupervisorId, Map<Kind, Fd>> kept;
    private final Map<SupervisorId, Pid> supervisors;
    private Sockets.@Nullable Pair channel;

    /** {@code supervisors} are those that live. */
    DescriptorStore(Report report, Loop loop, Map<SupervisorId, Pid> supervisors) {
        this.supervisors = supervisors;
        this.report = report;
        this.loop = loop;
        kernel = report.kernel();
        files = kernel.files();
        kept = new HashMap<>();
    }

    /** Records are waited for from now on. Where there can be no store supervisors do without. */
    void begin() {
        if (channel == null) {
            switch (kernel.sockets().pair()) {
                case Failed<Sockets.Pair>(Errno errno) ->
                    report.unable("make", "a descriptor store", errno);
                case Ok<Sockets.Pair>(Sockets.Pair pair) -> {
                    files.setBlocking(pair.one(), false);
                    files.setBlocking(pair.other(), false);
                    channel = pair;
                }
            }
        }
        if (channel != null) {
            loop.watch(channel.one());
        }
    }

    /**
     * What finds no descriptor left has those of the store: the tree comes before it. Where the
     * whole system has none (ENFILE) they would be nobody's gain: what the store holds is open
     * elsewhere too, and counts once.
     */
    <T> Result<T> makeRoom(Supplier<Result<T>> attempt) {
        Result<T> done = attempt.get();
        if (channel != null && done.failedWith(Errno.EMFILE)) {
            giveUp();
            done = attempt.get();
        }
        if (!kept.isEmpty() && done.failedWith(Errno.EMFILE)) {
            forgetAll(new ArrayList<>(kept.keySet()));
            done = attempt.get();
        }
        return done;
    }

    /**
     * Supervisors go on, and what they send fails, as where nothing is kept. What is kept for
     * those that live they have themselves; for the dead it is all there is, and comes last.
     */
    private void giveUp() {
        report.unable("keep", "a descriptor store", Errno.EMFILE);
        if (channel != null) {
            loop.unwatch(channel.one());
            files.close(channel.one());
            files.close(channel.other());
        }
        channel = null;
        List<SupervisorId> living = new ArrayList<>(kept.keySet());
        living.retainAll(supervisors.keySet());
        forgetAll(living);
    }

    private void forgetAll(List<SupervisorId> all) {
        all.forEach(who -> files.closeForeign(List.copyOf(kept.remove(who).values())));
    }

    /** It has what was kept for it. Without a channel it could not say when that may be closed. */
    void started(SupervisorId who) {
        if (channel == null && kept.containsKey(who)) {
            forgetAll(List.of(who));
        }
    }

    /** Both ends of the channel, null for none, and all that is kept. */
    record Content(Sockets.@Nullable Pair channel, Map<SupervisorId, Map<Kind, Fd>> kept) {

        List<Fd> descriptors() {
            List<Fd> all = new ArrayList<>();
            if (channel != null) {
                all.add(channel.one());
                all.add(channel.other());
            }
            kept.values().forEach(one -> all.addAll(one.values()));
            return all;
        }
    }

    Content content() {
        return new Content(channel, kept);
    }

    /** As the scanner before had it. */
    void takeOver(Content content) {
        channel = content.channel();
        kept.putAll(content.kept());
    }

    boolean isAt(Fd fd) {
        return channel != null && fd.equals(channel.one());
    }

    /** What supervisors have sent; {@code living} says which they are. */
    void receive(Map<Pid, SupervisorId> living) {
        byte[] buffer = new byte[StoreOrder.SIZE];
        for (int i = 0; i < RECORDS_MAX && channel != null; i++) {
            if (!(kernel.sockets().receive(channel.one(), buffer, 0, buffer.length)
                    instanceof Ok<Received>(Received got))) {
                return;
            }
            List<Fd> came = new ArrayList<>(got.descriptors());
            StoreOrder order = StoreOrder.of(buffer, got.count());
            SupervisorId who = order == null ? null : living.get(order.sender());
            if (order != null && who != null) {
                close(kept.getOrDefault(who, Map.of()).get(order.kind()));
                put(who, order.kind(), order.verb() == Verb.KEEP && !came.isEmpty()
                        ? came.removeFirst() : null);
            }
            files.closeForeign(came);
        }
    }

    private void put(SupervisorId who, Kind kind, @Nullable Fd fd) {
        if (fd != null) {
            kept.computeIfAbsent(who, _ -> new HashMap<>()).put(kind, fd);
        } else if (kept.containsKey(who)) {
            kept.get(who).remove(kind);
            if (kept.get(who).isEmpty()) {
                kept.remove(who);
            }
        }
    }

    private void close(@Nullable Fd fd) {
        if (fd != null) {
            files.closeForeign(List.of(fd));
        }
    }

    /** Closes what was kept for those that no supervisor will look after any more. */
    void sweep(ServiceTable table) {
        if (kept.isEmpty()) {
            return;
        }
        for (SupervisorId who : new ArrayList<>(kept.keySet())) {
            Service service = table.find(who.index());
            if (service == null || service.slot(who.role()).isAbsent()) {
                files.closeForeign(List.copyOf(kept.remove(who).values()));
            }
        }
    }

    /** A new supervisor has the channel, if any, and what is kept for it, by the same numbers. */
    void setUp(SupervisorId who, List<Child.Action> actions, List<String> words) {
        if (channel != null) {
            actions.add(new Child.Copy(channel.other(), channel.other()));
            words.add("-s" + channel.other().number());
        }
        kept.getOrDefault(who, Map.of()).forEach((kind, fd) -> {
            actions.add(new Child.Copy(fd, fd));
            words.add("-" + kind.letter() + fd.number());
        });
    }
}
