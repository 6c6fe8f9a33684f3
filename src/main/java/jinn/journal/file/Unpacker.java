package jinn.journal.file;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.PathSearch;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;
import jinn.value.WaitStatus;

/** Opens archives, through the tool that unpacks them where they are packed. */
public final class Unpacker {

    private static final int BEGINNING_SIZE = 64;

    private final Kernel kernel;
    private final Troubles troubles;

    public Unpacker(Troubles troubles) {
        this.kernel = troubles.kernel();
        this.troubles = troubles;
    }

    /** Of what is packed its tool's output is read. */
    public record Tool(Pid pid, Fd output) {
    }

    /** A file that is read. */
    public record Reading(String path, Fd file, Optional<Tool> tool) {

        public Fd fd() {
            return tool.isPresent() ? tool.get().output() : file;
        }
    }

    /** Empty where it cannot be read, which is told of, or where it is gone, which is not. */
    public Optional<Reading> open(String path) {
        return switch (kernel.files().open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    troubles.unable("read", path, errno);
                }
                yield Optional.empty();
            }
            case Ok<Fd>(Fd fd) -> {
                Optional<Reading> reading = read(fd, path);
                if (reading.isEmpty()) {
                    kernel.files().close(fd);
                }
                yield reading;
            }
        };
    }

    /** The same where it is open; it stays so where it cannot be read. */
    public Optional<Reading> read(Fd fd, String path) {
        Optional<Compression> packed = compression(fd);
        return packed.isEmpty() ? Optional.of(new Reading(path, fd, Optional.empty()))
                : unpack(fd, path, packed.get());
    }

    public Optional<Compression> compression(Fd fd) {
        return Compression.of(Bytes.toArray(beginning(fd)));
    }

    /** What tells a file from others, stamp included; its first bytes, as they are. */
    public String beginning(Fd fd) {
        byte[] bytes = new byte[BEGINNING_SIZE + Span.SLACK];
        Span span = new Span();
        span.set(bytes, 0, BEGINNING_SIZE);
        return kernel.files().readAt(fd, 0, span) instanceof Ok<Integer>(Integer count)
                ? Bytes.fromArray(bytes, 0, count) : "";
    }

    /** The same of what was packed. */
    public String unpackedBeginning(Fd fd, String path) {
        Optional<Compression> packed = compression(fd);
        if (packed.isEmpty()) {
            return beginning(fd);
        }
        Reading reading = unpack(fd, path, packed.get()).orElse(null);
        if (reading == null) {
            return "";
        }
        Result<String> text = new SmallFiles(kernel.files())
                .readBeginning(reading.fd(), BEGINNING_SIZE);
        reading.tool().ifPresent(this::end);
        rewind(fd, path);
        return text instanceof Ok<String>(String beginning) ? beginning : "";
    }

    /** A tool reads a file from where it stands. */
    public void rewind(Fd fd, String path) {
        kernel.files().rewind(fd).orFatal("rewind", path);
    }

    public Files files() {
        return kernel.files();
    }

    public void unable(String path, Errno errno) {
        troubles.unable("read", path, errno);
    }

    private Optional<Reading> unpack(Fd fd, String path, Compression packed) {
        Files files = kernel.files();
        if (!(files.pipe() instanceof Ok<Files.Pipe>(Files.Pipe pipe))) {
            troubles.unable("read", path, Errno.EMFILE);
            return Optional.empty();
        }
        Result<Pid> started = PathSearch.spawn(kernel, packed.command(), Environment.INHERITED,
                List.of(new Child.Copy(fd, Fd.STDIN), new Child.Copy(pipe.write(), Fd.STDOUT)));
        files.close(pipe.write());
        return switch (started) {
            case Ok<Pid>(Pid pid) ->
                    Optional.of(new Reading(path, fd, Optional.of(new Tool(pid, pipe.read()))));
            case Failed<Pid>(Errno errno) -> {
                files.close(pipe.read());
                troubles.unable("unpack " + path + " with", packed.tool, errno);
                yield Optional.empty();
            }
        };
    }

    public void close(Reading reading) {
        kernel.files().close(reading.file());
        stop(reading, true);
    }

    /** No more is read of it; its file stays open. {@code whole}: all of it should have come. */
    public void stop(Reading reading, boolean whole) {
        if (reading.tool().isPresent() && !end(reading.tool().get()) && whole) {
            troubles.say(reading.path() + " could not be unpacked to its end");
        }
    }

    /** Whether it had done all that it was to do. */
    private boolean end(Tool tool) {
        kernel.files().close(tool.output());
        return kernel.processes().await(tool.pid()) instanceof Ok<WaitStatus>(WaitStatus status)
                && status.raw() == 0;
    }
}
