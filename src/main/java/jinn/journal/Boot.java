package jinn.journal;

import java.util.List;
import java.util.OptionalLong;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Instant;
import jinn.value.Result.Ok;

/**
 * When the machine was started, or the container: when its process 1 was. Where /proc does not
 * tell, when the kernel was.
 */
public final class Boot {

    private static final String FIRST = "/proc/1/stat";
    private static final int TEXT_MAX = 1024;

    /** When a process started, in ticks since the kernel's boot; 1 is what follows its name. */
    private static final int START_AT = 20;

    /** What Linux tells all programs, on every machine (USER_HZ). */
    private static final int TICKS_PER_S = 100;

    private Boot() {
    }

    /** Rounded down to the second: what process 1 said at once is of this boot. */
    public static Instant time(Kernel kernel) {
        Instant now = kernel.clock().now();
        long ofKernelMs = now.seconds() * 1000 + now.nanos() / Clock.NANOS_PER_MS
                - kernel.clock().bootNs() / Clock.NANOS_PER_MS;
        long firstMs = new SmallFiles(kernel.files()).read(FIRST, TEXT_MAX)
                instanceof Ok<String>(String stat) ? startMs(stat) : 0;
        return new Instant(Math.floorDiv(ofKernelMs + firstMs, 1000L), 0);
    }

    /** The name in parentheses may hold anything; 0 where there is no start. */
    static long startMs(String stat) {
        List<String> fields = Bytes.fields(stat.substring(stat.lastIndexOf(')') + 1), ' ');
        OptionalLong ticks = fields.size() > START_AT
                ? Decimal.parse(fields.get(START_AT)) : OptionalLong.empty();
        return ticks.orElse(0) * 1000 / TICKS_PER_S;
    }
}
