package jinn.cases;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;

/** A kernel with the short words the questions are asked in. */
public record Scene(Kernel kernel) {

    private static final String ROLE = "role";

    Files files() {
        return kernel.files();
    }

    /** What became of a call: its value or the name of the error. */
    static String told(Result<?> result) {
        return switch (result) {
            case Ok<?>(Done _) -> "ok";
            case Ok<?>(Fd _) -> "open";
            case Ok<?>(Pid _) -> "spawned";
            case Ok<?>(WaitStatus status) -> told(status);
            case Ok<?>(Object value) -> value.toString();
            case Failed<?>(var errno) -> errno.name();
        };
    }

    static String told(WaitStatus status) {
        return status.isExited() ? "exit " + status.code() : "signal " + status.signal();
    }

    /** Answers one after another. */
    static String list(Object... answers) {
        StringBuilder text = new StringBuilder();
        for (Object answer : answers) {
            String one = answer instanceof Result<?> result ? told(result) : answer.toString();
            text.append(text.isEmpty() ? "" : ", ").append(one);
        }
        return text.toString();
    }

    Result<Fd> tryOpen(String path, OpenMode mode) {
        return files().open(path, mode);
    }

    Fd open(String path, OpenMode mode) {
        return tryOpen(path, mode).orFatal("open", path);
    }

    /** A fifo of this name, made. */
    String fifo(String path) {
        files().makeFifo(path, 0600).orFatal("make", path);
        return path;
    }

    /** A file of this name that holds this text. */
    String file(String path, String text) {
        Fd fd = open(path, OpenMode.REPLACE);
        write(fd, text);
        files().close(fd);
        return path;
    }

    String directory(String path) {
        files().makeDirectory(path, 0755).orFatal("make", path);
        return path;
    }

    Result<Integer> write(Fd fd, String text) {
        byte[] bytes = Bytes.toArray(text);
        return files().write(fd, bytes, 0, bytes.length);
    }

    /** What one read gives, quoted; "end" at the end of the file; or the name of the error. */
    String read(Fd fd, int length) {
        byte[] buffer = new byte[length];
        return switch (files().read(fd, buffer, 0, length)) {
            case Ok<Integer>(Integer count) when count == 0 -> "end";
            case Ok<Integer>(Integer count) -> "'" + Bytes.fromArray(buffer, 0, count) + "'";
            case Failed<Integer> failed -> told(failed);
        };
    }

    /** How many bytes one read gives. */
    String count(Fd fd, int length) {
        return told(files().read(fd, new byte[length], 0, length));
    }

    String content(String path) {
        Fd fd = open(path, OpenMode.READ);
        String text = read(fd, 4096);
        files().close(fd);
        return text;
    }

    Files.Pipe pipe() {
        return files().pipe().orFatal("make", "a pipe");
    }

    /** "ready" or "quiet" after waiting for just this. */
    String readable(Fd fd, long timeoutMs) {
        return poll(fd, false, timeoutMs);
    }

    String writable(Fd fd) {
        return poll(fd, true, 0);
    }

    private String poll(Fd fd, boolean writing, long timeoutMs) {
        PollSet set = new PollSet();
        set.add(fd, writing);
        kernel.poller().poll(set, timeoutMs).orFatal("poll", "a descriptor");
        return set.isReady(0) ? "ready" : "quiet";
    }

    /** Starts a child that plays a role of {@link Roles}; what it says is lost. */
    Pid child(String... words) {
        return child(List.of(new Child.OpenAs(Fd.STDOUT, "/dev/null", OpenMode.WRITE)), words);
    }

    /** The same with descriptors copied first, so that they stay open. */
    Pid child(List<Action> setUp, String... words) {
        List<String> rest = new ArrayList<>(List.of(words));
        var enter = new Child.Enter(ROLE, rest, "role");
        return kernel.processes().spawn(Child.onItsOwn(setUp, enter)).orFatal("spawn", ROLE);
    }

    /** Starts a child whose stdout is the other end of this. */
    Started talking(String... words) {
        Files.Pipe pipe = pipe();
        Pid pid = child(List.of(new Child.Copy(pipe.write(), Fd.STDOUT)), words);
        files().close(pipe.write());
        return new Started(pid, pipe.read());
    }

    record Started(Pid pid, Fd says) {
    }

    /** Waits for its end. */
    String end(Pid pid) {
        return told(kernel.processes().await(pid));
    }

    /** Starts it, waits for its end. */
    String endOf(String... words) {
        return end(child(words));
    }

    String self() {
        return kernel.processes().arguments().getFirst();
    }

    void say(String text) {
        write(Fd.STDOUT, text);
    }
}
