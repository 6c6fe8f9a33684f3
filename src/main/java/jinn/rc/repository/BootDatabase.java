package jinn.rc.repository;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeCopy;
import jinn.walk.TreeRemoval;

/**
 * The symlink by which a machine finds its database when it boots, and the copies of databases
 * beside it to which it leads.
 */
public final class BootDatabase {

    private static final String UNFINISHED = ":unfinished";

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final String link;
    private final String parent;

    /** {@code link}: absolute. */
    public BootDatabase(Report report, String link) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        this.link = link;
        parent = link.substring(0, link.lastIndexOf('/') + 1);
    }

    /** The path of the copy of a database. */
    public String copyOf(String database) {
        return parent + Bytes.baseName(database);
    }

    /**
     * Makes that copy; one that is there is whole.
     *
     * @throws Fatal 111 where that fails, or something other than a symlink has the link's name
     */
    public void copy(String database) {
        if (files.linkInfo(link) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() != FileInfo.Type.SYMLINK) {
            throw Fatal.system("replace", link, Errno.EEXIST);
        }
        String target = copyOf(database);
        if (files.linkInfo(target).isOk()) {
            return;
        }
        Creation.makeParents(files, link);
        String unfinished = target + UNFINISHED;
        new TreeRemoval(kernel).remove(unfinished).orFatal("remove", unfinished);
        boolean copied = new TreeCopy(kernel, report).copyWhole(database, unfinished);
        if (!copied || !files.rename(unfinished, target).isOk()) {
            new TreeRemoval(kernel).remove(unfinished);
            throw new Fatal(Fatal.SYSTEM, "unable to copy " + database + " to " + target);
        }
    }

    /** Where a symlink leads to at last; empty where nowhere. */
    public static String real(Files files, String path) {
        return RealPath.of(files, path) instanceof Ok<String>(String real) ? real : "";
    }

    /** What it leads to now; empty where it leads nowhere. */
    public String target() {
        return real(files, link);
    }

    /** In one step. */
    public void leadTo(String copy) {
        new SmallFiles(files).replaceLink(Bytes.baseName(copy), link).orFatal("replace", link);
    }

    /** Whether that is the copy of a database of a set, which nobody else has made. */
    public boolean isCopy(String path) {
        String real = real(files, parent);
        String name = Bytes.baseName(path);
        return name.startsWith(".") && name.contains(":@")
                && path.equals((real.equals("/") ? "" : real) + "/" + name);
    }

    public void remove(String copy) {
        if (new TreeRemoval(kernel).remove(copy) instanceof
                Failed<Done>(Errno errno)) {
            report.unable("remove", copy, errno);
        }
    }
}
