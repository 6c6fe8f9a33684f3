package jinn.log.spool;

import java.util.ArrayList;
import java.util.List;
import jinn.log.spool.Event.Backlog;
import jinn.log.spool.Event.Copied;
import jinn.log.spool.Event.Failed;
import jinn.log.spool.Event.Part;
import jinn.log.spool.State.Blocked;
import jinn.log.spool.State.Shrinking;
import jinn.log.spool.State.Stage;
import jinn.log.spool.State.Steady;
import jinn.value.Bug;
import jinn.value.Errno;

/**
 * What was taken from stdin and is not yet everywhere, in a file that outlives the logger.
 *
 * <pre>
 *     stdin --move--> [ header | dealt with | waiting ] --read--> input, router, sinks
 * </pre>
 *
 * The kernel moves bytes from the pipe to the end of the file in one step, so a byte is in the
 * one or the other whenever the logger is killed, and the file's length tells how many came.
 * The header says how far each sink is. It is written after the records are, so records beyond
 * it may be in a directory: those are cut off at the next start and made once more.
 *
 * <p>What is dealt with is given back once there is enough of it, or others need the room. At
 * whichever step the logger dies, the header fits the file, or tells what is left to do.
 *
 * <pre>
 *   UNOPENED    opened              TAKING, or ENDING_LINE: end it
 *               no room             BYPASSED, if lines may be lost; else Blocked
 *   ENDING_LINE ended               TAKING
 *   TAKING      lines wanted        take; no room: have some made, take again;
 *                                   none to be had: BYPASSED, if lines may be lost; else Blocked
 *   TAKING,     enough dealt with   copy what waits to the front; ANNOUNCING: write the header
 *   ENDING_LINE
 *   ANNOUNCING  noted               CUTTING: cut the file
 *               failed              Blocked, in which the copy is forgotten
 *   CUTTING     cut                 CONCLUDING: write the header
 *               sinks had their go  cut it, which failed before
 *   CONCLUDING  noted               TAKING or ENDING_LINE
 *               failed              Blocked, in which it is CUTTING
 *   BYPASSED    lines wanted        read them into memory alone
 *               all is passed on    open the file if need be; write the last line's beginning;
 *                                   TAKING
 *   Blocked     retry due           what was tried before; all else as if it were not Blocked,
 *                                   but nothing is taken
 *   any         failed              Blocked
 * </pre>
 *
 * Of a row of failures only the first is complained of; the row ends when something is taken.
 */
final class Machine {

    /** So much that is dealt with may lie in the file. */
    static final int DONE_MAX = 65_536;

    private Machine() {
    }

    /** @param mayLose whether lines may be lost rather than make writers wait */
    static Step step(boolean mayLose, State state, Event event) {
        return switch (state.phase()) {
            case Blocked blocked -> whenBlocked(mayLose, state, blocked, event);
            case Shrinking shrinking -> whenShrinking(state, shrinking, event);
            case Steady steady -> switch (event) {
                case Event.Plain plain -> switch (steady) {
                    case UNOPENED -> whenUnopened(state, plain);
                    case ENDING_LINE -> whenEndingLine(state, plain);
                    case TAKING -> whenTaking(state, plain);
                    case BYPASSED -> whenBypassed(state, plain);
                };
                case Failed failed -> afterFailure(mayLose, state, steady, failed);
                case Event.Settled settled -> whenSettled(state, steady, settled.backlog());
                case Event.CompactWanted wanted -> steady.isOfFile()
                        ? compact(state, wanted.backlog(), 1) : Step.to(state);
                case Copied copied -> announce(state, steady, copied);
            };
        };
    }

    private static Step whenUnopened(State state, Event.Plain event) {
        return switch (event) {
            case OPENED -> Step.to(state.to(Steady.TAKING));
            case OPENED_TORN ->
                    Step.to(state.to(Steady.ENDING_LINE), Effect.Plain.END_LINE);
            case RETRY_DUE -> Step.to(state, Effect.Plain.OPEN);
            case READ_WANTED -> Step.to(state);
            case LINE_ENDED, TOOK, ROOM_MADE, NOTED, WAS_CUT, TAKEN_UP, TAKE_UP_FAILED ->
                    throw bug(state, event);
        };
    }

