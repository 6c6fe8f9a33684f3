package jinn.applet.rc;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.live.LiveDirectory;
import jinn.system.Variables;
import jinn.text.Decimal;
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
        Variables.of(kernel).with(NAME, atomic.name()).exec(kernel, words);
        return Fatal.SYSTEM;
    }
}
