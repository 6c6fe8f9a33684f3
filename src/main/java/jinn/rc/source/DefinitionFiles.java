package jinn.rc.source;

import java.util.List;
import java.util.Map;
import jinn.rc.source.Definition.Entry;
import jinn.rc.source.Definition.Mention;
import jinn.value.Errno;
import jinn.value.FileInfo;
import org.jspecify.annotations.Nullable;

/** The files of one definition: of a directory of a source, or of what was made of a unit. */
interface DefinitionFiles {

    Faults faults();

    /** For messages, and where copies come from. */
    String directory();

    /** Null where there is none, or it cannot be read, which is told. */
    @Nullable String text(String name);

    /** What a symlink leads to; null where nothing is there, or nobody can tell, which is told. */
    FileInfo.@Nullable Type look(String name);

    /** The files in that directory; null where there is none. */
    @Nullable List<Mention> mentionsIn(String name);

    /** The files of that directory, by their names; none where there is no such directory. */
    Map<String, String> textsIn(String name);

    /** A program of that name that is there. */
    Entry program(String name);

    default String path(String name) {
        return directory() + "/" + name;
    }

    /** The text of one that has to be there. */
    default @Nullable String neededText(String name) {
        if (look(name) == null) {
            faults().unable("read", path(name), Errno.ENOENT);
            return null;
        }
        return text(name);
    }

    default boolean has(String name) {
        return look(name) != null;
    }

    /** Of a list that may be a directory or, where there is none, a file. */
    default List<Mention> mentions(String list, boolean needed) {
        List<Mention> inDirectory = mentionsIn(list + ".d");
        if (inDirectory != null) {
            return inDirectory;
        }
        String text = needed ? neededText(list) : text(list);
        return text == null ? List.of() : new Names(faults()).ofText(path(list), text);
    }

    /** Of a list that is a file; null where there is none. */
    default @Nullable List<Mention> mentionsOf(String name) {
        String text = text(name);
        return text == null ? null : new Names(faults()).ofText(path(name), text);
    }
}
