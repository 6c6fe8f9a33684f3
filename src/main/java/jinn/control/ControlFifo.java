package jinn.control;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Both sides of the fifo by which a daemon takes orders, one byte each. */
public final class ControlFifo {

    private static final int OWNER_ONLY = 0600;

    /** How long a client waits for room. */
    private static final long FULL_MAX_MS = 10_000;

    private ControlFifo() {
    }

    /**
     * For the daemon: the reading end, non-blocking. A writing end is opened as well and kept
     * for as long as the process lives, so that the last client's leaving is not an end of file.
     * The caller has cleared the umask.
     *
     * @throws Fatal 100 where something that is no fifo has that name, 111 where a call fails
     */
    public static Fd serve(Kernel kernel, String path) {
        Files files = kernel.files();
        Result<Done> made = files.makeFifo(path, OWNER_ONLY);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make fifo", path);
        } else if (files.info(path).orFatal("stat", path).type() != FileInfo.Type.FIFO) {
            throw Fatal.usage(path + " is not a fifo");
        }
        Fd reading = files.open(path, OpenMode.READ.nonBlocking()).orFatal("open", path);
        files.open(path, OpenMode.WRITE.nonBlocking()).orFatal("open for writing", path);
        return reading;
    }

    /**
     * For clients: all orders in one write. No orders only asks whether somebody listens.
     *
     * @throws Fatal 100 where nobody listens or the directory is none of the kind, else 111
     */
    public static void send(Kernel kernel, ServiceHome home, List<ServiceOrder> orders) {
        send(kernel, Daemon.of(home, Fatal.USAGE, Fatal.USAGE), orders);
    }

    /** The same, to a scanner. */
    public static void send(Kernel kernel, ScannerHome home, List<ScanOrder> orders) {
        send(kernel, new Daemon(home.scanDirectory(), home.path(), home.control(), Fatal.USAGE,
                Fatal.USAGE), orders);
    }

    /**
     * Who shall hear.
     *
     * @param home its own directory in {@code directory}
     * @param notListening exit code of a client where nobody does
     * @param malformed the one where the directory is none of the kind
     */
    public record Daemon(String directory, String home, String fifo, int notListening,
            int malformed) {

        public static Daemon of(ServiceHome home, int notListening, int malformed) {
            return new Daemon(home.directory(), home.supervise(), home.control(), notListening,
                    malformed);
        }

        private Fatal notListeningNow() {
            return new Fatal(notListening,
                    "unable to control " + directory + ": supervisor not listening");
        }

        private Fatal noneOfOurs() {
            return new Fatal(malformed, "unable to control " + directory + ": its "
                    + Bytes.baseName(home) + " directory is none of ours");
        }
    }

    /** The same, with the daemon's own exit codes. */
    public static void send(Kernel kernel, Daemon daemon, List<? extends Order> orders) {
        switch (open(kernel.files(), daemon.fifo)) {
            case Ok<Fd>(Fd fd) -> {
                write(kernel, fd, Order.letters(orders)).orFatal("write to", daemon.fifo);
                kernel.files().close(fd);
            }
            case Failed<Fd>(Errno errno) -> throw explain(kernel.files(), daemon, errno);
        }
    }

    /**
     * The same in passing: nobody waits for room.
     *
     * @return why the fifo could not be opened: ENXIO, ENOENT and ENOTDIR where nobody listens,
     *     EINVAL where it is none
     */
    public static Result<Done> tell(Report report, String fifo, List<? extends Order> orders) {
        return switch (open(report.kernel().files(), fifo)) {
            case Ok<Fd>(Fd fd) -> {
                report.put(fd, Order.letters(orders));
                report.kernel().files().close(fd);
                yield Result.DONE;
            }
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
        };
    }

    /** For who has several orders to give, or would see the end of the daemon; to be closed. */
    public static Result<Fd> connect(Files files, String fifo) {
        return open(files, fifo);
    }

    /** Whose directory it is may have put something there that is written to, and ours: EINVAL. */
    private static Result<Fd> open(Files files, String path) {
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW);
        Result<Fd> opened = files.open(path, mode);
        if (!(opened instanceof Ok<Fd>(Fd fd)) || files.info(fd) instanceof Ok<FileInfo>(
                FileInfo info) && info.type() == FileInfo.Type.FIFO && info.links() <= 1) {
            return opened;
        }
        files.close(fd);
        return new Failed<>(Errno.EINVAL);
    }

    /** All of them in one step; EPIPE, ETIMEDOUT where nobody reads. */
    public static Result<Integer> write(Kernel kernel, Fd fd, List<? extends Order> orders) {
        return write(kernel, fd, Order.letters(orders));
    }

    /** In one step; a fifo that stays full is one that nobody reads. */
    private static Result<Integer> write(Kernel kernel, Fd fd, String orders) {
        byte[] bytes = Bytes.toArray(orders);
        long deadlineNs = kernel.clock().deadlineNs(FULL_MAX_MS);
        PollSet set = new PollSet();
        set.add(fd, true);
        while (true) {
            Result<Integer> written = bytes.length == 0 ? new Ok<>(0)
                    : kernel.files().write(fd, bytes, 0, bytes.length);
            if (!written.failedWith(Errno.EAGAIN)) {
                return written;
            }
            long leftMs = (deadlineNs - kernel.clock().monotonicNs()) / Clock.NANOS_PER_MS;
            if (leftMs <= 0) {
                return new Failed<>(Errno.ETIMEDOUT);
            }
            kernel.poller().poll(set, leftMs);
        }
    }

    private static Fatal explain(Files files, Daemon daemon, Errno errno) {
        String directory = daemon.directory;
        if (errno == Errno.ENXIO) {
            return daemon.notListeningNow();
        }
        if (errno == Errno.EINVAL) {
            return daemon.noneOfOurs();
        }
        if (errno != Errno.ENOENT && errno != Errno.ENOTDIR && errno != Errno.EISDIR) {
            return Fatal.system("open", daemon.fifo, errno);
        }
        return switch (files.info(directory)) {
            case Failed<FileInfo>(Errno reason) -> Fatal.system("control", directory, reason);
            case Ok<FileInfo>(FileInfo info) when !info.isDirectory() ->
                    Fatal.system("control", directory, Errno.ENOTDIR);
            case Ok<FileInfo> _ -> files.info(daemon.home).isOk()
                    ? daemon.noneOfOurs() : daemon.notListeningNow();
        };
    }
}
