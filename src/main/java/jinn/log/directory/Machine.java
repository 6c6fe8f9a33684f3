package jinn.log.directory;

import java.util.List;
import jinn.log.directory.State.Closed;
import jinn.log.directory.State.Operating;
import jinn.log.directory.State.Processing;
import jinn.log.directory.State.Stuck;
import jinn.log.directory.State.Waiting;
import jinn.log.directory.State.Writing;
import jinn.log.script.DirectoryConfig;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/*
 * The life of one log directory.
 *
 *            write fails            retry due
 *   Writing ------------> Stuck -----------------> Writing
 *      |  a look is due --> Operating: restore current --> Writing
 *      |
 *      |  a line ends near the limit, or somebody asks
 *      v
 *   Operating: restore current, sync it, rename it to previous, open a new one, mark previous
 *      |         complete, rename that to @stamp.s, remove surplus archives --> Writing(0)
 *      |    or, with a processor, start it instead of the last two
 *      |                                                     |
 *      |  an operation fails                                 v
 *      +--------------> Waiting --retry due--> Operating  Processing
 *                        ^                                   |  exits 0
 *                        +-- the processor fails ------------+-------> Operating: sync processed
 *                                                             and newstate, remove previous,
 *   Writing, and all is written, and the input ended          newstate becomes state, archive
 *      --> Operating: restore, sync, mark current --> Closed  processed, trim --> Writing(0)
 *
 * Records wait in memory in every state but Writing. Of a row of failures only the first is
 * complained of. Nothing is ever given up but two things: when the input has ended, a processor
 * that fails is not started again. Its archive stays unprocessed (@stamp.u), just as the next
 * start would have made it. And archives that cannot be removed stay until the next rotation.
 *
 * Somebody may take files away at any moment. Whether current is still there is looked at once a
 * second while lines come, and before it is renamed or closed; what else is missing is told of
 * and not waited for.
 *
 * Previous is renamed to its archive, where s6 makes a link and removes the old name: there is
 * no moment at which a crash leaves it under both.
 */
final class Machine {

    private Machine() {
    }

    static Step step(DirectoryConfig config, State state, Event event) {
        return switch (state) {
            case Writing writing -> whenWriting(config, writing, event);
            case Stuck stuck -> whenStuck(stuck, event);
            case Operating moving -> whenOperating(config, moving, event);
            case Waiting waiting -> whenWaiting(waiting, event);
            case Processing processing -> whenProcessing(processing, event);
            case Closed closed -> whenClosed(closed, event);
        };
    }

    private static Step whenWriting(DirectoryConfig config, Writing writing, Event event) {
        return switch (event) {
            case Event.Wrote(int count, boolean endsLine) -> {
                long size = writing.size() + count;
                yield endsLine && isFull(config, size) ? begin(rotation(config))
                        : Step.to(new Writing(size, false));
            }
            case Event.WriteFailed(Errno errno) -> later(new Stuck(writing.size()),
                    writing.again() ? null : new Effect.ComplainOfWrite(errno));
            case Event.RotateNow() -> writing.size() == 0
                    ? Step.to(writing) : begin(rotation(config));
            case Event.Ended(boolean written) -> written
                    ? begin(DirectoryOp.CLOSE) : Step.to(writing);
            case Event.LookDue() -> writing.again() ? Step.to(writing) : begin(DirectoryOp.LOOK);
            case Event.Died _, Event.RetryDue _ -> Step.to(writing);
            case Event.Answer _ -> throw bug(writing, event);
        };
    }

    private static Step whenStuck(Stuck stuck, Event event) {
        return switch (event) {
            case Event.RetryDue() -> Step.to(new Writing(stuck.size(), true));
            case Event.RotateNow _, Event.LookDue _, Event.Ended _, Event.Died _ ->
                    Step.to(stuck);
            case Event.Wrote _, Event.WriteFailed _, Event.Answer _ -> throw bug(stuck, event);
        };
    }

    private static Step whenOperating(DirectoryConfig config, Operating moving, Event event) {
        return switch (event) {
            case Event.Made() -> afterOp(moving.left());
            case Event.Restored(long size, Event.Found found) -> restored(moving, size, found);
            case Event.Started(Pid processor) ->
                    Step.to(new Processing(processor, moving.again()));
            case Event.PreviousGone() -> nothingLeft(moving);
            case Event.OpFailed(Errno errno) when errno == Errno.ENOENT ->
                    whenMissing(config, moving);
            case Event.OpFailed(Errno errno) -> failed(moving, errno);
            case Event.Wrote _, Event.WriteFailed _, Event.Died _, Event.RetryDue _,
                    Event.RotateNow _, Event.LookDue _, Event.Ended _ ->
                    throw bug(moving, event);
        };
    }

    private static Step restored(Operating moving, long size, Event.Found found) {
        int count = moving.left().size();
        Step next = count > 1 ? begin(moving.left().subList(1, count))
                : Step.to(new Writing(size, false));
        return found == Event.Found.WHOLE ? next : next.precededBy(new Effect.TellOf(found));
    }

