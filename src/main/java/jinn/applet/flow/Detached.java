package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.execline.Chain;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Child;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;

/**
 * A block as nobody's child: one that is ours starts it, tells its number through a pipe and
 * ends.
 */
record Detached(Chain chain) {

    /** For ourselves alone: the descriptor to tell the number to. */
    static final char LETTER = 'F';

    private static final int NUMBER_MAX = 16;

    /** @throws Fatal with 111 where it cannot be started */
    Pid started(List<String> block, List<Child.Action> setUp) {
        Kernel kernel = chain.kernel();
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        kernel.files().setInherited(pipe.write(), true).orFatal("keep open", "pipe");
        List<String> words = new ArrayList<>();
        words.add("-" + LETTER + pipe.write().number());
        block.forEach(word -> words.add(" " + word));
        words.add("");
        Pid between = kernel.processes().spawn(Child.onItsOwn(setUp,
                new Child.Enter(chain.program(), words, chain.program())))
                .orFatal("spawn", "a child");
        kernel.files().close(pipe.write());
        byte[] buffer = new byte[NUMBER_MAX];
        int size = kernel.files().read(pipe.read(), buffer, 0, NUMBER_MAX)
                .orFatal("read from", "pipe");
        kernel.files().close(pipe.read());
        var status = chain.await(between);
        if (size == 0) {
            throw new Fatal(status.code(), "the block could not be started");
        }
        String number = Bytes.fromArray(buffer, 0, size);
        return new Pid((int) Decimal.parse(number).orElse(0));
    }

    /** In the one between. */
    int between(Options options, List<String> block) {
        Fd tell = new Fd((int) options.number(LETTER, 0));
        chain.kernel().files().setInherited(tell, false).orFatal("keep", "pipe");
        Pid pid = chain.started(block, List.of());
        new Report(chain.kernel(), chain.program()).put(tell, Long.toString(pid.number()))
                .orFatal("write to", "pipe");
        return 0;
    }
}
