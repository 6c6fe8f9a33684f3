package jinn.cases;

import java.util.List;
import jinn.kernel.Processes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.Waited;

/** Processes: how they begin, end and are reaped. */
final class ProcessCases {

    static final List<Case> ALL = List.of(
            new Case("process-exit-codes", s -> Scene.list(s.endOf("exit", "0"),
                    s.endOf("exit", "7"), s.endOf("exit", "255"), s.endOf("exit", "300"))),
            new Case("process-killed", s -> s.endOf("raise", "KILL")),
            new Case("process-reap-finds-nobody", s -> kind(s.kernel().processes().reap())),
            new Case("process-reap-finds-all-alive", s -> {
                var child = s.talking("wait");
                s.read(child.says(), 9);
                String alive = kind(s.kernel().processes().reap());
                s.kernel().processes().kill(child.pid(), jinn.value.Signal.KILL);
                return Scene.list(alive, s.end(child.pid()));
            }),
            new Case("process-await-reaps", s -> {
                Pid pid = s.child("exit", "2");
                return Scene.list(s.end(pid), s.end(pid), kind(s.kernel().processes().reap()));
            }),
            new Case("process-await-of-a-stranger",
                    s -> Scene.told(s.kernel().processes().await(Pid.INIT))),
            new Case("process-orphan-goes-to-pid-1", s -> {
                var child = s.talking("orphan");
                return Scene.list(s.end(child.pid()), s.read(child.says(), 9));
            }),
            new Case("process-child-exits-after-set-up", s -> {
                Child child = Child.onItsOwn(List.of(), new Child.Exit(9));
                return s.end(s.kernel().processes().spawn(child).orFatal("spawn", "it"));
            }),
            new Case("process-apart-has-a-number-here-and-ends-as-any", s -> {
                Child child = Child.onItsOwn(List.of(), new Child.Exit(7)).inPidNamespace();
                Pid pid = s.kernel().processes().spawn(child).orFatal("spawn", "it");
                return Scene.list(pid.number() > 1, s.end(pid), s.endOf("exit", "0"));
            }),
            new Case("process-numbers-that-mean-many-are-nobody", s -> {
                Processes processes = s.kernel().processes();
                return Scene.list(processes.kill(new Pid(0), Signal.CONT),
                        processes.kill(new Pid(-1), Signal.CONT),
                        processes.killGroup(Pid.INIT, Signal.CONT),
                        processes.killGroup(new Pid(0), Signal.CONT),
                        processes.killGroup(new Pid(-7), Signal.CONT));
            }),
            new Case("process-set-up-failure-is-reported", ProcessCases::reported),
            new Case("process-set-up-failure-alone-is-111", ProcessCases::alone),
            new Case("process-set-up-in-order", ProcessCases::inOrder),
            new Case("process-child-has-its-own-umask-and-directory", s -> {
                s.directory("d");
                s.file("d/x", "inside");
                s.file("x", "outside");
                var child = s.talking("here", "x");
                String outside = s.read(child.says(), 20);
                s.end(child.pid());
                s.kernel().files().enterDirectory("d");
                var other = s.talking("here", "x");
                return Scene.list(outside, s.read(other.says(), 20), s.end(other.pid()));
            }),
            new Case("process-session-leader-stays-one", s -> {
                Processes processes = s.kernel().processes();
                return Scene.list(processes.newSession(), processes.newSession(),
                        processes.newGroup());
            }),
            new Case("process-child-of-leader-may-begin-a-session", s -> {
                s.kernel().processes().newSession();
                var child = s.talking("session");
                return Scene.list(s.read(child.says(), 9), s.end(child.pid()));
            }),
            new Case("process-group-then-session", s -> {
                Processes processes = s.kernel().processes();
                return Scene.list(processes.newGroup(), processes.newSession());
            }),
            new Case("process-knows-its-session-and-group", s -> {
                Processes processes = s.kernel().processes();
                processes.newGroup();
                return Scene.list(processes.group().equals(processes.self()),
                        processes.session().equals(processes.self()));
            }),
            new Case("process-child-in-a-group-of-its-own", s -> {
                Child child = Child.onItsOwn(List.of(new Child.NewGroup()), new Child.Exit(7));
                return s.end(s.kernel().processes().spawn(child).orFatal("spawn", "it"));
            }),
            new Case("process-stop-of-a-child-is-told-once", s -> {
                Processes processes = s.kernel().processes();
                Fd told = s.kernel().signals().catching(List.of(Signal.CHLD)).orFatal("catch", "");
                Pid pid = s.child("wait");
                boolean before = processes.pollStop(pid);
                processes.kill(pid, Signal.STOP);
                s.readable(told, 5000);
                return Scene.list(before, processes.pollStop(pid), processes.pollStop(pid),
                        processes.kill(pid, Signal.KILL), s.end(pid), processes.pollStop(pid));
            }),
            new Case("process-terminal-is-none", s -> {
                Processes processes = s.kernel().processes();
                Fd pipe = s.pipe().read();
                return Scene.list(processes.foreground(pipe), processes.giveForeground(pipe,
                        processes.group()), processes.leaveTerminal(pipe));
            }),
            new Case("process-load-is-of-the-living", s -> {
                Processes processes = s.kernel().processes();
                Pid pid = s.child("wait");
                boolean told = processes.load(pid) instanceof Result.Ok<Processes.Load>(var load)
                        && load.cpuMs() < 5000 && load.residentKib() > 0 && load.ageMs() < 60_000;
                processes.kill(pid, Signal.KILL);
                s.end(pid);
                return Scene.list(told, processes.load(pid));
            }),
            new Case("process-seen-is-no-other-of-its-number", ProcessCases::seen),
            new Case("process-living", s -> {
                var child = s.talking("wait");
                s.read(child.says(), 9);
                String alive = census(s, child.pid());
                s.kernel().processes().kill(child.pid(), jinn.value.Signal.KILL);
                s.readable(s.kernel().processes().watch(child.pid()).orFatal("watch", "it"), 5000);
                String dead = census(s, child.pid());
                return Scene.list(alive, dead, s.end(child.pid()), census(s, Pid.INIT));
            }),
            new Case("process-awaits-a-newline", ProcessCases::newline),
            new Case("process-descriptor-closed-twice-in-set-up", s -> {
                Child child = Child.reporting(List.of(new Child.Close(Fd.STDIN),
                        new Child.Close(Fd.STDIN)), new Child.Exit(0));
                return Scene.told(s.kernel().processes().spawn(child));
            }));

