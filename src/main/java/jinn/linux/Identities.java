package jinn.linux;

import java.util.List;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import org.jspecify.annotations.Nullable;

/** Number, start and boot of a process: no two have the same. /proc knows. */
final class Identities {

    private static final String BOOT = "/proc/sys/kernel/random/boot_id";
    private static final int TEXT_MAX = 1024;

    /** When it started, in ticks since the boot; 0 is what follows the name, nothing. */
    static final int START_AT = 20;

    private Identities() {
    }

    static Result<String> of(Files files, Pid pid) {
        return at(files, "/proc/" + pid.number() + "/stat", pid);
    }

    /**
     * Of this process, by another name, for a /proc of another namespace knows other numbers.
     * {@code number} is null where it shall be the one that this /proc knows.
     */
    static Result<String> ofSelf(Files files, @Nullable Pid number) {
        return at(files, "/proc/self/stat", number);
    }

    /** Whether it lives, or waits to be reaped, as it was seen. */
    static boolean isStill(Files files, Running seen) {
        String number = Integer.toString(seen.pid().number());
        return new SmallFiles(files).read("/proc/" + number + "/stat", TEXT_MAX)
                instanceof Ok<String>(String stat) && stat.startsWith(number + " ")
                && Long.toString(seen.start()).equals(start(stat));
    }

    private static Result<String> at(Files files, String path, @Nullable Pid expected) {
        SmallFiles smallFiles = new SmallFiles(files);
        Result<String> stat = smallFiles.read(path, TEXT_MAX);
        Result<String> boot = smallFiles.read(BOOT, TEXT_MAX);
        if (!(stat instanceof Ok<String>(String text))) {
            return stat;
        }
        if (!(boot instanceof Ok<String>(String id))) {
            return boot;
        }
        String start = start(text);
        String number = expected != null ? Integer.toString(expected.number())
                : text.substring(0, Math.max(0, text.indexOf(' ')));
        return text.startsWith(number + " ") && start != null
                ? new Ok<>(number + " " + start + " " + Bytes.firstLine(id))
                : new Failed<>(Errno.ESRCH);
    }

    /** The name in parentheses may hold anything, parentheses and blanks too; null for no start. */
    private static @Nullable String start(String stat) {
        List<String> fields = Bytes.fields(stat.substring(stat.lastIndexOf(')') + 1), ' ');
        return fields.size() > START_AT ? fields.get(START_AT) : null;
    }
}
