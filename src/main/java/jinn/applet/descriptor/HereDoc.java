package jinn.applet.descriptor;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Child;
import jinn.value.Fd;
import jinn.value.Pid;

/** Makes a text readable on a descriptor. */
final class HereDoc implements Applet {

    /** For ourselves alone: the descriptor that the child writes to. */
    private static final char WRITER = 'F';

    /** A pipe takes as much at once, whatever it was given. */
    private static final int AT_ONCE_MAX = 4096;
    private static final int FD_MAX = 1 << 20;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                heredoc - makes a text readable on a descriptor, then executes another program
                -d: double fork: the writer of a long text is no child of the program
                ~-F fd
                fd
                text
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (options.has(WRITER)) {
            Fd writer = new Fd((int) options.number(WRITER, 0));
            if (options.has('d')) {
                spawn(kernel, false, writer, options.operand(0));
            } else {
                put(kernel, writer, options.operand(0));
            }
            return 0;
        }
        OptionalLong fd = Decimal.parse(options.operand(0));
        if (fd.isEmpty() || fd.getAsLong() > FD_MAX) {
            throw options.wrong();
        }
        String text = options.operand(1);
        List<String> program = options.operandsFrom(2);
        Chain chain = new Chain(kernel, "heredoc");
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        if (text.length() <= AT_ONCE_MAX) {
            put(kernel, pipe.write(), text);
        } else {
            spawn(kernel, options.has('d'), pipe.write(), text);
        }
        kernel.files().close(pipe.write());
        chain.move(pipe.read(), new Fd((int) fd.getAsLong()));
        return chain.follow(program);
    }

    private static void put(Kernel kernel, Fd fd, String text) {
        new Report(kernel, "heredoc").put(fd, text).orFatal("write to", "pipe");
    }

    /** A child that is detached leaves the text to one of its own. */
    private static void spawn(Kernel kernel, boolean detached, Fd writer, String text) {
        kernel.files().setInherited(writer, true).orFatal("keep open", "pipe");
        String target = "-" + WRITER + writer.number();
        List<String> words = detached ? List.of("-d", target, "--", text)
                : List.of(target, "--", text);
        Pid child = kernel.processes().spawn(Child.onItsOwn(List.of(),
                new Child.Enter("heredoc", words, "heredoc"))).orFatal("spawn", "a child");
        if (detached) {
            kernel.processes().await(child).orFatal("wait for", "a child");
        }
    }
}
