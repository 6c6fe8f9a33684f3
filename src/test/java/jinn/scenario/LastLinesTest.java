package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.journal.Driver;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.line.View;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Layout;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Pattern;
import jinn.value.PollSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log directories are read from their ends, whatever a logger does meanwhile. */
final class LastLinesTest {

    private static final long START = 1_600_000_000L;
    private static final String MAGIC = "\u001f\u008b";
    private static final int SETTLED_MS = 6000;
    private static final int CALLS_MAX = 400;

    /** Archives are {@code START + 10}, {@code + 20}, one of them packed; current follows. */
    private static Layout lay(World world) {
        world.program("gzip", (kernel, _) -> unpack(kernel));
        return world.files().directory("/a").directory("/b").executable("/bin/logs", "logs")
                .executable("/bin/gzip", "gzip")
                .file(archive(10), MAGIC + line(1) + line(2) + "  more of 2\n" + line(3))
                .file(archive(20), line(11) + line(12) + line(13))
                .file("/a/current", "  more of 13\n" + line(21) + line(22) + "  more of 22\n"
                        + line(23))
                .file("/b/current", line(0) + line(12) + "  more of b\n" + line(22));
    }

    private static String line(long second) {
        return label(second) + " line " + second + "\n";
    }

    private static String label(long second) {
        return Tai64n.ofUnix(START + second, 0).text();
    }

    private static String archive(long second) {
        return "/a/" + label(second) + ".s";
    }

    @Test
    void lastLinesAreThoseOfTheWhole() {
        for (List<String> directories : List.of(List.of("/a"), List.of("/a", "/b"))) {
            List<String> all = shown(Query.ALL, directories);
            assertThat(all).hasSize(directories.size() == 1 ? 12 : 16);
            for (int count = 0; count <= all.size() + 1; count++) {
                assertThat(shown(Query.ALL.withLast(count), directories)).as("last " + count)
                        .isEqualTo(all.subList(Math.max(0, all.size() - count), all.size()));
            }
        }
    }

    @Test
    void newestFirstIsTheSameTurnedRound() {
        for (List<String> directories : List.of(List.of("/b"), List.of("/a", "/b"))) {
            List<String> all = new ArrayList<>(shown(Query.ALL, directories));
            Collections.reverse(all);
            assertThat(shown(reversed(OptionalInt.empty()), directories)).isEqualTo(all);
            assertThat(shown(reversed(OptionalInt.of(5)), directories))
                    .isEqualTo(all.subList(0, Math.min(5, all.size())));
        }
    }

