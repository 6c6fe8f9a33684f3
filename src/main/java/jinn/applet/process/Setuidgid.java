package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Fatal;

/** Takes on the identity of an account and becomes another program. */
final class Setuidgid implements Applet {

    private static final int UNKNOWN_ACCOUNT = 1;

    /** By which such programs tell each other of an identity. */
    private static final List<String> USED_UP = List.of("UID", "GID", "GIDLIST");

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                setuidgid - changes to the user and groups of an account, then executes another \
                program
                account|uid:gid: a name, or two numbers; empty: nothing changes
                prog...
                1: there is no such account
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        List<String> program = options.operandsFrom(1);
        if (!name.isEmpty()) {
            kernel.processes().become(account(kernel, options, name))
                    .orFatal("take on the identity of", name);
        }
        Variables variables = Variables.of(kernel);
        for (String used : isNamed(name) ? USED_UP : List.<String>of()) {
            variables = variables.without(used);
        }
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Else nobody was asked who that is. */
    private static boolean isNamed(String name) {
        return !name.isEmpty() && name.indexOf(':') < 0;
    }

    private static Account account(Kernel kernel, Options options, String name) {
        int colon = name.indexOf(':');
        if (colon >= 0) {
            int uid = id(options, name.substring(0, colon));
            int gid = id(options, name.substring(colon + 1));
            return new Account(name, uid, gid, List.of(gid), "");
        }
        return kernel.processes().account(name).ifPresent("look up", name)
                .orElseThrow(() -> new Fatal(UNKNOWN_ACCOUNT, "unknown user: " + name));
    }

    private static int id(Options options, String text) {
        return Ids.parse(text).orElseThrow(options::wrong);
    }
}