    private static Step failed(Operating moving, Errno errno) {
        DirectoryOp op = moving.left().getFirst();
        Effect complaint = moving.again() ? null : new Effect.ComplainOfOp(op, errno);
        return op == DirectoryOp.TRIM ? Step.to(new Writing(0, false),
                new Effect.ComplainOfOp(op, errno))
                : later(new Waiting(moving.left()), complaint);
    }

    /** Somebody has removed what was to be moved: to wait for it would be to wait for ever. */
    private static Step whenMissing(DirectoryConfig config, Operating moving) {
        List<DirectoryOp> left = moving.left();
        Effect complaint = new Effect.ComplainOfOp(left.getFirst(), Errno.ENOENT);
        return switch (left.getFirst()) {
            case SET_ASIDE -> later(new Waiting(rotation(config)),
                    moving.again() ? null : complaint);
            case MARK_PREVIOUS -> nothingLeft(moving);
            case SYNC_PROCESSED -> begin(DirectoryOp.LEAVE_UNPROCESSED).precededBy(complaint);
            case SYNC_NEW_STATE -> afterOp(left).precededBy(complaint);
            case KEEP_STATE -> afterOp(left);
            case RESTORE_CURRENT, SYNC_CURRENT, OPEN_CURRENT, ARCHIVE_PREVIOUS,
                    SALVAGE_PREVIOUS, SALVAGE_CURRENT, TRIM, RUN_PROCESSOR, REMOVE_PREVIOUS,
                    ARCHIVE_PROCESSED, REMOVE_PROCESSED, REMOVE_STATE, REMOVE_NEW_STATE,
                    CREATE_STATE, MARK_CURRENT -> failed(moving, Errno.ENOENT);
        };
    }

    /** The archive that was to be is gone. */
    private static Step nothingLeft(Operating moving) {
        return begin(DirectoryOp.TRIM_ONLY).precededBy(
                new Effect.ComplainOfOp(moving.left().getFirst(), Errno.ENOENT));
    }

    private static Step afterOp(List<DirectoryOp> left) {
        if (left.size() > 1) {
            return begin(left.subList(1, left.size()));
        }
        return Step.to(left.getFirst() == DirectoryOp.MARK_CURRENT
                ? new Closed() : new Writing(0, false));
    }

    private static Step whenWaiting(Waiting waiting, Event event) {
        return switch (event) {
            case Event.RetryDue() -> Step.to(new Operating(waiting.left(), true),
                    new Effect.Make(waiting.left().getFirst()));
            case Event.Ended _ -> waiting.left().getFirst() == DirectoryOp.RUN_PROCESSOR
                    ? begin(DirectoryOp.LEAVE_UNPROCESSED) : Step.to(waiting);
            case Event.RotateNow _, Event.LookDue _, Event.Died _ -> Step.to(waiting);
            case Event.Wrote _, Event.WriteFailed _, Event.Answer _ ->
                    throw bug(waiting, event);
        };
    }

    private static Step whenProcessing(Processing processing, Event event) {
        return switch (event) {
            case Event.Died(Pid who, WaitStatus status)
                    when who.equals(processing.processor()) -> status.raw() == 0
                    ? begin(DirectoryOp.TAKE_PROCESSED)
                    : later(new Waiting(DirectoryOp.PROCESS), processing.again()
                            ? null : new Effect.ComplainOfProcessor(status));
            case Event.Died _, Event.RetryDue _, Event.RotateNow _, Event.LookDue _,
                    Event.Ended _ -> Step.to(processing);
            case Event.Wrote _, Event.WriteFailed _, Event.Answer _ ->
                    throw bug(processing, event);
        };
    }

    private static Step whenClosed(Closed closed, Event event) {
        return switch (event) {
            case Event.Died _, Event.RetryDue _, Event.RotateNow _, Event.LookDue _,
                    Event.Ended _ -> Step.to(closed);
            case Event.Wrote _, Event.WriteFailed _, Event.Answer _ -> throw bug(closed, event);
        };
    }

    private static boolean isFull(DirectoryConfig config, long size) {
        return size + config.limits().tolerance() >= config.limits().current();
    }

    private static List<DirectoryOp> rotation(DirectoryConfig config) {
        return config.processor().isPresent() ? DirectoryOp.ROTATE_AND_PROCESS : DirectoryOp.ROTATE;
    }

    private static Step begin(List<DirectoryOp> ops) {
        return Step.to(new Operating(ops, false), new Effect.Make(ops.getFirst()));
    }

    private static Step later(State next, @Nullable Effect complaint) {
        return new Step(next, complaint == null ? List.of(new Effect.RetryLater())
                : List.of(complaint, new Effect.RetryLater()));
    }

    private static Bug bug(State state, Event event) {
        return new Bug("log directory: " + event + " in " + state);
    }
}
