package jinn.log.spool;

import jinn.kernel.Clock;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Span;
import jinn.kernel.Texts;
import jinn.log.line.Direct;
import jinn.log.line.Input;
import jinn.log.line.Sink;
import jinn.log.line.Source;
import jinn.log.line.Warnings;
import jinn.text.Bytes;

/*
 * What was taken from stdin and is not yet everywhere, in a file that outlives the logger.
 *
 *     stdin --move--> [ header | dealt with | waiting ] --read--> input, router, sinks
 *
 * The kernel moves bytes from the pipe to the end of the file in one step, so a byte is in the
 * one or the other whenever the logger is killed, and the file's length tells how many came.
 * The header says how far each sink is. It is written after the records are, so records beyond
 * it may be in a directory: those are cut off at the next start and made once more.
 *
 * What is dealt with is given back once there is enough of it: what waits is copied to the front,
 * the header notes the new places and the size to cut the file to, the file is cut, and the
 * header notes that it is. Nothing is moved in between. At whichever of these steps the logger
 * dies, the header fits the file, or tells what is left to do.
 */
public final class Spool implements Source {

    /** So much that is dealt with may lie in the file. */
    private static final int DONE_MAX = 65_536;

    /** No more is taken for as long as so much waits. */
    private static final int WAITING_MAX = 8 * 1024 * 1024;

    private static final long RETRY_NS = 1_000_000_000;
    private static final String BOOT = "/proc/sys/kernel/random/boot_id";

    private final Warnings warnings;
    private final Input input;
    private final String path;
    private final SpoolFile file;
    private final SpoolHost sinks;
    private final Positions positions;
    private final Span span = new Span();
    private final Span head = new Span();
    @SuppressWarnings("NullAway.Init")
    private SpoolHeader header;
    private long end = SpoolHeader.SIZE;
    private long cut;
    private long retryAtNs = Clock.NEVER;
    private long openAgainNs;
    private boolean endsLine;
    private boolean complained;
    private boolean complainedOfPlace;
    private boolean passedBy;

    public Spool(Warnings warnings, Input input, String path, SpoolHost sinks) {
        this.warnings = warnings;
        this.input = input;
        this.path = path;
        this.file = new SpoolFile(warnings.kernel(), path);
        this.sinks = sinks;
        this.positions = new Positions(input);
    }

    /**
     * Reads what is in it; false where there can be no spool. Where there is only no room for
     * one, it is made later. Fatal 111 where it is in use or cannot be read.
     */
    public boolean open() {
        FileInfo stdin = files().info(Fd.STDIN).orFatal("stat", "stdin");
        if (stdin.type() != FileInfo.Type.FIFO) {
            return false;
        }
        String boot = new Texts(files()).read(BOOT) instanceof Ok<String>(String id)
                ? Bytes.firstLine(id) : "";
        header = SpoolHeader.fresh(boot, stdin.identity());
        Result<Done> opened = file.open();
        if (opened instanceof Failed<Done>(Errno errno) && !errno.isDiskFull()) {
            complain(errno);
            return false;
        }
        for (Sink sink : sinks.all()) {
            positions.add(sink);
        }
        putOff(loaded(opened));
        return true;
    }

    /** Meanwhile writers wait, or memory has to do, as the policy is. */
    private void putOff(Result<Done> opened) {
        if (opened instanceof Failed<Done>(Errno errno)) {
            if (sinks.mayLose()) {
                passedBy = true;
                openAgainNs = nowNs() + RETRY_NS;
                complain(errno);
            } else {
                blocked(errno);
            }
        }
    }

