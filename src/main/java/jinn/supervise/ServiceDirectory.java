package jinn.supervise;

import java.util.List;
import jinn.control.Death;
import jinn.control.ServiceFile;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder.Configured;
import jinn.kernel.Files;
import jinn.supervise.settings.Criticality;
import jinn.supervise.settings.History;
import jinn.supervise.settings.RestartPolicy;
import jinn.supervise.settings.Settings;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The settings in the working directory, each read anew when it is needed, so that an edit
 * counts from the next time on. A setting is the first line of its file. One that cannot be
 * understood or read is told of and counts as absent.
 */
final class ServiceDirectory implements Settings {

    private static final int LINE_MAX = 32;
    private static final long FD_MAX = Integer.MAX_VALUE - 1;
    private static final long ABSENT = -1;

    private final Files files;
    private final Report report;

    /** What is taken for timeout-kill where none is set; null where state is kept on disk. */
    private final @Nullable Long memoryMs;

    /** {@code memoryMs} is what {@code timeout-kill} is by default, or null for state on disk. */
    ServiceDirectory(Report report, @Nullable Long memoryMs) {
        this.files = report.kernel().files();
        this.report = report;
        this.memoryMs = memoryMs;
    }

    /** Whether nothing may be written here. */
    boolean isReadOnly() {
        return memoryMs != null;
    }

    /** What a service wants is not left out without a word. */
    void tellWhatCannotBe() {
        if (isReadOnly() && exists("lock-fd").isOk()) {
            report.warning("lock-fd is of no use: a lock needs a place on disk");
        }
    }

    /** At the beginning: where nobody can tell, the supervisor had better not begin. */
    boolean isWantedUp() {
        return switch (exists(ServiceHome.HERE.down())) {
            case Ok<?> _ -> false;
            case Failed<?>(Errno errno) when errno == Errno.ENOENT -> true;
            case Failed<?>(Errno errno) ->
                    throw Fatal.system("stat", ServiceHome.HERE.down(), errno);
        };
    }

    /** Null where the service does not tell when it is ready. */
    @Nullable Fd notificationFd() {
        return fd("notification-fd");
    }

    /** Whether the service tells it by sd_notify(3), to a socket that it is given. */
    boolean isNotifying() {
        return exists("notify-socket").isOk();
    }

    /** Null where nothing keeps two instances of the service apart. */
    @Nullable Fd lockFd() {
        return isReadOnly() ? null : fd("lock-fd");
    }

    @Override
    public long timeoutKillMs() {
        return number("timeout-kill", isReadOnly() ? memoryMs : 0);
    }

    @Override
    public long timeoutFinishMs() {
        return number("timeout-finish", ServiceFile.TIMEOUT_FINISH_MS);
    }

    /** Deaths to keep; 0 for none. */
    int deathTallyMax() {
        return (int) upTo(Death.TALLY_MAX, "max-death-tally", Death.TALLY_DEFAULT);
    }

    @Override
    public boolean killsGroup() {
        return exists("flag-timeout-killpg").isOk();
    }

    @Override
    public Signal signal(Configured which) {
        return switch (which) {
            case DOWN_SIGNAL -> signal("down-signal", Signal.TERM);
            case RELOAD_SIGNAL -> signal("reload-signal", Signal.HUP);
        };
    }

    @Override
    public boolean hasReload() {
        return files.mayExecute(Launcher.RELOAD).isOk();
    }

    @Override
    public History.@Nullable Limit maxDeaths() {
        long[] limit = numbers("max-deaths", 2, 2);
        if (limit == null) {
            return null;
        }
        if (limit[0] > History.Limit.DEATHS_MAX) {
            report.warning("invalid max-deaths: it counts no more than "
                    + History.Limit.DEATHS_MAX);
            return null;
        }
        return new History.Limit((int) limit[0], limit[1]);
    }

    @Override
    public @Nullable RestartPolicy restartPolicy() {
        long[] delays = numbers("restart-delay", 1, 2);
        if (delays == null) {
            return null;
        }
        if (delays[0] > delays[delays.length - 1]) {
            report.warning("invalid restart-delay");
            return null;
        }
        long jitterPercent = upTo(RestartPolicy.JITTER_MAX, "restart-jitter", 0);
        return new RestartPolicy(delays[0], delays[delays.length - 1], (int) jitterPercent,
                number("restart-healthy", RestartPolicy.HEALTHY_DEFAULT_MS));
    }

    /** Whether ./run is process 1 of a pid namespace of its own. */
    boolean isApart() {
        return exists("flag-newpidns").isOk();
    }

    /** Whether stderr of ./run and ./finish is their stdout. */
    boolean hasOneOutput() {
        return exists("flag-stderr").isOk();
    }

    @Override
    public boolean isContained() {
        return exists("flag-contain").isOk();
    }

    /** Where both files are, the one that ends the tree more often. */
    @Override
    public Criticality criticality() {
        return exists("flag-main").isOk() ? Criticality.MAIN
                : exists("flag-essential").isOk() ? Criticality.ESSENTIAL : Criticality.NONE;
    }

    Result<FileInfo> exists(String name) {
        return files.info(name);
    }

    private @Nullable Fd fd(String name) {
        long number = number(name, ABSENT);
        return number == ABSENT ? null : new Fd((int) Math.min(number, FD_MAX));
    }

    /** A number that is too large is told of and counts as the largest. */
    private long upTo(long most, String name, long absent) {
        long number = number(name, absent);
        if (number > most) {
            report.warning("invalid " + name + ": it is taken as " + most);
        }
        return Math.min(number, most);
    }

    private long number(String name, long absent) {
        String line = line(name);
        if (line == null) {
            return absent;
        }
        var number = Decimal.parse(line);
        if (number.isEmpty() || line.length() > ServiceFile.DIGITS_MAX) {
            report.warning("invalid " + name);
            return absent;
        }
        return number.getAsLong();
    }

    /** So many, one blank between; null where there is no such file. */
    private long @Nullable [] numbers(String name, int least, int most) {
        String line = line(name);
        if (line == null) {
            return null;
        }
        List<String> words = Bytes.fields(line, ' ');
        boolean fits = words.size() >= least && words.size() <= most;
        long[] numbers = new long[fits ? words.size() : 0];
        for (int i = 0; i < numbers.length; i++) {
            var number = Decimal.parse(words.get(i));
            fits &= number.isPresent() && words.get(i).length()
                    <= ServiceFile.DIGITS_MAX;
            numbers[i] = number.orElse(0);
        }
        if (!fits) {
            report.warning("invalid " + name);
        }
        return fits ? numbers : null;
    }

    private Signal signal(String name, Signal absent) {
        String line = line(name);
        if (line == null) {
            return absent;
        }
        Signal signal = Signal.parse(line);
        if (signal == null) {
            report.warning("invalid " + name);
            return absent;
        }
        return signal;
    }

    /** Null where there is no such file. */
    private @Nullable String line(String name) {
        return switch (files.open(name, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT -> null;
            case Failed<Fd>(Errno errno) -> unreadable(name, errno);
            case Ok<Fd>(Fd fd) -> {
                byte[] buffer = new byte[LINE_MAX];
                Result<Integer> read = files.read(fd, buffer, 0, LINE_MAX);
                files.close(fd);
                yield switch (read) {
                    case Ok<Integer>(Integer count) ->
                        Bytes.firstLine(Bytes.fromArray(buffer, 0, count));
                    case Failed<Integer>(Errno errno) -> unreadable(name, errno);
                };
            }
        };
    }

    private @Nullable String unreadable(String name, Errno errno) {
        report.unable("read", name, errno);
        return null;
    }
}
