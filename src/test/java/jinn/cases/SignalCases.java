package jinn.cases;

import java.util.List;
import jinn.kernel.Processes;
import jinn.kernel.Signals;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Signal;

/** Signals: which are kept, which kill, which stop. */
final class SignalCases {

    static final List<Case> ALL = List.of(
            new Case("signal-none-pending", s -> {
                Fd fd = catching(s, Signal.TERM);
                return Scene.told(s.kernel().signals().next(fd));
            }),
            new Case("signal-arrives-once-however-often-sent", s -> {
                Fd fd = catching(s, Signal.TERM);
                toSelf(s, Signal.TERM);
                toSelf(s, Signal.TERM);
                Signals signals = s.kernel().signals();
                return Scene.list(signals.next(fd), signals.next(fd));
            }),
            new Case("signal-lowest-number-first", SignalCases::order),
            new Case("signal-descriptor-shows-only-its-own", s -> {
                s.kernel().signals().block(Signal.USR1);
                Fd fd = catching(s, Signal.HUP);
                toSelf(s, Signal.USR1);
                return s.readable(fd, 0);
            }),
            new Case("signal-pending-before-descriptor", s -> {
                s.kernel().signals().block(Signal.USR1);
                toSelf(s, Signal.USR1);
                return Scene.told(s.kernel().signals().next(catching(s, Signal.USR1)));
            }),
            new Case("signal-child-starts-unblocked", s -> {
                catching(s, Signal.TERM);
                return s.endOf("raise", "TERM");
            }),
            new Case("signal-pending-is-not-inherited", s -> {
                s.kernel().signals().block(Signal.TERM);
                toSelf(s, Signal.TERM);
                return s.endOf("exit", "3");
            }),
            new Case("signal-default-of-each", SignalCases::defaults),
            new Case("signal-blocked-one-strikes-at-exec",
                    s -> s.endOf("blocking", "TERM", s.self(), "role", "exit", "0")),
            new Case("signal-blocked-child-death-is-harmless-at-exec",
                    s -> s.endOf("blocking", "CHLD", s.self(), "role", "exit", "4")),
            new Case("signal-to-nobody", s -> Scene.told(
                    s.kernel().processes().kill(new Pid(30_000), Signal.TERM))),
            new Case("signal-to-zombie-is-fine", SignalCases::zombie),
            new Case("signal-kill-kills-the-stopped", SignalCases::killStopped),
            new Case("signal-term-waits-for-the-stopped-to-go-on", SignalCases::termStopped),
            new Case("signal-stop-tells-the-parent", SignalCases::stopTells),
            new Case("signal-cont-takes-a-pending-stop-away", s -> {
                Fd fd = catching(s, Signal.TSTP);
                toSelf(s, Signal.TSTP);
                toSelf(s, Signal.CONT);
                return Scene.told(s.kernel().signals().next(fd));
            }),
            new Case("signal-group-gets-it-all", SignalCases::group),
            new Case("signal-group-of-who-was-seen", SignalCases::groupOfOneSeen),
            new Case("signal-group-of-nobody", s -> Scene.told(
                    s.kernel().processes().killGroup(new Pid(30_000), Signal.TERM))),
            new Case("signal-pid-1-does-not-die-of-ours", s -> Scene.list(
                    s.kernel().processes().kill(Pid.INIT, Signal.TERM),
                    s.kernel().processes().kill(Pid.INIT, Signal.KILL))));

    private SignalCases() {
    }

    private static Fd catching(Scene s, Signal... signals) {
        return s.kernel().signals().catching(List.of(signals)).orFatal("catch", "signals");
    }

    private static void toSelf(Scene s, Signal signal) {
        Processes processes = s.kernel().processes();
        processes.kill(processes.self(), signal);
    }

