package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Instant;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Ok;
import jinn.loop.Loop;
import jinn.loop.Wake;

/** Merges the lines of several directories by time and prints them. */
public final class Driver {

    /** Each has two files open and a buffer. */
    public static final int PLACES_MAX = 200;

    private static final int POLL_TIMER = 0;

    /** How long to wait, where the kernel does not tell when something is written. */
    private static final long POLL_MS = 500;

    private static final int CHANGES_SIZE = 4096;
    private static final int SYSTEM_FAILED = 111;

    private final Kernel kernel;
    private final Report report;
    private final Query query;
    private final List<Source> sources = new ArrayList<>();
    private final Printer printer;

    public Driver(Kernel kernel, List<Place> places, Query query) {
        this.kernel = kernel;
        this.report = new Report(kernel, "logs");
        this.query = query;
        for (Place place : places) {
            sources.add(new Source(report, place, query));
        }
        this.printer = new Printer(kernel.files(), new Zone(kernel.clock()), places.size() > 1);
    }

    /** The value is the exit code. When following, it is a signal that ends this. */
    public int run() {
        Loop loop = new Loop(kernel);
        Fd changes = query.follow() ? watch(loop) : null;
        for (Source source : sources) {
            source.open();
        }
        if (query.last().isPresent()) {
            printer.hold(query.last().getAsInt());
        }
        printAll();
        printer.release();
        printer.flush();
        while (query.follow()) {
            if (changes == null) {
                loop.arm(POLL_TIMER, POLL_MS);
            }
            if (loop.next() instanceof Wake.Broken(Errno errno)) {
                report.unable("wait for", "events", errno);
                return SYSTEM_FAILED;
            }
            drain(changes);
            printAll();
            printer.flush();
        }
        return 0;
    }

    /** Before the directories are read: nothing may happen between. */
    private Fd watch(Loop loop) {
        List<String> paths = new ArrayList<>();
        for (Source source : sources) {
            paths.add(source.place().path());
        }
        if (kernel.poller().changesIn(paths) instanceof Ok<Fd>(Fd changes)) {
            loop.watch(changes);
            return changes;
        }
        return null;
    }

    private void drain(Fd changes) {
        byte[] events = new byte[CHANGES_SIZE];
        boolean more = changes != null;
        while (more) {
            Result<Integer> read = kernel.files().read(changes, events, 0, events.length);
            more = read instanceof Ok<Integer>(Integer count) && count > 0;
        }
    }

    private void printAll() {
        for (Source source : sources) {
            source.wake();
        }
        Source first = first();
        while (first != null) {
            Entry entry = first.head();
            first.take();
            if (isWanted(entry.time())) {
                printer.print(first.place(), entry);
            }
            first = first();
        }
    }

    private boolean isWanted(Instant time) {
        return !(query.since().isPresent() && time.isBefore(query.since().get()))
                && !(query.until().isPresent() && query.until().get().isBefore(time));
    }

    private Source first() {
        Source first = null;
        for (Source source : sources) {
            Entry head = source.head();
            boolean older = head != null
                    && (first == null || head.time().isBefore(first.head().time()));
            first = older ? source : first;
        }
        return first;
    }
}
