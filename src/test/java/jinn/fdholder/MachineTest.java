package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Fd;
import jinn.wire.UnixMessage;
import org.junit.jupiter.api.Test;

/** Each request, allowed and not, with room and without, before and within a dump. */
final class MachineTest {

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EAGAIN = 11;
    private static final int EBUSY = 16;
    private static final int ENFILE = 23;
    private static final Rights ALL = new Rights(_ -> true, _ -> true, true, true, true);
    private static final Rights NONE = new Rights(_ -> false, _ -> false, false, false, false);
    private static final int HELD_MAX = 3;

    private Rights rights = ALL;
    private Shelf shelf = Shelf.EMPTY;
    private Session session = Session.IDLE;
    private final List<Fd> closed = new ArrayList<>();
    private final List<Fd> sent = new ArrayList<>();
    private boolean hungUp;
    private int replies;

    /** The bytes of the replies, joined. */
    private String ask(Request request, int... came) {
        List<Fd> descriptors = new ArrayList<>();
        for (int one : came) {
            descriptors.add(new Fd(one));
        }
        Step step = Machine.step(new Machine.Scene(shelf, session, rights, HELD_MAX), request,
                descriptors);
        shelf = step.shelf();
        session = step.session();
        StringBuilder said = new StringBuilder();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Reply(UnixMessage message) -> {
                    said.append(Bytes.fromArray(message.payload()));
                    sent.addAll(message.descriptors());
                    replies++;
                }
                case Effect.Close(List<Fd> fds) -> closed.addAll(fds);
                case Effect.HangUp _ -> hungUp = true;
            }
        }
        return said.toString();
    }

    private static Entry entry(String id) {
        return new Entry(Entry.NEVER, id);
    }

    private String store(String id, int fd) {
        return ask(new Request.Store(entry(id)), fd);
    }

    private static String code(int number) {
        return String.valueOf((char) number);
    }

    @Test
    void whatIsStoredIsThere() {
        assertThat(store("a", 5)).isEqualTo("\0");
        assertThat(store("b", 6)).isEqualTo("\0");
        assertThat(ask(new Request.Names())).isEqualTo("\0\0\0\0\2a\0b\0");
        assertThat(ask(new Request.Retrieve("a", false))).isEqualTo("\0");
        assertThat(sent).containsExactly(new Fd(5));
        assertThat(closed).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        store("a", 5);
        assertThat(store("a", 6)).isEqualTo(code(EBUSY));
        assertThat(closed).containsExactly(new Fd(6));
    }

    @Test
    void aFullShelfTakesNoMore() {
        store("a", 5);
        store("b", 6);
        store("c", 7);
        assertThat(store("d", 8)).isEqualTo(code(ENFILE));
        assertThat(ask(new Request.Load(1))).isEqualTo(code(ENFILE));
        assertThat(closed).containsExactly(new Fd(8));
    }

    @Test
    void whatIsRemovedIsClosedOnceItWasSent() {
        store("a", 5);
        store("b", 6);
        assertThat(ask(new Request.Retrieve("a", true))).isEqualTo("\0");
        assertThat(ask(new Request.Delete("b"))).isEqualTo("\0");
        assertThat(sent).containsExactly(new Fd(5));
        assertThat(closed).containsExactly(new Fd(5), new Fd(6));
        assertThat(shelf.all()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask(new Request.Retrieve("a", false))).isEqualTo(code(ENOENT));
        assertThat(ask(new Request.Delete("a"))).isEqualTo(code(ENOENT));
    }

    @Test
    void withoutRightsNothingIsDone() {
        store("a", 5);
        rights = NONE;
        List<Request> all = List.of(new Request.Delete("a"), new Request.Retrieve("a", false),
                new Request.Names(), new Request.Dump(), new Request.Load(1));
        all.forEach(request -> assertThat(ask(request)).isEqualTo(code(EPERM)));
        assertThat(store("b", 6)).isEqualTo(code(EPERM));
        assertThat(closed).containsExactly(new Fd(6));
        assertThat(shelf.all()).hasSize(1);
    }

    @Test
    void takingAwayTakesTheRightToPutThere() {
        store("a", 5);
        rights = new Rights(_ -> false, _ -> true, false, false, false);
        assertThat(ask(new Request.Retrieve("a", true))).isEqualTo(code(EPERM));
        assertThat(ask(new Request.Retrieve("a", false))).isEqualTo("\0");
    }

    @Test
    void aDumpIsAHeadAndAllOfIt() {
        store("a", 5);
        assertThat(ask(new Request.Dump()))
                .isEqualTo("\0\0\0\0\1\0\0\0\1" + "`\0\0\0\0\0\0\0\0\0\0\0\1a\0");
        assertThat(sent).containsExactly(new Fd(5));
    }

    @Test
    void aDumpOfNothingIsAHeadAlone() {
        assertThat(ask(new Request.Dump())).isEqualTo("\0\0\0\0\0\0\0\0\0");
        assertThat(replies).isEqualTo(1);
    }

    @Test
    void aDumpMayFillTheShelf() {
        ask(new Request.Load(HELD_MAX));
        List<Entry> some = List.of(entry("a"), entry("b"), entry("c"));
        assertThat(ask(new Request.Loading(some), 5, 6, 7)).isEqualTo("\0");
        assertThat(shelf.all()).hasSize(HELD_MAX);
    }

    @Test
    void aDumpIsTakenWhenItIsWhole() {
        store("b", 4);
        assertThat(ask(new Request.Load(2))).isEqualTo("\0\0\0\0\1");
        assertThat(ask(new Request.Loading(List.of(entry("a"))), 5)).isEqualTo(code(EAGAIN));
        assertThat(shelf.all()).hasSize(1);
        assertThat(ask(new Request.Loading(List.of(entry("b"))), 6)).isEqualTo("\0");
        assertThat(shelf.named("b").fd()).isEqualTo(new Fd(6));
        assertThat(closed).containsExactly(new Fd(4));
        assertThat(session).isEqualTo(Session.IDLE);
    }

    @Test
    void aDumpThatFindsNoRoomAnyMoreIsClosed() {
        ask(new Request.Load(3));
        shelf = shelf.with(List.of(new Held(entry("x"), new Fd(9))));
        List<Entry> some = List.of(entry("a"), entry("b"), entry("c"));
        assertThat(ask(new Request.Loading(some), 5, 6, 7)).isEqualTo(code(ENFILE));
        assertThat(closed).containsExactly(new Fd(5), new Fd(6), new Fd(7));
    }

    @Test
    void aDumpForWhichThereIsNoRoomAnyMoreIsNotKeptUntilItIsWhole() {
        ask(new Request.Load(HELD_MAX));
        store(HELD_MAX);
        assertThat(ask(new Request.Loading(List.of(entry("a"))), 5)).isEqualTo(code(ENFILE));
        assertThat(closed).containsExactly(new Fd(5));
        assertThat(session).isEqualTo(Session.IDLE);
    }

    private void store(int count) {
        for (int i = 0; i < count; i++) {
            shelf = shelf.with(List.of(new Held(entry("x" + i), new Fd(90 + i))));
        }
    }

    @Test
    void anEmptyDumpIsOverAtOnce() {
        assertThat(ask(new Request.Load(0))).isEqualTo("\0\0\0\0\0");
        assertThat(session).isEqualTo(Session.IDLE);
    }

    @Test
    void outOfTurnIsHungUpOn() {
        assertThat(ask(new Request.Loading(List.of(entry("a"))), 5)).isEmpty();
        assertThat(hungUp).isTrue();
        assertThat(closed).containsExactly(new Fd(5));
        hungUp = false;
        ask(new Request.Load(1));
        ask(new Request.Names());
        assertThat(hungUp).isTrue();
        hungUp = false;
        ask(new Request.Loading(List.of(entry("a"), entry("b"))), 6, 7);
        assertThat(hungUp).isTrue();
        hungUp = false;
        ask(null, 8);
        assertThat(hungUp).isTrue();
        assertThat(closed).contains(new Fd(6), new Fd(7), new Fd(8));
    }

    @Test
    void timeIsOverWhenItHasCome() {
        Tai64n at = new Tai64n((1L << 62) + 100, 5);
        shelf = shelf.with(List.of(new Held(new Entry(at, "a"), new Fd(5)),
                new Held(entry("b"), new Fd(6))));
        assertThat(Machine.expired(shelf, new Tai64n(at.label(), 4))).isEmpty();
        assertThat(Machine.expired(shelf, at)).hasSize(1);
        assertThat(Machine.expired(shelf, new Tai64n(Long.MAX_VALUE, 0))).hasSize(1);
    }
}
