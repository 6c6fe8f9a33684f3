package jinn.view;

import java.util.List;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.control.StartFailure;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How one service stands, as far as its directory tells: what every program for people begins with.
 *
 * @param name as people are shown it
 * @param directory of the service, as somebody named it
 * @param status null where it tells nothing
 * @param deaths how often ./run died since its supervisor came; -1 where nobody counts
 * @param deathsMax from there on older ones are forgotten
 * @param last how ./run ended last; null where nobody says
 * @param reason why ./run cannot be started, or why nothing is known; null where there is none
 */
public record ServiceFacts(String name, String directory, State state,
        @Nullable ServiceStatus status, int deaths, int deathsMax, @Nullable LastRun last,
        @Nullable String reason) {

    /** One word for it; the last three are of what has no supervisor of its own. */
    public enum State {
        UP("up"), READY("ready"), PAUSED("paused"), FINISHING("finishing"), DOWN("down"),
        FAILED("failed"), NOT_SUPERVISED("not supervised"), UNKNOWN("unknown"),
        DONE("done"), NOT_DONE("not done"), PARTLY_UP("partly up");

        /** Those of a service directory. */
        public static final List<State> SUPERVISED = List.of(UP, READY, PAUSED, FINISHING, DOWN,
                FAILED, NOT_SUPERVISED, UNKNOWN);

        public final String word;

        State(String word) {
            this.word = word;
        }
    }

    private static final String NO_RIGHT = "no right to look";

    private static final List<Signal> STOPS =
            List.of(Signal.TERM, Signal.KILL, Signal.INT, Signal.HUP);

    /** Of what has no service directory; {@code reason} is null where there is none. */
    public static ServiceFacts apart(String name, State state, @Nullable String reason) {
        return untold(name, "", state, reason);
    }

    /** What the files of that service directory say now. */
    public static ServiceFacts at(Kernel kernel, String directory, String name) {
        Files files = kernel.files();
        ServiceHome home = ServiceHome.of(directory);
        return switch (home.isSupervised(kernel)) {
            case Failed<Boolean>(Errno errno) -> untold(name, directory, State.UNKNOWN,
                    errno == Errno.EACCES ? NO_RIGHT : errno.reason());
            case Ok<Boolean>(Boolean held) when !held -> untold(name, directory,
                    State.NOT_SUPERVISED, null);
            case Ok<Boolean> _ -> supervised(files, home, name);
        };
    }

    private static ServiceFacts untold(String name, String directory, State state,
            @Nullable String reason) {
        return new ServiceFacts(name, directory, state, null, -1, 0, null, reason);
    }

    private static ServiceFacts supervised(Files files, ServiceHome home, String name) {
        String directory = home.directory();
        Result<String> read = home.readStatus(files);
        ServiceStatus status = read instanceof Ok<String>(String text)
                ? ServiceStatus.of(Bytes.toArray(text)) : null;
        if (status == null) {
            return untold(name, directory, State.UNKNOWN, whyUnknown(read));
        }
        int deathsMax = deathsMax(new SmallFiles(files).read(directory + "/max-death-tally"));
        Result<FileInfo> tally = files.info(home.deathTally());
        int deaths = tally instanceof Ok<FileInfo>(FileInfo info) && deathsMax > 0
                ? (int) (info.size() / Death.SIZE) : -1;
        String failure = status.pid() != 0 ? null : StartFailure.of(files, directory);
        return new ServiceFacts(name, directory, failure == null ? state(status) : State.FAILED,
                status, deaths, deathsMax, LastRun.of(files, directory), failure);
    }

    private static String whyUnknown(Result<String> read) {
        return switch (read) {
            case Ok<String> _ -> "damaged status record";
            case Failed<String>(Errno errno) when errno == Errno.EACCES -> NO_RIGHT;
            case Failed<String>(Errno errno) when errno == Errno.ENOENT -> "no status record";
            case Failed<String>(Errno errno) -> "status record: " + errno.reason();
        };
    }

    /** Whether it is only that this user may not look. */
    public boolean isClosed() {
        return NO_RIGHT.equals(reason) && state == State.UNKNOWN;
    }

    /** Why it cannot be started; null where it can, as far as anybody knows. */
    public @Nullable String failure() {
        return state == State.FAILED ? reason : null;
    }

    private static int deathsMax(Result<String> text) {
        long wanted = text instanceof Ok<String>(String line)
                ? Decimal.parse(Bytes.firstLine(line)).orElse(Death.TALLY_DEFAULT)
                : Death.TALLY_DEFAULT;
        return (int) Math.min(wanted, Death.TALLY_MAX);
    }

    static State state(ServiceStatus status) {
        if (status.isUp()) {
            return status.flags().paused() ? State.PAUSED
                    : status.flags().ready() ? State.READY : State.UP;
        }
        if (status.flags().finishing()) {
            return State.FINISHING;
        }
        return endedBadly(status) ? State.FAILED : State.DOWN;
    }

    /** A service that is to be down ends by one of a few signals, or with 0. */
    private static boolean endedBadly(ServiceStatus status) {
        if (status.last().isExited()) {
            return status.last().code() != 0;
        }
        return status.flags().wantUp() || !STOPS.contains(Signal.of(status.last().signal()));
    }

    public boolean isTallyFull() {
        return deaths >= 0 && deaths >= deathsMax;
    }
}
