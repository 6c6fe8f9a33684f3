package jinn.rc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Surroundings;
import jinn.rc.database.Atomic.Timeouts;
import jinn.rc.database.DatabaseFile.Sound;
import jinn.rc.database.DatabaseFile.Unsound;
import jinn.text.Bytes;
import jinn.text.Fnv;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is the set that was compiled, or it is none. */
final class DatabaseFileTest {

    private static final int SIZE_AT = 19;

    private static int[] numbers(int... numbers) {
        return numbers;
    }

    private static Links needs(int... needs) {
        return new Links(needs, numbers(), numbers());
    }

    private static Atomic longrun(String name, int consumer, Links links, int... producers) {
        return new Atomic(name, 0, new Timeouts(5000, 0xffff_ffffL), links,
                new Longrun(consumer, producers));
    }

    private static Atomic oneshot(String name, Links links) {
        return new Atomic(name, Atomic.RECOMMENDED, Timeouts.NONE, links,
                new Oneshot(List.of("echo", "", " a\nb"), List.of(), List.of("true"),
                        new Surroundings(List.of("A=1", "B"), List.of("t", "/log"))));
    }

    private static List<Atomic> atomics() {
        return new ArrayList<>(List.of(
                new Atomic("s6rc-oneshot-runner", Atomic.ESSENTIAL, Timeouts.NONE, Links.NONE,
                        Longrun.ALONE),
                new Atomic("s6rc-fdholder", Atomic.ESSENTIAL, Timeouts.NONE, Links.NONE,
                        Longrun.ALONE),
                longrun("reader", Longrun.NONE, needs(1), 3),
                longrun("writer", 2, needs(1, 2)),
                oneshot("once", new Links(numbers(0, 3), numbers(2), numbers(1)))));
    }

    private static Database database() {
        return new Database(atomics(), List.of(new Bundle("all", numbers(2, 3, 4)),
                new Bundle("none", numbers())));
    }

    private static byte[] file() {
        return DatabaseFile.of(database());
    }

    /** As somebody would who has changed it by hand, and knows the sum. */
    private static byte[] sealed(byte[] bytes) {
        int end = bytes.length - Fnv.SIZE;
        Bytes.putNumber(bytes, SIZE_AT, ByteOutput.NUMBER, bytes.length);
        Bytes.putNumber(bytes, end, Fnv.SIZE, Fnv.sum(bytes, end));
        return bytes;
    }

    private static void assertUnsound(String how, byte[] bytes) {
        assertThat(DatabaseFile.read(bytes)).as(how).isInstanceOf(Unsound.class);
    }

    @Test
    void oneshotIsFoundAmongTheOthers() {
        byte[] bytes = DatabaseFile.of(database());
        assertThat(DatabaseFile.oneshot(bytes, 4).map(Atomic::name)).contains("once");
        assertThat(DatabaseFile.oneshot(bytes, 4).map(Atomic::kind))
                .contains(atomics().get(4).kind());
        for (long none : new long[] {0, 3, 5, 1L << 33}) {
            assertThat(DatabaseFile.oneshot(bytes, none)).isEmpty();
        }
    }