    private static Query reversed(OptionalInt last) {
        return new Query(false, last, true, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** A line without a stamp is of the time of the one before, wherever that stands. */
    @Test
    void boundsCountBeforeTheNumberDoes() {
        List<String> both = List.of("/a", "/b");
        for (Optional<Instant> since : bounds(2, 3, 12, 13, 20)) {
            for (Optional<Instant> until : bounds(0, 3, 12, 13, 20, 22, 24)) {
                List<String> all = shown(bounded(OptionalInt.empty(), since, until), both);
                for (int count : new int[] {1, 2, 5, 99}) {
                    assertThat(shown(bounded(OptionalInt.of(count), since, until), both))
                            .as(since + " " + until).isEqualTo(
                                    all.subList(Math.max(0, all.size() - count), all.size()));
                }
            }
        }
    }

    private static List<Optional<Instant>> bounds(int... seconds) {
        List<Optional<Instant>> bounds = new ArrayList<>(List.of(Optional.empty()));
        for (int second : seconds) {
            bounds.add(Optional.of(new Instant(START + second, 0)));
        }
        return bounds;
    }

    private static Query bounded(OptionalInt last, Optional<Instant> since,
            Optional<Instant> until) {
        return new Query(false, last, false, since, until, Optional.empty());
    }

    @Test
    void expressionsCountBeforeTheNumberDoes() {
        Pattern of = (bytes, from, to) ->
                Bytes.fromArray(bytes, from, to - from).contains("of");
        Query query = new Query(false, OptionalInt.of(2), false, Optional.empty(),
                Optional.empty(), Optional.of(of));
        assertThat(texts(shown(query, List.of("/a", "/b"))))
                .containsExactly("a:   more of 13", "a:   more of 22");
    }

    private static List<String> texts(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^2020-.{21} ", "").strip()).toList();
    }

    /** Before each call a logger may take one step of its rotation. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rotationAtEveryCallNeitherLosesNorRepeatsALine(boolean follow) {
        List<Integer> whole = List.of(1, 2, 3, 11, 12, 13, 21, 22, 23, 31);
        boolean ended = false;
        for (int first = 1; !ended && first < CALLS_MAX; first++) {
            Rotation rotation = new Rotation(first);
            Query last = Query.ALL.withLast(6);
            List<String> lines = shown(follow ? last.following() : last, List.of("/a"),
                    rotation);
            List<Integer> seen = lines.stream().filter(line -> line.contains(" line "))
                    .map(line -> Integer.parseInt(line.replaceFirst(".* line ", ""))).toList();
            assertThat(Collections.indexOfSubList(whole, seen)).as(first + " " + lines)
                    .isNotNegative();
            boolean all = seen.getLast() == 31;
            assertThat(all || !follow && seen.getLast() == 23).as(first + " " + lines).isTrue();
            assertThat(lines.size()).as(first + " " + lines).isGreaterThanOrEqualTo(6);
            ended = rotation.isLate();
        }
        assertThat(ended).isTrue();
    }

    /** Current becomes previous, there is a new one, previous becomes an archive, one goes. */
    private static final class Rotation implements Faults {

        private final int first;
        private World world;
        private int calls;
        private int steps;
        private boolean late;

        Rotation(int first) {
            this.first = first;
        }

        @Override
        public Fault before(Call call) {
            boolean reader = call.caller().title().equals("logs");
            calls += reader ? 1 : 0;
            if (reader && calls >= first && steps < 4) {
                step();
            }
            return Fault.NONE;
        }

        private void step() {
            switch (steps) {
                case 0 -> world.files().move("/a/current", "/a/previous");
                case 1 -> world.files().file("/a/current", line(31));
                case 2 -> world.files().move("/a/previous", archive(30));
                default -> world.files().remove(archive(10));
            }
            steps++;
        }

        /** Whether there were fewer calls than it waited for. */
        boolean isLate() {
            return late;
        }

        /** What was not done yet: who follows sees it. */
        void finish(boolean seen) {
            late = steps == 0;
            if (!seen) {
                return;
            }
            while (steps < 4) {
                step();
            }
        }
    }

    /** It only reads: whenever it dies, the next one shows the same. */
    @Test
    void killedReaderLeavesEverythingAsItWas() {
        boolean ended = false;
        for (int nth = 1; !ended && nth < CALLS_MAX; nth++) {
            try (World world = new World(nth)) {
                Layout files = lay(world).executable("/bin/idle", "idle");
                run(world, Query.ALL.withLast(12), List.of("/a"));
                world.program("idle", (kernel, _) -> kernel.poller()
                        .poll(new PollSet(), Poller.FOREVER).isOk() ? 0 : 1);
                world.start("/bin/idle");
                world.faults(Faults.killAtNth(
                        call -> call.caller().title().equals("logs"), nth));
                SimProcess killed = world.start("/bin/logs");
                world.runMs(SETTLED_MS);
                ended = killed.status().isExited();
                world.faults(Faults.NONE);
                world.start("/bin/logs");
                world.runMs(SETTLED_MS);
                assertThat(files.text("/out").lines()).hasSize(12);
                assertThat(files.names("/a")).hasSize(3);
                assertThat(world.titled("gzip")).isEmpty();
            }
        }
        assertThat(ended).isTrue();
    }

    private static List<String> shown(Query query, List<String> directories) {
        return shown(query, directories, new Rotation(Integer.MAX_VALUE));
    }

    private static List<String> shown(Query query, List<String> directories, Rotation rotation) {
        try (World world = new World(1)) {
            Layout files = lay(world);
            run(world, query, directories);
            rotation.world = world;
            world.faults(rotation);
            world.start("/bin/logs");
            world.runMs(SETTLED_MS);
            rotation.finish(query.follow());
            world.runMs(SETTLED_MS);
            return files.text("/out").lines().toList();
        }
    }

    private static void run(World world, Query query, List<String> directories) {
        List<Place> places = directories.stream()
                .map(directory -> new Place(directory.substring(1), directory)).toList();
        world.program("logs", (kernel, _) -> {
            Fd out = kernel.files().open("/out", OpenMode.REPLACE).orFatal("open", "out");
            kernel.files().copy(out, Fd.STDOUT).orFatal("copy", "out");
            return new Driver(kernel, places, query, View.PLAIN).run();
        });
    }

    private static int unpack(Kernel kernel) {
        String text = new SmallFiles(kernel.files()).readAll(Fd.STDIN, SmallFiles.SIZE_MAX)
                .orFatal("read", "stdin");
        Report.putAll(kernel.files(), Fd.STDOUT, Bytes.toArray(text.substring(MAGIC.length())));
        return 0;
    }
}
