package jinn.log.spool;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.log.line.Input;
import jinn.log.line.Sink;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** What lies in a spool's file, and the input that is read from it. */
final class SpoolContent {

    private static final String BOOT = "/proc/sys/kernel/random/boot_id";

    private final Kernel kernel;
    private final Input input;
    private final String path;
    private final SpoolFile file;
    private final Positions positions;
    private final Span span = new Span();
    private final Span head = new Span();
    @SuppressWarnings("NullAway.Init")
    private SpoolHeader header;
    private long end = SpoolHeader.SIZE;

    SpoolContent(Kernel kernel, Input input, String path) {
        this.kernel = kernel;
        this.input = input;
        this.path = path;
        this.file = new SpoolFile(kernel, path);
        this.positions = new Positions(input);
    }

    /** Opens the file of a spool for that pipe; Fatal 111 where it is in use. */
    Result<Done> open(FileInfo stdin) {
        String boot = new SmallFiles(kernel.files()).read(BOOT) instanceof Ok<String>(String id)
                ? Bytes.firstLine(id) : "";
        header = SpoolHeader.fresh(boot, stdin.identity());
        return file.open();
    }

    /** From now on it is kept how far these are. */
    void keepFor(List<Sink> sinks) {
        for (Sink sink : sinks) {
            positions.add(sink);
        }
    }

    /** The same file, where it could not be opened before. */
    Event reopen() {
        return load(file.open());
    }

    /** Goes on where the last logger was; starts anew where none was, or before this boot. */
    Event load(Result<Done> opened) {
        if (opened instanceof Failed<Done>(Errno errno)) {
            return new Event.Failed(Event.Part.OPEN, errno);
        }
        byte[] bytes = new byte[SpoolHeader.SIZE];
        span.set(bytes, 0, bytes.length);
        int count = file.readAt(0, span).orFatal("read", path);
        SpoolHeader noted = new SpoolHeader(bytes);
        if (count < SpoolHeader.SIZE || !noted.isLike(header)) {
            return begin();
        }
        if (noted.cut() > 0) {
            file.cut(noted.cut()).orFatal("cut", path);
            // While it names the cut, the next start would cut off what is taken from now on.
            noted.forgetCut();
            head.set(noted.bytes(), 0, SpoolHeader.SIZE);
            file.writeAt(0, head).orFatal("write to", path);
        }
        end = file.size();
        positions.restore(noted, end);
        return isBehind() && !noted.hasStdinOf(header)
                ? Event.Plain.OPENED_TORN : Event.Plain.OPENED;
    }

    Event begin() {
        file.cut(0).orFatal("cut", path);
        end = SpoolHeader.SIZE;
        header.begin(0, SpoolHeader.SIZE);
        positions.restore(header, end);
        head.set(header.bytes(), 0, SpoolHeader.SIZE);
        if (file.writeAt(0, head) instanceof Failed<Integer>(Errno errno)) {
            file.abandon();
            return new Event.Failed(Event.Part.OPEN, errno);
        }
        return Event.Plain.OPENED;
    }

    boolean isOpen() {
        return file.isOpen();
    }

    /** Whether something in it was not read yet. */
    boolean isBehind() {
        return file.isOpen() && input.endPlace() < end;
    }

    /** So many bytes of it some sink still needs. */
    long waiting() {
        return end - positions.first();
    }

    /** So many bytes at its front no sink needs any more. */
    long done() {
        return positions.first() - SpoolHeader.SIZE;
    }

    /** Whether no record waits in memory. */
    boolean isPassedOn() {
        return positions.areAllPassedOn();
    }

    /** Takes note of how far everybody is; whether something was written since the last header. */
    boolean settle() {
        boolean changed = positions.areChanged();
        positions.settle();
        return changed;
    }

    /** Reads what is in it into the input; no bytes where there is less than there should be. */
    Result<Integer> read(int room) {
        span.set(input.bytes(), input.end(),
                input.end() + (int) Math.min(room, end - input.endPlace()));
        Result<Integer> read = file.readAt(input.endPlace(), span);
        if (read instanceof Ok<Integer>(Integer count)) {
            input.filled(count);
        }
        return read;
    }

    /** Somebody cut off what nobody had read: so many bytes are given up. */
    long giveUpMissing() {
        long missing = end - input.endPlace();
        end = input.endPlace();
        return missing;
    }

    boolean isInPlace() {
        return file.isInPlace();
    }

    /** Makes the file anew. */
    Result<Done> restore() {
        return file.restore(end);
    }

    void remove() {
        file.remove();
    }

    /** Writes the header. {@code cut}: the size the file is being cut to, 0 for none. */
    Event note(long cut) {
        positions.settle();
        positions.enter(header, cut);
        head.set(header.bytes(), 0, header.size());
        return switch (file.writeAt(0, head)) {
            case Ok<Integer>(Integer count) when count == header.size() -> {
                positions.noted();
                yield Event.Plain.NOTED;
            }
            case Ok<Integer> _ -> new Event.Failed(Event.Part.FILE, Errno.EIO);
            case Failed<Integer>(Errno errno) -> new Event.Failed(Event.Part.FILE, errno);
        };
    }

    Event endLine() {
        return switch (file.endLine(end)) {
            case Failed<Integer>(Errno errno) -> new Event.Failed(Event.Part.FILE, errno);
            case Ok<Integer>(Integer count) -> {
                end += count;
                yield Event.Plain.LINE_ENDED;
            }
        };
    }

    /** Moves up to so many bytes from stdin to its end. */
    Result<Integer> take(int room) {
        Result<Integer> taken = file.take(end, room);
        if (taken instanceof Ok<Integer>(Integer count)) {
            end += count;
        }
        return taken;
    }

    /** What waits, once more over what is dealt with. */
    Event copyBack(long done) {
        if (file.copyBack(SpoolHeader.SIZE + done, done, end)
                instanceof Failed<Done>(Errno errno)) {
            return new Event.Failed(Event.Part.FILE, errno);
        }
        shift(done);
        return new Event.Copied(end, done);
    }

    /** All places are less by so much. */
    void shift(long by) {
        end -= by;
        positions.shift(by);
    }

    Event cut(long size) {
        if (file.cut(size) instanceof Failed<Done>(Errno errno)) {
            return new Event.Failed(Event.Part.FILE, errno);
        }
        return Event.Plain.WAS_CUT;
    }

    /** The beginning of the last line, all that memory has, goes through the file again. */
    Event takeUp() {
        input.startAt(end);
        int size = (int) (input.endPlace() - end);
        span.set(input.bytes(), input.end() - size, input.end());
        if (size > 0 && !file.writeAt(end, span).equals(new Ok<>(size))) {
            return Event.Plain.TAKE_UP_FAILED;
        }
        end += size;
        return Event.Plain.TAKEN_UP;
    }

}
