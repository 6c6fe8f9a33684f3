package jinn.control;

import java.util.List;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the last ./run died and what it took: {@code supervise/last-run}, one line of four words.
 *
 * @param usage null where the supervisor was not its parent
 */
public record LastRun(Tai64n at, WaitStatus status, @Nullable Usage usage) {

    private static final int WORDS = 4;
    private static final int SIZE_MAX = 128;

    /** Of that service directory; null where there is none yet. */
    public static @Nullable LastRun of(Files files, String directory) {
        return new SmallFiles(files).read(ServiceHome.of(directory).lastRun(), SIZE_MAX)
                instanceof Ok<String>(String text) ? parse(text) : null;
    }

    /** Null where it is no such line. */
    static @Nullable LastRun parse(String text) {
        List<String> words = Bytes.fields(Bytes.firstLine(text), ' ');
        if (words.size() != WORDS || words.get(0).length() != Tai64n.TEXT_SIZE) {
            return null;
        }
        Tai64n at = Tai64n.parse(Bytes.toArray(words.get(0)), 0);
        var raw = Decimal.parse(words.get(1));
        var cpuMs = Decimal.parse(words.get(2));
        var peakKib = Decimal.parse(words.get(3));
        if (at == null || raw.isEmpty()) {
            return null;
        }
        return new LastRun(at, new WaitStatus((int) raw.getAsLong()),
                cpuMs.isEmpty() || peakKib.isEmpty() ? null
                        : new Usage(cpuMs.getAsLong(), peakKib.getAsLong()));
    }

    public String text() {
        String used = usage == null ? "- -" : usage.cpuMs() + " " + usage.peakKib();
        return at.text() + " " + status.raw() + " " + used + "\n";
    }

    /** An exit code, or the name of a signal. */
    public String reason() {
        return status.isExited() ? Integer.toString(status.code())
                : Signal.nameOf(status.signal());
    }
}
