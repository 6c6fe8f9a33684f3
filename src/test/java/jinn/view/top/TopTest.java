package jinn.view.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.control.ServiceStatus.Flags;
import jinn.kernel.Terminals.Size;
import jinn.text.Tai64n;
import jinn.text.Visible;
import jinn.value.WaitStatus;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Keys, looks and sizes in; lines and orders out. */
final class TopTest {

    private static final long NOW = 1_800_000_000;
    private static final Size USUAL = new Size(24, 80);

    private static Row row(String name, long cpuMs, long logBytes) {
        Tai64n since = Tai64n.ofUnix(NOW - 62, 0);
        ServiceStatus status = new ServiceStatus(since, since, 7, WaitStatus.exited(0),
                new Flags(false, false, true, false));
        return new Row(new ServiceFacts(name, "scan/" + name, ServiceFacts.State.UP, status, 2,
                100, null, null), cpuMs, -1, 2048, logBytes, -1);
    }

    private static State looked(State state, long atMs, Row... rows) {
        return Machine.step(state, new Event.Looked(List.of(rows), atMs, NOW)).next();
    }

    private static State typed(State state, Key... keys) {
        State next = state;
        for (Key key : keys) {
            next = Machine.step(next, new Event.Typed(key)).next();
        }
        return next;
    }

    private static Effect effect(State state, Key key) {
        return Machine.step(state, new Event.Typed(key)).effect();
    }

    private static State three() {
        return looked(State.of(USUAL), 0, row("a", 0, 0), row("b", 0, 0), row("c", 0, 0));
    }

    private static List<String> lines(State state) {
        return Picture.of(state, new Screen(true, 24, 80, false));
    }

    @Test
    void keysMoveTheSelectionAndStopAtTheEnds() {
        assertThat(three().selected()).isEqualTo("a");
        assertThat(typed(three(), Key.DOWN, Key.DOWN, Key.DOWN).selected()).isEqualTo("c");
        assertThat(typed(three(), Key.LAST, Key.UP).selected()).isEqualTo("b");
        assertThat(typed(three(), Key.PAGE_DOWN, Key.PAGE_UP).selected()).isEqualTo("a");
        assertThat(typed(State.of(USUAL), Key.DOWN, Key.STOP, Key.YES).selected()).isNull();
    }

    @Test
    void anEndIsAskedAboutAndAStartIsNot() {
        State asked = typed(three(), Key.DOWN, Key.STOP);
        assertThat(asked.message()).startsWith("stop b?");
        assertThat(((Effect.Tell) effect(asked, Key.YES)).order()).isEqualTo(ServiceOrder.DOWN);
        assertThat(((Effect.Tell) effect(asked, Key.YES)).service().name()).isEqualTo("b");
        assertThat(effect(typed(asked, Key.NO), Key.YES)).isNull();
        assertThat(effect(typed(asked, Key.DOWN), Key.YES)).isNull();
        assertThat(((Effect.Tell) effect(typed(three(), Key.RESTART), Key.YES)).order())
                .isEqualTo(ServiceOrder.RESTART);
        assertThat(((Effect.Tell) effect(three(), Key.START)).order()).isEqualTo(ServiceOrder.UP);
        assertThat(effect(three(), Key.LOG)).isInstanceOf(Effect.Follow.class);
        assertThat(effect(three(), Key.QUIT)).isInstanceOf(Effect.Leave.class);
        assertThat(effect(three(), Key.YES)).isNull();
    }

    @Test
    void ratesAreOfTheTimeBetweenTwoLooks() {
        State first = looked(State.of(USUAL), 1000, row("a", 500, 10));
        assertThat(first.rows().getFirst().cpuPercent()).isEqualTo(-1);
        State second = looked(first, 3000, row("a", 1500, 4106));
        assertThat(second.rows().getFirst().cpuPercent()).isEqualTo(50);
        assertThat(second.rows().getFirst().logRate()).isEqualTo(2048);
        State restarted = looked(second, 4000, row("a", 10, 5));
        assertThat(restarted.rows().getFirst().cpuPercent()).isZero();
        assertThat(restarted.rows().getFirst().logRate()).isZero();
    }

    @Test
    void theSelectedOneStaysSelectedWhereverItGoes() {
        State state = typed(three(), Key.LAST);
        assertThat(looked(state, 1, row("0", 0, 0), row("c", 0, 0)).selected()).isEqualTo("c");
        assertThat(looked(state, 1, row("a", 0, 0)).selected()).isEqualTo("a");
        assertThat(looked(state, 1).selected()).isNull();
        State busy = looked(three(), 1000, row("a", 1, 0), row("b", 900, 0), row("c", 5, 0));
        assertThat(typed(busy, Key.SORT).rows().getFirst().facts().name()).isEqualTo("b");
        assertThat(typed(busy, Key.SORT).selected()).isEqualTo("a");
    }

