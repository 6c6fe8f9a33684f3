package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.unit.Carried;
import jinn.unit.Carrying;
import jinn.unit.Finding;
import jinn.unit.Form;
import jinn.unit.Unit;
import jinn.unit.UnitFiles;
import jinn.unit.file.Problem;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Reads source directories: every directory or unit in one defines a service or a bundle. */
public final class SourceReader {

    private final Files files;
    private final Faults faults;
    private final List<Found> found = new ArrayList<>();

    /**
     * What defines something, and the name of that.
     *
     * @param form what a unit became; null for a directory
     */
    public record Found(String name, String directory, @Nullable Form form) {

        public Found(String name, String directory) {
            this(name, directory, null);
        }
    }

    private SourceReader(Kernel kernel, Faults faults) {
        this.files = kernel.files();
        this.faults = faults;
    }

    /**
     * In the order of the sources, and in each of them of the names; then what units became.
     *
     * @param program what their scripts call
     */
    public static List<Definition> read(Kernel kernel, String program, List<String> sources,
            Faults faults) {
        SourceReader reader = new SourceReader(kernel, faults);
        List<Unit> units = new UnitFiles(kernel.files(), sources).all();
        sources.forEach(source -> reader.findIn(source, units));
        reader.carry(units, program);
        return read(kernel, faults, reader.found);
    }

    /** The directories in sources, in the same order. */
    public static List<Found> find(Kernel kernel, List<String> sources, Faults faults) {
        SourceReader reader = new SourceReader(kernel, faults);
        sources.forEach(source -> reader.findIn(source, List.of()));
        return reader.found;
    }

    /** Of just these, in their order. */
    public static List<Definition> read(Kernel kernel, Faults faults, List<Found> found) {
        List<Definition> definitions = new ArrayList<>();
        for (Found one : found) {
            DefinitionFiles files = one.form() == null
                    ? DirectoryFiles.of(kernel.files(), faults, one.directory())
                    : new FormFiles(faults, one.form());
            definitions.add(new DefinitionReader(files, one.name()).read());
        }
        return definitions;
    }

    private void findIn(String source, List<Unit> units) {
        int before = found.size();
        switch (DirectoryFiles.names(files, source)) {
            case Failed<List<String>>(Errno errno) -> {
                faults.unable("read", source, errno);
                return;
            }
            case Ok<List<String>>(List<String> names) -> {
                for (String name : names) {
                    findEntry(source, name);
                }
            }
        }
        if (found.size() == before && !areAnyIn(source, units)) {
            faults.warning(1, source, "there is no service in it");
        }
    }

    private static boolean areAnyIn(String source, List<Unit> units) {
        for (Unit unit : units) {
            if (unit.file().startsWith(source + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Which of them speak of each other, and of directories, counts over all sources. */
    private void carry(List<Unit> units, String program) {
        Set<String> others = new TreeSet<>();
        found.forEach(one -> others.add(one.name()));
        if (!units.isEmpty()) {
            Carrying.of(units, others, program).forEach(this::take);
        }
    }

    private void take(Carried one) {
        for (Finding finding : one.findings()) {
            if (finding.fate() == Finding.Fate.UNKNOWN || finding.fate().isLoss()) {
                String note = finding.note().isEmpty() ? "" : ": " + finding.note();
                faults.warning(finding.fate() == Finding.Fate.HARDENING ? 2 : 1, finding.place(),
                        finding.directive() + "= is " + finding.fate().title() + note);
            }
        }
        for (Problem problem : one.problems()) {
            faults.broken(problem.place(), problem.message());
        }
        String name = one.form().name();
        if (one.problems().isEmpty() && new Names(faults).isFree(name, one.form().origin())) {
            found.add(new Found(name, one.form().origin(), one.form()));
        }
    }

    /** A file beside the directories is a note, whatever its name; a lost symlink, a service. */
    private void findEntry(String source, String name) {
        if (name.charAt(0) == '.' || Carrying.isOfUnit(name)) {
            return;
        }
        String path = source + "/" + name;
        switch (files.info(path)) {
            case Failed<FileInfo>(Errno errno) -> faults.unable("stat", path, errno);
            case Ok<FileInfo>(FileInfo info) when !info.isDirectory() -> {
            }
            case Ok<FileInfo> _ when name.indexOf('\n') >= 0 ->
                    faults.broken(path, "a name may not have a newline in it");
            case Ok<FileInfo> _ -> {
                if (new Names(faults).isFree(name, path)) {
                    found.add(new Found(name, path));
                }
            }
        }
    }
}
