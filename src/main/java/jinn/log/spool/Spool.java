package jinn.log.spool;

import java.util.ArrayDeque;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.log.line.Direct;
import jinn.log.line.Input;
import jinn.log.line.Need;
import jinn.log.line.Sink;
import jinn.log.line.Source;
import jinn.log.line.Warnings;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** A spool as a source: feeds its {@link Machine} and does what that wants done. */
public final class Spool implements Source {

    /** No more is taken for as long as so much waits. */
    private static final int WAITING_MAX = 8 * 1024 * 1024;

    private static final long RETRY_NS = 1_000_000_000;
    private static final Result<Integer> NOTHING_YET = new Failed<>(Errno.EAGAIN);

    private final Warnings warnings;
    private final Input input;
    private final Wanted wanted;
    private final SpoolContent content;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private State state = new State(State.Steady.UNOPENED, false);
    private Need need = Need.NOTHING;

    /** What reading past the file or from stdin came to, and how much was to be read. */
    private Result<Integer> read = NOTHING_YET;
    private int room;
    private long cuts;
    private long retryAtNs;
    private long openAgainNs;
    private boolean complainedOfPlace;

    /**
     * What a spool is to be.
     *
     * @param mayLose whether lines may be lost rather than make writers wait
     */
    public record Wanted(String path, boolean mayLose) {
    }

    public Spool(Warnings warnings, Input input, Wanted wanted) {
        this.warnings = warnings;
        this.input = input;
        this.wanted = wanted;
        this.content = new SpoolContent(warnings.kernel(), input, wanted.path());
    }

    /**
     * Reads what is in it, for these sinks; false where there can be no spool. Where there is only
     * no room for one, it is made later. Fatal 111 where it is in use or cannot be read.
     */
    public boolean open(List<Sink> sinks) {
        FileInfo stdin = files().info(Fd.STDIN).orFatal("stat", "stdin");
        if (stdin.type() != FileInfo.Type.FIFO) {
            return false;
        }
        Result<Done> opened = content.open(stdin);
        if (opened instanceof Failed<Done>(Errno errno) && !errno.isDiskFull()) {
            warnings.unable("keep input in", wanted.path(), errno);
            return false;
        }
        content.keepFor(sinks);
        feed(loaded(content.load(opened)));
        return true;
    }

    /** Where it failed, a spool that input goes past is opened again after a while. */
    private Event loaded(Event event) {
        if (event instanceof Event.Failed) {
            openAgainNs = nowNs() + RETRY_NS;
        }
        return event;
    }

    @Override
    public boolean isBehind() {
        return content.isBehind();
    }

    @Override
    public boolean hasRoom() {
        return !state.isBlocked() && content.waiting() < WAITING_MAX;
    }

    @Override
    public Need need() {
        return need;
    }

    @Override
    public Result<Integer> read(int most) {
        room = input.prepare(most);
        read = NOTHING_YET;
        if (!isBehind()) {
            feed(Event.Plain.READ_WANTED);
        }
        return isBehind() ? readBehind() : read;
    }

    @Override
    public Result<Integer> resume(Result<Done> given) {
        need = Need.NOTHING;
        feed(given instanceof Failed<Done>(Errno errno)
                ? new Event.Failed(Event.Part.ROOM, errno) : Event.Plain.ROOM_MADE);
        return isBehind() ? readBehind() : read;
    }

    private Result<Integer> readBehind() {
        Result<Integer> got = content.read(room);
        if (got instanceof Ok<Integer>(Integer count) && count > 0) {
            return got;
        }
        if (got instanceof Failed<Integer>(Errno errno)) {
            feed(new Event.Failed(Event.Part.FILE, errno));
        } else {
            warnings.say(wanted.path() + " was truncated: " + content.giveUpMissing()
                    + " bytes are gone");
        }
        return NOTHING_YET;
    }

    @Override
    public long deadlineNs() {
        return state.isBlocked() ? retryAtNs : Clock.NEVER;
    }

    @Override
    public void wake(long nowNs) {
        if (deadlineNs() <= nowNs) {
            feed(Event.Plain.RETRY_DUE);
        }
    }