    private static String order(Scene s) {
        Fd fd = catching(s, Signal.TERM, Signal.HUP, Signal.USR1, Signal.CHLD);
        toSelf(s, Signal.CHLD);
        toSelf(s, Signal.TERM);
        toSelf(s, Signal.HUP);
        toSelf(s, Signal.USR1);
        Signals signals = s.kernel().signals();
        return Scene.list(signals.next(fd), signals.next(fd), signals.next(fd),
                signals.next(fd), signals.next(fd));
    }

    private static String defaults(Scene s) {
        StringBuilder text = new StringBuilder();
        for (Signal signal : Signal.values()) {
            boolean stops = switch (signal) {
                case STOP, TSTP, TTIN, TTOU -> true;
                default -> false;
            };
            boolean dumps = switch (signal) {
                case QUIT, ILL, TRAP, ABRT, BUS, FPE, SEGV, XCPU, XFSZ, SYS -> true;
                default -> false;
            };
            if (!stops && !dumps) {
                text.append(signal).append(' ').append(s.endOf("raise", signal.text()))
                        .append("; ");
            }
        }
        return text.toString();
    }

    private static String zombie(Scene s) {
        var child = s.talking("exit", "0");
        String end = s.read(child.says(), 1);
        s.kernel().poller().poll(new jinn.value.PollSet(), 20);
        Object killed = s.kernel().processes().kill(child.pid(), Signal.TERM);
        return Scene.list(end, killed, s.end(child.pid()),
                s.kernel().processes().kill(child.pid(), Signal.TERM));
    }

    private static String killStopped(Scene s) {
        var child = s.talking("wait");
        String said = s.read(child.says(), 9);
        s.kernel().processes().kill(child.pid(), Signal.STOP);
        s.kernel().processes().kill(child.pid(), Signal.KILL);
        return Scene.list(said, s.end(child.pid()));
    }

    private static String termStopped(Scene s) {
        var child = s.talking("wait");
        s.read(child.says(), 9);
        Fd deaths = catching(s, Signal.CHLD);
        s.kernel().processes().kill(child.pid(), Signal.STOP);
        s.readable(deaths, 1000);
        s.kernel().processes().kill(child.pid(), Signal.TERM);
        String alive = s.readable(child.says(), 50);
        s.kernel().processes().kill(child.pid(), Signal.CONT);
        return Scene.list(alive, s.end(child.pid()));
    }

    private static String stopTells(Scene s) {
        Fd fd = catching(s, Signal.CHLD);
        var child = s.talking("wait");
        s.read(child.says(), 9);
        s.kernel().processes().kill(child.pid(), Signal.STOP);
        String stopped = s.readable(fd, 1000);
        s.kernel().signals().next(fd);
        Object reaped = s.kernel().processes().reap();
        s.kernel().processes().kill(child.pid(), Signal.CONT);
        String resumed = s.readable(fd, 1000);
        s.kernel().processes().kill(child.pid(), Signal.KILL);
        boolean alive = reaped instanceof jinn.value.Waited.AllAlive;
        return Scene.list(stopped, alive, resumed, s.end(child.pid()));
    }

    private static String group(Scene s) {
        var leader = s.talking("group");
        StringBuilder said = new StringBuilder();
        while (said.length() < 3 * 7) {
            said.append(s.read(leader.says(), 7).replace("'", ""));
        }
        s.kernel().processes().killGroup(leader.pid(), Signal.TERM);
        return Scene.list(said, s.end(leader.pid()), s.read(leader.says(), 1));
    }

    private static String groupOfOneSeen(Scene s) {
        Processes processes = s.kernel().processes();
        var leader = s.talking("group");
        int said = 0;
        while (said < 3 * 7) {
            said += s.read(leader.says(), 7).replace("'", "").length();
        }
        String identity = processes.identity(leader.pid()).orFatal("identify", "it");
        return Scene.list(processes.killGroup(identity + "0", Signal.KILL),
                processes.killGroup(identity, Signal.TERM), s.end(leader.pid()),
                s.read(leader.says(), 1), processes.killGroup(identity, Signal.TERM),
                processes.killGroup("", Signal.TERM));
    }
}
