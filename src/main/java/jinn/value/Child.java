package jinn.value;

import java.util.List;

/**
 * A child process as a value: what it does to itself, in order, and what it then becomes. Signal
 * mask and dispositions are always reset first.
 *
 * @param reports whether the parent waits to learn that the exec worked. A child that blocks
 *     during its set-up, or that outlives its parent's own exec, cannot report: it says why on
 *     its stderr and exits 111, 126 or 127.
 * @param apart whether it is the first process of a pid namespace of its own, which dies with it
 */
public record Child(List<Action> setUp, Then then, boolean reports, boolean apart) {

    public static Child reporting(List<Action> setUp, Then then) {
        return new Child(setUp, then, true, false);
    }

    public static Child onItsOwn(List<Action> setUp, Then then) {
        return new Child(setUp, then, false, false);
    }

    /** EPERM where this process may not make namespaces. */
    public Child inPidNamespace() {
        return new Child(setUp, then, reports, true);
    }

    /** One step of a child's set-up; the first that fails ends it. */
    public sealed interface Action {
    }

    public record Close(Fd fd) implements Action {
    }

    /** Makes {@code to} name what {@code from} names, inherited across exec. */
    public record Copy(Fd from, Fd to) implements Action {
    }

    /** Opens a path as just that descriptor, inherited across exec; may block, as a fifo does. */
    public record OpenAs(Fd fd, String path, OpenMode mode) implements Action {
    }

    public record NewSession() implements Action {
    }

    /** A process group of its own in the session of its parent. */
    public record NewGroup() implements Action {
    }

    /** Makes this the controlling terminal of the session; where it cannot be that, goes on. */
    public record ControllingTerminal(Fd terminal) implements Action {
    }

    /** Its group becomes the foreground one of that terminal; where it cannot, goes on. */
    public record Foreground(Fd terminal) implements Action {
    }

    public record EnterDirectory(String path) implements Action {
    }

    /** Reads until a newline has come; the end of the file will do, with a warning. */
    public record AwaitNewline(Fd fd) implements Action {
    }

    /**
     * Writes {@code word} and {@link Processes#identity} of the child into that file, so that it
     * can be found again. Where that cannot be done the child goes on without.
     */
    public record Record(String path, String word) implements Action {
    }

    /** What the process becomes. */
    public sealed interface Then {
    }

    /** Another program. {@code path} is not searched for. */
    public record Exec(String path, List<String> arguments, Environment environment)
            implements Then {
    }

    /**
     * Another applet of this same image, without exec; {@code title} is what ps shows. What an
     * exec would close is closed all the same: above all the parent's lock and its pipes.
     */
    public record Enter(String applet, List<String> arguments, String title) implements Then {
    }

    /** Nothing: the set-up was all there was to do, such as waiting for a fifo's other side. */
    public record Exit(int code) implements Then {
    }
}