    /** Anew with what is in it, where somebody took it away: without a name it outlives nobody. */
    @Override
    public void restoreIfGone() {
        if (!content.isOpen() || content.isInPlace()) {
            return;
        }
        compact();
        Result<Done> restored = content.restore();
        if (restored.isOk()) {
            warnings.say(wanted.path() + " was taken away: made anew");
        } else if (restored instanceof Failed<Done>(Errno errno) && !complainedOfPlace) {
            warnings.unable("make anew", wanted.path(), errno);
        }
        complainedOfPlace = !restored.isOk();
    }

    @Override
    public void settled() {
        if (!content.settle() || note().isOk()) {
            feed(new Event.Settled(backlog()));
        }
    }

    @Override
    public boolean compact() {
        content.settle();
        long before = cuts;
        feed(new Event.CompactWanted(backlog()));
        return cuts > before && state.cut() == 0;
    }

    private Event.Backlog backlog() {
        return new Event.Backlog(content.done(), content.waiting(), content.isPassedOn(),
                ofFile());
    }

    private Event.OfFile ofFile() {
        if (content.isOpen()) {
            return Event.OfFile.OPEN;
        }
        return nowNs() >= openAgainNs ? Event.OfFile.DUE : Event.OfFile.ABSENT;
    }

    @Override
    public Result<Done> note() {
        if (!content.isOpen()) {
            return Result.DONE;
        }
        Event noted = content.note(state.cut());
        feed(noted);
        return noted instanceof Event.Failed failed
                ? new Failed<>(failed.errno()) : Result.DONE;
    }

    /** What nobody has read yet stays for the next logger. */
    @Override
    public void close() {
        if (isBehind()) {
            note();
        } else if (content.isOpen()) {
            content.remove();
        }
    }

    /** Effects in their order; what comes of them before anything else. */
    private void feed(Event first) {
        events.add(first);
        while (!events.isEmpty()) {
            Step step = Machine.step(wanted.mayLose(), state, events.removeFirst());
            state = step.next();
            for (int i = 0; i < step.effects().size(); i++) {
                Event answer = perform(step.effects().get(i));
                if (answer != null) {
                    events.add(answer);
                }
            }
        }
    }

    private @Nullable Event perform(Effect effect) {
        switch (effect) {
            case Effect.Plain plain -> {
                return perform(plain);
            }
            case Effect.MakeRoom(Errno errno) -> need = new Need.Room(errno);
            case Effect.CopyBack(long done) -> {
                return content.copyBack(done);
            }
            case Effect.ForgetCopy(long done) -> content.shift(-done);
            case Effect.CutTo(long size) -> {
                return cut(size);
            }
            case Effect.Complain(Errno errno) ->
                    warnings.unable("keep input in", wanted.path(), errno);
        }
        return null;
    }

    private @Nullable Event perform(Effect.Plain effect) {
        switch (effect) {
            case OPEN -> {
                return loaded(content.reopen());
            }
            case END_LINE -> {
                return content.endLine();
            }
            case TAKE -> {
                return take();
            }
            case NOTE -> {
                return content.note(state.cut());
            }
            case TAKE_UP -> {
                return content.takeUp();
            }
            case TAKE_PAST ->
                    read = Direct.readInto(warnings.kernel().files(), input, room);
            case RETRY_LATER -> retryAtNs = nowNs() + RETRY_NS;
        }
        return null;
    }

    private @Nullable Event take() {
        Result<Integer> taken = content.take(room);
        if (taken instanceof Ok<Integer>(Integer count) && count > 0) {
            return Event.Plain.TOOK;
        }
        if (taken instanceof Failed<Integer>(Errno errno) && errno != Errno.EAGAIN) {
            return new Event.Failed(Event.Part.TAKE, errno);
        }
        read = taken;
        return null;
    }

    private Event cut(long size) {
        Event event = content.cut(size);
        cuts += event == Event.Plain.WAS_CUT ? 1 : 0;
        return event;
    }

    private long nowNs() {
        return warnings.kernel().clock().monotonicNs();
    }

    private Files files() {
        return warnings.kernel().files();
    }
}