    private static Row heavy(String name, long cpuMs, long memoryKib) {
        Row row = row(name, cpuMs, 0);
        return new Row(row.facts(), cpuMs, -1, memoryKib, 0, -1);
    }

    private static List<String> names(State state) {
        return state.rows().stream().map(row -> row.facts().name()).toList();
    }

    @Test
    void rowsAreSortedByWhatWasChosenAtEachLook() {
        State first = looked(State.of(USUAL), 0, heavy("c", 0, 1), heavy("a", 0, 9),
                heavy("b", 0, 5));
        assertThat(names(first)).containsExactly("a", "b", "c");
        State byTime = looked(typed(first, Key.SORT), 1000, heavy("a", 1, 9), heavy("b", 900, 5),
                heavy("c", 50, 1));
        assertThat(names(byTime)).containsExactly("b", "c", "a");
        State byMemory = typed(byTime, Key.SORT);
        assertThat(names(byMemory)).containsExactly("a", "b", "c");
        assertThat(names(looked(byMemory, 2000, heavy("a", 1, 2), heavy("b", 1, 1),
                heavy("c", 1, 3)))).containsExactly("c", "a", "b");
        assertThat(names(typed(byMemory, Key.SORT))).containsExactly("a", "b", "c");
    }

    @Test
    void aPageIsWhatTheScreenHasRoomFor() {
        Row[] rows = new Row[40];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row((i < 10 ? "0" : "") + i, 0, 0);
        }
        State state = looked(State.of(new Size(13, 80)), 0, rows);
        State down = typed(state, Key.PAGE_DOWN, Key.PAGE_DOWN);
        assertThat(down.selected()).isEqualTo("20");
        assertThat(down.first()).isEqualTo(11);
        assertThat(typed(down, Key.PAGE_UP).selected()).isEqualTo("10");
        assertThat(typed(down, Key.PAGE_UP).first()).isEqualTo(10);
        assertThat(typed(down, Key.LAST).first()).isEqualTo(30);
        assertThat(typed(down, Key.FIRST).selected()).isEqualTo("00");
        assertThat(looked(typed(down, Key.LAST), 1, row("00", 0, 0), row("39", 0, 0)).first())
                .isZero();
    }

    @Test
    void aPictureShowsEveryFigure() {
        State state = looked(looked(State.of(USUAL), 0, row("web", 0, 0)), 1000,
                row("web", 250, 3000));
        List<String> lines = lines(state);
        assertThat(lines).hasSize(24);
        assertThat(lines.get(0)).isEqualTo("jinn top: 1 services, 1 up");
        assertThat(lines.get(1)).isEqualTo("  NAME  STATE  CPU  MEMORY  RESTARTS  LOG/s  FOR");
        assertThat(lines.get(2)).isEqualTo("> web   up     25%  2048K   2         2K     1m 2s");
        assertThat(lines.get(23)).contains("q quit");
        assertThat(Picture.of(state, new Screen(true, 24, 80, true)).get(2))
                .startsWith("\033[7m> web").endsWith("\033[0m");
    }

    @Property(tries = 300)
    void noPictureIsLargerThanItsTerminal(@ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 220) int columns,
            @ForAll @IntRange(max = 80) int services, @ForAll List<Key> keys) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            String name = i % 3 == 0 ? "\u6f22\u5b57\u306e\u30b5\u30fc\u30d3\u30b9" : "service";
            all.add(row(new String((name + i).getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1), i, i));
        }
        State state = looked(State.of(USUAL), 0, all.toArray(new Row[0]));
        state = Machine.step(state, new Event.Resized(new Size(rows, columns))).next();
        state = typed(state, keys.toArray(new Key[0]));
        List<String> lines = Picture.of(state, new Screen(true, rows, columns, true));
        assertThat(lines).hasSize(rows);
        for (String line : lines) {
            String plain = line.replaceAll("\033\\[[0-9]*m", "");
            assertThat(Visible.columns(plain)).isLessThanOrEqualTo(columns);
        }
        int seen = state.index() - state.first();
        assertThat(services == 0 || seen >= 0 && seen < Math.max(1, rows - 3)).isTrue();
    }

    @Test
    void bytesOfATerminalAreKeys() {
        assertThat(keys("jk\033[A\033[B\033OA\033[5~\033[6~\033[H\033[4~"))
                .containsExactly(Key.DOWN, Key.UP, Key.UP, Key.DOWN, Key.UP, Key.PAGE_UP,
                        Key.PAGE_DOWN, Key.FIRST, Key.LAST);
        assertThat(keys("\003")).containsExactly(Key.QUIT);
        assertThat(keys("\033")).containsExactly(Key.NO);
        assertThat(keys("\033[")).isEmpty();
        assertThat(keys("\033[1;5C\033[99~Z\000\u00ff")).isEmpty();
    }

    private static List<Key> keys(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Key.of(bytes, bytes.length);
    }
}
