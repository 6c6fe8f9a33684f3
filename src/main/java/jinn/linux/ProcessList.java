package jinn.linux;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Processes.Load;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;

/** Who lives, as /proc tells it: proc(5), the file stat. */
final class ProcessList {

    private static final int TEXT_MAX = 1024;
    private static final int TITLE_MAX = 256;

    /** Places of the fields that follow the name. */
    private static final int STATE_AT = 1;
    private static final int PARENT_AT = 2;
    private static final int SESSION_AT = 4;
    private static final int FLAGS_AT = 7;

    /** Its own in user and kernel mode, and those of the children that it waited for. */
    private static final int TIMES_FROM = 12;
    private static final int TIMES_TO = 15;
    private static final int RESIDENT_AT = 22;

    /** USER_HZ is 100 wherever musl runs. */
    private static final int MS_PER_TICK = 10;
    private static final int KIB = 1024;

    /** PF_KTHREAD of the kernel's sched.h, which is in no header of ours. */
    private static final long KERNEL_THREAD = 0x0020_0000;

    private static final Result<Running> NOBODY = new Failed<>(Errno.ESRCH);

    /** Of the dead, and of those whom {@code hidepid} or a security module hides from us. */
    private static final List<Errno> PASSED_OVER =
            List.of(Errno.ESRCH, Errno.EPERM, Errno.EACCES);

    private final Files files;
    private final SmallFiles smallFiles;

    ProcessList(Files files) {
        this.files = files;
        smallFiles = new SmallFiles(files);
    }

    /** A /proc of another namespace knows us under another number, or not at all. */
    Result<List<Running>> take(Pid self) {
        if (!isOurs(self)) {
            return new Failed<>(Errno.ENOENT);
        }
        return switch (files.list("/proc")) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> of(names);
        };
    }

    /** All of them or none: whoever is not seen is not waited for, and not killed. */
    private Result<List<Running>> of(List<String> names) {
        List<Running> living = new ArrayList<>();
        for (String name : names) {
            char first = name.charAt(0);
            Result<Running> one = first >= '1' && first <= '9' ? of(name) : NOBODY;
            if (one instanceof Ok<Running>(Running running)) {
                living.add(running);
            } else if (one instanceof Failed<Running>(Errno errno)
                    && !PASSED_OVER.contains(errno)) {
                return new Failed<>(errno);
            }
        }
        return new Ok<>(living);
    }

    Result<Running> of(Pid self, Pid pid) {
        return isOurs(self) ? of(Integer.toString(pid.number())) : new Failed<>(Errno.ENOENT);
    }

    /** In what proc(5) counts: bytes of a page, and how late it is since the boot. */
    record Units(int pageSize, long nowNs) {
    }

    Result<Load> load(Pid self, Pid pid, Units units) {
        if (!isOurs(self)) {
            return new Failed<>(Errno.ENOENT);
        }
        return switch (smallFiles.read("/proc/" + pid.number() + "/stat", TEXT_MAX)) {
            case Failed<String>(Errno errno) ->
                new Failed<>(errno == Errno.ENOENT ? Errno.ESRCH : errno);
            case Ok<String>(String text) -> load(text, units);
        };
    }

    private static Result<Load> load(String text, Units units) {
        List<String> fields = Bytes.fields(text.substring(text.lastIndexOf(')') + 1), ' ');
        if (fields.size() <= RESIDENT_AT || "ZX".contains(fields.get(STATE_AT))) {
            return new Failed<>(Errno.ESRCH);
        }
        long ticks = 0;
        for (int at = TIMES_FROM; at <= TIMES_TO; at++) {
            ticks += number(fields.get(at));
        }
        long age = units.nowNs / Clock.NANOS_PER_MS
                - number(fields.get(Identities.START_AT)) * MS_PER_TICK;
        return new Ok<>(new Load(ticks * MS_PER_TICK, number(fields.get(RESIDENT_AT))
                * units.pageSize / KIB, Math.max(0, age)));
    }

    private boolean isOurs(Pid self) {
        return files.readSymlink("/proc/self") instanceof Ok<String>(String own)
                && own.equals(Integer.toString(self.number()));
    }

    private Result<Running> of(String name) {
        return switch (smallFiles.read("/proc/" + name + "/stat", TEXT_MAX)) {
            case Failed<String>(Errno errno) when errno == Errno.ENOENT -> NOBODY;
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String text) -> of(name, text);
        };
    }

    /** ESRCH for the dead and for the kernel's own. */
    private Result<Running> of(String name, String text) {
        // The name in parentheses may hold anything, parentheses and blanks too.
        int end = text.lastIndexOf(')');
        List<String> fields = Bytes.fields(text.substring(end + 1), ' ');
        if (fields.size() <= Identities.START_AT || "ZX".contains(fields.get(STATE_AT))
                || (number(fields.get(FLAGS_AT)) & KERNEL_THREAD) != 0) {
            return NOBODY;
        }
        return new Ok<>(new Running(new Pid((int) number(name)),
                new Pid((int) number(fields.get(PARENT_AT))),
                (int) number(fields.get(SESSION_AT)), number(fields.get(Identities.START_AT)),
                title(name, text.substring(text.indexOf('(') + 1, end))));
    }

    private String title(String name, String otherwise) {
        String path = "/proc/" + name + "/cmdline";
        if (!(smallFiles.read(path, TITLE_MAX) instanceof Ok<String>(String words))) {
            return otherwise;
        }
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '\0') {
            end--;
        }
        return end == 0 ? otherwise : words.substring(0, end).replace('\0', ' ');
    }

    private static long number(String text) {
        return Decimal.parse(text).orElse(0);
    }
}
