package jinn.linux;

import jinn.kernel.AppletEntry;
import jinn.kernel.ByteSearch;
import jinn.kernel.Clock;
import jinn.kernel.Confinement;
import jinn.kernel.Directories;
import jinn.kernel.Files;
import jinn.kernel.Host;
import jinn.kernel.Kernel;
import jinn.kernel.Limits;
import jinn.kernel.Patterns;
import jinn.kernel.Poller;
import jinn.kernel.Processes;
import jinn.kernel.Scheduling;
import jinn.kernel.Signals;
import jinn.kernel.Sockets;
import jinn.kernel.Terminals;
import jinn.kernel.Users;
import jinn.linux.file.Handles;
import jinn.linux.file.Identity;
import jinn.linux.file.LinuxDirectories;
import jinn.linux.file.LinuxSockets;
import jinn.linux.file.LinuxTerminals;
import jinn.linux.libc.Arena;
import jinn.linux.rights.LinuxConfinement;
import jinn.linux.rights.LinuxScheduling;
import jinn.linux.text.LinuxByteSearch;
import jinn.linux.text.LinuxPatterns;
import jinn.value.Bug;
import jinn.value.Result;

/** The real one. */
public final class LinuxKernel implements Kernel {

    private final LinuxFiles files;
    private final LinuxDirectories directories;
    private final LinuxProcesses processes;
    private final Chaining chaining;
    private final LinuxSignals signals;
    private final LinuxClock clock;
    private final LinuxPoller poller;
    private final Arena arena;
    private final LinuxHost machine;
    private final LinuxPatterns patterns;
    private final Identity identity;
    private final LinuxUsers users;
    private final LinuxLimits limits;
    private final LinuxByteSearch byteSearch;
    private final LinuxSockets sockets;
    private final LinuxTerminals terminals;

    /** {@code entry} is where a child goes on that becomes another applet. */
    public LinuxKernel(AppletEntry entry) {
        // The C backend takes an interface for initialized once a default method of it ran,
        // which does not initialize it: a null DONE. So it is initialized before all else.
        if (!Result.DONE.isOk()) {
            throw new Bug("a constant has no value");
        }
        arena = new Arena();
        ProcessTitle title = new ProcessTitle(arena);
        signals = new LinuxSignals(arena);
        OwnExecution execution = new OwnExecution();
        clock = new LinuxClock(arena, execution);
        Handles handles = new Handles(arena);
        directories = new LinuxDirectories(arena, handles);
        files = new LinuxFiles(arena, new Locks(arena, signals, clock), directories, handles);
        poller = new LinuxPoller(arena);
        machine = new LinuxHost(arena, title);
        OwnImage image = new OwnImage(arena);
        chaining = new Chaining(this, image, entry, title);
        files.knows(chaining.scripts());
        processes = new LinuxProcesses(this, new ChildSide(this, arena, entry), execution,
                arena);
        patterns = new LinuxPatterns(arena);
        identity = new Identity(arena);
        users = new LinuxUsers(new UserFiles(files), identity);
        limits = new LinuxLimits(arena);
        byteSearch = new LinuxByteSearch();
        sockets = new LinuxSockets(arena);
        terminals = new LinuxTerminals(arena);
    }

    Arena arena() {
        return arena;
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Directories directories() {
        return directories;
    }

    @Override
    public Processes processes() {
        return processes;
    }

    @Override
    public Signals signals() {
        return signals;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Poller poller() {
        return poller;
    }

    @Override
    public Host host() {
        return machine;
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Sockets sockets() {
        return sockets;
    }

    @Override
    public Terminals terminals() {
        return terminals;
    }

    @Override
    public Confinement confinement() {
        return new LinuxConfinement(arena, identity);
    }

    @Override
    public Scheduling scheduling() {
        return new LinuxScheduling(arena);
    }

    @Override
    public ByteSearch byteSearch() {
        return byteSearch;
    }

    /** Whose rights this process took on. */
    Identity identity() {
        return identity;
    }

    /** How a program of ours begins without exec. */
    Chaining chaining() {
        return chaining;
    }

    /** The same, to who tells it another program's words. */
    LinuxProcesses linuxProcesses() {
        return processes;
    }

    /** The same, to those who reset what it changed. */
    LinuxSignals linuxSignals() {
        return signals;
    }

    /** The same, to those who show the title before the child runs. */
    LinuxHost linuxHost() {
        return machine;
    }

    /** The same, to a child that begins to wait on its own account. */
    LinuxPoller linuxPoller() {
        return poller;
    }
}
