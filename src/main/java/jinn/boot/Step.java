package jinn.boot;

import java.util.Optional;
import jinn.kernel.Host;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** One thing that stage 1 does. Descriptors that only turn up on the way have names here. */
public sealed interface Step {

    /** Whoever started us closes this when it is ready for us. */
    record AwaitEndOfFile(Fd fd) implements Step {
    }

    /** No scanner runs there already: of a machine that has booted, say. */
    record CheckAlone(String scanDirectory) implements Step {
    }

    record Banner() implements Step {
    }

    record EnterDirectory(String path) implements Step {
    }

    record SetUmask(int mask) implements Step {
    }

    /** A devtmpfs there, and 0, 1 and 2 on its console. */
    record MountDevices(String path) implements Step {
    }

    /** Whichever of 0, 1 and 2 is closed becomes /dev/null. */
    record FillDescriptors() implements Step {
    }

    record Unmount(String path) implements Step {
    }

    /**
     * A tmpfs on that path; where this process may not mount, and {@code orKeep}, it has what is
     * there already instead, without what a former boot left in it.
     */
    record MountRun(String path, Host.Mount how, boolean orKeep) implements Step {
    }

    /** What a former boot left in a /run that was kept. */
    record RemoveLeftovers(String path) implements Step {
    }

    record CopyImage(String from, String to) implements Step {
    }

    /** What the copy cannot do without may be executed. */
    record CheckImage(String run) implements Step {
    }

    /** Everybody below init finds the tree by a variable, everybody else by a symlink. */
    record TellPlace(String run) implements Step {
    }

    /** Tells the shutdown daemon, in its directory, who is the init. */
    record RecordInit(String directory) implements Step {
    }

    record ReadVariables(String path) implements Step {
    }

    record DumpVariables(String path) implements Step {
    }

    /** Opens the fifo for reading; does not wait for a writer. */
    record OpenReader(String fifo) implements Step {
    }

    record Close(Fd fd) implements Step {
    }

    record OpenAs(Fd fd, String path, OpenMode mode) implements Step {
    }

    record CloseReader() implements Step {
    }

    /** Without a logger: the pipe by which the scanner lets stage 2 begin. */
    record MakePipe() implements Step {
    }

    record LeaveTerminal(Fd fd) implements Step {
    }

    record Fork(Stage2 stage2) implements Step {
    }

    record NullStdin() implements Step {
    }

    record NewSession() implements Step {
    }

    /** Keeps what stderr is now under a number of its own, for the logger's own troubles. */
    record HoldConsole() implements Step {
    }

    record ClosePipeReader() implements Step {
    }

    record TakeKeyboard() implements Step {
    }

    record Copy(Fd from, Fd to) implements Step {
    }

    /** Becomes the scanner; the last step. */
    record ExecScanner(String directory, boolean logger, int statusSize,
            Optional<String> readers) implements Step {
    }
}
