package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.sudo.Client;
import jinn.sudo.Request;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.wire.Deadline;

/** Asks the server at descriptors 6 and 7 to run a program with these arguments. */
final class SudoC implements Applet {

    private static final Fd READ = new Fd(6);
    private static final Fd WRITE = new Fd(7);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                sudoc - asks the server on descriptors 6 and 7 to run a program, and ends as it \
                does
                -e: sends the server no variables
                -t timeoutms: the limit until the program runs; 0, the default, means none
                -T timeoutrunms: the limit for the program; 0, the default, means none
                [args...]: more words for the program
                128+n: signal n killed the program
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Deadline deadline = Deadline.in(kernel.clock(), options.number('t', 0));
        var client = new Client(kernel, READ, WRITE);
        return ask(client, options, new Question(kernel, options.operands(),
                kernel.processes().environment(), deadline));
    }

    /** What is to be run, with which variables, and by when it has to be started. */
    record Question(Kernel kernel, List<String> words, List<String> variables,
            Deadline deadline) {
    }

    /** The exit code of the program that was asked for. */
    static int ask(Client client, Options options, Question question) {
        for (Fd fd : List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR)) {
            if (!question.kernel.files().isOpen(fd)) {
                throw Fatal.system("hand over", "descriptor " + fd.number(), Errno.EBADF);
            }
        }
        long timeoutRunMs = options.number('T', 0);
        List<String> variables = options.has('e') ? List.of() : question.variables;
        client.start(new Request(question.words, variables), question.deadline);
        return client.await(timeoutRunMs);
    }
}
