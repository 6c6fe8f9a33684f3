package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Span;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/*
 * What was taken from stdin and is not yet everywhere, in a file that outlives the logger.
 *
 *     stdin --move--> [ ledger | dealt with | waiting ] --read--> input, router, drains
 *
 * The kernel moves bytes from the pipe to the end of the file in one step, so a byte is in the
 * one or the other whenever the logger is killed, and the file's length tells how many came.
 * The ledger says how far each drain is. It is written after the records are, so records beyond
 * it may be in a directory: those are cut off at the next start and made once more.
 *
 * What is dealt with is given back once there is enough of it: what waits is copied to the front,
 * the ledger notes the new places and the size to cut the file to, the file is cut, and the
 * ledger notes that it is. Nothing is moved in between. At whichever of these steps the logger
 * dies, the ledger fits the file, or tells what is left to do.
 */
final class Spool implements Source {

    /** So much that is dealt with may lie in the file. */
    private static final int DONE_MAX = 65_536;

    /** No more is taken for as long as so much waits. */
    private static final int WAITING_MAX = 8 * 1024 * 1024;

    private static final int CHUNK = 65_536;
    private static final long RETRY_NS = 1_000_000_000;
    private static final int OWNER_FILE = 0600;
    private static final String BOOT = "/proc/sys/kernel/random/boot_id";
    private static final OpenMode MODE =
            new OpenMode(OpenMode.Access.READ_WRITE, OpenMode.CREATE, OWNER_FILE);

    private final Warnings warnings;
    private final Input input;
    private final String path;
    private final Drains drains;
    private final Positions positions;
    private final Span span = new Span();
    private final Span head = new Span();
    private Fd fd;
    private Ledger ledger;
    private byte[] chunk;
    private long end = Ledger.SIZE;
    private long cut;
    private long retryAtNs = LogDirectory.NEVER;
    private boolean complained;
    private boolean passedBy;

    Spool(Warnings warnings, Input input, String path, Drains drains) {
        this.warnings = warnings;
        this.input = input;
        this.path = path;
        this.drains = drains;
        this.positions = new Positions(input);
    }

    /**
     * Reads what is in it; false where there can be no spool. Fatal 111 where it is in use or
     * cannot be read.
     */
    boolean open() {
        FileInfo stdin = files().info(Fd.STDIN).orFatal("stat", "stdin");
        if (stdin.type() != FileInfo.Type.FIFO || !open(stdin)) {
            return false;
        }
        for (Drain drain : drains.all()) {
            positions.add(drain);
        }
        load();
        return true;
    }

    private boolean open(FileInfo stdin) {
        switch (files().open(path, MODE)) {
            case Ok<Fd>(Fd opened) -> fd = opened;
            case Failed<Fd>(Errno errno) -> {
                warnings.unable("open", path, errno);
                return false;
            }
        }
        new Locking(warnings.kernel()).lock(fd, path);
        String boot = new Texts(files()).read(BOOT) instanceof Ok<String>(String id)
                ? Bytes.firstLine(id) : "";
        ledger = Ledger.fresh(boot, stdin.identity());
        return info().size() >= Ledger.SIZE || isFit();
    }

    private FileInfo info() {
        return files().info(fd).orFatal("stat", path);
    }

    /** Whether bytes can be moved here; a byte of our own tells. */
    private boolean isFit() {
        Files.Pipe pipe = files().pipe().orFatal("make", "a pipe");
        files().write(pipe.write(), new byte[1], 0, 1).orFatal("write to", "a pipe");
        Result<Integer> moved = files().move(pipe.read(), fd, Ledger.SIZE, 1);
        files().close(pipe.read());
        files().close(pipe.write());
        if (moved instanceof Failed<Integer>(Errno errno)) {
            warnings.unable("keep input in", path, errno);
            files().remove(path);
            return false;
        }
        return true;
    }

    /** Goes on where the last logger was; starts anew where none was, or before this boot. */
    private void load() {
        byte[] bytes = new byte[Ledger.SIZE];
        span.set(bytes, 0, bytes.length);
        int count = files().readAt(fd, 0, span).orFatal("read", path);
        Ledger noted = new Ledger(bytes);
        if (count == Ledger.SIZE && noted.isLike(ledger)) {
            if (noted.cut() > 0) {
                files().truncate(fd, noted.cut()).orFatal("cut", path);
            }
            end = info().size();
            resume(noted);
        } else {
            files().truncate(fd, 0).orFatal("cut", path);
            resume(ledger(Ledger.SIZE));
            head.set(ledger.bytes(), 0, Ledger.SIZE);
            files().writeAt(fd, 0, head).orFatal("write", path);
        }
    }

