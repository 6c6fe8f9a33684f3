package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Waits for children that were left behind, and goes on. */
final class Wait implements Applet {

    private static final int LENIENT = 0;
    private static final int TIME_IS_OVER = 99;

    /** POSIX wants it where a process was no child. */
    private static final int NOT_FOUND = 127;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                wait - waits for background children, and continues
                -I,--no-insist: a timeout is no error (the default)
                |-i,--insist: exits 99 on a timeout
                -a,--all: waits for all of them (the default)
                |-o,--one: waits for the first of them to die
                -r,--reap: does not wait, only reaps dead children
                |-t,--timeout timeoutms: waits that long at most
                [{ pids... }]: the children; without a block, all
                remainder...
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "wait");
        long timeout = switch (options.lastOf("rt", ' ')) {
            case 'r' -> 0;
            case 't' -> options.number('t', 0);
            default -> Poller.FOREVER;
        };
        Blocks blocks = new Blocks(options.operands(), LENIENT);
        boolean hasBlock = options.operands().contains("");
        List<Pid> wanted = new ArrayList<>();
        for (String word : hasBlock ? blocks.next() : options.operands()) {
            wanted.add(pid(options, word));
        }
        boolean one = options.lastOf("ao", 'a') == 'o';
        Children children = new Children(kernel, wanted, one);
        boolean died = children.await(timeout);
        if (!died && options.lastOf("iI", 'I') == 'i') {
            Fatal late = Fatal.system("wait for", "the children", Errno.ETIMEDOUT);
            throw new Fatal(TIME_IS_OVER, late.getMessage());
        }
        if (!hasBlock) {
            return died && !one && wanted.isEmpty() ? 0 : code(children, one);
        }
        return one ? chain.follow(told(chain.variables(), children.first()), blocks.rest())
                : chain.follow(blocks.rest());
    }

    /** That of the one that was waited for, or of the last one of several. */
    private static int code(Children children, boolean one) {
        Waited.Died died = one ? children.first() : children.lastWanted();
        return died == null ? NOT_FOUND : Status.exitCode(died.status());
    }

    private static Pid pid(Options options, String word) {
        OptionalLong number = Decimal.parse(word);
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
            throw options.wrong();
        }
        return new Pid((int) number.getAsLong());
    }

    private static Variables told(Variables variables, Waited.@Nullable Died first) {
        if (first == null) {
            return variables.without("?").without("!");
        }
        return variables.with("?", Long.toString(Status.exitCode(first.status())))
                .with("!", Long.toString(first.pid().number()));
    }
}
