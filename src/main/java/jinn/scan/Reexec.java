package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jinn.control.ScannerVersion;
import jinn.kernel.Files;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.scan.tree.Config;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * A scanner that becomes the program that lies in its own place now, an upgrade say. Its children
 * stay its children, pending signals stay pending, the lock is never let go; what it knows goes
 * through a file, what it holds stays open.
 */
record Reexec(Report report, Config config) {

    /** What Linux adds to the path of a program whose file was replaced. */
    private static final String DELETED = " (deleted)";

    private static final int ROOM_RETRY_MS = 1000;

    /** Whoever may write to it decides whom the next program takes for its children. */
    private static final OpenMode MADE =
            OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE).permissions(0600);

    /** Places whose services are written at once. */
    private static final int STEP = 64;

    /** Returns where that failed; then nothing has changed. */
    void run(Handover handover) {
        Kernel kernel = report.kernel();
        if (write(handover) instanceof Failed<Done>(Errno errno)) {
            kernel.files().remove(Handover.PATH);
            report.unable("write", Handover.PATH, errno);
            return;
        }
        ScannerVersion.remove(kernel.files(), ScannerDirectory.HERE);
        inherit(handover, true);
        Errno failed = Errno.ENOENT;
        for (String path : OwnProgram.paths(kernel)) {
            failed = kernel.processes().execBlocked(new Child.Exec(path.endsWith(DELETED)
                    ? path.substring(0, path.length() - DELETED.length()) : path, words(),
                    Environment.INHERITED));
        }
        inherit(handover, false);
        kernel.files().remove(Handover.PATH);
        ScannerVersion.write(kernel, ScannerDirectory.HERE);
        report.unable("become", "the program anew", failed);
    }

    /** A few services at a time: the text of thousands would not fit into memory beside them. */
    private Result<Done> write(Handover handover) {
        report.kernel().files().remove(Handover.PATH);
        return switch (report.kernel().files().open(Handover.PATH, MADE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> written = write(handover, fd);
                report.kernel().files().close(fd);
                yield written;
            }
        };
    }

    private Result<Done> write(Handover handover, Fd fd) {
        int end = handover.table().end();
        int size = 0;
        for (int i = 0; i <= end; i += STEP) {
            String text = (i == 0 ? handover.head() : "") + handover.services(i, i + STEP)
                    + (i + STEP > end ? Handover.END : "");
            switch (report.put(fd, text)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) -> size += count;
            }
            if (size > Handover.SIZE_MAX) {
                return new Failed<>(Errno.EFBIG);
            }
        }
        return Result.DONE;
    }

    private void inherit(Handover handover, boolean on) {
        Files files = report.kernel().files();
        handover.held().forEach(fd -> files.setInherited(fd, on));
        for (Pipe pipe : handover.pipes().values()) {
            files.setInherited(pipe.read(), on);
            files.setInherited(pipe.write(), on);
        }
        handover.stored().descriptors().forEach(fd -> files.setInherited(fd, on));
        if (config.channels().console() != null) {
            files.setInherited(config.channels().console(), on);
        }
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("jinn", "svscan", "--reborn"));
        Config.Limits limits = config.limits();
        words.add((limits.loggersCount() ? "-C" : "-c") + limits.services());
        words.add("-L" + limits.nameSize());
        words.add("-t" + config.rescanMs());
        words.add("-f" + config.statusSize());
        if (config.readers() != null) {
            words.add("-g" + config.readers());
        }
        if (config.channels().console() != null) {
            words.add("-X" + config.channels().console().number());
        }
        if (config.quiet()) {
            words.add("-q");
        }
        if (config.manner().except() != null) {
            words.add("-x" + config.manner().except());
        }
        // One that keeps its state in memory takes no order to come here.
        words.add("-K" + config.manner().strayMs());
        words.add("--");
        words.add(config.scanDirectory());
        return words;
    }

    /**
     * A tree hangs on this process, which has yet no other way to go on: what is short, descriptors
     * or memory, is waited for. Nothing is lost meanwhile.
     */
    <T> T onceThereIsRoom(Supplier<T> attempt) {
        for (boolean told = false; ; told = true) {
            try {
                return attempt.get();
            } catch (Fatal fatal) {
                if (!fatal.isShortage()) {
                    throw fatal;
                }
                if (!told) {
                    report.warning(fatal.getMessage() + ": waiting for room");
                }
                report.kernel().poller().poll(new PollSet(), ROOM_RETRY_MS);
            }
        }
    }

    /**
     * In the program that was become: takes over, and holds what is held as before. What cannot be
     * read or understood is looked for, for the tree has nobody else.
     *
     * @throws Fatal where descriptors or memory are short: to be tried again
     */
    Handover take() {
        Files files = report.kernel().files();
        Handover handover = Handover.UNKNOWN;
        switch (new SmallFiles(files).read(Handover.PATH, Handover.SIZE_MAX)) {
            case Ok<String>(String text) -> handover = Handover.parse(text);
            case Failed<String>(Errno errno) -> {
                Fatal failed = Fatal.system("read", Handover.PATH, errno);
                if (failed.isShortage()) {
                    throw failed;
                }
                report.unable("read", Handover.PATH, errno);
            }
        }
        if (handover.table().services() == 0) {
            handover = new Rediscovery(report.kernel()).find(handover.taken());
            if (handover.table().services() > 0) {
                report.warning("unable to understand " + Handover.PATH + ": going on with the "
                        + handover.pids().size() + " supervisors that are there");
            }
        }
        inherit(handover, false);
        ScannerDirectory.holdControl(files);
        files.remove(Handover.PATH);
        return handover;
    }
}
