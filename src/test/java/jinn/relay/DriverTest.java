package jinn.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jinn.event.EventDirectory;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.wire.Frames;
import jinn.wire.WireErrno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listener for a client on a simulated machine, and clients of all kinds. */
final class DriverTest {

    private static final Fd EVENTS = new Fd(3);
    private static final String FIRST_WORDS = "ftrigr v1.0 (b)\n";
    private static final String SECOND_WORDS = "ftrigr v2.0 (b)\n";

    private final World world = new World(1);
    private WaitStatus end;

    @BeforeEach
    void machine() {
        world.files().devices().directory("/ev", 0777).executable("/bin/ftrigrd", "ftrigrd")
                .executable("/bin/client", "client");
        world.program("ftrigrd", (kernel, _) ->
                new Driver(new Report(kernel, "ftrigrd"), EVENTS).run());
    }

    @AfterEach
    void off() {
        world.close();
    }

    /** The ends of the pipes that a client has. */
    private record Talk(Kernel kernel, Fd requests, Fd answers, Fd events, Pid listener) {

        static Talk begin(Kernel kernel) {
            Pipe requests = pipe(kernel);
            Pipe answers = pipe(kernel);
            Pipe events = pipe(kernel);
            Child child = Child.reporting(List.of(new Child.Copy(requests.read(), Fd.STDIN),
                    new Child.Copy(answers.write(), Fd.STDOUT),
                    new Child.Copy(events.write(), EVENTS)), new Child.Exec("/bin/ftrigrd",
                            List.of("ftrigrd"), Environment.INHERITED));
            Pid pid = kernel.processes().spawn(child).orFatal("spawn", "it");
            for (Fd theirs : List.of(requests.read(), answers.write(), events.write())) {
                kernel.files().close(theirs);
            }
            return new Talk(kernel, requests.write(), answers.read(), events.read(), pid);
        }

        private static Pipe pipe(Kernel kernel) {
            return kernel.files().pipe().orFatal("make", "pipe");
        }

        Talk say(String message) {
            byte[] framed = Frames.framed(Bytes.toArray(message));
            Report.putAll(kernel.files(), requests, framed).orFatal("write", message);
            return this;
        }

        Talk greeted(String words) {
            say(words);
            String expected = words.replace('b', 'a');
            assertThat(message(answers)).isEqualTo(expected);
            assertThat(message(events)).isEqualTo(expected);
            return this;
        }

        /** The next whole message; empty at the end. */
        String message(Fd from) {
            String size = bytes(from, 4);
            return size.isEmpty() ? "" : bytes(from, (int) Bytes.number(Bytes.toArray(size), 0, 4));
        }

        private String bytes(Fd from, int count) {
            byte[] bytes = new byte[count];
            int size = 0;
            int more = 1;
            while (size < count && more > 0) {
                more = kernel.files().read(from, bytes, size, count - size).orFatal("read", "it");
                size += more;
            }
            return Bytes.fromArray(bytes, 0, size);
        }

        int answer() {
            return message(answers).charAt(0);
        }

        int listen(int id, boolean repeats, String directory, String expression) {
            say(number(id, 2) + "L" + number(repeats ? 1 : 0, 4) + number(directory.length(), 4)
                    + number(expression.length(), 4) + directory + "\0" + expression + "\0");
            return answer();
        }

        String event() {
            return message(events);
        }

        void send(String letters) {
            new EventDirectory(kernel, "/ev").send(letters).orFatal("send", letters);
        }
    }

    private static String number(long value, int size) {
        byte[] bytes = new byte[size];
        Bytes.putNumber(bytes, 0, size, value);
        return Bytes.fromArray(bytes);
    }

    /** Has a client do that, and lets it and its listener come to their ends. */
    private void talking(Consumer<Talk> script) {
        List<Throwable> thrown = new ArrayList<>();
        world.program("client", (kernel, _) -> {
            Talk talk = Talk.begin(kernel);
            try {
                script.accept(talk);
            } catch (AssertionError failed) {
                thrown.add(failed);
            }
            for (Fd own : List.of(talk.requests, talk.answers, talk.events)) {
                kernel.files().close(own);
            }
            end = kernel.processes().await(talk.listener).orFatal("await", "it");
            kernel.poller().poll(new PollSet(), 1_000_000);
            return 0;
        });
        world.start("/bin/client");
        world.runUntil(() -> end != null, 60_000);
        assertThat(thrown).isEmpty();
        assertThat(end).isNotNull();
    }

    @Test
    void whatMatchesIsToldOnce() {
        talking(talk -> {
            talk.greeted(FIRST_WORDS);
            assertThat(talk.listen(7, false, "/ev", "b|c")).isZero();
            talk.send("ab");
            assertThat(talk.event()).isEqualTo("\0\7!b");
            talk.say(number(7, 2) + "U");
            assertThat(talk.answer()).isEqualTo(WireErrno.EINVAL.number());
        });
        assertThat(end).isEqualTo(WaitStatus.exited(0));
        assertThat(world.files().names("/ev")).isEmpty();
    }

