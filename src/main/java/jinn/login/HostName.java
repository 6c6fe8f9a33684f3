package jinn.login;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result.Ok;

/** The machine's name, and whether somebody knows it. */
public record HostName(Kernel kernel) {

    private static final int LINE_MAX = 256;
    private static final int MISMATCH = 1;

    /** Empty where the system does not tell. */
    public String name() {
        return kernel.host().hostName() instanceof Ok<String>(String name) ? name : "";
    }

    /**
     * Has the person at the terminal type it, so that nobody stops another machine than he means.
     *
     * @throws Fatal 100 without a terminal, 1 where it is another name, 111 at the end of input
     */
    public void confirm(Report report) {
        Files files = kernel.files();
        // Not by their names, which only /proc knows.
        if (!files.terminalColumns(Fd.STDIN).isOk()
                || !files.terminalColumns(Fd.STDOUT).isOk()) {
            throw Fatal.usage("stdin and stdout must be a terminal to ask there");
        }
        report.print("Name of the machine to stop: ");
        drain();
        if (!bare(line(files)).equals(bare(name()))) {
            throw new Fatal(MISMATCH, "this is another machine");
        }
    }

    /** What was typed before the question is no answer to it. The terminal is others' as well. */
    private void drain() {
        byte[] typed = new byte[LINE_MAX];
        PollSet set = new PollSet();
        set.add(Fd.STDIN, false);
        while (kernel.poller().poll(set, 0).isOk() && set.isReady(0)
                && kernel.files().read(Fd.STDIN, typed, 0, LINE_MAX)
                        instanceof Ok<Integer>(Integer count) && count > 0) {
            // Thrown away.
        }
    }

    private static String line(Files files) {
        byte[] typed = new byte[LINE_MAX];
        int count = files.read(Fd.STDIN, typed, 0, LINE_MAX).orFatal("read from", "stdin");
        if (count == 0) {
            throw new Fatal(Fatal.SYSTEM, "the input ends without an answer");
        }
        return Bytes.firstLine(Bytes.fromArray(typed, 0, count));
    }

    private static String bare(String name) {
        int dot = name.indexOf('.');
        return Bytes.upper(dot < 0 ? name : name.substring(0, dot));
    }
}
