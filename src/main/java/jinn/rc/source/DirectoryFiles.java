package jinn.rc.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jinn.kernel.Files;
import jinn.rc.source.Definition.Entry;
import jinn.rc.source.Definition.Mention;
import jinn.system.SmallFiles;
import jinn.system.VariableFile;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * The files of one directory of a source, listed once: most of those that a definition may have
 * are not there. What cannot be read is a fault; what is not there often is none.
 *
 * @param present what is in it, sorted
 */
record DirectoryFiles(Files files, Faults faults, String directory, List<String> present)
        implements DefinitionFiles {

    /** Of a list, or a script that becomes words. */
    private static final int SIZE_MAX = 1 << 20;

    static DirectoryFiles of(Files files, Faults faults, String directory) {
        return new DirectoryFiles(files, faults, directory, switch (names(files, directory)) {
            case Ok<List<String>>(List<String> names) -> names;
            case Failed<List<String>>(Errno errno) -> {
                faults.unable("read", directory, errno);
                yield List.of();
            }
        });
    }

    /** In the order of their bytes. */
    static Result<List<String>> names(Files files, String directory) {
        return switch (files.list(directory)) {
            case Failed<List<String>> failed -> failed;
            case Ok<List<String>>(List<String> unsorted) -> {
                List<String> names = new ArrayList<>(unsorted);
                names.sort(String::compareTo);
                yield new Ok<>(names);
            }
        };
    }

    private boolean isListed(String name) {
        return Collections.binarySearch(present, name) >= 0;
    }

    @Override
    public @Nullable String text(String name) {
        if (!isListed(name)) {
            return null;
        }
        return switch (new SmallFiles(files).read(path(name), SIZE_MAX)) {
            case Ok<String>(String text) -> text;
            case Failed<String>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    faults.unable("read", path(name), errno);
                }
                yield null;
            }
        };
    }

    @Override
    public FileInfo.@Nullable Type look(String name) {
        if (!isListed(name)) {
            return null;
        }
        return switch (files.info(path(name))) {
            case Ok<FileInfo>(FileInfo info) -> info.type();
            case Failed<FileInfo>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    faults.unable("stat", path(name), errno);
                }
                yield null;
            }
        };
    }

    @Override
    public @Nullable List<Mention> mentionsIn(String name) {
        if (!isListed(name)) {
            return null;
        }
        return switch (names(files, path(name))) {
            case Ok<List<String>>(List<String> found) ->
                    new Names(faults).ofDirectory(path(name), found);
            case Failed<List<String>>(Errno errno) -> {
                if (errno == Errno.ENOENT) {
                    yield null;
                }
                faults.unable("read", path(name), errno);
                yield List.of();
            }
        };
    }

    @Override
    public Map<String, String> textsIn(String name) {
        Map<String, String> texts = new TreeMap<>();
        if (!has(name)) {
            return texts;
        }
        DirectoryFiles below = of(files, faults, path(name));
        for (String one : below.present) {
            String text = VariableFile.isName(one) ? below.text(one) : null;
            if (text != null) {
                texts.put(one, text);
            }
        }
        return texts;
    }

    @Override
    public Entry program(String name) {
        return new Entry.Script(name);
    }
}
