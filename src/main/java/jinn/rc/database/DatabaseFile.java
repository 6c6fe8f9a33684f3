package jinn.rc.database;

import java.util.List;
import java.util.Optional;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Surroundings;
import jinn.rc.database.Atomic.Timeouts;
import jinn.text.Bytes;
import jinn.text.Fnv;

/**
 * The bytes of a compiled set, as docs/formats/rc-database.md has them. Whoever takes them for one
 * has a set that is whole and sound: a file that was cut or changed anywhere is none.
 */
public final class DatabaseFile {

    /** As much as there is memory for. */
    public static final int SIZE_MAX = 1 << 20;

    private static final String KIND = "jinn rc database ";
    private static final String MARK = KIND + "2\n";

    /** How the file of the same name begins that s6-rc's own compiler leaves. */
    private static final String OTHER_SUITE = "s6rc-db: start\n";

    private static final int SIZE_AT = MARK.length();
    private static final int TEXTS_OF_ONESHOT = 5;

    /** What came of bytes. */
    public sealed interface Read {
    }

    public record Sound(Database database) implements Read {
    }

    /** {@code reason} is for people, and follows the name of the file. */
    public record Unsound(String reason) implements Read {
    }

    private DatabaseFile() {
    }

    public static byte[] of(Database database) {
        ByteOutput out = new ByteOutput();
        out.plain(MARK);
        out.number(0);
        int longruns = database.longruns();
        out.number(longruns);
        out.number(database.atomics().size() - longruns);
        database.atomics().forEach(atomic -> put(out, atomic));
        out.number(database.bundles().size());
        for (Bundle bundle : database.bundles()) {
            out.text(bundle.name());
            out.numbers(bundle.members());
        }
        byte[] bytes = out.bytesAnd(Fnv.SIZE);
        Bytes.putNumber(bytes, SIZE_AT, ByteOutput.NUMBER, bytes.length);
        int end = bytes.length - Fnv.SIZE;
        Bytes.putNumber(bytes, end, Fnv.SIZE, Fnv.sum(bytes, end));
        return bytes;
    }

    private static void put(ByteOutput out, Atomic atomic) {
        out.text(atomic.name());
        out.number(atomic.flags());
        out.number(atomic.timeouts().upMs());
        out.number(atomic.timeouts().downMs());
        out.numbers(atomic.links().needs());
        out.numbers(atomic.links().wants());
        out.numbers(atomic.links().after());
        switch (atomic.kind()) {
            case Longrun(int consumer, int[] producers) -> {
                out.number(consumer + 1);
                out.numbers(producers);
            }
            case Oneshot oneshot -> {
                out.texts(oneshot.up());
                out.texts(oneshot.down());
                out.texts(oneshot.reload());
                out.texts(oneshot.surroundings().variables());
                out.texts(oneshot.surroundings().log());
            }
        }
    }

    public static Read read(byte[] bytes) {
        String wrong = unlike(bytes);
        if (!wrong.isEmpty()) {
            return new Unsound(wrong);
        }
        ByteInput in = new ByteInput(bytes, bytes.length - Fnv.SIZE);
        in.skip(SIZE_AT + ByteOutput.NUMBER);
        Database database = database(in);
        return in.isSpent() && Soundness.of(database)
                ? new Sound(database) : new Unsound("it contradicts itself");
    }

    /**
     * The oneshot of that number, of bytes that are not {@link #unlike} a database: the others are
     * passed over. Whether the set is sound is not asked: whoever could change it without changing
     * the sum could change the script.
     */
    static Optional<Atomic> oneshot(byte[] bytes, long number) {
        ByteInput in = new ByteInput(bytes, bytes.length - Fnv.SIZE);
        in.skip(SIZE_AT + ByteOutput.NUMBER);
        int longruns = in.count();
        int oneshots = in.count();
        if (number < longruns || number >= longruns + (long) oneshots) {
            return Optional.empty();
        }
        for (int i = 0; i < number; i++) {
            skipAtomic(in, i < longruns);
        }
        Atomic found = atomic(in, false);
        return in.isBroken() ? Optional.empty() : Optional.of(found);
    }

    private static void skipAtomic(ByteInput in, boolean longrun) {
        in.skip(in.count());
        in.skip(3 * ByteOutput.NUMBER);
        for (int lists = 0; lists < 3; lists++) {
            in.skipNumbers();
        }
        if (longrun) {
            in.skip(ByteOutput.NUMBER);
            in.skipNumbers();
        } else {
            for (int texts = 0; texts < TEXTS_OF_ONESHOT; texts++) {
                in.skipTexts();
            }
        }
    }

    /** Why the frame of the file is not that of a whole one; else empty. */
    static String unlike(byte[] bytes) {
        String start = Bytes.fromArray(bytes, 0, Math.min(bytes.length, MARK.length()));
        if (start.startsWith(OTHER_SUITE)) {
            return "it was compiled by s6-rc's own s6-rc-compile: compile the sources again";
        }
        if (!start.equals(MARK)) {
            return start.startsWith(KIND)
                    ? "it is of another version of jinn: compile the sources again"
                    : "it is no compiled database";
        }
        int end = bytes.length - Fnv.SIZE;
        if (end < SIZE_AT + ByteOutput.NUMBER
                || Bytes.number(bytes, SIZE_AT, ByteOutput.NUMBER) != bytes.length) {
            return "it is cut off, or longer than it was";
        }
        return Bytes.number(bytes, end, Fnv.SIZE) == Fnv.sum(bytes, end) ? ""
                : "it is damaged: its sum is another";
    }

    private static Database database(ByteInput in) {
        int longruns = in.count();
        int oneshots = in.count();
        List<Atomic> atomics = in.list(longruns, () -> atomic(in, true));
        atomics.addAll(in.list(oneshots, () -> atomic(in, false)));
        List<Bundle> bundles = in.list(in.count(), () -> bundle(in));
        return new Database(atomics, bundles);
    }

    private static Bundle bundle(ByteInput in) {
        String name = in.text();
        return new Bundle(name, in.numbers());
    }

    private static Atomic atomic(ByteInput in, boolean longrun) {
        String name = in.text();
        int flags = (int) in.number();
        long upMs = in.number();
        Timeouts timeouts = new Timeouts(upMs, in.number());
        int[] needs = in.numbers();
        int[] wants = in.numbers();
        Links links = new Links(needs, wants, in.numbers());
        return new Atomic(name, flags, timeouts, links, longrun
                ? longrun(in) : oneshot(in));
    }

    private static Longrun longrun(ByteInput in) {
        int consumer = (int) in.number() - 1;
        return new Longrun(consumer, in.numbers());
    }

    private static Oneshot oneshot(ByteInput in) {
        List<String> up = in.texts();
        List<String> down = in.texts();
        List<String> reload = in.texts();
        List<String> variables = in.texts();
        return new Oneshot(up, down, reload, new Surroundings(variables, in.texts()));
    }
}
