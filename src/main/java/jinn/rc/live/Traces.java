package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.DatabaseDirectory;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * What an update writes into live directories, so that whoever is called after it was killed knows
 * how far it came. Where nobody was killed, and no update is on its way, there is none of it.
 *
 * <pre>
 *   update-moved          service directories that come, or came, from another live directory: of
 *                         the one in use, it says that not all behind the switch is done; of
 *                         another one, that they are to be put back
 *   update-stopped        names of services that were up, and stop for it
 *   update-missed         behind the switch: names of services that are to be up in the end
 *   update-definitions/   what is to be replaced in service directories that came
 * </pre>
 *
 * @param live the directory itself, not the symlink that leads to it
 */
public record Traces(LiveDirectory live) {

    private static final int SIZE_MAX = 1 << 20;

    public String moved() {
        return live.path() + "/update-moved";
    }

    public String stopped() {
        return live.path() + "/update-stopped";
    }

    public String missed() {
        return live.path() + "/update-missed";
    }

    public String definitions() {
        return live.path() + "/update-definitions";
    }

    /** Whether somebody wrote what is, or was, to be moved. */
    public boolean hasMoved(Files files) {
        return files.linkInfo(moved()).isOk();
    }

    public List<Moved> readMoved(Files files) {
        return Moved.of(read(files, moved()));
    }

    /** Names of services that are to be up, as far as they are not. */
    public List<String> readNames(Files files) {
        List<String> names = new ArrayList<>(Bytes.fields(read(files, stopped())
                + read(files, missed()), '\n'));
        names.removeLast();
        return names;
    }

    /** Whether an update got behind its switch, and not to its end. */
    public boolean isUnfinished(Files files) {
        return hasMoved(files) || files.linkInfo(missed()).isOk();
    }

    public Result<Done> writeStopped(Files files, List<String> names) {
        return new SmallFiles(files).replace(stopped(), Bytes.toArray(text(names)));
    }

    public static String text(List<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append(name).append('\n'));
        return text.toString();
    }

    private static String read(Files files, String path) {
        return new SmallFiles(files).read(path, SIZE_MAX).ifPresent("read", path).orElse("");
    }

    /**
     * Puts everything back that updates took, which were killed before their switch. The live
     * directory is locked.
     *
     * @throws Fatal 111 where a call fails
     */
    public static void putBack(Kernel kernel, LiveLink link) {
        Files files = kernel.files();
        if (!areBeside(files, link)) {
            return;
        }
        for (LiveDirectory one : link.beside(files)) {
            Traces traces = new Traces(one);
            if (!isIn(files, link, one) && traces.hasMoved(files)) {
                traces.readMoved(files).forEach(moved ->
                        traces.putBack(files, link.path(), moved));
                new TreeRemoval(kernel).remove(one.path()).orFatal("remove", one.path());
            }
        }
    }

    /** Whether there is something to put back, and a place for it. */
    public static boolean areBeside(Files files, LiveLink link) {
        if (!files.info(link.path()).isOk()) {
            return false;
        }
        for (LiveDirectory one : link.beside(files)) {
            if (!isIn(files, link, one) && new Traces(one).hasMoved(files)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the one in use. */
    public static boolean isIn(Files files, LiveLink link, LiveDirectory one) {
        return files.info(link.path()) instanceof Ok<FileInfo>(FileInfo used)
                && files.info(one.path()) instanceof Ok<FileInfo>(FileInfo info)
                && used.identity().equals(info.identity());
    }

    /** What was not moved yet, or was put back, is there. */
    public void putBack(Files files, String used, Moved moved) {
        String from = live.service(moved.to()).directory();
        String to = used + "/" + DatabaseDirectory.SERVICES + "/" + moved.from();
        if (!files.linkInfo(to).isOk()) {
            Result<Done> done = files.rename(from, to);
            if (!done.failedWith(Errno.ENOENT)) {
                done.orFatal("move", from);
            }
        }
    }

    /** Names of all service directories in it; none where there is no such directory. */
    public List<String> services(Files files) {
        return files.list(live.services()).ifPresent("read directory", live.services())
                .orElseGet(ArrayList::new);
    }
}
