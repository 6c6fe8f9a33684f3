package jinn.sim;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Account;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Running;
import jinn.value.WaitStatus;
import jinn.value.Waited;

/** Processes as one of them sees the others. */
final class SimProcesses extends SimSignalling {

    private final World world;

    SimProcesses(SimKernel kernel, SimProcess self) {
        super(kernel, self);
        world = self.world;
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
            world.lives().begin(kid, side::run);
            if (child.reports()) {
                self.waitUntil(() -> side.isSettled() || !kid.isAlive());
            }
            if (side.reported() != null) {
                self.waitUntil(() -> !kid.isAlive());
                table.reap(kid);
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
                    table.reap(child);
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
            table.reap(child);
            return child.status();
        }, pid);
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
    public boolean pollStop(Pid child) {
        return kernel.plain("pollStop", () -> {
            SimProcess process = table.find(child.number());
            return process != null && process.parent == self && process.pollStop();
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
