package jinn.rc.script;

import jinn.kernel.Clock;
import jinn.rc.script.State.Asking;
import jinn.rc.script.State.Connecting;
import jinn.rc.script.State.Greeting;
import jinn.rc.script.State.Limit;
import jinn.rc.script.State.Over;
import jinn.rc.script.State.Running;
import jinn.sudo.Answer;
import jinn.sudo.Request;
import jinn.value.Errno;
import jinn.wire.WireErrno;

/**
 * Has one script run by the runner, and learns how it ended.
 *
 * <pre>
 *             Connecting        Greeting            Asking            Running
 *  Connected  Greeting          -                   -                 -
 *  Refused    again for 5 s     -                   again for 5 s     =Asking
 *  Heard      -                 whole: ask          -                 whole: over
 *  Closed     -                 again for 1 s       failed            failed
 *  Expired    again, or failed  failed              again, or failed  failed
 * </pre>
 *
 * A runner that was killed is started again by its supervisor within a second: until then nobody
 * listens. Descriptors that go to it are limited, too, until they have arrived.
 */
public final class Machine {

    /** Between two attempts. */
    static final long AGAIN_MS = 50;

    /** For so long it is tried. */
    static final long BACK_MS = 5000;

    /** The same where somebody took the connection and let go of it: he may have been killed. */
    static final long REFUSED_MS = 1000;

    private static final String UNABLE = "command exited 111: ";
    private static final String RUNNER = "the service that runs scripts ";

    private Machine() {
    }

    /**
     * The first step.
     *
     * @param limitMs for all of it; 0 for as long as it takes
     * @param limit what that is called
     */
    public static Step begin(long limitMs, String limit, long nowMs) {
        long endMs = limitMs == 0 ? Clock.NEVER : nowMs + limitMs;
        return Step.to(new Connecting(new Limit(endMs, limitMs, limit), nowMs + BACK_MS,
                Clock.NEVER), new Effect.Connect());
    }

    public static Step step(State state, Event event) {
        return switch (state) {
            case Connecting connecting -> connect(connecting, event);
            case Greeting greeting -> greet(greeting, event);
            case Asking asking -> ask(asking, event);
            case Running running -> run(running, event);
            case Over over -> Step.to(over);
        };
    }

    private static Step failed(String why) {
        return Step.to(new Over(), new Effect.Failed(why));
    }

    private static Step connect(Connecting state, Event event) {
        return switch (event) {
            case Event.Connected _ ->
                Step.to(new Greeting(state.limit(), state.giveUpMs(), ""));
            case Event.Refused(Errno errno, long nowMs) -> nowMs < state.giveUpMs()
                    && mayPass(errno)
                    ? Step.to(new Connecting(state.limit(), state.giveUpMs(), nowMs + AGAIN_MS))
                    : failed(UNABLE + "unable to connect to " + RUNNER + "(s6rc-oneshot-runner): "
                            + errno.reason());
            case Event.Expired(long nowMs) when nowMs < state.limit().endMs() ->
                nowMs < state.dueMs() ? Step.to(state)
                        : Step.to(new Connecting(state.limit(), state.giveUpMs(), Clock.NEVER),
                                new Effect.Connect());
            case Event.Expired _ -> late(state.limit());
            case Event.Heard _, Event.Closed _ -> Step.to(state);
        };
    }

    /** Nobody listens yet, or too many wait. */
    private static boolean mayPass(Errno errno) {
        return errno == Errno.ECONNREFUSED || errno == Errno.ENOENT || errno == Errno.EAGAIN
                || errno == Errno.ETOOMANYREFS;
    }

    private static Step greet(Greeting state, Event event) {
        return switch (event) {
            case Event.Heard(String bytes, long nowMs) -> {
                String heard = state.heard() + bytes;
                if (heard.equals(Request.GREETING)) {
                    yield Step.to(new Running(state.limit(), ""), new Effect.Ask());
                }
                yield Request.GREETING.startsWith(heard)
                        ? Step.to(new Greeting(state.limit(), state.giveUpMs(), heard))
                        : failed(UNABLE + RUNNER + "is none");
            }
            case Event.Closed(long nowMs) when nowMs < state.giveUpMs() ->
                Step.to(new Connecting(state.limit(), Math.min(state.giveUpMs(),
                        nowMs + REFUSED_MS), nowMs + AGAIN_MS));
            case Event.Closed _ ->
                failed(UNABLE + RUNNER + "takes no requests, or none of this user");
            case Event.Expired(long nowMs) -> nowMs < state.limit().endMs() ? Step.to(state)
                    : late(state.limit());
            case Event.Connected _, Event.Refused _ -> Step.to(state);
        };
    }

    private static Step ask(Asking state, Event event) {
        return switch (event) {
            case Event.Expired(long nowMs) when nowMs < state.limit().endMs() ->
                nowMs < state.dueMs() ? Step.to(state)
                        : Step.to(new Asking(state.limit(), state.giveUpMs(), Clock.NEVER),
                                new Effect.Ask());
            case Event.Expired _ -> late(state.limit());
            case Event.Refused(Errno errno, long nowMs) -> refused(state, errno, nowMs);
            case Event.Heard(String bytes, long _) ->
                hear(new Running(state.limit(), ""), bytes);
            case Event.Closed _ -> failed(UNABLE + RUNNER + "went away");
            case Event.Connected _ -> Step.to(state);
        };
    }

    private static Step refused(Asking state, Errno errno, long nowMs) {
        return nowMs < state.giveUpMs() && mayPass(errno)
                ? Step.to(new Asking(state.limit(), state.giveUpMs(), nowMs + AGAIN_MS))
                : failed(UNABLE + "unable to ask " + RUNNER + ": " + errno.reason());
    }

    private static Step run(Running state, Event event) {
        return switch (event) {
            case Event.Heard(String bytes, long _) -> hear(state, bytes);
            case Event.Closed _ -> failed(UNABLE + "nobody knows how its script ended: who "
                    + "watched it was killed");
            case Event.Refused(Errno errno, long nowMs) ->
                refused(new Asking(state.limit(), nowMs + BACK_MS, Clock.NEVER), errno, nowMs);
            case Event.Expired(long nowMs) -> nowMs < state.limit().endMs() ? Step.to(state)
                    : late(state.limit());
            case Event.Connected _ -> Step.to(state);
        };
    }

    private static Step late(Limit limit) {
        String why = "its script did not end within " + limit.limitMs() + " ms, its "
                + limit.limit() + ", and is terminated";
        return Step.to(new Over(), new Effect.End(), new Effect.Failed(UNABLE + why));
    }

    private static Step hear(Running state, String bytes) {
        String heard = state.heard() + bytes;
        return switch (Answer.of(heard)) {
            case Answer.Partial _ when state.heard().isEmpty() && !heard.isEmpty() ->
                Step.to(new Running(state.limit(), heard), new Effect.GoOn());
            case Answer.Partial _ -> Step.to(new Running(state.limit(), heard));
            case Answer.NotStarted(int code) -> failed(UNABLE + "unable to start its script: "
                    + WireErrno.of(code).reason());
            case Answer.Ended(int code) -> code == 0
                    ? Step.to(new Over(), new Effect.Succeeded())
                    : failed("command exited " + code);
        };
    }
}
