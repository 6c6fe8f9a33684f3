package jinn.applet.service;

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
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How one service stands, as far as its directory tells.
 *
 * @param status null where it tells nothing
 * @param deaths how often ./run died since its supervisor came; -1 where nobody counts
 * @param deathsMax from there on older ones are forgotten
 * @param last how ./run ended last; null where nobody says
 * @param failure why ./run cannot be started; null where it can
 */
record ServiceSummary(String name, State state, @Nullable ServiceStatus status, int deaths,
        int deathsMax, @Nullable LastRun last, @Nullable String failure) {

    /** One word for it. */
    enum State {
        UP("up"), READY("ready"), PAUSED("paused"), FINISHING("finishing"), DOWN("down"),
        FAILED("failed"), NOT_SUPERVISED("not supervised"), UNKNOWN("unknown");

        final String word;

        State(String word) {
            this.word = word;
        }
    }

    private static final List<Signal> STOPS =
            List.of(Signal.TERM, Signal.KILL, Signal.INT, Signal.HUP);

    /** Of one that can be started, as far as anybody knows. */
    ServiceSummary(String name, State state, @Nullable ServiceStatus status, int deaths,
            int deathsMax, @Nullable LastRun last) {
        this(name, state, status, deaths, deathsMax, last, null);
    }

    static ServiceSummary at(Kernel kernel, String directory, String name) {
        Files files = kernel.files();
        ServiceHome home = ServiceHome.of(directory);
        Result<Boolean> supervised = home.isSupervised(files);
        if (!(supervised instanceof Ok<Boolean>(Boolean held)) || !held) {
            State state = supervised.isOk() ? State.NOT_SUPERVISED : State.UNKNOWN;
            return new ServiceSummary(name, state, null, -1, 0, null);
        }
        ServiceStatus status = home.statusOf(files);
        int deathsMax = deathsMax(new SmallFiles(files).read(directory + "/max-death-tally"));
        Result<FileInfo> tally = files.info(home.deathTally());
        int deaths = tally instanceof Ok<FileInfo>(FileInfo info) && deathsMax > 0
                ? (int) (info.size() / Death.SIZE) : -1;
        String failure = status == null || status.pid() != 0 ? null
                : StartFailure.of(files, directory);
        return new ServiceSummary(name, failure == null ? state(status) : State.FAILED, status,
                deaths, deathsMax, LastRun.of(files, directory), failure);
    }

    private static int deathsMax(Result<String> text) {
        long wanted = text instanceof Ok<String>(String line)
                ? Decimal.parse(Bytes.firstLine(line)).orElse(Death.TALLY_DEFAULT)
                : Death.TALLY_DEFAULT;
        return (int) Math.min(wanted, Death.TALLY_MAX);
    }

    static State state(@Nullable ServiceStatus status) {
        if (status == null) {
            return State.UNKNOWN;
        }
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

    boolean isTallyFull() {
        return deaths >= 0 && deaths >= deathsMax;
    }
}
