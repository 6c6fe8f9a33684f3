package jinn.applet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.kernel.Account;
import jinn.kernel.Environment;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.option.Options;
import jinn.text.Decimal;

/** Takes on the identity of an account and becomes another program. */
final class Setuidgid implements Applet {

    private static final int UNKNOWN_ACCOUNT = 1;
    private static final long ID_MAX = 0xffff_fffeL;
    private static final List<String> REMOVED = List.of("UID=", "GID=", "GIDLIST=");

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "setuidgid account|uid:gid prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        options.operand(1);
        List<String> program = options.operands().subList(1, options.operands().size());
        if (!name.isEmpty()) {
            kernel.processes().become(account(kernel, options, name))
                    .orFatal("take on the identity of", name);
        }
        List<String> variables = kernel.processes().environment();
        PathSearch.exec(kernel, program, without(variables), PathSearch.pathOf(variables));
        return Fatal.SYSTEM;
    }

    private static Account account(Kernel kernel, Options options, String name) {
        int colon = name.indexOf(':');
        if (colon >= 0) {
            int uid = id(options, name.substring(0, colon));
            int gid = id(options, name.substring(colon + 1));
            return new Account(name, uid, gid, List.of(gid), "");
        }
        Account account = kernel.processes().account(name);
        if (account == null) {
            throw new Fatal(UNKNOWN_ACCOUNT, "unknown user: " + name);
        }
        return account;
    }

    private static int id(Options options, String text) {
        OptionalLong id = Decimal.parse(text);
        if (id.isEmpty() || id.getAsLong() > ID_MAX) {
            throw options.wrong();
        }
        return (int) id.getAsLong();
    }

    /** Those by which such programs tell each other of an identity: used up here. */
    private static Environment without(List<String> variables) {
        List<String> kept = new ArrayList<>();
        for (String variable : variables) {
            boolean removed = false;
            for (String prefix : REMOVED) {
                removed |= variable.startsWith(prefix);
            }
            if (!removed) {
                kept.add(variable);
            }
        }
        return kept.size() == variables.size()
                ? Environment.INHERITED : new Environment.Exactly(kept);
    }
}
