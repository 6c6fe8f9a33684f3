package jinn.cases;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Host;
import jinn.value.Instant;
import jinn.value.PollSet;

/** Clocks, and what only root asks for. */
final class MachineCases {

    private static final long NANOS_PER_MS = 1_000_000;

    static final List<Case> ALL = List.of(
            new Case("clock-never-goes-back", s -> {
                Clock clock = s.kernel().clock();
                long last = clock.monotonicNs();
                boolean forward = true;
                for (int i = 0; i < 1000; i++) {
                    long now = clock.monotonicNs();
                    forward &= now >= last;
                    last = now;
                }
                return "" + forward;
            }),
            new Case("clocks-run-alike", s -> {
                Clock clock = s.kernel().clock();
                Instant before = clock.now();
                long beforeNs = clock.monotonicNs();
                s.kernel().poller().poll(new PollSet(), 40);
                long byMonotonic = (clock.monotonicNs() - beforeNs) / NANOS_PER_MS;
                long byReal = (ns(clock.now()) - ns(before)) / NANOS_PER_MS;
                return Scene.list(byMonotonic >= 40, byReal >= 39, byReal < 2000);
            }),
            new Case("mount-tmpfs-hides-and-unmount-shows", s -> {
                s.directory("d");
                s.file("d/x", "below");
                Host host = s.kernel().host();
                Object mounted = host.mountTmpfs("d", 0750, Host.Mount.FRESH);
                int mode = s.files().info("d").orFatal("stat", "d").permissions();
                Object hidden = s.tryOpen("d/x", jinn.value.OpenMode.READ);
                s.file("d/y", "above");
                Object across = s.files().rename("d/y", "y");
                Object again = host.mountTmpfs("d", 0700, Host.Mount.REMOUNT);
                int after = s.files().info("d").orFatal("stat", "d").permissions();
                Object gone = host.unmount("d");
                return Scene.list(mounted, mode == 0750, hidden, across, again, after == 0700,
                        gone, s.content("d/x"), host.unmount("d"));
            }),
            new Case("mount-remount-of-nothing", s -> {
                s.directory("d");
                Host host = s.kernel().host();
                return Scene.list(host.mountTmpfs("d", 0755, Host.Mount.REMOUNT),
                        host.mountTmpfs("no", 0755, Host.Mount.FRESH));
            }),
            new Case("mount-made-read-only-keeps-its-names", s -> {
                s.directory("d");
                Host host = s.kernel().host();
                host.mountTmpfs("d", 0755, Host.Mount.FRESH);
                s.file("d/x", "kept");
                Object made = host.remountReadOnly("d");
                return Scene.list(made, s.files().makeDirectory("d/new", 0755),
                        s.files().remove("d/x"), s.files().rename("d/x", "d/y"),
                        s.files().remove("d/none"), s.content("d/x"), host.unmount("d"));
            }),
            new Case("mount-made-read-only-has-to-be-one", s -> {
                s.directory("d");
                s.file("x", "");
                Host host = s.kernel().host();
                return Scene.list(host.remountReadOnly("d"), host.remountReadOnly("no"),
                        host.unmount("no"), host.unmount("x"));
            }),
            new Case("accounts", s -> {
                var nobody = s.kernel().processes().account("no-such-user");
                var root = s.kernel().processes().account("root").orFatal("look up", "root");
                return Scene.list(nobody, root.uid(), root.gid(),
                        root.groups().contains(0), List.of(root.home()));
            }));

    private MachineCases() {
    }

    private static long ns(Instant instant) {
        return instant.seconds() * Instant.NANOS_PER_SECOND + instant.nanos();
    }
}
