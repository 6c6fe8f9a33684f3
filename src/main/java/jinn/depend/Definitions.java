package jinn.depend;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jinn.kernel.Files;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.update.Conversions;
import jinn.system.SmallFiles;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** Which services of two databases have the same name, and another definition: those restart. */
record Definitions(Files files, String old, String fresh) {

    /** Of a larger file, the size counts. */
    private static final int SIZE_MAX = 1 << 22;
    private static final int DEPTH_MAX = 16;

    /** As rc-update is told of them. */
    Conversions changed(Database before, Database after) {
        List<Conversions.Line> lines = new ArrayList<>();
        for (Atomic one : before.atomics().subList(Database.OWN, before.atomics().size())) {
            for (Atomic other : after.atomics()) {
                if (one.name().equals(other.name()) && one.isLongrun() == other.isLongrun()
                        && isChanged(one, other)) {
                    lines.add(new Conversions.Line(lines.size() + 1, one.name(), "", true));
                }
            }
        }
        return new Conversions("", lines);
    }

    private boolean isChanged(Atomic one, Atomic other) {
        String place = "/" + DatabaseDirectory.SERVICES + "/" + one.name();
        return one.isLongrun() ? differ(old + place, fresh + place, 0)
                : one.kind() instanceof Atomic.Oneshot before
                        && other.kind() instanceof Atomic.Oneshot now
                        && !(before.up().equals(now.up()) && before.down().equals(now.down())
                                && before.surroundings().variables()
                                        .equals(now.surroundings().variables()));
    }

    /** What cannot be read has changed: one start too many is better than one too few. */
    private boolean differ(String one, String other, int depth) {
        if (!(files.linkInfo(one) instanceof Ok<FileInfo>(FileInfo before))
                || !(files.linkInfo(other) instanceof Ok<FileInfo>(FileInfo now))
                || before.type() != now.type() || depth > DEPTH_MAX) {
            return true;
        }
        return switch (before.type()) {
            case DIRECTORY -> before.permissions() != now.permissions()
                    || directoriesDiffer(one, other, depth);
            case REGULAR -> before.permissions() != now.permissions()
                    || before.size() != now.size() || contentsDiffer(one, other, now.size());
            case SYMLINK -> !files.readSymlink(one).equals(files.readSymlink(other));
            case FIFO, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE ->
                before.permissions() != now.permissions();
        };
    }

    private boolean contentsDiffer(String one, String other, long size) {
        var small = new SmallFiles(files);
        return size <= SIZE_MAX && !(small.read(one, SIZE_MAX) instanceof Ok<String>(String before)
                && small.read(other, SIZE_MAX) instanceof Ok<String>(String now)
                && before.equals(now));
    }

    private boolean directoriesDiffer(String one, String other, int depth) {
        if (!(files.list(one) instanceof Ok<List<String>>(List<String> before))
                || !(files.list(other) instanceof Ok<List<String>>(List<String> now))
                || !new TreeSet<>(before).equals(new TreeSet<>(now))) {
            return true;
        }
        for (String name : before) {
            if (differ(one + "/" + name, other + "/" + name, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
