package jinn.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.control.StartFailure;
import jinn.manage.Machine.Opening;
import jinn.manage.State.Request;
import jinn.text.Tai64n;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Services are {@code down}, {@code wanted} (down, and to be started), {@code up1} (process 1, for
 * an hour), {@code new2} (process 2, just started), {@code ready3}, {@code unwanted4} (up),
 * {@code exited5} (down, by that code), {@code finish}, {@code broken} and {@code locked} (their
 * ./run cannot be started), {@code given-up}. What happens is {@code LETTERS:SERVICE},
 * {@code look:SERVICE}, {@code lost}, or {@code @MS}: so late it is.
 */
final class MachineTest {

    private static final long LIMIT_MS = 60_000;

    private final List<String> said = new ArrayList<>();
    private State state;
    private long nowMs;

    private static Seen seen(String word) {
        String name = word.replaceAll("[0-9]", "");
        String digits = word.replaceAll("[^0-9]", "");
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        ServiceStatus down = ServiceStatus.beginning(at(0), false);
        ServiceStatus up = down.wanting(true).started(at(number), number);
        return switch (name) {
            case "down" -> new Seen(down, null, 0);
            case "wanted" -> new Seen(down.wanting(true), null, 0);
            case "up" -> new Seen(up, null, 3_600_000);
            case "new" -> new Seen(up, null, 0);
            case "ready" -> new Seen(up.ready(at(number)), null, 3_600_000);
            case "unwanted" -> new Seen(up.wanting(false), null, 3_600_000);
            case "exited" -> new Seen(up.died(at(0), WaitStatus.exited(number)).startable(at(0)),
                    null, 0);
            case "killed" -> new Seen(
                    up.died(at(0), WaitStatus.killed(Signal.of(number))).startable(at(0)), null, 0);
            case "finish" -> new Seen(up.died(at(0), WaitStatus.exited(0)).finishing(9), null, 0);
            case "broken" -> new Seen(down.wanting(true),
                    "unable to start ./run: permission denied", 0);
            case "locked" -> new Seen(down.wanting(true), StartFailure.LOCKED, 0);
            case "given-up" -> new Seen(up.died(at(0), WaitStatus.exited(3)).startable(at(0)),
                    "failed for good: ./finish says so", 0);
            case "unknown" -> new Seen(null, null, 0);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Tai64n at(int second) {
        return Tai64n.ofUnix(1_700_000_000L + second, 0);
    }

    private void begin(Wish wish, boolean tells, String... services) {
        List<Opening> openings = new ArrayList<>();
        for (String one : services) {
            openings.add(new Opening(new Subject("web", tells, false, "sent SIGHUP"),
                    seen(one), "", false));
        }
        take(Machine.begin(new Request(wish, true, LIMIT_MS), openings, 0));
    }

    private void take(Step step) {
        state = step.next();
        step.effects().forEach(this::note);
    }

    private void note(Effect effect) {
        switch (effect) {
            case Effect.Give(int place, List<ServiceOrder> orders) -> said.add("give" + place
                    + " " + orders.stream().map(o -> "" + o.letter()).reduce("", String::concat));
            case Effect.Look(int place) -> said.add("look" + place);
            case Effect.Tell(int _, Outcome outcome) -> said.add(outcome.text());
            case Effect.Arm(long delayMs) -> said.add("arm " + delayMs);
            case Effect.Exit(int code) -> said.add("exit " + code);
        }
    }

    private void happens(String words) {
        for (String word : words.split(" +")) {
            int colon = word.indexOf(':');
            String what = colon < 0 ? word : word.substring(0, colon);
            if (what.startsWith("@")) {
                nowMs = Long.parseLong(what.substring(1));
                take(Machine.step(state, new Event.Expired(nowMs)));
            } else if (what.equals("lost")) {
                take(Machine.step(state, new Event.Lost(0, nowMs)));
            } else if (!what.equals("-")) {
                take(Machine.step(state, new Event.Heard(0, what.equals("look") ? "" : what,
                        seen(word.substring(colon + 1)), nowMs)));
            }
        }
    }

    private String outcome() {
        int end = said.indexOf("exit 0") + said.indexOf("exit 1") + 1;
        return end < 0 ? "waits" : said.get(end - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        down      | -                            | waits
        up1       | -                            | up (process 1)
        new2      | -                            | waits
        new2      | @999                         | waits
        new2      | @1000                        | up (process 2)
        down      | u:new2                       | waits
        down      | u:new2 @1000                 | up (process 2)
        unwanted4 | -                            | waits
        unwanted4 | @1000                        | up (process 4)
        unwanted4 | d:exited0 D:exited0 @1000    | waits
        unwanted4 | dD:down @199                 | waits
        unwanted4 | dD:down @200 look:down       | not up: somebody else stopped it
        unwanted4 | dD:down @200 look:wanted @999 | waits
        unwanted4 | dD:down u:new2 @1000         | up (process 2)
        down      | u:new2 dD:exited3 @1000      | waits
        down      | u:new2 d:exited3 Du:new3 @999 @2000 | up (process 3)
        down      | f:locked                     | waits
        down      | f:locked u:new2 @1000        | up (process 2)
        down      | lost                         | waits
        down      | lost @4999                   | waits
        down      | lost s:wanted @5000 u:new2 @6000 | up (process 2)
        unknown   | u:unknown @1000              | up
        """)
    void whoStartsWaitsUntilItIsUpForASecond(String at, String events, String outcome) {
        begin(Wish.START, false, at);
        happens(events);
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        down      | f:broken                     | not up: ./run cannot be started: permission \
                    denied
        down      | u:new2 OD:given-up           | not up: finish failed: it says that ./run is \
                    not to be started again after ./run exited 3
        down      | x:down                       | not up: its supervisor left
        down      | lost @5000                   | not up: no supervisor
        down      | lost @60000                  | not up: no supervisor after 60 s
        down      | @60000                       | not up: its supervisor has not done it after 60 s
        down      | f:locked @60000              | not up: another instance of the service is \
                    running after 60 s
        down      | u:new2 dD:exited7 @60000     | not up: exited 7 after 60 s
        finish    | @60000                       | not up: ./finish has not ended after 60 s
        """)
    void whoStartsIsToldWhyItIsNotUp(String at, String events, String outcome) {
        begin(Wish.START, false, at);
        happens(events);
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ready3 | -                      | ready (process 3)
        up1    | @1000                  | waits
        up1    | U:ready1               | ready (process 1)
        down   | u:new2 @5000           | waits
        down   | uU:ready2              | ready (process 2)
        down   | u:new2 U:ready2        | ready (process 2)
        up1    | s:ready1 @999          | waits
        up1    | s:ready1 @1000         | ready (process 1)
        down   | u:new2 @60000          | not up: it is up (process 2), but has not said that it \
                 is ready after 60 s
        """)
    void whatTellsItsReadinessIsWaitedForToTellIt(String at, String events, String outcome) {
        begin(Wish.START, true, at);
        happens(events);
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        down   | -                      | down
        up1    | -                      | waits
        up1    | d:finish               | waits
        up1    | d:finish D:exited0     | down
        up1    | dDu:new2               | down
        up1    | x:up1                  | not down: its supervisor left
        up1    | d:finish x:exited0     | down
        up1    | @60000                 | not down: process 1 has not stopped, and without \
                 timeout-kill nobody kills it; after 60 s
        finish | @60000                 | not down: ./finish has not ended after 60 s
        wanted | @199                   | waits
        wanted | @200 look:down         | down
        wanted | @200 look:wanted @400  | waits
        wanted | u:new2 @200            | waits
        wanted | u:new2 @200 dD:exited0 | down
        up1    | lost s:down @200 look:down | down
        """)
    void whoStopsWaitsUntilFinishHasEnded(String at, String events, String outcome) {
        begin(Wish.STOP, false, at);
        happens(events);
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        up1  | -                            | waits
        up1  | @5000                        | waits
        up1  | u:up1 @5000                  | waits
        up1  | dD:exited0 u:new2 @1000      | up again (process 2)
        up1  | dDu:new2 @1000               | up again (process 2)
        up1  | u:new2 @1000                 | up again (process 2)
        down | u:new2 @1000                 | up again (process 2)
        up1  | s:up1 @5000                  | waits
        up1  | dDu:new2 dDu:new3 @1000      | up again (process 3)
        up1  | dD:exited0 f:broken          | not restarted: ./run cannot be started: permission \
               denied
        up1  | @60000                       | not restarted: process 1 has not stopped, and \
               without timeout-kill nobody kills it; after 60 s
        """)
    void whoRestartsWaitsForAnotherProcess(String at, String events, String outcome) {
        begin(Wish.RESTART, false, at);
        happens(events);
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        START   | down | exited3 | not up: exited 3 five times
        START   | down | killed9 | not up: was killed by SIGKILL five times
        RESTART | up1  | exited3 | waits
        """)
    void theFifthDeathIsTooMuch(Wish wish, String at, String death, String outcome) {
        begin(wish, false, at);
        for (int i = 0; i < 5; i++) {
            happens("dD:" + death + " u:new" + (i + 2));
        }
        assertThat(outcome()).isEqualTo(outcome.replaceAll(" +", " "));
    }

    @Test
    void deathsOfSeveralKindsSayTheLast() {
        begin(Wish.START, false, "down");
        happens("u:new2 dD:exited3 u:new3 dD:exited4 @60000");
        assertThat(outcome()).isEqualTo(
                "not up: died twice, the last time it exited 4 after 60 s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        START   | down   | -                    | give0 u
        START   | up1    | -                    | ''
        STOP    | up1    | -                    | give0 d
        STOP    | down   | -                    | ''
        RESTART | up1    | -                    | give0 du
        RESTART | up1    | lost s:up1           | give0 du,give0 du
        RESTART | up1    | lost dDs:wanted      | give0 du,give0 du
        RESTART | up1    | lost dDus:new2       | give0 du,give0 u
        STOP    | wanted | @200                 | give0 d,look0
        RELOAD  | up1    | -                    | give0 l
        RELOAD  | down   | -                    | ''
        """)
    void ordersAreThoseThatAreNeeded(Wish wish, String at, String events, String orders) {
        begin(wish, false, at);
        happens(events);
        assertThat(String.join(",", said.stream().filter(s -> s.matches("(give|look).*")).toList()))
                .isEqualTo(orders);
    }

    @Test
    void oneThatCannotBeAskedHidesNoOther() {
        Subject web = new Subject("web", false, false, "");
        take(Machine.begin(new Request(Wish.STOP, true, 0), List.of(
                new Opening(web, seen("unknown"), "no supervisor", false),
                new Opening(web, seen("up1"), "", false)), 0));
        assertThat(said).containsExactly("not down: no supervisor", "give1 d");
        take(Machine.step(state, new Event.Heard(1, "dD", seen("exited0"), 10)));
        assertThat(said.subList(2, 4)).containsExactly("down", "exit 1");
    }

    @Test
    void aSupervisorThatHasOnlyBegunIsTakenAtItsWord() {
        Subject web = new Subject("web", false, false, "");
        take(Machine.begin(new Request(Wish.STOP, true, 0),
                List.of(new Opening(web, seen("down"), "", true)), 0));
        assertThat(said).containsExactly("arm 5000");
        happens("s:wanted");
        assertThat(said).containsExactly("arm 5000", "give0 d", "arm 200");
        happens("u:new2 dD:exited0");
        assertThat(outcome()).isEqualTo("down");
    }

    @Test
    void whoDoesNotWaitHasGivenTheOrder() {
        take(Machine.begin(new Request(Wish.START, false, 0), List.of(new Opening(
                new Subject("web", false, false, ""), seen("down"), "", false)), 0));
        take(Machine.step(state, new Event.Given(0, 0)));
        assertThat(said).containsExactly("give0 u", "told to start", "exit 0");
    }

    @Test
    void whatIsSentIsSaid() {
        begin(Wish.RELOAD, false, "up1");
        take(Machine.step(state, new Event.Given(0, 0)));
        assertThat(outcome()).isEqualTo("sent SIGHUP (process 1)");
        said.clear();
        begin(Wish.SIGNAL, false, "down");
        assertThat(outcome()).isEqualTo("not signalled: it is not up");
    }

    @Test
    void anOrderThatIsRefusedIsAFailure() {
        begin(Wish.START, false, "down");
        take(Machine.step(state, new Event.Refused(0, "permission denied", 0)));
        assertThat(said.subList(said.size() - 2, said.size()))
                .containsExactly("not up: permission denied", "exit 1");
    }

    @Test
    void whoIsInterruptedSaysNothing() {
        begin(Wish.START, false, "down");
        said.clear();
        take(Machine.step(state, new Event.Interrupted(Signal.INT, 5)));
        assertThat(said).containsExactly("exit 130");
    }

    @Test
    void theTimerIsForWhatComesFirst() {
        begin(Wish.START, false, "new2", "down");
        assertThat(said.getLast()).isEqualTo("arm 1000");
        happens("dD:exited1");
        assertThat(said.getLast()).isEqualTo("arm 60000");
    }
}