    private ProcessCases() {
    }

    /** How many have that number, and whether they are a child of ours, titled as a role. */
    private static String census(Scene s, Pid pid) {
        int count = 0;
        boolean ours = false;
        for (Running one : s.kernel().processes().living().orFatal("list", "processes")) {
            count += one.pid().equals(pid) ? 1 : 0;
            ours |= one.pid().equals(pid) && one.parent().equals(s.kernel().processes().self())
                    && one.title().equals("role");
        }
        return count + " " + ours;
    }

    /** One is seen and dies, and another gets its number: it is not the one that was meant. */
    private static String seen(Scene s) {
        Processes processes = s.kernel().processes();
        Pid pid = s.child("wait");
        Running seen = running(s, pid);
        String identity = processes.identity(pid).orFatal("identify", "it");
        Object alive = processes.kill(seen, Signal.CONT);
        Object known = processes.kill(identity, Signal.CONT);
        Running other = seen;
        // A kernel that counts in hundredths of a second may find both in the same one.
        while (other.start() == seen.start()) {
            processes.kill(pid, Signal.KILL);
            s.end(pid);
            Fd numbers = s.open("/proc/sys/kernel/ns_last_pid", OpenMode.WRITE);
            s.write(numbers, Integer.toString(pid.number() - 1));
            s.files().close(numbers);
            if (!s.child("wait").equals(pid)) {
                return "another number";
            }
            other = running(s, pid);
        }
        Object spared = processes.kill(seen, Signal.KILL);
        Object unknown = processes.kill(identity, Signal.KILL);
        return Scene.list(alive, known, spared, unknown, processes.kill(other, Signal.KILL),
                s.end(pid), processes.kill(other, Signal.KILL), processes.kill("", Signal.KILL));
    }

    private static Running running(Scene s, Pid pid) {
        for (Running one : s.kernel().processes().living().orFatal("list", "processes")) {
            if (one.pid().equals(pid)) {
                return one;
            }
        }
        throw new IllegalStateException("not there");
    }

    private static String kind(Waited waited) {
        return switch (waited) {
            case Waited.Died(_, var status) -> Scene.told(status);
            case Waited.AllAlive _ -> "all alive";
            case Waited.NoChildren _ -> "no children";
        };
    }

    private static String reported(Scene s) {
        Processes processes = s.kernel().processes();
        var exec = new Child.Exec(s.self(), List.of("x", "role", "exit", "0"),
                Environment.INHERITED);
        return Scene.list(
                processes.spawn(Child.reporting(List.of(new Child.EnterDirectory("no")), exec)),
                processes.spawn(Child.reporting(List.of(
                        new Child.OpenAs(Fd.STDIN, "nothing", OpenMode.READ)), exec)),
                kind(processes.reap()));
    }

    private static String alone(Scene s) {
        Processes processes = s.kernel().processes();
        var exec = new Child.Exec("nothing", List.of("x"), Environment.INHERITED);
        var quiet = new Child.Close(Fd.STDERR);
        Pid noDirectory = processes.spawn(Child.onItsOwn(
                List.of(quiet, new Child.EnterDirectory("no")), exec)).orFatal("spawn", "1");
        Pid noProgram = processes.spawn(Child.onItsOwn(List.of(quiet), exec))
                .orFatal("spawn", "2");
        return Scene.list(s.end(noDirectory), s.end(noProgram));
    }

    /** The relative path is of the directory entered before. */
    private static String inOrder(Scene s) {
        s.directory("d");
        s.file("d/in", "from d");
        Pid pid = s.child(List.of(new Child.EnterDirectory("d"),
                new Child.OpenAs(new Fd(7), "in", OpenMode.READ),
                new Child.OpenAs(Fd.STDOUT, "../out", OpenMode.REPLACE)), "open");
        return Scene.list(s.end(pid), s.content("out"));
    }

    private static String newline(Scene s) {
        var pipe = s.pipe();
        var out = s.pipe();
        Pid pid = s.child(List.of(new Child.Close(pipe.write()),
                new Child.Copy(out.write(), Fd.STDOUT),
                new Child.AwaitNewline(pipe.read())), "words", "a", "b");
        s.write(pipe.write(), "not yet");
        String early = s.readable(out.read(), 50);
        s.write(pipe.write(), "now\n");
        return Scene.list(early, s.end(pid), s.read(out.read(), 20));
    }
}
