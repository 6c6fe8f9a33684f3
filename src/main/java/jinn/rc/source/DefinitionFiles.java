package jinn.rc.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jinn.kernel.Files;
import jinn.rc.source.Definition.Mention;
import jinn.system.SmallFiles;
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
record DefinitionFiles(Files files, Faults faults, String directory, List<String> present) {

    /** Of a list, or a script that becomes words. */
    private static final int SIZE_MAX = 1 << 20;

    static DefinitionFiles of(Files files, Faults faults, String directory) {
        return new DefinitionFiles(files, faults, directory, switch (names(files, directory)) {
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

    String path(String name) {
        return directory + "/" + name;
    }

    private boolean isListed(String name) {
        return Collections.binarySearch(present, name) >= 0;
    }

    /** Null where there is none, or it cannot be read, which is told. */
    @Nullable String text(String name) {
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

    /** The same of one that has to be there. */
    @Nullable String neededText(String name) {
        if (look(name) == null) {
            faults.unable("read", path(name), Errno.ENOENT);
            return null;
        }
        return text(name);
    }

    /** What a symlink leads to; null where nothing is there, or nobody can tell, which is told. */
    FileInfo.@Nullable Type look(String name) {
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

    boolean has(String name) {
        return look(name) != null;
    }

    /** The files in that directory; null where there is none. */
    @Nullable List<Mention> mentionsIn(String name) {
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

    /** Of a list that may be a directory or, where there is none, a file. */
    List<Mention> mentions(String list, boolean needed) {
        List<Mention> inDirectory = mentionsIn(list + ".d");
        if (inDirectory != null) {
            return inDirectory;
        }
        String text = needed ? neededText(list) : text(list);
        return text == null ? List.of() : new Names(faults).ofText(path(list), text);
    }

    /** Of a list that is a file; null where there is none. */
    @Nullable List<Mention> mentionsOf(String name) {
        String text = text(name);
        return text == null ? null : new Names(faults).ofText(path(name), text);
    }
}
