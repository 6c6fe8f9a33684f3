package jinn.applet.init;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.login.AllowFile;
import jinn.login.HostName;
import jinn.login.Logins;
import jinn.login.Wall;
import jinn.option.Options;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Client;
import jinn.shutdown.order.Order;
import jinn.shutdown.order.Paths;
import jinn.shutdown.order.When;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Orders a shutdown for now or later, or takes the order back. */
final class Shutdown implements Applet {

    private static final int NOT_ALLOWED = 1;
    private static final char ONLY_WALL = 'k';
    private static final long GRACE_MAX_S = Order.GRACE_MAX_MS / 1000;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                shutdown - orders a shutdown for now or for later, or cancels it
                = shutdown [-h [-H | -P] | -p | -r | -k] [-a] [-t seconds] [-i] [-f | -F] time \
                [message...] | -c [-a] [-i] [message...]
                -h: halt, or power off
                -H: with -h: halt
                | -P: with -h: power off
                -p: power off
                | -r: reboot
                | -k: only warns users of a shutdown
                -a: only if a user in /etc/shutdown.allow is logged in
                -t seconds: from TERM to KILL, 300 at most
                -i: first asks for the name of this machine
                -f: accepted
                | -F: accepted
                -c: cancels the order
                [time]: now, minutes, or hh:mm; not with -c
                [message...]: for users who are logged in
                1: not allowed, or another machine's name was typed
                100: misuse, before anything is done
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        boolean cancel = options.has('c');
        char letter = letter(options);
        long graceMs = graceMs(kernel, options);
        long delay = cancel ? 0 : delay(kernel, options);
        new Client(kernel).probe(Fatal.SYSTEM);
        if (options.has('a')) {
            mustBeAllowed(kernel);
        }
        if (options.has('i')) {
            new HostName(kernel).confirm(new Report(kernel, "shutdown"));
        }
        String message = message(options, cancel ? 0 : 1);
        Wall wall = new Wall(new Report(kernel, "shutdown"));
        if (!message.isEmpty()) {
            wall.say(message + "\n");
        } else if (!cancel) {
            wall.say(Wall.warning(delay));
        }
        if (cancel) {
            new Client(kernel).send(Bytes.toArray("" + Order.CANCEL));
        } else if (letter != ONLY_WALL) {
            new Client(kernel).send(new Order.Later(
                    Bug.present(Action.of(letter), "action of a letter"), delay * Order.NANOS,
                    graceMs).bytes());
        }
        return 0;
    }

    private static char letter(Options options) {
        char letter = options.lastOf("hprk", Action.SCRIPT_ONLY.letter());
        char kind = options.lastOf("HP", 'H');
        if (options.lastOf("HP", ' ') != ' ' && letter != 'h') {
            throw options.wrong();
        }
        return letter == 'h' && kind == 'P' ? 'p' : letter;
    }

    private static long graceMs(Kernel kernel, Options options) {
        long seconds = options.number('t', 0);
        if (seconds > GRACE_MAX_S) {
            new Report(kernel, "shutdown").warning("the grace time is at most "
                    + GRACE_MAX_S + " seconds");
        }
        return Math.min(seconds, GRACE_MAX_S) * 1000;
    }

    private static long delay(Kernel kernel, Options options) {
        String time = options.operand(0);
        OptionalLong seconds = When.seconds(time, kernel.clock().now(), kernel.clock()::local);
        if (seconds.isEmpty()) {
            throw Fatal.usage("not a time: " + time + " (now, +minutes or hh:mm)");
        }
        return seconds.getAsLong();
    }

    private static String message(Options options, int from) {
        List<String> words = options.operands();
        return from >= words.size() ? "" : String.join(" ", words.subList(from, words.size()));
    }

    private static void mustBeAllowed(Kernel kernel) {
        Result<String> text =
                new SmallFiles(kernel.files()).read(Paths.ALLOWED, AllowFile.SIZE_MAX);
        switch (text) {
            // A symlink that leads nowhere is not no file: it may have named somebody.
            case Failed<String>(Errno errno) when errno == Errno.ENOENT
                    && !kernel.files().linkInfo(Paths.ALLOWED).isOk() -> {
            }
            case Failed<String>(Errno errno) when errno == Errno.EFBIG ->
                throw new Fatal(NOT_ALLOWED, Paths.ALLOWED + " is too long");
            case Failed<String>(Errno errno) ->
                throw Fatal.system("read", Paths.ALLOWED, errno);
            case Ok<String>(String names) when names.length() >= AllowFile.SIZE_MAX ->
                throw new Fatal(NOT_ALLOWED, Paths.ALLOWED + " is too long");
            case Ok<String>(String names) -> mustBeHere(kernel, AllowFile.users(names));
        }
    }

    private static void mustBeHere(Kernel kernel, List<String> users) {
        Report report = new Report(kernel, "shutdown");
        if (users.size() > AllowFile.USERS_MAX) {
            report.warning("only the first " + AllowFile.USERS_MAX
                    + " users of " + Paths.ALLOWED + " count");
        }
        List<String> counted = users.subList(0, Math.min(users.size(), AllowFile.USERS_MAX));
        if (new Logins(report).all(one -> one.isLogin() && counted.contains(one.user()))
                .isEmpty()) {
            throw new Fatal(NOT_ALLOWED, "nobody who may shut down is logged in");
        }
    }
}
