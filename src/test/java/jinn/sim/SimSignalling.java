package jinn.sim;

import jinn.kernel.Processes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Running;
import jinn.value.Signal;

/** How one process tells the others apart, and signals them. */
abstract class SimSignalling implements Processes {

    final SimKernel kernel;
    final SimProcess self;
    final ProcessTable table;

    SimSignalling(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        table = self.world.processes();
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
    public boolean exists(Pid pid) {
        return kernel.plain("exists", () -> table.find(pid.number()) != null, pid);
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
}
