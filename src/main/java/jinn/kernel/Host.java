package jinn.kernel;

import jinn.value.Mounting;
import jinn.value.Result;
import jinn.value.Result.Done;

/** The machine as a whole: what only pid 1 or root asks for. */
public interface Host {

    /** Options of {@link #mountTmpfs}. */
    enum Mount {
        FRESH, REMOUNT
    }

    /** A tmpfs with nodev, nosuid and these permissions on its root. */
    Result<Done> mountTmpfs(String path, int permissions, Mount how);

    /** With nosuid and noexec. */
    Result<Done> mount(String source, String path, String type);

    /** As it says, and nothing besides. */
    Result<Done> mount(Mounting mounting);

    Result<Done> unmount(String path);

    /** What is mounted there and below goes from there at once, whoever uses it. */
    Result<Done> detach(String path);

    /**
     * The flags of {@link Mounting} that restrict what is mounted there: READ_ONLY, NO_DEVICES,
     * NO_EXEC and NO_SET_ID.
     */
    Result<Integer> restrictions(String path);

    /** The file system that is mounted there, wherever else it shows as well. */
    Result<Done> remountReadOnly(String path);

    Result<String> hostName();

    Result<Done> setHostName(String name);

    /** How the machine stops. */
    enum Stop {
        HALT, POWER_OFF, REBOOT
    }

    Result<Done> stop(Stop how);

    /** Makes ctrl-alt-del a SIGINT to pid 1, and kbrequest a SIGWINCH, where there is a console. */
    Result<Done> takeKeyboard();

    void sync();

    /** What ps shows of this process from now on. */
    void setTitle(String title);
}
