package jinn.boot;

import java.util.Optional;
import jinn.kernel.Host;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** One thing that stage 1 does. Descriptors that only turn up on the way have names here. */
public sealed interface BootAction {

    /** Whoever started us closes this when it is ready for us. */
    record AwaitEndOfFile(Fd fd) implements BootAction {
    }

    /** No scanner runs there already: of a machine that has booted, say. */
    record CheckAlone(String scanDirectory) implements BootAction {
    }

    record Banner() implements BootAction {
    }

    record EnterDirectory(String path) implements BootAction {
    }

    record SetUmask(int mask) implements BootAction {
    }

    /** A devtmpfs there, and 0, 1 and 2 on its console. */
    record MountDevices(String path) implements BootAction {
    }

    /** Whichever of 0, 1 and 2 is closed becomes /dev/null. */
    record FillDescriptors() implements BootAction {
    }

    record Unmount(String path) implements BootAction {
    }

    /**
     * A tmpfs on that path; where this process may not mount, and {@code orKeep}, it has what is
     * there already instead, without what a former boot left in it.
     */
    record MountRun(String path, Host.Mount how, boolean orKeep) implements BootAction {
    }

    /** What a former boot left in a /run that was kept. */
    record RemoveStaleFiles(String path) implements BootAction {
    }

    record CopyImage(String from, String to) implements BootAction {
    }

    /** What the copy cannot do without may be executed. */
    record CheckImage(String run) implements BootAction {
    }

    /** Everybody below init finds the tree by a variable, everybody else by a symlink. */
    record TellPlace(String run) implements BootAction {
    }

    /** Tells the shutdown daemon, in its directory, who is the init. */
    record RecordInit(String directory) implements BootAction {
    }

    record ReadVariables(String path) implements BootAction {
    }

    record DumpVariables(String path) implements BootAction {
    }

    /** Opens the fifo for reading; does not wait for a writer. */
    record OpenReader(String fifo) implements BootAction {
    }

    record Close(Fd fd) implements BootAction {
    }

    record OpenAs(Fd fd, String path, OpenMode mode) implements BootAction {
    }

    record CloseReader() implements BootAction {
    }

    /** Without a logger: the pipe by which the scanner lets stage 2 begin. */
    record MakePipe() implements BootAction {
    }

    record LeaveTerminal(Fd fd) implements BootAction {
    }

    record Fork(Stage2 stage2) implements BootAction {
    }

    record NullStdin() implements BootAction {
    }

    record NewSession() implements BootAction {
    }

    /** Keeps what stderr is now under a number of its own, for the logger's own troubles. */
    record HoldConsole() implements BootAction {
    }

    record ClosePipeReader() implements BootAction {
    }

    record TakeKeyboard() implements BootAction {
    }

    record Copy(Fd from, Fd to) implements BootAction {
    }

    /** Becomes the scanner; the last step. */
    record ExecScanner(String directory, boolean logger, int statusSize,
            Optional<String> readers) implements BootAction {
    }
}