    private static Step whenEndingLine(State state, Event.Plain event) {
        return switch (event) {
            case LINE_ENDED -> Step.to(state.to(Steady.TAKING));
            case RETRY_DUE -> Step.to(state, Effect.Plain.END_LINE);
            case READ_WANTED, NOTED -> Step.to(state);
            case OPENED, OPENED_TORN, TOOK, ROOM_MADE, WAS_CUT, TAKEN_UP, TAKE_UP_FAILED ->
                    throw bug(state, event);
        };
    }

    private static Step whenTaking(State state, Event.Plain event) {
        return switch (event) {
            case READ_WANTED, ROOM_MADE -> Step.to(state, Effect.Plain.TAKE);
            case TOOK -> Step.to(state.complained() ? new State(Steady.TAKING, false) : state);
            case NOTED, RETRY_DUE -> Step.to(state);
            case OPENED, OPENED_TORN, LINE_ENDED, WAS_CUT, TAKEN_UP, TAKE_UP_FAILED ->
                    throw bug(state, event);
        };
    }

    private static Step whenBypassed(State state, Event.Plain event) {
        return switch (event) {
            case READ_WANTED -> Step.to(state, Effect.Plain.TAKE_PAST);
            case OPENED -> Step.to(state, Effect.Plain.TAKE_UP);
            case OPENED_TORN ->
                    Step.to(state, Effect.Plain.TAKE_UP).precededBy(Effect.Plain.END_LINE);
            case TAKEN_UP -> Step.to(state.to(Steady.TAKING), Effect.Plain.NOTE);
            case TAKE_UP_FAILED, LINE_ENDED, NOTED, RETRY_DUE -> Step.to(state);
            case TOOK, ROOM_MADE, WAS_CUT -> throw bug(state, event);
        };
    }

    private static Step whenSettled(State state, Steady steady, Backlog backlog) {
        return switch (steady) {
            case UNOPENED -> Step.to(state);
            case ENDING_LINE, TAKING -> compact(state, backlog, DONE_MAX);
            case BYPASSED -> takeUp(state, backlog);
        };
    }

    private static Step takeUp(State state, Backlog backlog) {
        if (!backlog.passedOn()) {
            return Step.to(state);
        }
        return switch (backlog.file()) {
            case OPEN -> Step.to(state, Effect.Plain.TAKE_UP);
            case DUE -> Step.to(state, Effect.Plain.OPEN);
            case ABSENT -> Step.to(state);
        };
    }

    private static Step compact(State state, Backlog backlog, long min) {
        return backlog.file() == Event.OfFile.OPEN && backlog.isWorthwhile(min)
                ? Step.to(state, new Effect.CopyBack(backlog.done())) : Step.to(state);
    }

    private static Step announce(State state, Steady after, Copied copied) {
        if (!after.isOfFile()) {
            throw bug(state, copied);
        }
        return Step.to(state.to(new Shrinking(Stage.ANNOUNCING, copied.size(), copied.done(),
                after)), Effect.Plain.NOTE);
    }

    private static Step afterFailure(boolean mayLose, State state, Steady steady, Failed failed) {
        Errno errno = failed.errno();
        return switch (failed.part()) {
            case OPEN -> switch (steady) {
                case UNOPENED -> mayLose ? failed(state, Steady.BYPASSED, errno)
                        : blocked(state, steady, errno);
                case BYPASSED -> Step.to(state);
                case ENDING_LINE, TAKING -> throw bug(state, failed);
            };
            case TAKE, ROOM -> switch (steady) {
                case TAKING -> failed.part() == Part.TAKE
                        && (errno.isDiskFull() || errno == Errno.EFBIG)
                        ? Step.to(state, new Effect.MakeRoom(errno))
                        : cannotTake(mayLose, state, errno);
                case UNOPENED, ENDING_LINE, BYPASSED -> throw bug(state, failed);
            };
            case FILE -> switch (steady) {
                case ENDING_LINE, TAKING, BYPASSED -> blocked(state, steady, errno);
                case UNOPENED -> throw bug(state, failed);
            };
        };
    }

