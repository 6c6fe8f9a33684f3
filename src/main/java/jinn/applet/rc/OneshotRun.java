package jinn.applet.rc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.live.LiveDirectory;
import jinn.system.OwnProgram;
import jinn.system.PathSearch;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Environment;
import jinn.value.Fatal;

/** Becomes a script of a oneshot: what the longrun that runs them does for each request. */
final class OneshotRun implements Applet {

    private static final int NO_ONESHOT = 3;
    private static final String NAME = "RC_NAME";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-oneshot-run - becomes a script of a oneshot, by its number in the database
                -l,--livedir live: the live directory, whose database it is; /run/s6-rc by default
                -b,--block: wait for whoever has locked the database
                script: which one: up, down or reload
                oneshot: its number, in the order of rc-db list services, from 0
                3: there is no oneshot of that number
                4: the database is none, or damaged
                126: the script cannot be executed
                127: it cannot be found
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String which = options.operand(0);
        String digits = options.operand(1);
        options.refuseOperandsAfter(2);
        if (!List.of("up", "down", "reload").contains(which)) {
            throw options.wrong();
        }
        long number = Decimal.parse(digits).orElseThrow(options::wrong);
        String live = options.value('l').orElse(Layout.RC_LIVE);
        Atomic atomic = LiveDirectory.of(live).database()
                .oneshot(kernel, options.has('b'), number)
                .orElseThrow(() -> new Fatal(NO_ONESHOT,
                        "there is no oneshot of the number " + digits));
        Oneshot oneshot = (Oneshot) atomic.kind();
        List<String> words = which.equals("up") ? oneshot.up()
                : which.equals("down") ? oneshot.down() : oneshot.reload();
        if (words.isEmpty()) {
            return 0;
        }
        Variables variables = Variables.of(kernel).with(NAME, atomic.name())
                .changed(oneshot.surroundings().variables());
        // What is found by PATH is found by that of the script, logged or not.
        PathSearch.exec(kernel, logged(kernel, oneshot.surroundings().log(), words),
                new Environment.Exactly(variables.all()),
                Optional.ofNullable(variables.value("PATH"))
                        .orElseGet(() -> PathSearch.own(kernel)));
        return Fatal.SYSTEM;
    }

    /**
     * The script, with a logger that has its output and outlives what ends the script; it is
     * nobody's child, as the script did not start it. A logger that cannot begin says why, and
     * then the output goes where it would go without it: no line is lost, and no script fails.
     */
    private static List<String> logged(Kernel kernel, List<String> log, List<String> words) {
        if (log.isEmpty()) {
            return words;
        }
        String program = OwnProgram.file(kernel).orElse(OwnProgram.LINK);
        List<String> all = new ArrayList<>(List.of(program, "pipeline", "-dw",
                " " + program, " setsid", " " + program, " foreground",
                "  " + program, "  log", "  -Kbp", "  --"));
        log.forEach(word -> all.add("  " + word));
        all.addAll(List.of(" ", " " + program, " cat", "", program, "fdmove", "-c", "2", "1",
                program, "unexport", "!"));
        all.addAll(words);
        return all;
    }
}
