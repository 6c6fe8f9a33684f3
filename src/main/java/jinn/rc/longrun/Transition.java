package jinn.rc.longrun;

import java.util.List;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.manage.Client;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/** Has one longrun go where it should, in somebody else's loop. */
public final class Transition {

    private final Kernel kernel;
    private final Loop loop;
    private final Listener listener;
    private final Client client;
    private final Reactor<State, Event, Effect> reactor;
    private @Nullable Fd orders;
    private @Nullable Fd hearing;
    private boolean begun;

    /** Who is told what came of it: one of the first three, and the last two after {@code up}. */
    public interface Listener {

        void reached();

        /** See {@link Effect.Up}. */
        void up();

        void failed(String why);

        void settled();

        void fell(String why, boolean forGood);
    }

    public Transition(Report report, Loop loop, ServiceHome home, Listener listener) {
        kernel = report.kernel();
        this.loop = loop;
        this.listener = listener;
        client = new Client(kernel, home.directory());
        reactor = new Reactor<>(report, loop, Machine::step, this::perform);
    }

    public static Goal goal(Kernel kernel, ServiceHome home, boolean up, long limitMs) {
        return new Goal(up, new Client(kernel, home.directory()).tellsReadiness(), limitMs);
    }

    /** Listens before anything is ordered, so that nothing is missed. */
    public void begin(Goal goal) {
        String why;
        try {
            why = client.listen();
        } catch (Fatal fatal) {
            why = String.valueOf(fatal.getMessage());
        }
        if (!why.isEmpty()) {
            listener.failed("command exited 111: " + why);
            return;
        }
        watch();
        begun = true;
        reactor.begin(Machine.begin(goal, client.orders() != null, nowMs()));
    }

    /** Of what is open now; the rest is not waited for any more. */
    private void watch() {
        orders = watched(orders, client.orders());
        hearing = watched(hearing, client.hearing());
    }

    private @Nullable Fd watched(@Nullable Fd before, @Nullable Fd now) {
        if (before != null && !before.equals(now)) {
            loop.unwatch(before);
        }
        if (now != null && !now.equals(before)) {
            loop.watch(now);
        }
        return now;
    }

    /** Whether that descriptor is one of this longrun's. */
    public boolean ready(Fd fd) {
        if (fd.equals(hearing)) {
            String letters = client.letters();
            if (!letters.isEmpty()) {
                reactor.take(new Event.Heard(letters, client.look(), nowMs()));
            }
            return true;
        }
        if (fd.equals(orders)) {
            hungUp();
            return true;
        }
        return false;
    }

    /** The next supervisor may have come, and said so, before anybody noticed. */
    private void hungUp() {
        client.hangUp();
        boolean back = client.isConnected();
        watch();
        reactor.take(back ? new Event.Heard("s", client.look(), nowMs())
                : new Event.Lost(nowMs()));
    }

    /** See {@link State#nextMs}. */
    public long nextMs() {
        return begun ? reactor.state().nextMs() : Clock.NEVER;
    }

    /** That moment has come. */
    public void expire() {
        reactor.take(new Event.Expired(nowMs()));
    }

    public void cancel() {
        reactor.take(new Event.Cancelled(nowMs()));
    }

    /** Nobody waits for what comes of it. */
    public String order(ServiceOrder order) {
        String why = client.give(List.of(order));
        close();
        return why;
    }

    /** Nothing of it is heard any more. */
    public void close() {
        client.close();
        watch();
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Give(ServiceOrder order) -> reactor.take(given(order));
            case Effect.Look _ ->
                reactor.take(new Event.Heard("", client.look(), nowMs()));
            case Effect.Reached _ -> listener.reached();
            case Effect.Up _ -> listener.up();
            case Effect.Settled _ -> listener.settled();
            case Effect.Fell(String why, boolean forGood) -> listener.fell(why, forGood);
            case Effect.Failed(String why) -> listener.failed(why);
        }
    }

    private Event given(ServiceOrder order) {
        String why = client.give(List.of(order));
        watch();
        if (!why.isEmpty()) {
            boolean absent = why.equals(Client.NO_SUPERVISOR);
            return new Event.Refused(why, absent, nowMs());
        }
        return new Event.Given(client.look(), nowMs());
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
