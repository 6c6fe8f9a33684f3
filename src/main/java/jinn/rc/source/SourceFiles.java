package jinn.rc.source;

import java.util.ArrayList;
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

/** The files of sources. What cannot be read is a fault; what is not there often is none. */
record SourceFiles(Files files, Faults faults) {

    /** Of a list, or a script that becomes words. */
    private static final int SIZE_MAX = 1 << 20;

    /** Null where there is none, or it cannot be read, which is told. */
    @Nullable String text(String path) {
        return switch (new SmallFiles(files).read(path, SIZE_MAX)) {
            case Ok<String>(String text) -> text;
            case Failed<String>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    faults.unable("read", path, errno);
                }
                yield null;
            }
        };
    }

    /** The same of one that has to be there. */
    @Nullable String neededText(String path) {
        if (look(path) == null) {
            faults.unable("read", path, Errno.ENOENT);
            return null;
        }
        return text(path);
    }

    /** What a symlink leads to; null where nothing is there, or nobody can tell, which is told. */
    FileInfo.@Nullable Type look(String path) {
        return switch (files.info(path)) {
            case Ok<FileInfo>(FileInfo info) -> info.type();
            case Failed<FileInfo>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    faults.unable("stat", path, errno);
                }
                yield null;
            }
        };
    }

    boolean has(String path) {
        return look(path) != null;
    }

    /** In the order of their bytes. */
    Result<List<String>> names(String directory) {
        return switch (files.list(directory)) {
            case Failed<List<String>> failed -> failed;
            case Ok<List<String>>(List<String> unsorted) -> {
                List<String> names = new ArrayList<>(unsorted);
                names.sort(String::compareTo);
                yield new Ok<>(names);
            }
        };
    }

    /** The files in that directory; null where there is none. */
    @Nullable List<Mention> mentionsIn(String directory) {
        return switch (names(directory)) {
            case Ok<List<String>>(List<String> found) ->
                    new Names(faults).ofDirectory(directory, found);
            case Failed<List<String>>(Errno errno) -> {
                if (errno == Errno.ENOENT) {
                    yield null;
                }
                faults.unable("read", directory, errno);
                yield List.of();
            }
        };
    }

    /** Of a list that may be a directory or, where there is none, a file. */
    List<Mention> mentions(Definition.Head head, String list, boolean needed) {
        List<Mention> inDirectory = mentionsIn(head.file(list + ".d"));
        if (inDirectory != null) {
            return inDirectory;
        }
        String path = head.file(list);
        String text = needed ? neededText(path) : text(path);
        return text == null ? List.of() : new Names(faults).ofText(path, text);
    }

    /** Of a list that is a file; null where there is none. */
    @Nullable List<Mention> mentionsOf(String path) {
        String text = text(path);
        return text == null ? null : new Names(faults).ofText(path, text);
    }
}
