package jinn.rc.live;

import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;

/**
 * The live directory, by the path of the symlink that leads to it: the owner of the names in it.
 *
 * <pre>
 *   compiled             a symlink to the database in use
 *   bootdb               one to that of the beginning, which updates keep
 *   scandir              a symlink to the scan directory that has its longruns
 *   prefix               what their names there begin with
 *   state                a byte for each service: is it up, was it asked for
 *   lock                 shared by who needs it to stay as it is, held alone by who changes it
 *   servicedirs/NAME     the service directory of a longrun
 * </pre>
 *
 * <p>What is a file here can be read by everybody, whatever the umask.
 */
public record LiveDirectory(String path) {

    /** The exit code for a state that is none, as for a database. */
    public static final int BAD_STATE = DatabaseDirectory.BAD_DATABASE;

    static final int READABLE = 0644;
    private static final int PREFIX_MAX = 255;

    /** As somebody named it, with slashes behind it or not. */
    public static LiveDirectory of(String word) {
        return new LiveDirectory(Bytes.withoutSlashes(word));
    }

    public String compiled() {
        return path + "/compiled";
    }

    /** As {@code rc-init} was told of it: called so again, it finds its work done. */
    public String firstCompiled() {
        return path + "/bootdb";
    }

    public String scanDirectory() {
        return path + "/scandir";
    }

    public String prefix() {
        return path + "/prefix";
    }

    public String state() {
        return path + "/state";
    }

    public String lock() {
        return path + "/lock";
    }

    public String services() {
        return path + "/" + DatabaseDirectory.SERVICES;
    }

    /** The service directory of a longrun. */
    public ServiceHome service(String name) {
        return ServiceHome.of(services() + "/" + name);
    }

    /** The socket of the longrun that runs the scripts of oneshots. */
    public String runner() {
        return service(Database.RUNNER_NAME).directory() + "/" + DatabaseDirectory.SOCKET;
    }

    /** The database in use. */
    public DatabaseDirectory database() {
        return new DatabaseDirectory(compiled());
    }

    /**
     * Keeps it as it is until this process ends. Nobody opens that file a second time: closing any
     * descriptor of it ends the lock.
     *
     * @throws Fatal 111 where it cannot be had, for want of patience too
     */
    public Fd take(Files files, RecordLock.Way way, boolean patient) {
        return RecordLock.take(files, lock(), way, patient);
    }

    /**
     * The state as somebody wrote it whole; no lock is needed for that.
     *
     * @throws Fatal 111 where it cannot be read, 4 where it is none of this set
     */
    public LiveState readState(Files files, Database database) {
        int size = database.atomics().size();
        Result<String> read = new SmallFiles(files).read(state(), size);
        String bytes = read.failedWith(Errno.EFBIG) ? "" : read.orFatal("read", state());
        return LiveState.of(bytes, size).orElseThrow(() -> new Fatal(BAD_STATE, "invalid state "
                + state() + ": it is none of the " + size + " services of " + compiled()));
    }

    /** In one step: who reads, and who is left behind by a kill, has the old one or the new. */
    public Result<Done> writeState(Files files, LiveState state) {
        return write(files, state(), state.bytes());
    }

    /**
     * What the names of its services begin with in the scan directory; often nothing.
     *
     * @throws Fatal 111 where it cannot be read
     */
    public String readPrefix(Files files) {
        return new SmallFiles(files).read(prefix(), PREFIX_MAX).orFatal("read", prefix());
    }

    /** See {@link #readPrefix}. */
    public Result<Done> writePrefix(Files files, String prefix) {
        return write(files, prefix(), Bytes.toArray(prefix));
    }

    /** The supervisor of that longrun is not to start it when it comes to life, or is to. */
    public Result<Done> setDown(Files files, String name, boolean down) {
        String file = service(name).down();
        if (down) {
            return write(files, file, new byte[0]);
        }
        Result<Done> removed = files.remove(file);
        return removed.failedWith(Errno.ENOENT) ? Result.DONE : removed;
    }

    private static Result<Done> write(Files files, String path, byte[] bytes) {
        int umask = files.setUmask(0);
        Result<Done> done = new SmallFiles(files).replace(path, bytes, READABLE);
        files.setUmask(umask);
        return done;
    }
}
