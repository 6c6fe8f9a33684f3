package jinn.control;

import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.text.Bytes;

/** Both sides of the fifo by which a daemon takes orders, one byte each. */
public final class ControlFifo {

    private static final int OWNER_ONLY = 0600;

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
     * @param home the daemon's directory inside {@code directory}, such as {@code supervise}
     * @throws Fatal 100 where nobody listens or the directory is none of the kind, else 111
     */
    public static void send(Kernel kernel, String directory, String home, String orders) {
        send(kernel, new Daemon(directory, home, Fatal.USAGE, Fatal.USAGE), orders);
    }

    /**
     * Who shall hear.
     *
     * @param notListening exit code of a client where nobody does
     * @param malformed the one where the directory is none of the kind
     */
    public record Daemon(String directory, String home, int notListening, int malformed) {

        private Fatal notListeningNow() {
            return new Fatal(notListening,
                    "unable to control " + directory + ": supervisor not listening");
        }
    }

    /** The same, with the daemon's own exit codes. */
    public static void send(Kernel kernel, Daemon daemon, String orders) {
        String path = daemon.directory + "/" + daemon.home + "/control";
        switch (kernel.files().open(path, OpenMode.WRITE.nonBlocking())) {
            case Ok<Fd>(Fd fd) when !isFifo(kernel.files(), fd) -> {
                kernel.files().close(fd);
                throw explain(kernel.files(), daemon, Errno.ENOTDIR);
            }
            case Ok<Fd>(Fd fd) -> {
                kernel.files().setBlocking(fd, true).orFatal("set blocking", path);
                byte[] bytes = Bytes.toArray(orders);
                Report.putAll(kernel.files(), fd, bytes).orFatal("write to", path);
                kernel.files().close(fd);
            }
            case Failed<Fd>(Errno errno) -> throw explain(kernel.files(), daemon, errno);
        }
    }

    /** Whoever has the service may have put anything there; orders are written to no file. */
    private static boolean isFifo(Files files, Fd fd) {
        return files.info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == FileInfo.Type.FIFO;
    }

    private static Fatal explain(Files files, Daemon daemon, Errno errno) {
        String directory = daemon.directory;
        String home = daemon.home;
        if (errno == Errno.ENXIO) {
            return daemon.notListeningNow();
        }
        if (errno != Errno.ENOENT && errno != Errno.ENOTDIR && errno != Errno.EISDIR) {
            return Fatal.system("open", directory + "/" + home + "/control", errno);
        }
        switch (files.info(directory)) {
            case Failed<FileInfo>(Errno reason) -> {
                return Fatal.system("control", directory, reason);
            }
            case Ok<FileInfo>(FileInfo info) when !info.isDirectory() -> {
                return Fatal.system("control", directory, Errno.ENOTDIR);
            }
            case Ok<FileInfo> _ -> {
            }
        }
        return files.info(directory + "/" + home).isOk()
                ? new Fatal(daemon.malformed, "unable to control " + directory + ": its " + home
                        + " directory is none of ours")
                : daemon.notListeningNow();
    }
}
