package jinn.sim;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Processes;
import jinn.value.Account;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;

/** Processes as one of them sees the others. */
final class SimProcesses implements Processes {

    private final SimKernel kernel;
    private final SimProcess self;
    private final World world;
    private final ProcessTable table;

    SimProcesses(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        world = self.world;
        table = world.processes();
    }

    @Override
    public Pid self() {
        return new Pid(self.pid());
    }

    @Override
    public Pid parent() {
        return kernel.plain("parent", () -> new Pid(self.parentPid()));
    }

    @Override
    public Result<Pid> spawn(Child child) {
        return kernel.result("spawn", () -> {
            if (child.apart() && !self.who.isRoot()) {
                throw new Refused(Errno.EPERM);
            }
            SimProcess kid = table.fork(self);
            ChildSide side = new ChildSide(kid, child);
            world.begin(kid, side::run);
            if (child.reports()) {
                self.waitUntil(() -> side.isSettled() || !kid.isAlive());
            }
            if (side.reported() != null) {
                self.waitUntil(() -> !kid.isAlive());
                table.bury(kid);
                throw new Refused(side.reported());
            }
            return new Pid(kid.pid());
        }, child);
    }

    @Override
    public Errno exec(Child.Exec program) {
        self.unblockAll();
        self.mustLive();
        return execBlocked(program);
    }

    @Override
    public Errno execBlocked(Child.Exec program) {
        Result<Done> result = kernel.done("exec", () -> {
            Become next = world.images().exec(self, program);
            world.noteExec(self, program.path());
            throw next.begin();
        }, program.path(), program.arguments());
        return ((Result.Failed<Done>) result).errno();
    }

    @Override
    public void exit(int code) {
        kernel.plain("exit", () -> {
            table.end(self, WaitStatus.exited(code));
            throw new ProcessGone().begin();
        }, code);
    }

    @Override
    public Waited reap() {
        return kernel.plain("reap", () -> {
            List<SimProcess> children = table.childrenOf(self);
            for (SimProcess child : children) {
                if (!child.isAlive()) {
                    table.bury(child);
                    return new Waited.Died(new Pid(child.pid()), child.status());
                }
            }
            return children.isEmpty() ? new Waited.NoChildren() : new Waited.AllAlive();
        });
    }

    @Override
    public Result<WaitStatus> await(Pid pid) {
        return kernel.result("await", () -> {
            SimProcess child = table.find(pid.number());
            if (child == null || child.parent != self) {
                throw new Refused(Errno.ECHILD);
            }
            self.waitUntil(() -> !child.isAlive());
            table.bury(child);
            return child.status();
        }, pid);
    }

    @Override
    public Result<Done> kill(Pid pid, Signal signal) {
        return kernel.done("kill", () -> {
            mustBeOne(pid, 1);
            table.signal(self, p -> p.pid() == pid.number(), signal);
            self.mustLive();
        }, pid, signal);
    }

    @Override
    public Result<Done> kill(Running seen, Signal signal) {
        return kernel.done("kill", () -> {
            table.signal(self, p -> p.pid() == seen.pid().number() && p.birth() == seen.start(),
                    signal);
            self.mustLive();
        }, seen.pid(), signal);
    }

    @Override
    public Result<Done> kill(String identity, Signal signal) {
        return kernel.done("kill", () -> {
            table.signal(self, p -> identity(p).equals(identity), signal);
            self.mustLive();
        }, identity, signal);
    }

    @Override
    public Result<Done> killGroup(String leader, Signal signal) {
        return kernel.done("killGroup", () -> {
            for (SimProcess process : table.all()) {
                if (process.pid() > 1 && identity(process).equals(leader)) {
                    table.signal(self, p -> p.group == process.pid(), signal);
                    self.mustLive();
                    return;
                }
            }
            throw new Refused(Errno.ESRCH);
        }, leader, signal);
    }

    @Override
    public Result<Done> killGroup(Pid leader, Signal signal) {
        return kernel.done("killGroup", () -> {
            mustBeOne(leader, 2);
            table.signal(self, p -> p.group == leader.number(), signal);
            self.mustLive();
        }, leader, signal);
    }

    /** The numbers below mean everybody, or one's own group: nobody wants that by accident. */
    private static void mustBeOne(Pid pid, int least) {
        if (pid.number() < least) {
            throw new Refused(Errno.ESRCH);
        }
    }

    @Override
    public Result<Done> killAll(Signal signal) {
        return kernel.done("killAll", () -> table.signal(self, p -> p != self && p != table.first(),
                signal), signal);
    }

    @Override
    public Result<Done> newSession() {
        return kernel.done("newSession", () -> {
            for (SimProcess process : table.all()) {
                if (process.group == self.pid()) {
                    throw new Refused(Errno.EPERM);
                }
            }
            self.session = self.pid();
            self.group = self.pid();
        });
    }

