package jinn.control;

import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import org.jspecify.annotations.Nullable;

/** How services of sd_notify(3) talk: datagrams of lines to the socket that a variable names. */
public final class NotifyMessage {

    public static final String VARIABLE = "NOTIFY_SOCKET";
    public static final String READY = "READY=1";
    public static final String BARRIER = "BARRIER=1";

    /** More than any of them has; of a longer one only this much is looked at. */
    public static final int SIZE_MAX = 4096;

    /** Between a service and one below it who speaks for it. */
    private static final int GENERATIONS_MAX = 64;

    private NotifyMessage() {
    }

    /** A socket, and its address as the variable has it. */
    public record Opened(Fd socket, String address) {
    }

    /**
     * One that takes messages and learns who sent them, without waiting. Its name is of the
     * kernel's choice and in no file system: whoever is in this network namespace can reach it,
     * whatever user it is and whatever it sees of the files.
     */
    public static Result<Opened> open(Kernel kernel) {
        Sockets sockets = kernel.sockets();
        return switch (sockets.make(Sockets.Kind.DATAGRAM)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd socket) -> named(kernel, socket);
        };
    }

    private static Result<Opened> named(Kernel kernel, Fd socket) {
        Sockets sockets = kernel.sockets();
        Result<Done> done = sockets.bind(socket, "");
        if (done.isOk()) {
            done = sockets.askForSenders(socket);
        }
        if (done.isOk()) {
            done = kernel.files().setBlocking(socket, false);
        }
        Result<String> name = sockets.ownPath(socket);
        if (done.isOk() && name instanceof Ok<String>(String path)) {
            return new Ok<>(new Opened(socket, "@" + path.substring(1)));
        }
        kernel.files().close(socket);
        return new Failed<>(done instanceof Failed<Done>(Errno errno) ? errno
                : ((Failed<String>) name).errno());
    }

    /**
     * Whether that process, or one below it or in its session, sent it, and lives still. Anybody
     * can have this asked as often as they like: only those above the sender are looked at.
     */
    public static boolean isFrom(Kernel kernel, @Nullable Pid service, @Nullable Pid sender) {
        if (service == null || sender == null) {
            return false;
        }
        if (service.equals(sender)) {
            return true;
        }
        Running one = living(kernel, sender);
        if (one == null) {
            return false;
        }
        Running first = living(kernel, service);
        if (one.session() == (first == null ? service.number() : first.session())) {
            return true;
        }
        for (int i = 0; i < GENERATIONS_MAX && one != null; i++) {
            if (one.parent().equals(service)) {
                return true;
            }
            one = living(kernel, one.parent());
        }
        return false;
    }

    private static @Nullable Running living(Kernel kernel, Pid pid) {
        return kernel.processes().living(pid) instanceof Ok<Running>(Running one) ? one : null;
    }

    /** Whether one of the lines is just that. */
    public static boolean has(byte[] bytes, int size, String line) {
        int start = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || bytes[i] == '\n') {
                if (i - start == line.length() && begins(bytes, start, line)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int start, String line) {
        for (int i = 0; i < line.length(); i++) {
            if (bytes[start + i] != line.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
