package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Child;
import jinn.kernel.Environment;
import jinn.kernel.Errno;
import jinn.kernel.Files;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.kernel.OwnProgram;
import jinn.kernel.Report;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/**
 * A scanner that becomes the program that lies in its own place now, an upgrade say. Its children
 * stay its children, pending signals stay pending, the lock is never let go; what it knows goes
 * through a file, what it holds stays open.
 */
record Rebirth(Report report, Config config) {

    /** What Linux adds to the path of a program whose file was replaced. */
    private static final String DELETED = " (deleted)";

    /** Returns where that failed; then nothing has changed. */
    void run(Handover handover) {
        Kernel kernel = report.kernel();
        byte[] text = Bytes.toArray(handover.text());
        if (new Texts(kernel.files()).replace(Handover.PATH, text)
                instanceof Failed<Done>(Errno errno)) {
            report.unable("write", Handover.PATH, errno);
            return;
        }
        inherit(handover, true);
        Errno failed = Errno.ENOENT;
        for (String path : OwnProgram.paths(kernel)) {
            failed = kernel.processes().execBlocked(new Child.Exec(path.endsWith(DELETED)
                    ? path.substring(0, path.length() - DELETED.length()) : path, words(),
                    Environment.INHERITED));
        }
        inherit(handover, false);
        kernel.files().remove(Handover.PATH);
        report.unable("become", "the program anew", failed);
    }

    private void inherit(Handover handover, boolean on) {
        Files files = report.kernel().files();
        files.setInherited(handover.taken().lock(), on);
        files.setInherited(handover.taken().control(), on);
        for (Pipe pipe : handover.pipes().values()) {
            files.setInherited(pipe.read(), on);
            files.setInherited(pipe.write(), on);
        }
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
        if (config.channels().console() != null) {
            words.add("-X" + config.channels().console().number());
        }
        if (config.quiet()) {
            words.add("-q");
        }
        words.add("--");
        words.add(config.scanDirectory());
        return words;
    }

    /** In the program that was become: takes over, and holds what is held as before. */
    Handover take() {
        Files files = report.kernel().files();
        Handover handover = Handover.parse(new Texts(files)
                .read(Handover.PATH, Handover.SIZE_MAX).orFatal("read", Handover.PATH));
        files.remove(Handover.PATH);
        inherit(handover, false);
        Home.holdControl(files);
        return handover;
    }
}
