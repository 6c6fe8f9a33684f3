package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.unit.file.Assignment;
import jinn.unit.file.Problem;
import jinn.unit.file.UnitText;
import jinn.unit.value.UnitName;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Reads units with their drop-ins from directories. What cannot be read is a problem of theirs. */
public final class UnitFiles {

    private static final int SIZE_MAX = 1 << 20;

    private final Files files;
    private final List<String> directories;

    /** {@code directories}: where drop-ins and templates are. */
    public UnitFiles(Files files, List<String> directories) {
        this.files = files;
        this.directories = directories;
    }

    /** Those that lie there, and those that symlinks name; templates alone are none. */
    public List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        Map<String, List<String>> aliases = new TreeMap<>();
        List<String> paths = new ArrayList<>();
        for (String directory : directories) {
            for (String name : listed(directory)) {
                String path = directory + "/" + name;
                boolean isFile = name.charAt(0) != '.' && Carrying.isUnit(name)
                        && files.info(path) instanceof Ok<FileInfo>(FileInfo info)
                        && info.type() == FileInfo.Type.REGULAR;
                UnitName unit = UnitName.of(name);
                if (!isFile || unit.isTemplate()) {
                    continue;
                }
                String target = files.readSymlink(path) instanceof Ok<String>(String link)
                        ? UnitName.of(Bytes.baseName(link)).service() : "";
                if (target.isEmpty() || unit.hasAt() || target.equals(unit.service())) {
                    paths.add(path);
                } else {
                    aliases.computeIfAbsent(target, _ -> new ArrayList<>()).add(unit.service());
                }
            }
        }
        for (String path : paths) {
            String service = UnitName.of(Bytes.baseName(path)).service();
            units.add(read(path, aliases.getOrDefault(service, List.of())));
        }
        return units;
    }

    /** One file; an instance may have only that of its template. */
    public Unit one(String path) {
        return read(path, List.of());
    }

    private List<String> listed(String directory) {
        List<String> names = new ArrayList<>();
        if (files.list(directory) instanceof Ok<List<String>>(List<String> found)) {
            names.addAll(found);
        }
        names.sort(String::compareTo);
        return names;
    }

    private Unit read(String path, List<String> aliases) {
        UnitName name = UnitName.of(Bytes.baseName(path));
        List<Assignment> assignments = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String file = path;
        if (!name.instance().isEmpty() && files.info(path).failedWith(Errno.ENOENT)) {
            file = path.substring(0, path.length() - Bytes.baseName(path).length())
                    + name.template();
        }
        text(file, assignments, problems);
        Map<String, String> dropIns = new TreeMap<>();
        for (String directory : directories) {
            if (name.hasAt()) {
                dropIns(directory + "/" + name.template() + ".d", dropIns);
            }
            dropIns(directory + "/" + name.whole() + ".d", dropIns);
        }
        for (String dropIn : dropIns.values()) {
            text(dropIn, assignments, problems);
        }
        return new Unit(name, file, assignments, problems, aliases);
    }

    /** By their names: of two with the same, the last one counts. */
    private void dropIns(String directory, Map<String, String> found) {
        for (String name : listed(directory)) {
            if (name.endsWith(".conf") && name.charAt(0) != '.') {
                found.put(name, directory + "/" + name);
            }
        }
    }

    private void text(String file, List<Assignment> assignments, List<Problem> problems) {
        switch (new SmallFiles(files).read(file, SIZE_MAX)) {
            case Ok<String>(String text) -> {
                UnitText read = UnitText.of(file, text);
                assignments.addAll(read.assignments());
                problems.addAll(read.problems());
            }
            case Failed<String>(Errno errno) ->
                    problems.add(new Problem(file, "it cannot be read: " + errno.reason()));
        }
    }
}