    private Ledger ledger(long place) {
        ledger.begin(0, place);
        return ledger;
    }

    private void resume(Ledger noted) {
        positions.restore(noted, end);
        if (isBehind() && !noted.hasStdinOf(ledger)) {
            endLine();
        }
    }

    /** The pipe that the rest of the line would come from is another one now. */
    private void endLine() {
        byte[] newline = {'\n'};
        span.set(newline, 0, 1);
        end += files().writeAt(fd, end, span).orFatal("write", path);
    }

    @Override
    public boolean isBehind() {
        return input.endPlace() < end;
    }

    @Override
    public boolean hasRoom() {
        return retryAtNs == LogDirectory.NEVER && end - positions.first() < WAITING_MAX;
    }

    @Override
    public Result<Integer> read(int wanted) {
        int room = input.prepare(wanted);
        if (!isBehind()) {
            Result<Integer> taken = passedBy ? new Failed<>(Errno.ENOSPC) : take(room);
            if (taken instanceof Failed<Integer>(Errno errno) && errno != Errno.EAGAIN) {
                return drains.mayLose() ? passBy(errno, room) : blocked(errno);
            }
            if (!(taken instanceof Ok<Integer>(Integer count)) || count == 0) {
                return taken;
            }
            end += count;
            complained = false;
        }
        span.set(input.bytes(), input.end(),
                input.end() + (int) Math.min(room, end - input.endPlace()));
        Result<Integer> read = files().readAt(fd, input.endPlace(), span);
        return switch (read) {
            case Ok<Integer>(Integer count) when count > 0 -> {
                input.filled(count);
                yield read;
            }
            case Ok<Integer> _ -> blocked(Errno.EIO);
            case Failed<Integer>(Errno errno) -> blocked(errno);
        };
    }

    private Result<Integer> take(int room) {
        Result<Integer> taken;
        do {
            taken = files().move(Fd.STDIN, fd, end, room);
        } while (taken instanceof Failed<Integer>(Errno errno) && drains.eased(errno));
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
        if (!positions.areAllPassedOn()) {
            return;
        }
        input.startAt(end);
        int size = (int) (input.endPlace() - end);
        span.set(input.bytes(), input.end() - size, input.end());
        if (size == 0 || files().writeAt(fd, end, span).equals(new Ok<>(size))) {
            end += size;
            passedBy = false;
            note();
        }
    }

    /** What is in the pipe stays there for now. */
    private Result<Integer> blocked(Errno errno) {
        complain(errno);
        retryAtNs = warnings.kernel().clock().monotonicNs() + RETRY_NS;
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
            retryAtNs = LogDirectory.NEVER;
        }
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
        spares(DONE_MAX);
    }

    @Override
    public boolean spares() {
        positions.settle();
        return cut == 0 && !passedBy && spares(1);
    }

    private boolean spares(int min) {
        long done = positions.first() - Ledger.SIZE;
        return done >= min && end - positions.first() <= done && giveBack(done);
    }

    @Override
    public Result<Done> note() {
        positions.settle();
        positions.enter(ledger, cut);
        head.set(ledger.bytes(), 0, ledger.size());
        return switch (files().writeAt(fd, 0, head)) {
            case Ok<Integer>(Integer count) when count == ledger.size() -> {
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
        if (!copyToFront(done)) {
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

    /** What waits fits in front of itself. */
    private boolean copyToFront(long done) {
        chunk = chunk == null && end - done > Ledger.SIZE ? new byte[CHUNK] : chunk;
        long at = Ledger.SIZE + done;
        while (at < end) {
            span.set(chunk, 0, (int) Math.min(CHUNK, end - at));
            Result<Integer> read = files().readAt(fd, at, span);
            span.set(chunk, 0, span.start());
            Result<Integer> written = files().writeAt(fd, at - done, span);
            if (!(read instanceof Ok<Integer>(Integer count)) || !read.equals(written)
                    || count == 0) {
                blocked(Errno.EIO);
                return false;
            }
            at += count;
        }
        return true;
    }

    private void shift(long by) {
        end -= by;
        positions.shift(by);
    }

    private boolean finishCut() {
        if (files().truncate(fd, cut) instanceof Failed<Done>(Errno errno)) {
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
        } else {
            files().remove(path);
        }
    }

    private Files files() {
        return warnings.kernel().files();
    }
}
