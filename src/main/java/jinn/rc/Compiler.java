package jinn.rc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.Item;
import jinn.maker.Performer;
import jinn.maker.Words;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.DatabaseFile;
import jinn.rc.resolve.Resolution;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Faults;
import jinn.rc.source.SourceReader;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;
import org.jspecify.annotations.Nullable;

/**
 * Makes a database directory of source directories. It is written under another name beside its
 * own, and has that only when it is whole: whoever is killed leaves no half of one.
 */
public final class Compiler {

    private static final String FRESH = ":rc-compile:";

    private final Kernel kernel;
    private final Report report;
    private final int verbosity;
    private final @Nullable Beside beside;

    public Compiler(Report report, int verbosity) {
        this(report, verbosity, null);
    }

    /** The same, of sources that stay where they are; longruns have what {@code beside} says. */
    public Compiler(Report report, int verbosity, @Nullable Beside beside) {
        this.kernel = report.kernel();
        this.report = report;
        this.verbosity = verbosity;
        this.beside = beside;
    }

    /**
     * What is wanted.
     *
     * @param holderUser empty: the user whose tree it will be
     * @param program what scripts call, on the machine where it will be; empty: this one
     */
    public record Order(String target, List<String> sources, Optional<String> holderUser,
            boolean patient, Optional<String> program) {

        public Order(String target, List<String> sources, Optional<String> holderUser,
                boolean patient) {
            this(target, sources, holderUser, patient, Optional.empty());
        }
    }

    /**
     * @return the exit code: 0, or that of the first fault of the sources, all of which are told
     * @throws Fatal 100 where scripts cannot name this program, 111 where the target is there, or
     *     cannot be made
     */
    public int compile(Order order) {
        String target = Bytes.withoutSlashes(order.target());
        if (kernel.files().linkInfo(target) instanceof Ok<FileInfo>) {
            throw Fatal.system("make", target, Errno.EEXIST);
        }
        Wishes wishes = wishes(order);
        Faults faults = new Faults();
        return compile(target, wishes, SourceReader.read(kernel, wishes.program(), order.sources(),
                faults),
                faults);
    }

    /**
     * The same of definitions that somebody has read, with faults or not; the sources of the order
     * are not.
     */
    public int compile(Order order, List<Definition> definitions, Faults faults) {
        return compile(Bytes.withoutSlashes(order.target()), wishes(order), definitions, faults);
    }

    private int compile(String target, Wishes wishes, List<Definition> definitions,
            Faults faults) {
        checkPipes(definitions, faults);
        Database database = Resolution.of(definitions, faults);
        tell(faults);
        if (database == null) {
            return faults.errors().getFirst().code();
        }
        byte[] file = DatabaseFile.of(database);
        if (file.length > DatabaseFile.SIZE_MAX) {
            throw Fatal.system("write", target, Errno.EFBIG);
        }
        List<Item> items = new ArrayList<>();
        items.add(text(wishes, DatabaseDirectory.FILE, file));
        items.add(text(wishes, DatabaseDirectory.COUNTS, Counts.of(database)));
        items.add(text(wishes, DatabaseDirectory.LOCK, new byte[0]));
        items.addAll(new ServiceDirectories(wishes, beside).items(definitions));
        make(target, items, wishes.permissions(Wishes.PROGRAM));
        return 0;
    }

    private Wishes wishes(Order order) {
        String program = order.program().or(() -> OwnProgram.file(kernel)).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself"));
        if (!Words.isProgram(program)) {
            throw Fatal.usage("this program has to have a short absolute path, of letters that"
                    + " mean nothing in a script: " + program);
        }
        int umask = kernel.files().setUmask(0);
        kernel.files().setUmask(umask);
        return new Wishes(program, order.holderUser(), order.patient(), umask);
    }

    private static void checkPipes(List<Definition> definitions, Faults faults) {
        int pipes = 0;
        for (Definition definition : definitions) {
            boolean reads = definition instanceof LongrunOf longrun
                    && !longrun.pipe().consumerFor().isEmpty();
            pipes += reads ? 1 : 0;
            if (reads && pipes == OwnServices.PIPES_MAX + 1) {
                faults.broken(definition.head().directory(), "there may be no more than "
                        + OwnServices.PIPES_MAX + " consumers");
            }
        }
    }

    private void tell(Faults faults) {
        for (Faults.Warning warning : faults.warnings()) {
            if (warning.verbosity() <= verbosity) {
                report.warning(warning.text());
            }
        }
        faults.errors().forEach(report::fatal);
        if (faults.untold() > 0) {
            report.fatal(new Fatal(Faults.BROKEN_RULE, "there are " + faults.untold()
                    + " more faults"));
        }
    }

    private static Item text(Wishes wishes, String path, byte[] bytes) {
        return new Item.Text(path, wishes.permissions(Wishes.FILE), Bytes.fromArray(bytes));
    }

    private void make(String target, List<Item> items, int permissions) {
        Files files = kernel.files();
        String fresh = target + FRESH + kernel.processes().self().number();
        // Of somebody who was killed, and had this number: in a container, most have.
        new TreeRemoval(kernel).remove(fresh);
        try {
            Performer.make(report, items, Optional.empty(), fresh);
        } catch (Fatal failed) {
            throw new Fatal(failed.code(), failed.getMessage().replace(fresh, target));
        }
        var done = files.setPermissions(fresh, permissions);
        done = done.isOk() ? files.rename(fresh, target) : done;
        if (!done.isOk()) {
            new TreeRemoval(kernel).remove(fresh);
        }
        done.orFatal("make", target);
    }
}
