package jinn.maker;

import java.util.Optional;
import jinn.control.Layout;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.ExactMode;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * The logger of what nobody else logs, for a tree that is not process 1's.
 *
 * @param program what its script calls
 * @param script of the logger, but for the directory
 * @param user whom it runs as; empty for who starts the tree
 */
public record CatchAll(Kernel kernel, String program, String script, Optional<Account> user) {

    private static final String SERVICE = "/" + Layout.CATCH_ALL;
    private static final int SERVICE_MODE = 02755;
    private static final int RUNNABLE = 0755;
    private static final int READABLE = 0644;
    private static final int OWNER = 0600;
    private static final int PARENT = 0777;

    /** What is made here would be taken from under a scanner that runs. */
    public void requireNoScanner(String directory) {
        if (ScannerHome.of(directory).isScanned(kernel.files()) instanceof Ok<Boolean>(Boolean runs)
                && runs) {
            throw Fatal.usage("another scanner is already running on " + directory);
        }
    }

    /**
     * Makes the log directory, and those above it; the value is its absolute path. A symlink in
     * its place is refused: owner and permissions would be those of what it leads to.
     */
    public String makeLogs(String path, int mode) {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            makeDirectory(path.substring(0, slash), PARENT);
        }
        makeDirectory(path, mode & 0700);
        Files files = kernel.files();
        Result<Fd> opened = kernel.directories().openDirectory(Fd.HERE, Bytes.withoutSlashes(path));
        if (opened.failedWith(Errno.ENOTDIR) || opened.failedWith(Errno.ELOOP)) {
            throw Fatal.usage(path + " is not a directory");
        }
        Fd fd = opened.orFatal("open", path);
        // The owner first: a change of owner may take the setgid bit away.
        user.ifPresent(account -> kernel.directories()
                .setOwner(fd, new FileInfo.Owner(account.uid(), account.gid()))
                .orFatal("set owner of", path));
        files.setPermissions(fd, mode).orFatal("set permissions of", path);
        files.close(fd);
        return path.startsWith("/") ? path
                : files.workingDirectory().orFatal("find", "the working directory") + "/" + path;
    }

    private void makeDirectory(String path, int mode) {
        Result<Done> made = kernel.files().makeDirectory(path, mode);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make directory", path);
        }
    }

    /** Makes the service anew; the value is its fifo. */
    public String makeService(String directory, String logs) {
        String path = directory + SERVICE;
        makeDirectory(directory, PARENT);
        new TreeRemoval(kernel).remove(path).orFatal("remove", path);
        ExactMode exact = new ExactMode(kernel);
        exact.directory(path, SERVICE_MODE).orFatal("make directory", path);
        write(path + "/notification-fd", READABLE, "3\n");
        write(ServiceHome.of(path).run(), RUNNABLE, run(logs));
        String fifo = path + "/" + Layout.FIFO;
        exact.fifo(fifo, OWNER).orFatal("make fifo", fifo);
        return fifo;
    }

    private String run(String logs) {
        String ours = Words.quoted(program) + " ";
        return "#!" + program + " execlineb -P\n"
                + "# 1 is the fifo's writing end, which a logger must not keep; 2 the console.\n"
                + ours + "fdmove -c 1 2\n" + ours + "redirfd -rnb 0 fifo\n"
                + user.map(account -> ours + "setuidgid " + Words.quoted(account.name()) + "\n")
                        .orElse("")
                + ours + "exec -c " + ours + "log -bpd3 -- " + script + " "
                + Words.quoted(logs) + "\n";
    }

    private void write(String path, int mode, String text) {
        Files files = kernel.files();
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(OWNER);
        Fd fd = files.open(path, fresh).orFatal("make", path);
        Report.putAll(files, fd, Bytes.toArray(text)).orFatal("write to", path);
        files.setPermissions(fd, mode).orFatal("set permissions of", path);
        files.close(fd);
    }
}
