package jinn.applet.readiness;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Environment;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/** Runs a program that goes to the background, and ends when that has ended there. */
final class FgHack implements Applet {

    private static final int WROTE = 102;

    /** A daemon that closes what it does not know rarely goes that far. */
    private static final int COPIES = 30;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fghack - runs a program that puts itself into the background, and ends with it
                prog...
                102: a process wrote to the pipe
                111: a signal killed the program, or it could not be started
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Files files = kernel.files();
        Files.Pipe pipe = files.pipe().orFatal("make", "pipe");
        List<Fd> held = held(files, pipe.write());
        Pid child = PathSearch.spawn(kernel, program, Environment.INHERITED, List.of())
                .orFatal("spawn", program.getFirst());
        held.forEach(files::close);
        byte[] buffer = new byte[1];
        if (files.read(pipe.read(), buffer, 0, 1).orFatal("read from", "pipe") > 0) {
            throw new Fatal(WROTE, program.getFirst() + " wrote on the pipe that watches it");
        }
        WaitStatus status = kernel.processes().await(child).orFatal("wait for", program.getFirst());
        if (!status.isExited()) {
            throw new Fatal(Fatal.SYSTEM, program.getFirst() + " crashed");
        }
        return status.code();
    }

    /** The writing end under many numbers, all inherited. */
    private static List<Fd> held(Files files, Fd write) {
        List<Fd> held = new ArrayList<>();
        files.setInherited(write, true).orFatal("keep open", "pipe");
        held.add(write);
        for (int number = 0; held.size() <= COPIES; number++) {
            Fd fd = new Fd(number);
            if (!files.isOpen(fd)) {
                files.copy(write, fd).orFatal("copy", "pipe");
                held.add(fd);
            }
        }
        return held;
    }
}
