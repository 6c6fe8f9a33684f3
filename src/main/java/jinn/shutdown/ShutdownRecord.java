package jinn.shutdown;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** What one daemon leaves for the next: how far it came, and who runs a script for it. */
final class ShutdownRecord {

    /** One line: the word script, and the identity of who became one. */
    private static final String SCRIPT = "shutdown.script";
    private static final String WORD = "script";
    private static final int SIZE_MAX = 512;

    /** Nobody has this number: somebody who has gone. */
    private static final Pid NOBODY = new Pid(Integer.MAX_VALUE);

    private final Kernel kernel;
    private final Report report;
    private final Files files;
    private final SmallFiles smallFiles;
    private final String boot;

    /** {@code init} is process 1, or whoever is in its place. */
    ShutdownRecord(Report report, Pid init) {
        this.kernel = report.kernel();
        this.report = report;
        files = kernel.files();
        smallFiles = new SmallFiles(files);
        boot = kernel.processes().identity(init) instanceof Ok<String>(String identity)
                ? identity : "unknown";
    }

    Optional<Progress> progress() {
        if (!(smallFiles.read(Progress.PATH, SIZE_MAX) instanceof Ok<String>(String text))) {
            return Optional.empty();
        }
        Optional<Progress> progress = Progress.parse(text, boot);
        if (progress.isEmpty()) {
            files.remove(Progress.PATH);
            forgetScript();
        }
        return progress;
    }

    void save(Effect.Save save) {
        Progress progress = new Progress(save.phase(), save.action(), save.graceMs(),
                save.atNs(), boot);
        Result<Done> done = smallFiles.replace(Progress.PATH, Bytes.toArray(progress.text()));
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("write", Progress.PATH, errno);
        }
    }

    void forgetScript() {
        files.remove(SCRIPT);
    }

    /** Null where none was started in this phase; {@link #NOBODY} where it has ended. */
    @Nullable Pid script() {
        if (!(smallFiles.read(SCRIPT, SIZE_MAX) instanceof Ok<String>(String text))) {
            return null;
        }
        String identity = text.startsWith(WORD + " ") && text.endsWith("\n")
                ? text.substring(WORD.length() + 1, text.length() - 1) : "";
        int number = (int) Decimal.parse(Bytes.fields(identity, ' ').getFirst()).orElse(0);
        if (number == 0) {
            return null;
        }
        boolean alive = kernel.processes().identity(new Pid(number)) instanceof Ok<String>(
                String now) && now.equals(identity);
        return alive ? new Pid(number) : NOBODY;
    }

    Event start(String path) {
        Child child = Child.reporting(List.of(new Child.Record(SCRIPT, WORD)),
                new Child.Exec(path, List.of(path), Environment.INHERITED));
        return switch (kernel.processes().spawn(child)) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> new Event.NotStarted(errno);
        };
    }
}
