package jinn.rc.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jinn.sim.SimProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that change a repository, killed at any place, and on a disk that is full. */
final class SwitchTest {

    private static final int TRIES = 60;

    static Stream<List<String>> commands() {
        return Stream.of(List.of("rc-set-change", "-p", "-r", "/r", "a", "enable", "y"),
                List.of("rc-repo-init", "-v0", "-U", "-r", "/r", "/one", "/two"),
                List.of("rc-repo-init", "-v0", "-f", "-r", "/r", "/two"),
                List.of("rc-set-delete", "-r", "/r", "a", "b"),
                List.of("rc-set-copy", "-f", "-r", "/r", "a", "b"),
                List.of("rc-set-new", "-r", "/r", "c", "d"),
                List.of("rc-set-commit", "-f", "-r", "/r", "a"));
    }

    static List<Long> places(long calls, long seed) {
        Random random = new Random(seed);
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            places.add(calls * i / TRIES + random.nextInt((int) Math.max(1, calls / TRIES)) + 1);
        }
        return places;
    }

    /** What is told before that command, and behind it; and how many calls it makes. */
    private record Tale(String before, String behind, long calls) {

        static Tale of(boolean writing, String... words) {
            try (Kept kept = new Kept().made()) {
                String before = kept.told();
                long calls = kept.calls(writing, words);
                return new Tale(before, kept.told(), calls);
            }
        }

        /** Before the next command, and with whatever that completes. */
        void check(Kept kept, String what) {
            assertThat(kept.told()).as(what).isIn(before, behind);
            kept.must("rc-set-new", "-r", "/r", "last");
            kept.must("rc-set-delete", "-r", "/r", "last");
            assertThat(kept.told()).as(what).isIn(before, behind);
            List<String> left = new ArrayList<>(kept.world.files().names("/r"));
            left.removeIf(name -> name.startsWith(".stores:"));
            assertThat(left).as(what)
                    .containsExactlyInAnyOrder("lock", "stores", "sources", "compiled");
            long sources = kept.world.files().names("/r/sources").size();
            assertThat(sources % 2).as(what + kept.world.files().names("/r/sources")).isZero();
            long compiled = kept.world.files().names("/r/compiled").size();
            assertThat(compiled % 2).as(what + kept.world.files().names("/r/compiled")).isZero();
            for (String set : kept.must("rc-repo-list", "-r", "/r").lines().toList()) {
                kept.must("rc-set-commit", "-r", "/r", set);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void killedAnywhereItIsTheOldOneOrTheNewOne(List<String> command) {
        String[] words = command.toArray(String[]::new);
        Tale tale = Tale.of(false, words);
        long seed = System.nanoTime();
        for (long place : places(tale.calls(), seed)) {
            try (Kept kept = new Kept().made()) {
                kept.killAt(place, words);
                tale.check(kept, command + " killed at call " + place + ": ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void onAFullDiskItIsTheOldOneOrTheNewOne(List<String> command) {
        String[] words = command.toArray(String[]::new);
        Tale tale = Tale.of(true, words);
        long seed = System.nanoTime();
        for (long place : places(tale.calls(), seed)) {
            try (Kept kept = new Kept().made()) {
                SimProcess failed = kept.failFrom(place, words);
                String what = command + " failing from call " + place + ": " + failed.output();
                assertThat(failed.status().code()).as(what).isIn(0, 111);
                assertThat(failed.output().isEmpty()).as(what)
                        .isEqualTo(failed.status().code() == 0);
                tale.check(kept, what);
            }
        }
    }
}