    /** Better in memory alone than to make writers wait, if that is the policy. */
    private static Step cannotTake(boolean mayLose, State state, Errno errno) {
        return mayLose ? failed(state, Steady.BYPASSED, errno, Effect.Plain.TAKE_PAST)
                : blocked(state, Steady.TAKING, errno);
    }

    private static Step whenShrinking(State state, Shrinking shrinking, Event event) {
        return switch (shrinking.stage()) {
            case ANNOUNCING -> whenAnnouncing(state, shrinking, event);
            case CUTTING -> whenCutting(state, shrinking, event);
            case CONCLUDING -> whenConcluding(state, shrinking, event);
        };
    }

    private static Step whenAnnouncing(State state, Shrinking shrinking, Event event) {
        if (event == Event.Plain.NOTED) {
            return Step.to(state.to(shrinking.at(Stage.CUTTING)),
                    new Effect.CutTo(shrinking.size()));
        }
        return blocked(state, shrinking.after(), ofFile(state, event))
                .precededBy(new Effect.ForgetCopy(shrinking.done()));
    }

    private static Step whenCutting(State state, Shrinking shrinking, Event event) {
        return switch (event) {
            case Event.Plain plain -> switch (plain) {
                case WAS_CUT ->
                        Step.to(state.to(shrinking.at(Stage.CONCLUDING)), Effect.Plain.NOTE);
                case READ_WANTED, NOTED, RETRY_DUE -> Step.to(state);
                case OPENED, OPENED_TORN, LINE_ENDED, TOOK, ROOM_MADE, TAKEN_UP,
                        TAKE_UP_FAILED -> throw bug(state, event);
            };
            case Event.Settled _ -> Step.to(state, new Effect.CutTo(shrinking.size()));
            case Event.CompactWanted _ -> Step.to(state);
            case Failed _ -> blocked(state, shrinking, ofFile(state, event));
            case Copied _ -> throw bug(state, event);
        };
    }

    private static Step whenConcluding(State state, Shrinking shrinking, Event event) {
        return event == Event.Plain.NOTED ? Step.to(state.to(shrinking.after()))
                : blocked(state, shrinking.at(Stage.CUTTING), ofFile(state, event));
    }

    /** Nothing else can happen here than that the file fails. */
    private static Errno ofFile(State state, Event event) {
        if (event instanceof Failed failed && failed.part() == Part.FILE) {
            return failed.errno();
        }
        throw bug(state, event);
    }

    /** All goes on as if it were not, but nothing is taken. */
    private static Step whenBlocked(boolean mayLose, State state, Blocked blocked, Event event) {
        if (event == Event.Plain.READ_WANTED) {
            return Step.to(state);
        }
        Step step = step(mayLose, state.to(blocked.then()), event);
        return event == Event.Plain.RETRY_DUE || step.next().isBlocked() ? step
                : new Step(step.next().to(new Blocked(step.next().phase())), step.effects());
    }

    private static Step blocked(State state, State.Phase then, Errno errno) {
        return failed(state, new Blocked(then), errno, Effect.Plain.RETRY_LATER);
    }

    private static Step failed(State state, State.Phase next, Errno errno, Effect... effects) {
        List<Effect> all = new ArrayList<>(List.of(effects));
        if (!state.complained()) {
            all.addFirst(new Effect.Complain(errno));
        }
        return new Step(new State(next, true), all);
    }

    private static Bug bug(State state, Event event) {
        return new Bug("spool: " + event + " in " + state);
    }
}
