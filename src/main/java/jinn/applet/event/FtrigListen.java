package jinn.applet.event;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.await.Listening.Wanted;
import jinn.kernel.Kernel;
import jinn.option.Block;
import jinn.option.Options;

/** Listens to event directories, starts a program, and waits for events in all or any of them. */
final class FtrigListen implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ftrig-listen - listens to event directories, runs a program, and waits for events
                = ftrig-listen [-a|-o] [-t timeoutms] fifodir1 regexp1 [fifodir2 regexp2...] "" \
                prog...
                -a,--and: waits for all of them (the default)
                |-o,--or: waits for any of them
                -t,--timeout timeoutms: gives up after that time; 0, the default, means never
                { fifodir regexp... }: pairs of a directory and an expression that its events \
                must match
                prog...
                1: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Block block = Block.of(options.operands()).orElseThrow(options::wrong);
        List<String> words = block.words();
        if (words.isEmpty() || words.size() % 2 != 0 || block.rest().isEmpty()) {
            throw options.wrong();
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            wanted.add(new Wanted(words.get(i), words.get(i + 1)));
        }
        FtrigWait.await(kernel, options, wanted, block.rest());
        return 0;
    }
}