    /** Simulated memory has no end. */
    @Override
    public void lastResort(String path, Fd console) {
    }

    @Override
    public Result<Done> newGroup() {
        return kernel.done("newGroup", () -> {
            if (self.session() == self.pid()) {
                throw new Refused(Errno.EPERM);
            }
            self.group = self.pid();
        });
    }

    @Override
    public Result<Done> becomeSubreaper() {
        return kernel.done("becomeSubreaper", () -> self.adopts = true);
    }

    @Override
    public boolean exists(Pid pid) {
        return kernel.plain("exists", () -> table.find(pid.number()) != null, pid);
    }

    @Override
    public Result<List<Running>> living() {
        return kernel.result("living", () -> {
            List<Running> living = new ArrayList<>();
            for (SimProcess process : table.all()) {
                if (process.isAlive()) {
                    living.add(new Running(new Pid(process.pid()), new Pid(process.parentPid()),
                            process.session(), process.birth(), process.title()));
                }
            }
            return living;
        });
    }

    @Override
    public Result<Running> living(Pid pid) {
        return kernel.result("livingOne", () -> {
            SimProcess process = table.find(pid.number());
            if (process == null || !process.isAlive()) {
                throw new Refused(Errno.ESRCH);
            }
            return new Running(pid, new Pid(process.parentPid()), process.session(),
                    process.birth(), process.title());
        }, pid);
    }

    /** A simulated process works in no time and has a megabyte. */
    @Override
    public Result<Load> load(Pid pid) {
        return kernel.result("load", () -> {
            SimProcess process = table.find(pid.number());
            if (process == null || !process.isAlive()) {
                throw new Refused(Errno.ESRCH);
            }
            return new Load(0, 1024, 0);
        }, pid);
    }

    @Override
    public Result<String> identity(Pid pid) {
        return kernel.result("identity", () -> identity(existing(pid)), pid);
    }

    /** A simulated machine is booted once. */
    private static String identity(SimProcess process) {
        return process.pid() + " " + process.birth() + " simulated";
    }

    @Override
    public Result<Fd> watch(Pid pid) {
        return kernel.result("watch", () -> self.descriptors.add(
                new ProcessFile(existing(pid))), pid);
    }

    @Override
    public Result<Done> signal(Fd process, Signal signal) {
        return kernel.done("signal", () -> {
            SimProcess target = ((ProcessFile) self.descriptors.file(process)).process();
            table.signal(self, p -> p == target, signal);
            self.mustLive();
        }, process, signal);
    }

    private SimProcess existing(Pid pid) {
        SimProcess process = table.find(pid.number());
        if (process == null) {
            throw new Refused(Errno.ESRCH);
        }
        return process;
    }

    @Override
    public Result<Done> leaveTerminal(Fd terminal) {
        return noTerminal("leaveTerminal", terminal);
    }

    @Override
    public Result<Done> takeForeground(Fd terminal) {
        return noTerminal("takeForeground", terminal);
    }

    @Override
    public Result<Done> giveForeground(Fd terminal, Pid group) {
        return noTerminal("giveForeground", terminal);
    }

    @Override
    public Result<Pid> foreground(Fd terminal) {
        return kernel.result("foreground", () -> {
            self.descriptors.file(terminal);
            throw new Refused(Errno.ENOTTY);
        }, terminal);
    }

    @Override
    public Pid session() {
        return kernel.plain("session", () -> new Pid(self.session()));
    }

    @Override
    public Pid group() {
        return kernel.plain("group", () -> new Pid(self.group));
    }

    @Override
    public boolean hasStopped(Pid child) {
        return kernel.plain("hasStopped", () -> {
            SimProcess process = table.find(child.number());
            return process != null && process.parent == self && process.tellStop();
        }, child);
    }

    private Result<Done> noTerminal(String name, Fd fd) {
        return kernel.done(name, () -> {
            self.descriptors.file(fd);
            throw new Refused(Errno.ENOTTY);
        }, fd);
    }

    @Override
    public List<String> arguments() {
        return self.arguments;
    }

    @Override
    public String executedAs() {
        return self.executedAs;
    }

    @Override
    public List<String> environment() {
        return self.environment;
    }

    @Override
    public Result<Account> account(String name) {
        Account account = world.accounts().get(name);
        return account == null ? new Result.Failed<>(Errno.ENOENT) : new Result.Ok<>(account);
    }

    @Override
    public Result<Done> become(Account account) {
        return kernel.done("become", () -> {
            if (!self.who.isRoot()) {
                throw new Refused(Errno.EPERM);
            }
            self.who = new Credentials(account.uid(), account.gid(), account.groups());
        }, account);
    }

    @Override
    public boolean isRoot() {
        return self.who.isRoot();
    }

    @Override
    public Result<Done> nice(int more) {
        throw new AssertionError("nothing simulates preference");
    }
}
