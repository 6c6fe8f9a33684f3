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
    private final List<Definition> definitions = new ArrayList<>();

    private SourceReader(Kernel kernel, Faults faults) {
        this.files = kernel.files();
        this.faults = faults;
    }

    /** In the order of the sources, and in each of them of the names. */
    public static List<Definition> read(Kernel kernel, List<String> sources, Faults faults) {
        SourceReader reader = new SourceReader(kernel, faults);
        sources.forEach(reader::readSource);
        return reader.definitions;
    }

    private void readSource(String source) {
        int before = definitions.size();
        switch (DefinitionFiles.names(files, source)) {
            case Failed<List<String>>(Errno errno) -> {
                faults.unable("read", source, errno);
                return;
            }
            case Ok<List<String>>(List<String> names) -> {
                for (String name : names) {
                    readEntry(source, name);
                }
            }
        }
        if (definitions.size() == before) {
            faults.warning(1, source, "there is no service in it");
        }
    }

    /** A file beside the directories is a note, whatever its name; a lost symlink, a service. */
    private void readEntry(String source, String name) {
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
                    definitions.add(new DefinitionReader(
                            DefinitionFiles.of(files, faults, path), name).read());
                }
            }
        }
    }
}
