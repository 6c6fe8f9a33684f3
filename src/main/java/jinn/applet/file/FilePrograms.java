package jinn.applet.file;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of files and directories. */
public final class FilePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("cat", Cat::new),
            new Row("chmod", ChMod::new),
            new Row("chown", ChOwn::new),
            new Row("hiercopy", HierCopy::new),
            new Row("linkname", LinkName::new),
            new Row("ln", Ln::new),
            new Row("ls", Ls::new),
            new Row("mkdir", MkDir::new),
            new Row("mkfifo", MkFifo::new),
            new Row("mknod", MkNod::new),
            new Row("overlay-stat", OverlayStat::new),
            new Row("rename", Rename::new),
            new Row("rm", Rm::new),
            new Row("rmrf", RmRf::new),
            new Row("tail", Tail::new),
            new Row("touch", Touch::new),
            new Row("update-symlinks", UpdateSymlinks::new));

    private FilePrograms() {
    }
}
