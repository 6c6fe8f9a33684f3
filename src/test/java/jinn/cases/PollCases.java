package jinn.cases;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Signal;

/** What counts as ready, and how long waiting takes. */
final class PollCases {

    private static final long NANOS_PER_MS = 1_000_000;

    static final List<Case> ALL = List.of(
            new Case("poll-empty-pipe-is-quiet", s -> s.readable(s.pipe().read(), 10)),
            new Case("poll-bytes-are-ready", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "x");
                return Scene.list(s.readable(pipe.read(), 0), s.readable(pipe.read(), -1));
            }),
            new Case("poll-hang-up-is-ready", s -> {
                Pipe pipe = s.pipe();
                s.files().close(pipe.write());
                return s.readable(pipe.read(), -1);
            }),
            new Case("poll-broken-pipe-is-ready", s -> {
                Pipe pipe = s.pipe();
                s.files().close(pipe.read());
                return Scene.list(s.writable(pipe.write()), s.readable(pipe.write(), -1));
            }),
            new Case("poll-writing-end-for-reading-is-quiet",
                    s -> s.readable(s.pipe().write(), 10)),
            new Case("poll-file-is-always-ready", s -> {
                Fd fd = s.open(s.file("a", ""), OpenMode.READ);
                return Scene.list(s.readable(fd, -1), s.writable(fd));
            }),
            new Case("poll-changes-in-a-directory", PollCases::changes),
            new Case("poll-changes-where-nothing-is", s -> Scene.told(
                    s.kernel().poller().changesIn(List.of("nowhere")))),
            new Case("poll-closed-number-is-ready", s -> s.readable(new Fd(77), -1)),
            new Case("poll-tells-which", PollCases::which),
            new Case("poll-timeout-is-at-least-that", PollCases::timeout),
            new Case("poll-nothing-for-no-time", s -> {
                return Scene.told(s.kernel().poller().poll(new PollSet(), 0));
            }),
            new Case("poll-wakes-by-death-of-child", PollCases::death));

    private PollCases() {
    }

    /** A file is made, written, removed, renamed; the directory is moved, and removed. */
    private static String changes(Scene s) {
        s.directory("d");
        Fd changes = s.kernel().poller().changesIn(List.of("d")).orFatal("watch", "d");
        Object before = s.readable(changes, 0) + " " + s.count(changes, 1);
        s.file("d/a", "");
        String made = told(s, changes);
        Fd fd = s.open("d/a", OpenMode.APPENDING);
        s.write(fd, "x");
        String written = told(s, changes);
        s.files().remove("d/a");
        String removed = told(s, changes);
        s.files().close(fd); // Until then the directory would be there, for inotify.
        s.files().rename(s.file("b", ""), "d/b");
        String renamed = told(s, changes);
        s.files().remove("d/b");
        told(s, changes);
        s.files().rename("d", "e");
        String moved = told(s, changes);
        s.files().removeDirectory("e");
        return Scene.list(before, made, written, removed, renamed, moved,
                told(s, changes));
    }

    /** Whether there was anything; there is nothing more then. */
    private static String told(Scene s, Fd changes) {
        String ready = s.readable(changes, 0);
        byte[] events = new byte[4096];
        while (s.files().read(changes, events, 0, events.length).isOk()) {
            continue;
        }
        return ready;
    }

    private static String which(Scene s) {
        Pipe one = s.pipe();
        Pipe two = s.pipe();
        s.write(two.write(), "x");
        PollSet set = new PollSet();
        set.add(one.read(), false);
        set.add(two.read(), false);
        set.add(one.write(), true);
        s.kernel().poller().poll(set, -1);
        return Scene.list(set.isReady(0), set.isReady(1), set.isReady(2));
    }

    private static String timeout(Scene s) {
        long beforeNs = s.kernel().clock().monotonicNs();
        s.readable(s.pipe().read(), 30);
        long tookMs = (s.kernel().clock().monotonicNs() - beforeNs) / NANOS_PER_MS;
        return Scene.list(tookMs >= 30, tookMs < 2000);
    }

    private static String death(Scene s) {
        Fd signals = s.kernel().signals().catching(List.of(Signal.CHLD)).orFatal("catch", "it");
        String quiet = s.readable(signals, 0);
        s.child("exit", "0");
        return Scene.list(quiet, s.readable(signals, 4000), s.kernel().signals().next(signals));
    }
}
