package jinn.manage;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.manage.Machine.Opening;
import jinn.manage.State.Request;
import jinn.system.OpenFiles;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Gives the orders, listens, and says what came of it. */
public final class Driver {

    /** Each has three descriptors, two of which are waited for. */
    public static final int SERVICES_MAX = 2000;

    private static final int TIMER = 0;
    private static final int LINE_TIMER = 1;
    private static final int DESCRIPTORS_EACH = 3;
    private static final int DESCRIPTORS_OWN = 64;

    private final Kernel kernel;
    private final Report report;
    private final Request request;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final List<Named> named;
    private final List<Client> clients = new ArrayList<>();
    private final Progress progress;

    /**
     * A service that is asked.
     *
     * @param name as somebody named it
     * @param said of an order that only has to be given: what is said then
     * @param orders in place of those of the wish; none where there are no other
     */
    public record Named(String name, String directory, String said, List<ServiceOrder> orders) {
    }

    public Driver(Report report, Request request, List<Named> named) {
        this.kernel = report.kernel();
        this.report = report;
        this.request = request;
        this.named = named;
        loop = new Loop(kernel);
        reactor = new Reactor<>(report, loop, Machine::step, this::perform);
        progress = new Progress(report, request.limitMs());
    }

    /**
     * Returns the exit code: 0 where all is as it was asked for, 1 where something is not.
     *
     * @throws Fatal 100 where these are too many, 111 where the system is short of something
     */
    public int run() {
        if (named.size() > SERVICES_MAX) {
            throw Fatal.usage("more than " + SERVICES_MAX + " services");
        }
        OpenFiles.allow(kernel.limits(),
                (long) named.size() * DESCRIPTORS_EACH + DESCRIPTORS_OWN);
        try {
            open();
            return reactor.run(this::turn);
        } finally {
            progress.erase();
            clients.forEach(Client::close);
        }
    }

    /** A background job of a shell ignores INT, and so do we where nobody sees a line of ours. */
    private void open() {
        loop.catching(progress.isShown() ? List.of(Signal.TERM, Signal.INT, Signal.HUP)
                : List.of(Signal.TERM));
        boolean waits = request.waits() && !request.wish().isSent();
        List<Opening> openings = new ArrayList<>();
        for (Named one : named) {
            var client = new Client(kernel, one.directory);
            clients.add(client);
            String refused = client.open(waits);
            Seen seen = client.look();
            // What was told before that is no answer.
            client.letters();
            openings.add(new Opening(client.subject(one.name, request.wish(), one.said), seen,
                    refused, client.orders() == null));
            if (waits && refused.isEmpty()) {
                watch(client.hearing());
                watch(client.orders());
            }
        }
        if (progress.isShown() && waits) {
            loop.arm(LINE_TIMER, Progress.FIRST_MS);
        }
        reactor.begin(Machine.begin(request, openings, nowMs()));
    }

    private void watch(@Nullable Fd fd) {
        if (fd != null) {
            loop.watch(fd);
        }
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) -> ready(fd);
            case Wake.Expired(int timer) when timer == LINE_TIMER -> show();
            case Wake.Expired _ -> reactor.take(new Event.Expired(nowMs()));
            case Wake.Caught(Signal signal) ->
                reactor.take(new Event.Interrupted(signal, nowMs()));
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    private void ready(Fd fd) {
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            if (fd.equals(client.hearing())) {
                String letters = client.letters();
                if (!letters.isEmpty()) {
                    reactor.take(new Event.Heard(i, letters, client.look(), nowMs()));
                }
                return;
            }
            if (fd.equals(client.orders())) {
                loop.unwatch(fd);
                hungUp(i, client);
                return;
            }
        }
    }

    /** The next supervisor may have come, and said so, before anybody noticed. */
    private void hungUp(int place, Client client) {
        client.hangUp();
        boolean back = client.isConnected();
        watch(client.orders());
        reactor.take(back ? new Event.Heard(place, "s", client.look(), nowMs())
                : new Event.Lost(place, nowMs()));
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Give(int place, List<ServiceOrder> orders) -> give(place, orders);
            case Effect.Look(int place) -> reactor.take(
                    new Event.Heard(place, "", clients.get(place).look(), nowMs()));
            case Effect.Tell(int place, Outcome outcome) -> tell(place, outcome);
            case Effect.Arm(long delayMs) -> loop.arm(TIMER, delayMs);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    private void give(int place, List<ServiceOrder> orders) {
        Client client = clients.get(place);
        Fd before = client.orders();
        String why = client.give(named.get(place).orders.isEmpty() ? orders
                : named.get(place).orders);
        if (before == null) {
            watch(client.orders());
        }
        reactor.take(why.isEmpty() ? new Event.Given(place, nowMs())
                : new Event.Refused(place, why, nowMs()));
    }

    private void tell(int place, Outcome outcome) {
        progress.erase();
        Client client = clients.get(place);
        for (Fd fd : new Fd[] {client.hearing(), client.orders()}) {
            if (fd != null) {
                loop.unwatch(fd);
            }
        }
        client.close();
        String text = Visible.word(named.get(place).name) + ": " + outcome.text();
        if (outcome.reached()) {
            report.put(Fd.STDOUT, text + "\n");
        } else {
            report.fatal(new Fatal(1, text));
        }
    }

    private void show() {
        progress.show(reactor.state().awaited());
        loop.arm(LINE_TIMER, Progress.NEXT_MS);
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
