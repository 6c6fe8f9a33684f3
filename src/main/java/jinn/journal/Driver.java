package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.file.LogFiles;
import jinn.journal.file.Troubles;
import jinn.journal.line.Entry;
import jinn.journal.line.Formatter;
import jinn.journal.line.View;
import jinn.journal.line.Zone;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import org.jspecify.annotations.Nullable;

/** Merges the lines of several directories by time and prints them. */
public final class Driver {

    /** Each has two files open and a buffer. */
    public static final int PLACES_MAX = 200;

    private static final int SYSTEM_FAILED = 111;

    /** Some of what was named is no log directory. */
    private static final int NONE_FOUND = 1;

    private final Kernel kernel;
    private final Troubles troubles;
    private final Query query;
    private final List<Source> sources = new ArrayList<>();
    private final Formatter formatter;
    private final Printer printer;
    private final Loop loop;
    private boolean foreign;

    public Driver(Kernel kernel, List<Place> places, Query query, View view) {
        this.kernel = kernel;
        this.troubles = new Troubles(new Report(kernel, "logs"));
        this.query = query;
        this.loop = new Loop(kernel);
        for (Place place : places) {
            sources.add(new Source(troubles, place, query));
        }
        this.formatter = new Formatter(new Zone(kernel.clock()), view.style(),
                places.size() > 1);
        this.printer = new Printer(kernel, view.paged());
    }

    /** The value is the exit code. When following, it is a signal that ends this. */
    public int run() {
        Followed followed = query.follow() ? new Followed(troubles, loop, sources) : null;
        open();
        try {
            if (query.isFromTheEnd()) {
                new Newest(sources, query, formatter).print(printer);
            }
            if (query.follow() || !query.isFromTheEnd()) {
                printAll();
            }
            printer.flush();
            if (followed != null) {
                follow(followed);
                return SYSTEM_FAILED;
            }
        } finally {
            printer.end();
        }
        if (!printer.any()) {
            tellOfNothing();
        }
        return troubles.areAny() ? SYSTEM_FAILED : foreign ? NONE_FOUND : 0;
    }

    /** Comes back where that goes on no more. */
    private void follow(Followed followed) {
        while (true) {
            followed.await();
            if (loop.next() instanceof Wake.PollFailed(Errno errno)) {
                troubles.unable("wait for", "events", errno);
                return;
            }
            followed.refresh();
            printAll();
            printer.flush();
        }
    }

    /** What cannot be read hides nothing else; where nothing is left, that is fatal. */
    private void open() {
        for (Source source : List.copyOf(sources)) {
            Result<Done> opened = source.open();
            boolean last = sources.size() == 1;
            if (opened instanceof Failed<Done>(Errno errno)) {
                if (last) {
                    opened.orFatal(verb(errno), source.place().path());
                }
                troubles.unable(verb(errno), source.place().path(), errno);
                sources.remove(source);
            } else if (!source.isLog()) {
                String message = "no log directory: " + source.place().path();
                if (last) {
                    throw new Fatal(troubles.areAny() ? SYSTEM_FAILED : NONE_FOUND, message);
                }
                foreign = true;
                new Report(kernel, "logs").warning(message);
                sources.remove(source);
            }
        }
    }

    private static String verb(Errno errno) {
        return errno == Errno.E2BIG ? "read more than " + LogFiles.ARCHIVES_MAX + " archives of"
                : "read log directory";
    }

    private void printAll() {
        for (Source source : sources) {
            source.wake();
        }
        Source first = first();
        while (first != null && !printer.isClosed()) {
            Entry entry = Bug.present(first.head(), "line of a source that has one");
            first.take();
            if (query.wants(entry)) {
                printer.print(formatter.line(first.place().name(), entry));
            }
            first = first();
        }
    }

    private @Nullable Source first() {
        Source first = null;
        Entry oldest = null;
        for (Source source : sources) {
            Entry head = source.head();
            if (head != null && (oldest == null || head.time().isBefore(oldest.time()))) {
                first = source;
                oldest = head;
            }
        }
        return first;
    }

    /** Who sees nothing shall know where there is nothing. */
    private void tellOfNothing() {
        List<String> paths = new ArrayList<>();
        for (Source source : sources) {
            paths.add(source.place().path());
        }
        String nothing = query.nothing(paths, formatter);
        if (!nothing.isEmpty()) {
            new Report(kernel, "logs").info(nothing);
        }
    }
}