    /** Goes on where the last logger was; starts anew where none was, or before this boot. */
    private Result<Done> loaded(Result<Done> opened) {
        if (!opened.isOk()) {
            return opened;
        }
        byte[] bytes = new byte[SpoolHeader.SIZE];
        span.set(bytes, 0, bytes.length);
        int count = file.readAt(0, span).orFatal("read", path);
        SpoolHeader noted = new SpoolHeader(bytes);
        if (count == SpoolHeader.SIZE && noted.isLike(header)) {
            if (noted.cut() > 0) {
                file.cut(noted.cut()).orFatal("cut", path);
            }
            end = file.size();
            resume(noted);
            return Result.DONE;
        }
        file.cut(0).orFatal("cut", path);
        end = SpoolHeader.SIZE;
        resume(header(SpoolHeader.SIZE));
        head.set(header.bytes(), 0, SpoolHeader.SIZE);
        if (file.writeAt(0, head) instanceof Failed<Integer>(Errno errno)) {
            file.abandon();
            return new Failed<>(errno);
        }
        return Result.DONE;
    }

    private SpoolHeader header(long place) {
        header.begin(0, place);
        return header;
    }

    private void resume(SpoolHeader noted) {
        positions.restore(noted, end);
        endsLine = isBehind() && !noted.hasStdinOf(header);
        endLine();
    }

    /**
     * The pipe that the rest of the line would come from is another one now. Before that newline
     * is there nothing is read.
     */
    private void endLine() {
        if (endsLine) {
            switch (file.endLine(end)) {
                case Failed<Integer>(Errno errno) -> blocked(errno);
                case Ok<Integer>(Integer count) -> {
                    end += count;
                    endsLine = false;
                }
            }
        }
    }

    @Override
    public boolean isBehind() {
        return file.isOpen() && input.endPlace() < end;
    }

    @Override
    public boolean hasRoom() {
        return retryAtNs == Clock.NEVER && end - positions.first() < WAITING_MAX;
    }

    @Override
    public Result<Integer> read(int wanted) {
        int room = input.prepare(wanted);
        if (!isBehind()) {
            Result<Integer> taken = passedBy ? new Failed<>(Errno.ENOSPC) : take(room);
            if (taken instanceof Failed<Integer>(Errno errno) && errno != Errno.EAGAIN) {
                return sinks.mayLose() ? passBy(errno, room) : blocked(errno);
            }
            if (!(taken instanceof Ok<Integer>(Integer count)) || count == 0) {
                return taken;
            }
            end += count;
            complained = false;
        }
        span.set(input.bytes(), input.end(),
                input.end() + (int) Math.min(room, end - input.endPlace()));
        Result<Integer> read = file.readAt(input.endPlace(), span);
        return switch (read) {
            case Ok<Integer>(Integer count) when count > 0 -> {
                input.filled(count);
                yield read;
            }
            case Ok<Integer> _ -> truncated();
            case Failed<Integer>(Errno errno) -> blocked(errno);
        };
    }

    /** Somebody cut off what nobody had read. */
    private Result<Integer> truncated() {
        warnings.say(path + " was truncated: " + (end - input.endPlace()) + " bytes are gone");
        end = input.endPlace();
        return new Failed<>(Errno.EAGAIN);
    }

    /** A limit for files is no matter for as long as what is dealt with can be given back. */
    private Result<Integer> take(int room) {
        Result<Integer> taken;
        do {
            taken = file.take(end, room);
        } while (taken instanceof Failed<Integer>(Errno errno)
                && (errno == Errno.EFBIG && compact() || sinks.makeRoomAfter(errno)));
        return taken;
    }

    /** Better in memory alone than to make writers wait, if that is the policy. */
    private Result<Integer> passBy(Errno errno, int room) {
        if (!passedBy) {
            passedBy = true;
            complain(errno);
        }
        return Direct.readInto(files(), input, room);
    }

    /** Once all is passed on but the last line's beginning, input comes through the file again. */
    private void takeUp() {
        if (!positions.areAllPassedOn() || !file.isOpen() && !isOpenAtLast()) {
            return;
        }
        input.startAt(end);
        int size = (int) (input.endPlace() - end);
        span.set(input.bytes(), input.end() - size, input.end());
        if (size == 0 || file.writeAt(end, span).equals(new Ok<>(size))) {
            end += size;
            passedBy = false;
            note();
        }
    }

