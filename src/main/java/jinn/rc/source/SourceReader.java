package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Reads source directories: every directory in one defines a service or a bundle. */
public final class SourceReader {

    private final Files files;
    private final Faults faults;
    private final List<Found> found = new ArrayList<>();

    /** A directory that defines something, and the name of that. */
    public record Found(String name, String directory) {
    }

    private SourceReader(Kernel kernel, Faults faults) {
        this.files = kernel.files();
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
        List<Definition> definitions = new ArrayList<>();
        for (Found one : found) {
            var files = DefinitionFiles.of(kernel.files(), faults, one.directory());
            definitions.add(new DefinitionReader(files, one.name()).read());
        }
        return definitions;
    }

    private void findIn(String source) {
        int before = found.size();
        switch (DefinitionFiles.names(files, source)) {
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
