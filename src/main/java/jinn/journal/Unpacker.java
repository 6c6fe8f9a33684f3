package jinn.journal;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Child;
import jinn.kernel.Environment;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.PathSearch;
import jinn.kernel.Pid;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.kernel.WaitStatus;
import jinn.text.Bytes;

/** Opens archives, through the tool that unpacks them where they are packed. */
final class Unpacker {

    private final Kernel kernel;
    private final Troubles troubles;

    Unpacker(Troubles troubles) {
        this.kernel = troubles.kernel();
        this.troubles = troubles;
    }

    /** An archive that is read; {@code tool} unless it is read as it is. */
    record Reading(Fd fd, Optional<Pid> tool, String path) {
    }

    /** Empty where it cannot be read, which is told of, or where it is gone, which is not. */
    Optional<Reading> open(String path) {
        return switch (compression(path)) {
            case Failed<Optional<Compression>>(Errno errno) -> failed(path, errno);
            case Ok<Optional<Compression>>(Optional<Compression> packed) -> packed.isPresent()
                    ? unpack(path, packed.get()) : openPlain(path);
        };
    }

    Result<Optional<Compression>> compression(String path) {
        return switch (new Texts(kernel.files()).readBeginning(path, Compression.MAGIC_SIZE_MAX)) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String beginning) ->
                    new Ok<>(Compression.of(Bytes.toArray(beginning)));
        };
    }

    private Optional<Reading> failed(String path, Errno errno) {
        if (errno != Errno.ENOENT) {
            troubles.unable("read", path, errno);
        }
        return Optional.empty();
    }

    private Optional<Reading> openPlain(String path) {
        return switch (kernel.files().open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> failed(path, errno);
            case Ok<Fd>(Fd fd) -> Optional.of(new Reading(fd, Optional.empty(), path));
        };
    }

    private Optional<Reading> unpack(String path, Compression packed) {
        Files files = kernel.files();
        if (!(files.pipe() instanceof Ok<Files.Pipe>(Files.Pipe pipe))) {
            return failed(path, Errno.EMFILE);
        }
        Result<Pid> started = PathSearch.spawn(kernel, packed.command(), Environment.INHERITED,
                // A fifo may be there by now: it is none that anybody waits for.
                List.of(new Child.OpenAs(Fd.STDIN, path, OpenMode.READ.nonBlocking()),
                        new Child.Copy(pipe.write(), Fd.STDOUT)));
        files.close(pipe.write());
        return switch (started) {
            case Ok<Pid>(Pid pid) ->
                    Optional.of(new Reading(pipe.read(), Optional.of(pid), path));
            case Failed<Pid>(Errno errno) -> {
                files.close(pipe.read());
                troubles.unable("unpack " + path + " with", packed.tool, errno);
                yield Optional.empty();
            }
        };
    }

    void close(Reading reading) {
        kernel.files().close(reading.fd());
        if (reading.tool().isPresent()) {
            Result<WaitStatus> end = kernel.processes().await(reading.tool().get());
            if (!(end instanceof Ok<WaitStatus>(WaitStatus status)) || status.raw() != 0) {
                troubles.say(reading.path() + " could not be unpacked to its end");
            }
        }
    }
}