    private boolean isOpenAtLast() {
        if (nowNs() < openAgainNs) {
            return false;
        }
        openAgainNs = nowNs() + RETRY_NS;
        return loaded(file.open()).isOk();
    }

    /** What is in the pipe stays there for now. */
    private Result<Integer> blocked(Errno errno) {
        complain(errno);
        retryAtNs = nowNs() + RETRY_NS;
        return new Failed<>(Errno.EAGAIN);
    }

    private void complain(Errno errno) {
        if (!complained) {
            complained = true;
            warnings.unable("keep input in", path, errno);
        }
    }

    @Override
    public long deadlineNs() {
        return retryAtNs;
    }

    @Override
    public void wake(long nowNs) {
        if (retryAtNs <= nowNs) {
            retryAtNs = Clock.NEVER;
            if (!file.isOpen()) {
                putOff(loaded(file.open()));
            }
            endLine();
        }
    }

    /** Anew with what is in it, where somebody took it away: without a name it outlives nobody. */
    @Override
    public void restoreIfGone() {
        if (!file.isOpen() || file.isInPlace()) {
            return;
        }
        compact();
        Result<Done> restored = file.restore(end);
        if (restored.isOk()) {
            warnings.say(path + " was taken away: made anew");
        } else if (restored instanceof Failed<Done>(Errno errno) && !complainedOfPlace) {
            warnings.unable("make anew", path, errno);
        }
        complainedOfPlace = !restored.isOk();
    }

    @Override
    public void settled() {
        boolean changed = positions.areChanged();
        positions.settle();
        if (changed && !note().isOk() || cut > 0 && !finishCut()) {
            return;
        }
        if (passedBy) {
            takeUp();
            return;
        }
        compact(DONE_MAX);
    }

    @Override
    public boolean compact() {
        positions.settle();
        return cut == 0 && !passedBy && compact(1);
    }

    private boolean compact(int min) {
        long done = positions.first() - SpoolHeader.SIZE;
        return file.isOpen() && done >= min && end - positions.first() <= done
                && giveBack(done);
    }

    @Override
    public Result<Done> note() {
        if (!file.isOpen()) {
            return Result.DONE;
        }
        positions.settle();
        positions.enter(header, cut);
        head.set(header.bytes(), 0, header.size());
        return switch (file.writeAt(0, head)) {
            case Ok<Integer>(Integer count) when count == header.size() -> {
                positions.noted();
                yield Result.DONE;
            }
            case Ok<Integer> _ -> failed(Errno.EIO);
            case Failed<Integer>(Errno errno) -> failed(errno);
        };
    }

    private Result<Done> failed(Errno errno) {
        blocked(errno);
        return new Failed<>(errno);
    }

    private boolean giveBack(long done) {
        if (file.copyBack(SpoolHeader.SIZE + done, done, end)
                instanceof Failed<Done>(Errno errno)) {
            blocked(errno);
            return false;
        }
        shift(done);
        cut = end;
        if (!note().isOk()) {
            cut = 0;
            shift(-done);
            return false;
        }
        return finishCut();
    }

    private void shift(long by) {
        end -= by;
        positions.shift(by);
    }

    private boolean finishCut() {
        if (file.cut(cut) instanceof Failed<Done>(Errno errno)) {
            blocked(errno);
            return false;
        }
        long size = cut;
        cut = 0;
        if (!note().isOk()) {
            cut = size;
        }
        return cut == 0;
    }

    /** What nobody has read yet stays for the next logger. */
    @Override
    public void close() {
        if (isBehind()) {
            note();
        } else if (file.isOpen()) {
            file.remove();
        }
    }

    private long nowNs() {
        return warnings.kernel().clock().monotonicNs();
    }

    private Files files() {
        return warnings.kernel().files();
    }
}
