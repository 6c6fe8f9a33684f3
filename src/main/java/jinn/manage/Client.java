package jinn.manage;

import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.ServiceFile;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.control.ServiceWord;
import jinn.control.StartFailure;
import jinn.event.EventDirectory;
import jinn.event.Subscription;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The line to one supervisor: its orders, and its events. The fifo of the orders stays open, so
 * that an order that was not read yet is there for the next supervisor, and the end of this one is
 * seen at once.
 */
public final class Client {

    /** Why nobody takes orders. */
    public static final String NO_SUPERVISOR = Reasons.NO_SUPERVISOR;

    private final Kernel kernel;
    private final ServiceHome home;
    private @Nullable Fd control;
    private @Nullable Subscription events;

    public Client(Kernel kernel, String directory) {
        this.kernel = kernel;
        home = ServiceHome.of(directory);
    }

    /**
     * From the return on, nothing is missed, if anything is listened to.
     *
     * @return why not; empty where it is open
     * @throws Fatal 111 where descriptors or memory are short
     */
    public String open(boolean listens) {
        String why = openControl();
        return !listens || !why.isEmpty() && !isBeginning(why) ? why : listen();
    }

    /**
     * The same for who knows that a supervisor will come where there is none: it tells so.
     *
     * @return why not; empty where events are heard, be there a supervisor or not
     * @throws Fatal 111 where descriptors or memory are short
     */
    public String listen() {
        try {
            new EventDirectory(kernel, home.events()).make();
            events = Subscription.open(kernel, home.events());
            if (control == null) {
                // It has begun, and told nobody yet; or it will tell us.
                openControl();
            }
            return "";
        } catch (Fatal fatal) {
            if (fatal.isShortage()) {
                throw fatal;
            }
            return fatal.reason() == Errno.EACCES
                    ? "permission denied: its events are not ours to hear (svperms -e, -E)"
                    : String.valueOf(fatal.getMessage());
        }
    }

    /** A supervisor has its lock before it can take orders. */
    private boolean isBeginning(String why) {
        return why.equals(Reasons.NO_SUPERVISOR)
                && home.isSupervised(kernel.files()) instanceof Ok<Boolean>(Boolean held) && held;
    }

    /** Whether somebody takes orders; where nobody did before, it is tried anew. */
    public boolean isConnected() {
        return control != null || openControl().isEmpty();
    }

    private String openControl() {
        return switch (ControlFifo.connect(kernel.files(), home.control())) {
            case Ok<Fd>(Fd fd) -> {
                control = fd;
                yield "";
            }
            case Failed<Fd>(Errno errno) -> refusal(errno);
        };
    }

    private String refusal(Errno errno) {
        if (errno == Errno.EMFILE || errno == Errno.ENFILE || errno == Errno.ENOMEM) {
            throw Fatal.system("open", home.control(), errno);
        }
        Result<?> there = kernel.files().info(home.directory());
        if (there.failedWith(Errno.ENOENT)) {
            return ServiceWord.missing(kernel, home.directory());
        }
        if (errno == Errno.EINVAL || errno == Errno.ELOOP) {
            return home.control() + " is no fifo of orders";
        }
        return errno == Errno.ENXIO || errno == Errno.ENOENT || errno == Errno.ENOTDIR
                ? Reasons.NO_SUPERVISOR : errno.reason();
    }

    /** Returns why they cannot be given; empty where they are. */
    public String give(List<ServiceOrder> orders) {
        String why = control == null ? openControl() : "";
        Fd fd = control;
        if (!why.isEmpty() || fd == null) {
            return why;
        }
        return ControlFifo.write(kernel, fd, orders) instanceof Failed<Integer>(Errno errno)
                ? errno == Errno.EPIPE ? Reasons.NO_SUPERVISOR
                        : errno == Errno.ETIMEDOUT ? "its supervisor reads no orders"
                                : errno.reason()
                : "";
    }

    /** The service as it is now. */
    public Seen look() {
        Files files = kernel.files();
        ServiceStatus status = home.statusOf(files);
        Instant now = kernel.clock().now();
        long forMs = status == null ? 0
                : Tai64n.ofUnix(now.seconds(), now.nanos()).msSince(status.since());
        return new Seen(status, StartFailure.of(files, home.directory()), forMs);
    }

    /** What the service directory says of it. */
    Subject subject(String name, Wish wish, String said) {
        Files files = kernel.files();
        boolean kills = ServiceFile.number(files, home.directory() + "/timeout-kill", 0) > 0;
        return new Subject(name, tellsReadiness(), kills, wish == Wish.RELOAD ? reload() : said);
    }

    /** Whether the service says itself when it is ready, by its directory. */
    public boolean tellsReadiness() {
        Files files = kernel.files();
        return files.info(home.directory() + "/notification-fd").isOk()
                || files.info(home.directory() + "/notify-socket").isOk();
    }

    private String reload() {
        Result<Done> script = kernel.files().mayExecute(home.directory() + "/reload");
        return script.isOk() ? "runs ./reload" : "sent SIG" + ServiceFile.signal(kernel.files(),
                home.directory() + "/reload-signal", Signal.HUP).text();
    }

    public @Nullable Fd orders() {
        return control;
    }

    public @Nullable Fd hearing() {
        return events == null ? null : events.reading();
    }

    public String letters() {
        return events == null ? "" : events.letters();
    }

    /** Nobody reads there any more; who comes has opened it anew. */
    public void hangUp() {
        if (control != null) {
            kernel.files().close(control);
            control = null;
        }
    }

    public void close() {
        hangUp();
        if (events != null) {
            events.close();
            events = null;
        }
    }
}
