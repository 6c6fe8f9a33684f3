package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.rc.source.Definition.Head;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Reads source directories: every directory in one defines a service or a bundle. */
public final class SourceReader {

    private final SourceFiles files;
    private final Faults faults;
    private final List<Found> found = new ArrayList<>();

    /** A directory that defines something, and the name of that. */
    public record Found(String name, String directory) {
    }

    private SourceReader(Kernel kernel, Faults faults) {
        this.files = new SourceFiles(kernel.files(), faults);
        this.faults = faults;
    }

    /** In the order of the sources, and in each of them of the names. */
    public static List<Definition> read(Kernel kernel, List<String> sources, Faults faults) {
        return read(kernel, faults, find(kernel, sources, faults));
    }

    /** What is in sources, in the same order. */
    public static List<Found> find(Kernel kernel, List<String> sources, Faults faults) {
        SourceReader reader = new SourceReader(kernel, faults);
        sources.forEach(reader::findIn);
        return reader.found;
    }

    /** Of just these, in their order. */
    public static List<Definition> read(Kernel kernel, Faults faults, List<Found> found) {
        SourceFiles files = new SourceFiles(kernel.files(), faults);
        List<Definition> definitions = new ArrayList<>();
        for (Found one : found) {
            Head head = new Head(one.name(), one.directory(),
                    DefinitionReader.flags(files, one.directory()));
            definitions.add(new DefinitionReader(files, head).read());
        }
        return definitions;
    }

    private void findIn(String source) {
        int before = found.size();
        switch (files.names(source)) {
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
        if (found.size() == before) {
            faults.warning(1, source, "there is no service in it");
        }
    }

    /** A file beside the directories is a note, whatever its name; a lost symlink, a service. */
    private void findEntry(String source, String name) {
        if (name.charAt(0) == '.') {
            return;
        }
        String path = source + "/" + name;
        switch (files.files().info(path)) {
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
