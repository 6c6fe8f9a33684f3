package jinn.supervise;

import jinn.control.Death;
import jinn.control.ServiceFile;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder.Configured;
import jinn.kernel.Files;
import jinn.supervise.settings.Criticality;
import jinn.supervise.settings.History;
import jinn.supervise.settings.RestartPolicy;
import jinn.supervise.settings.ServiceEntry;
import jinn.supervise.settings.SettingLine;
import jinn.supervise.settings.Settings;
import jinn.system.Report;
import jinn.text.Bytes;
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
        if (isReadOnly() && exists(ServiceEntry.LOCK_FD).isOk()) {
            report.warning("lock-fd is of no use: a lock needs a place on disk");
        }
    }

    /** At the beginning: where nobody can tell, the supervisor had better not begin. */
    boolean isWantedUp() {
        return switch (exists(ServiceEntry.DOWN)) {
            case Ok<?> _ -> false;
            case Failed<?>(Errno errno) when errno == Errno.ENOENT -> true;
            case Failed<?>(Errno errno) ->
                    throw Fatal.system("stat", ServiceHome.HERE.down(), errno);
        };
    }

    /** Null where the service does not tell when it is ready. */
    @Nullable Fd notificationFd() {
        return fd(ServiceEntry.NOTIFICATION_FD);
    }

    /** Whether the service tells it by sd_notify(3), to a socket that it is given. */
    boolean isNotifying() {
        return exists(ServiceEntry.NOTIFY_SOCKET).isOk();
    }

    /** Null where nothing keeps two instances of the service apart. */
    @Nullable Fd lockFd() {
        return isReadOnly() ? null : fd(ServiceEntry.LOCK_FD);
    }

    @Override
    public long timeoutKillMs() {
        return number(ServiceEntry.TIMEOUT_KILL, isReadOnly() ? memoryMs : 0);
    }

    @Override
    public long timeoutFinishMs() {
        return number(ServiceEntry.TIMEOUT_FINISH, ServiceFile.TIMEOUT_FINISH_MS);
    }

    /** Deaths to keep; 0 for none. */
    int deathTallyMax() {
        return (int) number(ServiceEntry.MAX_DEATH_TALLY, Death.TALLY_DEFAULT);
    }

    @Override
    public boolean killsGroup() {
        return exists(ServiceEntry.FLAG_TIMEOUT_KILLPG).isOk();
    }

    @Override
    public Signal signal(Configured which) {
        return switch (which) {
            case DOWN_SIGNAL -> signal(ServiceEntry.DOWN_SIGNAL, Signal.TERM);
            case RELOAD_SIGNAL -> signal(ServiceEntry.RELOAD_SIGNAL, Signal.HUP);
        };
    }

    @Override
    public boolean hasReload() {
        return files.mayExecute(SideScripts.Kind.RELOAD.file()).isOk();
    }

    @Override
    public boolean hasStop() {
        return files.mayExecute(SideScripts.Kind.STOP.file()).isOk();
    }

    @Override
    public History.@Nullable Limit maxDeaths() {
        long[] limit = numbers(ServiceEntry.MAX_DEATHS);
        return limit == null ? null : new History.Limit((int) limit[0], limit[1]);
    }

    @Override
    public @Nullable RestartPolicy restartPolicy() {
        long[] delays = numbers(ServiceEntry.RESTART_DELAY);
        return delays == null ? null : new RestartPolicy(delays[0], delays[delays.length - 1],
                (int) number(ServiceEntry.RESTART_JITTER, 0),
                number(ServiceEntry.RESTART_HEALTHY, RestartPolicy.HEALTHY_DEFAULT_MS));
    }

    /** Whether ./run is process 1 of a pid namespace of its own. */
    boolean isApart() {
        return exists(ServiceEntry.FLAG_NEWPIDNS).isOk();
    }

    /** Whether stderr of ./run and ./finish is their stdout. */
    boolean hasOneOutput() {
        return exists(ServiceEntry.FLAG_STDERR).isOk();
    }

    @Override
    public boolean isContained() {
        return exists(ServiceEntry.FLAG_CONTAIN).isOk();
    }

    /** Where both files are, the one that ends the tree more often. */
    @Override
    public Criticality criticality() {
        if (exists(ServiceEntry.FLAG_MAIN).isOk()) {
            return Criticality.MAIN;
        }
        return exists(ServiceEntry.FLAG_ESSENTIAL).isOk() ? Criticality.ESSENTIAL
                : Criticality.NONE;
    }

    Result<FileInfo> exists(ServiceEntry entry) {
        return files.info(entry.file());
    }

    private @Nullable Fd fd(ServiceEntry entry) {
        long number = number(entry, ABSENT);
        return number == ABSENT ? null : new Fd((int) number);
    }

    private long number(ServiceEntry entry, long absent) {
        long[] numbers = numbers(entry);
        return numbers == null ? absent : numbers[0];
    }

    /** Null where there is no such file, or nothing in it that can be understood. */
    private long @Nullable [] numbers(ServiceEntry entry) {
        String text = text(entry.file());
        if (text == null) {
            return null;
        }
        SettingLine line = SettingLine.read(entry, text);
        if (!line.objection().isEmpty()) {
            report.warning(line.objection());
        }
        return line.numbers();
    }

    private Signal signal(ServiceEntry entry, Signal absent) {
        Signal signal = Signal.of((int) number(entry, absent.number()));
        return signal == null ? absent : signal;
    }

    /** As much of it as counts; null where there is no such file. */
    private @Nullable String text(String name) {
        return switch (files.open(name, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT -> null;
            case Failed<Fd>(Errno errno) -> unreadable(name, errno);
            case Ok<Fd>(Fd fd) -> {
                byte[] buffer = new byte[SettingLine.SIZE_MAX];
                Result<Integer> read = files.read(fd, buffer, 0, buffer.length);
                files.close(fd);
                yield switch (read) {
                    case Ok<Integer>(Integer count) -> Bytes.fromArray(buffer, 0, count);
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