    @Property
    void oneshotIsNeverReadBehindTheEnd(@ForAll @IntRange(min = 19, max = 400) int at,
            @ForAll byte value) {
        byte[] bytes = DatabaseFile.of(database());
        bytes[Math.min(at, bytes.length - 1)] = value;
        DatabaseFile.oneshot(bytes, 4);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(DatabaseFile.read(file())).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(DatabaseFile.of(sound.database())).isEqualTo(file());
            assertThat(sound.database()).usingRecursiveComparison().isEqualTo(database());
        });
    }

    @Test
    void aFileThatIsCutIsNone() {
        for (int size = 0; size < file().length; size++) {
            assertUnsound("cut at " + size, Arrays.copyOf(file(), size));
        }
        assertUnsound("longer", Arrays.copyOf(file(), file().length + 1));
    }

    @Test
    void aFileWithATurnedBitIsNone() {
        for (int bit = 0; bit < 8 * file().length; bit++) {
            byte[] damaged = file();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertUnsound("bit " + bit, damaged);
        }
    }

    /** Neither a crash nor a set that is written differently from what was read. */
    @Property
    void aForgedFileIsSoundOrNone(@ForAll @IntRange(max = 100_000) int place,
            @ForAll byte value) {
        byte[] forged = file();
        forged[SIZE_AT + 4 + place % (forged.length - SIZE_AT - 4 - Fnv.SIZE)] = value;
        if (DatabaseFile.read(sealed(forged)) instanceof Sound(Database database)) {
            assertThat(DatabaseFile.of(database)).isEqualTo(forged);
        }
    }

    @Test
    void aForgedFileThatIsCutIsNone() {
        for (int size = SIZE_AT + 4 + Fnv.SIZE; size < file().length; size++) {
            assertUnsound("cut at " + size, sealed(Arrays.copyOf(file(), size)));
        }
    }

    private static Database with(int place, Atomic atomic) {
        List<Atomic> atomics = atomics();
        atomics.set(place, atomic);
        return new Database(atomics, List.of());
    }

    private static Database with(Bundle... bundles) {
        return new Database(atomics(), List.of(bundles));
    }

    static Stream<Database> contradictions() {
        return Stream.of(
                with(4, oneshot("writer", needs(0))), with(new Bundle("once", numbers())),
                with(new Bundle("x", numbers()), new Bundle("x", numbers())),
                with(new Bundle("", numbers())), with(new Bundle("a/b", numbers())),
                with(new Bundle("a\nb", numbers())), with(new Bundle("a\0b", numbers())),
                with(new Bundle("x", numbers(5))), with(new Bundle("x", numbers(3, 2))),
                with(new Bundle("x", numbers(3, 3))), with(new Bundle("x", numbers(-1))),
                with(4, oneshot("once", needs())), with(4, oneshot("once", needs(0, 4))),
                with(4, oneshot("once", new Links(numbers(0), numbers(5), numbers()))),
                with(4, oneshot("once", new Links(numbers(0), numbers(), numbers(5)))),
                with(2, longrun("reader", Longrun.NONE, needs(1, 3), 3)),
                with(2, longrun("reader", Longrun.NONE, needs(1))),
                with(2, longrun("reader", Longrun.NONE, needs(1), 3, 3)),
                with(2, longrun("reader", Longrun.NONE, needs(1), 4)),
                with(2, longrun("reader", Longrun.NONE, needs(1), 5)),
                with(2, longrun("reader", Longrun.NONE, new Links(numbers(1), numbers(),
                        numbers(3)), 3)),
                with(3, longrun("writer", 2, needs(1))), with(3, longrun("writer", 2, needs(2))),
                with(3, longrun("writer", 4, needs(1, 4))),
                with(3, longrun("writer", 1, needs(1))),
                with(0, longrun("another", Longrun.NONE, needs())),
                with(1, longrun("another", Longrun.NONE, needs())),
                with(2, new Atomic("reader", 4, Timeouts.NONE, Links.NONE,
                        Longrun.ALONE)),
                new Database(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aSetThatContradictsItselfIsNone(Database database) {
        assertThat(DatabaseFile.read(DatabaseFile.of(database)))
                .isEqualTo(new Unsound("it contradicts itself"));
    }

    @Test
    void whatIsNoneSaysWhy() {
        assertThat(List.of("", "hello", "s6rc-db: start\n...", "jinn rc database 1\n"))
                .map(text -> ((Unsound) DatabaseFile.read(Bytes.toArray(text))).reason())
                .satisfiesExactly(
                        none -> assertThat(none).isEqualTo("it is no compiled database"),
                        text -> assertThat(text).isEqualTo("it is no compiled database"),
                        other -> assertThat(other).contains("s6-rc's own s6-rc-compile"),
                        earlier -> assertThat(earlier).contains("another version of jinn"));
    }
}
