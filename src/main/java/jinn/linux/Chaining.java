package jinn.linux;

import java.util.List;
import jinn.kernel.AppletEntry;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.ErrnoNumbers;
import jinn.system.OwnProgram;
import jinn.text.Bytes;
import jinn.value.BecomeApplet;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Child.Exec;
import jinn.value.Environment;
import jinn.value.Errno;
import org.jspecify.annotations.Nullable;

/**
 * An exec of our own file that is none: the process goes on in its image as the program that is
 * wanted, after all that an exec would have done to it (docs/decisions/chaining.md).
 */
final class Chaining {

    /** Bytes of variables: Linux lets no program have more (ARG_MAX). */
    private static final int VARIABLES_MAX = 1 << 21;

    private final LinuxKernel kernel;
    private final OwnImage image;
    private final OwnScripts scripts;
    private final AppletEntry entry;
    private final ProcessTitle title;

    Chaining(LinuxKernel kernel, OwnImage image, AppletEntry entry, ProcessTitle title) {
        this.kernel = kernel;
        this.image = image;
        this.scripts = new OwnScripts(kernel.files(), image, entry,
                new ExecuteRights(kernel));
        this.entry = entry;
        this.title = title;
    }

    OwnScripts scripts() {
        return scripts;
    }

    /**
     * Why an exec of that would fail; null where it has to be tried.
     *
     * @throws BecomeApplet where it is no exec
     */
    @Nullable Errno tryToEnter(Exec program, boolean blocked) {
        if (!goesOn()) {
            return null;
        }
        Errno errno = image.mismatch(program.path());
        if (errno == null && entry.takes(program)) {
            if (!fits(program.environment())) {
                return Errno.E2BIG;
            }
            enter(program, blocked);
        }
        return errno == Errno.ENOENT || errno == Errno.ENOTDIR ? errno : null;
    }

    /**
     * Why an exec failed that was tried, for that reason at first.
     *
     * @throws BecomeApplet where what was not to be executed is a script that we interpret
     */
    Errno retryAsScript(Exec program, Errno errno, boolean blocked) {
        Exec script = errno == Errno.EACCES ? script(program) : null;
        if (script == null) {
            return errno;
        }
        if (goesOn()) {
            enter(script, blocked);
        }
        return ErrnoNumbers.of(kernel.linuxProcesses().become(script));
    }

    /** Else what is in this image is for nobody that comes after. */
    boolean goesOn() {
        return !kernel.identity().isChanged();
    }

    private void enter(Exec program, boolean blocked) {
        begin(program);
        if (!blocked) {
            kernel.linuxSignals().unblockAll();
        }
        throw new BecomeApplet();
    }

    /** How to go on as a script that may not be executed where it lies; null where not so. */
    @Nullable Exec script(Exec program) {
        Exec script = scripts.interpreted(program);
        return script != null && fits(script.environment()) ? script : null;
    }

    boolean takes(Exec program) {
        return goesOn() && image.mismatch(program.path()) == null
                && entry.takes(program) && fits(program.environment());
    }

    /** They are all that grows along a chain, and stays. */
    private static boolean fits(Environment environment) {
        int size = 0;
        if (environment instanceof Environment.Exactly(List<String> variables)) {
            for (int i = 0; i < variables.size(); i++) {
                size += variables.get(i).length() + 1;
            }
        }
        return size <= VARIABLES_MAX;
    }

    boolean carries(List<String> words) {
        return entry.knows(words);
    }

    /** Whether nothing can fail in such a child that its parent has to know. */
    boolean isSure(Child child) {
        if (!(child.then() instanceof Exec program)) {
            return false;
        }
        for (Action action : child.setUp()) {
            if (!(action instanceof Child.Copy) && !(action instanceof Child.Close)) {
                return false;
            }
        }
        return takes(program);
    }

    /** What an exec does, but for the signal mask. */
    void begin(Exec program) {
        List<String> words = program.arguments();
        List<String> variables = switch (program.environment()) {
            case Environment.Exactly(List<String> all) -> all;
            case Environment.Inherited _ -> kernel.processes().environment();
        };
        Descriptors.closeAsExecDoes();
        kernel.linuxSignals().asExecDoes();
        kernel.linuxPoller().begin();
        title.takeRoom();
        kernel.linuxProcesses().begin(program, variables);
        String path = program.path().equals(OwnProgram.LINK) ? words.getFirst() : program.path();
        title.showProgram(Bytes.baseName(path), words);
    }
}