    @Test
    void whoRepeatsIsToldOfEachUntilItForgets() {
        talking(talk -> {
            talk.greeted(FIRST_WORDS);
            assertThat(talk.listen(1, true, "/ev", "d")).isZero();
            talk.send("ddx");
            assertThat(talk.event() + talk.event()).isEqualTo("\0\1!d\0\1!d");
            talk.say(number(1, 2) + "U");
            assertThat(talk.answer()).isZero();
            assertThat(world.files().names("/ev")).isEmpty();
        });
    }

    @Test
    void theSecondFormTellsAllLettersAndOfTimesThatAreOver() {
        talking(talk -> {
            talk.greeted(SECOND_WORDS);
            for (int timeoutMs : List.of(0, 1000)) {
                talk.say("+" + number(timeoutMs, 4) + number(0, 4) + number(timeoutMs, 4)
                        + number(0, 4) + number(6, 4) + "/ev\0U\0");
                assertThat(talk.message(talk.answers)).isEqualTo(number(0, 4));
            }
            assertThat(talk.event()).isEqualTo(number(1000, 4)
                    + number(WireErrno.ETIMEDOUT.number(), 4));
            talk.send("uU");
            assertThat(talk.event()).isEqualTo(number(0, 8) + "uU");
        });
        assertThat(world.nowMs()).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void whatCannotBeListenedToIsSaid() {
        talking(talk -> {
            talk.greeted(FIRST_WORDS);
            assertThat(talk.listen(1, false, "/nowhere", "d"))
                    .isEqualTo(WireErrno.ENOENT.number());
            assertThat(talk.listen(1, false, "/ev", "(")).isEqualTo(WireErrno.EINVAL.number());
            talk.say("\0\1L");
            assertThat(talk.answer()).isEqualTo(WireErrno.EPROTO.number());
        });
        assertThat(end).isEqualTo(WaitStatus.exited(0));
    }

    @Test
    void soManyExpressionsAreUnderstoodAndNoMore() {
        talking(talk -> {
            talk.greeted(FIRST_WORDS);
            for (int i = 0; i < Driver.PATTERNS_MAX; i++) {
                talk.listen(1, false, "/nowhere", "a" + i);
            }
            assertThat(talk.listen(1, false, "/ev", "one more"))
                    .isEqualTo(WireErrno.ENOMEM.number());
            assertThat(talk.listen(1, false, "/ev", "a0")).isZero();
        });
    }

    @Test
    void whoSaysSomethingElseIsRefused() {
        talking(talk -> talk.say("hello"));
        assertThat(end).isEqualTo(WaitStatus.exited(100));
        end = null;
        talking(talk -> talk.greeted(FIRST_WORDS).say("\0\1?"));
        assertThat(end).isEqualTo(WaitStatus.exited(100));
        end = null;
        talking(talk -> Report.putAll(talk.kernel.files(), talk.requests, new byte[] {1, 0, 0, 1}));
        assertThat(end).isEqualTo(WaitStatus.exited(100));
    }

    @Test
    void whoSaysNothingIsNotWaitedForLong() {
        talking(talk -> talk.message(talk.answers));
        assertThat(end).isEqualTo(WaitStatus.exited(111));
        assertThat(world.nowMs()).isBetween(5000L, 6000L);
    }

    @Test
    void termEndsItAndTakesTheFifosAway() {
        talking(talk -> {
            talk.greeted(FIRST_WORDS);
            talk.listen(1, false, "/ev", "d");
            talk.kernel.processes().kill(talk.listener, Signal.TERM);
            assertThat(talk.event()).isEmpty();
        });
        assertThat(end).isEqualTo(WaitStatus.exited(128 + Signal.TERM.number()));
        assertThat(world.files().names("/ev")).isEmpty();
    }

    @Test
    void pipesAreReadAsTheyCome() {
        talking(talk -> {
            byte[] both = Bytes.toArray(Bytes.fromArray(Frames.framed(Bytes.toArray(FIRST_WORDS)))
                    + Bytes.fromArray(Frames.framed(Bytes.toArray("\0\1U"))));
            for (byte one : both) {
                Report.putAll(talk.kernel.files(), talk.requests, new byte[] {one});
                talk.kernel.poller().poll(new PollSet(), 1);
            }
            assertThat(talk.message(talk.answers)).isEqualTo(FIRST_WORDS.replace('b', 'a'));
            assertThat(talk.answer()).isEqualTo(WireErrno.EINVAL.number());
        });
    }
}
