package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.ServiceWord;
import jinn.depend.Change;
import jinn.depend.LiveTree;
import jinn.kernel.Kernel;
import jinn.manage.Driver;
import jinn.manage.State.Request;
import jinn.manage.Wish;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Fatal;

/** Starts services, stops them, or does both, and waits until it is so. */
final class Start implements Applet {

    /** Longer than nearly all daemons take, and no longer than somebody sits there. */
    static final long SECONDS_DEFAULT = 60;

    private static final int MS_PER_SECOND = 1000;

    private static final String ENDS = """
            --no-wait,-n: gives the orders, and waits for nothing
            --livedir,-l live: of a service that depends on others, the live directory
            --timeout,-t seconds: waits for that long at most, for 60 by default; 0 is for ever
            service...
            1: something is not as it was asked for, and a line for each says why
            """;

    private final String name;
    private final Wish wish;
    private final String description;

    private Start(String name, Wish wish, String description) {
        this.name = name;
        this.wish = wish;
        this.description = description;
    }

    static Start start() {
        return new Start("start", Wish.START, """
                start - starts services, and waits until they are up, and ready where they tell
                """ + ENDS);
    }

    static Start stop() {
        return new Start("stop", Wish.STOP, """
                stop - stops services, and waits until they and their finish scripts have ended
                """ + ENDS);
    }

    static Start restart() {
        return new Start("restart", Wish.RESTART, """
                restart - stops and starts services, and waits until each is another process
                """ + ENDS);
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(description);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        options.refuseLateOptions(0);
        var report = new Report(kernel, name);
        Request request = new Request(wish, !options.has('n'), limitMs(options));
        Optional<LiveTree> tree = LiveTree.find(report, options.value('l'));
        List<String> alone = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (String word : options.operands()) {
            boolean isPart = tree.isPresent() && tree.get().services(word) != null;
            (isPart ? together : alone).add(word);
        }
        int code = together.isEmpty() ? 0 : change(report, tree.orElseThrow(),
                new Change.Order(wish, together, request.limitMs()), request.waits());
        if (code <= 1) {
            return alone.isEmpty() ? code
                    : Math.max(code, new Driver(report, request, named(kernel, alone)).run());
        }
        for (String word : alone) {
            report.fatal(new Fatal(1, Visible.word(word) + ": not "
                    + (wish == Wish.STOP ? "down" : "up") + ": it would have come after others"));
        }
        return code;
    }

    /** One after the other: somebody has to stay and give the next order. */
    private static int change(Report report, LiveTree tree, Change.Order order, boolean waits) {
        if (!waits) {
            throw Fatal.usage(order.words().getFirst() + " is one of the services of "
                    + tree.link().path() + ", which wait for each other: --no-wait is for others");
        }
        return new Change(report, tree, order).run();
    }

    static long limitMs(Options options) {
        return new Range(0, Integer.MAX_VALUE).exact(options, 't', SECONDS_DEFAULT)
                * MS_PER_SECOND;
    }

    /** Services as they are named. */
    static List<Driver.Named> named(Kernel kernel, List<String> words) {
        List<Driver.Named> named = new ArrayList<>();
        for (String word : words) {
            named.add(new Driver.Named(word, ServiceWord.directory(kernel, word), "", List.of()));
        }
        return named;
    }
}
